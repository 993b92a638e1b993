import Diagnostics
import Knowledge
import Planning
import Rendering
import Theme

/// Items of the agenda on a page for editors, by city and owner: what, why, who, until when, and where it is written.
struct AgendaSection {
    let context: PageContext
    let agenda: Agenda
    /// Where the list stands.
    let page: SiteAddress
    /// Whose agenda it is; nil for all cities.
    var municipality: CityIndex?
    /// Of one kind, not more are listed: nobody works through them on one page.
    var mostOfAKind = 100

    static let values: [DeclaredValue] = [
        .list(
            "groups", "items of the same cities and the same owner",
            [
                .text("id", "of the heading"),
                .text("cities", "those that the items concern; empty on a city's own page"),
                .text("owner", "who keeps it right"), .text("count", "how many items"),
                .list("items", "what is overdue first, the longest first; then by day", item),
            ]),
        .list(
            "left-out", "kinds of which not all are listed",
            [
                .text("label", "of the kind"), .text("listed", "how many are listed"),
                .text("count", "how many there are"),
            ]),
    ]

    static let item: [DeclaredValue] = [
        .text("time", "a class: `task-overdue`, `task-ends`, `task-begins`, `task-anytime`"),
        .text("kind", "a class: `kind-fee`, `kind-warning` …"),
        .text("when", "since, until or from when; empty where it has no day"),
        .text("day", "that day as `2026-11-25`"), .text("label", "what it is"),
        .text("title", "of what it is about"), .text("href", "where that is shown; empty where it is not"),
        .text("cities", "those that it concerns"), .text("owner", "who keeps it right; empty where nobody is named"),
        .text("detail", "why"), .text("rule", "of the checks that found it"), .text("rule-href", "the rule's page"),
        .text("location", "the file and line; empty where it stands in no file"),
        .text("source", "where that is on the git host; empty where that is not known"),
    ]

    func pageValues() -> [PageValue] {
        var listed: [AgendaKind: Int] = [:]
        var counts: [AgendaKind: Int] = [:]
        let shown = agenda.filtered { item in
            counts[item.kind, default: 0] += 1
            guard listed[item.kind, default: 0] < mostOfAKind else { return false }
            listed[item.kind, default: 0] += 1
            return true
        }
        let groups = shown.grouped(for: municipality).enumerated().map { number, group in
            [
                PageValue("id", "gruppe-\(number + 1)"),
                // On a city's page it is said above.
                PageValue(
                    "cities", municipality == nil ? agenda.names(of: group.municipalities, context.language) : ""),
                PageValue("owner", group.owner ?? Agenda.nobody(context.language)),
                PageValue("count", group.items.count), PageValue("items", group.items.map(values)),
            ]
        }
        let leftOut = AgendaKind.allCases.compactMap { kind -> [PageValue]? in
            guard let count = counts[kind], let listed = listed[kind], listed < count else { return nil }
            return [
                PageValue("label", kind.label(.anytime)[context.language]), PageValue("listed", listed),
                PageValue("count", count),
            ]
        }
        return [PageValue("groups", groups), PageValue("left-out", leftOut)]
    }

    func values(_ item: AgendaItem) -> [PageValue] {
        let knowledge = context.knowledge
        let path = item.place.map { knowledge.sources.path(of: $0.file) }
        let source = item.place.flatMap { place in
            knowledge.settings.sourceAddress?.url(path: path ?? "", line: Int(place.line))
        }
        return [
            PageValue("time", "task-\(item.time.rawValue)"), PageValue("kind", "kind-\(item.kind.rawValue)"),
            PageValue("when", item.when(context.language)), PageValue("day", item.day?.iso8601 ?? ""),
            PageValue("label", item.label[context.language]), PageValue("title", item.title),
            PageValue("href", item.page(in: knowledge, for: municipality)?.reference(from: page) ?? ""),
            PageValue("cities", agenda.names(of: item.municipalities, context.language)),
            PageValue("owner", item.owner ?? ""), PageValue("detail", item.detail[context.language]),
            PageValue("rule", item.rule?.rawValue ?? ""),
            PageValue("rule-href", item.rule.map { SiteAddress.rule($0.rawValue).reference(from: page) } ?? ""),
            PageValue("location", path.map { "\($0):\(item.place?.line ?? 1)" } ?? ""),
            PageValue("source", source ?? ""),
        ]
    }
}

extension UnansweredQuestion {
    /// As an item of the agenda.
    func item(of knowledge: KnowledgeBase, _ texts: Texts) -> AgendaItem {
        let line = knowledge.questions.first { question in
            question.question.value == text
                && question.municipality.flatMap { knowledge.municipalityIndex[$0.value] } == municipality
        }
        let topic = answers.first.flatMap { knowledge.topic($0) }
        let version = topic.flatMap { topic in municipality.flatMap { topic.version(in: $0) } ?? topic.versions.first }
        func names(_ ids: [String]) -> String {
            ids.isEmpty ? "–" : ids.map { knowledge.name(ofAnswer: $0) }.joined(separator: ", ")
        }
        let sentence = texts[.notAnswered].replacing("{answers}", with: names(answers))
            .replacing("{found}", with: names(found))
        return AgendaItem(
            .question, .anytime, .question(text), title: "„\(text)“", LocalizedText(de: sentence, en: sentence),
            owner: version?.fields.owner?.value,
            in: municipality.map { [$0] } ?? Array(knowledge.municipalities.indices), at: line?.question.span.place)
    }
}

extension KnowledgeBase {
    /// What an answer of `questions.tsv` is called: an article by its id, another thing with its kind before it.
    func name(ofAnswer answer: String) -> String {
        let target = TestQuestion.Target.allCases.first { $0.prefix.map { answer.hasPrefix($0) } ?? false }
        let id = String(answer.dropFirst(target?.prefix?.count ?? 0))
        let name: String? =
            switch target {
            case .office: office(id)?.displayName
            case .contact: contact(id)?.displayName
            case .body: publicBody(id)?.displayName
            case .guide, .article, .nothing, nil: topic(id)?.displayTitle
            }
        return name ?? answer
    }
}
