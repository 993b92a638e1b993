import GRDB
import Knowledge

/// Values that stand in many places, and where.
extension SQLiteExport {
    func writeFacts(_ database: Database) throws {
        let uses = FactUses(knowledge)
        for (position, fact) in knowledge.facts.enumerated() {
            let uses = uses[fact.id.value]
            // What only texts for agents name is no business of the public.
            guard knowledge.edition == .agents || !uses.isEmpty else { continue }
            for (city, details) in fact.allDetails
            where city.map({ knowledge.municipalityIndex[$0.value] != nil }) ?? true {
                try write(fact, details, city?.value, at: position, database)
            }
            for use in uses { try write(use, of: fact.id.value, database) }
        }
    }

    private func write(
        _ fact: Fact, _ details: Fact.Details, _ city: String?, at position: Int, _ database: Database
    ) throws {
        let today = details.value(on: knowledge.date).map(texts.words)
        let reviewed = details.reviewed?.value.iso8601
        let change = Self.change(of: details, after: knowledge.date)
        try insert(
            into: "fact", of: database,
            [
                fact.id.value, city, position, details.name?.value ?? fact.displayName, today,
                details.law?.value.title.value, details.law?.value.url.value, details.owner?.value, reviewed,
                details.reviewDue?.iso8601, change,
            ])
        for (number, value) in details.ordered.enumerated() {
            try write(value, of: fact.id.value, city, at: number, details.law(of: value), database)
        }
    }

    private static func change(of details: Fact.Details, after date: CalendarDate) -> String? {
        for day in details.changes where date < day { return day.iso8601 }
        return nil
    }

    private func write(
        _ value: FactValue, of fact: String, _ city: String?, at number: Int, _ law: WebReference?,
        _ database: Database
    ) throws {
        let bounds = value.price.map(Self.bounds)
        let (text, date) = Self.written(value)
        try insert(
            into: "fact_value", of: database,
            [
                fact, city, number, texts.words(value), bounds?.minimum, bounds?.maximum,
                value.price == nil ? nil : value.currency, text, date, value.from?.iso8601, value.until?.iso8601,
                law?.title.value, law?.url.value,
            ])
    }

    /// A value that is no price.
    private static func written(_ value: FactValue) -> (text: String?, date: String?) {
        switch value.content {
        case .price: (nil, nil)
        case .text(let words): (words, nil)
        case .date(let day): (nil, day.iso8601)
        }
    }

    private func write(_ use: FactUse, of fact: String, _ database: Database) throws {
        var (notice, guide, field): (String?, String?, String) = (nil, nil, "body")
        switch use.owner {
        case .field(let named, of: _): field = named.member
        case .body: break
        case .notice(let number): notice = knowledge.notices[number].id
        case .guide(let number): guide = knowledge.guides[number].id
        }
        for municipality in use.municipalities {
            try insert(
                into: "fact_use", of: database,
                [
                    fact, knowledge.municipalities[municipality].id, use.topic.map { knowledge.topics[$0].id }, notice,
                    guide, field,
                ])
        }
    }
}
