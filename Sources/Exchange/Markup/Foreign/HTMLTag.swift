/// A tag of HTML, or of a component (`<Tabs>`).
struct HTMLTag {
    let name: String
    let isClosing: Bool
    /// Whether nothing closes it.
    let isEmpty: Bool
    /// Between the name and the end.
    let inside: Substring
    /// All of it.
    let written: String
    let end: String.Index

    private static let longest = 2_000
    private static let voids: Set<String> = [
        "br", "hr", "img", "input", "area", "base", "col", "embed", "link", "meta", "source", "track", "wbr", "param",
    ]

    var lowerName: String { name.lowercased() }
    var isBlock: Bool { MarkupTree.blocks.contains(lowerName) || MarkupTree.skipped.contains(lowerName) }
    var arguments: ForeignArguments { ForeignArguments(inside) }

    /// Whether it says nothing of itself but its name, as `<Name>` does.
    var isBare: Bool {
        !isClosing && !isEmpty && inside.utf8.count <= 60 && !inside.contains { "={[\"'*`".contains($0) }
    }

    /// Whether browsers know an element of a name.
    static func isElement(_ lowerName: String) -> Bool {
        MarkupTree.blocks.contains(lowerName) || MarkupTree.skipped.contains(lowerName) || voids.contains(lowerName)
            || inlines.contains(lowerName)
    }

    private static let inlines: Set<String> = [
        "a", "abbr", "acronym", "audio", "b", "bdi", "bdo", "big", "blink", "button", "canvas", "cite", "code", "data",
        "datalist", "del", "dfn", "em", "fieldset", "font", "form", "frame", "i", "iframe", "ins", "kbd", "label",
        "legend", "map", "mark", "marquee", "math", "meter", "nobr", "noscript", "object", "optgroup", "option",
        "output", "picture", "progress", "q", "rb", "rp", "rt", "ruby", "s", "samp", "script", "select", "slot",
        "small", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "template", "textarea", "time",
        "title", "tt", "u", "var", "video", "body", "html", "head", "colgroup", "caption",
    ]

    /// The tag that a text begins with; nil where none does.
    init?(_ text: Substring) {
        guard text.first == "<" else { return nil }
        var rest = text.dropFirst()
        isClosing = rest.first == "/"
        if isClosing { rest = rest.dropFirst() }
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
        guard name.first?.isLetter ?? false else { return nil }
        rest = rest[name.endIndex...]
        guard let next = rest.first, next.isWhitespace || next == ">" || next == "/" else { return nil }
        var quote: UInt8?
        var braces = 0
        var end: String.Index?
        for index in rest.utf8.prefix(Self.longest).indices {
            let byte = rest.utf8[index]
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
            if byte == UInt8(ascii: "{") { braces += 1 }
            if byte == UInt8(ascii: "}") { braces -= 1 }
            guard braces <= 0 else { continue }
            if byte == UInt8(ascii: "<") { return nil }
            if byte == UInt8(ascii: ">") {
                end = index
                break
            }
        }
        guard let end else { return nil }
        var inside = rest[..<end]
        let isSelfClosed = inside.last == "/"
        if isSelfClosed { inside = inside.dropLast() }
        self.name = String(name)
        isEmpty = isSelfClosed || Self.voids.contains(name.lowercased())
        self.inside = inside
        self.end = text.index(after: end)
        written = String(text[..<self.end])
    }
}
