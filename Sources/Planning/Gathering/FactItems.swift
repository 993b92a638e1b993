import Diagnostics
import Knowledge

extension Gathered {
    /// When facts are to be reviewed, and when they become another one: once each, not for every text that names them.
    mutating func addFacts() {
        for fact in knowledge.facts {
            for (city, details) in fact.allDetails {
                let isOwn = city != nil
                let cities =
                    city.map { name in [knowledge.municipalityIndex[name.value]].compactMap { $0 } } ?? allCities
                let series = Series(fact: fact, details: details, municipalities: cities)
                // What a city takes over from all is told once.
                if !isOwn || details.reviewed?.span != fact.shared.reviewed?.span { addReview(series) }
                if !isOwn || details.values?.span != fact.shared.values?.span { addValues(series) }
            }
        }
    }

    /// A fact as some cities have it.
    private struct Series {
        let fact: Fact
        let details: Fact.Details
        let municipalities: [CityIndex]

        func item(
            _ kind: AgendaKind, _ time: AgendaTime, on day: CalendarDate, at place: Place, part: String = "",
            _ detail: LocalizedText
        ) -> AgendaItem {
            AgendaItem(
                kind, time, on: day, .fact(fact.id.value), title: details.name?.value ?? fact.displayName, detail,
                owner: details.owner?.value, in: municipalities, at: place, part: part)
        }
    }

    private mutating func addReview(_ series: Series) {
        guard let reviewed = series.details.reviewed, let due = series.details.reviewDue else { return }
        addReview(reviewed, due) { series.item(.review, $0, on: due, at: $1, $2) }
    }

    private mutating func addValues(_ series: Series) {
        for (number, value) in series.details.ordered.enumerated() {
            guard let from = value.from, today < from, from <= horizon else { continue }
            func worded(_ language: Language) -> (value: String, day: String) {
                (Wording.fact(value, language), Wording.date(from, language))
            }
            let (german, english) = (worded(.german), worded(.english))
            add(
                series.item(
                    .fact, .begins, on: from, at: value.span.place, part: "\(number)",
                    LocalizedText(
                        de: "\(german.value) gilt ab \(german.day).",
                        en: "\(english.value) holds from \(english.day).")))
        }
        guard let (last, end) = series.details.lastValue, end <= horizon else { return }
        let isOver = end < today
        add(
            series.item(
                .fact, isOver ? .overdue : .ends, on: end, at: last.span.place,
                LocalizedText(
                    de:
                        "Der letzte Wert \(isOver ? "galt" : "gilt") bis \(Wording.date(end, .german)); danach ist keiner bekannt.",
                    en:
                        "The last value \(isOver ? "held" : "holds") until \(Wording.date(end, .english)); none is known after that."
                )))
    }
}
