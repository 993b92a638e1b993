import Diagnostics
import Knowledge

/// What is to be done, and what changes when: what is overdue, what ends, what begins, and what has no day.
///
/// A function of the knowledge base and of what was found in it: no files, no pages.
public struct Agenda: Sendable {
    /// What it is about.
    public let knowledge: KnowledgeBase
    /// What is overdue first, the longest first; then by day; what has none last.
    public private(set) var items: [AgendaItem]

    /// Days ahead that calendars have: a year, and the month that a yearly matter needs to be seen again.
    public static let calendarDays = 400

    /// Gathers everything.
    ///
    /// - Parameters:
    ///   - findings: of the checks, with their final weights.
    ///   - horizon: the last day of which anything is told; nil for that of calendars.
    /// - Complexity: O(n log n) in articles, facts, guides, offices, notices, contacts and findings.
    public init(_ knowledge: KnowledgeBase, findings: [Diagnostic] = [], until horizon: CalendarDate? = nil) {
        self.knowledge = knowledge
        let last = horizon ?? knowledge.date.adding(days: Self.calendarDays) ?? knowledge.date
        var gathered = Gathered(knowledge, until: last)
        gathered.addArticles()
        gathered.addFacts()
        gathered.addGuides()
        gathered.addNotices()
        gathered.addOffices()
        gathered.addNumbers()
        gathered.addMissingTopics()
        gathered.addFindings(findings)
        items = Self.sorted(gathered.items)
    }

    private init(_ knowledge: KnowledgeBase, items: [AgendaItem]) {
        (self.knowledge, self.items) = (knowledge, items)
    }

    /// With more items.
    public func adding(_ others: [AgendaItem]) -> Agenda {
        others.isEmpty ? self : Agenda(knowledge, items: Self.sorted(items + others))
    }

    /// With some of its items, in their order.
    public func having(_ some: [AgendaItem]) -> Agenda { Agenda(knowledge, items: some) }

    // MARK: Parts of it

    /// The items that a condition holds of.
    public func filtered(_ isMeant: (AgendaItem) -> Bool) -> Agenda { Agenda(knowledge, items: items.filter(isMeant)) }

    /// Days ahead that work lists have; what comes later is in the calendar.
    public static let workDays = 92

    /// What somebody has to do: what is overdue, what comes in the next months, and what has no day.
    public var work: Agenda {
        let last = knowledge.date.adding(days: Self.workDays)
        return filtered { item in
            guard item.isTask else { return false }
            guard let day = item.day, let last else { return true }
            return day <= last
        }
    }

    /// What has a day: everything overdue, and what ends or begins within some days.
    public func due(within days: Int) -> Agenda {
        let last = knowledge.date.adding(days: days)
        return filtered { item in
            guard let day = item.day else { return false }
            return item.time == .overdue || last.map { day <= $0 } ?? true
        }
    }

    /// What concerns a city.
    public func concerning(_ municipality: CityIndex) -> Agenda {
        filtered { $0.municipalities.contains(municipality) }
    }

    /// What an owner keeps right, by its key; nil is what nobody is named for.
    public func ownedBy(_ key: String?) -> Agenda { filtered { $0.owner.map(Self.key(ofOwner:)) == key } }

    /// Whoever keeps anything right, whether or not it is due, by the name that comes first; those whose names differ in signs only are
    /// one.
    ///
    /// - Complexity: O(n) in versions and items.
    public var owners: [(key: String, name: String)] {
        var names: [String: String] = [:]
        var written: Set<String> = []
        for topic in knowledge.topics {
            for fields in topic.versions.map(\.fields) + topic.unpublishedFields {
                if let owner = fields.owner { written.insert(owner.value) }
            }
        }
        for case let owner? in items.lazy.map(\.owner) { written.insert(owner) }
        for owner in written {
            let key = Self.key(ofOwner: owner)
            names[key] = min(names[key] ?? owner, owner)
        }
        return names.map { (key: $0.key, name: $0.value, order: SortKey.make($0.value)) }
            .sorted { $0.order == $1.order ? $0.key < $1.key : $0.order.lexicographicallyPrecedes($1.order) }
            .map { ($0.key, $0.name) }
    }

    /// What an owner is called in addresses.
    public static func key(ofOwner owner: String) -> String {
        let slug = Slug.make(owner)
        // Names of which no letter is left are told apart all the same.
        return slug.isEmpty ? "x" + String(FNV1a(owner.utf8).value, radix: 16) : String(slug.prefix(100))
    }

    // MARK: Order

    private static func sorted(_ items: [AgendaItem]) -> [AgendaItem] {
        let kinds = Dictionary(uniqueKeysWithValues: zip(AgendaKind.allCases, AgendaKind.allCases.indices))
        // What lies ahead is in order of its day, whether it ends or begins then.
        func rank(_ item: AgendaItem) -> Int {
            switch item.time {
            case .overdue: 0
            case .ends, .begins: 1
            case .anytime: 2
            }
        }
        func key(_ item: AgendaItem) -> (Int, Int, Int, String) {
            (rank(item), item.day?.dayNumber ?? 0, kinds[item.kind] ?? 0, item.subject.id)
        }
        func rest(_ item: AgendaItem) -> (FileID, Int32, Int32, String) {
            (item.place?.file ?? 0, item.place?.line ?? 0, item.place?.column ?? 0, item.part)
        }
        return items.sorted { left, right in
            let (a, b) = (key(left), key(right))
            return a == b ? rest(left) < rest(right) : a < b
        }
    }
}
