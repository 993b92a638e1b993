import Bytes
import Diagnostics
import ReadingContract

/// Finds what `auskunft new` marked to be filled in and nobody did.
enum UnfilledMarks {
    private static let mark = Array(Skeleton.mark.utf8)

    /// - Parameter isYAML: whether the file is YAML from its first line to its last, where comments reach nobody.
    static func findings(in bytes: [UInt8], file: FileID, isYAML: Bool) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var (line, lineStart) = (1, 0)
        var position = 0
        while let offset = next(in: bytes, from: position) {
            for index in position..<offset where bytes[index] == 0x0A { (line, lineStart) = (line + 1, index + 1) }
            position = offset + mark.count
            let lead = bytes[lineStart..<offset]
            if isYAML, lead.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "#") { continue }
            let column = lead.scalarCount + 1
            findings.append(
                Diagnostic(
                    ContractRule.unfilled,
                    at: Span(Place(file: file, line: line, column: column), length: Skeleton.mark.unicodeScalars.count)
                        .range,
                    LocalizedText(
                        de: "„\(Skeleton.mark)“ steht noch da: der Text ist nicht fertig.",
                        en: "\"\(Skeleton.mark)\" (please fill in) is still here: the text is not finished."),
                    help: LocalizedText(
                        de: "Die Stelle ausfüllen oder löschen.", en: "Fill it in, or delete it.")))
        }
        return findings
    }

    /// Offset of the next mark; nil where there is none.
    private static func next(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { $0.firstOffset(of: mark, from: start) }
    }
}
