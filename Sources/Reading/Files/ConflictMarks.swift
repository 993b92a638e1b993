import Bytes
import Diagnostics

/// Finds what git or an import left in a file where two sides changed the same lines.
package enum ConflictMarks {
    /// One finding for each line that begins with the first mark, and for each other mark that was left without it.
    ///
    /// - Complexity: O(n).
    package static func findings(in bytes: [UInt8], file: FileID) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var isOpen = false
        for (line, sign, isQuote) in marks(in: bytes) {
            switch sign {
            case UInt8(ascii: "<"):
                findings.append(finding(at: line, file, isRest: false))
                isOpen = true
            case UInt8(ascii: ">"):
                if !isOpen, !isQuote { findings.append(finding(at: line, file, isRest: true)) }
                isOpen = false
            default:
                if !isOpen { findings.append(finding(at: line, file, isRest: true)) }
            }
        }
        return findings
    }

    private static let signs = "<=>|".utf8.map { $0 }

    /// Lines, from 1, that are marks: seven of the sign, then a blank and a name; between the sides, nothing else.
    ///
    /// - Returns: `isQuote` where a line beside it begins with the sign, too, as in a quote of seven levels.
    private static func marks(in bytes: [UInt8]) -> [(line: Int, sign: UInt8, isQuote: Bool)] {
        var marks: [(line: Int, sign: UInt8, isQuote: Bool)] = []
        var previous: UInt8?
        var (line, start) = (1, 0)
        bytes.withUnsafeBufferPointer { bytes in
            while start < bytes.count {
                let sign = bytes[start]
                let end = bytes.firstOffset(of: 0x0A, from: start) ?? bytes.count
                if signs.contains(sign), isMark(bytes, at: start, sign) {
                    let next = end + 1 < bytes.count ? bytes[end + 1] : nil
                    marks.append((line, sign, previous == sign || next == sign))
                }
                previous = sign
                (line, start) = (line + 1, end + 1)
            }
        }
        return marks
    }

    private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ sign: UInt8) -> Bool {
        guard start + 7 <= bytes.count, bytes[start..<(start + 7)].allSatisfy({ $0 == sign }) else { return false }
        let next = start + 7 < bytes.count ? bytes[start + 7] : 0x0A
        let isEnd = next == 0x0A || next == 0x0D
        return sign == UInt8(ascii: "=") ? isEnd : next == 0x20
    }

    private static func finding(at line: Int, _ file: FileID, isRest: Bool) -> Diagnostic {
        Diagnostic(
            FileRule.conflict, at: Span(Place(file: file, line: line, column: 1), length: 7).range,
            isRest
                ? LocalizedText(
                    de: "Diese Zeichen sind von einem Konflikt zweier Fassungen übrig.",
                    en: "These marks are left over from a conflict of two versions.")
                : LocalizedText(
                    de: "Hier stehen zwei Fassungen derselben Zeilen nebeneinander.",
                    en: "There are two versions of the same lines here."),
            help: isRest
                ? LocalizedText(
                    de: "Prüfen, ob davor und dahinter das Richtige steht, und die Zeile löschen.",
                    en: "See whether what stands before and behind it is right, and delete the line.")
                : LocalizedText(
                    de: "Zwischen <<<<<<< und >>>>>>> die richtige Fassung stehen lassen, die Zeichen löschen.",
                    en: "Keep the right version between <<<<<<< and >>>>>>>, and delete the marks."))
    }
}
