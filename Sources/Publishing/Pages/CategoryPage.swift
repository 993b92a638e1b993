import Knowledge
import Rendering
import Theme

/// A category of a city: its articles in order of title, each with its answer.
struct CategoryPage {
    let context: PageContext
    let municipality: CityIndex
    let category: Settings.Category
    /// Its place among the categories.
    let index: CategoryIndex

    static let template = PageTemplate(
        "category",
        [
            .list(
                "articles", "in order of title",
                DeclaredValue.link + [
                    .truth("is-offered", "whether it is the city's job"),
                    .text("answer", "what is read aloud"),
                    .text("answer-later", "what it becomes on later days, for the script"),
                ])
        ])

    func render(_ id: String) throws -> [UInt8] {
        let knowledge = context.knowledge
        let address = SiteAddress.category(id, in: knowledge.municipalities[municipality].id)
        let articles = context.site.topicsByCategory[municipality][index].map { topic in
            context.link(to: topic, in: municipality, from: address) + [
                PageValue("is-offered", knowledge.field(of: topic, in: municipality, \.fields.offered)?.value ?? true),
                PageValue("answer", knowledge.field(of: topic, in: municipality, \.fields.answer)?.value ?? ""),
                PageValue(
                    "answer-later",
                    knowledge.field(of: topic, in: municipality, \.fields.answer)?.later.lines ?? ""),
            ]
        }
        return try context.frame.page(
            Self.template, at: address, title: category.title?.value ?? id, municipality: municipality,
            cityLinks: context.frame.cityLinks(municipality, from: address) { .category(id, in: $0.id) },
            [PageValue("articles", articles)])
    }
}
