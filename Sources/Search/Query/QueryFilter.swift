/// Which documents the signs of a question leave in.
struct QueryFilter {
    /// Indexed by document; nil where everything stays.
    private var isLeftOut: [Bool]?
    /// Terms that must stand beside each other in a document's short texts to count more.
    private var phrases: [[Int]] = []

    /// O(postings of the words).
    init(_ operators: QueryOperators, _ planner: QueryPlanner) {
        let count = planner.index.documentCount
        for text in operators.excluded {
            for word in Tokenizer.words(in: text) {
                guard let term = planner.dictionary.find(planner.analyzer.term(word.letters)) else { continue }
                var leftOut = isLeftOut ?? Array(repeating: false, count: count)
                planner.index.forEachPosting(of: term) { document, _ in leftOut[document] = true }
                isLeftOut = leftOut
            }
        }
        for text in operators.phrases {
            var terms: [Int] = []
            for word in Tokenizer.words(in: text) where !planner.isFiller(Analyzer.folded(word.letters)) {
                var leftOut = isLeftOut ?? Array(repeating: false, count: count)
                var has = Array(repeating: false, count: count)
                if let term = planner.dictionary.find(planner.analyzer.term(word.letters)) {
                    terms.append(term.id)
                    planner.index.forEachPosting(of: term) { document, _ in has[document] = true }
                }
                for document in 0..<count where !has[document] { leftOut[document] = true }
                isLeftOut = leftOut
            }
            if terms.count > 1 { phrases.append(terms) }
        }
    }

    /// Whether a document stays.
    func keeps(_ document: Int) -> Bool { isLeftOut.map { !$0[document] } ?? true }

    /// What the score of a document is multiplied with: more where the words of a phrase stand beside each other in its title, a keyword,
    /// a question, the answer or a heading. The order of words in its body is not kept.
    func factor(of document: Int, _ planner: QueryPlanner) -> Double {
        var factor = 1.0
        for phrase in phrases where standsTogether(phrase, in: document, planner.index) {
            factor *= planner.weights.phraseTogether
        }
        return factor
    }

    private func standsTogether(_ phrase: [Int], in document: Int, _ index: SearchIndex) -> Bool {
        let offset = index.read(.segments, from: document * 4) { $0.uint32() }
        return index.read(.segments, from: offset) { reader in
            let segments = reader.count()
            for _ in 0..<segments where !reader.isAtEnd {
                _ = reader.byte()
                var matched = 0
                let words = reader.count()
                for _ in 0..<words where !reader.isAtEnd {
                    let coded = reader.varint()
                    if coded & 1 != 0 {
                        let parts = reader.byte()
                        for _ in 0..<parts where !reader.isAtEnd { _ = reader.varint() }
                    }
                    if matched < phrase.count {
                        matched = phrase[matched] == coded >> 1 ? matched + 1 : phrase[0] == coded >> 1 ? 1 : 0
                    }
                }
                if matched == phrase.count { return true }
            }
            return false
        }
    }
}
