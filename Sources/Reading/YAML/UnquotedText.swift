import Diagnostics

/// A text without quotation marks that YAML cannot read so, such as `title: Hund: anmelden`.
struct UnquotedText {
    /// From 1.
    let line: Int
    /// In characters, from 1.
    let column: Int
    let length: Int
    /// As meant: without typographic quotation marks around it.
    let text: String
    /// What stands before it on its line, without blanks and dashes, such as `title: `.
    let lead: String
    /// Whether it is beyond doubt that it is one text.
    let isSafe: Bool

    /// The text on a line, after its key or its dash; nil where there is none, where it has quotation marks or brackets,
    /// and where it goes on over the next lines.
    init?(line number: Int, in lines: [Substring], keys: Set<String>) {
        guard lines.indices.contains(number - 1) else { return nil }
        let line = lines[number - 1]
        var rest = line.drop { $0 == " " }
        var dashColumn: Int?
        while rest.hasPrefix("- ") {
            dashColumn = dashColumn ?? line.prefix(upTo: rest.startIndex).unicodeScalars.count
            rest = rest.dropFirst().drop { $0 == " " }
        }
        let keyColumn = line.prefix(upTo: rest.startIndex).unicodeScalars.count
        let key = rest.prefix { $0 != ":" }
        let afterKey = rest.dropFirst(key.count)
        let isKey = afterKey.hasPrefix(": ") && !key.isEmpty && !Self.opening.contains(key.first ?? " ")
        // In a list of texts, `Frage` is no key; in a glossary anything is.
        let isWhole = !isKey || dashColumn != nil && !keys.contains(String(key))
        guard !isWhole || dashColumn != nil else { return nil }
        let start = isWhole ? rest : afterKey.dropFirst().drop { $0 == " " }
        let comment = start.indices.dropFirst().first {
            start[$0] == "#" && start[start.index(before: $0)] == " "
        }
        var value = start[..<(comment ?? start.endIndex)]
        while value.last == " " || value.last == "\t" { value = value.dropLast() }
        guard let first = value.first, !Self.opening.contains(first) else { return nil }
        // What is indented further belongs to the text.
        let limit = isWhole ? (dashColumn ?? keyColumn) : keyColumn
        let next = lines[number...].first { $0.contains { $0 != " " && $0 != "\t" } }
        if let next, next.prefix(while: { $0 == " " }).count > limit { return nil }
        self.line = number
        column = line.prefix(upTo: value.startIndex).unicodeScalars.count + 1
        length = value.unicodeScalars.count
        text = Quoting.insideTypographicMarks(String(value)) ?? String(value)
        lead = isWhole ? "" : key + ": "
        // `address: street: Markt 1` is two keys on one line.
        let inner = text.prefix { $0 != ":" }
        // `#1` may belong to the text; what follows a sign and a blank is a comment.
        let isComment = comment.map { start[$0...].hasPrefix("# ") } ?? true
        isSafe = isComment && !keys.contains(String(inner))
    }

    /// What begins something else than a text.
    private static let opening: Set<Character> = ["\"", "'", "[", "]", "{", "}", "|", ">", "#", "?", ","]

    var replacement: String { Quoting.quoted(text) }
}
