import Diagnostics
import Knowledge
import ReadingMarkdown

/// Composes the bodies of articles and notices: sections of the shared text and of a city's own file, placeholders filled.
struct BodyComposer: Sendable {
    let municipalities: IndexedList<CityIndex, Municipality>
    let date: CalendarDate
    let language: Language
    let offices: [String: Office]
    let facts: FactLookup
    /// Longest `answer`, in characters.
    let answerLength: Int
    /// By article id, its titles; nil where a city does not get it.
    let titles: [String: IndexedList<CityIndex, String?>]
    /// By article id, or an old one, whether each city has a page of it.
    let pages: [String: IndexedList<CityIndex, Bool>]
    /// What placeholders may add to a text.
    let maximumAddedBytes: Int
    /// By slug of the headings known to the knowledge base: their places on a page.
    let sectionRanks: [String: Int]

    /// Cities with the same key read the same body.
    private struct Key: Hashable {
        let shared: DocumentReader.VariantIndex
        let own: FileID?
        let ownVariant: DocumentReader.VariantIndex?
        let placeholders: IndexedList<DocumentIndex, PlaceholderValues>
        /// Ids of articles that links lead to and the city has no page of: there the link is text.
        let absent: [String]
    }

    /// Cities without a difference get the same version where the same was put into it.
    private struct PlainKey: Hashable {
        let body: BodyIndex
        let filled: [String]
    }

    /// A version whose readers are still being collected.
    private struct VersionDraft {
        let fields: ArticleFields
        let body: BodyIndex
        let ownFile: FileID?
        var municipalities: [CityIndex]

        var version: Topic.Version {
            Topic.Version(fields: fields, body: body, municipalities: municipalities, ownFile: ownFile)
        }
    }

    func topic(_ layout: ParsedContent.Layout) -> (Topic, [Diagnostic]) {
        var findings = Findings()
        var bodies: IndexedList<BodyIndex, Body> = []
        var bodyByKey: [Key: BodyIndex] = [:]
        var versions: IndexedList<VersionIndex, VersionDraft> = []
        /// Versions of cities without a difference, by body and what was put into their fields.
        var plainVersion: [PlainKey: VersionIndex] = [:]
        var versionOfMunicipality = IndexedList<CityIndex, VersionIndex?>(
            repeating: nil, for: municipalities.indices)
        for city in layout.cities {
            let variants = layout.article.variants
            let sharedIndex = variants.documentOfMunicipality[city.municipality]
            var documents: IndexedList<DocumentIndex, Document> = [variants.documents[sharedIndex]]
            var ownVariant: DocumentReader.VariantIndex?
            if let own = city.own {
                let index = own.variants.documentOfMunicipality[city.municipality]
                ownVariant = index
                documents.append(own.variants.documents[index])
            }
            let parts = compose(documents)
            let isReadable = layout.article.isReadable && city.own?.isReadable != false
            // Which values the cities have of their own is not known where their names could not be read.
            let isKnown = !layout.article.front.fields.unread.contains(TopicField.municipalities)
            var unread = Findings()
            let filler = FieldFiller(
                resolver(of: city.fields, in: city.municipality), answerLength: answerLength,
                missesValues: isReadable && isKnown)
            let (fields, filled) = filler.filled(city.fields, &findings)
            let values =
                isReadable
                ? fill(parts, of: documents, in: city.municipality, from: fields, missesValues: isKnown, &findings)
                : fill(parts, of: documents, in: city.municipality, from: fields, &unread)
            let key = Key(
                shared: sharedIndex, own: city.own?.file, ownVariant: ownVariant, placeholders: values,
                absent: absentTargets(of: documents, city.municipality))
            let body: BodyIndex
            if let known = bodyByKey[key] {
                body = known
                bodies[known].municipalities.append(city.municipality)
            } else {
                body = bodies.append(
                    Body(
                        documents: documents, parts: parts,
                        headings: headings(of: parts, in: documents, filled: values),
                        placeholders: values, municipalities: [city.municipality]))
                bodyByKey[key] = body
            }
            let plainKey = PlainKey(body: body, filled: filled)
            if !city.differs, let plain = plainVersion[plainKey] {
                versions[plain].municipalities.append(city.municipality)
                versionOfMunicipality[city.municipality] = plain
            } else {
                let version = versions.append(
                    VersionDraft(
                        fields: fields, body: body, ownFile: city.own?.file, municipalities: [city.municipality]))
                if !city.differs { plainVersion[plainKey] = version }
                versionOfMunicipality[city.municipality] = version
            }
        }
        let front = layout.article.front
        let topic = Topic(
            id: layout.article.id, file: layout.article.file, category: front.category,
            aliases: front.aliases?.value ?? [], shared: layout.shared,
            namesMunicipalities: front.municipalities != nil,
            versions: versions.mapped(\.version), bodies: bodies, versionOfMunicipality: versionOfMunicipality,
            unpublishedIn: layout.unpublishedIn, unpublishedFields: layout.unpublishedFields,
            withheldIn: layout.withheldIn,
            isWhole: layout.article.variants.isWhole && layout.cities.allSatisfy { $0.own?.variants.isWhole != false })
        return (topic, findings.list)
    }

    private func absentTargets(
        of documents: IndexedList<DocumentIndex, Document>, _ municipality: CityIndex
    ) -> [String] {
        var ids: [String] = []
        for document in documents {
            for link in document.links {
                guard case .article(let id, _) = link.target, pages[id]?[municipality] != true else { continue }
                ids.append(id)
            }
        }
        return ids
    }

    func notice(_ parsed: ParsedContent.ParsedNotice) -> (Notice, [Diagnostic]) {
        var findings = Findings()
        var notice = parsed.notice
        let chosen = notice.municipalities?.value.map(\.value)
        for named in notice.municipalities?.value ?? [] where !municipalities.contains(where: { $0.id == named.value })
        {
            findings.add(.unknownMunicipality(named.value, at: named.span, among: municipalities.mapped(\.id)))
        }
        var fields = ArticleFields()
        fields.offices = notice.offices
        notice.bodies = IndexedList(repeating: nil, for: municipalities.indices)
        for (index, municipality) in municipalities.indexed() {
            guard chosen?.contains(municipality.id) ?? true else { continue }
            let document = parsed.variants.documents[parsed.variants.documentOfMunicipality[index]]
            let parts = [Body.Part(document: .shared, nodes: document.nodes.indices, layer: .shared)]
            let values = fill(parts, of: [document], in: index, from: fields, &findings)
            notice.bodies[index] = Body(
                documents: [document], parts: parts, headings: headings(of: parts, in: [document], filled: values),
                placeholders: values,
                municipalities: [index])
        }
        return (notice, findings.list)
    }

    // MARK: Sections

    private func compose(_ documents: IndexedList<DocumentIndex, Document>) -> [Body.Part] {
        let shared = Self.sections(documents[.shared], index: .shared, layer: .shared)
        guard documents.count > 1 else { return shared.map(\.part) }
        var sections = MergedSections(shared, ranks: sectionRanks)
        for own in Self.sections(documents[.own], index: .own, layer: .own) { sections.add(own) }
        return sections.parts
    }

    private static func sections(_ document: Document, index: DocumentIndex, layer: Layer) -> [BodySection] {
        var sections: [BodySection] = []
        var start = document.nodes.startIndex
        var slug: String?
        // Definitions of footnotes come after everything else and are shown where they are referred to.
        var end = document.nodes.endIndex
        for node in document.topLevel(in: document.nodes.indices) {
            if document.nodes[node].kind == .footnoteDefinition {
                end = min(end, node)
                continue
            }
            guard document.nodes[node].isSectionHeading else { continue }
            if node > start || slug != nil {
                sections.append(
                    BodySection(slug: slug, part: Body.Part(document: index, nodes: start..<node, layer: layer)))
            }
            slug = Slug.make(document.plainText(of: node))
            start = node
        }
        if end > start || slug != nil {
            sections.append(
                BodySection(slug: slug, part: Body.Part(document: index, nodes: start..<max(start, end), layer: layer)))
        }
        return sections
    }

    private func headings(
        of parts: [Body.Part], in documents: IndexedList<DocumentIndex, Document>,
        filled values: IndexedList<DocumentIndex, PlaceholderValues>
    ) -> [Body.Heading] {
        var headings: [Body.Heading] = []
        var used: [String: Int] = [:]
        for part in parts {
            let document = documents[part.document]
            for index in part.nodes where document.nodes[index].kind == .heading {
                let text = Self.text(of: index, document, values[part.document])
                let slug = PageAnchor.heading(text)
                let count = used[slug, default: 0] + 1
                used[slug] = count
                var id = slug
                if count > 1 {
                    var number = count
                    repeat {
                        id = "\(slug)-\(number)"
                        number += 1
                    } while used[id] != nil
                    used[id] = 1
                }
                headings.append(
                    Body.Heading(
                        id: id, text: text, level: document.nodes[index].headingLevel, document: part.document,
                        node: index))
            }
        }
        return headings
    }

    private static func text(of index: NodeIndex, _ document: Document, _ values: PlaceholderValues) -> String {
        guard document.nodes[index..<document.nodes[index].end].contains(where: { $0.kind == .placeholder }) else {
            return document.plainText(of: index)
        }
        var text = ""
        for node in document.nodes[index..<document.nodes[index].end] {
            switch node.kind {
            case .text, .code:
                text += document.string(of: node)
            case .softBreak, .lineBreak: text += " "
            case .placeholder: text += values[node.placeholderIndex].plainText
            default: continue
            }
        }
        return text
    }

    // MARK: Placeholders

    /// Values of each document's placeholders; those of parts that are not shown are missing and not reported.
    ///
    /// - Parameter missesValues: whether it is a mistake that a value is not there.
    private func fill(
        _ parts: [Body.Part], of documents: IndexedList<DocumentIndex, Document>, in municipality: CityIndex,
        from fields: ArticleFields, missesValues: Bool = true, _ findings: inout Findings
    ) -> IndexedList<DocumentIndex, PlaceholderValues> {
        var values = documents.mapped { PlaceholderValues(repeating: .missing, for: $0.placeholders.indices) }
        guard values.contains(where: { !$0.isEmpty }) else { return values }
        let resolver = resolver(of: fields, in: municipality)
        var room = maximumAddedBytes
        func fill(_ node: Document.Node, _ document: DocumentIndex) {
            guard room >= 0 else { return }
            let number = node.placeholderIndex
            let placeholder = documents[document].placeholders[number]
            if placeholder.placeholder.isForAgentsOnly, !fields.isForAgentsOnly, !node.isForAgents {
                findings.add(.agentsOnlyPlaceholder(placeholder))
                return
            }
            switch resolver.lasting(placeholder.placeholder) {
            case .value(let value):
                room -= value.byteCount
                if room < 0 { findings.add(tooLong(placeholder)) } else { values[document][number] = value }
            case .empty:
                if missesValues { findings.add(.emptyPlaceholder(placeholder, in: municipalities[municipality].id)) }
            case .unknown(let nearest): findings.add(.unknownPlaceholder(placeholder, nearest))
            case .unknownFact(let id): findings.add(.unknownFact(id, at: placeholder.span, among: facts))
            // The field's text has its own finding.
            case .nested: break
            }
        }
        for part in parts {
            for node in documents[part.document].nodes[part.nodes] where node.kind == .placeholder {
                fill(node, part.document)
            }
        }
        for (index, document) in documents.indexed() where !document.footnoteLabels.isEmpty {
            guard let first = document.nodes.firstIndex(where: { $0.kind == .footnoteDefinition }) else { continue }
            for node in document.nodes[first...] where node.kind == .placeholder { fill(node, index) }
        }
        return values
    }

    func resolver(of fields: ArticleFields, in municipality: CityIndex) -> PlaceholderResolver {
        PlaceholderResolver(
            municipality: municipalities[municipality], fields: fields, date: date, language: language, facts: facts,
            offices: { offices[$0] }, title: { titles[$0]?[municipality] })
    }

    private func tooLong(_ placeholder: Document.PlaceholderUse) -> Diagnostic {
        Diagnostic(
            BodyRule.expansion, at: placeholder.span.range,
            LocalizedText(
                de: "Bis hierher machen Platzhalter den Text um mehr als \(maximumAddedBytes) Bytes länger.",
                en: "Up to here placeholders make the text longer by more than \(maximumAddedBytes) bytes."),
            help: LocalizedText(
                de: "Den Wert einmal nennen und an den anderen Stellen auf ihn verweisen.",
                en: "Give the value once and refer to it at the other places."))
    }
}
