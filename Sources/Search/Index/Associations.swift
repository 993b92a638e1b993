/// The terms of titles that other terms stand for.
struct Associations {
    struct Association {
        var term: Int
        /// 0 to 1.
        var strength: Double
    }

    private let index: SearchIndex

    init(_ index: SearchIndex) { self.index = index }

    /// The associations of a term, strongest first. O(log terms).
    func of(_ term: Int) -> [Association] {
        let section = index.range(of: .associations)
        let count = min(index.read(.associations) { $0.uint32() }, section.count / 8)
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if index.read(.associations, from: 4 + middle * 8, { $0.uint32() }) < term {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < count else { return [] }
        let (found, offset) = index.read(.associations, from: 4 + low * 8) { ($0.uint32(), $0.uint32()) }
        guard found == term else { return [] }
        return index.read(.associations, from: offset) { reader in
            var associations: [Association] = []
            let length = Int(reader.byte())
            for _ in 0..<length where !reader.isAtEnd {
                let term = reader.varint()
                associations.append(Association(term: term, strength: Double(reader.byte()) / 255))
            }
            return associations
        }
    }
}
