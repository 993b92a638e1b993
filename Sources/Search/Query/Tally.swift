/// What each document has of a query, added up concept by concept.
struct Tally {
    /// Indexed by document.
    private(set) var score: [Double]
    /// Indexed by document: how much of the concepts' mass was found at all.
    private(set) var reach: [Double]
    /// Documents with any concept, in the order they were found.
    private(set) var touched: [Int] = []

    private var gain: [Double]
    private var found: [Double]
    private var conceptDocuments: [Int] = []
    private var phraseGain: [Double]
    private var phraseFound: [Double]
    private var phraseDocuments: [Int] = []

    init(documentCount: Int) {
        let zeros = Array(repeating: 0.0, count: documentCount)
        (score, reach, gain, found, phraseGain, phraseFound) = (zeros, zeros, zeros, zeros, zeros, zeros)
    }

    /// Adds a concept: a document gets the best of its alternatives. O(postings).
    mutating func add(_ concept: QueryPlan.Concept, _ planner: QueryPlanner) {
        for alternative in concept.alternatives {
            let factor = planner.factor(alternative)
            for term in alternative.terms {
                let idf = planner.idf(term) * factor
                planner.index.forEachPosting(of: term) { document, impact in
                    if phraseFound[document] == 0 { phraseDocuments.append(document) }
                    phraseGain[document] += idf * Double(impact) / 255
                    phraseFound[document] += idf
                }
            }
            for document in phraseDocuments {
                if found[document] == 0 { conceptDocuments.append(document) }
                gain[document] = max(gain[document], phraseGain[document])
                found[document] = max(found[document], phraseFound[document])
                phraseGain[document] = 0
                phraseFound[document] = 0
            }
            phraseDocuments.removeAll(keepingCapacity: true)
        }
        for document in conceptDocuments {
            if reach[document] == 0 { touched.append(document) }
            score[document] += gain[document]
            reach[document] += found[document]
            gain[document] = 0
            found[document] = 0
        }
        conceptDocuments.removeAll(keepingCapacity: true)
    }
}

extension SearchIndex {
    /// Calls `body` for the documents with a term, in order, with the impact (1 to 255). O(postings).
    func forEachPosting(of term: TermEntry, _ body: (_ document: Int, _ impact: UInt8) -> Void) {
        read(.postings, from: term.postings) { reader in
            let stop = min(reader.position + term.length, reader.end)
            var document = -1
            while reader.position < stop {
                document += reader.varint() + 1
                let impact = reader.byte()
                guard document < documentCount else { return }
                body(document, impact)
            }
        }
    }
}
