import Bytes
import Foundation
import Knowledge

/// HTML in running text.
extension ForeignInline {
    /// What an element of HTML is in Markdown.
    private static let marks = [
        "b": "**", "strong": "**", "mark": "**", "i": "*", "em": "*", "cite": "*", "dfn": "*", "var": "*",
        "del": "~~", "s": "~~", "strike": "~~",
    ]
    /// What only says how the text looks.
    private static let plain: Set<String> = [
        "span", "font", "u", "ins", "small", "big", "sup", "sub", "q", "time", "label", "wbr", "abbr", "acronym",
        "bdi", "bdo", "data", "nobr", "center", "p", "div", "summary", "details", "li", "ul", "ol", "td", "tr", "th",
        "table", "thead", "tbody", "blockquote", "section", "article", "figure", "figcaption", "picture", "source",
        "h1", "h2", "h3", "h4", "h5", "h6", "ruby", "rt", "rp", "hr", "a", "button", "code", "kbd", "samp", "tt",
        "b", "strong", "mark", "i", "em", "cite", "dfn", "var", "del", "s", "strike",
    ]

    /// `<br>`, `<b>…</b>`, `<https://…>`, `<Component>`.
    mutating func tag() -> Bool {
        if let (address, end) = pointed() {
            position = end
            if case .article(let id, let anchor) = links.target(of: address) {
                put(raw: ForeignLinks.markdown("", .article(id: id, anchor: anchor)) ?? "")
            } else {
                put(raw: "<\(address)>")
            }
            return true
        }
        let rest = text(position..<min(bytes.count, position + 2_100))
        guard let tag = HTMLTag(rest[...]) else {
            guard let end = Self.otherAddress(rest) else { return false }
            if ["<category:", "<kategorie:"].contains(where: { rest.lowercased().hasPrefix($0) }) {
                // Where a wiki files the page is no text of it.
                lose("category", rest[..<end])
            } else {
                // Readers of Markdown would take it for an address.
                put(raw: "\\" + rest[..<end])
            }
            position += rest[..<end].utf8.count
            return true
        }
        let name = tag.lowerName
        let behind = position + rest[..<tag.end].utf8.count
        if name == "br" {
            position = behind
            breakLine()
            return true
        }
        if !tag.isClosing, !tag.isEmpty, let content = content(of: name, from: behind) {
            if element(tag, name, content.range) {
                position = content.end
                return true
            }
        }
        if tag.isBare, !HTMLTag.isElement(name), !isClosedLater(name) {
            // What stands for a name that readers put in: `<Benutzername>`.
            put(raw: "\\" + tag.written)
            position = behind
            return true
        }
        position = behind
        if name == "img" {
            let label = MarkdownText.escaped(MarkdownText.collapsed(Self.decoded(tag.arguments.named["alt"] ?? "")))
            put(raw: image(at: Self.decoded(tag.arguments.named["src"] ?? ""), label: MarkdownText.line(label)))
        } else if !Self.plain.contains(name) || tag.name.first?.isUppercase ?? false, !tag.isClosing {
            let isJSX = tag.name.first?.isUppercase ?? false
            lose(isJSX ? "component" : name, tag.written)
        } else if MarkupTree.blocks.contains(name), output.last.map({ $0 > 0x20 }) ?? false {
            // Blocks are apart, even where they stand in a line.
            output.append(0x20)
        }
        return true
    }

    /// Whether a tag behind this place closes an element.
    private mutating func isClosedLater(_ name: String) -> Bool { content(of: name, from: position) != nil }

    /// The end of `<Kategorie:Name>`: what begins like an address and is none that anybody could follow.
    private static func otherAddress(_ text: String) -> String.Index? {
        let scheme = text.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0)) }
        guard (2...32).contains(scheme.count), scheme.first?.isLetter ?? false, text[scheme.endIndex...].first == ":",
            let end = text[scheme.endIndex...].firstIndex(where: { $0 == ">" || $0 == "<" || $0.isWhitespace }),
            text[end] == ">"
        else { return nil }
        return text.index(after: end)
    }

    /// Writes an element with its text; false where its tags alone count.
    private mutating func element(_ tag: HTMLTag, _ name: String, _ range: Range<Int>) -> Bool {
        if let mark = Self.marks[name] {
            put(raw: emphasised(inner(range), mark, next: nextCharacter(behind: range, name)))
            return true
        }
        switch name {
        case "code", "kbd", "samp", "tt":
            let code = MarkdownText.line(MarkupTree(html: text(range)).plainText)
            if !code.isEmpty { put(raw: MarkdownText.code(code)) }
        case "sup", "sub":
            let inside = inner(range)
            put(raw: RaisedDigits(inside, isLowered: name == "sub")?.text ?? inside)
        case "a":
            guard let href = tag.arguments.named["href"], !isLabel else { return false }
            let label = MarkdownText.line(inner(range, isLabel: true).replacing("\\\n", with: " "))
            let address = Self.decoded(href)
            if label.isEmpty {
                lose("a[href]", address, as: .link)
            } else if let link = link(to: address, label: label) {
                put(raw: link)
            } else {
                if address != "#" { lose("a[href]", address, as: .link) }
                put(raw: label)
            }
        case _ where MarkupTree.skipped.contains(name) || name == "video" || name == "audio":
            lose(name, tag.arguments.named["src"] ?? text(range))
        case "abbr", "acronym":
            if let title = tag.arguments.named["title"] { lose("\(name)[title]", title) }
            put(raw: inner(range))
        case "span", "font":
            if let (attribute, colour) = MeantColour.of(name, tag.arguments.named) {
                lose("\(name)[\(attribute)]", "\(colour): \(MarkdownPlain.of(inner(range)))")
            }
            return false
        default: return false
        }
        return true
    }

    /// What stands behind the tag that closes.
    private func nextCharacter(behind range: Range<Int>, _ name: String) -> Character? {
        let start = range.upperBound + name.utf8.count + 3
        guard start < bytes.count else { return nil }
        return text(start..<min(bytes.count, start + 8)).first
    }

    /// Marks would not be taken for emphasis between a letter and a sign, or beside a blank.
    private func emphasised(_ inside: String, _ mark: String, next: Character?) -> String {
        let core = MarkdownText.line(inside)
        guard !core.isEmpty, !core.contains(mark) else { return inside }
        func isWord(_ character: Character?) -> Bool { character.map { $0.isLetter || $0.isNumber } ?? false }
        let before = String(decoding: output.suffix(8), as: UTF8.self).last
        let leading = inside.first == " " || isWord(before) && !isWord(core.first) ? " " : ""
        let trailing = inside.last == " " || isWord(next) && !isWord(core.last) ? " " : ""
        return leading + mark + core + mark + trailing
    }

    /// The text of an element up to the next tag that closes it; nil where none does.
    private mutating func content(of name: String, from start: Int) -> (range: Range<Int>, end: Int)? {
        guard !unclosed.contains(name) else { return nil }
        let closing = Array("</\(name)".utf8)
        var index = start
        while index + closing.count < bytes.count {
            let matches =
                bytes[index] == 0x3C
                && zip(bytes[index...], closing).allSatisfy { $0.asciiLowercased == $1 }
            if matches, let end = bytes[(index + closing.count)...].prefix(20).firstIndex(of: UInt8(ascii: ">")) {
                return (start..<index, end + 1)
            }
            index += 1
        }
        unclosed.insert(name)
        return nil
    }

    /// `<br>`: a row of a table has one line, everything else goes on in the next.
    private mutating func breakLine() {
        while output.last == 0x20 { output.removeLast() }
        while position < bytes.count, bytes[position].isBlank || !isRow && bytes[position].isBlankOrLineEnd {
            position += 1
        }
        guard !isRow else {
            let isEnd = position >= bytes.count || bytes[position] == 0x0A
            guard !isEnd, output.last.map({ $0 != UInt8(ascii: "|") }) ?? false else { return }
            if !isHead || output.suffix(4_000).contains(0x0A),
                MarkdownMarks.beginsAnew(
                    text(position..<min(bytes.count, position + 8)),
                    behind: String(decoding: output.suffix(80), as: UTF8.self))
            {
                output.append(UInt8(ascii: ","))
            }
            output.append(0x20)
            return
        }
        guard position < bytes.count, output.contains(where: { $0 > 0x20 }) else { return }
        if output.suffix(2).elementsEqual("\\\n".utf8) || output.last == 0x0A { return }
        let last = String(decoding: output.suffix(2_000), as: UTF8.self)
        put(raw: isLabel ? " " : MarkdownText.lineEnd(behind: last) + indent)
    }

    /// The address of `<https://…>` or `<name@host>`.
    private func pointed() -> (address: String, end: Int)? {
        guard let end = bytes[position...].prefix(2_000).firstIndex(where: { $0 == UInt8(ascii: ">") || $0 <= 0x20 }),
            bytes[end] == UInt8(ascii: ">"), end > position + 1
        else { return nil }
        let inside = text((position + 1)..<end)
        let isAddress = ["https://", "http://", "mailto:", "tel:"].contains { inside.lowercased().hasPrefix($0) }
        let isMail = inside.contains("@") && !inside.contains("/") && !inside.contains("=") && inside.first != "@"
        return isAddress || isMail ? (Self.decoded(inside), end + 1) : nil
    }
}
