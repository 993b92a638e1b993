import Bytes
import Importing
import Markup

/// A page of HTML as a site without any Markdown has it: what its head says, and the text without what every page has around it.
struct HTMLPage {
    /// As a head of Markdown would say it.
    let members: [SourceMember]
    /// HTML; its lines are those of the file.
    let body: String
    /// In the order of the text, without the title.
    let headings: [(title: String, id: String?)]
    let hasText: Bool

    private static let headingNames: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
    /// What stands on every page of a site.
    private static let surroundings = ["nav", "header", "footer", "aside", "script", "style"]

    /// - Complexity: O(length).
    init(_ html: String) {
        let bytes = Array(MarkdownText.unixLines(html).utf8)
        let elements = HTMLElements(bytes)
        let whole = elements.first("body")?.inner ?? bytes.indices
        let main = elements.first("main") ?? elements.first("article")
        let shown = main?.inner ?? whole
        var kept = [UInt8](repeating: 0x20, count: bytes.count)
        for index in bytes.indices where shown.contains(index) || bytes[index] == 0x0A { kept[index] = bytes[index] }
        func erase(_ range: Range<Int>) {
            for index in range where kept[index] != 0x0A { kept[index] = 0x20 }
        }
        // The heading of a text may stand in a header of its own.
        let around = main == nil ? Self.surroundings : Self.surroundings.filter { $0 != "header" }
        for name in around {
            for element in elements.all(name) where shown.contains(element.outer.lowerBound) { erase(element.outer) }
        }
        func text(_ range: Range<Int>) -> String {
            MarkdownText.line(MarkupTree(html: String(decoding: bytes[range], as: UTF8.self)).plainText)
        }
        var title = elements.first("title").map { text($0.inner) } ?? ""
        if let heading = elements.all("h1").first(where: { kept[$0.outer.lowerBound] == UInt8(ascii: "<") }),
            case let words = text(heading.inner), !words.isEmpty
        {
            title = words
            erase(heading.outer)
        }
        body = String(decoding: kept, as: UTF8.self)
        let tree = MarkupTree(html: body)
        headings = tree.nodes.indices.filter { tree.nodes[$0].element.map(Self.headingNames.contains) ?? false }
            .map { (MarkdownText.line(tree.plainText(of: $0)), tree.nodes[$0].attributes["id"]) }
        hasText = !MarkdownText.line(tree.plainText).isEmpty || tree.nodes.contains { $0.element == "img" }
        members = Self.members(title: title, in: String(decoding: bytes[..<shown.lowerBound], as: UTF8.self))
    }

    private static func members(title: String, in head: String) -> [SourceMember] {
        var members: [SourceMember] = title.isEmpty ? [] : [SourceMember("title", .text(title), line: 1)]
        for node in MarkupTree(html: head).nodes where node.element == "meta" {
            guard let name = node.attributes["name"]?.lowercased(), ["description", "keywords"].contains(name),
                let content = node.attributes["content"], !members.contains(where: { $0.name == name })
            else { continue }
            let text = MarkdownText.line(content)
            if !text.isEmpty { members.append(SourceMember(name, .text(text), line: node.line)) }
        }
        return members
    }
}

/// Where elements begin and end in HTML that nobody has read yet; remarks are passed over.
private struct HTMLElements {
    typealias Element = (outer: Range<Int>, inner: Range<Int>)

    private var found: [String: [Element]] = [:]
    private static let names: Set<String> = [
        "title", "body", "main", "article", "h1", "nav", "header", "footer", "aside", "script", "style",
    ]

    init(_ bytes: [UInt8]) {
        var open: [String: [(outer: Int, inner: Int)]] = [:]
        var position = 0
        while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = start + 1
            if bytes[start...].starts(with: "<!--".utf8) {
                position = Self.end(of: "-->", in: bytes, from: start + 4) ?? bytes.count
                continue
            }
            let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
            let letters = bytes[(isEnd ? position + 1 : position)...].prefix { $0.isASCIILetter || $0.isASCIIDigit }
            let name = String(decoding: letters, as: UTF8.self).lowercased()
            guard Self.names.contains(name), let close = Self.tagEnd(in: bytes, from: letters.endIndex) else {
                continue
            }
            position = close
            if !isEnd {
                open[name, default: []].append((start, close))
                // Nothing in these is a tag but their own end.
                guard name == "script" || name == "style" || name == "title" else { continue }
                guard let end = Self.end(of: "</" + name, in: bytes, from: close) else { break }
                position = end - name.utf8.count - 2
            } else if let begin = open[name]?.popLast() {
                found[name, default: []].append((begin.outer..<close, begin.inner..<start))
            }
        }
        for (name, begins) in open {
            for begin in begins where name == "body" || name == "main" {
                found[name, default: []].append((begin.outer..<bytes.count, begin.inner..<bytes.count))
            }
        }
        for name in found.keys { found[name]?.sort { $0.outer.lowerBound < $1.outer.lowerBound } }
    }

    func first(_ name: String) -> Element? { found[name]?.first }
    func all(_ name: String) -> [Element] { found[name] ?? [] }

    /// Behind the sign that ends a tag; values of attributes may hold one.
    private static func tagEnd(in bytes: [UInt8], from start: Int) -> Int? {
        var quote: UInt8?
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1
            }
            index += 1
        }
        return nil
    }

    /// Behind the first place of a text, in letters of either case.
    private static func end(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard start <= bytes.count - wanted.count else { return nil }
        return (start...(bytes.count - wanted.count)).first { index in
            wanted.indices.allSatisfy { bytes[index + $0].asciiLowercased == wanted[$0] }
        }.map { $0 + wanted.count }
    }
}
