import Bytes
import Foundation
import Knowledge

/// Signs of other systems in running text.
extension ForeignInline {
    /// `==marked==` is set in bold.
    mutating func mark() -> Bool {
        guard has("==", at: position), position + 2 < bytes.count, bytes[position + 2] > 0x20,
            bytes[position + 2] != UInt8(ascii: "="), position == 0 || !bytes[position - 1].isASCIILetterOrDigit,
            let end = first("==", from: position + 2, within: 500), bytes[end - 1] > 0x20,
            !bytes[position..<end].contains(0x0A)
        else { return false }
        let range = (position + 2)..<end
        put(raw: Self.strong(inner(range)))
        position = end + 2
        return true
    }

    /// All of it in bold.
    static func strong(_ text: String) -> String {
        let core = MarkdownText.line(text.replacing("**", with: ""))
        return core.isEmpty ? "" : "**\(core)**"
    }

    /// `:material-home:`: pictures of a theme.
    mutating func icon() -> Bool {
        let sets = [":material-", ":octicons-", ":fontawesome-", ":simple-", ":fa-", ":mdi-"]
        guard sets.contains(where: { has($0, at: position) }),
            let end = first(":", from: position + 1, within: 80),
            bytes[(position + 1)..<end].allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2D || $0 == 0x5F })
        else { return false }
        lose("icon", text(position..<(end + 1)))
        position = end + 1
        skipAttributes()
        // No two blanks are left where it stood.
        if output.last ?? 0x20 == 0x20, position < bytes.count, bytes[position] == 0x20 { position += 1 }
        return true
    }

    /// Passes over `{ .class }` behind a link or a picture.
    mutating func skipAttributes() {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "{") else { return }
        let rest = text(position..<min(bytes.count, position + 300))
        guard let end = ForeignAttributes.end(rest[...]) else { return }
        position += rest[..<end].utf8.count
    }

    /// `{{< ref … >}}`, `{% … %}`, `{{ variable }}`, `{: .class}`.
    mutating func brace() -> Bool {
        if has("{{<", at: position) || has("{{%", at: position) || has("{%", at: position) { return shortcode() }
        if has("{{", at: position), let end = first("}}", from: position + 2, within: 300) {
            let inside = text((position + 2)..<end).trimmingCharacters(in: .whitespaces)
            // `{{ "/a" | relative_url }}` is an address; what else a program fills in nobody knows here.
            if let quoted = Self.quoted(inside) {
                put(raw: quoted)
            } else {
                lose("variable", "{{ \(inside) }}")
                put(raw: "{ { \(MarkdownText.escaped(inside)) }}")
            }
            position = end + 2
            return true
        }
        let rest = text(position..<min(bytes.count, position + 300))
        guard let end = ForeignAttributes.end(rest[...]) else { return false }
        position += rest[..<end].utf8.count
        if output.last == 0x20 { output.removeLast() }
        return true
    }

    /// The text in quotation marks that an expression begins with.
    static func quoted(_ expression: String) -> String? {
        guard let first = expression.first, first == "\"" || first == "'" else { return nil }
        let inside = expression.dropFirst()
        return inside.firstIndex(of: first).map { String(inside[..<$0]) }
    }

    private mutating func shortcode() -> Bool {
        let rest = text(position..<min(bytes.count, position + 2_100))
        guard let tag = ForeignTag(rest[...]) else { return false }
        position += rest[..<tag.end].utf8.count
        if let address = ForeignInlineLink.address(of: tag) {
            if let link = link(to: address, label: nil) { put(raw: link) } else { lose("link", address, as: .link) }
            return true
        }
        if tag.name == "figure" || tag.name == "img", let source = tag.arguments.named["src"] {
            let label = tag.arguments.named["alt"] ?? tag.arguments.named["title"] ?? ""
            put(raw: image(at: source, label: MarkdownText.escaped(label)))
            return true
        }
        if !tag.isClosing {
            lose("shortcode", tag.written)
            if let words = tag.words { put(raw: MarkdownText.escaped(words)) }
        }
        return true
    }
}
