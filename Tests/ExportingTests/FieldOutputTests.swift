import Foundation
import GRDB
import Indexing
import Interface
import Knowledge
import OpenSearch
import Publishing
import ReadingContract
import SQLite
import TestSupport
import Testing
import Theme
import XZuFi

/// Every field of an article is in every output, or the enumeration says why not.
///
/// Nothing is listed here by hand: two sites are built that differ in one field alone, and what an output says of them
/// must differ if it tells the field, and must not if it does not. A new case that an output forgets fails.
@Suite struct FieldOutputTests {
    @Test(arguments: ArticleField.allCases)
    func isToldOrSaysWhyNot(field: ArticleField) throws {
        let one = try Outputs.first(of: field)
        let other = try Outputs(field, .other, since: one)
        for output in ArticleOutput.allCases {
            let isTold = try one.tells(field, in: output, unlike: other)
            switch field.presence(in: output) {
            case .told: #expect(isTold, "\(output.rawValue) says nothing of \(field.key), and nothing says why")
            case .implied: #expect(isTold, "nothing in \(output.rawValue) follows from \(field.key)")
            case .absent(let reason):
                #expect(!isTold, "\(output.rawValue) has \(field.key), which is said not to be there: \(reason)")
            }
        }
    }

    @Test(arguments: ArticleField.allCases)
    func valuesHaveTheDeclaredForm(field: ArticleField) throws {
        let site = TestSite(Sample.files(field, .one))
        let fields = try #require(site.read().knowledge.topic("probe")?.shared)
        #expect(fields[field]?.form == field.form)
        var copy = ArticleFields()
        #expect(copy[field] == nil && copy.isEmpty)
        copy.take(field, from: fields)
        #expect(copy[field] == fields[field] && !copy.isEmpty)
        #expect(ArticleField.allCases.filter { copy[$0] != nil } == [field])
        #expect(ArticleField(member: field.member) == field)
    }

    @Test(arguments: ArticleField.allCases)
    func thePublicEditionHasNothingOfAgents(field: ArticleField) throws {
        let knowledge = TestSite(Sample.files(field, .one)).read(edition: .public).knowledge
        let fields = try #require(knowledge.topic("probe")?.version(in: CityIndex(0))?.fields)
        #expect((fields[field] == nil) == (field.audience == .agents))
    }

    /// What a message of XZuFi has no place for is said to whoever exports; `ArticleOutput` knows the fields.
    @Test(arguments: ArticleField.allCases)
    func anExportSaysWhatItLeavesOut(field: ArticleField) throws {
        guard case .absent = field.presence(in: .xzufi) else { return }
        let export = try Sample.message(Sample.files(field, .one))
        let without = try Sample.message(Sample.files(field, .one).mapValues { $0.withoutLine(of: field) })
        let isSaid = export.losses != without.losses || export.omissions.contains { $0.article == "probe" }
        #expect(isSaid, "nothing says that the message leaves out \(field.key)")
    }

    @Test func noTwoFieldsShareAName() {
        #expect(Set(ArticleField.allCases.map(\.member)).count == ArticleField.allCases.count)
        #expect(Set(ArticleField.allCases.map(\.name.german)).count == ArticleField.allCases.count)
        #expect(Set(ArticleField.allCases.map(\.name.english)).count == ArticleField.allCases.count)
        let words = ArticleField.allCases.flatMap(\.germanWords) + TopicField.allCases.flatMap(\.germanWords)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { $0 == $0.lowercased() })
        #expect(Set(ArticleField.comparisonOrder).count == ArticleField.allCases.count)
    }
}

/// An article with a value of every field.
private enum Sample {
    enum Choice { case one, other }

    /// - Parameter field: the one whose value is chosen; all others have the same in both.
    static func files(_ field: ArticleField, _ choice: Choice) -> [String: String] {
        let head = ArticleField.allCases.map { other in
            // Whose job it is instead is asked only where the city does not offer it.
            if field == .instead, other == .offered { return "offered: false" }
            return "\(other.key): \(value(of: other, other == field ? choice : .one))"
        }
        return [
            "articles/probe.md":
                "---\ncategory: alltag\n\(head.joined(separator: "\n"))\nmunicipalities: {rhein: , ruhr: }\n---\n\nText.\n",
            "articles/erster.md": article("owner: Amt", body: "Text.\n"),
            "articles/zweiter.md": article("owner: Amt", body: "Text.\n"),
        ]
    }

    /// An article that has a field put into its text.
    static func placeholder(of field: ArticleField) -> [String: String] {
        let head = ArticleField.allCases.filter { $0 != .audience }.map { "\($0.key): \(value(of: $0, .one))" }
        let body = "::: agents\n{{ \(field.key) }}\n:::\n"
        return [
            "articles/einsatz.md": article(
                "municipalities: {rhein: }\n" + head.joined(separator: "\n"), body: body),
            "articles/erster.md": article("owner: Amt"),
        ]
    }

    private static func value(of field: ArticleField, _ choice: Choice) -> String {
        let word = "\(field.key)-\(choice == .one ? "eins" : "zwei")"
        return switch field.form {
        case .text: word
        case .texts: "[\(word)]"
        case .code: choice == .one ? "\"99000000000001\"" : "\"99000000000002\""
        case .address: "https://probe.example/\(word)"
        case .fees: "[{amount: \(choice == .one ? 10 : 20)}]"
        case .references: "[{title: \(word), url: https://probe.example/}]"
        case .offices: choice == .one ? "[rhein-amt]" : "[ruhr-amt]"
        case .responsibilities: choice == .one ? "[{office: rhein-amt}]" : "[{office: ruhr-amt}]"
        case .articles: choice == .one ? "[erster]" : "[zweiter]"
        // The last day must lie ahead of the day of the build.
        case .date: "\(field == .until ? 2027 : 2026)-0\(choice == .one ? 2 : 3)-01"
        case .interval: choice == .one ? "1 year" : "2 years"
        case .flag: choice == .one ? "true" : "false"
        case .confidence: choice == .one ? "draft" : "verified"
        case .audience: choice == .one ? "public" : "agents"
        }
    }
}

extension Sample {
    fileprivate static func message(_ files: [String: String]) throws -> XZuFiExport {
        XZuFiExport(TestSite(files).read().knowledge, municipality: CityIndex(0))
    }
}

extension String {
    fileprivate func withoutLine(of field: ArticleField) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("\(field.key): ") }
            .joined(separator: "\n")
    }
}

/// What every output says of the sample.
private struct Outputs {
    private let files: [String: [UInt8]]
    private let changes: [String: [UInt8]]
    private let index: [UInt8]
    private let tables: [String]
    private let bulk: String
    private let message: [UInt8]

    private static let everyday = Result { try EverydayGerman(Theme.ownEverydayGerman) }
    private static let usual = Result { try Outputs(.title, .one) }

    /// What all but one field have in common is made once.
    static func first(of field: ArticleField) throws -> Outputs {
        field == .instead ? try Outputs(field, .one) : try usual.get()
    }

    /// - Parameter earlier: the site of which the outputs say what changed since.
    init(_ field: ArticleField, _ choice: Sample.Choice, since earlier: Outputs? = nil) throws {
        let theme = try Theme(language: "de")
        let files = Sample.files(field, choice)
        let knowledge = TestSite(files).read().knowledge
        let output = MemoryOutput()
        try Site.write(knowledge, theme: theme, to: output) { _ in [] }
        self.files = output.files
        if let earlier {
            let later = MemoryOutput()
            try Site.write(
                knowledge, theme: theme, since: try EarlierSite(edition: .agents) { earlier.files[$0] }, to: later
            ) { _ in [] }
            changes = later.files
        } else {
            changes = [:]
        }
        index = KnowledgeIndex(knowledge, everyday: try Self.everyday.get()).builder().build()
        let scratch = ScratchExport()
        _ = try SQLiteExport(knowledge, theme: theme).write(to: scratch.folder)
        tables = try Self.rows(of: scratch)
        let bulkScratch = ScratchExport()
        _ = try OpenSearchExport(knowledge, theme: theme).write(to: bulkScratch.folder)
        bulk = try bulkScratch.text("bulk-0001.ndjson")
        message = XZuFiExport(knowledge, municipality: CityIndex(0)).message
    }

    /// Everything that the SQLite file says of articles, but where it was written.
    private static func rows(of scratch: ScratchExport) throws -> [String] {
        let name = try #require(scratch.names.first { $0.hasSuffix(".sqlite") })
        let database = try DatabaseQueue(path: scratch.url.appending(path: name).path)
        return try database.read { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name GLOB 'article*' ORDER BY name")
            return try tables.filter { $0 != "article_origin" && !$0.hasPrefix("article_search") }.flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table) WHERE topic = 'probe'").map(\.description)
            }
        }
    }

    func tells(_ field: ArticleField, in output: ArticleOutput, unlike other: Outputs) throws -> Bool {
        func differs(_ path: String) -> Bool { files[path] != other.files[path] }
        let document = "api/v1/rhein/articles/probe.json"
        switch output {
        case .page: return differs("rhein/probe/index.html")
        case .markdown: return differs("rhein/probe/index.md")
        case .comparisonPage: return differs("vergleich/probe/index.html")
        case .comparisonDocument: return differs("api/v1/comparison/probe.json")
        case .document:
            let (one, two) = (try object(files[document]), try object(other.files[document]))
            let (first, second) = (one[field.member] as? NSObject, two[field.member] as? NSObject)
            return first != nil && first != second
        case .origin:
            let origin = try #require(try object(files[document])["origin"] as? [String: Any])
            return origin[field.member] != nil
        case .changes:
            let changes = String(decoding: try #require(other.changes["api/v1/changes.json"]), as: UTF8.self)
            return changes.contains("\"\(field.member)\"")
        case .search: return index != other.index
        case .sqlite: return tables != other.tables
        case .openSearch: return bulk != other.bulk
        case .xzufi: return message != other.message
        case .schema:
            let schema = try object(Array(ContentSchema.json(.article).utf8))
            return try #require(schema["properties"] as? [String: Any])[field.key] != nil
        case .placeholder:
            let findings = TestSite(Sample.placeholder(of: field)).read().diagnostics.map(\.rule.rawValue)
            return !findings.contains { $0.hasPrefix("placeholder.") }
        }
    }

    private func object(_ bytes: [UInt8]?) throws -> [String: Any] {
        let data = Data(try #require(bytes))
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
