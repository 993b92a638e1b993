/// How likely it is that a hit is what the caller asks for: a logistic regression over what speaks for it.
///
/// Learned (`Benchmarks/TuneSearch`, `confidence`) from questions whose answers are known: the hits that are right against those that
/// are not, among them the best that is left of questions whose right article was taken away. It decides between kinds, of which each
/// has scores of its own, and when to say that nothing fits.
public struct Confidence: Sendable {
    /// Weights of the features in the order of `features`: those that all groups share, then those of each group besides.
    public var weights: [Double]
    /// Below these odds, as a logarithm, nothing fits.
    public var threshold: Double
    /// What it adds that a team or a range of houses is the caller's, and what it takes away that none is.
    public var holds: Double = 1.5
    public var holdsNot: Double = 2
    /// What each thing that somebody may ask about, and that a hit does not answer to, takes away besides what was learned; a hit that has
    /// the question nearly word for word is spared.
    public var missingMatter: Double = 1.5
    /// What it adds that a hit has a number that the question names: nobody types one by chance.
    public var number: Double = 5
    /// Of a city that the question names.
    public var namedCity: Double = 5

    /// Kinds whose hits are weighed alike.
    public enum Group: Int, Sendable, CaseIterable {
        case article, office, contact, body, place, notice

        /// The one that a kind is in.
        public init(_ kind: DocumentKind) {
            switch kind {
            case .article, .guide, .city: self = .article
            case .office: self = .office
            case .contact: self = .contact
            case .body: self = .body
            case .district, .street: self = .place
            case .notice: self = .notice
            }
        }
    }

    /// How many features each group has weights for; all groups share them, and each has its own besides.
    public static let featureCount = 13

    /// As learned.
    public init() {
        weights = Self.learned
        threshold = Self.learnedThreshold
    }

    /// The features of a hit.
    ///
    /// - Parameter asksForPlace: the question has words by which one asks for a number, a room, opening hours.
    public static func features(_ hit: SearchHit, asksForPlace: Bool) -> [Double] {
        let features = hit.features
        return [
            1, features.explained, features.reached, features.strength, min(features.rareWords, 3) / 3,
            features.queryInTitle, features.titleInQuery, features.titleAgreement, features.keyword, features.together,
            hit.isElsewhere ? 1 : 0, asksForPlace ? 1 : 0, features.missingMatters,
        ]
    }

    /// The logarithm of the odds.
    public func of(_ hit: SearchHit, asksForPlace: Bool) -> Double {
        let group = Group(hit.kind).rawValue
        var sum = 0.0
        for (number, value) in Self.features(hit, asksForPlace: asksForPlace).enumerated() {
            sum += (weights[number] + weights[(group + 1) * Self.featureCount + number]) * value
        }
        return !hit.isWordForWord ? sum - missingMatter * min(hit.features.missingMatters, 1) : sum
    }
}

extension SearchHit {
    /// Whether one of its keywords or questions is the caller's question itself, or nearly so.
    var isWordForWord: Bool { features.keyword >= Self.wordForWord }

    private static let wordForWord = 0.7
}
