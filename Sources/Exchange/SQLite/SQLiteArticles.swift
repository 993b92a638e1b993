import GRDB
import Interface
import Knowledge
import Parallel

/// Articles as each city gets them.
extension SQLiteExport {
    /// Topics rendered at a time: on all cores, without holding all texts at once.
    private static let batch = 256

    func writeTopics(_ database: Database) throws -> Int {
        let categories = Set((knowledge.settings.categories?.value ?? []).compactMap { $0.id?.value })
        var count = 0
        // Of an article that no city has on this day, the public is told nothing.
        for (number, topic) in knowledge.topics.indexed() where knowledge.edition == .agents || !topic.versions.isEmpty
        {
            let category = topic.category.flatMap { categories.contains($0.value) ? $0.value : nil }
            try insert(into: "topic", of: database, [topic.id, category])
            for alias in Set(topic.aliases.map(\.value)).sorted() where knowledge.aliasIndex[alias] == number {
                try insert(into: "topic_alias", of: database, [alias, topic.id])
            }
        }
        let topics = knowledge.topics.indices
        for start in stride(from: topics.lowerBound, to: topics.upperBound, by: Self.batch) {
            let numbers = start..<min(start + Self.batch, topics.upperBound)
            let bodies = numbers.parallelMap { knowledge.topics[$0].bodies.mapped(texts.render) }
            for (number, bodies) in zip(numbers, bodies) {
                let topic = knowledge.topics[number]
                for version in topic.versions {
                    for municipality in version.municipalities {
                        try write(
                            version, of: topic, bodies[version.body], in: municipality, to: database)
                        count += 1
                    }
                }
            }
        }
        // Both ends of a link must be there first.
        for number in knowledge.topics.indices { try writeLinks(to: number, database) }
        return count
    }

    private func write(
        _ version: Topic.Version, of topic: Topic, _ body: PublishedTexts.Body, in municipality: CityIndex,
        to database: Database
    ) throws {
        let fields = version.fields
        let key: [(any DatabaseValueConvertible)?] = [knowledge.municipalities[municipality].id, topic.id]
        let title = fields.title?.value ?? topic.id
        let text = String(decoding: body.text, as: UTF8.self)
        let bodies: [(any DatabaseValueConvertible)?] = [
            String(decoding: body.html, as: UTF8.self), text, String(decoding: body.markdown, as: UTF8.self),
        ]
        let columns = ArticleField.allCases.filter { if case .column = $0.sqlitePlace { true } else { false } }
        try insert(
            into: "article", of: database, key + columns.map { fields.sqliteValue(of: $0, id: topic.id) } + bodies)
        for field in ArticleField.allCases {
            switch (field.sqlitePlace, fields[field]) {
            case (.texts(let kind), .texts(let list)):
                for (position, item) in list.value.enumerated() {
                    try insert(into: "article_text", of: database, key + [kind, position, item.value])
                }
            case (.references(let kind), .references(let list)):
                for (position, item) in list.value.enumerated() {
                    try insert(
                        into: "article_reference", of: database,
                        key + [kind, position, item.title.value, item.url.value])
                }
            default: continue
            }
        }
        for (position, fee) in (fields.fees?.value ?? []).enumerated() {
            let (minimum, maximum) = Self.bounds(fee.price)
            try insert(
                into: "article_fee", of: database,
                key + [
                    position, fee.name?.value, minimum, maximum, fee.currency, fee.from?.iso8601, fee.until?.iso8601,
                    fee.note?.value, fee.fact?.value, fee.law?.title.value, fee.law?.url.value,
                ])
        }
        for (position, office) in knowledge.offices(of: fields).enumerated() {
            try insert(into: "article_office", of: database, key + [position, office.id])
        }
        for (position, one) in (fields.responsible?.value ?? []).enumerated() {
            try insert(
                into: "article_responsible", of: database,
                key + [
                    position, one.office?.value, one.contact?.value, one.letters?.value.written,
                    one.districts.map { $0.value.map(\.value).joined(separator: ",") }, one.note?.value,
                ])
        }
        for (field, origin) in texts.origins(of: fields) {
            try insert(
                into: "article_origin", of: database, key + [field, origin.layer.name, origin.file, origin.line])
        }
        try write(body, headings: topic.bodies[version.body].headings, key: key, to: database)
        func joined(_ list: Located<[LocatedText]>?) -> String {
            (list?.value ?? []).map(\.value).joined(separator: "\n")
        }
        try insert(
            into: "article_search", of: database,
            key + [title, fields.answer?.value ?? "", joined(fields.keywords), joined(fields.questions), text])
    }

    private func write(
        _ body: PublishedTexts.Body, headings: [Body.Heading], key: [(any DatabaseValueConvertible)?],
        to database: Database
    ) throws {
        for (position, section) in body.sections.enumerated() {
            try insert(
                into: "article_section", of: database,
                key + [
                    position, section.heading?.text, section.heading?.id, section.module, section.layer.name,
                    section.file, String(decoding: section.html, as: UTF8.self),
                ])
        }
        for (position, heading) in headings.enumerated() {
            try insert(
                into: "article_heading", of: database, key + [position, heading.id, heading.text, heading.level])
        }
        for (position, link) in body.links.enumerated() {
            try insert(
                into: "article_target", of: database, key + [position, link.kind.rawValue, link.target, link.anchor])
        }
        for (position, term) in body.terms.enumerated() {
            try insert(into: "article_term", of: database, key + [position, term])
        }
    }

    /// In hundredths; a single price is both bounds.
    static func bounds(_ price: Fee.Price) -> (minimum: Int, maximum: Int) {
        switch price {
        case .fixed(let amount): (amount.hundredths, amount.hundredths)
        case .range(let minimum, let maximum): (minimum.hundredths, maximum.hundredths)
        case .free: (0, 0)
        }
    }

    private func writeLinks(to target: TopicIndex, _ database: Database) throws {
        for municipality in knowledge.municipalities.indices
        where knowledge.topics[target].versionOfMunicipality[municipality] != nil {
            for (position, related) in texts.related(to: target, in: municipality).enumerated() {
                try insert(
                    into: "article_related", of: database,
                    [
                        knowledge.municipalities[municipality].id, knowledge.topics[target].id, position,
                        knowledge.topics[related].id,
                    ])
            }
            for source in texts.backlinks(to: target, in: municipality) {
                try insert(
                    into: "article_link", of: database,
                    [
                        knowledge.municipalities[municipality].id, knowledge.topics[source].id,
                        knowledge.topics[target].id,
                    ])
            }
        }
    }
}
