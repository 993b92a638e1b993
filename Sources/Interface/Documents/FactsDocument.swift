import Diagnostics
import JSON
import Knowledge
import Rendering

extension Documents {
    /// A value of a fact, and on which day it is asked for.
    private struct DatedValue: Sendable {
        let value: FactValue
        let law: WebReference?
        let context: SiteContext

        var words: String { Wording.fact(value, context.language) }
    }

    private static let factValue = JSONObject<DatedValue>(
        "FactValue", text: "What a fact is on some days: one of `amount`, `min` with `max`, `free`, `text`, or `date`."
    ) { members in
        members.required("words", as: .text, text: "As pages say it.") { $0.words }
        members.optional("amount", as: .amount, text: "The price.") {
            if case .fixed(let amount)? = $0.value.price { amount } else { nil }
        }
        members.optional("min", as: .amount, text: "Least price.") {
            if case .range(let minimum, _)? = $0.value.price { minimum } else { nil }
        }
        members.optional("max", as: .amount, text: "Highest price.") {
            if case .range(_, let maximum)? = $0.value.price { maximum } else { nil }
        }
        members.optional("free", as: .flag, text: "True where it costs nothing.") {
            if case .free? = $0.value.price { true } else { nil }
        }
        members.optional("text", as: .text, text: "Words.") {
            if case .text(let text) = $0.value.content { text } else { nil }
        }
        members.optional("date", as: .date, text: "A day.") {
            if case .date(let date) = $0.value.content { date } else { nil }
        }
        members.optional("currency", as: .matching("^[A-Z]{3}$"), text: "ISO 4217; of a price.") {
            $0.value.price == nil ? nil : $0.value.currency
        }
        members.optional("from", as: .date, text: "First day.") { $0.value.from }
        members.optional("until", as: .date, text: "Last day.") { $0.value.until }
        members.optional("law", as: .object(SharedObjects.webReference), text: "What sets it.") { $0.law }
        members.required("inForce", as: .flag, text: "Whether it holds on the day of the build.") {
            $0.value.period.contains($0.context.knowledge.date)
        }
    }

    /// What all cities say of a fact, or one.
    private struct FactDetails: Sendable {
        let municipality: String?
        let details: Fact.Details
        let context: SiteContext

        var values: [DatedValue] {
            details.ordered.map { DatedValue(value: $0, law: details.law(of: $0), context: context) }
        }
        var current: String? { details.value(on: context.knowledge.date).map { Wording.fact($0, context.language) } }
        var next: CalendarDate? { details.changes.first { context.knowledge.date < $0 } }
    }

    private static func add(to members: inout JSONObject<FactDetails>.Members) {
        members.optional(
            "value", as: .text, text: "What it is on the day of the build, in words; left out where nobody knows."
        ) { $0.current }
        members.required("values", as: .list(.object(factValue)), text: "All that is known, in order of their days.") {
            $0.values
        }
        members.optional("law", as: .object(SharedObjects.webReference), text: "What sets it.") {
            $0.details.law?.value
        }
        members.optional("owner", as: .text, text: "Who keeps it right; agents' edition only.") {
            $0.details.owner?.value
        }
        members.optional("reviewed", as: .date, text: "When it was looked at last.") { $0.details.reviewed?.value }
        members.optional("reviewDue", as: .date, text: "The day after which it is stale.") { $0.details.reviewDue }
        members.optional("nextChange", as: .date, text: "The day on which it becomes another one.") { $0.next }
    }

    private static let cityFact = JSONObject<FactDetails>("CityFact", text: "What a fact is in one city.") { members in
        members.required("municipality", as: .id, text: "The city.") { $0.municipality ?? "" }
        add(to: &members)
    }

    private static let sharedFact = JSONObject<FactDetails>(
        "SharedFact", text: "What a fact is wherever nothing else is said."
    ) { members in add(to: &members) }

    private struct UsedFact: Sendable {
        let fact: Fact
        let uses: [FactUse]
        let context: SiteContext
    }

    private struct PlacedUse: Sendable {
        let use: FactUse
        let municipality: CityIndex
        let context: SiteContext

        var knowledge: KnowledgeBase { context.knowledge }
    }

    private static let factUse = JSONObject<PlacedUse>("FactUse", text: "A place that names a fact, in one city.") {
        members in
        members.required("municipality", as: .id, text: "The city.") { $0.knowledge.municipalities[$0.municipality].id }
        members.optional("article", as: .id, text: "The article; left out for a notice or a guide.") { place in
            place.use.topic.map { place.knowledge.topics[$0].id }
        }
        members.optional("notice", as: .text, text: "The notice.") { place in
            if case .notice(let number) = place.use.owner { place.knowledge.notices[number].id } else { nil }
        }
        members.optional("guide", as: .id, text: "The guide.") { place in
            if case .guide(let number) = place.use.owner { place.knowledge.guides[number].id } else { nil }
        }
        members.required("field", as: .text, text: "The member of the document that has it; `body` is the text.") {
            place in
            switch place.use.owner {
            case .field(let field, of: _): field.member
            case .body, .notice, .guide: "body"
            }
        }
        members.required("page", as: .reference, text: "The page.") { place in
            let city = place.knowledge.municipalities[place.municipality].id
            let address: SiteAddress =
                switch place.use.owner {
                case .field(_, let topic), .body(let topic): .article(place.knowledge.topics[topic].id, in: city)
                case .notice: .desk(of: city)
                case .guide(let number): .guide(place.knowledge.guides[number].id, in: city)
                }
            return address.reference(from: .factsDocument)
        }
    }

    private static let fact = JSONObject<UsedFact>(
        "Fact", text: "A value that stands in many places: mostly what a law sets."
    ) { members in
        members.required("id", as: .id, text: "Never changes.") { $0.fact.id.value }
        members.required("name", as: .text, text: "What it is.") { $0.fact.displayName }
        members.required("shared", as: .object(sharedFact), text: "What it is wherever nothing else is said.") {
            FactDetails(municipality: nil, details: $0.fact.shared, context: $0.context)
        }
        members.required("municipalities", as: .list(.object(cityFact)), text: "Cities in which it is something else.")
        {
            used in
            (used.fact.cities?.value ?? []).map {
                FactDetails(
                    municipality: $0.municipality.value, details: used.fact.details(in: $0.municipality.value),
                    context: used.context)
            }
        }
        members.required("uses", as: .list(.object(factUse)), text: "Every place that names it, city by city.") {
            used in
            used.uses.flatMap { use in
                use.municipalities.map { PlacedUse(use: use, municipality: $0, context: used.context) }
            }
        }
    }

    /// `facts.json`.
    static let facts = JSONDocument<SiteContext>(
        "Facts", named: "facts", "Values that stand in many places, with what sets them and where they stand."
    ) { members in
        members.required("facts", as: .list(.object(fact)), text: "The facts, as written.") { context in
            let uses = FactUses(context.knowledge)
            return context.knowledge.facts.compactMap { fact in
                let uses = uses[fact.id.value]
                // What only texts for agents name is no business of the public.
                guard context.knowledge.edition == .agents || !uses.isEmpty else { return nil }
                return UsedFact(fact: fact, uses: uses, context: context)
            }
        }
    }
}
