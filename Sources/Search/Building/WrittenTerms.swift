/// The terms that a collection writes as words of their own.
public struct WrittenTerms: Sendable {
    private var terms = WordTable()
    private let analyzer: Analyzer

    public init(_ chunks: [CountedDocuments], stages: SearchStages = .all) {
        analyzer = Analyzer(stages: stages)
        for chunk in chunks {
            for number in 0..<chunk.words.count {
                let (letters, _) = CountedDocuments.parse(chunk.words.word(number))
                _ = terms.number(of: analyzer.term(letters))
            }
        }
    }

    /// Whether every word of a text is written somewhere, in any form. O(length).
    public func hasAll(_ text: some Sequence<UInt8>) -> Bool {
        Tokenizer.words(in: Array(text)).allSatisfy { terms.find(analyzer.term($0.letters)) != nil }
    }
}
