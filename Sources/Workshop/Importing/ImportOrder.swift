import Diagnostics
import DirectoryLists
import Importing
import Knowledge
import Reading

/// What an import is told.
package struct ImportOrder: Sendable {
    /// What findings call the source.
    package let sourceName: String
    /// Id of the city that the articles are for.
    package let municipality: String
    /// The folder of the content.
    package let content: String
    /// Fields that are left out.
    package let without: Set<String>
    /// Whether what an earlier import brought is updated.
    package let isUpdate: Bool
    /// Whether good records are written where others are bad.
    package let keepsGoing: Bool
    /// Whether nothing is written.
    package let isDry: Bool
    /// The file that says what has no place.
    package let report: String?

    /// What is left out is an import of everything into `content` for the first time.
    package init(
        sourceName: String, municipality: String, content: String = "content", without: Set<String> = [],
        isUpdate: Bool = false, keepsGoing: Bool = false, isDry: Bool = false, report: String? = nil
    ) {
        self.sourceName = sourceName
        self.municipality = municipality
        self.content = content
        self.without = without
        self.isUpdate = isUpdate
        self.keepsGoing = keepsGoing
        self.isDry = isDry
        self.report = report
    }

    /// What the content folder has; nothing where it is not there yet.
    ///
    /// - Parameter earlierImports: of the format, by the identifiers of the source.
    /// - Throws: where the machine fails.
    func existingContent(
        earlierImports: [String: ImportOrigin], in environment: Environment
    ) throws(Refusal) -> ExistingContent {
        guard environment.kind(of: content) == .folder else {
            return ExistingContent(reserved: SiteAddress.reservedIDs(for: .article))
        }
        let outline = ContentOutline(try ResolvedContent.parsed(ContentInput(folder: content), in: environment))
        var found = ExistingContent(
            categories: zip(outline.categories, outline.categoryTitles).map { ($0, $1) },
            articles: outline.articlePaths, paths: outline.pathOfID, hasSettings: outline.hasSettings,
            hasMunicipality: outline.municipalities.contains(municipality),
            reserved: SiteAddress.reservedIDs(for: .article), answerLimit: outline.answerLimit,
            fileLimit: outline.fileLimit, sections: outline.sections, ars: outline.keys[municipality]?.ars,
            ags: outline.keys[municipality]?.ags)
        found.earlierImports = earlierImports
        found.municipalities = Set(outline.municipalities)
        found.officeNames = outline.officeNames
        found.topics = ExistingTopics(outline.articles.map { existing($0, among: outline.municipalities) }) {
            [content] path in environment.text("\(content)/\(path)")
        }
        return found
    }

    /// What lists of the city may name.
    ///
    /// - Throws: where there is no such city, or the machine fails.
    func listPlaces(in environment: Environment) throws(Refusal) -> ListPlaces {
        guard environment.kind(of: content) == .folder else {
            throw Refusal(
                .wrongUse, de: "\(content): Diesen Ordner gibt es nicht; „auskunft init“ beginnt eine Wissensbasis.",
                en: "\(content): there is no such folder; \"auskunft init\" begins a knowledge base.")
        }
        let outline = ContentOutline(try ResolvedContent.parsed(ContentInput(folder: content), in: environment))
        guard let city = outline.directories[municipality] else {
            let known = outline.municipalities.joined(separator: ", ")
            let meant = NearMiss.nearest(to: municipality, among: outline.municipalities)
            throw Refusal(
                .wrongUse,
                de: "Eine Stadt „\(municipality)“ gibt es nicht. "
                    + (meant.map { "Gemeint: \($0)?" } ?? "Es gibt: \(known).")
                    + " Neu anlegen: auskunft new municipality \(municipality)",
                en: "There is no city \"\(municipality)\". "
                    + (meant.map { "Did you mean \($0)?" } ?? "There are: \(known).")
                    + " To begin one: auskunft new municipality \(municipality)")
        }
        func places(_ list: [DirectoryOutline.Place]) -> [PlaceNames.Place] {
            list.map { PlaceNames.Place(id: $0.id, name: $0.name, keywords: $0.keywords) }
        }
        return ListPlaces(
            municipality: municipality, cityName: city.name, offices: places(city.offices),
            districts: places(city.districts),
            articles: outline.articles.map {
                let fields = $0.fields(in: municipality)
                return PlaceNames.Place(
                    id: $0.id, name: fields.title?.value ?? $0.id, keywords: (fields.keywords?.value ?? []).map(\.value)
                )
            }, streetColumns: city.streetColumns, diallingCodes: city.diallingCodes,
            taken: Set(outline.pathOfID.keys).subtracting(city.contactIDs),
            rowLimit: outline.fileLimit)
    }

    /// - Parameter all: ids of the cities that there are.
    private func existing(_ article: ArticleOutline, among all: [String]) -> ExistingArticle {
        ExistingArticle(
            id: article.id, path: article.path, aliases: article.aliases,
            isForCity: article.municipalities?.contains(municipality) ?? true,
            isShared: (article.municipalities ?? all).contains { $0 != municipality },
            fields: article.fields(in: municipality), ownFile: article.ownFiles[municipality])
    }
}
