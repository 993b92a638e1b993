/// A page as a tree, read more strictly than a browser does: what is opened is closed in order, attributes are quoted and
/// stand once, and no bare `&` or `<` stands in a text.
struct Markup {
    enum Node {
        case element(Markup)
        case text(String)
    }

    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [Node] = []

    /// The root of a document or of a fragment, under an element without a name.
    init(parsing markup: String) throws {
        var reader = MarkupReader(markup)
        self = try reader.read()
    }

    fileprivate init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    subscript(attribute: String) -> String? { attributes[attribute] }

    var classes: [Substring] { attributes["class"]?.split(separator: " ") ?? [] }

    /// The text of the element and all below it, entities decoded.
    var text: String {
        children.reduce(into: "") { text, child in
            switch child {
            case .element(let element): text += element.text
            case .text(let own): text += own
            }
        }
    }

    var elements: [Markup] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The element and all below it, in the order of the page.
    var descendants: [Markup] { [self] + elements.flatMap(\.descendants) }

    func all(_ name: String, class wanted: String? = nil) -> [Markup] {
        descendants.filter { element in
            element.name == name && (wanted.map { element.classes.contains($0[...]) } ?? true)
        }
    }

    func first(_ name: String, class wanted: String? = nil) -> Markup? { all(name, class: wanted).first }

    /// The text of every element with this class, whatever its name.
    func texts(class wanted: String) -> [String] {
        descendants.filter { $0.classes.contains(wanted[...]) }.map(\.text)
    }

    /// The element that a heading of second level with this text begins.
    func section(titled title: String) -> Markup? {
        descendants.first { element in element.elements.contains { $0.name == "h2" && $0.text == title } }
    }

    /// Addresses of the links, in order.
    var links: [String] { all("a").compactMap { $0["href"] } }

    /// What a list of terms says under each term that reads `term`.
    func definitions(of term: String) -> [String] {
        descendants.filter { element in
            element.elements.contains { $0.name == "dt" && $0.text == term }
        }.flatMap { $0.elements.filter { $0.name == "dd" }.map(\.text) }
    }
}

private struct MarkupReader {
    private static let void: Set = ["meta", "link", "br", "hr", "img", "input", "wbr", "source", "area", "base", "col"]

    private let bytes: [UInt8]
    private var index = 0
    private var open = [Markup(name: "", attributes: [:])]

    init(_ markup: String) { bytes = Array(markup.utf8) }

    mutating func read() throws -> Markup {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<") {
                try readTag()
            } else {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                open[open.count - 1].children.append(.text(try decoded(bytes[index..<end])))
                index = end
            }
        }
        guard open.count == 1 else { throw malformed("<\(open[open.count - 1].name)> is not closed") }
        return open[0]
    }

    private mutating func readTag() throws {
        if starts("<!--") {
            while index < bytes.count, !starts("-->") { index += 1 }
            index += 3
            return
        }
        if starts("<!DOCTYPE") || starts("<?") {
            while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
            index += 1
            return
        }
        if starts("</") {
            index += 2
            let name = readName()
            guard open.count > 1, open[open.count - 1].name == name, starts(">") else {
                throw malformed("</\(name)> closes <\(open[open.count - 1].name)>")
            }
            index += 1
            close()
            return
        }
        index += 1
        let name = readName()
        guard !name.isEmpty else { throw malformed("bare <") }
        var attributes: [String: String] = [:]
        while true {
            skipBlanks()
            if starts("/>") || starts(">") { break }
            let attribute = readName()
            guard !attribute.isEmpty else { throw malformed("wrong attribute of <\(name)>") }
            guard attributes[attribute] == nil else { throw malformed("\(attribute) twice in <\(name)>") }
            attributes[attribute] = try readValue(of: attribute)
        }
        let isClosed = starts("/>") || Self.void.contains(name)
        index += starts("/>") ? 2 : 1
        open.append(Markup(name: name, attributes: attributes))
        if isClosed { close() }
    }

    private mutating func readValue(of attribute: String) throws -> String {
        guard starts("=") else { return "" }
        index += 1
        guard starts("\"") else { throw malformed("\(attribute) without quotes") }
        index += 1
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "\"")) else { throw malformed("open quote") }
        let value = bytes[index..<end]
        guard !value.contains(UInt8(ascii: "<")) else { throw malformed("bare < in \(attribute)") }
        index = end + 1
        return try decoded(value)
    }

    private mutating func close() {
        let element = open.removeLast()
        open[open.count - 1].children.append(.element(element))
    }

    private mutating func readName() -> String {
        let start = index
        while index < bytes.count {
            switch bytes[index] {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: ":"): index += 1
            default: return String(decoding: bytes[start..<index], as: UTF8.self)
            }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
    }

    private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private func decoded(_ utf8: ArraySlice<UInt8>) throws -> String {
        let pieces = String(decoding: utf8, as: UTF8.self).split(separator: "&", omittingEmptySubsequences: false)
        var text = String(pieces[0])
        for piece in pieces.dropFirst() {
            guard let end = piece.firstIndex(of: ";"), let character = Self.character(piece[..<end]) else {
                throw malformed("bare & before \(piece.prefix(20))")
            }
            text += character + piece[piece.index(after: end)...]
        }
        return text
    }

    private static func character(_ entity: Substring) -> String? {
        switch entity {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "nbsp": return "\u{A0}"
        default:
            guard entity.hasPrefix("#"), let number = UInt32(entity.dropFirst()) else { return nil }
            return Unicode.Scalar(number).map { String($0) }
        }
    }

    private func malformed(_ reason: String) -> Markup.Malformed {
        let line = bytes[..<min(index, bytes.count)].count { $0 == 0x0A } + 1
        return Markup.Malformed(description: "line \(line): \(reason)")
    }
}
