/// A great many names, of which only needs to be known whether one is there: some 35 bytes each, however long they are.
struct NameSet {
    /// Two hashes of one text: that both of two different ones are the same does not happen.
    private struct Key: Hashable {
        let first: Int
        let second: Int

        init(_ name: String) {
            var (one, other) = (Hasher(), Hasher())
            other.combine(0)
            one.combine(name)
            other.combine(name)
            (first, second) = (one.finalize(), other.finalize())
        }
    }

    private var keys: Set<Key> = []

    /// - Returns: whether it is new.
    @discardableResult mutating func insert(_ name: String) -> Bool { keys.insert(Key(name)).inserted }

    func contains(_ name: String) -> Bool { keys.contains(Key(name)) }
}
