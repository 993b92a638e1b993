/// What an index makes of synonyms, before it is made.
public struct SynonymTrial: Sendable {
    /// The most words that a side of a synonym may have.
    public static let mostWords = IndexFormat.mostWordsOfSynonym

    private var written: WrittenTerms
    private var filler = WordTable()
    private let analyzer = Analyzer(stages: .all)

    /// - Parameters:
    ///   - chunks: the words of the content.
    ///   - official: texts that synonyms lead to, UTF-8.
    ///   - filler: words that say nothing about the matter, UTF-8.
    public init(_ chunks: [CountedDocuments], official: [[UInt8]], filler: [[UInt8]]) {
        written = WrittenTerms(chunks)
        written.addParts(official.flatMap { Tokenizer.words(in: $0).map(\.letters) }, of: chunks)
        for text in filler {
            for word in Tokenizer.words(in: text) { _ = self.filler.number(of: Analyzer.folded(word.letters)) }
        }
    }

    /// How many different words a text has, and how many of all are filler and how many are none. O(length).
    public func words(of text: [UInt8]) -> (different: Int, filler: Int, matter: Int) {
        let words = Tokenizer.words(in: text)
        let fillers = words.count { filler.find(Analyzer.folded($0.letters)) != nil }
        return (Set(words.map { analyzer.term($0.letters) }).count, fillers, words.count - fillers)
    }

    /// Whether a text, its filler left out, leads to something that is written. O(length).
    public func leadsSomewhere(_ text: [UInt8]) -> Bool {
        let words = Tokenizer.words(in: text).filter { filler.find(Analyzer.folded($0.letters)) == nil }
        return !words.isEmpty && words.allSatisfy { written.isWritten($0.letters, joints: $0.joints) }
    }
}
