import Importing
import Knowledge
import Markup
import XML

/// Makes articles of the services of a file, and the city's own files of articles that other cities have.
struct XZuFiArticles {
    /// Texts of the identifiers of all services read.
    private(set) var services: Set<String> = []
    private let municipality: String
    private let content: ExistingContent
    private let overwrites: Bool
    /// Fields that are not taken over.
    private let omitted: Set<String>
    private let relations: XZuFiRelations
    private let offices: XZuFiOffices
    private let categories: ImportCategories
    private let place: XZuFiPlace
    private let isOwn: Bool
    private let reader: XZuFiServiceReader
    private var ids: ImportIDs
    /// Articles of other cities that services are about.
    private var usedTopics: Set<String> = []
    /// Ids of the articles that the import brings.
    private var articleIDs: Set<String> = []
    /// Services that are about articles of other cities.
    private(set) var versions: [PendingVersion] = []
    /// Where links between the services lead; known once all of them were read before.
    var links: ImportedLinks
    /// The articles that the services read so far become.
    private(set) var noted: ImportedLinks

    /// - Parameters:
    ///   - relations, offices: of the whole file.
    ///   - isOwn: whether the file was written by this program.
    init(
        municipality: String, into content: ExistingContent, overwrites: Bool,
        without omitted: Set<String>, relations: XZuFiRelations, offices: XZuFiOffices,
        categories: ImportCategories, place: XZuFiPlace, isOwn: Bool
    ) {
        self.municipality = municipality
        self.content = content
        self.overwrites = overwrites
        self.omitted = omitted
        self.relations = relations
        self.offices = offices
        self.categories = categories
        self.place = place
        self.isOwn = isOwn
        ids = offices.ids
        noted = ImportedLinks { [articles = content.articles] in articles[$0] != nil }
        links = noted
        let sections = content.sections.isEmpty ? TextModule.sections : content.sections
        let headings = (TextModule.sections + sections).compactMap { section in
            section.module.map { ($0, section.heading) }
        }
        reader = XZuFiServiceReader(
            headings: Dictionary(headings, uniquingKeysWith: { _, own in own }),
            order: sections.map { Slug.make($0.heading) }, answerLimit: content.answerLimit, isOwn: isOwn)
    }

    /// The article that a service becomes; nil where it becomes none, and that has been said.
    ///
    /// - Returns: no file where the article is another city's: then it stands among `versions`.
    mutating func make(
        _ cursor: inout RecordCursor, losses lost: inout [ImportLoss], report: inout XZuFiReport
    ) -> (identifier: XZuFiIdentifier, file: ImportedFile?)? {
        let links: (XZuFiIdentifier) -> ForeignLinks = { [links, relations] service in
            links.links(from: relations.address(of: service), of: links.id(of: service.text) ?? "")
        }
        var service = reader.read(&cursor, links: links)
        guard let identifier = service.identifier else {
            report.findings.report(.field("id"), line: cursor.line)
            return nil
        }
        services.insert(identifier.text)
        report.findings.record = identifier.key
        guard service.isComplete else {
            report.findings.report(.nesting(identifier.text), line: cursor.line)
            return nil
        }
        guard !service.draft.title.isEmpty else {
            report.findings.report(.field("modulText 02 (Leistungsbezeichnung)"), line: cursor.line)
            return nil
        }
        guard place.has(service.areas) else {
            lost.append(
                report.countElsewhere(
                    service.draft.title, areas: service.areas, identifier, element: "leistung/gueltigkeitGebietID",
                    line: cursor.line))
            return nil
        }
        for own in relations.specialisations.of(identifier, in: place) + service.specialisations {
            var special = RecordCursor(own)
            service.specialise(by: reader.read(&special) { _ in links(identifier) }, order: reader.order)
            XZuFiSpecialisations.takeReferences(&special)
            lost += special.leftovers().map { $0.of(identifier.key) }
        }
        guard service.isComplete else {
            report.findings.report(.nesting(identifier.text), line: cursor.line)
            return nil
        }
        report.findings.report(service.problems)
        let id: String
        switch ids.article(identifier, title: service.draft.title, line: cursor.line, isOwn: isOwn) {
        case .new(let name): id = name
        case .again(let name):
            report.findings.report(.duplicate(id: name), line: cursor.line)
            return nil
        }
        let topic = content.topics.shared(
            id: id, leika: service.draft.leika, before: content.earlierImports[identifier.key]
        ) { usedTopics.contains($0) }
        if let topic, !usedTopics.insert(topic.id).inserted {
            report.findings.report(.duplicate(id: topic.id), line: cursor.line)
            return nil
        }
        articleIDs.insert(content.topics[id]?.id ?? id)
        noted.add(
            topic?.id ?? id, key: identifier.text, title: service.draft.title, url: relations.address(of: identifier))
        let existing = topic.map(\.ownFile) ?? content.articles[id]
        if let existing, !overwrites {
            let isFromImport = content.earlierImports[identifier.key] != nil
            report.findings.report(.exists(path: existing, isFromImport: isFromImport), line: cursor.line)
            return nil
        }
        if topic == nil { classify(&service, line: cursor.line, losses: &lost, findings: &report.findings) }
        addResponsible(for: identifier, to: &service.draft, line: cursor.line, findings: &report.findings)
        service.draft.leaveOut(omitted)
        lost += service.losses
        if let topic {
            versions.append(
                PendingVersion(draft: service.draft, existing: topic, key: identifier.key, line: cursor.line))
            return (identifier, nil)
        }
        let file = ImportedFile(
            path: existing ?? "articles/\(service.draft.category)/\(id).md",
            text: service.draft.text(municipality: municipality), isNew: existing == nil,
            origin: ImportOrigin(id: id, key: identifier.key, kind: .article))
        return (identifier, file)
    }

    /// What becomes of a service that is about an article of other cities.
    ///
    /// To be asked when all services have been read: links between articles count.
    func files(of version: PendingVersion) -> VersionFiles {
        VersionFiles(version, municipality: municipality, into: content) {
            usedTopics.contains($0) || articleIDs.contains($0)
        }
    }

    private func classify(
        _ service: inout XZuFiService, line: Int, losses lost: inout [ImportLoss],
        findings: inout ImportFindings
    ) {
        let choice = categories.choice(among: service.categories.map { ($0.id, $0.title) })
        (service.draft.category, service.draft.categoryOrigin) = (choice.id, choice.origin)
        switch choice.origin {
        case .source: break
        case .unknown(let title): findings.countUnknownCategory(service.categories.first?.id, title: title, line: line)
        case .none: findings.countWithoutCategory(line: line)
        }
        for (number, category) in service.categories.enumerated() where number != choice.number {
            lost.append(ImportLoss(path: "leistung/kategorie", line: line, value: category.title))
        }
    }

    /// Offices and online services by the responsibilities for the service in this city.
    private func addResponsible(
        for identifier: XZuFiIdentifier, to draft: inout DraftArticle, line: Int, findings: inout ImportFindings
    ) {
        for object in relations.objects(for: identifier, in: place) {
            if let office = offices.id(for: object) {
                if !draft.offices.contains(office) { draft.offices.append(office) }
            } else if let online = relations.onlineService(object) {
                if draft.online == nil, online.url.hasPrefix("https://") {
                    draft.online = online.url
                } else if online.url != draft.online, !draft.forms.contains(where: { $0.url == online.url }) {
                    // A second one, or one without encryption, is a link all the same.
                    draft.forms.append(DraftArticle.Reference(title: online.title, url: online.url))
                }
            } else {
                findings.report(.unknownObject(object.key), line: line)
            }
        }
    }
}
