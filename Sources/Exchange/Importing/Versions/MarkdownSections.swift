import Knowledge
import Markup

/// The text of an article in the pieces that a city's own file replaces: what stands before the first heading of second
/// level, and each such heading with what follows it.
struct MarkdownSections {
    struct Section {
        /// Of the heading, as pages address it; nil before the first one.
        let slug: String?
        /// In plain text, as written.
        let heading: String?
        /// With the heading; without blank lines at its ends.
        let lines: [Substring]

        var text: String { lines.joined(separator: "\n") }
    }

    let all: [Section]
    /// By label, the lines of notes at the foot of the page; they belong to no section.
    let footnotes: [String: [Substring]]

    init(_ markdown: String) {
        var sections: [Section] = []
        var (heading, lines): (String?, [Substring]) = (nil, [])
        var fence: Substring?
        var footnotes: [String: [Substring]] = [:]
        var footnote: String?
        func close() {
            let shown = Array(lines.drop { $0.allSatisfy(\.isWhitespace) })
            let end = shown.lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? 0
            let slug = heading.map { Slug.make(MarkdownPlain.of($0)) }
            if end > 0 { sections.append(Section(slug: slug, heading: heading, lines: Array(shown[..<end]))) }
        }
        for line in MarkdownText.unixLines(markdown).split(separator: "\n", omittingEmptySubsequences: false) {
            let bare = line.drop { $0 == " " }
            if let open = fence {
                if bare.hasPrefix(open) { fence = nil }
            } else if bare.hasPrefix("```") || bare.hasPrefix("~~~") {
                fence = bare.prefix(3)
            } else if let label = Self.footnote(line) {
                footnote = label
            } else if bare.isEmpty || line.hasPrefix("#") {
                footnote = nil
            }
            if fence == nil, let footnote {
                footnotes[footnote, default: []].append(line)
                continue
            }
            if fence == nil, line.hasPrefix("## ") {
                close()
                (heading, lines) = (MarkdownText.line(String(line.dropFirst(3))), [])
            }
            lines.append(line)
        }
        close()
        all = sections
        self.footnotes = footnotes
    }

    /// The label of the note that a line begins.
    private static func footnote(_ line: Substring) -> String? {
        guard line.hasPrefix("[^"), let end = line.firstRange(of: "]:") else { return nil }
        return String(line[..<end.lowerBound].dropFirst(2))
    }

    /// The text behind the front matter of a file.
    static func body(ofFile text: String) -> String {
        let lines = MarkdownText.unixLines(text).split(separator: "\n", omittingEmptySubsequences: false)
        func isMark(_ line: Substring) -> Bool { line.hasPrefix("---") && line.allSatisfy { "- \t".contains($0) } }
        guard let first = lines.first, isMark(first), let end = lines.dropFirst().firstIndex(where: isMark) else {
            return text
        }
        return lines[(end + 1)...].joined(separator: "\n")
    }
}
