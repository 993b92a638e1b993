import Diagnostics
import Markup

/// The report of what an import could not take over: tab-separated, one line each.
package enum LossTable {
    /// The first line of the file.
    package static let header = "line\trecord\telement\ttext\n"

    /// The line of something that has no place in the content.
    package static func line(of loss: ImportLoss) -> String {
        line([String(loss.line), loss.record, loss.path, loss.value])
    }

    /// The line of a record that could not be read.
    package static func line(of finding: Diagnostic, in language: Language) -> String {
        line([String(finding.range.start.line), "", finding.rule.rawValue, finding.message[language]])
    }

    /// A cell is one line without tabs, whatever a source calls its records and members.
    private static func line(_ cells: [String]) -> String {
        cells.map { cell in String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }.joined(separator: "\t") + "\n"
    }
}
