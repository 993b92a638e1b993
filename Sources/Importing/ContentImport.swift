import Diagnostics
import Knowledge

/// What an import is to write, and what was wrong on the way.
public struct ContentImport: Sendable {
    /// What the content folder has already.
    public struct Surroundings: Sendable {
        /// Ids and titles, in order; none where there is no auskunft.yaml yet.
        public var categories: [(id: String, title: String)]
        /// By article id, path in the content folder.
        public var articles: [String: String]
        public var hasSettings: Bool
        public var hasMunicipality: Bool
        /// Ids that no article may have.
        public var reserved: Set<String>
        public var answerLimit: Int

        public init(
            categories: [(id: String, title: String)], articles: [String: String], hasSettings: Bool,
            hasMunicipality: Bool,
            reserved: Set<String>, answerLimit: Int
        ) {
            self.categories = categories
            self.articles = articles
            self.hasSettings = hasSettings
            self.hasMunicipality = hasMunicipality
            self.reserved = reserved
            self.answerLimit = answerLimit
        }
    }

    public struct File: Sendable {
        /// In the content folder.
        public let path: String
        public let text: String
        public let isNew: Bool
    }

    public private(set) var files: [File] = []
    public private(set) var findings: [Diagnostic] = []
    /// Articles among `files`.
    public private(set) var articleCount = 0

    /// Reads one object a line. Findings name their line in file 0.
    ///
    /// - Parameters:
    ///   - left: keys of the records that are not taken over.
    ///   - overwrites: files that are there may be written anew.
    /// - Complexity: O(length).
    public init(
        jsonLines bytes: [UInt8], municipality: String, into surroundings: Surroundings, without left: Set<String> = [],
        overwrites: Bool = false
    ) {
        var records: [ImportRecord] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            // A byte-order mark belongs to no record.
            let bare = number == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
            do {
                records.append(try ImportRecord(bare, line: number + 1, without: left))
            } catch {
                findings.append(error.diagnostic(file: 0))
            }
        }
        let categories = surroundings.hasSettings ? surroundings.categories : Self.categories(of: records)
        var seen: Set<String> = []
        for record in records {
            let id = articleID(record, surroundings)
            guard seen.insert(id).inserted else {
                report(.duplicate, record, id)
                continue
            }
            let category = category(of: record, categories)
            let existing = surroundings.articles[id]
            if let existing, !overwrites {
                report(.exists, record, existing)
                continue
            }
            let article = ArticleFile(
                record, id: id, category: category, municipality: municipality, answerLimit: surroundings.answerLimit)
            findings += article.problems.map { $0.diagnostic(file: 0) }
            files.append(
                File(path: existing ?? "articles/\(category)/\(id).md", text: article.text, isNew: existing == nil))
            articleCount += 1
        }
        guard articleCount > 0 else { return }
        if !surroundings.hasSettings {
            files.append(File(path: "auskunft.yaml", text: Self.settings(categories), isNew: true))
        }
        if !surroundings.hasMunicipality {
            let name = municipality.split(separator: "-").map(\.capitalized).joined(separator: "-")
            files.append(
                File(
                    path: "municipalities/\(municipality).yaml",
                    text: """
                        # Aus der Kennung begonnen; Name und Land bitte prüfen.
                        name: \(ArticleFile.quoted(name))
                        state: DE-NW

                        """, isNew: true))
        }
    }

    private mutating func report(_ kind: ImportProblem.Kind, _ record: ImportRecord, _ detail: String) {
        findings.append(ImportProblem(kind, record.line, detail: detail).diagnostic(file: 0))
    }

    private mutating func articleID(_ record: ImportRecord, _ surroundings: Surroundings) -> String {
        if Slug.isIdentifier(record.id), !surroundings.reserved.contains(record.id) { return record.id }
        var id = String(Slug.make(record.id).prefix(90))
        if id.isEmpty { id = String(Slug.make(record.title).prefix(90)) }
        if id.isEmpty || surroundings.reserved.contains(id) { id = "artikel-\(id.isEmpty ? "\(record.line)" : id)" }
        while id.hasSuffix("-") { id.removeLast() }
        report(.id, record, id)
        return id
    }

    private mutating func category(of record: ImportRecord, _ categories: [(id: String, title: String)]) -> String {
        let first = categories.first?.id ?? Self.defaultCategory.id
        guard let wanted = record.category else { return first }
        let slug = Slug.make(wanted)
        if let known = categories.first(where: { $0.id == wanted || $0.id == slug || Slug.make($0.title) == slug }) {
            return known.id
        }
        report(.category, record, wanted)
        return first
    }

    private static let defaultCategory = (id: "dienstleistungen", title: "Dienstleistungen")

    private static func categories(of records: [ImportRecord]) -> [(id: String, title: String)] {
        var categories: [(id: String, title: String)] = []
        var seen: Set<String> = []
        for record in records {
            guard let title = record.category else { continue }
            let id = Slug.make(title)
            if !id.isEmpty, seen.insert(id).inserted { categories.append((id, title)) }
        }
        if categories.isEmpty || records.contains(where: { $0.category == nil }) {
            if seen.insert(defaultCategory.id).inserted { categories.insert(defaultCategory, at: 0) }
        }
        return categories
    }

    private static func settings(_ categories: [(id: String, title: String)]) -> String {
        """
        # Die Wissensbasis: was alle Städte gemeinsam haben.
        title: Auskunft
        language: de
        time-zone: Europe/Berlin

        # In der Reihenfolge, in der die Seiten sie zeigen. Jeder Artikel nennt die Kennung einer Kategorie.
        categories:
        \(categories.map { "  - id: \($0.id)\n    title: \(ArticleFile.quoted($0.title))" }.joined(separator: "\n"))

        """
    }
}
