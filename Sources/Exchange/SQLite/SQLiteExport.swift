import Files
import Foundation
import GRDB
import Interface
import Knowledge
import Theme

/// The knowledge base as one SQLite file, with foreign keys and full-text search (FTS5).
package struct SQLiteExport: Sendable {
    let knowledge: KnowledgeBase
    let texts: PublishedTexts

    /// Name of the file.
    package static let file = "auskunft.sqlite"

    /// - Parameter theme: whose words the texts have.
    package init(_ knowledge: KnowledgeBase, theme: Theme) {
        self.knowledge = knowledge
        texts = PublishedTexts(knowledge, theme)
    }

    /// Writes the file beside the one it replaces, and renames it when complete: who has the old one open reads on.
    ///
    /// - Throws: `DatabaseError`, and what the file system throws.
    /// - Returns: the number of articles, counted by city.
    package func write(to folder: ExportFolder) throws -> Int {
        try folder.replaceFiles { stage in try write(to: stage.place(for: Self.file)) }
    }

    private func write(to file: URL) throws -> Int {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.journalMode = .default
        let queue = try DatabaseQueue(path: file.path, configuration: configuration)
        let count = try queue.write { database in
            try database.execute(sql: SQLiteSchema.tables)
            try writePlaces(database)
            try writeWords(database)
            let count = try writeTopics(database)
            try writeNotices(database)
            try writeFacts(database)
            try writeGuides(database)
            return count
        }
        try queue.write { try $0.execute(sql: "INSERT INTO article_search(article_search) VALUES ('optimize')") }
        try queue.close()
        return count
    }

    /// - Parameter values: of all columns, in their order.
    func insert(
        into table: String, of database: Database, _ values: [(any DatabaseValueConvertible)?]
    ) throws {
        let places = values.map { _ in "?" }.joined(separator: ", ")
        let statement = try database.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(places))")
        try statement.execute(arguments: StatementArguments(values))
    }

    // MARK: Places and words

    private func writePlaces(_ database: Database) throws {
        let settings = knowledge.settings
        for (key, value) in [
            ("version", "1"), ("title", settings.title?.value), ("language", settings.languageCode),
            ("time_zone", settings.timeZoneName), ("base_url", settings.baseURL?.value),
            ("edition", knowledge.edition.rawValue), ("date", knowledge.date.iso8601),
        ] {
            if let value { try insert(into: "meta", of: database, [key, value]) }
        }
        for city in knowledge.municipalities {
            try insert(
                into: "municipality", of: database,
                [
                    city.id, city.displayName, city.state?.value, city.ags?.value, city.ars?.value,
                    city.status?.value.rawValue, city.since?.value.iso8601, city.switchboard?.value,
                    city.website?.value, city.accent?.value, city.accessibility?.value, city.feedback?.value,
                ])
            for line in city.lines?.value ?? [] {
                try insert(into: "municipality_line", of: database, [city.id, line.value])
            }
        }
        for (position, category) in (settings.categories?.value ?? []).enumerated() {
            guard let id = category.id?.value else { continue }
            try insert(into: "category", of: database, [id, position, category.title?.value ?? id])
        }
        for office in knowledge.offices { try write(office, database) }
        try writeDirectory(database)
    }

    private func write(_ office: Office, _ database: Database) throws {
        let address = office.address?.value
        try insert(
            into: "office", of: database,
            [
                office.id, knowledge.municipalities[office.municipality].id, office.displayName,
                address?.street?.value, address?.postcode?.value, address?.city?.value, office.phone?.value,
                office.transfer?.value, office.email?.value, office.appointment?.value, office.accessible?.value,
                office.transit?.value, office.note?.value, office.parent?.value,
            ])
        for (number, day) in Weekday.allCases.enumerated() {
            for (position, range) in (office.hours?.value.days[day] ?? []).enumerated() {
                try insert(
                    into: "office_hours", of: database, [office.id, number + 1, position, range.opens, range.closes])
            }
        }
        for (position, range) in (office.closed?.value ?? []).enumerated() {
            try insert(
                into: "office_closed", of: database,
                [
                    office.id, position, range.value.days.from?.iso8601, range.value.days.until?.iso8601,
                    range.value.reason,
                ])
        }
        for (position, special) in (office.specialHours?.value ?? []).map(\.value).enumerated() {
            let ranges: [TimeRange?] = special.ranges.isEmpty ? [nil] : special.ranges
            for (part, range) in ranges.enumerated() {
                try insert(
                    into: "office_special", of: database,
                    [
                        office.id, position, part, special.days.from?.iso8601, special.days.until?.iso8601,
                        range?.opens, range?.closes, special.reason,
                    ])
            }
        }
        for (kind, list) in [("keyword", office.keywords), ("district", office.districts)] {
            for (position, text) in (list?.value ?? []).enumerated() {
                try insert(into: "office_text", of: database, [office.id, kind, position, text.value])
            }
        }
        for day in texts.days(of: office) ?? [] {
            let (exception, holiday): (String?, String?) =
                switch day.exception {
                case .closure: ("closure", nil)
                case .special: ("special", nil)
                case .holiday(let holiday): ("holiday", holiday.rawValue)
                case nil: (nil, nil)
                }
            try insert(into: "office_day", of: database, [office.id, day.date.iso8601, exception, holiday])
            for (position, range) in day.ranges.enumerated() {
                try insert(
                    into: "office_opening", of: database,
                    [office.id, day.date.iso8601, position, range.opens, range.closes])
            }
        }
    }

    private func writeWords(_ database: Database) throws {
        for entry in knowledge.glossary {
            try insert(into: "glossary", of: database, [entry.term.value, entry.definition.value])
        }
        for entry in knowledge.synonyms {
            let cities: [String?] = entry.municipalities?.map(\.value) ?? [nil]
            for official in entry.official {
                for city in cities where city.map({ knowledge.municipalityIndex[$0] != nil }) ?? true {
                    try insert(
                        into: "synonym", of: database, [entry.spoken.value, official.value, entry.isBothWays, city])
                }
            }
        }
    }

    // MARK: Notices

    /// After the articles that they name.
    private func writeNotices(_ database: Database) throws {
        for municipality in knowledge.municipalities.indices {
            for (isInForce, notices) in [
                (true, texts.notices(in: municipality)), (false, texts.comingNotices(in: municipality)),
            ] {
                for (position, notice) in notices.enumerated() {
                    try write(notice, isInForce: isInForce, at: position, in: municipality, to: database)
                }
            }
        }
    }

    private func write(
        _ notice: Notice, isInForce: Bool, at position: Int, in municipality: CityIndex, to database: Database
    ) throws {
        guard let body = texts.render(notice, in: municipality) else { return }
        let key: [(any DatabaseValueConvertible)?] = [knowledge.municipalities[municipality].id, notice.id]
        try insert(
            into: "notice", of: database,
            key + [
                notice.title?.value ?? notice.id, notice.rank.rawValue, notice.from?.value.iso8601,
                notice.until?.value.iso8601, isInForce, position, String(decoding: body.html, as: UTF8.self),
                String(decoding: body.text, as: UTF8.self), String(decoding: body.markdown, as: UTF8.self),
            ])
        let topics = (notice.articles?.value ?? []).compactMap {
            knowledge.topicIndex(named: $0.value)
        }
        for topic in Set(topics).sorted() where knowledge.topics[topic].versionOfMunicipality[municipality] != nil {
            try insert(into: "notice_article", of: database, key + [knowledge.topics[topic].id])
        }
        let offices = Set((notice.offices?.value ?? []).map(\.value)).filter { knowledge.officeIndex[$0] != nil }
        for office in offices.sorted() { try insert(into: "notice_office", of: database, key + [office]) }
    }
}
