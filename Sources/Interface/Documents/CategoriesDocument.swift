import JSON
import Knowledge
import Rendering

extension Documents {
    private struct CategoryRecord: Sendable {
        let index: CategoryIndex
        let context: SiteContext
    }

    private struct CityTopics: Sendable {
        let city: String
        let topics: [String]
    }

    private static let cityTopics = JSONObject<CityTopics>("CategoryOfCity", text: "A category's articles in one city.")
    {
        members in
        members.required("municipality", as: .id, text: "The city.") { $0.city }
        members.required("articles", as: .list(.id), text: "Its articles, in order of title.") { $0.topics }
    }

    private static let category = JSONObject<CategoryRecord>("Category", text: "A category.") { members in
        members.required("id", as: .id, text: "Never changes.") { $0.context.categories[$0.index].id?.value ?? "" }
        members.required("title", as: .text, text: "Title to show.") {
            $0.context.categories[$0.index].title?.value ?? $0.context.categories[$0.index].id?.value ?? ""
        }
        members.required("municipalities", as: .list(.object(cityTopics)), text: "Its articles, by city.") { record in
            let knowledge = record.context.knowledge
            return knowledge.municipalities.indices.map { city in
                CityTopics(
                    city: knowledge.municipalities[city].id,
                    topics: record.context.topicsByCategory[city][record.index].map { knowledge.topics[$0].id })
            }
        }
    }

    /// `categories.json`.
    static let categories = JSONDocument<SiteContext>(
        "Categories", named: "categories", "All categories, in the order in which pages show them."
    ) { members in
        members.required("categories", as: .list(.object(category)), text: "The categories.") { context in
            context.categories.indices.filter { context.categories[$0].id != nil }.map {
                CategoryRecord(index: $0, context: context)
            }
        }
    }
}
