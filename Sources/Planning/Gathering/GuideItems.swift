import Diagnostics
import Knowledge

extension Gathered {
    /// When guides are to be reviewed, and those that nobody has confirmed.
    mutating func addGuides() {
        for guide in knowledge.guides {
            let cities =
                guide.municipalities.map { named in named.value.compactMap { knowledge.municipalityIndex[$0.value] } }
                ?? allCities
            func item(
                _ kind: AgendaKind, _ time: AgendaTime, on day: CalendarDate?, at place: Place, _ detail: LocalizedText
            )
                -> AgendaItem
            {
                AgendaItem(
                    kind, time, on: day, .guide(guide.id), title: guide.displayTitle, detail,
                    owner: guide.owner?.value, in: cities, at: place)
            }
            if let reviewed = guide.reviewed, let due = guide.reviewDue {
                addReview(reviewed, due) { item(.review, $0, on: due, at: $1, $2) }
            }
            if let confidence = guide.confidence, confidence.value == .draft {
                add(
                    item(
                        .draft, .anytime, on: nil, at: confidence.span.place,
                        LocalizedText(
                            de: "Der Leitfaden ist ein Entwurf und nicht geprüft.",
                            en: "The guide is a draft and not reviewed.")))
            }
        }
    }
}
