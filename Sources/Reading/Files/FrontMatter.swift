import Bytes
import Diagnostics

/// The two parts of a Markdown file.
package struct FrontMatter {
    /// Range of the YAML between the marks, and the line it begins on.
    package var yaml: Range<Int>
    /// Line of the file that the YAML begins on, from 1.
    package var yamlLine: Int
    /// Range of the Markdown after it, and the line it begins on.
    package var body: Range<Int>
    /// Line of the file that the body begins on, from 1.
    package var bodyLine: Int

    /// Where the line of the first `---` begins that only blanks and empty lines stand before; nil where text does.
    package static func begin(of bytes: [UInt8]) -> Int? {
        guard let first = bytes.firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A }),
            bytes[first...].starts(with: "---".utf8)
        else { return nil }
        return first
    }

    /// Whether the line after the one at `start` gives a key: what stands there is meant as front matter.
    package static func hasKey(_ bytes: [UInt8], afterLineAt start: Int) -> Bool {
        guard let end = bytes[start...].firstIndex(of: 0x0A) else { return false }
        let line = bytes[(end + 1)...].prefix { $0 != 0x0A }
        let key = line.prefix { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
        return !key.isEmpty && line.dropFirst(key.count).first == UInt8(ascii: ":")
    }

    /// Whether a line is of dashes, one of them longer than a hyphen: a word processor writes `—` for `---`.
    private static func isDash(_ line: ArraySlice<UInt8>) -> Bool {
        let signs = String(decoding: line, as: UTF8.self).unicodeScalars.filter { $0 != " " && $0 != "\r" }
        return signs.contains { $0 != "-" } && signs.allSatisfy { $0 == "-" || LookAlike($0)?.kind == .dash }
    }

    /// Nil where the file does not begin with `---` or no second `---` follows; the finding says which.
    package static func split(_ bytes: [UInt8], file: FileID, _ findings: inout Findings) -> FrontMatter? {
        func lineEnd(from start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }
        func isMark(_ range: Range<Int>, _ byte: UInt8) -> Bool {
            let line = bytes[range]
            guard line.count >= 3, line.prefix(3).allSatisfy({ $0 == byte }) else { return false }
            return line.dropFirst(3).allSatisfy { $0.isBlank }
        }
        // What follows blanks is front matter as well: read as text it would make findings that help nobody.
        let first = Self.begin(of: bytes) ?? 0
        let lead = bytes[..<first]
        let firstLine = lead.count { $0 == 0x0A } + 1
        let firstEnd = lineEnd(from: first)
        if first > 0, isMark(first..<firstEnd, UInt8(ascii: "-")) {
            let column = lead.reversed().prefix { $0 != 0x0A }.count
            findings.add(
                Diagnostic(
                    FileRule.frontMatter,
                    at: SourceRange(
                        start: Place(file: file, line: 1, column: 1), endLine: firstLine, endColumn: column + 1),
                    LocalizedText(
                        de: "Vor dem ersten „---“ steht nichts, auch kein Leerzeichen und keine leere Zeile.",
                        en: "There must be nothing before the first \"---\", not even a space or an empty line."),
                    fixes: [
                        Diagnostic.Fix(
                            SourceRange(
                                start: Place(file: file, line: 1, column: 1), endLine: firstLine,
                                endColumn: column + 1),
                            replacement: "",
                            summary: LocalizedText(
                                de: "Leeres vor dem Kopf löschen", en: "Delete the white space before the front matter"),
                            isSafe: true)
                    ]))
        }
        guard isMark(first..<firstEnd, UInt8(ascii: "-")) else {
            if isDash(bytes[first..<firstEnd]), hasKey(bytes, afterLineAt: first) {
                findings.add(.dashes(String(decoding: bytes[first..<firstEnd], as: UTF8.self), in: file))
                return nil
            }
            findings.add(
                Diagnostic(
                    FileRule.frontMatter, at: Span.start(of: file).range,
                    LocalizedText(
                        de: "Die Datei beginnt nicht mit „---“: ihr fehlt der Kopf mit den Angaben.",
                        en: "The file does not begin with \"---\": it has no front matter."),
                    help: LocalizedText(
                        de: "Vor die Angaben und dahinter je eine Zeile „---“ schreiben.",
                        en: "Write a \"---\" line before the keys and another one after them.")))
            return nil
        }
        var start = min(firstEnd + 1, bytes.count)
        var line = firstLine + 1
        while start < bytes.count {
            let end = lineEnd(from: start)
            if isMark(start..<end, UInt8(ascii: "-")) || isMark(start..<end, UInt8(ascii: ".")) {
                return FrontMatter(
                    yaml: min(firstEnd + 1, bytes.count)..<start, yamlLine: firstLine + 1,
                    body: min(end + 1, bytes.count)..<bytes.count, bodyLine: line + 1)
            }
            start = end + 1
            line += 1
        }
        findings.add(
            Diagnostic(
                FileRule.frontMatter, at: Span(Place(file: file, line: firstLine, column: 1), length: 3).range,
                LocalizedText(
                    de: "Der Kopf der Datei ist nicht geschlossen: es fehlt die zweite Zeile „---“.",
                    en: "The front matter is not closed: the second \"---\" line is missing."),
                help: LocalizedText(
                    de: "Nach der letzten Angabe eine Zeile „---“ einfügen.",
                    en: "Add a \"---\" line after the last key.")))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func dashes(_ written: String, in file: FileID) -> Diagnostic {
        let shown = written.filter { !$0.isWhitespace }
        return Diagnostic(
            FileRule.frontMatter,
            at: Span(Place(file: file, line: 1, column: 1), length: shown.unicodeScalars.count).range,
            LocalizedText(
                de: "Die Datei beginnt mit „\(shown)“, das sind Gedankenstriche, statt mit drei Bindestrichen „---“.",
                en: "The file begins with \"\(shown)\", which are dashes, instead of three hyphens \"---\"."),
            help: LocalizedText(
                de: "In dieser Zeile und in der hinter den Angaben „---“ schreiben.",
                en: "Write \"---\" on this line and on the one after the keys."))
    }
}
