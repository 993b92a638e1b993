import Diagnostics
import Knowledge
import ReadingContract

/// An article as its own file tells it, with the cities that have it.
package struct ArticleOutline: Sendable {
    /// Name of its file without ending.
    package let id: String
    /// In the content folder.
    package let path: String
    /// Old ids.
    package let aliases: [String]
    /// Ids of the cities that the article names; nil where it is for all.
    package let municipalities: [String]?
    /// By municipality, path of its own file.
    package let ownFiles: [String: String]
    private let front: ArticleFile

    init(_ article: ParsedContent.Article, own: [ParsedContent.Version], sources: SourceTable) {
        id = article.id
        path = sources.path(of: article.file)
        front = article.front
        aliases = front.aliases?.value.map(\.value) ?? []
        municipalities = front.municipalities?.value.map(\.municipality.value)
        ownFiles = Dictionary(
            own.map { ($0.municipality, sources.path(of: $0.file)) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a city gets, or would get, before its own file.
    package func fields(in municipality: String) -> ArticleFields {
        let entry = front.municipalities?.value.first { $0.municipality.value == municipality }
        return entry.map { front.fields.overlaid(with: $0.fields) } ?? front.fields
    }
}
