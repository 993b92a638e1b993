import Bytes
import Diagnostics
import Importing
import Knowledge
import Markup
import XML

/// Brings the services and offices of an XZuFi file into the content.
///
/// The file is read one record at a time: first for what ties records together, then, where services have addresses, for what they
/// become, then for the records.
package struct XZuFiImport {
    /// Findings name their line in file 0.
    package var findings: [Diagnostic] { report.findings.all }
    /// Services that became articles or versions of some.
    package private(set) var articleCount = 0
    private(set) var officeCount = 0
    /// Ids of articles and offices that the source says it has deleted.
    package private(set) var deleted: [String] = []

    private let municipality: String
    private let content: ExistingContent
    private let omitted: Set<String>
    private let overwrites: Bool
    /// Regional or municipality key of the services that are wanted; nil where the city's own says it.
    private let area: String?
    private var relations = XZuFiRelations()
    private var offices: XZuFiOffices
    /// Whether the file was written by this program.
    private var isOwn = false
    private var report = XZuFiReport()

    /// - Parameters:
    ///   - known: ids that an earlier import gave, by the source's identifier.
    ///   - omitted: fields that are not taken over.
    ///   - overwrites: files that are there may be written anew.
    ///   - area: regional or municipality key of what is wanted; by default the city's own.
    package init(
        municipality: String, into content: ExistingContent, known: [String: String] = [:],
        without omitted: Set<String> = [], overwrites: Bool = false, area: String? = nil
    ) {
        self.municipality = municipality
        self.content = content
        self.omitted = omitted
        self.overwrites = overwrites
        self.area = area
        offices = XZuFiOffices(
            municipality: municipality, into: content, overwrites: overwrites, known: known)
    }

    /// Reads the file and gives out what it becomes, file by file.
    ///
    /// - Parameters:
    ///   - open: gives the bytes of the file from the beginning; called two or three times.
    ///   - detail: takes everything that has no place, and what is wrong.
    ///   - put: takes the files to be written.
    /// - Throws: what `open`, reading, `detail` and `put` throw. What is wrong with the file is a finding.
    /// - Complexity: O(length); memory for the largest record and all identifiers.
    package mutating func run(
        _ open: () throws -> any ByteSource, detail: (ImportDetail) throws -> Void = { _ in },
        put: (ImportedFile) throws -> Void
    ) throws {
        try gather(open())
        try tell(detail)
        guard let place = XZuFiPlace(area: area, into: content, relations: relations) else {
            report.findings.report(.manyAreas(relations.areaList), line: 1)
            return try tell(detail)
        }
        let categories = ImportCategories(
            content, named: relations.categories.map { ($0.id, $0.title) }, needsFirst: false)
        var articles = XZuFiArticles(
            municipality: municipality, into: content, overwrites: overwrites, without: omitted,
            relations: relations, offices: offices, categories: categories, place: place, isOwn: isOwn)
        if relations.hasAddresses { articles.links = try links(open(), to: articles) }
        let reader = XMLRecordReader(try open(), records: XZuFiFormat.records)
        while let item = try reader.next() {
            switch item {
            case .record(let tree):
                report.findings.record = ""
                try convert(tree, into: &articles, for: place, detail: detail, put: put)
                try tell(detail)
            case .text(let path, let line, let value):
                try keep(ImportLoss(path: path, line: line, value: value), detail)
            case .documentType, .broken: break  // Reported by the first reading.
            }
        }
        for pending in articles.versions {
            let version = articles.files(of: pending)
            report.findings.record = pending.key
            report.findings.report(version.problems)
            try give(version.files, line: pending.line, put: put)
            try tell(detail)
        }
        report.findings.record = ""
        for rest in relations.unmatched(services: articles.services) { try keep(rest, detail) }
        report.findings.reportCounts(fallback: categories.fallback)
        reportElsewhere(serviceCount: articles.services.count)
        try tell(detail)
        deleted = relations.deleted.compactMap { offices.ids.known[$0.key] }
        guard articleCount + officeCount > 0 else { return }
        let sender = relations.senderName
        let files = NewFiles.missing(
            in: content, of: municipality, categories, sections: TextModule.sections,
            language: relations.isInEnglish ? "en" : "de",
            name: isOwn ? sender : sender.flatMap { SenderPlace.name(of: $0, municipality: municipality) },
            ars: place.ars, state: place.state)
        for file in files { try put(file) }
    }

    /// What is not well-formed ends a record, not the file: reading goes on where the next one begins.
    private mutating func gather(_ source: any ByteSource) throws {
        var hasRecords = false
        let reader = XMLRecordReader(source, records: XZuFiFormat.records)
        while let item = try reader.next() {
            isOwn = reader.rootAttributes["produktbezeichnung"] == XZuFiFormat.product
            switch item {
            case .record(let tree):
                hasRecords = true
                var cursor = RecordCursor(tree)
                relations.gather(&cursor)
                if cursor.name == "organisationseinheit" { offices.gather(&cursor, isOwn: isOwn) }
            case .text: break
            case .documentType(let line): report.findings.report(.documentType, line: line)
            case .broken(let words, let line): report.findings.report(.xml(words), line: line)
            }
        }
        if !hasRecords, findings.isEmpty { report.findings.report(.noRecords, line: 1) }
    }

    /// Which articles the services become, so that links between them lead on.
    private func links(_ source: any ByteSource, to articles: XZuFiArticles) throws -> ImportedLinks {
        var articles = articles
        var unused = XZuFiReport()
        let reader = XMLRecordReader(source, records: XZuFiFormat.records)
        while let item = try reader.next() {
            guard case .record(let tree) = item,
                tree.nodes.reduce(0, { $0 + $1.text.utf8.count }) <= 4 * content.fileLimit
            else { continue }
            var cursor = RecordCursor(tree)
            guard cursor.name == "leistung" else { continue }
            var losses: [ImportLoss] = []
            _ = articles.make(&cursor, losses: &losses, report: &unused)
        }
        return articles.noted
    }

    private mutating func convert(
        _ tree: MarkupTree, into articles: inout XZuFiArticles, for place: XZuFiPlace,
        detail: (ImportDetail) throws -> Void, put: (ImportedFile) throws -> Void
    ) throws {
        var cursor = RecordCursor(tree)
        var identifier: XZuFiIdentifier?
        var lost: [ImportLoss] = []
        switch cursor.name {
        case "leistung":
            guard tree.nodes.reduce(0, { $0 + $1.text.utf8.count }) <= 4 * content.fileLimit else {
                report.findings.report(.tooLarge(limit: content.fileLimit), line: cursor.line)
                return
            }
            guard let made = articles.make(&cursor, losses: &lost, report: &report) else {
                for rest in lost { try detail(.loss(rest)) }
                return
            }
            identifier = made.identifier
            if let file = made.file { try give([file], line: cursor.line, put: put) }
        case "organisationseinheit":
            let made = offices.make(
                &cursor, for: place, relations: relations, losses: &lost, report: &report)
            identifier = made.identifier
            if let file = made.file {
                try put(file)
                officeCount += 1
            }
            lost += cursor.losses
            report.findings.report(ImportProblem.of(lost, line: cursor.line))
        case "spezialisierung":
            switch relations.specialisations.use(of: &cursor, in: place) {
            // It came in with its service, and so did what it left over.
            case .service: return
            case .elsewhere(let identifier, let areas):
                lost.append(
                    report.countElsewhere(
                        identifier.key, areas: areas, identifier, element: "spezialisierung/gueltigkeitGebietID",
                        line: cursor.line))
                for rest in lost { try detail(.loss(rest)) }
                return
            case .nothing: cursor = RecordCursor(tree)
            }
        default:
            var others = XZuFiRelations()
            others.gather(&cursor)
            lost = cursor.losses
        }
        for rest in lost + cursor.leftovers() { try keep(rest.of(identifier?.key ?? ""), detail) }
    }

    private mutating func keep(_ rest: ImportLoss, _ detail: (ImportDetail) throws -> Void) rethrows {
        report.findings.count(rest)
        try detail(.loss(rest))
    }

    private mutating func tell(_ detail: (ImportDetail) throws -> Void) rethrows {
        for one in report.findings.takeDetails() { try detail(.problem(one.problem, record: one.record)) }
    }

    /// Gives out what a service becomes, unless it is too long.
    private mutating func give(
        _ files: [ImportedFile], line: Int, put: (ImportedFile) throws -> Void
    ) rethrows {
        guard files.allSatisfy({ $0.text.utf8.count <= content.fileLimit }) else {
            return report.findings.report(.tooLarge(limit: content.fileLimit), line: line)
        }
        for file in files { try put(file) }
        articleCount += 1
    }

    private mutating func reportElsewhere(serviceCount: Int) {
        let elsewhere = report.elsewhere
        guard elsewhere.count > 0 else { return }
        report.findings.report(.area(first: elsewhere.title, count: elsewhere.count), line: elsewhere.line)
        if articleCount == 0, serviceCount > 0, elsewhere.count >= serviceCount {
            report.findings.report(.wrongArea(city: area ?? municipality, areas: relations.areaList), line: 1)
        }
    }
}
