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
    public private(set) var findings: [Diagnostic] = []
    /// What has no place in the content.
    public private(set) var losses: [ImportLoss] = []
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
            guard line.count <= 4 * surroundings.fileLimit else {
                let problem = ImportProblem(.tooLarge, number + 1, detail: "\(surroundings.fileLimit)")
                findings.append(problem.diagnostic(file: 0))
                continue
            }
            // A byte-order mark belongs to no record.
            let bare = number == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
            do {
                records.append(try ImportRecord(bare, line: number + 1, without: left))
            } catch {
                findings.append(error.diagnostic(file: 0))
                // A list over several lines has parts of records in them.
                if case .list = error.kind, bare.last(where: { $0 > 0x20 }) != UInt8(ascii: "]") { break }
            }
        }
        if records.isEmpty, findings.isEmpty {
            findings.append(ImportProblem(.noLines, 1, detail: nil).diagnostic(file: 0))
        }
        let categories =
            surroundings.hasSettings
            ? ImportCategories(known: surroundings.categories)
            : ImportCategories(
                named: records.compactMap { record in record.category.map { (nil, $0) } },
                needsFirst: records.contains { $0.category == nil })
        var seen: Set<String> = []
        let named = Set(records.map(\.id))
        var withoutCategory: [ImportRecord] = []
        var unknown = UnknownCategories()
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
                report(.duplicate, record, id)
                continue
            }
            if let existing, !overwrites {
                report(.exists(isBrought: surroundings.brought[record.id] != nil), record, existing)
                continue
            }
            guard article.isComplete else {
                report(.nesting, record, record.title)
                continue
            }
            if topic == nil { article.place(in: category(of: record, categories, &unknown)) }
            findings += article.problems.map { $0.diagnostic(file: 0) }
            losses += article.losses
            if let topic {
                versions.append(
                    PendingVersion(draft: article.draft, existing: topic, key: record.id, line: record.line))
                continue
            }
            let text = article.draft.text(municipality: municipality)
            guard text.utf8.count <= surroundings.fileLimit else {
                report(.tooLarge, record, "\(surroundings.fileLimit)")
                continue
            }
            files.append(
                File(
                    path: existing ?? "articles/\(article.draft.category)/\(id).md", text: text,
                    isNew: existing == nil, origin: Origin(id: id, key: record.id, kind: .article)))
            articleCount += 1
            if record.category == nil { withoutCategory.append(record) }
        }
        for pending in versions {
            let version = VersionFiles(pending, municipality: municipality, into: surroundings) { seen.contains($0) }
            findings += version.problems.map { $0.diagnostic(file: 0) }
            guard version.files.allSatisfy({ $0.text.utf8.count <= surroundings.fileLimit }) else {
                findings.append(
                    ImportProblem(.tooLarge, pending.line, detail: "\(surroundings.fileLimit)").diagnostic(file: 0))
                continue
            }
            files += version.files
            articleCount += 1
        }
        if let first = withoutCategory.first {
            report(.noCategory(count: withoutCategory.count), first, categories.fallback)
        }
        if let problem = unknown.problem(fallback: categories.fallback) {
            findings.append(problem.diagnostic(file: 0))
        }
        reportUnplaced()
        guard articleCount > 0 else { return }
        if !surroundings.hasSettings {
            let text = NewFiles.settings(categories, sections: [], language: "de")
            files.append(File(path: "auskunft.yaml", text: text, isNew: true))
        }
        if !surroundings.hasMunicipality {
            files.append(
                File(
                    path: "municipalities/\(municipality).yaml", text: NewFiles.municipality(municipality), isNew: true)
            )
        }
    }

    private mutating func report(_ kind: ImportProblem.Kind, _ record: ImportRecord, _ detail: String) {
        findings.append(ImportProblem(kind, record.line, detail: detail).diagnostic(file: 0))
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
        report(.id, record, id)
        return id
    }

    private func category(
        of record: ImportRecord, _ categories: ImportCategories, _ unknown: inout UnknownCategories
    ) -> (id: String, origin: DraftArticle.CategoryOrigin) {
        guard let wanted = record.category else { return (categories.fallback, .none) }
        if let known = categories.id(of: wanted) { return (known, .source) }
        unknown.add(nil, title: wanted, line: record.line)
        return (categories.fallback, .unknown(wanted))
    }

    /// What has no finding of its own: each member and each kind of element once, with the first line that has it.
    private mutating func reportUnplaced() {
        var found: [String: (count: Int, first: ImportLoss)] = [:]
        for loss in losses where loss.kind == .other { found[loss.group, default: (0, loss)].count += 1 }
        for (group, entry) in found.sorted(by: { $0.key < $1.key }) {
            let problem = ImportProblem(
                .unplaced(path: group, count: entry.count), entry.first.line,
                detail: String(entry.first.value.prefix(80)))
            findings.append(problem.diagnostic(file: 0))
        }
    }
}
