/// A template that was rendered once and cut where values go.
struct Skeleton: Sendable {
    enum Piece: Sendable {
        /// Of `rendered`: all pages share it, so it is not held piece by piece.
        case constant(Range<Int>)
        case value(ValuePlace, isEscaped: Bool)
        case list(ValuePlace, ItemTemplate)
    }

    /// The filled-in template, with marks where values go.
    let rendered: [UInt8]
    let pieces: [Piece]
    /// Length of the constant pieces together.
    let constantBytes: Int

    init(_ rendered: [UInt8], pieces: [Piece]) {
        self.rendered = rendered
        self.pieces = pieces
        constantBytes = pieces.reduce(0) { sum, piece in
            if case .constant(let bytes) = piece { sum + bytes.count } else { sum }
        }
    }
}

/// Where a value is found: among those of the page (0), of a list's item (1), of an item of a list in that (2) …
struct ValuePlace: Hashable, Sendable {
    let depth: Int
    let index: Int
}

/// Values of one depth as a skeleton depends on them: by name and kind, and whether they are there; not by what they say.
struct ValueOutline: Sendable {
    enum Kind {
        case text, truth, list
    }

    let values: [(name: String, kind: Kind, isThere: Bool)]
    /// Whether another item follows; nil for the values of a page.
    let hasNext: Bool?

    init(_ values: [PageValue], hasNext: Bool? = nil) {
        self.values = values.map { value in
            let kind: Kind =
                switch value.content {
                case .text, .html: .text
                case .truth: .truth
                case .list: .list
                }
            return (value.name, kind, value.isThere)
        }
        self.hasNext = hasNext
    }
}
