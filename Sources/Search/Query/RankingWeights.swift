/// What a match weighs by the way it came about.
///
/// Learned, not guessed: coordinate search with random steps (`Benchmarks/TuneSearch`) on the mean over four sets of questions, by the
/// right article first, among three, and its reciprocal rank. The comment beside a number says what it is for; a change of one
/// alone is seldom a gain on all sets.
public struct RankingWeights: Sendable {
    /// The parts of a compound that the collection does not have as a whole.
    public var parts: Double = 0.825
    /// The parts of a compound that it has.
    public var partsBesideWhole: Double = 0.699
    /// Two words of the query that are one in the collection.
    public var joined: Double = 1.099
    /// Synonyms by their source: the knowledge base's own, everyday German, a thesaurus.
    public var synonym: [Double] = [0.822, 0.8, 0.25]
    /// A synonym of several words, at each of them.
    public var synonymOfSeveral: Double = 0.917
    /// Weight of a synonym found for a part of a word.
    public var synonymOfPart: Double = 0.464
    /// The most a synonym of a known word can contribute, beside the most of the word itself.
    public var synonymCap: Double = 1.097
    /// Words that seldom are the matter of a question.
    public var common: Double = 0.507
    /// The name of a caller, beside what the question is about.
    public var name: Double = 0.1
    /// A word that the content uses in place of one it does not have.
    public var association: Double = 0.292
    /// A longer word that begins with the one typed.
    public var prefix: Double = 1
    /// A longer word that has the one typed at its end or within.
    public var infix: Double = 0.186
    /// What a misspelt word loses for the share of its letters that is wrong.
    public var typingError: Double = 2.5
    /// A word that sounds alike.
    public var sound: Double = 0.073
    /// The name of a person that sounds alike, beside the name as it is written.
    public var nameSound: Double = 0.6
    /// How much of a question a figure or a single letter is that nothing answers to, beside a word.
    public var figure: Double = 0.3
    /// A phrase of n terms counts the sum of them divided by n to this power.
    public var phraseNormalization: Double = 0.5
    /// Exponent of the share of the query that a document covers.
    public var coverage: Double = 0.451
    /// How well title and query cover each other.
    public var title: Double = 0.5
    /// How much of the query the title covers.
    public var queryInTitle: Double = 0.449
    /// How much of the title the query has.
    public var titleInQuery: Double = 0.387
    /// How well a keyword or question and the query cover each other.
    public var keyword: Double = 1.024
    /// How much of the query stands together in a heading or the answer.
    public var together: Double = 0.302
    /// Words in quotation marks that stand beside each other.
    public var phraseTogether: Double = 2
    /// Articles that the caller's city does not have.
    public var elsewhere: Double = 0.5

    /// As learned.
    public init() {}

    /// For what is no article: none of it stands for the titles of others.
    public static let directory: RankingWeights = {
        var weights = RankingWeights()
        weights.association = 0
        weights.infix = 0.5
        return weights
    }()
}
