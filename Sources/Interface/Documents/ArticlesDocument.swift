import JSON
import Knowledge
import Rendering

extension Documents {
    /// A city, and for each of its articles the day on which it changed last, where that is known.
    struct ArticleList: Sendable {
        let context: SiteContext
        let municipality: CityIndex
        /// By topic.
        let changed: [TopicIndex: CalendarDate]
        /// Articles that are gone, the latest first.
        let gone: [SiteChanges.Gone]
    }

    /// `<municipality>/articles.json`: all articles of a city in short.
    static let articles = JSONDocument<ArticleList>(
        "Articles", named: "articles", "All articles of a city in short, in order of id."
    ) { members in
        members.required("municipality", as: .id, text: "The city.") {
            $0.context.knowledge.municipalities[$0.municipality].id
        }
        members.required("date", as: .date, text: "The day of the build.") { $0.context.knowledge.date }
        members.required("articles", as: .list(.object(articleInShort)), text: "Its articles.") { list in
            let knowledge = list.context.knowledge
            return knowledge.topics.indices.compactMap { number in
                guard let version = knowledge.topics[number].versionOfMunicipality[list.municipality] else {
                    return nil
                }
                return ArticleInShort(
                    id: knowledge.topics[number].id, category: knowledge.topics[number].category?.value,
                    fields: knowledge.topics[number].versions[version].fields,
                    city: knowledge.municipalities[list.municipality].id, changed: list.changed[number])
            }
        }
        members.required("mostAsked", as: .list(.id), text: "Those with the most questions on record, the most first.")
        { list in
            list.context.mostAsked(in: list.municipality).map { list.context.knowledge.topics[$0].id }
        }
        members.required(
            "news", as: .list(.object(newsItem)), text: "What is new on the city's desk, the latest first."
        ) {
            list in
            list.context.news(in: list.municipality, lastChanged: list.changed).map {
                NewsRecord(item: $0, id: list.context.knowledge.topics[$0.topic].id)
            }
        }
        members.optional(
            "removed", as: .list(.object(gone)),
            text: "Articles that are gone for a year or less, the latest first; known only since --since is used."
        ) { $0.gone.isEmpty ? nil : $0.gone }
    }

    private struct NewsRecord: Sendable {
        let item: NewsItem
        let id: String
    }

    private static let newsItem = JSONObject<NewsRecord>("News", text: "What is new of an article.") { members in
        members.required("id", as: .id, text: "The article.") { $0.id }
        members.required("date", as: .date, text: "Since when, or from when.") { $0.item.date }
        members.required(
            "kind", as: .word, text: "What is new: a fee, the article, its content, or that it was looked at."
        ) {
            $0.item.kind
        }
    }

    private static let gone = JSONObject<SiteChanges.Gone>("GoneArticle", text: "An article that is gone.") { members in
        members.required("id", as: .id, text: "The article.") { $0.id }
        members.required("title", as: .text, text: "The title it had.") { $0.title }
        members.required("date", as: .date, text: "The day of the first build without it.") { $0.date }
    }

    private struct ArticleInShort: Sendable {
        let id: String
        let category: String?
        let fields: ArticleFields
        let city: String
        let changed: CalendarDate?
    }

    private static let articleInShort = JSONObject<ArticleInShort>("ArticleInShort", text: "An article in short.") {
        members in
        members.required("id", as: .id, text: "Never changes.") { $0.id }
        members.optional("title", as: .text, text: "In the administration's words.") { $0.fields.title?.value }
        members.optional("category", as: .id, text: "Category.") { $0.category }
        members.optional("answer", as: .text, text: "One to three sentences to read aloud.") { $0.fields.answer?.value }
        members.required("offered", as: .flag, text: "False where it is not this city's job.") { $0.fields.isOffered }
        members.optional("changed", as: .date, text: dayOfChange) { $0.changed }
        members.required("url", as: .reference, text: "The article in full.") {
            SiteAddress.articleDocument($0.id, in: $0.city).reference(from: .articlesDocument(of: $0.city))
        }
        members.required("page", as: .reference, text: "Its page.") {
            SiteAddress.article($0.id, in: $0.city).reference(from: .articlesDocument(of: $0.city))
        }
    }
}
