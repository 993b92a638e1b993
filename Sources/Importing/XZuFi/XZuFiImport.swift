import Diagnostics
import Knowledge

/// Brings the services and offices of an XZuFi file into the content.
///
/// The file is read twice, one record at a time: first for what ties records together, then for the records.
public struct XZuFiImport {
    /// Findings name their line in file 0.
    public private(set) var findings: [Diagnostic] = []
    public private(set) var articleCount = 0
    public private(set) var officeCount = 0
    /// Ids of articles and offices that the source says it has deleted.
    public private(set) var deleted: [String] = []

    private let municipality: String
    private let surroundings: ContentImport.Surroundings
    private let left: Set<String>
    private let overwrites: Bool
    /// Regional or municipality key of the services that are wanted; nil where the city's own says it.
    private let area: String?
    private var ids: ImportIDs
    private var relations = XZuFiRelations()
    private var isOwn = false
    /// Texts of the identifiers of all services of the file.
    private var services: Set<String> = []
    private var officeIDs: [String: [(identifier: XZuFiIdentifier, id: String)]] = [:]
    /// Articles without a category, and the line of the first.
    private var withoutCategory = (count: 0, line: Int.max)
    private var unknownCategories = UnknownCategories()
    /// Articles of other cities that services of the file are about.
    private var usedTopics: Set<String> = []
    private var versions: [PendingVersion] = []
    /// Ids of the articles that the import brings.
    private var articleIDs: Set<String> = []
    /// Records for other cities, and the first of them.
    private var outside = (count: 0, line: Int.max, title: "")
    /// By path: how many, and the first of them.
    private var leftovers: [String: (count: Int, first: ImportLoss)] = [:]

    /// - Parameters:
    ///   - known: ids that an earlier import gave, by the source's identifier.
    ///   - left: fields that are not taken over.
    ///   - overwrites: files that are there may be written anew.
    ///   - area: regional or municipality key of what is wanted; by default the city's own.
    public init(
        municipality: String, into surroundings: ContentImport.Surroundings, known: [String: String] = [:],
        without left: Set<String> = [], overwrites: Bool = false, area: String? = nil
    ) {
        self.municipality = municipality
        self.surroundings = surroundings
        self.left = left
        self.overwrites = overwrites
        self.area = area
        ids = ImportIDs(surroundings, known: known)
    }

    /// Reads the file and gives out what it becomes, file by file.
    ///
    /// - Parameters:
    ///   - open: gives the bytes of the file from the beginning; called twice.
    ///   - leftover: takes everything that has no place.
    ///   - put: takes the files to be written.
    /// - Throws: what `open`, reading, `leftover` and `put` throw. What is wrong with the file is a finding.
    /// - Complexity: O(length); memory for the largest record and all identifiers.
    public mutating func run(
        _ open: () throws -> any ByteSource, leftover: (ImportLoss) throws -> Void = { _ in },
        put: (ContentImport.File) throws -> Void
    ) throws {
        try gather(open())
        let categories =
            surroundings.hasSettings
            ? ImportCategories(known: surroundings.categories)
            : ImportCategories(named: relations.categories.map { ($0.id, $0.title) }, needsFirst: false)
        guard let place = XZuFiPlace(area, surroundings, relations) else {
            return report(.manyAreas, 1, relations.areaList)
        }
        try eachRecord(open(), reportsFailure: false) { importer, tree in
            try importer.convert(tree, categories, place, leftover, put)
        } text: { importer, path, line, value in
            try importer.keep(ImportLoss(path: path, line: line, value: value), leftover)
        }
        try putVersions(put)
        for rest in relations.unmatched(services: services) {
            try keep(rest, leftover)
        }
        for entry in leftovers.values.sorted(by: { ($0.first.line, $0.first.path) < ($1.first.line, $1.first.path) }) {
            report(
                .unplaced(path: entry.first.group, count: entry.count), entry.first.line,
                String(entry.first.value.prefix(200)))
        }
        leftovers = [:]
        if withoutCategory.count > 0 {
            report(.noCategory(count: withoutCategory.count), withoutCategory.line, categories.fallback)
        }
        if let problem = unknownCategories.problem(fallback: categories.fallback) {
            findings.append(problem.diagnostic(file: 0))
        }
        if outside.count > 0 {
            report(.area(count: outside.count), outside.line, outside.title)
            if articleCount == 0, !services.isEmpty, outside.count >= services.count {
                report(.wrongArea(city: area ?? municipality), 1, relations.areaList)
            }
        }
        deleted = relations.deleted.compactMap { ids.known[$0.key] }
        try putNewFiles(categories, place.ars, put)
    }

    private var sections: [(module: String?, heading: String)] {
        surroundings.sections.isEmpty ? TextModule.sections : surroundings.sections
    }

    private mutating func putNewFiles(
        _ categories: ImportCategories, _ ars: String?, _ put: (ContentImport.File) throws -> Void
    ) rethrows {
        guard articleCount + officeCount > 0 else { return }
        if !surroundings.hasSettings {
            let language = relations.hasGerman ? "de" : relations.otherLanguage.map { $0.hasPrefix("en") ? "en" : "de" }
            try put(
                ContentImport.File(
                    path: "auskunft.yaml",
                    text: NewFiles.settings(categories, sections: TextModule.sections, language: language ?? "de"),
                    isNew: true))
        }
        if !surroundings.hasMunicipality {
            try put(
                ContentImport.File(
                    path: "municipalities/\(municipality).yaml",
                    text: NewFiles.municipality(municipality, name: relations.senderName, ars: ars), isNew: true))
        }
    }

    // MARK: Reading

    /// What is not well-formed ends a record, not the file: reading goes on where the next one begins.
    private mutating func eachRecord(
        _ source: any ByteSource, reportsFailure: Bool, _ body: (inout XZuFiImport, MarkupTree) throws -> Void,
        text: (inout XZuFiImport, _ path: String, _ line: Int, _ value: String) throws -> Void
    ) throws {
        let reader = XMLRecordReader(source, records: XZuFiFormat.records)
        while let item = try reader.next() {
            isOwn = reader.rootAttributes["produktbezeichnung"] == XZuFiFormat.product
            switch item {
            case .record(let tree): try body(&self, tree)
            case .text(let path, let line, let value): try text(&self, path, line, value)
            case .documentType(let line): if reportsFailure { report(.documentType, line, nil) }
            case .broken(let words, let line): if reportsFailure { report(.xml, line, words) }
            }
        }
    }

    private mutating func gather(_ source: any ByteSource) throws {
        var hasRecords = false
        try eachRecord(source, reportsFailure: true) { importer, tree in
            hasRecords = true
            var cursor = RecordCursor(tree)
            importer.relations.gather(&cursor)
            guard cursor.name == "organisationseinheit" else { return }
            let office = XZuFiOffice(&cursor)
            guard let identifier = office.identifier, !office.draft.name.isEmpty else { return }
            let id = importer.ids.office(
                identifier, name: office.draft.name, municipality: importer.municipality, isOwn: importer.isOwn)
            importer.officeIDs[identifier.text, default: []].append((identifier, id))
        } text: { _, _, _, _ in
        }
        if !hasRecords, findings.isEmpty { report(.noRecords, 1, nil) }
    }

    private mutating func convert(
        _ tree: MarkupTree, _ categories: ImportCategories, _ place: XZuFiPlace,
        _ leftover: (ImportLoss) throws -> Void,
        _ put: (ContentImport.File) throws -> Void
    ) throws {
        var cursor = RecordCursor(tree)
        var identifier: XZuFiIdentifier?
        var lost: [ImportLoss] = []
        switch cursor.name {
        case "leistung":
            guard tree.nodes.reduce(0, { $0 + $1.text.utf8.count }) <= 4 * surroundings.fileLimit else {
                report(.tooLarge, cursor.line, "\(surroundings.fileLimit)")
                return
            }
            identifier = try article(&cursor, categories, place, &lost, put)
            // Nothing was made of it, and that has been said.
            guard identifier != nil else {
                for rest in lost { try leftover(rest) }
                return
            }
        case "organisationseinheit":
            identifier = try office(&cursor, place, &lost, put)
            lost += cursor.losses
            findings += ImportProblem.of(lost, line: cursor.line).map { $0.diagnostic(file: 0) }
        default:
            var others = XZuFiRelations()
            others.gather(&cursor)
            lost = cursor.losses
        }
        for rest in lost + cursor.leftovers() { try keep(rest.of(identifier?.key ?? ""), leftover) }
    }

    private mutating func keep(_ rest: ImportLoss, _ leftover: (ImportLoss) throws -> Void) rethrows {
        if rest.kind == .other { leftovers[rest.group, default: (0, rest)].count += 1 }
        try leftover(rest)
    }

    /// Whether a record is for other cities alone; the report names it.
    private mutating func isElsewhere(
        _ areas: [String], _ place: XZuFiPlace, _ name: String, _ identifier: XZuFiIdentifier, _ element: String,
        _ line: Int,
        _ lost: inout [ImportLoss]
    ) -> Bool {
        guard !place.has(areas) else { return false }
        let value = "\(name) (\(XZuFiServiceReader.distinct(areas).joined(separator: ", ")))"
        lost.append(ImportLoss(.told, path: element, line: line, record: identifier.key, value: value))
        outside = (outside.count + 1, min(outside.line, line), outside.count == 0 ? name : outside.title)
        return true
    }

    // MARK: Articles

    /// Nil where the service becomes no article.
    private mutating func article(
        _ cursor: inout RecordCursor, _ categories: ImportCategories, _ place: XZuFiPlace, _ lost: inout [ImportLoss],
        _ put: (ContentImport.File) throws -> Void
    ) throws -> XZuFiIdentifier? {
        let defaults = TextModule.sections.compactMap { section in section.module.map { ($0, section.heading) } }
        let own = sections.compactMap { section in section.module.map { ($0, section.heading) } }
        let reader = XZuFiServiceReader(
            headings: Dictionary(defaults + own, uniquingKeysWith: { _, own in own }),
            order: sections.map { Slug.make($0.heading) }, answerLimit: surroundings.answerLimit, isOwn: isOwn)
        var service = reader.read(&cursor)
        guard let identifier = service.identifier else {
            report(.field, cursor.line, "id")
            return nil
        }
        services.insert(identifier.text)
        guard service.isComplete else {
            report(.nesting, cursor.line, identifier.text)
            return nil
        }
        guard !service.draft.title.isEmpty else {
            report(.field, cursor.line, "modulText 02 (Leistungsbezeichnung)")
            return nil
        }
        let element = "leistung/gueltigkeitGebietID"
        guard !isElsewhere(service.areas, place, service.draft.title, identifier, element, cursor.line, &lost) else {
            return nil
        }
        for problem in service.problems { findings.append(problem.diagnostic(file: 0)) }
        let id: String
        switch ids.article(identifier, title: service.draft.title, line: cursor.line, isOwn: isOwn) {
        case .new(let name): id = name
        case .again(let name):
            report(.duplicate, cursor.line, name)
            return nil
        }
        let topic = surroundings.topics.shared(
            id: id, leika: service.draft.leika, before: surroundings.brought[identifier.key]
        ) { usedTopics.contains($0) }
        if let topic, !usedTopics.insert(topic.id).inserted {
            report(.duplicate, cursor.line, topic.id)
            return nil
        }
        articleIDs.insert(surroundings.topics[id]?.id ?? id)
        let existing = topic.map(\.ownFile) ?? surroundings.articles[id]
        if let existing, !overwrites {
            report(.exists(isBrought: surroundings.brought[identifier.key] != nil), cursor.line, existing)
            return nil
        }
        if topic == nil {
            let chosen = category(of: service, categories, cursor.line)
            (service.draft.category, service.draft.categoryOrigin) = (chosen.id, chosen.origin)
            for (number, category) in service.categories.enumerated() where number != chosen.number {
                lost.append(ImportLoss(path: "leistung/kategorie", line: cursor.line, value: category.title))
            }
        }
        responsible(&service, identifier, place, cursor.line)
        leaveOut(&service.draft)
        lost += service.losses
        if let topic {
            versions.append(
                PendingVersion(draft: service.draft, existing: topic, key: identifier.key, line: cursor.line))
            return identifier
        }
        let file = ContentImport.File(
            path: existing ?? "articles/\(service.draft.category)/\(id).md",
            text: service.draft.text(municipality: municipality), isNew: existing == nil,
            origin: ContentImport.Origin(id: id, key: identifier.key, kind: .article))
        try give([file], cursor.line, put)
        return identifier
    }

    /// Gives out what a record becomes, unless it is too long.
    private mutating func give(
        _ files: [ContentImport.File], _ line: Int, _ put: (ContentImport.File) throws -> Void
    ) rethrows {
        guard files.allSatisfy({ $0.text.utf8.count <= surroundings.fileLimit }) else {
            return report(.tooLarge, line, "\(surroundings.fileLimit)")
        }
        for file in files { try put(file) }
        articleCount += 1
    }

    /// Once all articles are known, those of other cities get this one's own files.
    private mutating func putVersions(_ put: (ContentImport.File) throws -> Void) rethrows {
        for pending in versions {
            let made = VersionFiles(pending, municipality: municipality, into: surroundings) {
                [usedTopics, articleIDs] id in
                usedTopics.contains(id) || articleIDs.contains(id)
            }
            findings += made.problems.map { $0.diagnostic(file: 0) }
            try give(made.files, pending.line, put)
        }
        versions = []
    }

    /// The first of the service's that auskunft.yaml knows; `number` is its place among them.
    private mutating func category(
        of service: XZuFiService, _ categories: ImportCategories, _ line: Int
    ) -> (id: String, origin: DraftArticle.CategoryOrigin, number: Int) {
        for (number, category) in service.categories.enumerated() {
            if let id = category.id.flatMap(categories.id) ?? categories.id(of: category.title) {
                return (id, .source, number)
            }
        }
        guard let wanted = service.categories.first else {
            withoutCategory = (withoutCategory.count + 1, min(withoutCategory.line, line))
            return (categories.fallback, .none, 0)
        }
        unknownCategories.add(wanted.id, title: wanted.title, line: line)
        return (categories.fallback, .unknown(wanted.title), 0)
    }

    /// Offices and online services by the responsibilities for the service in this city.
    private mutating func responsible(
        _ service: inout XZuFiService, _ identifier: XZuFiIdentifier, _ place: XZuFiPlace, _ line: Int
    ) {
        for object in relations.objects(for: identifier, in: place) {
            if let office = officeIDs[object.text]?.first(where: { object.refers(to: $0.identifier) }) {
                if !service.draft.offices.contains(office.id) { service.draft.offices.append(office.id) }
            } else if let online = relations.onlineService(object) {
                if service.draft.online == nil, online.url.hasPrefix("https://") {
                    service.draft.online = online.url
                } else if online.url != service.draft.online,
                    !service.draft.forms.contains(where: { $0.url == online.url })
                {
                    // A second one, or one without encryption, is a link all the same.
                    service.draft.forms.append(DraftArticle.Reference(title: online.title, url: online.url))
                }
            } else {
                report(.unknownObject, line, object.key)
            }
        }
    }

    private func leaveOut(_ draft: inout DraftArticle) {
        if left.contains("keywords") { draft.keywords = [] }
        if left.contains("leika") { draft.leika = nil }
        if left.contains("fees") { draft.fees = [] }
        if left.contains("documents") { draft.documents = [] }
    }

    // MARK: Offices

    private mutating func office(
        _ cursor: inout RecordCursor, _ place: XZuFiPlace, _ lost: inout [ImportLoss],
        _ put: (ContentImport.File) throws -> Void
    ) rethrows -> XZuFiIdentifier? {
        let office = XZuFiOffice(&cursor)
        guard let identifier = office.identifier, !office.draft.name.isEmpty else {
            report(.field, cursor.line, office.identifier == nil ? "id" : "name")
            return office.identifier
        }
        guard let id = officeIDs[identifier.text]?.first(where: { $0.identifier == identifier })?.id else {
            return identifier
        }
        guard cursor.isComplete else {
            report(.nesting, cursor.line, identifier.text)
            return identifier
        }
        let areas = relations.areas(of: identifier)
        guard
            !isElsewhere(
                areas, place, office.draft.name, identifier, "organisationseinheit/zustaendigkeit", cursor.line, &lost)
        else { return identifier }
        guard ids.firstUse(ofOffice: id) else {
            report(.duplicate, cursor.line, id)
            return identifier
        }
        let existing = surroundings.paths[id]
        if let existing, !overwrites {
            report(.officeExists, cursor.line, existing)
            return identifier
        }
        try put(
            ContentImport.File(
                path: existing ?? "offices/\(municipality)/\(id).yaml", text: office.draft.text, isNew: existing == nil,
                origin: ContentImport.Origin(id: id, key: identifier.key, kind: .office)))
        officeCount += 1
        return identifier
    }

    private mutating func report(_ kind: ImportProblem.Kind, _ line: Int, _ detail: String?) {
        findings.append(ImportProblem(kind, line, detail: detail).diagnostic(file: 0))
    }
}
