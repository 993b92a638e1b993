/// The distinct words of a collection, and the terms they stand for.
struct Vocabulary {
    /// What a word adds to the index.
    struct Word {
        private var termNumber: Int32
        private var firstPart: UInt32
        private var partCount: UInt16

        init(term: Int?, parts: Range<Int>) {
            termNumber = term.map { Int32(truncatingIfNeeded: $0) } ?? -1
            firstPart = UInt32(truncatingIfNeeded: parts.lowerBound)
            partCount = UInt16(truncatingIfNeeded: parts.count)
        }

        /// Number of the term of the whole word; nil for filler.
        var term: Int? {
            get { termNumber < 0 ? nil : Int(termNumber) }
            set { termNumber = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
        }

        /// Range of `parts`.
        var parts: Range<Int> { Int(firstPart)..<Int(firstPart) + Int(partCount) }
    }

    struct Part {
        var term: Int
        var isJoint: Bool
    }

    /// Indexed by the word's number in the collection.
    private(set) var words: [Word] = []
    private(set) var parts: [Part] = []
    /// Indexed by term: occurs as a word of its own.
    private(set) var isStandalone: [Bool] = []
    /// All terms as they were found.
    private let table: WordTable
    /// Indexed by the term's number in `table`: its number.
    private let rank: [UInt32]
    /// Indexed by the term's number: that in `table`.
    private let order: [UInt32]

    /// - Parameters:
    ///   - written: the words as written.
    ///   - documentCounts: in how many fields of documents each stands, indexed by word.
    ///   - filler: words that say nothing, folded.
    ///   - known: stems that compounds may be cut into besides those of the collection.
    init(
        _ written: WordTable, documentCounts: [Int], filler: WordTable, known: WordTable, analyzer: Analyzer
    ) {
        var standalone = WordTable()
        var frequency: [Int] = []
        for number in 0..<written.count {
            let (letters, _) = CountedDocuments.parse(written.word(number))
            guard filler.find(Analyzer.folded(letters)) == nil else { continue }
            let term = analyzer.term(letters)
            let found = standalone.number(of: term)
            if found == frequency.count { frequency.append(0) }
            frequency[found] += documentCounts[number]
        }
        let standaloneCount = standalone.count
        var all = standalone
        words.reserveCapacity(written.count)
        for number in 0..<written.count {
            let (letters, joints) = CountedDocuments.parse(written.word(number))
            guard filler.find(Analyzer.folded(letters)) == nil else {
                words.append(Word(term: nil, parts: parts.count..<parts.count))
                continue
            }
            let analyzed = analyzer.analyze(letters, joints: joints) { term, length in
                guard let found = standalone.find(term) else { return length > 3 && known.find(term) != nil }
                return length > 3 || frequency[found] > 2
            }
            let term = all.number(of: analyzed.term)
            let firstPart = parts.count
            for part in analyzed.parts where part.term != analyzed.term {
                parts.append(Part(term: all.number(of: part.term), isJoint: part.isJoint))
            }
            if let verb = analyzed.verb, verb != analyzed.term, standalone.find(verb) != nil {
                parts.append(Part(term: all.number(of: verb), isJoint: true))
            }
            words.append(Word(term: term, parts: firstPart..<parts.count))
        }
        let order = (0..<UInt32(truncatingIfNeeded: all.count)).sorted { left, right in
            all.word(Int(left)).lexicographicallyPrecedes(all.word(Int(right)))
        }
        var rank = Array(repeating: UInt32(0), count: all.count)
        for (position, number) in order.enumerated() { rank[Int(number)] = UInt32(truncatingIfNeeded: position) }
        isStandalone = order.map { $0 < standaloneCount }
        for index in words.indices { words[index].term = words[index].term.map { Int(rank[$0]) } }
        for index in parts.indices { parts[index].term = Int(rank[parts[index].term]) }
        table = all
        (self.rank, self.order) = (rank, order)
    }

    /// Terms are numbered in the order of their bytes.
    var termCount: Int { order.count }

    func term(_ number: Int) -> ArraySlice<UInt8> { table.word(Int(order[number])) }

    /// The number of a term; nil where the collection does not have it. O(length).
    func number(of term: [UInt8]) -> Int? { table.find(term).map { Int(rank[$0]) } }
}
