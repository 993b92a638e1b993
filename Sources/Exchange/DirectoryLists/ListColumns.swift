import Knowledge

/// What the columns of a list mean.
package struct ListColumns<Field: ListField>: Sendable {
    private let bySlug: [String: (field: Field, rank: Int)]
    private let map: [Field: String]

    /// - Parameter map: by field, what the list calls it; its usual names mean nothing then.
    package init(map: [Field: String] = [:]) {
        var bySlug: [String: (field: Field, rank: Int)] = [:]
        for (field, name) in map { bySlug[Self.slug(name)] = (field, 0) }
        for field in Field.all where map[field] == nil {
            for (rank, name) in ([field.key] + field.words).enumerated() where bySlug[Self.slug(name)] == nil {
                bySlug[Self.slug(name)] = (field, rank)
            }
        }
        (self.bySlug, self.map) = (bySlug, map)
    }

    /// Whether a name of a column means something.
    package func isKnown(_ name: String) -> Bool { bySlug[Self.slug(name)] != nil }

    /// Where the fields stand in a row of names, and which columns mean nothing.
    struct Header {
        /// By field its columns, the likeliest first.
        fileprivate(set) var places: [Field: [Int]] = [:]
        /// Names of columns that are none of the fields, with their places.
        fileprivate(set) var further: [(name: String, place: Int)] = []
        let names: [String]

        var isUsable: Bool { Field.required.contains { places[$0] != nil } }
    }

    func header(_ names: [String]) -> Header {
        var header = Header(names: names)
        var found: [Field: [(rank: Int, place: Int)]] = [:]
        for (place, name) in names.enumerated() {
            if let known = bySlug[Self.slug(name)] {
                found[known.field, default: []].append((known.rank, place))
            } else if !name.isEmpty {
                header.further.append((name, place))
            }
        }
        for (field, columns) in found {
            let sorted = columns.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.place)
            header.places[field] = field.isManifold ? sorted : Array(sorted.prefix(1))
            // A column that says less is one of its own: beside `Straße` a `Name` is somebody's.
            if !field.isManifold { header.further += sorted.dropFirst().map { (names[$0], $0) } }
        }
        header.further.sort { $0.place < $1.place }
        return header
    }

    /// A field of `map` that no column is.
    func missing(in header: Header) -> String? {
        map.sorted { $0.value < $1.value }.first { header.places[$0.key] == nil }?.value
    }

    /// The same for `HNR_von`, `Hnr. von` and `HNRVON`.
    static func slug(_ name: String) -> String { Slug.make(name).filter { $0 != "-" } }
}
