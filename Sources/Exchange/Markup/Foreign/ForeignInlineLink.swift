import Bytes
import Foundation
import Knowledge

/// Links and pictures in running text.
extension ForeignInline {
    /// `[text](address)`, `[text][label]`, `[[name|text]]`, `[^1]`.
    mutating func bracket() -> Bool {
        if has("[[", at: position), let link = wiki() { return link }
        guard let end = partners[position] else { return false }
        let inside = (position + 1)..<end
        let start = position
        if bytes[safe: inside.lowerBound] == UInt8(ascii: "^"), !inside.isEmpty {
            // Footnotes are the same here.
            output += bytes[start...end]
            position = end + 1
            return true
        }
        guard let tail = tail(behind: end, label: inside) else { return false }
        let label = MarkdownText.line(inner(inside, isLabel: true).replacing("\\\n", with: " "))
        position = tail.end
        guard !isLabel else {
            put(raw: label)
            return true
        }
        if label.isEmpty {
            lose("link", tail.address, as: .link)
        } else if let link = link(to: tail.address, label: label) {
            put(raw: link)
        } else {
            if !tail.address.isEmpty, tail.address != "#" { lose("link", tail.address, as: .link) }
            put(raw: label)
        }
        skipAttributes()
        return true
    }

    /// `![text](address)`, `![[file]]`.
    mutating func image() -> Bool {
        guard bytes[safe: position + 1] == UInt8(ascii: "[") else { return false }
        if has("![[", at: position), let end = first("]]", from: position + 3, within: 400) {
            let written = text((position + 3)..<end)
            let parts = written.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts.first ?? "").trimmingCharacters(in: .whitespaces)
            position = end + 2
            let label = parts.count > 1 && !parts[1].allSatisfy({ $0.isNumber || $0 == "x" }) ? String(parts[1]) : ""
            if case .article(let id, let anchor) = links.target(of: name, as: .wiki) {
                // What Obsidian shows in the place is a link here.
                put(raw: ForeignLinks.markdown("", .article(id: id, anchor: anchor)) ?? "")
            } else {
                put(raw: image(at: name, label: MarkdownText.escaped(label)))
            }
            return true
        }
        guard let end = partners[position + 1] else { return false }
        let inside = (position + 2)..<end
        guard let tail = tail(behind: end, label: inside) else { return false }
        let label = MarkdownText.line(inner(inside, isLabel: true).replacing("\\\n", with: " "))
        position = tail.end
        put(raw: image(at: tail.address, label: label))
        skipAttributes()
        return true
    }

    /// A picture, or where it does not come along what it shows.
    mutating func image(at address: String, label: String) -> String {
        if case .file(let path) = links.target(of: address, as: .image) {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            let isPicture = !name.lowercased().hasSuffix(".pdf")
            let shown = label.isEmpty && !isPicture ? MarkdownText.escaped(name) : label
            return "\(isPicture ? "!" : "")[\(shown)](\(MarkdownText.address(path)))"
        }
        lose("img[src]", address, as: .image)
        return label
    }

    /// A link; nil where it leads nowhere.
    ///
    /// - Parameter label: Markdown; nil where the target names itself.
    mutating func link(to address: String, label: String?) -> String? {
        let target = links.target(of: address)
        // The link leads on, to the beginning of the page.
        if ForeignLinks.losesPlace(address, target) { lose("link/#", address, as: .reported) }
        if let label {
            guard var link = ForeignLinks.markdown(label, target) else { return nil }
            // A bar would part cells.
            if isRow, case .article = target, let bar = link.firstIndex(of: "|") { link.insert("\\", at: bar) }
            return link
        }
        if case .article = target { return ForeignLinks.markdown("", target) }
        return ForeignLinks.markdown(MarkdownText.escaped(address), target)
    }

    /// What follows the text of a link: where it leads, and where it ends.
    private func tail(behind end: Int, label: Range<Int>) -> (address: String, end: Int)? {
        switch bytes[safe: end + 1] {
        case UInt8(ascii: "("): return ForeignInlineLink.tail(bytes, from: end + 2)
        case UInt8(ascii: "["):
            guard let close = partners[end + 1] else { break }
            let name = close > end + 2 ? text((end + 2)..<close) : text(label)
            guard let address = definitions.address(of: name) else { return nil }
            return (address, close + 1)
        default: break
        }
        return definitions.address(of: text(label)).map { ($0, end + 1) }
    }

    /// A link by name; nil where it is none.
    private mutating func wiki() -> Bool? {
        guard let end = first("]]", from: position + 2, within: 500), end > position + 2 else { return nil }
        let inside = text((position + 2)..<end)
        guard !inside.contains("["), !inside.contains("\n\n"), !inside.contains("](") else { return nil }
        let parts = inside.replacing("\\|", with: "|").split(
            separator: "|", maxSplits: 1, omittingEmptySubsequences: false
        ).map { MarkdownText.line(String($0)) }
        let name = parts.first ?? ""
        let label = parts.count > 1 ? parts[1] : ""
        position = end + 2
        let target = links.target(of: name, as: .wiki)
        switch target {
        case .article(let id, let anchor):
            if ForeignLinks.losesPlace(name, target) { lose("link/#", "[[\(name)]]", as: .reported) }
            let name = id + (anchor.map { "#" + $0 } ?? "")
            put(raw: label.isEmpty ? "[[\(name)]]" : "[[\(name)\(isRow ? "\\|" : "|")\(label)]]")
        case .nowhere:
            lose("link", "[[\(name)]]", as: .link)
            let plain = name.split(separator: "#").map(String.init).joined(separator: " – ")
            put(raw: MarkdownText.escaped(label.isEmpty ? plain : label))
        default:
            let shown = MarkdownText.escaped(label.isEmpty ? name.drop { $0 == "#" }.description : label)
            put(raw: ForeignLinks.markdown(shown, target) ?? shown)
        }
        return true
    }
}

/// Addresses of links as other systems write them.
enum ForeignInlineLink {
    /// `address "title")`, from behind the bracket that opens.
    static func tail(_ bytes: [UInt8], from start: Int) -> (address: String, end: Int)? {
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        func blanks(_ index: Int) -> Int {
            var index = index
            while index < bytes.count, bytes[index].isBlankOrLineEnd { index += 1 }
            return index
        }
        var index = blanks(start)
        guard index < bytes.count else { return nil }
        var address = ""
        let rest = text(index..<min(bytes.count, index + 2_100))
        if rest.hasPrefix("{{<") || rest.hasPrefix("{{%") || rest.hasPrefix("{%"), let tag = ForeignTag(rest[...]) {
            address = self.address(of: tag) ?? file(of: tag) ?? tag.written
            index += rest[..<tag.end].utf8.count
        } else if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
            // `{{ site.baseurl }}/a` begins at the root of the site.
            let inside = rest[..<end.lowerBound].dropFirst(2).trimmed
            address = ForeignInline.quoted(String(inside)) ?? ""
            index += rest[..<end.upperBound].utf8.count
        } else if bytes[index] == UInt8(ascii: "<") {
            guard let end = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == 0x0A }),
                bytes[end] == UInt8(ascii: ">")
            else { return nil }
            address = text((index + 1)..<end)
            index = end + 1
        }
        var depth = 0
        let first = index
        while index < bytes.count, bytes[index] > 0x20 {
            if bytes[index] == UInt8(ascii: "(") { depth += 1 }
            if bytes[index] == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            index += bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count ? 2 : 1
        }
        index = min(index, bytes.count)
        address += text(first..<index)
        index = blanks(index)
        // An address with blanks in it is none to Markdown, but to its writer, and Obsidian.
        if index < bytes.count, bytes[index] != UInt8(ascii: ")"), !"\"'(=".utf8.contains(bytes[index]),
            let end = bytes[index...].prefix(200).firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == 0x0A }),
            bytes[end] == UInt8(ascii: ")"), !bytes[index..<end].contains(UInt8(ascii: "\""))
        {
            address = text(first..<end)
            index = end
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
            // `=300x200` is a size.
            while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ")") { index += 1 }
        }
        if index < bytes.count, bytes[index] != UInt8(ascii: ")") {
            let closing = bytes[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : bytes[index]
            guard "\"')".utf8.contains(closing) else { return nil }
            index += 1
            while index < bytes.count, bytes[index] != closing {
                index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            index = blanks(index + 1)
        }
        guard index < bytes.count, bytes[index] == UInt8(ascii: ")") else { return nil }
        return (ForeignInline.decoded(unescaped(address)), index + 1)
    }

    private static func unescaped(_ address: String) -> String {
        guard address.contains("\\") else { return address }
        var result = ""
        var rest = address[...]
        while let character = rest.first {
            rest = rest.dropFirst()
            if character == "\\", let next = rest.first, next.isASCII, next.isPunctuation || next.isSymbol {
                result.append(next)
                rest = rest.dropFirst()
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The file that `{% download "a/b.pdf" %}` names, whatever the tag is called.
    private static func file(of tag: ForeignTag) -> String? {
        guard let path = tag.arguments.bare.first, tag.arguments.bare.count == 1, tag.arguments.named.isEmpty,
            path.contains("/"), !path.contains(" ")
        else { return nil }
        return path.hasPrefix("/") || path.contains("://") ? path : "/" + path
    }

    /// What `ref`, `relref`, `link`, `post_url` and `page` name; nil for other tags.
    static func address(of tag: ForeignTag) -> String? {
        guard ["ref", "relref", "link", "post_url", "page"].contains(tag.name), !tag.isClosing else { return nil }
        let path = tag.arguments.named["path"] ?? tag.arguments.bare.first
        guard let path, !path.isEmpty else { return nil }
        // Those of Jekyll begin at the folder of the source.
        return tag.name == "link" && tag.isLiquid && !path.hasPrefix("/") ? "/" + path : path
    }
}

extension Array {
    /// Nil behind the end.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
