/// What the numbers of a node mean, by its kind.
extension Document.Node {
    /// Range of the document's bytes: text, code, raw HTML.
    @inlinable public var textRange: Range<Int> { Int(textStart)..<Int(textEnd) }

    /// Whether it stands inside `::: agents`.
    @inlinable public var isForAgents: Bool { flags.contains(.agents) }

    /// Of a heading: 1 to 6.
    @inlinable public var headingLevel: Int { Int(detail) }

    /// Whether it is a heading of a section: one of second level.
    @inlinable public var isSectionHeading: Bool { kind == .heading && detail == 2 }

    /// Of an ordered list: number of its first item.
    @inlinable public var firstNumber: Int { Int(detail) }

    /// Of an item: the number that it is written with; nil where its list counts on.
    @inlinable public var itemNumber: Int? { kind == .item && detail > 0 ? Int(detail) : nil }

    /// Of a call-out.
    @inlinable public var callout: Document.Callout { Document.Callout(rawValue: detail) ?? .note }

    /// Of a cell.
    @inlinable public var alignment: Document.Alignment { Document.Alignment(rawValue: detail) ?? .none }

    /// Of a link or an image: which of the document's `links` it is.
    @inlinable public var linkIndex: LinkIndex {
        get { LinkIndex(Int(detail)) }
        set { detail = Int32(newValue.number) }
    }

    /// Of a placeholder: which of the document's `placeholders` it is.
    @inlinable public var placeholderIndex: PlaceholderIndex {
        get { PlaceholderIndex(Int(detail)) }
        set { detail = Int32(newValue.number) }
    }

    /// Of a footnote's definition or of a reference to one: which of the document's `footnoteLabels` it has.
    @inlinable public var footnoteIndex: FootnoteIndex { FootnoteIndex(Int(detail)) }
}

extension Document {
    /// The text, code or raw HTML of a node, in UTF-8.
    @inlinable public func text(of node: Node) -> ArraySlice<UInt8> { bytes[node.textRange] }

    /// The same as a `String`.
    public func string(of node: Node) -> String { String(decoding: bytes[node.textRange], as: UTF8.self) }

    /// Of a link or an image.
    @inlinable public func link(of node: Node) -> Link { links[node.linkIndex] }

    /// Of a placeholder.
    @inlinable public func placeholder(of node: Node) -> PlaceholderUse { placeholders[node.placeholderIndex] }

    /// The nodes directly inside of one.
    public func children(of index: NodeIndex) -> TopLevel { topLevel(in: (index + 1)..<nodes[index].end) }

    /// A part of the document without the heading that it begins with.
    public func withoutHeading(_ range: Range<NodeIndex>) -> Range<NodeIndex> {
        guard let first = range.first, nodes[first].kind == .heading else { return range }
        return nodes[first].end..<range.upperBound
    }

    /// What a block of code says of itself, and its code.
    public func code(of node: Node) -> (info: ArraySlice<UInt8>, code: ArraySlice<UInt8>) {
        let text = text(of: node)
        let info = text.prefix { $0 != 0x0A }
        return (info, text.dropFirst(info.count + 1))
    }
}
