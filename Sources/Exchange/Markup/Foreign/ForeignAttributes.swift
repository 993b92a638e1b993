/// Attributes in braces of kramdown, Pandoc and Python-Markdown: `{#id}`, `{: .class}`, `{ .class target=_blank }`.
enum ForeignAttributes {
    /// Where attributes end that begin at the start of a text; nil where there are none.
    static func end(_ text: Substring) -> Substring.Index? {
        guard text.hasPrefix("{"), !text.hasPrefix("{{"), !text.hasPrefix("{%"), let end = text.firstIndex(of: "}"),
            text.distance(from: text.startIndex, to: end) < 300
        else { return nil }
        let inside = text[..<end].dropFirst().trimmed
        let isMarked = inside.hasPrefix(":") || inside.hasPrefix("#") || inside.hasPrefix(".")
        let isNamed = inside.split(separator: " ").allSatisfy { word in
            word.hasPrefix("#") || word.hasPrefix(".") || word.contains("=")
        }
        return !inside.isEmpty && (isMarked || isNamed) ? text.index(after: end) : nil
    }

    /// Without those at the end.
    static func withoutTrailing(_ text: Substring) -> Substring {
        guard text.hasSuffix("}"), let start = text.lastIndex(of: "{"), let end = end(text[start...]),
            end == text.endIndex
        else { return text }
        return text[..<start].trimmed
    }

    /// The name behind `#`.
    static func id(_ text: Substring) -> String? {
        text.split { " {}:".contains($0) }.first { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    }

    /// The names behind dots.
    static func classes(_ text: Substring) -> [Substring] {
        text.split { " {}:".contains($0) }.filter { $0.hasPrefix(".") }.map { $0.dropFirst() }
    }
}
