/// In which documents each term stands, and with which impact.
///
/// BM25F (Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, CIKM 2004): counts of all fields are
/// weighed, normalised by the field's length and added before they are saturated, so that a word in the title and in the text
/// is not counted as two words.
struct Postings {
    /// Sorted by term, then by document: document and impact (1 to 255).
    private(set) var documents: [UInt32] = []
    private(set) var impacts: [UInt8] = []
    /// Indexed by term: where its postings begin; one more than terms.
    private(set) var starts: [Int] = []

    /// - Parameters:
    ///   - counts: of each document, words as numbers of `vocabulary`.
    ///   - fields: fields that take part.
    init(
        _ chunks: [CountedDocuments], wordNumbers: [[UInt32]], vocabulary: Vocabulary, weights: IndexWeights,
        fields: [SearchField]
    ) {
        let isUsed = SearchField.allCases.map { fields.contains($0) }
        var totals = Array(repeating: 0, count: SearchField.allCases.count)
        var holders = totals
        var lengths: [Int] = []
        // First the lengths of the fields, without filler.
        for (chunk, numbers) in zip(chunks, wordNumbers) {
            for entry in chunk.entries {
                var length = Array(repeating: 0, count: SearchField.allCases.count)
                for count in chunk.counts[entry.counts] {
                    let word = vocabulary.words[Int(numbers[Int(count.word)])]
                    if word.term != nil { length[Int(count.field)] += Int(count.count) }
                }
                for field in length.indices where length[field] > 0 {
                    totals[field] += length[field]
                    holders[field] += 1
                }
                lengths.append(contentsOf: length)
            }
        }
        let averages = zip(totals, holders).map { Float($0) / Float(max($1, 1)) }
        // Of each posting in the order of the documents.
        var unsorted: [Unsorted] = []
        var sums = Array(repeating: Float(0), count: vocabulary.termCount)
        var touched: [Int] = []
        var document = 0
        for (chunk, numbers) in zip(chunks, wordNumbers) {
            var list = Unsorted()
            list.terms.reserveCapacity(chunk.counts.count)
            list.impacts.reserveCapacity(chunk.counts.count)
            for entry in chunk.entries {
                touched.removeAll(keepingCapacity: true)
                let factors = SearchField.allCases.indices.map { field -> Float in
                    let b = weights.lengthNormalization[field]
                    let length = Float(lengths[document * SearchField.allCases.count + field])
                    return weights.field[field] / (1 - b + b * length / max(averages[field], 1))
                }
                for count in chunk.counts[entry.counts] where isUsed[Int(count.field)] {
                    let word = vocabulary.words[Int(numbers[Int(count.word)])]
                    let amount = factors[Int(count.field)] * Float(count.count)
                    if let term = word.term {
                        if sums[term] == 0 { touched.append(term) }
                        sums[term] += amount
                    }
                    for number in word.parts {
                        let part = vocabulary.parts[number]
                        if sums[part.term] == 0 { touched.append(part.term) }
                        sums[part.term] += amount * (part.isJoint ? weights.joint : weights.part)
                    }
                }
                for term in touched {
                    let impact = sums[term] / (weights.saturation + sums[term])
                    list.terms.append(UInt32(truncatingIfNeeded: term))
                    list.impacts.append(UInt8(max(1, min(255, (impact * 255).rounded()))))
                    sums[term] = 0
                }
                list.ends.append(list.terms.count)
                document += 1
            }
            unsorted.append(list)
        }
        arrange(&unsorted, termCount: vocabulary.termCount)
    }

    /// Postings of a chunk's documents, one document after the other.
    private struct Unsorted {
        var terms: [UInt32] = []
        /// Indexed as `terms`.
        var impacts: [UInt8] = []
        /// By document, where its terms end.
        var ends: [Int] = []
    }

    /// Sorts by term, counting; documents stay in order. The lists are empty afterwards.
    private mutating func arrange(_ lists: inout [Unsorted], termCount: Int) {
        starts = Array(repeating: 0, count: termCount + 1)
        for list in lists { for term in list.terms { starts[Int(term) + 1] += 1 } }
        for term in 0..<termCount { starts[term + 1] += starts[term] }
        var next = starts
        let count = starts[termCount]
        documents = Array(repeating: 0, count: count)
        impacts = Array(repeating: 0, count: count)
        var document: UInt32 = 0
        for number in lists.indices {
            let list = lists[number]
            // What is sorted is needed no longer.
            lists[number] = Unsorted()
            var position = 0
            for end in list.ends {
                while position < end {
                    let term = Int(list.terms[position])
                    documents[next[term]] = document
                    impacts[next[term]] = list.impacts[position]
                    next[term] += 1
                    position += 1
                }
                document += 1
            }
        }
    }
}
