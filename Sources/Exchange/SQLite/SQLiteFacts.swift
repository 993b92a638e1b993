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
        let law = details.law?.value
        let next = details.changes.first { knowledge.date < $0 }
        try insert(
            into: "fact", of: database,
            [
                fact.id.value, city, position, details.name?.value ?? fact.displayName,
                details.value(on: knowledge.date).map(texts.words), law?.title.value, law?.url.value,
                details.owner?.value, details.reviewed?.value.iso8601, details.reviewDue?.iso8601, next?.iso8601,
            ])
        for (number, value) in details.ordered.enumerated() {
            let bounds = value.price.map(Self.bounds)
            let law = details.law(of: value)
            var text: String?
            var date: String?
            switch value.content {
            case .price: break
            case .text(let words): text = words
            case .date(let day): date = day.iso8601
            }
            try insert(
                into: "fact_value", of: database,
                [
                    fact.id.value, city, number, texts.words(value), bounds?.minimum, bounds?.maximum,
                    value.price == nil ? nil : value.currency, text, date, value.from?.iso8601, value.until?.iso8601,
                    law?.title.value, law?.url.value,
                ])
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
