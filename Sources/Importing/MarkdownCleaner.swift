/// Markdown of another system made to fit: headings from the second level on without gaps, nothing that the knowledge base would
/// take for its own syntax.
enum MarkdownCleaner {
    static func cleaned(_ markdown: String, topLevel: Int) -> String {
        var lines: [String] = []
        var isFenced = false
        var last = topLevel - 1
        let source = markdown.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(String.UnicodeScalarView(line.unicodeScalars.filter { isKept($0) }))
        }
        let highest = source.compactMap(level).min() ?? 1
        for line in source {
            if line.drop(while: { $0 == " " }).hasPrefix("```") { isFenced.toggle() }
            if isFenced {
                lines.append(line)
                continue
            }
            var written = line.replacing("{{", with: "{ {")
            if written.drop(while: { $0 == " " }).hasPrefix(":::") { written = "\\" + written.drop { $0 == " " } }
            if let level = level(line) {
                let given = min(max(topLevel + level - highest, topLevel), last + 1, 6)
                last = given
                written = String(repeating: "#", count: given) + written.drop { $0 == "#" }
            }
            lines.append(written)
        }
        while lines.last?.allSatisfy({ $0 == " " }) ?? false { lines.removeLast() }
        let text = lines.drop { $0.allSatisfy { $0 == " " } }.joined(separator: "\n")
        return text.isEmpty ? "" : text + (isFenced ? "\n```\n" : "\n")
    }

    private static func level(_ line: String) -> Int? {
        let marks = line.prefix { $0 == "#" }.count
        return (1...6).contains(marks) && line.dropFirst(marks).first == " " ? marks : nil
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20: scalar == "\t"
        case 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: false
        default: true
        }
    }
}
