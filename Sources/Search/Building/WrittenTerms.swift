/// The terms that a collection writes as words of their own.
public struct WrittenTerms: Sendable {
    private var terms = WordTable()
    private let analyzer: Analyzer

    /// - Parameter stages: how the terms are analysed.
    ///
    /// - Complexity: O(words).
    public init(_ chunks: [CountedDocuments], stages: SearchStages = .all) {
        analyzer = Analyzer(stages: stages)
        for chunk in chunks {
            for number in 0..<chunk.words.count {
                let (letters, _) = CountedDocuments.parse(chunk.words.word(number))
                _ = terms.number(of: analyzer.term(letters))
            }
        }
    }

    /// Counts some words as written where they are part of a compound: of `Hundesteuer`, `Hund` is one once it is asked
    /// for. O(words of the collection).
    mutating func addParts(_ words: [[UInt8]], of chunks: [CountedDocuments]) {
        var asked: Set<[UInt8]> = Set(words.map(analyzer.term).filter { terms.find($0) == nil })
        guard !asked.isEmpty else { return }
        let written = terms
        for chunk in chunks {
            for number in 0..<chunk.words.count {
                let (letters, joints) = CountedDocuments.parse(chunk.words.word(number))
                let parts = analyzer.analyze(letters, joints: joints) { term, _ in
                    asked.contains(term) || written.find(term) != nil
                }.parts
                for part in parts where asked.contains(part.term) {
                    _ = terms.number(of: part.term)
                    asked.remove(part.term)
                }
            }
        }
    }

    /// Whether every word of a text is written somewhere, in any form. O(length).
    public func hasAll(_ text: some Sequence<UInt8>) -> Bool {
        Tokenizer.words(in: Array(text)).allSatisfy { terms.find(analyzer.term($0.letters)) != nil }
    }

    /// Whether a word is written somewhere, in any form or in its parts, as a compound in other words. O(length).
    func isWritten(_ letters: [UInt8], joints: [Int]) -> Bool {
        if terms.find(analyzer.term(letters)) != nil { return true }
        let analyzed = analyzer.analyze(letters, joints: joints) { term, _ in terms.find(term) != nil }
        return analyzed.unknownLetters == 0 && analyzed.parts.contains { terms.find($0.term) != nil }
    }
}
