import Diagnostics
import Knowledge

/// An agenda under construction: what several cities have alike is one item.
struct Gathered {
    let knowledge: KnowledgeBase
    /// The last day of which anything is told.
    let horizon: CalendarDate
    private(set) var items: [AgendaItem] = []
    /// By the item without its cities.
    private var numbers: [AgendaItem: Int] = [:]

    init(_ knowledge: KnowledgeBase, until horizon: CalendarDate) {
        (self.knowledge, self.horizon) = (knowledge, horizon)
    }

    var today: CalendarDate { knowledge.date }
    var allCities: [CityIndex] { Array(knowledge.municipalities.indices) }

    /// Whether a day lies ahead and is told of.
    func isAhead(_ day: CalendarDate) -> Bool { today <= day && day <= horizon }

    mutating func add(_ item: AgendaItem) {
        var key = item
        key.municipalities = []
        if let number = numbers[key] {
            let known = items[number].municipalities
            items[number].municipalities = (known + item.municipalities.filter { !known.contains($0) }).sorted()
        } else {
            numbers[key] = items.count
            items.append(item)
        }
    }

    /// A review that is due.
    ///
    /// - Parameter item: makes the item of its time, place and reason.
    mutating func addReview(
        _ reviewed: Located<CalendarDate>, _ due: CalendarDate,
        item: (AgendaTime, Place, LocalizedText) -> AgendaItem
    ) {
        guard due <= horizon else { return }
        let isOver = due < today
        func sentence(_ language: Language) -> String {
            let (last, next) = (Wording.date(reviewed.value, language), Wording.date(due, language))
            switch language {
            case .german:
                return "Zuletzt geprüft am \(last); die nächste Prüfung \(isOver ? "war" : "ist") am \(next) fällig."
            case .english: return "Last reviewed on \(last); the next review \(isOver ? "was" : "is") due on \(next)."
            }
        }
        add(
            item(
                isOver ? .overdue : .ends, reviewed.span.place,
                LocalizedText(de: sentence(.german), en: sentence(.english))))
    }
}
