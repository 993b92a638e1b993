/// Which lines one text has lost and another has won (Myers: An O(ND) Difference Algorithm, 1986).
public struct LineChanges {
    /// Indexes of the old lines that are gone.
    public private(set) var removed: Set<Int> = []
    /// Indexes of the new lines that were not there.
    public private(set) var inserted: Set<Int> = []

    /// - Complexity: O(n · d) for n lines and d changed ones.
    public init<Line: Hashable>(from old: [Line], to new: [Line]) {
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
    }

    /// Whether nothing is removed and nothing inserted.
    public var isEmpty: Bool { removed.isEmpty && inserted.isEmpty }
}
