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
}
