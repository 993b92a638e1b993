import Diagnostics
import Files
import JSON
import Knowledge
import Publishing
import Reading

/// The theme's handbook, read by the reader of content: pages are articles of a small knowledge base of their own, so links between
/// them, anchors and boxes are what they are in articles.
package struct Handbook: Sendable {
    /// The pages, as the site shows them.
    package let published: PublishedHandbook
    /// What the reader finds wrong with the pages; places are those of `content`.
    package let findings: [Diagnostic]
    /// What was read, by path.
    package let content: [String: String]

    /// The page that lists the others; git hosts show it for the folder.
    private static let contents = "README"
    private static let city = "handbuch"

    /// - Parameters:
    ///   - pages: Markdown by name without `.md`: a heading of first level, perhaps a comment with the language, the text.
    ///   - date: any; nothing in a handbook depends on it.
    package init(_ pages: [String: String], date: CalendarDate = .epoch) {
        var content = [
            "auskunft.yaml": "title: \(Self.city)\ncategories:\n  - id: \(Self.city)\n    title: \(Self.city)\n",
            "municipalities/\(Self.city).yaml": "name: \(Self.city)\nstate: DE-NW\n",
        ]
        var published: [PublishedHandbook.Page] = []
        for (name, markdown) in pages.sorted(by: { $0.key < $1.key }) {
            let source = Source(name: name, markdown: markdown)
            let id = Self.id(name)
            published.append(PublishedHandbook.Page(id: id, title: source.title, language: source.language))
            content["articles/\(id).md"] = """
                ---
                title: \(JSONString.quoted(source.title))
                category: \(Self.city)
                answer: \(Self.city)
                ---

                """ + source.text
        }
        let parsed = ParsedContent(ContentSurvey(FileTree(texts: content)), edition: .agents)
        let resolution = parsed.resolve(date: date, edition: .agents)
        self.content = content
        findings = resolution.findings
        self.published = PublishedHandbook(
            knowledge: resolution.knowledge, pages: published, contents: Self.id(Self.contents))
    }

    private static func id(_ name: String) -> String { name.lowercased() }

    /// A page's parts.
    private struct Source {
        let title: String
        /// By BCP 47, of a comment `<!-- language: en -->` below the title.
        let language: String?
        /// Without the title.
        let text: Substring

        init(name: String, markdown: String) {
            guard let heading = markdown.firstMatch(of: /\A# +([^\n]+)\n/) else {
                (title, language, text) = (name, nil, markdown[...])
                return
            }
            title = String(heading.1)
            text = markdown[heading.range.upperBound...]
            language = text.prefixMatch(of: /\s*<!-- language: ([A-Za-z-]+) -->/).map { String($0.1) }
        }
    }
}
