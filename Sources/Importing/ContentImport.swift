import Diagnostics
import Knowledge

/// What an import is to write, and what was wrong on the way.
public struct ContentImport: Sendable {
    /// What the content folder has already.
    public struct Surroundings: Sendable {
        /// Ids and titles, in order; none where there is no auskunft.yaml yet.
        public var categories: [(id: String, title: String)]
        /// By article id or old one, path in the content folder.
        public var articles: [String: String]
        /// By id of anything, path in the content folder.
        public var paths: [String: String]
        public var hasSettings: Bool
        public var hasMunicipality: Bool
        /// Ids that no article may have.
        public var reserved: Set<String>
        /// Longest `answer`, in characters.
        public var answerLimit: Int
        /// Largest size of a content file, in bytes.
        public var fileLimit: Int
        /// Headings of auskunft.yaml, in order, with their text modules.
        public var sections: [(module: String?, heading: String)]
        /// Regional key and municipality key of the city.
        public var ars: String?
        public var ags: String?
        /// The articles, where it matters which cities have them.
        public var topics = ExistingTopics()
        /// What earlier imports made of records of the source, by its identifiers.
        public var brought: [String: Origin] = [:]

        public init(
            categories: [(id: String, title: String)] = [], articles: [String: String] = [:],
            paths: [String: String] = [:], hasSettings: Bool = false, hasMunicipality: Bool = false,
            reserved: Set<String> = [], answerLimit: Int = Settings.defaultAnswerLength,
            fileLimit: Int = Settings.defaultFileBytes, sections: [(module: String?, heading: String)] = [],
            ars: String? = nil, ags: String? = nil
        ) {
            self.categories = categories
            self.articles = articles
            self.paths = paths
            self.hasSettings = hasSettings
            self.hasMunicipality = hasMunicipality
            self.reserved = reserved
            self.answerLimit = answerLimit
            self.fileLimit = fileLimit
            self.sections = sections
            self.ars = ars
            self.ags = ags
        }
    }

    /// What a file was in the source, so that a later import finds it again.
    public struct Origin: Sendable, Hashable {
        public enum Kind: String, Sendable {
            case article = "articles"
            /// A city's own file of an article.
            case version = "versions"
            case office = "offices"
        }

        /// Of the article or office.
        public let id: String
        /// The source's own identifier.
        public let key: String
        public let kind: Kind

        public init(id: String, key: String, kind: Kind) {
            self.id = id
            self.key = key
            self.kind = kind
        }
    }

    public struct File: Sendable {
        /// In the content folder.
        public let path: String
        public let text: String
        public let isNew: Bool
        /// Nil for the files that a knowledge base begins with, and for an article of others that now names the city.
        public let origin: Origin?

        public init(path: String, text: String, isNew: Bool, origin: Origin? = nil) {
            self.path = path
            self.text = text
            self.isNew = isNew
            self.origin = origin
        }
    }

    public private(set) var files: [File] = []
    /// In file 0.
    public var findings: [Diagnostic] { told.all }
    /// What has no place in the content.
    public private(set) var losses: [ImportLoss] = []
    /// Articles among `files`.
    public private(set) var articleCount = 0

    private var told = ImportFindings(longestQuote: 80)

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
        let records = records(bytes, without: left, fileLimit: surroundings.fileLimit)
        let categories = ImportCategories(
            surroundings, named: records.compactMap { record in record.category.map { (nil, $0) } },
            needsFirst: records.contains { $0.category == nil })
        var seen: Set<String> = []
        let named = Set(records.map(\.id))
        var versions: [PendingVersion] = []
        for record in records {
            var article = ArticleFile(record, answerLimit: surroundings.answerLimit)
            let topic = surroundings.topics.shared(
                id: record.id, leika: article.draft.leika, before: surroundings.brought[record.id]
            ) { seen.contains($0) || named.contains($0) }
            let id = topic?.id ?? articleID(record, surroundings)
            // A file that was renamed since has two names.
            let existing = topic.map(\.ownFile) ?? surroundings.articles[id]
            guard seen.insert(topic?.id ?? surroundings.topics[id]?.id ?? id).inserted else {
                told.report(.duplicate(id: id), line: record.line)
                continue
            }
            if let existing, !overwrites {
                told.report(
                    .exists(path: existing, isFromImport: surroundings.brought[record.id] != nil), line: record.line)
                continue
            }
            guard article.isComplete else {
                told.report(.nesting(record.title), line: record.line)
                continue
            }
            if topic == nil {
                let choice = categories.choice(among: record.category.map { [(nil, $0)] } ?? [])
                if case .unknown(let name) = choice.origin {
                    told.countUnknownCategory(nil, title: name, line: record.line)
                }
                article.place(in: choice)
            }
            told.report(article.problems)
            losses += article.losses
            if let topic {
                versions.append(
                    PendingVersion(draft: article.draft, existing: topic, key: record.id, line: record.line))
                continue
            }
            let file = File(
                path: existing ?? "articles/\(article.draft.category)/\(id).md",
                text: article.draft.text(municipality: municipality), isNew: existing == nil,
                origin: Origin(id: id, key: record.id, kind: .article))
            let isTaken = add([file], record.line, limit: surroundings.fileLimit)
            if isTaken, record.category == nil { told.countWithoutCategory(line: record.line) }
        }
        for pending in versions {
            let version = VersionFiles(pending, municipality: municipality, into: surroundings) { seen.contains($0) }
            told.report(version.problems)
            add(version.files, pending.line, limit: surroundings.fileLimit)
        }
        for loss in losses { told.count(loss) }
        told.reportCounts(fallback: categories.fallback)
        guard articleCount > 0 else { return }
        files += NewFiles.missing(in: surroundings, of: municipality, categories)
    }

    /// The lines that are records.
    private mutating func records(_ bytes: [UInt8], without left: Set<String>, fileLimit: Int) -> [ImportRecord] {
        var records: [ImportRecord] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            guard line.count <= 4 * fileLimit else {
                told.report(.tooLarge(limit: fileLimit), line: number + 1)
                continue
            }
            // A byte-order mark belongs to no record.
            let bare = number == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
            do {
                records.append(try ImportRecord(bare, line: number + 1, without: left))
            } catch {
                told.report(error)
                // A list over several lines has parts of records in them.
                if case .list = error.kind, bare.last(where: { $0 > 0x20 }) != UInt8(ascii: "]") { break }
            }
        }
        if records.isEmpty, findings.isEmpty { told.report(.noLines, line: 1) }
        return records
    }

    /// Takes what a record becomes; false where it is too long.
    @discardableResult private mutating func add(_ made: [File], _ line: Int, limit: Int) -> Bool {
        guard made.allSatisfy({ $0.text.utf8.count <= limit }) else {
            told.report(.tooLarge(limit: limit), line: line)
            return false
        }
        files += made
        articleCount += 1
        return true
    }

    private mutating func articleID(_ record: ImportRecord, _ surroundings: Surroundings) -> String {
        func isFree(_ id: String) -> Bool {
            !surroundings.reserved.contains(id) && (surroundings.paths[id] == nil || surroundings.articles[id] != nil)
        }
        if Slug.isIdentifier(record.id), isFree(record.id) { return record.id }
        var id = String(Slug.make(record.id).prefix(90))
        if id.isEmpty { id = String(Slug.make(record.title).prefix(90)) }
        if id.isEmpty || !isFree(id) { id = "artikel-\(id.isEmpty ? "\(record.line)" : id)" }
        while id.hasSuffix("-") { id.removeLast() }
        told.report(.id(id), line: record.line)
        return id
    }
}
