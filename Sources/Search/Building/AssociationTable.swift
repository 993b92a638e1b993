/// Words that stand for others by the company they keep: a word that occurs almost only in articles whose titles share a word
/// leads to that word. Computed from the collection alone.
struct AssociationTable {
    struct Association {
        var term: Int
        /// Share of the word's impact that lies in articles with the term in their title, 0 to 1.
        var strength: Float
    }

    /// Indexed by term; strongest first.
    private(set) var associations: [[Association]]

    static let mostPerTerm = 3
    static let weakest: Float = 0.34

    /// - Parameter titleTerms: terms of the title, indexed by document.
    init(_ postings: Postings, titleTerms: [[Int]], topics: [Int], termCount: Int) {
        associations = Array(repeating: [], count: termCount)
        let documentCount = titleTerms.count
        // Indexed by term: impact together, and the topic counted last.
        var together = Array(repeating: Float(0), count: termCount)
        var topicsTogether = Array(repeating: 0, count: termCount)
        var lastTopic = Array(repeating: -1, count: termCount)
        for term in 0..<termCount {
            let range = postings.starts[term]..<postings.starts[term + 1]
            // What is everywhere leads nowhere; what is in one article finds it already.
            guard range.count >= 3, range.count <= max(8, documentCount / 8) else { continue }
            var mass: Float = 0
            var touched: [Int] = []
            for posting in range {
                let document = Int(postings.documents[posting])
                let impact = Float(postings.impacts[posting])
                mass += impact
                for other in titleTerms[document] where other != term {
                    if together[other] == 0 { touched.append(other) }
                    together[other] += impact
                    if lastTopic[other] != topics[document] {
                        lastTopic[other] = topics[document]
                        topicsTogether[other] += 1
                    }
                }
            }
            var found: [Association] = []
            for other in touched {
                let strength = together[other] / mass
                if strength >= Self.weakest && topicsTogether[other] >= 2 {
                    found.append(Association(term: other, strength: strength))
                }
                together[other] = 0
                topicsTogether[other] = 0
                lastTopic[other] = -1
            }
            found.sort { ($0.strength, $1.term) > ($1.strength, $0.term) }
            associations[term] = Array(found.prefix(Self.mostPerTerm))
        }
    }
}
