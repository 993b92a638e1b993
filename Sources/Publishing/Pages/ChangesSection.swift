import Interface
import Knowledge
import Rendering
import Theme

/// What changed since an earlier build, city by city, for editors.
struct ChangesSection {
    let context: PageContext
    let changes: SiteChanges

    static let values: [DeclaredValue] = [
        .text("changes-since", "the day of the earlier build; empty where none was given"),
        .list(
            "changes", "cities in which something changed",
            [
                .text("city", "its name"),
                .list("articles", "new and changed ones", DeclaredValue.link + [.text("what", "what changed")]),
                .list(
                    "removed", "articles that are gone", [.text("id", "of the article"), .text("title", "its last")]),
            ]),
    ]

    private var knowledge: KnowledgeBase { context.knowledge }

    func pageValues() -> [PageValue] {
        [
            PageValue("changes-since", changes.since.map { Wording.date($0, context.language) } ?? ""),
            PageValue("changes", changes.since == nil ? [] : cities()),
        ]
    }

    private func cities() -> [[PageValue]] {
        changes.cities.indexed().compactMap { municipality, city in
            guard !city.added.isEmpty || !city.changed.isEmpty || !city.removed.isEmpty else { return nil }
            let added = city.added.map { item($0, in: municipality, context.texts[.changeAdded]) }
            let changed = city.changed.map { topic, members in
                item(topic, in: municipality, members.map { name(of: $0) }.joined(separator: ", "))
            }
            return [
                PageValue("city", knowledge.municipalities[municipality].displayName),
                PageValue("articles", added + changed),
                PageValue("removed", city.removed.map { [PageValue("id", $0.id), PageValue("title", $0.title)] }),
            ]
        }
    }

    private func item(_ topic: TopicIndex, in municipality: CityIndex, _ what: String) -> [PageValue] {
        context.link(to: topic, in: municipality, from: .editors) + [PageValue("what", what)]
    }

    /// What the pages call a member of the article's document; where they show none, its key.
    private func name(of member: String) -> String {
        if let field = ArticleField(member: member) { return context.site.pieces.label(of: field) }
        switch member {
        case "bodyHtml": return context.texts[.bodyText]
        case "notices": return context.texts[.notices]
        default: return member
        }
    }
}
