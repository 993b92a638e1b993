/// A term of the dictionary and where its postings are.
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

/// The terms of an index in the order of their bytes, front-coded in blocks.
///
/// A block is 16 entries: length shared with the term before (0 at the first), length of the rest, the rest, flags,
/// document frequency, length of the postings. A table of offsets stands before the blocks, so that a term is found by halving.
struct TermDictionary {
    /// Offset of a block's entries and of its first postings.
    static let tableEntry = 8

    private let index: SearchIndex
    private let blockCount: Int

    init(_ index: SearchIndex) {
        self.index = index
        blockCount = (index.termCount + IndexFormat.termsPerBlock - 1) / IndexFormat.termsPerBlock
    }

    /// Walks through the terms from a block on.
    struct Cursor {
        private var reader: ByteReader
        /// Those of the term, then what is left of longer ones; long enough for any.
        private var letters = [UInt8](repeating: 0, count: 2 * IndexFormat.longestTerm)
        private var length = 0
        private(set) var shared = 0
        private(set) var entry: TermEntry
        private var next: Int
        private let count: Int

        fileprivate init(_ reader: ByteReader, first: Int, postings: Int, count: Int) {
            self.reader = reader
            next = first
            self.count = count
            entry = TermEntry(id: first, documentFrequency: 0, isStandalone: false, postings: postings, length: 0)
        }

        var term: [UInt8] { Array(letters[..<length]) }

        /// Calls `body` with the term where it lies.
        @inline(__always)
        func withTerm<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            letters.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<length])) }
        }

        /// Goes to the next term; false behind the last.
        mutating func advance() -> Bool {
            guard next < count, !reader.isAtEnd else { return false }
            shared = min(Int(reader.byte()), length)
            let added = Int(reader.byte())
            length = shared + reader.copy(added, to: &letters, at: shared)
            let flags = reader.byte()
            let frequency = reader.varint()
            let postings = min(entry.postings + entry.length, 0x3FFF_FFFF)
            entry = TermEntry(
                id: next, documentFrequency: frequency, isStandalone: flags & 1 != 0, postings: postings,
                length: reader.varint())
            next += 1
            return true
        }
    }

    /// Calls `body` with a cursor before the first term of a block; the walk may go on into the blocks behind it.
    private func withCursor<Result>(atBlock block: Int, _ body: (inout Cursor) -> Result) -> Result {
        index.bytes.withUnsafeBufferPointer { buffer in
            let section = index.range(of: .terms)
            let table = section.lowerBound + block * Self.tableEntry
            var entry = ByteReader(buffer, table..<table + Self.tableEntry)
            let offset = entry.uint32()
            let postings = entry.uint32()
            let start = section.lowerBound + min(offset, section.count)
            var cursor = Cursor(
                ByteReader(buffer, start..<section.upperBound), first: block * IndexFormat.termsPerBlock,
                postings: min(postings, index.range(of: .postings).count), count: index.termCount)
            return body(&cursor)
        }
    }

    /// The last block whose first term is not greater than `term`; 0 where none is.
    private func block(of term: [UInt8]) -> Int {
        var low = 0
        var high = blockCount
        while high - low > 1 {
            let middle = (low + high) / 2
            let isGreater = withCursor(atBlock: middle) { cursor in
                _ = cursor.advance()
                return cursor.withTerm { Self.isLess(term, $0) }
            }
            if isGreater { high = middle } else { low = middle }
        }
        return low
    }

    /// The entry of a term; nil where the index has none. O(log terms).
    func find(_ term: [UInt8]) -> TermEntry? {
        guard blockCount > 0 else { return nil }
        return withCursor(atBlock: block(of: term)) { cursor in
            for _ in 0..<IndexFormat.termsPerBlock {
                guard cursor.advance() else { return nil }
                let isReached = cursor.withTerm { !Self.isLess($0, term) }
                if isReached { return cursor.term == term ? cursor.entry : nil }
            }
            return nil
        }
    }

    /// The term with a number, and its entry. O(1).
    func term(_ id: Int) -> (term: [UInt8], entry: TermEntry)? {
        guard id >= 0, id < index.termCount else { return nil }
        return withCursor(atBlock: id / IndexFormat.termsPerBlock) { cursor in
            for _ in 0...(id % IndexFormat.termsPerBlock) {
                guard cursor.advance() else { return nil }
            }
            return (cursor.term, cursor.entry)
        }
    }

    /// Calls `body` with the terms that begin with `prefix` in their order, until it says false. O(log terms + result).
    ///
    /// - Parameter shared: letters that the term has in common with the one before it in the walk.
    func forEach(
        withPrefix prefix: [UInt8],
        _ body: (_ term: UnsafeBufferPointer<UInt8>, _ shared: Int, _ entry: TermEntry) -> Bool
    ) {
        guard blockCount > 0 else { return }
        withCursor(atBlock: block(of: prefix)) { cursor in
            var goesOn = true
            while goesOn, cursor.advance() {
                let (shared, entry) = (cursor.shared, cursor.entry)
                goesOn = cursor.withTerm { term in
                    Self.isPrefix(prefix, of: term) ? body(term, shared, entry) : !Self.isLess(prefix, term)
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
