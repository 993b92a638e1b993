import Knowledge
import Rendering

/// A city's pages: its desk, categories, offices, streets and A–Z.
struct CityPages {
    let context: PageContext
    let municipality: CityIndex
    /// By topic: the day of the build in which it changed last, where it is known.
    let lastChanged: [TopicIndex: CalendarDate]

    func write(to output: PageOutput) throws {
        let city = context.knowledge.municipalities[municipality]
        try output.write(
            .desk(of: city.id),
            DeskPage(context: context, municipality: municipality, lastChanged: lastChanged).render())
        for (index, category) in context.categories.indexed() {
            guard let id = category.id?.value else { continue }
            let page = CategoryPage(context: context, municipality: municipality, category: category, index: index)
            try output.write(.category(id, in: city.id), page.render(id))
        }
        for office in context.knowledge.offices where office.municipality == municipality {
            try output.write(
                context.knowledge.address(of: office), OfficePage(context: context, office: office).render())
        }
        try output.write(
            .directory(of: city.id), DirectoryPage(context: context, municipality: municipality).render())
        try GuidePages(context: context, municipality: municipality).write(to: output)
        try StreetsPages(context: context, municipality: municipality).write(to: output)
        try output.write(
            .articleIndex(of: city.id), ArticleIndexPage(context: context, municipality: municipality).render())
    }
}
