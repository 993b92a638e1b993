import Diagnostics
import JSON

/// Texts that need quotation marks in YAML, and those that have the wrong ones.
package enum Quoting {
    /// The text in quotation marks, as YAML reads it back.
    package static func quoted(_ text: String) -> String { JSONString.quoted(text) }

    /// Whether YAML would read the text otherwise without quotation marks, or not at all.
    package static func needsQuotes(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return true }
        return PlainScalar(text) != .text || text.contains(": ") || text.contains(" #") || last == ":" || last == " "
            || "!&*-?|>@`%\"'#,[]{} ".unicodeScalars.contains(first) || text.contains { ",[]{}\n".contains($0) }
    }

    /// The text as YAML reads it back, in quotation marks where it needs them.
    package static func written(_ text: String) -> String { needsQuotes(text) ? quoted(text) : text }

    /// What stands between typographic quotation marks around a whole text; nil where there are none.
    ///
    /// Those of German, of English and of Swiss texts; not where the same marks stand inside, as in `„Ja“ oder „Nein“`.
    package static func insideTypographicMarks(_ text: String) -> String? {
        // Every plain text is asked, and hardly one begins with a letter outside of ASCII.
        guard let byte = text.utf8.first, byte > 0x7F, let first = text.unicodeScalars.first,
            let closing = closingMarks[first], let last = text.unicodeScalars.last, closing.contains(last),
            text.unicodeScalars.count > 2
        else { return nil }
        let inside = text.unicodeScalars.dropFirst().dropLast()
        guard !inside.contains(where: { $0 == first || closing.contains($0) }), inside.first != " ",
            inside.last != " "
        else { return nil }
        return String(String.UnicodeScalarView(inside))
    }

    private static let closingMarks: [Unicode.Scalar: Set<Unicode.Scalar>] = [
        "„": ["“", "”", "\""], "“": ["”", "“"], "”": ["”"], "‚": ["‘", "’"], "‘": ["’", "‘"], "»": ["«"],
        "«": ["»"],
    ]

    /// The change that makes one text of `- Frage: Wo?`, which YAML reads as a key with a value; nil where more than one
    /// key stands there, or the places are not known to the character.
    package static func fix(ofSplitText node: YAMLNode) -> Diagnostic.Fix? {
        guard case .mapping(let entries) = node.content, entries.count == 1, let entry = entries.first,
            entry.keySpan.exactly(entry.key) == entry.keySpan,
            case .scalar(let value, isPlain: true) = entry.value.content
        else { return nil }
        let (key, rest) = (entry.keySpan, entry.value.span)
        guard !value.isEmpty else {
            return .write(quoted(entry.key + ":"), at: Span(key.place, length: Int(key.length) + 1), isSafe: true)
        }
        let gap = Int(rest.place.column - key.place.column - key.length) - 1
        guard rest.exactly(value) == rest, rest.place.line == key.place.line, gap > 0,
            // In braces it was meant as a group.
            node.span.place == key.place
        else { return nil }
        let text = entry.key + ":" + String(repeating: " ", count: gap) + value
        return .write(
            quoted(text), at: Span(key.place, length: text.unicodeScalars.count), isSafe: true)
    }
}
