/// What each document has of a query, added up concept by concept.
struct Tally {
    /// What one document has.
    struct Cell {
        var score = 0.0
        /// How much of the concepts' mass was found at all.
        var reach = 0.0
        /// Concepts that it answers to well enough, as bits.
        var explained: UInt64 = 0
        /// Of the concept being added, the best alternative so far.
        fileprivate var gain = 0.0
        fileprivate var found = 0.0
        /// Of the alternative being added, the terms so far.
        fileprivate var phraseGain = 0.0
        fileprivate var phraseFound = 0.0
    }

    /// Indexed by document.
    private(set) var cells: [Cell]
    /// Documents with any concept, in the order they were found.
    private(set) var touched: [Int] = []

    init(documentCount: Int) { cells = Array(repeating: Cell(), count: documentCount) }

    /// The bit of a concept; those behind the last one have none.
    static func bit(_ concept: Int) -> UInt64 { concept < UInt64.bitWidth ? 1 << UInt64(concept) : 0 }

    /// A document answers to a concept that finds this share of its importance in it.
    private static let answers = 0.35

    /// Adds a concept: a document gets the best of its alternatives. O(postings).
    mutating func add(_ concept: QueryPlan.Concept, number: Int, _ planner: QueryPlanner) {
        // The cells are written through a pointer: checking each access costs more than the sums do.
        touched += cells.withUnsafeMutableBufferPointer { Self.add(concept, number: number, planner, to: $0) }
    }

    /// Gives the documents that had no concept before.
    private static func add(
        _ concept: QueryPlan.Concept, number: Int, _ planner: QueryPlanner, to cells: UnsafeMutableBufferPointer<Cell>
    ) -> [Int] {
        var documents: [Int] = []
        var phraseDocuments: [Int] = []
        for alternative in concept.alternatives {
            let factor = planner.factor(alternative)
            if alternative.terms.count == 1, let term = alternative.terms.first {
                let idf = planner.idf(term) * factor
                planner.index.forEachPosting(of: term) { document, impact in
                    if cells[document].found == 0 { documents.append(document) }
                    cells[document].gain = max(cells[document].gain, idf * Double(impact) / 255)
                    cells[document].found = max(cells[document].found, idf)
                }
                continue
            }
            for term in alternative.terms {
                let idf = planner.idf(term) * factor
                planner.index.forEachPosting(of: term) { document, impact in
                    if cells[document].phraseFound == 0 { phraseDocuments.append(document) }
                    cells[document].phraseGain += idf * Double(impact) / 255
                    cells[document].phraseFound += idf
                }
            }
            for document in phraseDocuments {
                if cells[document].found == 0 { documents.append(document) }
                cells[document].gain = max(cells[document].gain, cells[document].phraseGain)
                cells[document].found = max(cells[document].found, cells[document].phraseFound)
                cells[document].phraseGain = 0
                cells[document].phraseFound = 0
            }
            phraseDocuments.removeAll(keepingCapacity: true)
        }
        let needed = concept.importance * answers
        let words = concept.phrase | bit(number)
        var new: [Int] = []
        for document in documents {
            if cells[document].reach == 0 { new.append(document) }
            cells[document].score += cells[document].gain
            cells[document].reach += cells[document].found
            if cells[document].found >= needed { cells[document].explained |= words }
            cells[document].gain = 0
            cells[document].found = 0
        }
        return new
    }
}

extension SearchIndex {
    /// Calls `body` for the documents with a term, in order, with the impact (1 to 255). O(postings).
    @inline(__always)
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
