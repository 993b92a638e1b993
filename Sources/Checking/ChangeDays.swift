import Knowledge

/// On which days something changes in the content by itself. What else changes with time is a function here.
struct ChangeDays {
    /// By day the articles that appear in a city or are there no longer.
    private(set) var publication: [CalendarDate: Set<String>] = [:]
    /// By day those of them that appear.
    private(set) var appearing: [CalendarDate: Set<String>] = [:]
    /// By day the articles that say something else of themselves.
    private(set) var values: [CalendarDate: Set<String>] = [:]
    /// On which notices begin or are over.
    private(set) var notices: Set<CalendarDate> = []

    private let first: CalendarDate
    private let last: CalendarDate

    /// Between the day of the knowledge base, which does not count, and the last.
    ///
    /// - Complexity: O(n) in versions, fees and notices.
    init(_ knowledge: KnowledgeBase, through last: CalendarDate) {
        (first, self.last) = (knowledge.date, last)
        for topic in knowledge.topics {
            for fields in topic.versions.map(\.fields) + topic.unpublishedFields { add(fields, of: topic.id) }
        }
        for notice in knowledge.notices {
            let days = [notice.from?.value.date, notice.until?.value.date.adding(days: 1)]
            notices.formUnion(days.compactMap { $0 }.filter(isMeant))
        }
    }

    /// Each once, in order.
    var days: [CalendarDate] { Set(publication.keys).union(values.keys).union(notices).sorted() }

    private func isMeant(_ day: CalendarDate) -> Bool { first < day && day <= last }

    private mutating func add(_ fields: ArticleFields, of id: String) {
        if let from = fields.from?.value, isMeant(from) {
            publication[from, default: []].insert(id)
            appearing[from, default: []].insert(id)
        }
        if let end = fields.until?.value.adding(days: 1), isMeant(end) { publication[end, default: []].insert(id) }
        // Placeholders and answers say the fee of the day.
        for fee in fields.fees?.value ?? [] {
            for case let day? in [fee.from, fee.until?.adding(days: 1)] where isMeant(day) {
                values[day, default: []].insert(id)
            }
        }
    }
}
