import Diagnostics

/// One article with all its cities' versions.
public struct Topic: Sendable {
    /// What a city, or several cities alike, get.
    public struct Version: Sendable {
        public var fields: ArticleFields
        /// Index into `Topic.bodies`.
        public var body: Int
        /// Indexes of the municipalities that read this version.
        public var municipalities: [Int]
        /// The city's own file, where it has one.
        public var ownFile: FileID?

        public init(fields: ArticleFields, body: Int, municipalities: [Int], ownFile: FileID? = nil) {
            self.fields = fields
            self.body = body
            self.municipalities = municipalities
            self.ownFile = ownFile
        }
    }

    public let id: String
    public let file: FileID
    public let category: LocatedText?
    public let aliases: [LocatedText]
    public let shared: ArticleFields
    /// Whether the article names its municipalities; then those it does not name are left out on purpose.
    public let namesMunicipalities: Bool
    public var versions: [Version]
    public var bodies: [Body]
    /// Indexed by municipality: index into `versions`, or nil where the city does not get the article.
    public var versionOfMunicipality: [Int?]
    /// Indexes of the municipalities that have the article, but not on the day of the build.
    public var unpublishedIn: [Int]
    /// Indexes of the municipalities that keep the article for agents, where the edition leaves it out for that.
    public var withheldIn: [Int]
    /// Whether all of its text could be read; if not, that a heading is not there says nothing.
    public var isWhole: Bool

    public init(
        id: String, file: FileID, category: LocatedText?, aliases: [LocatedText], shared: ArticleFields,
        namesMunicipalities: Bool, versions: [Version], bodies: [Body], versionOfMunicipality: [Int?],
        unpublishedIn: [Int], withheldIn: [Int] = [], isWhole: Bool = true
    ) {
        self.id = id
        self.file = file
        self.category = category
        self.aliases = aliases
        self.shared = shared
        self.namesMunicipalities = namesMunicipalities
        self.versions = versions
        self.bodies = bodies
        self.versionOfMunicipality = versionOfMunicipality
        self.unpublishedIn = unpublishedIn
        self.withheldIn = withheldIn
        self.isWhole = isWhole
    }

    public func version(in municipality: Int) -> Version? {
        guard versionOfMunicipality.indices.contains(municipality) else { return nil }
        return versionOfMunicipality[municipality].map { versions[$0] }
    }

    public func body(in municipality: Int) -> Body? {
        version(in: municipality).map { bodies[$0.body] }
    }

    /// The title shared by the cities; the id where there is none.
    public var displayTitle: String { shared.title?.value ?? id }
}
