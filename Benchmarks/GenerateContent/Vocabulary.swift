/// About 30,000 words, the frequent ones first, and the law by which text draws them.
struct Vocabulary: Sendable {
    static let size = 30_000

    /// Nouns that can be the topic of an article: enough of them that titles seldom share one.
    let topics: [String]
    /// The nouns by falling frequency.
    let nouns: [String]

    private let letters: [UInt8]
    private let starts: [Int]
    private let sampler: ZipfSampler

    init(random: inout RandomNumbers) {
        let compounds = WordBuilder.compounds(random: &random)
        let simple = WordParts.nouns.flatMap { [$0.singular, $0.plural] }
        var verbs = WordBuilder.verbs()
        var adjectives = WordBuilder.adjectives()
        random.shuffle(&verbs)
        random.shuffle(&adjectives)

        var words = WordParts.functionWords
        var known = Set(words)
        func new(_ candidates: some Sequence<String>, upTo limit: Int) -> [String] {
            var taken: [String] = []
            for word in candidates where taken.count < limit && known.insert(word).inserted {
                taken.append(word)
            }
            return taken
        }
        var content = new(simple, upTo: .max)
        content += new(verbs, upTo: Self.size / 5)
        content += new(adjectives, upTo: Self.size / 7)
        content += new(compounds, upTo: Self.size - words.count - content.count)

        // Frequent words are short ones, in any language: length counts as much as chance.
        let order = content.indices.map { (score: random.unit() + Double(content[$0].utf8.count) * 0.05, place: $0) }
            .sorted { ($0.score, $0.place) < ($1.score, $1.place) }
        content = order.map { content[$0.place] }
        words += content

        var letters: [UInt8] = []
        var starts = [0]
        for word in words {
            letters.write(word)
            starts.append(letters.count)
        }
        self.letters = letters
        self.starts = starts
        sampler = ZipfSampler(ranks: words.count)
        nouns = content.filter { $0.first?.isUppercase ?? false }
        topics = nouns.filter { $0.utf8.count >= 10 }
    }

    /// Writes a word that is not the one before it: nobody writes a word twice in a row on purpose.
    ///
    /// - Returns: the word's rank.
    func appendWord(to text: inout [UInt8], after last: Int?, _ random: inout RandomNumbers) -> Int {
        var rank = sampler.rank(&random)
        while rank == last { rank = sampler.rank(&random) }
        text.append(contentsOf: letters[starts[rank]..<starts[rank + 1]])
        return rank
    }

    /// A noun as a caller or an editor would choose it: the frequent ones more often.
    func noun(_ random: inout RandomNumbers) -> String {
        let unit = random.unit()
        let place = Int(unit * unit * unit * Double(nouns.count))
        return nouns.indices.contains(place) ? nouns[place] : ""
    }
}
