/// A path with places for a city and for one further name. All addresses of a kind share it.
final class PathTemplate: Sendable {
    private enum Piece: Sendable {
        case text([UInt8])
        case municipality
        case name
    }

    /// What an address of the web leaves out.
    static let indexFile = "index.html"

    private let pieces: [Piece]
    /// Whether it is a page that is addressed by its folder.
    let isPage: Bool
    /// The path cut at its slashes.
    let segments: [Segment]

    /// A part of a path between slashes.
    struct Segment: Equatable, Sendable {
        let prefix: String
        /// What stands in the braces; nil where nothing varies.
        let variable: String?
        let suffix: String

        /// What the variable would have to be for the segment to be a given text; nil where it cannot be.
        func value(in text: String) -> String? {
            guard variable != nil, text.count > prefix.count + suffix.count, text.hasPrefix(prefix),
                text.hasSuffix(suffix)
            else { return nil }
            return String(text.dropFirst(prefix.count).dropLast(suffix.count))
        }
    }

    init(_ template: String) {
        var pieces: [Piece] = []
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.text(Array(rest[..<open].utf8))) }
            pieces.append(rest[open...close] == SiteAddress.readersMunicipality ? .municipality : .name)
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(Array(rest.utf8))) }
        self.pieces = pieces
        isPage = template.hasSuffix(Self.indexFile)
        segments = template.split(separator: "/").map { segment in
            guard let open = segment.firstIndex(of: "{"), let close = segment.firstIndex(of: "}") else {
                return Segment(prefix: String(segment), variable: nil, suffix: "")
            }
            return Segment(
                prefix: String(segment[..<open]), variable: String(segment[segment.index(after: open)..<close]),
                suffix: String(segment[segment.index(after: close)...]))
        }
    }

    /// The path of one file.
    func path(municipality: String, name: String) -> String {
        String(unsafeUninitializedCapacity: byteCount(municipality: municipality, name: name)) {
            write(municipality: municipality, name: name, to: $0)
        }
    }

    /// Length of the path of one file.
    func byteCount(municipality: String, name: String) -> Int {
        var count = 0
        for piece in pieces {
            switch piece {
            case .text(let text): count += text.count
            case .municipality: count += municipality.utf8.count
            case .name: count += name.utf8.count
            }
        }
        return count
    }

    /// Writes the path of one file in UTF-8.
    ///
    /// - Parameter buffer: of at least `byteCount(municipality:name:)` bytes.
    /// - Returns: bytes written.
    func write(municipality: String, name: String, to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var end = 0
        for piece in pieces {
            switch piece {
            case .text(let text): end = buffer[end...].update(fromContentsOf: text)
            case .municipality: end = buffer[end...].update(fromContentsOf: municipality.utf8)
            case .name: end = buffer[end...].update(fromContentsOf: name.utf8)
            }
        }
        return end
    }
}

extension SiteAddress.Kind {
    var template: PathTemplate {
        // A few dozen bytes are looked through faster than a raw value is hashed.
        Self.kinds.firstIndex(of: self).map { Self.templates[$0] } ?? PathTemplate(rawValue)
    }

    private static let kinds = allCases
    /// By index of `kinds`.
    private static let templates = kinds.map { PathTemplate($0.rawValue) }
}
