import Diagnostics
import Foundation
import Knowledge

/// Writes HTML as the Markdown that an editor would have written: headings, lists, tables and links stay, layout falls away.
package struct MarkdownWriter {
    private let tree: MarkupTree
    private let links: ForeignLinks
    /// The level that the uppermost heading gets.
    private let topLevel: Int
    private var lastLevel: Int
    private let highest: Int
    private let guesses: Bool

    /// - Parameters:
    ///   - base: where the page stood, for relative links.
    ///   - topLevel: level of the uppermost heading, 2 for a body.
    ///   - guesses: whether a paragraph is what it looks like: one of a few bold words a heading, several with a mark a list.
    package init(_ html: String, base: URL? = nil, topLevel: Int = 2, guesses: Bool = true) {
        self.init(
            MarkupTree(html: html), links: ForeignLinks(base: base), topLevel: topLevel,
            guesses: guesses)
    }

    /// - Parameters:
    ///   - tree: of HTML.
    ///   - links: where its links lead.
    package init(
        _ tree: MarkupTree, links: ForeignLinks = ForeignLinks(), topLevel: Int = 2, guesses: Bool = true
    ) {
        self.tree = tree
        self.links = links
        self.topLevel = topLevel
        self.guesses = guesses
        lastLevel = topLevel - 1
        highest = tree.nodes.compactMap { Self.headingLevel($0.element) }.min() ?? 1
    }

    /// Of an element; nil for those that are no headings.
    static func headingLevel(_ element: String?) -> Int? {
        guard let element, element.count == 2, element.first == "h", let level = element.last?.wholeNumberValue,
            (1...6).contains(level)
        else { return nil }
        return level
    }

    /// The Markdown, ending in a line feed; empty where there is nothing to read.
    package mutating func markdown() -> String {
        let blocks = listed(blocks(of: tree.siblings(in: 0..<tree.nodes.count), depth: 0))
        return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
    }

    /// Blocks in which what looks like a list is one.
    private func listed(_ blocks: [String]) -> [String] {
        guesses ? MarkdownMarks.separated(TextLists.found(in: blocks)) : blocks
    }

    /// The blocks of siblings, each without blank lines at its ends; runs of inline nodes are paragraphs.
    private mutating func blocks(of siblings: [Int], depth: Int) -> [String] {
        var result: [String] = []
        var run: [Int] = []
        func isBlock(_ index: Int) -> Bool {
            tree.nodes[index..<tree.nodes[index].end].contains { $0.element.map(MarkupTree.blocks.contains) ?? false }
        }
        for index in siblings {
            if isBlock(index) {
                result += paragraphs(of: run)
                run = []
                result += block(index, depth: depth)
            } else {
                run.append(index)
            }
        }
        return MarkdownMarks.separated(result + paragraphs(of: run))
    }

    private mutating func block(_ index: Int, depth: Int) -> [String] {
        let element = tree.nodes[index].element ?? ""
        if MarkupTree.skipped.contains(element) { return [] }
        let children = tree.children(of: index)
        guard depth < MarkupTree.deepest else { return paragraphs(of: [index]) }
        if let level = Self.headingLevel(element) { return heading(children, level: level) }
        switch element {
        case "p", "summary", "caption", "figcaption": return paragraph(children, depth: depth)
        case "details": return details(index, children, depth: depth)
        case "ul", "ol": return list(index, children, depth: depth)
        case "table": return table(index, depth: depth)
        case "blockquote":
            let (kind, shown) = callout(index, children)
            var inner = listed(blocks(of: shown, depth: depth + 1))
            if let kind { inner.insert("[!\(kind.keyword)]", at: 0) }
            guard inner.count > (kind == nil ? 0 : 1) else { return [] }
            let lines = inner.joined(separator: "\n\n").split(separator: "\n", omittingEmptySubsequences: false)
            return [lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")]
        case "pre": return code(index)
        case "dl": return definitions(children, depth: depth)
        case "hr": return []
        default: return blocks(of: children, depth: depth + 1)
        }
    }

    /// Text that is folded away, below its title: a heading where no text follows that the heading would take for its own.
    private mutating func details(_ index: Int, _ children: [Int], depth: Int) -> [String] {
        guard guesses, isParted(behind: tree.nodes[index].end),
            let summary = children.first(where: { tree.nodes[$0].element == "summary" })
        else { return blocks(of: children, depth: depth + 1) }
        let title = MarkdownText.line(tree.plainText(of: summary))
        guard !title.isEmpty else { return blocks(of: children, depth: depth + 1) }
        let outer = lastLevel
        lastLevel = min(max(outer + 1, topLevel), 6)
        let heading = String(repeating: "#", count: lastLevel) + " " + MarkdownText.escaped(title)
        let text = blocks(of: children.filter { $0 != summary }, depth: depth + 1)
        lastLevel = outer
        return [heading] + text
    }

    /// Whether a heading, another fold or nothing at all stands behind an element.
    private func isParted(behind end: Int) -> Bool {
        var position = end
        while position < tree.nodes.count {
            let node = tree.nodes[position]
            switch node.element {
            case nil where MarkdownText.line(node.text).isEmpty: position += 1
            case let element? where MarkupTree.skipped.contains(element): position = node.end
            case "div", "section", "article": position += 1
            case let element: return element == "details" || Self.headingLevel(element) != nil
            }
        }
        return true
    }

    /// A paragraph; one that is nothing but a short bold text is the heading that it was meant to be.
    private mutating func paragraph(_ children: [Int], depth: Int) -> [String] {
        let shown = children.filter { index in
            tree.nodes[index].element != "br"
                && (tree.nodes[index].element != nil || !MarkdownText.line(tree.nodes[index].text).isEmpty)
        }
        if guesses, let only = shown.first, shown.count == 1,
            ["strong", "b"].contains(tree.nodes[only].element),
            !tree.nodes[only..<tree.nodes[only].end].contains(where: { $0.element == "br" || $0.element == "a" })
        {
            var text = MarkdownText.line(tree.plainText(of: only))
            if text.count <= 70, !text.isEmpty, text.last != ".", text.last != "!", !text.contains("://") {
                if text.last == ":" { text.removeLast() }
                let level = lastLevel < topLevel ? topLevel : max(topLevel, min(lastLevel, topLevel + 1))
                lastLevel = max(lastLevel, level)
                return [String(repeating: "#", count: level) + " " + MarkdownText.escaped(text)]
            }
        }
        return blocks(of: children, depth: depth + 1)
    }

    private mutating func heading(_ children: [Int], level: Int) -> [String] {
        let text = inline(children).split(separator: Self.lineBreak).joined(separator: " ")
        let line = MarkdownText.line(text)
        guard !line.isEmpty else { return [] }
        // No level is skipped, whatever the page's layout did.
        let wanted = topLevel + level - highest
        let given = min(max(wanted, topLevel), lastLevel + 1, 6)
        lastLevel = given
        return [String(repeating: "#", count: given) + " " + line]
    }

    private mutating func list(_ index: Int, _ children: [Int], depth: Int) -> [String] {
        let isOrdered = tree.nodes[index].element == "ol"
        var number = max(0, min(Int(tree.nodes[index].attributes["start"] ?? "") ?? 1, 999_999))
        var items: [[String]] = []
        var values: [Int?] = []
        for child in children {
            let isItem = tree.nodes[child].element == "li"
            let blocks = listed(blocks(of: isItem ? tree.children(of: child) : [child], depth: depth + 1))
            guard !blocks.isEmpty else { continue }
            // A list that stands between items belongs to the item before it.
            if !isItem, !items.isEmpty {
                items[items.count - 1] += blocks
            } else {
                items.append(blocks)
                values.append(Int(tree.nodes[child].attributes["value"] ?? "").map { max(0, min($0, 999_999)) })
            }
        }
        guard !items.isEmpty else { return [] }
        let isTight = items.allSatisfy { item in
            item.count == 1
                || item.dropFirst().allSatisfy { block in
                    MarkdownMarks.listMark(block).map { "-*".contains($0) || block.hasPrefix("1" + String($0)) }
                        ?? false
                }
        }
        var lines: [String] = []
        for (item, value) in zip(items, values) {
            if let value { number = value }
            let marker = isOrdered ? "\(number). " : "- "
            let indent = String(repeating: " ", count: marker.count)
            let text = item.joined(separator: isTight ? "\n" : "\n\n")
            let indented = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
                $0.offset == 0 ? marker + $0.element : $0.element.isEmpty ? "" : indent + $0.element
            }
            lines.append(indented.joined(separator: "\n"))
            number += 1
        }
        return [lines.joined(separator: isTight ? "\n" : "\n\n")]
    }

    /// The kind of call-out that a quotation of an exchange format is, by its class and title, and what follows the title.
    private func callout(_ index: Int, _ children: [Int]) -> (Document.Callout?, [Int]) {
        guard let kind = Document.Callout(className: tree.nodes[index].attributes["class"]), let title = children.first,
            Language.allCases.contains(where: {
                Wording.callout(kind, $0) == MarkdownText.line(tree.plainText(of: title))
            })
        else { return (nil, children) }
        return (kind, Array(children.dropFirst()))
    }

    private mutating func definitions(_ children: [Int], depth: Int) -> [String] {
        var items: [String] = []
        for child in children {
            let node = tree.nodes[child]
            if node.element == "div" {
                items += definitions(tree.children(of: child), depth: depth + 1)
                continue
            }
            guard node.element != nil || !MarkdownText.line(node.text).isEmpty else { continue }
            let text = listed(blocks(of: tree.children(of: child), depth: depth + 1)).joined(separator: "\n\n")
            guard !text.isEmpty else { continue }
            items.append(node.element == "dt" && !text.contains("\n") ? "**\(text)**" : text)
        }
        return items
    }

    private func code(_ index: Int) -> [String] {
        let text = tree.plainText(of: index)
        guard !MarkdownText.line(text).isEmpty else { return [] }
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        return ["\(fence)\n\(text.trimmingCharacters(in: .newlines))\n\(fence)"]
    }

    private mutating func table(_ index: Int, depth: Int) -> [String] {
        let table = MarkupTable(tree, index)
        guard table.isGrid else {
            return table.rows.flatMap { row in
                row.cells.flatMap { blocks(of: tree.children(of: $0), depth: depth + 1) }
            }
        }
        var lines = tree.children(of: index).filter { tree.nodes[$0].element == "caption" }.flatMap {
            blocks(of: tree.children(of: $0), depth: depth + 1) + [""]
        }
        let rule = "|" + alignments(table).map { " \($0) |" }.joined()
        // A first row of facts names no columns; editors are told that nothing does.
        if !table.hasHeader { lines += ["|" + String(repeating: "   |", count: table.width), rule] }
        for (number, row) in table.rows.enumerated() {
            var cells = row.columns.map { cell in
                let isHead = number == 0 && table.hasHeader
                let text = cell.map { MarkdownMarks.cell(inline(tree.children(of: $0)), isHead: isHead) } ?? ""
                return text.isEmpty ? " " : text
            }
            cells += Array(repeating: " ", count: table.width - cells.count)
            lines.append("| " + cells.joined(separator: " | ") + " |")
            if number == 0, table.hasHeader { lines.append(rule) }
        }
        return [lines.joined(separator: "\n")]
    }

    /// A delimiter for each column, by its first cell.
    private func alignments(_ table: MarkupTable) -> [String] {
        let columns = table.rows.first?.columns ?? []
        return (0..<table.width).map { column in
            let cell = columns.indices.contains(column) ? columns[column] : nil
            return switch cell.flatMap({ tree.nodes[$0].attributes["align"]?.lowercased() }) {
            case "left": ":---"
            case "center": ":---:"
            case "right": "---:"
            default: "---"
            }
        }
    }

    /// Marks a `<br>` in inline text.
    package static let lineBreak: Character = "\u{1}"
    /// Marks where an item of a list begins in inline text; like all control characters it does not show.
    package static let itemStart: Character = "\u{2}"

    /// Inline nodes as paragraphs: one line break breaks the line, two begin a new paragraph.
    private func paragraphs(of run: [Int]) -> [String] {
        let text = inline(run)
        var paragraphs: [[String]] = [[]]
        for line in text.split(separator: Self.lineBreak, omittingEmptySubsequences: false) {
            let line = MarkdownText.line(String(line))
            if line.isEmpty {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(MarkdownText.lineEscaped(line))
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { lines in
            lines.reduce("") { $0.isEmpty ? $1 : $0 + MarkdownText.lineEnd(behind: $0) + $1 }
        }
    }

    /// The inline Markdown of nodes, with `lineBreak` where a line ends.
    ///
    /// - Parameter isLabel: whether it is the text of a link, in which there is no other.
    private func inline(_ siblings: [Int], depth: Int = 0, isLabel: Bool = false) -> String {
        var result = ""
        func text(_ text: String) -> String {
            let shown = MarkdownText.collapsed(text)
            return isLabel ? MarkdownText.escaped(shown) : MarkdownText.running(shown)
        }
        func inside(_ index: Int) -> String {
            inline(tree.children(of: index), depth: depth + 1, isLabel: isLabel)
        }
        for (position, index) in siblings.enumerated() {
            let node = tree.nodes[index]
            let following = position + 1 < siblings.count ? tree.plainText(of: siblings[position + 1]).first : nil
            guard let element = node.element else {
                result += text(node.text)
                continue
            }
            if MarkupTree.skipped.contains(element) { continue }
            guard depth < MarkupTree.deepest else {
                result += text(tree.plainText(of: index))
                continue
            }
            switch element {
            case "br": result.append(Self.lineBreak)
            case "img": result += image(node)
            case "strong", "b": result += wrapped(inside(index), in: "**", before: result.last, after: following)
            case "em", "i": result += wrapped(inside(index), in: "*", before: result.last, after: following)
            case "del", "s", "strike":
                result += wrapped(inside(index), in: "~~", before: result.last, after: following)
            case "code", "kbd", "samp":
                let text = MarkdownText.line(tree.plainText(of: index))
                if !text.isEmpty { result += MarkdownText.code(text) }
            case "sup", "sub":
                let inner = inside(index)
                result += RaisedDigits(inner, isLowered: element == "sub")?.text ?? inner
            case "a" where !isLabel:
                result += link(node, inline(tree.children(of: index), depth: depth + 1, isLabel: true), at: index)
            default:
                let isBlock = MarkupTree.blocks.contains(element)
                if isBlock && !result.isEmpty { result.append(Self.lineBreak) }
                if element == "li" { result.append(Self.itemStart) }
                result += inside(index)
                if isBlock { result.append(Self.lineBreak) }
            }
        }
        return result
    }

    private func image(_ node: MarkupTree.Node) -> String {
        let alternative = MarkdownText.escaped(MarkdownText.collapsed(node.attributes["alt"] ?? ""))
        guard let source = node.attributes["src"].map(MarkdownText.line),
            case .file(let path) = links.target(of: source, as: .image)
        else { return alternative }
        return "![\(MarkdownText.line(alternative))](\(MarkdownText.address(path)))"
    }

    /// Emphasis line by line, with blanks outside; none around nothing or inside its like.
    private func wrapped(_ text: String, in mark: String, before: Character?, after: Character?) -> String {
        text.split(separator: Self.lineBreak, omittingEmptySubsequences: false).map { line -> String in
            let core = MarkdownText.line(String(line))
            guard !core.isEmpty, !MarkdownMarks.hasMark(core, mark) else { return String(line) }
            // Between a letter and a sign the marks would not be taken for emphasis.
            func parts(_ outer: Character?, _ inner: Character?) -> Bool {
                guard let outer, let inner else { return false }
                return (outer.isLetter || outer.isNumber) && !(inner.isLetter || inner.isNumber)
            }
            let leading = line.first == " " || parts(before, core.first) ? " " : ""
            let trailing = line.last == " " || parts(after, core.last) ? " " : ""
            return leading + mark + core + mark + trailing
        }.joined(separator: String(Self.lineBreak))
    }

    private func link(_ node: MarkupTree.Node, _ text: String, at index: Int) -> String {
        let label = text.split(separator: Self.lineBreak).map { MarkdownText.line(String($0)) }.joined(separator: " ")
        let space = (text.first == " " ? " " : "", text.last == " " ? " " : "")
        guard let href = node.attributes["href"].map(MarkdownText.line), !href.isEmpty, href != "#", !label.isEmpty
        else { return text }
        let target = links.target(of: href)
        // A link that shows its own address is one without markup; escapes would be seen by whoever edits it.
        let shown = MarkdownText.line(tree.plainText(of: index))
        if case .address = target, shown == href, label.contains("\\") {
            let written = MarkdownText.running(shown)
            if written.hasPrefix("<") || !written.contains("\\") { return space.0 + written + space.1 }
        }
        guard let link = ForeignLinks.markdown(label, target) else { return text }
        return space.0 + link + space.1
    }

    /// An address that can be followed from anywhere; nil for those that lead nowhere for readers (`javascript:`, other pages
    /// by a relative path without a known origin).
    package static func address(_ href: String, base: URL?) -> String? {
        let scheme = href.prefix { $0.isLetter }.lowercased()
        let hasScheme = href.dropFirst(scheme.count).first == ":"
        var address = href
        if hasScheme {
            guard ["http", "https", "mailto", "tel"].contains(scheme) else { return nil }
            if scheme == "http" || scheme == "https", URL(string: href)?.host() == nil, !href.contains(" ") {
                return nil
            }
        } else if href.hasPrefix("//") {
            address = "https:" + href
        } else {
            guard let base, !href.hasPrefix("#"), let url = URL(string: href, relativeTo: base) else { return nil }
            address = url.absoluteString
        }
        return MarkdownText.address(address)
    }
}
