import Diagnostics

/// The two parts of a Markdown file.
struct FrontMatter {
    /// Range of the YAML between the marks, and the line it begins on.
    var yaml: Range<Int>
    var yamlLine: Int
    /// Range of the Markdown after it, and the line it begins on.
    var body: Range<Int>
    var bodyLine: Int

    /// Nil where the file does not begin with `---` or no second `---` follows; the finding says which.
    static func split(_ bytes: [UInt8], file: FileID, _ findings: inout Findings) -> FrontMatter? {
        func lineEnd(from start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }
        func isMark(_ range: Range<Int>, _ byte: UInt8) -> Bool {
            let line = bytes[range]
            guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == byte }) else { return false }
            return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
        }
        let firstEnd = lineEnd(from: 0)
        guard isMark(0..<firstEnd, UInt8(ascii: "-")) else {
            findings.add(
                Diagnostic(
                    "file.front-matter", .error, Span.start(of: file).range,
                    LocalizedText(
                        de: "Die Datei beginnt nicht mit „---“: ihr fehlt der Kopf mit den Angaben.",
                        en: "The file does not begin with \"---\": it has no front matter.")))
            return nil
        }
        var start = min(firstEnd + 1, bytes.count)
        var line = 2
        while start < bytes.count {
            let end = lineEnd(from: start)
            if isMark(start..<end, UInt8(ascii: "-")) || isMark(start..<end, UInt8(ascii: ".")) {
                return FrontMatter(
                    yaml: min(firstEnd + 1, bytes.count)..<start, yamlLine: 2,
                    body: min(end + 1, bytes.count)..<bytes.count, bodyLine: line + 1)
            }
            start = end + 1
            line += 1
        }
        findings.add(
            Diagnostic(
                "file.front-matter", .error, Span(Place(file: file, line: 1, column: 1), length: 3).range,
                LocalizedText(
                    de: "Der Kopf der Datei ist nicht geschlossen: es fehlt die zweite Zeile „---“.",
                    en: "The front matter is not closed: the second line \"---\" is missing.")))
        return nil
    }
}
