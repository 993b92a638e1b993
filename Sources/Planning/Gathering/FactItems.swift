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
            func sentence(
                _ day: CalendarDate, de german: (String, String) -> String, en english: (String, String) -> String
            )
                -> LocalizedText
            {
                func worded(_ language: Language, _ sentence: (String, String) -> String) -> String {
                    sentence(Wording.fact(value, isSpoken: false, language), Wording.date(day, language))
                }
                return LocalizedText(de: worded(.german, german), en: worded(.english, english))
            }
            if let from = value.from, today < from, from <= horizon {
                add(
                    series.item(
                        .fact, .begins, on: from, at: value.span.place, part: "\(number)",
                        sentence(from, de: { "\($0) gilt ab \($1)." }, en: { "\($0) holds from \($1)." })))
            }
        }
        guard let end = series.details.end, end <= horizon,
            let last = series.details.ordered.last(where: { $0.until == end })
        else { return }
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
