import Bytes
import Diagnostics

/// Finds blanks at the ends of lines of YAML, where they mean nothing; in block scalars, and in Markdown, they can.
package enum TrailingBlanks {
    /// - Parameters:
    ///   - yaml: range of the YAML in the file's bytes.
    ///   - firstLine: line that it begins on.
    package static func findings(in bytes: [UInt8], yaml: Range<Int>, firstLine: Int, file: FileID) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        /// Indentation of the line that began the block scalar around; negative outside of one.
        var scalarIndent = -1
        var line = firstLine
        var start = yaml.lowerBound
        while start < yaml.upperBound {
            let end = bytes[start..<yaml.upperBound].firstIndex(of: 0x0A) ?? yaml.upperBound
            let text = bytes[start..<end]
            let words = text.dropLast(text.reversed().prefix(while: { $0.isBlank }).count)
            let indent = text.prefix { $0 == 0x20 }.count
            if scalarIndent >= 0, !words.isEmpty, indent <= scalarIndent { scalarIndent = -1 }
            if scalarIndent < 0 {
                if words.count < text.count {
                    findings.append(finding(text, keeping: words.count, line: line, of: file))
                }
                if beginsScalar(words) { scalarIndent = indent }
            }
            line += 1
            start = end + 1
        }
        return findings
    }

    /// Whether `|` or `>`, perhaps with its indicators, stands at the end.
    private static func beginsScalar(_ line: ArraySlice<UInt8>) -> Bool {
        let isIndicator: (UInt8) -> Bool = {
            $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
        }
        let head = line.dropLast(line.reversed().prefix(while: isIndicator).count)
        guard let last = head.last, last == UInt8(ascii: "|") || last == UInt8(ascii: ">") else { return false }
        return head.dropLast().last.map({ $0.isBlank }) ?? false
    }

    private static func finding(
        _ line: ArraySlice<UInt8>, keeping kept: Int, line number: Int, of file: FileID
    ) -> Diagnostic {
        let column = line.prefix(kept).scalarCount + 1
        let range = Span(Place(file: file, line: number, column: column), length: line.count - kept).range
        return Diagnostic(
            FileRule.trailingBlanks, at: range,
            LocalizedText(
                de: "Am Ende einer Zeile steht kein Leerzeichen.", en: "A line must not end in spaces."),
            fixes: [
                Diagnostic.Fix(
                    range, replacement: "",
                    summary: LocalizedText(de: "Leerzeichen am Ende löschen", en: "Delete the spaces at the end"),
                    isSafe: true)
            ])
    }
}
