/// A synonym whose words are terms: what all files of one collection make of it.
struct AnalyzedSynonym {
    /// A word of what the administration says.
    struct Word {
        var letters: [UInt8]
        var joints: [Int]
        var term: [UInt8]
    }

    let source: SearchSynonym.Source
    let municipalities: [Int]?
    /// Terms that the caller says, each once, in the order of their bytes. Filler counts: `Ausweis weg` is more than an identity
    /// card.
    let spoken: [[UInt8]]
    /// Filler alone leads nowhere.
    let isAllFiller: Bool
    /// Phrases without their filler.
    let official: [[Word]]
    /// Terms of both sides, without filler.
    let matterTerms: [[UInt8]]

    /// - Parameter filler: words that say nothing, folded.
    init(_ synonym: SearchSynonym, filler: WordTable, analyzer: Analyzer) {
        var spoken: [[UInt8]] = []
        var matterTerms: [[UInt8]] = []
        for word in Tokenizer.words(in: synonym.spoken) {
            let term = analyzer.term(word.letters)
            if !spoken.contains(term) { spoken.append(term) }
            if filler.find(Analyzer.folded(word.letters)) == nil { matterTerms.append(term) }
        }
        isAllFiller = matterTerms.isEmpty
        var official: [[Word]] = []
        for phrase in synonym.official {
            var words: [Word] = []
            for word in Tokenizer.words(in: phrase) where filler.find(Analyzer.folded(word.letters)) == nil {
                let term = analyzer.term(word.letters)
                words.append(Word(letters: word.letters, joints: word.joints, term: term))
                matterTerms.append(term)
            }
            official.append(words)
        }
        source = synonym.source
        municipalities = synonym.municipalities
        self.spoken = spoken.sorted(by: TermDictionary.isLess)
        self.official = official
        self.matterTerms = matterTerms
    }
}
