import Knowledge
import Rendering
import Theme

/// A city's guides: their list, a page for each question, the steps of journeys, and all of each as Markdown.
struct GuidePages {
    let context: PageContext
    let municipality: CityIndex

    static let contents = PageTemplate(
        "guides",
        [
            .list(
                "categories", "those with guides",
                [
                    .text("title", "of the category"),
                    .list("guides", "in order of title", guide),
                ])
        ])

    private static let guide =
        DeclaredValue.link + [
            .text("answer", "what it is for"), .truth("is-journey", "whether it has steps in place of questions"),
        ]

    private var knowledge: KnowledgeBase { context.knowledge }
    private var city: Municipality { knowledge.municipalities[municipality] }

    func write(to output: PageOutput) throws {
        let guides = context.site.guides(in: municipality)
        guard !guides.isEmpty else { return }
        try output.write(.guides(of: city.id), list(guides))
        for guide in guides {
            let page = GuidePage(context: context, guide: guide)
            for question in guide.questions.indices {
                try output.write(guide.address(of: question, in: city.id), page.render(question))
            }
            if guide.questions.isEmpty { try output.write(.guide(guide.guide.id, in: city.id), page.render(nil)) }
            try output.write(
                .guideMarkdown(guide.guide.id, in: city.id), GuideMarkdown(guide, in: context.site).file())
        }
    }

    private func list(_ guides: [CityGuide]) throws -> [UInt8] {
        let address = SiteAddress.guides(of: city.id)
        let categories = context.categories.compactMap { category -> [PageValue]? in
            let own = guides.filter { $0.guide.category?.value == category.id?.value }
            guard !own.isEmpty else { return nil }
            return [
                PageValue("title", category.title?.value ?? category.id?.value ?? ""),
                PageValue(
                    "guides",
                    own.map { guide in
                        [
                            PageValue("href", SiteAddress.guide(guide.guide.id, in: city.id).reference(from: address)),
                            PageValue("title", guide.guide.displayTitle),
                            PageValue("answer", guide.guide.answer?.value ?? ""),
                            PageValue("is-journey", guide.guide.isJourney),
                        ]
                    }),
            ]
        }
        return try context.frame.page(
            Self.contents, at: address, title: context.texts[.guides], municipality: municipality,
            cityLinks: context.frame.cityLinks(municipality, from: address) {
                context.site.hasGuides($0.id) ? .guides(of: $0.id) : .desk(of: $0.id)
            },
            [PageValue("categories", categories)])
    }
}

extension SiteContext {
    /// A city's guides in order of title.
    func guides(in municipality: CityIndex) -> [CityGuide] {
        knowledge.guides(in: municipality).map { ($0, SortKey.make($0.guide.displayTitle)) }
            .sorted { $0.1 == $1.1 ? $0.0.guide.id < $1.0.guide.id : $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    }

    /// Whether any guide is for a city.
    func hasGuides(_ municipality: String) -> Bool { knowledge.guides.contains { $0.isFor(municipality) } }
}
