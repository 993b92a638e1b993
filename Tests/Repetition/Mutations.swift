import SeededNumbers

/// Bytes changed at random: cut, doubled, exchanged, and mixed with pieces that mean something somewhere.
package struct Mutations {
    private var numbers: SplitMix64
    private let pieces: [[UInt8]]

    /// - Parameter pieces: what readers look for.
    package init(seed: UInt64, pieces: [String] = Self.signs) {
        numbers = SplitMix64(seed: seed)
        self.pieces = pieces.map { Array($0.utf8) }
    }

    /// A number from 0.
    package mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(count, 1), using: &numbers) }

    /// The bytes with one to eight changes.
    package mutating func mutated(_ original: [UInt8]) -> [UInt8] {
        var bytes = original
        for _ in 0...below(8) {
            guard !bytes.isEmpty else { return pieces[below(pieces.count)] }
            let at = below(bytes.count)
            let end = min(bytes.count, at + 1 + below(40))
            switch below(10) {
            case 0: bytes[at] = UInt8(below(256))
            case 1: bytes[at] ^= 1 << UInt8(below(8))
            case 2: bytes.removeSubrange(at..<end)
            case 3: bytes.insert(contentsOf: bytes[at..<end], at: below(bytes.count))
            case 4: bytes.swapAt(at, below(bytes.count))
            case 5 where below(4) == 0: bytes.removeSubrange(at...)
            case 6:
                let piece = pieces[below(pieces.count)]
                bytes.replaceSubrange(at..<min(bytes.count, at + piece.count), with: piece)
            default: bytes.insert(contentsOf: pieces[below(pieces.count)], at: at)
            }
        }
        return bytes
    }

    /// Of Markdown, YAML, JSON, TOML, tables, HTML and XML.
    package static let signs = [
        ":::", "::: rhein\n", "::: agents\n", "\n:::\n", "{{", "}}", "{{ fees }}", "{{ offices.0.name }}", "[[", "]]",
        "[[a|b]]",
        "[[office:x]]", "](", "![", "`", "```", "\n```\n", "    ", "\t", "---", "\n---\n", "+++\n", "> ", "> [!NOTE]\n",
        "- ", "1. ", "| ",
        "|-|", "|\n|---|\n", "*", "**", "_", "~~", "#", "\n## ", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[",
        "]]>", "<?", "<b>",
        "</p>", "<p>", "<li>", "<table>", "<td>", "<a href=\"", "&lt;", "&amp;", "&#0;", "&#x", "[^1]", "[^1]: ",
        "[a]: b", ": ", ":", "\"",
        "\"\"", "'", "&x ", "*x", "[", "]", "{", "}", ",", ";", "?", "!", "%", "@", "a@b.de", "https://", "www.a.de",
        "|\n  ", ">-\n  ",
        "\r\n", "\r", "\n", "\n\n", "\u{FEFF}", "\u{A0}", "\u{AD}", "\u{2011}", "ü", "€", "😀", "e\u{301}", "\u{202E}",
        "\0", "\u{1B}",
        "\u{FFFE}", "null", "~", "true", "2026-02-30", "31.12.2026", "1e999", "-0", "99999999999999999999",
        "08:00-12:00", "mon: ", "<<: *x",
        "\\", "\\u", "\\uD800", "{% x %}", "{{< a >}}", "!!! note\n", "{: .a}", "<<<<<<< a\n", "=======\n",
        "auskunft:allow link.http: x",
    ]
}
