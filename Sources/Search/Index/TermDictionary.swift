/// What an index says of a term.
struct TermEntry {
    /// Rank in the order of the bytes.
    var id: Int
    /// Documents with the term.
    var documentFrequency: Int
    /// Occurs as a word of its own, not only as a part of others.
    var isStandalone: Bool
    /// Offset into the section of postings.
    var postings: Int
    /// Length of the postings in bytes.
    var length: Int
}

/// The terms of an index in the order of their bytes.
///
/// In the file they are front-coded in blocks of 16 entries: length shared with the term before (0 at the first), length of the rest,
/// the rest, flags, document frequency, length of the postings. A table stands before the blocks. Here they are written out: a
/// question may walk through all of them several times.
struct TermDictionary: Sendable {
    /// Offset of a block's entries and of its first postings.
    static let tableEntry = 8

    /// Term after term.
    private var letters: [UInt8] = []
    /// Indexed by term: where it ends in `letters`.
    private var ends: [UInt32] = []
    /// Indexed by term: letters that it shares with the one before.
    private var shared: [UInt8] = []
    private var entries: [TermEntry] = []

    /// Reads a section that may say anything. O(letters), in time and memory; every entry takes up bytes of the section.
    ///
    /// - Parameters:
    ///   - count: of the terms.
    ///   - postings: length of the section of postings.
    init(_ section: UnsafeBufferPointer<UInt8>, count: Int, postings: Int) {
        guard count > 0 else { return }
        var table = ByteReader(section, 0..<Self.tableEntry)
        let first = min(table.uint32(), section.count)
        var offset = min(table.uint32(), postings)
        var reader = ByteReader(section, first..<section.count)
        ends.reserveCapacity(count)
        shared.reserveCapacity(count)
        entries.reserveCapacity(count)
        var term: [UInt8] = []
        while entries.count < count, !reader.isAtEnd, letters.count < 0x3FFF_FFFF {
            let kept = min(Int(reader.byte()), term.count)
            let added = Int(reader.byte())
            term.removeLast(term.count - kept)
            reader.append(added, to: &term)
            letters += term
            ends.append(UInt32(truncatingIfNeeded: letters.count))
            shared.append(UInt8(truncatingIfNeeded: kept))
            let flags = reader.byte()
            let frequency = reader.varint()
            let length = reader.varint()
            entries.append(
                TermEntry(
                    id: entries.count, documentFrequency: frequency, isStandalone: flags & 1 != 0, postings: offset,
                    length: length))
            offset = min(offset + length, 0x3FFF_FFFF)
        }
    }

    private func range(of id: Int) -> Range<Int> { (id == 0 ? 0 : Int(ends[id - 1]))..<Int(ends[id]) }

    /// The entry of the term with a number. O(1).
    func entry(_ id: Int) -> TermEntry? { entries.indices.contains(id) ? entries[id] : nil }

    /// The term with a number; empty where there is none. O(1).
    func term(_ id: Int) -> ArraySlice<UInt8> { entries.indices.contains(id) ? letters[range(of: id)] : [] }

    /// The entry of a term; nil where the index has none. O(log terms).
    func find(_ term: [UInt8]) -> TermEntry? {
        let id = lowerBound(of: term)
        guard id < entries.count, letters[range(of: id)].elementsEqual(term) else { return nil }
        return entries[id]
    }

    /// The first term that is not less than `term`.
    private func lowerBound(of term: [UInt8]) -> Int {
        letters.withUnsafeBufferPointer { buffer in
            var low = 0
            var high = entries.count
            while low < high {
                let middle = (low + high) / 2
                let other = UnsafeBufferPointer(rebasing: buffer[range(of: middle)])
                if Self.isLess(other, term) { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    /// Calls `body` with the terms that begin with `prefix` in their order, until it says false. O(log terms + result).
    ///
    /// - Parameter shared: letters that the term has in common with the one before it.
    func forEach(
        withPrefix prefix: [UInt8],
        _ body: (_ term: UnsafeBufferPointer<UInt8>, _ shared: Int, _ entry: TermEntry) -> Bool
    ) {
        var id = prefix.isEmpty ? 0 : lowerBound(of: prefix)
        letters.withUnsafeBufferPointer { buffer in
            entries.withUnsafeBufferPointer { entries in
                var goesOn = true
                while goesOn, id < entries.count {
                    let term = UnsafeBufferPointer(rebasing: buffer[range(of: id)])
                    goesOn = Self.isPrefix(prefix, of: term) && body(term, Int(shared[id]), entries[id])
                    id += 1
                }
            }
        }
    }

    static func isPrefix(_ prefix: some LetterSequence, of term: some LetterSequence) -> Bool {
        guard prefix.count <= term.count else { return false }
        for index in prefix.indices where prefix[index] != term[index] { return false }
        return true
    }

    static func isLess(_ left: some LetterSequence, _ right: some LetterSequence) -> Bool {
        let count = min(left.count, right.count)
        for index in 0..<count where left[index] != right[index] { return left[index] < right[index] }
        return left.count < right.count
    }
}
