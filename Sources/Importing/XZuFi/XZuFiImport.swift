import Diagnostics
import Knowledge

/// Brings the services and offices of an XZuFi file into the content.
///
/// The file is read twice, one record at a time: first for what ties records together, then for the records.
public struct XZuFiImport {
    /// Something in the file that has no place in the content.
    public struct Leftover: Sendable, Hashable {
        /// Names of the elements from the record on, parted by `/`.
        public let path: String
        public let line: Int
        /// The record's identifier; empty where it has none.
        public let record: String
        /// At most 200 characters of it.
        public let value: String
    }

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
    private var ids: ImportIDs
    private var relations = XZuFiRelations()
    private var isOwn = false
    /// Texts of the identifiers of all services of the file.
    private var services: Set<String> = []
    private var officeIDs: [String: [(identifier: XZuFiIdentifier, id: String)]] = [:]
    /// Articles without a category, and the line of the first.
    private var withoutCategory = (count: 0, line: Int.max)
    /// By path: how many, and the first of them.
    private var leftovers: [String: (count: Int, first: Leftover)] = [:]

    /// - Parameters:
    ///   - known: ids that an earlier import gave, by the source's identifier.
    ///   - left: fields that are not taken over.
    ///   - overwrites: files that are there may be written anew.
    public init(
        municipality: String, into surroundings: ContentImport.Surroundings, known: [String: String] = [:],
        without left: Set<String> = [], overwrites: Bool = false
    ) {
        self.municipality = municipality
        self.surroundings = surroundings
        self.left = left
        self.overwrites = overwrites
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
        _ open: () throws -> any ByteSource, leftover: (Leftover) throws -> Void = { _ in },
        put: (ContentImport.File) throws -> Void
    ) throws {
        try gather(open())
        let categories =
            surroundings.hasSettings
            ? ImportCategories(known: surroundings.categories)
            : ImportCategories(named: relations.categories.map { ($0.id, $0.title) }, needsFirst: false)
        let ars = surroundings.hasMunicipality ? surroundings.ars : onlyArea
        let place = Place(
            ars: ars, ags: surroundings.hasMunicipality ? surroundings.ags : ars.flatMap(XZuFiAreas.ags))
        if place.ars == nil, place.ags == nil, relations.areas.count > 1 {
            report(.manyAreas, 1, relations.areas.keys.sorted().prefix(3).joined(separator: ", "))
        }
        try eachRecord(open(), reportsFailure: false) { importer, tree in
            try importer.convert(tree, categories, place, leftover, put)
        } text: { importer, path, line, value in
            try importer.keep(Leftover(path: path, line: line, record: "", value: String(value.prefix(200))), leftover)
        }
        for rest in relations.unmatched(services: services) {
            let value = String(rest.value.prefix(200))
            try keep(Leftover(path: rest.path, line: rest.line, record: rest.record, value: value), leftover)
        }
        for entry in leftovers.values.sorted(by: { ($0.first.line, $0.first.path) < ($1.first.line, $1.first.path) }) {
            report(.unplaced(path: entry.first.path, count: entry.count), entry.first.line, entry.first.value)
        }
        leftovers = [:]
        if withoutCategory.count > 0 {
            report(.noCategory(count: withoutCategory.count), withoutCategory.line, categories.fallback)
        }
        deleted = relations.deleted.compactMap { ids.known[$0.key] }
        try putNewFiles(categories, ars, put)
    }

    private struct Place {
        let ars: String?
        let ags: String?
    }

    /// The area that all services name, where it is one of a municipality.
    private var onlyArea: String? {
        guard relations.areas.count == 1, let area = relations.areas.keys.first, XZuFiAreas.isRegionalKey(area) else {
            return nil
        }
        return area
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
        _ tree: MarkupTree, _ categories: ImportCategories, _ place: Place, _ leftover: (Leftover) throws -> Void,
        _ put: (ContentImport.File) throws -> Void
    ) throws {
        var cursor = RecordCursor(tree)
        var identifier: XZuFiIdentifier?
        switch cursor.name {
        case "leistung":
            guard tree.nodes.reduce(0, { $0 + $1.text.utf8.count }) <= 4 * surroundings.fileLimit else {
                report(.tooLarge, cursor.line, "\(surroundings.fileLimit)")
                return
            }
            identifier = try article(&cursor, categories, place, put)
            // Nothing was made of it, and that has been said.
            guard identifier != nil else { return }
        case "organisationseinheit": identifier = try office(&cursor, put)
        default:
            var others = XZuFiRelations()
            others.gather(&cursor)
        }
        for rest in cursor.leftovers() {
            try keep(
                Leftover(path: rest.path, line: rest.line, record: identifier?.key ?? "", value: rest.value), leftover)
        }
    }

    private mutating func keep(_ rest: Leftover, _ leftover: (Leftover) throws -> Void) rethrows {
        leftovers[rest.path, default: (0, rest)].count += 1
        try leftover(rest)
    }

    // MARK: Articles

    /// Nil where the service becomes no article.
    private mutating func article(
        _ cursor: inout RecordCursor, _ categories: ImportCategories, _ place: Place,
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
        guard XZuFiAreas.cover(service.areas, ars: place.ars, ags: place.ags) else {
            report(.area, cursor.line, "\(service.draft.title) (\(service.areas.joined(separator: ", ")))")
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
        if let existing = surroundings.articles[id], !overwrites {
            report(.exists, cursor.line, existing)
            return nil
        }
        (service.draft.category, service.draft.categoryOrigin) = category(of: service, categories, cursor.line)
        responsible(&service, identifier, place, cursor.line)
        leaveOut(&service.draft)
        let text = service.draft.text(municipality: municipality)
        guard text.utf8.count <= surroundings.fileLimit else {
            report(.tooLarge, cursor.line, "\(surroundings.fileLimit)")
            return nil
        }
        let existing = surroundings.articles[id]
        try put(
            ContentImport.File(
                path: existing ?? "articles/\(service.draft.category)/\(id).md", text: text, isNew: existing == nil,
                origin: ContentImport.Origin(id: id, key: identifier.key, kind: .article)))
        articleCount += 1
        return identifier
    }

    private mutating func category(
        of service: XZuFiService, _ categories: ImportCategories, _ line: Int
    ) -> (id: String, origin: DraftArticle.CategoryOrigin) {
        for category in service.categories {
            if let id = category.id.flatMap(categories.id) ?? categories.id(of: category.title) { return (id, .source) }
        }
        guard let wanted = service.categories.first else {
            withoutCategory = (withoutCategory.count + 1, min(withoutCategory.line, line))
            return (categories.fallback, .none)
        }
        report(.category, line, wanted.title)
        return (categories.fallback, .unknown(wanted.title))
    }

    /// Offices and online services by the responsibilities for the service in this city.
    private mutating func responsible(
        _ service: inout XZuFiService, _ identifier: XZuFiIdentifier, _ place: Place, _ line: Int
    ) {
        for object in relations.objects(for: identifier, ars: place.ars, ags: place.ags) {
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
        _ cursor: inout RecordCursor, _ put: (ContentImport.File) throws -> Void
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
