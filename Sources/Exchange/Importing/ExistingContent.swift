import Knowledge

/// What the content folder has already.
package struct ExistingContent: Sendable {
    /// Ids and titles, in order; none where there is no auskunft.yaml yet.
    package var categories: [(id: String, title: String)]
    /// By article id or old one, path in the content folder.
    package var articles: [String: String]
    /// By id of anything, path in the content folder.
    package var paths: [String: String]
    /// Whether there is an auskunft.yaml.
    package var hasSettings: Bool
    /// Whether the city has a file.
    package var hasMunicipality: Bool
    /// Ids that no article may have.
    package var reserved: Set<String>
    /// Longest `answer`, in characters.
    package var answerLimit: Int
    /// Largest size of a content file, in bytes.
    package var fileLimit: Int
    /// Headings of auskunft.yaml, in order, with their text modules.
    package var sections: [(module: String?, heading: String)]
    /// Regional key and municipality key of the city.
    package var ars: String?
    /// Municipality key of the city, 8 digits.
    package var ags: String?
    /// Ids of the cities.
    package var municipalities: Set<String> = []
    /// Ids of offices, by their names as `Slug` makes them.
    package var officeNames: [String: [String]] = [:]
    /// The articles, where it matters which cities have them.
    package var topics = ExistingTopics()
    /// What earlier imports made of records of the source, by its identifiers.
    package var earlierImports: [String: ImportOrigin] = [:]

    /// By default an empty folder.
    package init(
        categories: [(id: String, title: String)] = [], articles: [String: String] = [:],
        paths: [String: String] = [:], hasSettings: Bool = false, hasMunicipality: Bool = false,
        reserved: Set<String> = [], answerLimit: Int = Settings.defaultAnswerLength,
        fileLimit: Int = Settings.defaultFileBytes, sections: [(module: String?, heading: String)] = [],
        ars: String? = nil, ags: String? = nil
    ) {
        self.categories = categories
        self.articles = articles
        self.paths = paths
        self.hasSettings = hasSettings
        self.hasMunicipality = hasMunicipality
        self.reserved = reserved
        self.answerLimit = answerLimit
        self.fileLimit = fileLimit
        self.sections = sections
        self.ars = ars
        self.ags = ags
    }
}
