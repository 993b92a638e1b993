import Diagnostics
import Knowledge

/// An article as its own file tells it, with the cities that have it.
public struct ArticleOutline: Sendable {
    public let id: String
    /// In the content folder.
    public let path: String
    /// Old ids.
    public let aliases: [String]
    /// Ids of the cities that the article names; nil where it is for all.
    public let municipalities: [String]?
    /// By municipality, path of its own file.
    public let ownFiles: [String: String]
    private let front: ArticleFile

    init(_ article: ParsedContent.Article, _ own: [ParsedContent.Version], _ sources: SourceTable) {
        id = article.id
        path = sources.path(of: article.file)
        front = article.front
        aliases = front.aliases?.value.map(\.value) ?? []
        municipalities = front.municipalities?.value.map(\.municipality.value)
        ownFiles = Dictionary(
            own.map { ($0.municipality, sources.path(of: $0.file)) }, uniquingKeysWith: { first, _ in first })
    }

    /// What a city gets, or would get, before its own file.
    public func fields(in municipality: String) -> ArticleFields {
        let entry = front.municipalities?.value.first { $0.municipality.value == municipality }
        return entry.map { front.fields.overlaid(with: $0.fields) } ?? front.fields
    }
}
