import Markup

/// A text of a record as written, HTML unread.
package struct RecordText {
    /// As it is written, HTML or plain.
    package let text: String
    /// Names of the elements from the record on, separated by `/`.
    package let path: String
    /// Where it begins.
    package let line: Int

    /// What the text says and what is made of it does not.
    package func losses(
        _ tree: MarkupTree, links: ForeignLinks = ForeignLinks(), keepsLinks: Bool = true
    ) -> [ImportLoss] {
        MarkupLosses(tree, links: links, keepsLinks: keepsLinks).all.map { $0.inside(path, line: line + $0.line - 1) }
    }
}

/// A record being read: what is taken from it is marked, so that the rest can be named.
package struct RecordCursor {
    /// The record.
    package let tree: MarkupTree
    private var isTaken: [Bool]
    /// Whether a German text was met, and one in another language.
    package private(set) var hasGerman = false
    /// The language of texts that were passed over; nil where there were none.
    package private(set) var otherLanguage: String?
    /// Whether all HTML could be read.
    package private(set) var isComplete = true
    /// What HTML said besides its text.
    package private(set) var losses: [ImportLoss] = []

    /// Begins with nothing taken.
    package init(_ tree: MarkupTree) {
        self.tree = tree
        isTaken = Array(repeating: false, count: tree.nodes.count)
    }

    /// The element's; an answer to a query calls its results `ergebnisLeistung` and so on.
    package var name: String {
        switch tree.nodes.first?.element ?? "" {
        case "ergebnisLeistung": "leistung"
        case "ergebnisOrganisationseinheit": "organisationseinheit"
        case let name: name
        }
    }
    /// Of the record in the file, from 1.
    package var line: Int { tree.nodes.first?.line ?? 1 }

    /// Elements of one of the names directly inside an element.
    package func children(of index: Int = 0, _ names: String...) -> [Int] {
        tree.children(of: index).filter { names.contains(tree.nodes[$0].element ?? "") }
    }

    /// Elements of one of the names anywhere inside an element.
    package func descendants(of index: Int = 0, _ names: String...) -> [Int] {
        guard index < tree.nodes.count else { return [] }
        return ((index + 1)..<tree.nodes[index].end).filter { names.contains(tree.nodes[$0].element ?? "") }
    }

    /// By local name.
    package func attribute(_ name: String, of index: Int) -> String? { tree.nodes[index].attributes[name] }

    /// Marks an element with all inside as taken.
    package mutating func take(_ index: Int) {
        for position in index..<tree.nodes[index].end { isTaken[position] = true }
    }

    /// The text of an element in one line, taken; nil where it is blank.
    package mutating func line(of index: Int?) -> String? {
        guard let index else { return nil }
        take(index)
        let text = MarkdownText.line(tree.plainText(of: index))
        return text.isEmpty ? nil : text
    }

    private static func isGerman(_ language: String) -> Bool {
        language.isEmpty || language == "ger" || language == "deu" || language.hasPrefix("de")
    }

    /// Of elements that each say something of their own, the German ones; where there are none, those of the first language.
    package mutating func german(_ indexes: [Int]) -> [Int] {
        let german = indexes.filter { Self.isGerman(attribute("languageCode", of: $0)?.lowercased() ?? "") }
        return german.isEmpty ? inOneLanguage(indexes) : german
    }

    /// Of elements that say the same in several languages, the German ones, else those of the first language.
    package mutating func inOneLanguage(_ indexes: [Int]) -> [Int] {
        func language(_ index: Int) -> String { attribute("languageCode", of: index)?.lowercased() ?? "" }
        let german = indexes.filter { Self.isGerman(language($0)) }
        if !german.isEmpty {
            if german.contains(where: { !language($0).isEmpty }) { hasGerman = true }
            // Plain German goes before easy German and the like.
            let first = german.map(language).min { ($0.count, $0) < ($1.count, $1) }
            return german.filter { language($0) == first }
        }
        guard let first = indexes.first.map(language) else { return [] }
        otherLanguage = otherLanguage ?? first
        return indexes.filter { language($0) == first }
    }

    /// The text as written, HTML unread, of the first element in the language wanted; taken. Nil where it is blank.
    package mutating func markup(_ indexes: [Int]) -> RecordText? {
        for index in inOneLanguage(indexes) {
            take(index)
            let text = source(of: index)
            guard text.utf8.contains(where: { $0 > 0x20 }) else { continue }
            return RecordText(text: text, path: path(of: index), line: tree.nodes[index].line)
        }
        return nil
    }

    private func path(of index: Int) -> String {
        (0...index).filter { tree.nodes[$0].end > index }.compactMap { tree.nodes[$0].element }.joined(separator: "/")
    }

    /// Reads HTML of which the text alone stays.
    package mutating func plainTree(_ source: RecordText) -> MarkupTree {
        let tree = MarkupTree(html: source.text)
        if !tree.isComplete { isComplete = false }
        losses += source.losses(tree, keepsLinks: false)
        return tree
    }

    /// The text in one line, HTML read, of the first element in the language wanted; taken. Nil where it is blank.
    package mutating func plain(_ indexes: [Int]) -> String? {
        guard let markup = markup(indexes) else { return nil }
        let text = MarkdownText.line(plainTree(markup).plainText)
        return text.isEmpty ? nil : text
    }

    /// The lines of the text, HTML read, of the first element in the language wanted; taken. Nil where all are blank.
    package mutating func lines(_ indexes: [Int]) -> String? {
        guard let markup = markup(indexes) else { return nil }
        let lines = plainTree(markup).lines()
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }

    /// Those that mean something in a text.
    private static let attributes: Set<String> = [
        "align", "href", "src", "alt", "start", "data", "title", "value", "class", "action",
    ]

    /// Escaped HTML is text to XML; some files have it as elements, which are written down again.
    private func source(of index: Int) -> String {
        let node = tree.nodes[index]
        guard tree.nodes[index..<node.end].dropFirst().contains(where: { $0.element != nil }) else {
            return tree.nodes[index..<node.end].map(\.text).joined()
        }
        var html = ""
        var open: [(name: String, end: Int)] = []
        for position in (index + 1)..<node.end {
            while let last = open.last, last.end <= position {
                html += "</\(last.name)>"
                open.removeLast()
            }
            let inner = tree.nodes[position]
            guard let name = inner.element else {
                html += inner.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
                continue
            }
            let attributes = inner.attributes.filter { Self.attributes.contains($0.key) }
                .sorted { $0.key < $1.key }.map { " \($0.key)=\"\($0.value.replacing("\"", with: "&quot;"))\"" }
            html += "<\(name)\(attributes.joined())>"
            open.append((name, inner.end))
        }
        for element in open.reversed() { html += "</\(element.name)>" }
        return html
    }

    /// Texts that nobody took, in document order.
    package func leftovers() -> [ImportLoss] {
        var found: [ImportLoss] = []
        var path: [(name: String, end: Int)] = []
        for (position, node) in tree.nodes.enumerated() {
            while let last = path.last, last.end <= position { path.removeLast() }
            guard let name = node.element else {
                let text = MarkdownText.line(node.text)
                if !isTaken[position], !text.isEmpty {
                    let around = path.map(\.name).joined(separator: "/")
                    found.append(ImportLoss(path: around, line: node.line, value: text))
                }
                continue
            }
            let language = node.attributes["languageCode"].map { "[\($0)]" } ?? ""
            path.append((name + language, node.end))
        }
        return found
    }
}
