import Diagnostics
import Knowledge
import Rendering
import Theme

/// Every fact with what sets it, who keeps it, when it changes, and every place that names it.
struct FactsPage {
    let context: PageContext

    static let template = PageTemplate(
        "facts",
        [
            .list(
                "facts", "in order of name",
                [
                    .text("id", "what texts name it by"), .text("name", "what it is"),
                    .text("value", "what it is on the day of the build"),
                    .html("law", "the link to what sets it"), .text("owner", "who keeps it"),
                    .text("due", "the day of the next review"), .truth("is-overdue", "whether that is past"),
                    .list("changes", "what it becomes, the next first", [.text("change", "the day and the value")]),
                    .list(
                        "cities", "those in which it is something else",
                        [
                            .text("city", "its name"), .text("value", "what it is there"),
                            .html("law", "what sets it there"),
                        ]),
                    .text("count", "of the places that name it"),
                    .list(
                        "uses", "the places that name it",
                        DeclaredValue.link + [.text("field", "of the article"), .text("cities", "whose text it is")]),
                ])
        ])

    private var knowledge: KnowledgeBase { context.knowledge }
    private var language: Language { context.language }

    func render() throws -> [UInt8] {
        let uses = FactUses(knowledge)
        let facts = knowledge.facts.indices.sorted { left, right in
            let (a, b) = (knowledge.facts[left], knowledge.facts[right])
            let (first, second) = (SortKey.make(a.displayName), SortKey.make(b.displayName))
            return first == second ? a.id.value < b.id.value : first.lexicographicallyPrecedes(second)
        }.map { knowledge.facts[$0] }
        return try context.frame.page(
            Self.template, at: .facts, title: context.texts[.factValues],
            [PageValue("facts", facts.map { item($0, uses[$0.id.value]) })])
    }

    private func item(_ fact: Fact, _ uses: [FactUse]) -> [PageValue] {
        let details = fact.shared
        let places = uses.flatMap(links)
        return [
            PageValue("id", fact.id.value), PageValue("name", fact.displayName),
            PageValue("value", words(details)), PageValue("law", law(of: details)),
            PageValue("owner", details.owner?.value ?? ""),
            PageValue("due", details.reviewDue.map { Wording.date($0, language) } ?? ""),
            PageValue("is-overdue", details.reviewDue.map { $0 < knowledge.date } ?? false),
            PageValue("changes", changes(of: fact).map { [PageValue("change", $0)] }),
            PageValue(
                "cities",
                (fact.cities?.value ?? []).map { city in
                    let own = fact.details(in: city.municipality.value)
                    return [
                        PageValue("city", name(of: city.municipality.value)), PageValue("value", words(own)),
                        PageValue("law", city.details.law == nil && city.details.values == nil ? [] : law(of: own)),
                    ]
                }),
            PageValue("count", places.count), PageValue("uses", places),
        ]
    }

    private func name(of city: String) -> String {
        knowledge.municipalityIndex[city].map { knowledge.municipalities[$0].displayName } ?? city
    }

    private func words(_ details: Fact.Details) -> String {
        guard details.values != nil else { return "" }
        return details.value(on: knowledge.date).map { Wording.fact($0, language) } ?? Wording.unknownFact(language)
    }

    private func law(of details: Fact.Details) -> [UInt8] {
        let value = details.value(on: knowledge.date)
        guard let law = value.flatMap({ details.law(of: $0) }) ?? details.law?.value else { return [] }
        var html = HTMLBuffer()
        html.externalLink(law.url.value, law.title.value)
        if let from = value?.from { html.text(", \(context.texts[.since]) \(Wording.date(from, language))") }
        return html.bytes
    }

    /// `ab 01.01.2027: 114,00 €`, `ab 01.01.2027: unbekannt (Bottrop)`.
    private func changes(of fact: Fact) -> [String] {
        var lines: [(day: CalendarDate, text: String)] = []
        for (city, details) in fact.allDetails where details.values != nil {
            // What a city does not say otherwise changes with all.
            if let city, fact.cities?.value.first(where: { $0.municipality.value == city.value })?.details.values == nil
            {
                continue
            }
            for day in details.changes where knowledge.date < day {
                let value = details.value(on: day).map { Wording.fact($0, language) } ?? Wording.unknownFact(language)
                let range = Wording.dateRange(DateRange(from: day, until: nil), language)
                lines.append((day, "\(range): \(value)" + (city.map { " (\(name(of: $0.value)))" } ?? "")))
            }
        }
        return lines.sorted { $0.day < $1.day }.map(\.text)
    }

    private func links(_ use: FactUse) -> [[PageValue]] {
        let cities =
            use.municipalities.count == knowledge.municipalities.count
            ? context.texts[.allCities] : knowledge.names(of: use.municipalities)
        guard let city = use.municipalities.first else { return [] }
        let link: [PageValue]
        let field: String
        switch use.owner {
        case .field(let named, of: let topic):
            link = context.link(to: topic, in: city, from: .facts)
            field = context.site.pieces.label(of: named)
        case .body(of: let topic):
            link = context.link(to: topic, in: city, from: .facts)
            field = context.texts[.bodyText]
        case .notice(let number):
            let desk = SiteAddress.desk(of: knowledge.municipalities[city].id)
            let notice = knowledge.notices[number]
            link = [
                PageValue("href", desk.reference(from: .facts)), PageValue("title", notice.title?.value ?? notice.id),
            ]
            field = context.texts[.notices]
        case .guide(let number):
            let guide = knowledge.guides[number]
            let page = SiteAddress.guide(guide.id, in: knowledge.municipalities[city].id)
            link = [PageValue("href", page.reference(from: .facts)), PageValue("title", guide.displayTitle)]
            field = context.texts[.guides]
        }
        return [link + [PageValue("field", field), PageValue("cities", cities)]]
    }
}
