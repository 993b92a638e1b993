/// A text of the theme with places for values: `Anruf für {city}.`
package struct BracedText: Sendable {
    private enum Piece {
        case text(Substring)
        /// As written, without its braces.
        case place(Substring)
    }

    private let pieces: [Piece]

    /// - Parameter text: as a file of texts has it.
    package init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces += [.text(rest[..<open]), .place(rest[rest.index(after: open)..<close])]
            rest = rest[rest.index(after: close)...]
        }
        self.pieces = pieces + [.text(rest)]
    }

    /// The text with the values in their places, as the page's script does it: places without a value stay as they are written,
    /// and so do braces in values.
    package func filled(_ values: [String: String]) -> String {
        var filled = ""
        for piece in pieces {
            switch piece {
            case .text(let text): filled += text
            case .place(let name): filled += values[String(name)] ?? "{\(name)}"
            }
        }
        return filled
    }
}
