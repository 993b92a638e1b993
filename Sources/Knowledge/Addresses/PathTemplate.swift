/// A path with places for a city and for one further name.
struct PathTemplate: Sendable {
    private enum Piece: Sendable {
        case text(String)
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
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            pieces.append(rest[open...close] == SiteAddress.readersMunicipality ? .municipality : .name)
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
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
        var path = ""
        path.reserveCapacity(64)
        for piece in pieces {
            switch piece {
            case .text(let text): path += text
            case .municipality: path += municipality
            case .name: path += name
            }
        }
        return path
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
