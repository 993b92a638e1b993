import Diagnostics
import Knowledge
import Markup
import XML

/// Writes the records of one city.
struct XZuFiWriter {
    let knowledge: KnowledgeBase
    let municipality: CityIndex
    /// Slug of a heading to its text module.
    private let modules: [String: String]
    private let language: Language
    /// Who gave the identifiers: the city, by its regional key where it has one.
    let agency: [(String, String?)]

    static let xsi = "xsi:type"

    init(_ knowledge: KnowledgeBase, municipality: CityIndex) {
        self.knowledge = knowledge
        self.municipality = municipality
        let place = knowledge.municipalities[municipality]
        language = knowledge.settings.textLanguage
        agency = [
            ("schemeAgencyID", place.ars?.value ?? place.id),
            ("schemeAgencyName", MarkdownText.line(place.displayName)), ("schemeID", "auskunft"),
        ]
        let declared = (knowledge.settings.sections?.value ?? []).compactMap { section in
            section.heading.map { (Slug.make($0.value), section.module?.value) }
        }
        // Headings that the knowledge base does not declare are those that an import gives.
        let usual = TextModule.sections.map { (Slug.make($0.heading), $0.module) }
        modules = Dictionary(declared + usual, uniquingKeysWith: { first, _ in first }).compactMapValues(\.self)
    }

    var localised: [(String, String?)] { [("languageCode", language.rawValue)] }

    // MARK: Services

    func service(_ version: Topic.Version, of topic: Topic, to xml: inout XMLBuffer) {
        let fields = version.fields
        let texts = texts(topic.bodies[version.body], fields)
        xml.begin("xzufi:schreibe")
        xml.begin("xzufi:leistung", attributes: [(Self.xsi, "xzufi:LeistungErweitert")])
        xml.leaf("xzufi:id", topic.id, attributes: agency)
        if let key = fields.leika?.value {
            xml.element("xzufi:referenzLeiKa", attributes: [("listURI", "urn:de:fim:leika:leistung")]) {
                $0.leaf("code", key)
            }
        }
        let title = MarkdownText.line(fields.title?.value ?? topic.id)
        write(TextModule.designation.rawValue, html: Self.safe(title), to: &xml)
        write(TextModule.plainDesignation.rawValue, html: Self.safe(title), to: &xml)
        for module in texts.modules {
            write(
                module.code, html: module.html, position: module.position,
                links: references(module.code, fields), to: &xml)
        }
        for module in texts.individual {
            xml.element("xzufi:modulTextIndividuell") { xml in
                xml.leaf("xzufi:positionDarstellung", "\(module.position)")
                xml.leaf("xzufi:titel", Self.safe(module.heading), attributes: localised)
                xml.leaf("xzufi:inhalt", module.html, attributes: localised)
            }
        }
        modules(fields, texts, to: &xml)
        if let category = knowledge.settings.categories?.value.first(where: { $0.id?.value == topic.category?.value }) {
            xml.element("xzufi:kategorie") { xml in
                xml.element("xzufi:klasse") { xml in xml.leaf("xzufi:id", "kategorie", attributes: agency) }
                xml.leaf("xzufi:id", category.id?.value, attributes: agency)
                let title = MarkdownText.line(category.title?.value ?? category.id?.value ?? "")
                xml.leaf("xzufi:bezeichnung", Self.safe(title), attributes: localised)
            }
        }
        xml.leaf("xzufi:gueltigkeitGebietID", area)
        if let reviewed = fields.reviewed?.value, !isApproved(fields) {
            xml.element("xzufi:versionsinformation") {
                $0.leaf("xzufi:geaendertDatumZeit", reviewed.iso8601 + "T00:00:00")
            }
        }
        xml.element("xzufi:sprachversion", attributes: localised) { xml in
            let isGerman = language == .german
            xml.leaf("xzufi:sprachbezeichnungDeutsch", isGerman ? "Deutsch" : "Englisch")
            xml.leaf("xzufi:sprachbezeichnungNativ", isGerman ? "Deutsch" : "English")
        }
        period(from: fields.from?.value, until: fields.until?.value, to: &xml)
        xml.end()
        xml.end()
    }

    /// A draft that somebody looked at is approved by nobody; the day says when it was worked on last.
    private func isApproved(_ fields: ArticleFields) -> Bool {
        fields.confidence?.value ?? .verified == .verified
    }

    var area: String? { knowledge.municipalities[municipality].ars?.value }

    /// Writes a text module; nothing where it is empty.
    private func write(
        _ code: String, html: String, position: Int? = nil, links: [WebReference] = [], to xml: inout XMLBuffer
    ) {
        guard !html.isEmpty || !links.isEmpty else { return }
        xml.element("xzufi:modulText") { xml in
            xml.leaf("xzufi:positionDarstellung", position.map(String.init))
            xml.element(
                "xzufi:leikaTextmodul",
                attributes: [("listURI", TextModule.listURI), ("listVersionID", TextModule.listVersion)]
            ) { xml in
                xml.leaf("code", code)
                xml.leaf("name", TextModule(rawValue: code)?.name)
            }
            xml.leaf("xzufi:inhalt", html, attributes: localised)
            for link in links {
                xml.element("xzufi:weiterfuehrenderLink", attributes: localised) { xml in
                    xml.leaf("xzufi:uri", link.url.value)
                    xml.leaf("xzufi:titel", MarkdownText.line(link.title.value))
                }
            }
        }
    }

    private func references(_ code: String, _ fields: ArticleFields) -> [WebReference] {
        switch TextModule(rawValue: code) {
        case .legalBases: fields.legal?.value ?? []
        case .forms: fields.forms?.value ?? []
        default: []
        }
    }

    private func modules(_ fields: ArticleFields, _ texts: Texts, to xml: inout XMLBuffer) {
        if let deadline = fields.deadline?.value {
            xml.element("xzufi:modulFrist") {
                $0.leaf("xzufi:beschreibung", Self.safe(MarkdownText.line(deadline)), attributes: localised)
            }
        }
        let fees = fields.fees?.value ?? []
        if !fees.isEmpty || !texts.fees.isEmpty {
            xml.element("xzufi:modulKosten") { xml in
                for fee in fees { self.fee(fee, &xml) }
                xml.leaf("xzufi:beschreibung", texts.fees, attributes: localised)
            }
        }
        if let duration = fields.duration?.value {
            xml.element("xzufi:modulBearbeitungsdauer") {
                $0.leaf("xzufi:beschreibung", Self.safe(MarkdownText.line(duration)), attributes: localised)
            }
        }
        let keywords = fields.keywords?.value.map { MarkdownText.line($0.value) } ?? []
        if !keywords.isEmpty {
            xml.element("xzufi:modulBegriffImKontext") { xml in
                for keyword in keywords {
                    xml.element("xzufi:begriffImKontext") { $0.leaf("xzufi:begriff", keyword, attributes: localised) }
                }
            }
        }
        if let reviewed = fields.reviewed?.value, isApproved(fields) {
            xml.element("xzufi:modulFachlicheFreigabe") { $0.leaf("xzufi:fachlichFreigegebenAm", reviewed.iso8601) }
        }
        if !texts.agents.isEmpty {
            xml.element("xzufi:modulAuskunftshinweis") { $0.leaf("xzufi:inhalt", texts.agents, attributes: localised) }
        }
        let documents = fields.documents?.value.map { MarkdownText.line($0.value) } ?? []
        if !documents.isEmpty {
            xml.element("xzufi:modulDokument") { xml in
                for document in documents {
                    xml.element("xzufi:dokument") {
                        $0.leaf("xzufi:bezeichnung", Self.safe(document), attributes: localised)
                    }
                }
            }
        }
    }

    /// What the fee is for, alone as it stands, and before a note in bold; a note alone is a paragraph.
    private func fee(_ fee: Fee, _ xml: inout XMLBuffer) {
        let type =
            switch fee.price {
            case .fixed: "xzufi:KostenFix"
            case .range: "xzufi:KostenVariabel"
            case .free: "xzufi:KostenFrei"
            }
        xml.element("xzufi:kosten", attributes: [(Self.xsi, type)]) { xml in
            let currency = [("currencyCode", Optional(fee.currency))]
            switch fee.price {
            case .fixed(let amount): xml.leaf("xzufi:betrag", amount.decimal, attributes: currency)
            case .range(let minimum, let maximum):
                xml.leaf("xzufi:betragUntergrenze", minimum.decimal, attributes: currency)
                xml.leaf("xzufi:betragObergrenze", maximum.decimal, attributes: currency)
            case .free: break
            }
            let name = fee.name.map { ExchangeHTML.escaped(MarkdownText.line($0.value)) }
            let note = fee.note.map { ExchangeHTML.escaped(MarkdownText.line($0.value)) }
            let text: String? =
                switch (name, note) {
                case (let name?, nil) where name.count <= 100: name
                case (let name?, let note): "<strong>\(name)</strong>" + (note.map { "<p>\($0)</p>" } ?? "")
                case (nil, let note?): "<p>\(note)</p>"
                case (nil, nil): nil
                }
            xml.leaf("xzufi:beschreibung", text, attributes: localised)
            period(from: fee.from, until: fee.until, to: &xml)
        }
    }

    private func period(from: CalendarDate?, until: CalendarDate?, to xml: inout XMLBuffer) {
        guard from != nil || until != nil else { return }
        xml.element("xzufi:gueltigkeit") { xml in
            xml.leaf("xzufi:beginn", from?.iso8601)
            xml.leaf("xzufi:ende", until?.iso8601)
        }
    }

    // MARK: Texts

    private struct Texts {
        struct Module {
            let code: String
            let html: String
            let position: Int?

            init(code: String, html: String, position: Int?) {
                (self.code, self.html, self.position) = (code, html, position)
            }

            /// One that has no place among the sections.
            init(_ module: TextModule, html: String) {
                self.init(code: module.rawValue, html: html, position: nil)
            }
        }

        struct Individual {
            let heading: String
            let html: String
            let position: Int
        }

        /// In order of their codes.
        var modules: [Module] = []
        var individual: [Individual] = []
        var fees = ""
        var agents = ""

        func has(_ module: TextModule) -> Bool { modules.contains { $0.code == module.rawValue } }
    }

    private func texts(_ body: Body, _ fields: ArticleFields) -> Texts {
        var texts = Texts()
        var shown = ExchangeHTML(body, language: language, address: address)
        var hidden = ExchangeHTML(body, language: language, audience: .agents, address: address)
        var introduction = ""
        var position = 0
        for part in body.parts {
            texts.agents += hidden.render(part)
            let html = shown.render(part)
            guard !html.isEmpty else { continue }
            let document = body.documents[part.document]
            guard let first = part.nodes.first, document.nodes[first].isSectionHeading,
                let heading = body.headings.first(where: { $0.document == part.document && $0.node == first })
            else {
                introduction += html
                continue
            }
            let title = MarkdownText.line(heading.text)
            let slug = Slug.make(title)
            position += 1
            // Their module has no place of its own: the number that no other text has says where it stands.
            if slug == "gebuehren", texts.fees.isEmpty {
                texts.fees = html
                continue
            }
            let code = modules[slug]
            // Answer, owner and title have modules of their own; so has a heading that comes again.
            if let code, TextModule(rawValue: code)?.isField != true,
                !texts.modules.contains(where: { $0.code == code })
            {
                texts.modules.append(Texts.Module(code: code, html: html, position: position))
            } else {
                texts.individual.append(Texts.Individual(heading: title, html: html, position: position))
            }
        }
        let answer = Self.safe(MarkdownText.line(fields.answer?.value ?? ""))
        texts.modules.append(
            Texts.Module(.shortText, html: introduction.isEmpty ? answer : introduction))
        texts.modules.append(Texts.Module(.teaser, html: answer))
        if let owner = fields.owner?.value {
            texts.modules.append(Texts.Module(.author, html: Self.safe(MarkdownText.line(owner))))
        }
        for (module, links) in [(TextModule.legalBases, fields.legal?.value), (.forms, fields.forms?.value)]
        where links?.isEmpty == false {
            if !texts.has(module) {
                texts.modules.append(Texts.Module(module, html: ""))
            }
        }
        if let documents = fields.documents?.value, !documents.isEmpty,
            !texts.has(.documents)
        {
            let items = documents.map { "<li>\(ExchangeHTML.escaped(MarkdownText.line($0.value)))</li>" }
            texts.modules.append(Texts.Module(.documents, html: "<ul>\(items.joined())</ul>"))
        }
        texts.modules.sort { $0.code < $1.code }
        return texts
    }

    /// Text as others read it, where a reader of HTML would see the same; else with its signs escaped.
    static func safe(_ text: String) -> String {
        text.contains("<") || text.contains("&") ? ExchangeHTML.escaped(text) : text
    }

    /// Where a link leads for those who are not on our pages.
    func address(_ target: Document.Target) -> String? {
        if case .web(let url) = target { return url }
        guard let base = knowledge.settings.siteBase else { return nil }
        switch target {
        case .article(let id, let anchor):
            guard let number = knowledge.topicIndex(named: id),
                knowledge.topics[number].version(in: municipality) != nil
            else { return nil }
            return base.url(of: knowledge.address(ofTopic: number, in: municipality), anchor: anchor)
        case .office(let id):
            return knowledge.office(id).map { base.url(of: knowledge.address(of: $0)) }
        case .municipality(let id): return base.url(of: .desk(of: id))
        case .anchor, .file, .broken, .web: return nil
        }
    }
}
