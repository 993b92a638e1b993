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

    /// The line of something wrong.
    ///
    /// - Parameter record: identifier of the record that it is in; empty where it has none.
    package static func line(of problem: ImportProblem, record: String, in language: Language) -> String {
        line([String(problem.line), record, problem.rule.id.rawValue, problem.message[language]])
    }

    /// A cell is one line without tabs, whatever a source calls its records and members.
    private static func line(_ cells: [String]) -> String {
        cells.map { cell in String(cell.map { $0.isNewline || $0 == "\t" ? " " : $0 }) }.joined(separator: "\t") + "\n"
    }
}
