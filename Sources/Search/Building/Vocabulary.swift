/// The distinct words of a collection, and the terms they stand for.
struct Vocabulary {
    /// What a word adds to the index.
    struct Word {
        /// Number of the term of the whole word; nil for filler.
        var term: Int?
        var parts: [Part]
    }

    struct Part {
        var term: Int
        var isJoint: Bool
    }

    /// Indexed by the word's number in the collection.
    private(set) var words: [Word] = []
    /// Terms in the order of their bytes.
    private(set) var terms: [[UInt8]] = []
    /// Indexed by term: occurs as a word of its own.
    private(set) var isStandalone: [Bool] = []

    /// - Parameters:
    ///   - table: the words as written.
    ///   - documentCounts: in how many fields of documents each stands, indexed by word.
    ///   - filler: words that say nothing, folded.
    ///   - known: stems that compounds may be cut into besides those of the collection.
    init(
        _ table: WordTable, documentCounts: [Int], filler: WordTable, known: WordTable, analyzer: Analyzer
    ) {
        var standalone = WordTable()
        var frequency: [Int] = []
        for number in 0..<table.count {
            let (letters, _) = CountedDocuments.parse(table.word(number))
            guard filler.find(Analyzer.folded(letters)) == nil else { continue }
            let term = analyzer.term(letters)
            let found = standalone.number(of: term)
            if found == frequency.count { frequency.append(0) }
            frequency[found] += documentCounts[number]
        }
        let standaloneCount = standalone.count
        var all = standalone
        words.reserveCapacity(table.count)
        for number in 0..<table.count {
            let (letters, joints) = CountedDocuments.parse(table.word(number))
            guard filler.find(Analyzer.folded(letters)) == nil else {
                words.append(Word(term: nil, parts: []))
                continue
            }
            let analyzed = analyzer.analyze(letters, joints: joints) { term, length in
                guard let found = standalone.find(term) else { return length > 3 && known.find(term) != nil }
                return length > 3 || frequency[found] > 2
            }
            var word = Word(term: all.number(of: analyzed.term), parts: [])
            for part in analyzed.parts where part.term != analyzed.term {
                word.parts.append(Part(term: all.number(of: part.term), isJoint: part.isJoint))
            }
            if let verb = analyzed.verb, verb != analyzed.term, standalone.find(verb) != nil {
                word.parts.append(Part(term: all.number(of: verb), isJoint: true))
            }
            words.append(word)
        }
        let order = (0..<all.count).sorted { TermDictionary.isLess(Array(all.word($0)), Array(all.word($1))) }
        var rank = Array(repeating: 0, count: all.count)
        for (position, number) in order.enumerated() { rank[number] = position }
        terms = order.map { Array(all.word($0)) }
        isStandalone = order.map { $0 < standaloneCount }
        for index in words.indices {
            words[index].term = words[index].term.map { rank[$0] }
            for part in words[index].parts.indices {
                words[index].parts[part].term = rank[words[index].parts[part].term]
            }
        }
    }

    /// The number of a term; nil where the collection does not have it. O(log terms).
    func number(of term: [UInt8]) -> Int? {
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if TermDictionary.isLess(terms[middle], term) { low = middle + 1 } else { high = middle }
        }
        return low < terms.count && terms[low] == term ? low : nil
    }
}
