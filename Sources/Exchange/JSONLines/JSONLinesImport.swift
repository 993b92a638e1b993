import Diagnostics
import Importing
import Knowledge
import Markup

/// What an import is to write, and what was wrong on the way.
package struct JSONLinesImport: Sendable {
    package private(set) var files: [ImportedFile] = []
    /// In file 0.
    package var findings: [Diagnostic] { found.all }
    /// What has no place in the content.
    package private(set) var losses: [ImportLoss] = []
    /// Articles among `files`.
    package private(set) var articleCount = 0

    private var found = ImportFindings(longestQuote: 80)

    /// Reads one object a line. Findings name their line in file 0.
    ///
    /// - Parameters:
    ///   - left: keys of the records that are not taken over.
    ///   - overwrites: files that are there may be written anew.
    /// - Complexity: O(length).
    package init(
        jsonLines bytes: [UInt8], municipality: String, into content: ExistingContent, without left: Set<String> = [],
        overwrites: Bool = false
    ) {
        let records = records(bytes, without: left, fileLimit: content.fileLimit)
        let categories = ImportCategories(
            content, named: records.compactMap { record in record.category.map { (nil, $0) } },
            needsFirst: records.contains { $0.category == nil })
        var seen: Set<String> = []
        let named = Set(records.map(\.id))
        var versions: [PendingVersion] = []
        for record in records {
            var article = JSONLinesArticle(record, answerLimit: content.answerLimit)
            let topic = content.topics.shared(
                id: record.id, leika: article.draft.leika, before: content.earlierImports[record.id]
            ) { seen.contains($0) || named.contains($0) }
            let id = topic?.id ?? articleID(record, content)
            // A file that was renamed since has two names.
            let existing = topic.map(\.ownFile) ?? content.articles[id]
            guard seen.insert(topic?.id ?? content.topics[id]?.id ?? id).inserted else {
                found.report(.duplicate(id: id), line: record.line)
                continue
            }
            if let existing, !overwrites {
                found.report(
                    .exists(path: existing, isFromImport: content.earlierImports[record.id] != nil), line: record.line)
                continue
            }
            guard article.isComplete else {
                found.report(.nesting(record.title), line: record.line)
                continue
            }
            if topic == nil {
                let choice = categories.choice(among: record.category.map { [(nil, $0)] } ?? [])
                if case .unknown(let name) = choice.origin {
                    found.countUnknownCategory(nil, title: name, line: record.line)
                }
                article.place(in: choice)
            }
            found.report(article.problems)
            losses += article.losses
            if let topic {
                versions.append(
                    PendingVersion(draft: article.draft, existing: topic, key: record.id, line: record.line))
                continue
            }
            let file = ImportedFile(
                path: existing ?? "articles/\(article.draft.category)/\(id).md",
                text: article.draft.text(municipality: municipality), isNew: existing == nil,
                origin: ImportOrigin(id: id, key: record.id, kind: .article))
            let isTaken = add([file], record.line, limit: content.fileLimit)
            if isTaken, record.category == nil { found.countWithoutCategory(line: record.line) }
        }
        for pending in versions {
            let version = VersionFiles(pending, municipality: municipality, into: content) { seen.contains($0) }
            found.report(version.problems)
            add(version.files, pending.line, limit: content.fileLimit)
        }
        for loss in losses { found.count(loss) }
        found.reportCounts(fallback: categories.fallback)
        guard articleCount > 0 else { return }
        files += NewFiles.missing(in: content, of: municipality, categories)
    }

    /// The lines that are records.
    private mutating func records(_ bytes: [UInt8], without left: Set<String>, fileLimit: Int) -> [JSONLinesRecord] {
        var records: [JSONLinesRecord] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 > 0x20 }) else { continue }
            guard line.count <= 4 * fileLimit else {
                found.report(.tooLarge(limit: fileLimit), line: number + 1)
                continue
            }
            // A byte-order mark belongs to no record.
            let bare = number == 0 && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
            do {
                records.append(try JSONLinesRecord(bare, line: number + 1, without: left))
            } catch {
                found.report(error)
                // A list over several lines has parts of records in them.
                if case .list = error.kind, bare.last(where: { $0 > 0x20 }) != UInt8(ascii: "]") { break }
            }
        }
        if records.isEmpty, findings.isEmpty { found.report(.noLines, line: 1) }
        return records
    }

    /// Takes what a record becomes; false where it is too long.
    @discardableResult private mutating func add(_ made: [ImportedFile], _ line: Int, limit: Int) -> Bool {
        guard made.allSatisfy({ $0.text.utf8.count <= limit }) else {
            found.report(.tooLarge(limit: limit), line: line)
            return false
        }
        files += made
        articleCount += 1
        return true
    }

    private mutating func articleID(_ record: JSONLinesRecord, _ content: ExistingContent) -> String {
        func isFree(_ id: String) -> Bool {
            !content.reserved.contains(id) && (content.paths[id] == nil || content.articles[id] != nil)
        }
        if Slug.isIdentifier(record.id), isFree(record.id) { return record.id }
        var id = String(Slug.make(record.id).prefix(90))
        if id.isEmpty { id = String(Slug.make(record.title).prefix(90)) }
        if id.isEmpty || !isFree(id) { id = "artikel-\(id.isEmpty ? "\(record.line)" : id)" }
        while id.hasSuffix("-") { id.removeLast() }
        found.report(.id(id), line: record.line)
        return id
    }
}
