import Foundation
import GRDB
import Knowledge
import Parallel
import Publishing

/// The knowledge base as one SQLite file, with foreign keys and full-text search (FTS5).
public struct SQLiteExport: Sendable {
    private let knowledge: KnowledgeBase
    private let texts: PublishedTexts

    /// Name of the file.
    public static let file = "auskunft.sqlite"

    /// - Throws: `Theme.Failure` for a theme that cannot be used.
    public init(_ knowledge: KnowledgeBase, theme: Theme) throws {
        self.knowledge = knowledge
        texts = try PublishedTexts(knowledge, theme)
    }

    /// Writes the file beside the one it replaces, and renames it when complete: who has the old one open reads on.
    ///
    /// - Throws: `DatabaseError`, and what the file system throws.
    /// - Returns: the number of articles, counted by city.
    public func write(to folder: ExportFolder) throws -> Int {
        try folder.make()
        let new = folder.url(Self.file + ".new")
        try? FileManager.default.removeItem(at: new)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.journalMode = .default
        let count: Int
        do {
            let queue = try DatabaseQueue(path: new.path, configuration: configuration)
            count = try queue.write { database in
                try database.execute(sql: SQLiteSchema.tables)
                try writePlaces(database)
                try writeWords(database)
                return try writeTopics(database)
            }
            try queue.write { try $0.execute(sql: "INSERT INTO article_search(article_search) VALUES ('optimize')") }
            try queue.close()
        } catch {
            try? FileManager.default.removeItem(at: new)
            throw error
        }
        guard rename(new.path, folder.url(Self.file).path) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        return count
    }

    private func insert(_ database: Database, _ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
        let places = values.map { _ in "?" }.joined(separator: ", ")
        let statement = try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
        try statement.execute(arguments: StatementArguments(values))
    }

    // MARK: Places and words

    private func writePlaces(_ database: Database) throws {
        let settings = knowledge.settings
        for (key, value) in [
            ("version", "1"), ("title", settings.title?.value), ("language", settings.language?.value ?? "de"),
            ("time_zone", settings.timeZone?.value ?? "Europe/Berlin"), ("base_url", settings.baseURL?.value),
            ("edition", knowledge.edition.rawValue), ("date", knowledge.date.iso8601),
        ] {
            if let value { try insert(database, "meta", [key, value]) }
        }
        for city in knowledge.municipalities {
            try insert(
                database, "municipality",
                [
                    city.id, city.displayName, city.state?.value, city.ags?.value, city.ars?.value,
                    city.status?.value.rawValue, city.since?.value.iso8601, city.switchboard?.value,
                    city.website?.value,
                ])
            for line in city.lines?.value ?? [] { try insert(database, "municipality_line", [city.id, line.value]) }
        }
        for (position, category) in (settings.categories?.value ?? []).enumerated() {
            guard let id = category.id?.value else { continue }
            try insert(database, "category", [id, position, category.title?.value ?? id])
        }
        for office in knowledge.offices { try write(office, database) }
    }

    private func write(_ office: Office, _ database: Database) throws {
        let address = office.address?.value
        try insert(
            database, "office",
            [
                office.id, knowledge.municipalities[office.municipality].id, office.displayName,
                address?.street?.value, address?.postcode?.value, address?.city?.value, office.phone?.value,
                office.transfer?.value, office.email?.value, office.appointment?.value, office.accessible?.value,
                office.transit?.value, office.note?.value,
            ])
        for (number, day) in Weekday.allCases.enumerated() {
            for (position, range) in (office.hours?.value.days[day] ?? []).enumerated() {
                try insert(database, "office_hours", [office.id, number + 1, position, range.opens, range.closes])
            }
        }
        for (position, range) in (office.closed?.value ?? []).enumerated() {
            try insert(
                database, "office_closed",
                [office.id, position, range.value.from?.iso8601, range.value.until?.iso8601])
        }
    }

    private func writeWords(_ database: Database) throws {
        for entry in knowledge.glossary {
            try insert(database, "glossary", [entry.term.value, entry.definition.value])
        }
        for entry in knowledge.synonyms {
            let cities: [String?] = entry.municipalities?.map(\.value) ?? [nil]
            for official in entry.official {
                for city in cities where city.map({ knowledge.municipalityIndex[$0] != nil }) ?? true {
                    try insert(database, "synonym", [entry.spoken.value, official.value, entry.isBothWays, city])
                }
            }
        }
        for municipality in knowledge.municipalities.indices {
            for notice in texts.notices(in: municipality).sorted(by: { $0.id < $1.id }) {
                guard let body = notice.bodies[municipality] else { continue }
                try insert(
                    database, "notice",
                    [
                        knowledge.municipalities[municipality].id, notice.id, notice.title?.value ?? notice.id,
                        notice.rank.rawValue, notice.from?.value.iso8601, notice.until?.value.iso8601,
                        String(decoding: texts.render(body).text, as: UTF8.self),
                    ])
            }
        }
    }

    // MARK: Articles

    /// Topics rendered at a time: on all cores, without holding all texts at once.
    private static let batch = 256

    private func writeTopics(_ database: Database) throws -> Int {
        let categories = Set((knowledge.settings.categories?.value ?? []).compactMap { $0.id?.value })
        var count = 0
        for (number, topic) in knowledge.topics.enumerated() {
            let category = topic.category.flatMap { categories.contains($0.value) ? $0.value : nil }
            try insert(database, "topic", [topic.id, category])
            for alias in Set(topic.aliases.map(\.value)).sorted() where knowledge.aliasIndex[alias] == number {
                try insert(database, "topic_alias", [alias, topic.id])
            }
        }
        for start in stride(from: 0, to: knowledge.topics.count, by: Self.batch) {
            let numbers = Array(start..<min(start + Self.batch, knowledge.topics.count))
            let bodies = numbers.parallelMap { knowledge.topics[$0].bodies.map(texts.render) }
            for (number, bodies) in zip(numbers, bodies) {
                let topic = knowledge.topics[number]
                for version in topic.versions {
                    for municipality in version.municipalities {
                        try write(topic, version.fields, bodies[version.body], municipality, database)
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
        _ topic: Topic, _ fields: ArticleFields, _ body: PublishedTexts.Body, _ municipality: Int, _ database: Database
    ) throws {
        let key: [(any DatabaseValueConvertible)?] = [knowledge.municipalities[municipality].id, topic.id]
        let title = fields.title?.value ?? topic.id
        let text = String(decoding: body.text, as: UTF8.self)
        let facts: [(any DatabaseValueConvertible)?] = [
            title, fields.answer?.value, fields.leika?.value, fields.duration?.value, fields.deadline?.value,
            fields.online?.value, fields.isOffered, fields.instead?.value, fields.owner?.value,
        ]
        let care: [(any DatabaseValueConvertible)?] = [
            fields.reviewed?.value.iso8601, fields.reviewDue?.iso8601, fields.confidence?.value.rawValue,
            (fields.audience?.value ?? .public).rawValue, fields.from?.value.iso8601, fields.until?.value.iso8601,
            String(decoding: body.html, as: UTF8.self), text, String(decoding: body.markdown, as: UTF8.self),
        ]
        try insert(database, "article", key + facts + care)
        for (position, fee) in (fields.fees?.value ?? []).enumerated() {
            let (minimum, maximum) = Self.bounds(fee.price)
            try insert(
                database, "article_fee",
                key + [
                    position, fee.name?.value, minimum, maximum, fee.currency, fee.from?.iso8601, fee.until?.iso8601,
                    fee.note?.value,
                ])
        }
        for (kind, list) in [
            ("keyword", fields.keywords), ("question", fields.questions), ("document", fields.documents),
        ] {
            for (position, item) in (list?.value ?? []).enumerated() {
                try insert(database, "article_text", key + [kind, position, item.value])
            }
        }
        for (kind, list) in [("form", fields.forms), ("legal", fields.legal)] {
            for (position, item) in (list?.value ?? []).enumerated() {
                try insert(database, "article_reference", key + [kind, position, item.title.value, item.url.value])
            }
        }
        for (position, office) in knowledge.offices(of: fields).enumerated() {
            try insert(database, "article_office", key + [position, office.id])
        }
        func joined(_ list: Located<[LocatedText]>?) -> String {
            (list?.value ?? []).map(\.value).joined(separator: "\n")
        }
        try insert(
            database, "article_search",
            key + [title, fields.answer?.value ?? "", joined(fields.keywords), joined(fields.questions), text])
    }

    /// In hundredths; a single price is both bounds.
    private static func bounds(_ price: Fee.Price) -> (minimum: Int, maximum: Int) {
        switch price {
        case .fixed(let amount): (amount.hundredths, amount.hundredths)
        case .range(let minimum, let maximum): (minimum.hundredths, maximum.hundredths)
        case .free: (0, 0)
        }
    }

    private func writeLinks(to target: Int, _ database: Database) throws {
        for municipality in knowledge.municipalities.indices
        where knowledge.topics[target].versionOfMunicipality[municipality] != nil {
            for source in texts.backlinks(to: target, in: municipality) {
                try insert(
                    database, "article_link",
                    [
                        knowledge.municipalities[municipality].id, knowledge.topics[source].id,
                        knowledge.topics[target].id,
                    ])
            }
        }
    }
}
