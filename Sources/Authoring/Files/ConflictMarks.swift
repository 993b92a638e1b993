import Diagnostics

/// Finds what git or an import left in a file where two sides changed the same lines.
enum ConflictMarks {
    /// One finding for each line that begins with the first mark; none where the last mark is missing.
    static func findings(in bytes: [UInt8], file: FileID) -> [Diagnostic] {
        guard bytes.contains(UInt8(ascii: "<")) else { return [] }
        var opened: [Int] = []
        var isClosed = false
        var line = 1
        var start = 0
        while start < bytes.count {
            if begins(bytes, at: start, UInt8(ascii: "<")) { opened.append(line) }
            if !opened.isEmpty, begins(bytes, at: start, UInt8(ascii: ">")) { isClosed = true }
            guard let end = bytes[start...].firstIndex(of: 0x0A) else { break }
            start = end + 1
            line += 1
        }
        guard isClosed else { return [] }
        return opened.map { line in
            Diagnostic(
                FileRule.conflict, at: Span(Place(file: file, line: line, column: 1), length: 7).range,
                LocalizedText(
                    de: "Hier stehen zwei Fassungen derselben Zeilen nebeneinander.",
                    en: "There are two versions of the same lines here."),
                help: LocalizedText(
                    de: "Zwischen <<<<<<< und >>>>>>> die richtige Fassung stehen lassen, die Zeichen löschen.",
                    en: "Keep the right version between <<<<<<< and >>>>>>>, and delete the marks."))
        }
    }

    /// Seven of the sign, then a blank.
    private static func begins(_ bytes: [UInt8], at start: Int, _ sign: UInt8) -> Bool {
        start + 7 < bytes.count && bytes[start] == sign && bytes[start..<(start + 7)].allSatisfy { $0 == sign }
            && bytes[start + 7] == 0x20
    }
}
