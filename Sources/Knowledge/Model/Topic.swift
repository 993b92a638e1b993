import Diagnostics

/// One article with all its cities' versions.
public final class Topic: Sendable {
    /// What a city, or several cities alike, get.
    public final class Version: Sendable {
        /// What it says, each value with where it comes from.
        public let fields: ArticleFields
        /// In `Topic.bodies`.
        public let body: BodyIndex
        /// Municipalities that read this version.
        public let municipalities: [CityIndex]
        /// The city's own file, where it has one.
        public let ownFile: FileID?

        /// From its parts.
        public init(fields: ArticleFields, body: BodyIndex, municipalities: [CityIndex], ownFile: FileID? = nil) {
            self.fields = fields
            self.body = body
            self.municipalities = municipalities
            self.ownFile = ownFile
        }
    }

    /// Name of its file without ending; part of its pages' addresses.
    public let id: String
    /// The article that all cities share.
    public let file: FileID
    /// Id of its category.
    public let category: LocatedText?
    /// Old ids.
    public let aliases: [LocatedText]
    /// What it says before any city's differences.
    public let shared: ArticleFields
    /// Whether the article names its municipalities; then those it does not name are left out on purpose.
    public let namesMunicipalities: Bool
    /// Each is for one city or more; no city has two.
    public let versions: IndexedList<VersionIndex, Version>
    /// Each distinct text once.
    public let bodies: IndexedList<BodyIndex, Body>
    /// What each city gets; nil where the city does not get the article.
    public let versionOfMunicipality: IndexedList<CityIndex, VersionIndex?>
    /// Municipalities that have the article, but not on the day of the build.
    public let unpublishedIn: [CityIndex]
    /// What the article says in each of them, in the same order.
    public let unpublishedFields: [ArticleFields]
    /// Municipalities that keep the article for agents, where the edition leaves it out for that.
    public let withheldIn: [CityIndex]
    /// Whether all of its text could be read; if not, that a heading is not there says nothing.
    public let isWhole: Bool

    /// From its parts.
    public init(
        id: String, file: FileID, category: LocatedText?, aliases: [LocatedText], shared: ArticleFields,
        namesMunicipalities: Bool, versions: IndexedList<VersionIndex, Version>, bodies: IndexedList<BodyIndex, Body>,
        versionOfMunicipality: IndexedList<CityIndex, VersionIndex?>,
        unpublishedIn: [CityIndex], unpublishedFields: [ArticleFields] = [], withheldIn: [CityIndex] = [],
        isWhole: Bool = true
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
        self.unpublishedFields = unpublishedFields
        self.withheldIn = withheldIn
        self.isWhole = isWhole
    }

    /// What a city gets; nil where it does not get the article. O(1).
    public func version(in municipality: CityIndex) -> Version? {
        guard versionOfMunicipality.indices.contains(municipality) else { return nil }
        return versionOfMunicipality[municipality].map { versions[$0] }
    }

    /// The text that a city gets; nil where it does not get the article. O(1).
    public func body(in municipality: CityIndex) -> Body? {
        version(in: municipality).map { bodies[$0.body] }
    }

    /// The title shared by the cities; the id where there is none.
    public var displayTitle: String { shared.title?.value ?? id }
}
