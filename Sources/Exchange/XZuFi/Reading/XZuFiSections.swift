import Foundation
import Importing
import Knowledge
import Markup
import XML

/// The texts of a service on their way into sections.
struct XZuFiSections {
    private struct Section {
        let heading: String
        var markdown: String
        /// `positionDarstellung`.
        let position: Int?
        /// Whether its place is the file's; else it goes where its heading stands on a page.
        let isFixed: Bool
    }

    let isOwn: Bool
    /// Where links lead.
    let links: ForeignLinks
    private var sections: [Section] = []
    private var positions: Set<Int> = []
    var teaser: String?
    /// Ends in a line feed where it is not empty.
    var introduction = ""
    /// What HTML said besides its text.
    private(set) var losses: [ImportLoss] = []
    /// Whether all texts could be read.
    private(set) var isComplete = true

    init(isOwn: Bool, links: ForeignLinks) { (self.isOwn, self.links) = (isOwn, links) }

    /// Stands where the list of documents is to be inserted.
    static let documents = "{{ documents }}"

    mutating func markdown(_ source: RecordText) -> String {
        let tree = MarkupTree(html: Self.html(source.text))
        if !tree.isComplete { isComplete = false }
        losses += source.losses(tree, links: links)
        var writer = MarkdownWriter(tree, links: links, topLevel: 3, guesses: !isOwn)
        return writer.markdown()
    }

    /// A line of text as a paragraph.
    func paragraph(_ text: String) -> String { MarkdownText.lineEscaped(MarkdownText.running(text)) + "\n" }

    /// Text without a tag has its line breaks from the keyboard.
    private static func html(_ source: String) -> String {
        guard !source.contains("<") else { return source }
        return MarkdownText.unixLines(source).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init).joined(separator: "<br>")
    }

    /// Adds a text; of other people's files, to the section of that heading where there is one.
    ///
    /// - Parameter position: `positionDarstellung`.
    mutating func add(_ heading: String, _ markdown: String, position: Int?, isFixed: Bool = true) {
        if let position { positions.insert(position) }
        guard !markdown.isEmpty else { return }
        if let index = sections.firstIndex(where: { $0.heading == heading && !isOwn }) {
            sections[index].markdown += "\n" + markdown
        } else {
            sections.append(Section(heading: heading, markdown: markdown, position: position, isFixed: isFixed))
        }
    }

    /// The first place that no text has taken.
    var freePosition: Int { (1...positions.count + 1).first { !positions.contains($0) } ?? 1 }

    /// Sections in the order of a page; in the file's own order where the file is ours.
    func arranged(_ order: [String]) -> [DraftArticle.Section] {
        func rank(_ section: Section) -> Int { order.firstIndex(of: Slug.make(section.heading)) ?? order.count }
        let fixed = sections.filter(\.isFixed).enumerated().sorted { a, b in
            let (left, right) =
                isOwn
                ? (a.element.position ?? .max, b.element.position ?? .max) : (rank(a.element), rank(b.element))
            return (left, a.offset) < (right, b.offset)
        }
        var arranged = fixed.map(\.element)
        for section in sections where !section.isFixed {
            let place = arranged.firstIndex { rank($0) >= rank(section) } ?? arranged.count
            arranged.insert(section, at: place)
        }
        return arranged.map { DraftArticle.Section(heading: $0.heading, markdown: $0.markdown) }
    }

    // MARK: Documents

    /// The items of the only list of a text, and the text with a placeholder in its stead; nothing is left where the list
    /// was all. Texts with no list, several or nested ones stay as they are.
    mutating func documents(_ source: RecordText) -> (documents: [String], rest: String) {
        let markdown = markdown(source)
        guard !isOwn, let list = Self.onlyList(markdown) else { return ([], markdown) }
        let items = list.map { Self.plain(String($0.dropFirst(2))) }
        guard items.allSatisfy({ !$0.isEmpty }) else { return ([], markdown) }
        // The list of the head has no links; where there are some, both stay.
        return (items, Self.hasLink(list) ? markdown : Self.replaced(list, in: markdown))
    }

    private static func hasLink(_ lines: [Substring]) -> Bool { lines.contains { $0.contains("](") } }

    /// Puts the placeholder in the stead of a list that says what the head of the article says.
    mutating func replaceList(_ documents: [String], _ heading: String) {
        guard !documents.isEmpty else { return }
        for index in sections.indices where sections[index].heading == heading {
            guard let list = Self.onlyList(sections[index].markdown),
                !Self.hasLink(list), list.map({ Self.plain(String($0.dropFirst(2))) }) == documents
            else { continue }
            let rest = Self.replaced(list, in: sections[index].markdown)
            // A section of our own that is nothing but the list stays; where there was none, the list has no place.
            sections[index].markdown =
                rest.isEmpty && sections[index].position != nil && isOwn ? Self.documents + "\n" : rest
        }
        sections.removeAll { $0.markdown.isEmpty }
    }

    /// Lines of the only list, where it is a flat one.
    private static func onlyList(_ markdown: String) -> [Substring]? {
        let blocks = Self.blocks(markdown)
        let lists = blocks.filter { $0.hasPrefix("- ") }
        guard lists.count == 1, let list = lists.first else { return nil }
        let lines = list.split(separator: "\n")
        // An item of several lines, with a list inside or in a quote is more than a document.
        guard lines.allSatisfy({ $0.hasPrefix("- ") }), !blocks.contains(where: { $0.hasPrefix("1. ") }) else {
            return nil
        }
        return lines
    }

    private static func replaced(_ list: [Substring], in markdown: String) -> String {
        let whole = list.joined(separator: "\n")
        let blocks = Self.blocks(markdown).map { $0 == whole ? documents : $0 }
        return blocks == [documents] ? "" : blocks.joined(separator: "\n\n") + "\n"
    }

    private static func blocks(_ markdown: String) -> [String] {
        var text = markdown
        while text.hasSuffix("\n") { text.removeLast() }
        return text.components(separatedBy: "\n\n")
    }

    // MARK: Plain text

    /// Markdown of the writer without its marks.
    static func plain(_ markdown: String) -> String {
        var text = ""
        for line in markdown.split(separator: "\n") where !line.hasPrefix("#") && !line.hasPrefix("|") {
            text += (text.isEmpty ? "" : " ") + line
        }
        var result = ""
        var rest = text[...]
        while let character = rest.first {
            rest = rest.dropFirst()
            switch character {
            case "\\":
                if let next = rest.first, !next.isLetter, !next.isNumber, next != " " {
                    result.append(next)
                    rest = rest.dropFirst()
                }
            case "*", "`", "~", "[": continue
            // An address between pointed brackets is text.
            case "<":
                let address = rest.prefix { $0 != ">" && $0 != " " }
                result += address
                rest = rest[address.endIndex...].dropFirst()
            case "]":
                // The address of a link is no text.
                if rest.first == "(" { rest = rest.drop { $0 != ")" }.dropFirst() }
            default: result.append(character)
            }
        }
        return MarkdownText.line(result)
    }

    /// The links of a text that says nothing besides; nil for every other text.
    mutating func onlyLinks(_ source: RecordText) -> [DraftArticle.Reference]? {
        let tree = MarkupTree(html: source.text)
        var links: [DraftArticle.Reference] = []
        var position = 0
        while position < tree.nodes.count {
            let node = tree.nodes[position]
            if node.element == "a" {
                guard let url = WebAddress.cleaned(node.attributes["href"]) else { return nil }
                let title = MarkdownText.line(tree.plainText(of: position))
                links.append(DraftArticle.Reference(title: title.isEmpty ? url : title, url: url))
                position = node.end
                continue
            }
            if node.text.contains(where: { $0.isLetter || $0.isNumber }) { return nil }
            position += 1
        }
        guard !links.isEmpty else { return nil }
        // A link without words is a reference all the same.
        losses += source.losses(tree).filter { $0.kind != .link }
        return links
    }
}
