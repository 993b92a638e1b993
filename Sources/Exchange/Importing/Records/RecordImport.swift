import Diagnostics
import Knowledge
import Markup

/// Brings records of any source into the content: the same for all of them.
///
/// The source is read twice, one record at a time: first for what ties records together, then for the records.
package struct RecordImport {
    /// Of the source, in file 0, or those of a source of several.
    package var findings: [Diagnostic] { found.all }
    /// Articles and versions that were given out.
    package private(set) var articleCount = 0

    private let municipality: String
    private let content: ExistingContent
    private let overwrites: Bool
    private var found = ImportFindings(longestQuote: 80)
    /// Identifiers of the records.
    private var named = NameSet()
    /// Ids of articles of other cities that records are about.
    private var topics: Set<String> = []
    /// Ids of articles that records became.
    private var taken = NameSet()
    /// Where the records stood.
    private var links: ImportedLinks
    /// Records for other cities, and the first of them.
    private var elsewhere: (count: Int, line: Int, title: String)?

    /// - Parameters:
    ///   - overwrites: files that are there may be written anew.
    ///   - linked: how many records links lead to, at most.
    package init(
        municipality: String, into content: ExistingContent, overwrites: Bool = false,
        linking linked: Int = ImportedLinks.most
    ) {
        (self.municipality, self.content, self.overwrites) = (municipality, content, overwrites)
        links = ImportedLinks(most: linked) { [articles = content.articles] in articles[$0] != nil }
    }

    /// Reads the source and gives out what it becomes, file by file.
    ///
    /// - Parameters:
    ///   - open: gives the records from the beginning; called twice, and once more where links lead to headings.
    ///   - detail: takes everything that has no place, and what is wrong.
    ///   - put: takes the files to be written.
    /// - Throws: what `open`, reading, `detail` and `put` throw. What is wrong with the source is a finding.
    /// - Complexity: O(length); memory for the largest record and some 100 bytes for each.
    package mutating func run(
        _ open: () throws -> any RecordSource, detail: (ImportDetail) throws -> Void = { _ in },
        put: (ImportedFile) throws -> Void
    ) throws {
        let categories = try gather(open())
        if links.wantsHeadings { try gatherHeadings(open()) }
        let source = try open()
        while let item = try source.next() {
            switch item {
            case .problem(let problem, let file):
                (found.record, found.file) = ("", file)
                found.report(problem)
            case .record(let record):
                (found.record, found.file) = (record.key, record.file)
                let losses = try convert(record, categories, put: put)
                for loss in losses {
                    found.count(loss)
                    try detail(.loss(loss))
                }
            }
            for one in found.takeDetails() { try detail(.problem(one.problem, record: one.record)) }
        }
        (found.record, found.file) = ("", 0)
        if let elsewhere {
            found.report(.area(first: elsewhere.title, count: elsewhere.count), line: elsewhere.line)
        }
        found.reportCounts(fallback: categories.fallback)
        guard articleCount > 0 else { return }
        for file in NewFiles.missing(in: content, of: municipality, categories) { try put(file) }
    }

    /// What ties records together.
    private mutating func gather(_ source: any RecordSource) throws -> ImportCategories {
        var titles: [(id: String?, title: String)] = []
        var seen: Set<String> = []
        var (hasRecords, hasProblems, needsFirst) = (false, false, false)
        while let item = try source.next() {
            guard case .record(let record) = item else {
                hasProblems = true
                continue
            }
            hasRecords = true
            named.insert(record.key)
            let topic = topic(of: record, isTaken: { _ in false })
            if let topic { topics.insert(topic.id) }
            if record.links == nil {
                links.add(topic?.id ?? articleID(record), key: record.key, title: record.draft.title, url: record.url)
                for text in record.texts { links.want(headingsNamedIn: text.text) }
            }
            guard let category = record.category else {
                needsFirst = true
                continue
            }
            if !content.hasSettings, seen.insert(category).inserted { titles.append((nil, category)) }
        }
        if links.beyond > 0 {
            found.report(.beyondLinks(count: links.beyond, most: links.most), line: 1)
        }
        if !hasRecords, !hasProblems { found.report(.noLines, line: 1) }
        return ImportCategories(content, named: titles, needsFirst: needsFirst)
    }

    /// Which headings there are, of those that links lead to.
    private mutating func gatherHeadings(_ source: any RecordSource) throws {
        while let item = try source.next() {
            guard case .record(let record) = item, record.links == nil else { continue }
            let id = topic(of: record, isTaken: { _ in false })?.id ?? articleID(record)
            links.add(headings: record.headings, of: id)
        }
    }

    private func topic(of record: SourceRecord, isTaken: (String) -> Bool) -> ExistingArticle? {
        content.topics.shared(
            id: record.key, leika: record.draft.leika, before: content.earlierImports[record.key], isTaken: isTaken)
    }

    /// - Returns: what the record says and the article does not; nothing of a record that becomes none.
    private mutating func convert(
        _ record: SourceRecord, _ categories: ImportCategories, put: (ImportedFile) throws -> Void
    ) throws -> [ImportLoss] {
        let places = RecordPlaces(municipality: municipality, content: content) { [named, topics] in
            named.contains($0) || topics.contains($0)
        }
        let cities = places.cities(of: record)
        guard cities.isForCity else {
            elsewhere = (
                (elsewhere?.count ?? 0) + 1, elsewhere?.line ?? record.line, elsewhere?.title ?? record.draft.title
            )
            return [
                ImportLoss(.reported, path: "municipalities", line: record.line, value: record.draft.title).of(
                    record.key)
            ]
        }
        let topic = topic(of: record) { [taken, named] in taken.contains($0) || named.contains($0) }
        let id = topic?.id ?? articleID(record)
        var article = RecordArticle(
            record, links: links.links(from: record.url, of: id), answerLimit: content.answerLimit)
        if topic == nil, id != record.key { found.report(.id(id), line: record.line) }
        // A file that was renamed since has two names.
        let existing = topic.map(\.ownFile) ?? content.articles[id]
        guard taken.insert(topic?.id ?? content.topics[id]?.id ?? id) else {
            found.report(.duplicate(id: id), line: record.line)
            return []
        }
        if let existing, !overwrites {
            let isFromImport = content.earlierImports[record.key] != nil
            found.report(.exists(path: existing, isFromImport: isFromImport), line: record.line)
            return []
        }
        guard article.isComplete else {
            found.report(.nesting(record.draft.title), line: record.line)
            return []
        }
        let missing = cities.missing + article.settle(in: places, cities: cities.entries)
        for one in missing { found.countMissing(one.field, named: one.name, line: record.line) }
        found.report(article.problems)
        let losses =
            article.losses
            + missing.map {
                ImportLoss(.reported, path: $0.field.key, line: record.line, value: $0.name).of(record.key)
            }
        if let topic {
            let pending = PendingVersion(
                draft: article.draft.overlaid(for: municipality, by: cities.entries), existing: topic, key: record.key,
                line: record.line)
            let version = VersionFiles(pending, municipality: municipality, into: content) { [named, topics] in
                named.contains($0) || topics.contains($0)
            }
            found.report(version.problems)
            try give(version.files, of: record, put: put)
            return losses
        }
        let choice = categories.choice(among: record.category.map { [(nil, $0)] } ?? [])
        if case .unknown(let name) = choice.origin { found.countUnknownCategory(nil, title: name, line: record.line) }
        article.place(in: choice)
        let file = ImportedFile(
            path: existing ?? "articles/\(article.draft.category)/\(id).md",
            text: article.draft.text(municipality: municipality), isNew: existing == nil,
            origin: ImportOrigin(id: id, key: record.key, kind: .article))
        let isTaken = try give([file], of: record, put: put)
        if isTaken, record.category == nil { found.countWithoutCategory(line: record.line) }
        return losses
    }

    /// Gives out what a record becomes; false where it is too long.
    @discardableResult private mutating func give(
        _ files: [ImportedFile], of record: SourceRecord, put: (ImportedFile) throws -> Void
    ) throws -> Bool {
        guard files.allSatisfy({ $0.text.utf8.count <= content.fileLimit }) else {
            found.report(.tooLarge(limit: content.fileLimit), line: record.line)
            return false
        }
        for file in files {
            try put(file)
            for attachment in Attachments.shown(in: file, of: record) { try put(attachment) }
        }
        articleCount += 1
        return true
    }

    private func articleID(_ record: SourceRecord) -> String {
        func isFree(_ id: String) -> Bool {
            !content.reserved.contains(id) && (content.paths[id] == nil || content.articles[id] != nil)
        }
        if Slug.isIdentifier(record.key), isFree(record.key) { return record.key }
        var id = String(Slug.make(record.key).prefix(90))
        if id.isEmpty { id = String(Slug.make(record.draft.title).prefix(90)) }
        if id.isEmpty || !isFree(id) { id = "artikel-\(id.isEmpty ? "\(record.line)" : id)" }
        while id.hasSuffix("-") { id.removeLast() }
        return id
    }
}
