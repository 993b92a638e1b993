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

    func render(_ id: String) throws -> [UInt8] {
        let knowledge = context.knowledge
        let address = SiteAddress.category(id, in: knowledge.municipalities[municipality].id)
        var html = HTMLBuffer()
        for topic in context.site.topicsByCategory[municipality][index] {
            let isOffered = knowledge.field(of: topic, in: municipality, \.offered)?.value ?? true
            html.raw(isOffered ? "<li>" : "<li class=\"not-offered\">")
            html.raw("<h2>")
            html.link(
                to: knowledge.address(ofTopic: topic, in: municipality), from: address,
                knowledge.title(of: topic, in: municipality))
            html.raw("</h2>")
            if !isOffered { html.element("p", class: "mark", context.texts[.notOffered]) }
            if let answer = knowledge.field(of: topic, in: municipality, \.answer) { html.element("p", answer.value) }
            html.raw("</li>\n")
        }
        return try context.page(
            "category", at: address, title: category.title?.value ?? id, municipality: municipality,
            cityLinks: context.cityLinks(municipality, from: address) { .category(id, in: $0.id) },
            [PageValue("articles", html.bytes)])
    }
}
