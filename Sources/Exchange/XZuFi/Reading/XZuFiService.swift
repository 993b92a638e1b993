import Bytes
import Foundation
import Importing
import Knowledge
import Markup
import XML

/// A `leistung` as read: the article it becomes, and what ties it to other records.
struct XZuFiService {
    var identifier: XZuFiIdentifier?
    var draft = DraftArticle()
    /// Before the answer was taken from it.
    var introduction = ""
    /// Best first.
    var categories: [XZuFiCategory] = []
    /// Regional keys that the service is for; none where it does not say.
    var areas: [String] = []
    var problems: [ImportProblem] = []
    /// What it says and the article does not.
    var losses: [ImportLoss] = []
    /// What stands inside the service and is for some areas only.
    var specialisations: [MarkupTree] = []
    /// Whether all texts could be read.
    var isComplete = true
}

/// A `kategorie`.
struct XZuFiCategory: Hashable {
    /// As written; nil where there is none.
    var id: String?
    var title: String
}

/// Reads a `leistung` in any order of its elements.
struct XZuFiServiceReader {
    /// Headings for text modules, by code.
    let headings: [String: String]
    /// Slugs of headings in the order of a page.
    let order: [String]
    let answerLimit: Int
    /// Whether the file was written by this program: then nothing needs guessing.
    let isOwn: Bool

    /// - Parameter links: where the links of a service lead.
    func read(
        _ cursor: inout RecordCursor, links: (XZuFiIdentifier) -> ForeignLinks = { _ in ForeignLinks() }
    ) -> XZuFiService {
        var service = XZuFiService()
        service.identifier = XZuFiIdentifier(&cursor, cursor.children("id").first)
        var sections = XZuFiSections(isOwn: isOwn, links: service.identifier.map(links) ?? ForeignLinks())
        readTexts(&cursor, into: &service.draft, sections: &sections)
        readModules(&cursor, into: &service.draft, sections: &sections)
        readKeys(&cursor, &service, line: cursor.line)
        readPeriod(&cursor, &service.draft)
        readVersion(&cursor, &service.draft)
        service.areas = cursor.children("gueltigkeitGebietID").compactMap { cursor.line(of: $0) }
        for index in cursor.children("sprachversion") { cursor.take(index) }
        for index in cursor.children("spezialisierung") {
            cursor.take(index)
            service.specialisations.append(MarkupTree(cursor.tree, index))
        }
        service.draft.sections = sections.arranged(order)
        service.introduction = sections.introduction
        answer(&service.draft, sections)
        switch service.draft.answerOrigin {
        case .shortened: service.problems.append(ImportProblem(.longAnswer(limit: answerLimit), line: cursor.line))
        case .title: service.problems.append(ImportProblem(.noText(title: service.draft.title), line: cursor.line))
        case .given, .teaser, .firstSentences: break
        }
        service.isComplete = sections.isComplete && cursor.isComplete
        service.losses += sections.losses + cursor.losses
        service.problems += ImportProblem.of(service.losses, line: cursor.line)
        return service
    }

    // MARK: Texts

    private func readTexts(
        _ cursor: inout RecordCursor, into draft: inout DraftArticle, sections: inout XZuFiSections
    ) {
        var formal: String?
        for module in cursor.children("modulText") {
            let codeElement = cursor.children(of: module, "leikaTextmodul").first
            let code = codeElement.flatMap { cursor.descendants(of: $0, "code").first }.map {
                MarkdownText.line(cursor.tree.plainText(of: $0))
            }
            let name = codeElement.flatMap { cursor.descendants(of: $0, "name").first }.map {
                MarkdownText.line(cursor.tree.plainText(of: $0))
            }.flatMap { $0.isEmpty ? nil : $0 }
            if let codeElement { cursor.take(codeElement) }
            let position = cursor.children(of: module, "positionDarstellung").first.flatMap { cursor.line(of: $0) }
                .flatMap(Int.init)
            let contents = cursor.children(of: module, "inhalt")
            let key = code.map { $0.count == 1 ? "0" + $0 : $0 } ?? ""
            switch TextModule(rawValue: key) {
            // What comes again is joined: a source may write one module in sections.
            case .designation: formal = Self.joined(formal, cursor.plain(contents), by: " ")
            case .plainDesignation: draft.title = Self.joined(draft.title, cursor.plain(contents), by: " ") ?? ""
            case .author: draft.owner = Self.joined(draft.owner, cursor.plain(contents), by: "; ")
            case .teaser: sections.teaser = Self.joined(sections.teaser, cursor.plain(contents), by: " ")
            case .shortText:
                // Without an introduction, our own messages repeat the answer here, as plain text.
                if let text = cursor.markup(contents), !isOwn || text.text.contains("<") {
                    let markdown = sections.markdown(text)
                    sections.introduction += (sections.introduction.isEmpty ? "" : "\n") + markdown
                }
            default:
                let text = cursor.markup(contents)
                let links = self.links(of: module, &cursor)
                let part = TextPart(code: key, name: name, text: text, links: links, position: position)
                addSection(part, to: &draft, &sections)
                continue
            }
            let links = self.links(of: module, &cursor)
            if !links.isEmpty {
                sections.add(
                    heading(of: .furtherInformation) ?? "Weitere Informationen", list(links, sections.links),
                    position: position)
            }
        }
        for module in cursor.children("modulTextIndividuell") {
            let heading = cursor.plain(cursor.children(of: module, "titel", "ueberschrift", "bezeichnung", "name"))
            let position = cursor.children(of: module, "positionDarstellung").first.flatMap { cursor.line(of: $0) }
                .flatMap(Int.init)
            let text = cursor.markup(cursor.children(of: module, "inhalt", "text"))
            let links = self.links(of: module, &cursor)
            let markdown =
                (text.map { sections.markdown($0) } ?? "") + (links.isEmpty ? "" : "\n" + list(links, sections.links))
            sections.add(heading ?? self.heading(of: .remarks) ?? "Hinweise", markdown, position: position)
        }
        if draft.title.isEmpty {
            draft.title = formal ?? cursor.plain(cursor.children("bezeichnung", "titel", "name")) ?? ""
        } else if let formal, formal != draft.title {
            draft.keywords.append(formal)
        }
    }

    /// The heading for a text module; nil where it has none.
    private func heading(of module: TextModule) -> String? { headings[module.rawValue] }

    /// A `modulText` that becomes a section.
    private struct TextPart {
        let code: String
        /// Of the module, in the source's words.
        let name: String?
        let text: RecordText?
        let links: [DraftArticle.Reference]
        /// `positionDarstellung`.
        let position: Int?
    }

    private func addSection(_ part: TextPart, to draft: inout DraftArticle, _ sections: inout XZuFiSections) {
        var markdown = ""
        switch TextModule(rawValue: part.code) {
        case .legalBases: markdown = addLinks(of: part, to: &draft.legal, &sections)
        case .forms: markdown = addLinks(of: part, to: &draft.forms, &sections)
        case .documents:
            if let text = part.text {
                // A second list is text like any other.
                if draft.documents.isEmpty {
                    (draft.documents, markdown) = sections.documents(text)
                } else {
                    markdown = sections.markdown(text)
                }
            }
            if !part.links.isEmpty { markdown += (markdown.isEmpty ? "" : "\n") + list(part.links, sections.links) }
        default:
            markdown = part.text.map { sections.markdown($0) } ?? ""
            if !part.links.isEmpty { markdown += (markdown.isEmpty ? "" : "\n") + list(part.links, sections.links) }
        }
        sections.add(headings[part.code] ?? part.name ?? "Hinweise", markdown, position: part.position)
    }

    /// Takes the links of a part that are not there yet.
    ///
    /// - Returns: its text, where that is more than links.
    private func addLinks(
        of part: TextPart, to references: inout [DraftArticle.Reference], _ sections: inout XZuFiSections
    ) -> String {
        let found = isOwn ? nil : part.text.flatMap { sections.onlyLinks($0) }
        let fresh = ((found ?? []) + part.links).filter { link in !references.contains { $0.url == link.url } }
        references += fresh
        return found == nil ? part.text.map { sections.markdown($0) } ?? "" : ""
    }

    private func links(of module: Int, _ cursor: inout RecordCursor) -> [DraftArticle.Reference] {
        cursor.inOneLanguage(cursor.children(of: module, "weiterfuehrenderLink")).compactMap { link in
            let address = cursor.children(of: link, "uri", "url", "link").first
            let written = address.map { MarkdownText.line(cursor.tree.plainText(of: $0)) }
            // What is no address stays for the report.
            guard let url = WebAddress.cleaned(written) else { return nil }
            if let address { cursor.take(address) }
            let title = cursor.line(of: cursor.children(of: link, "titel", "title").first)
            for element in cursor.children(of: link, "positionDarstellung") { cursor.take(element) }
            return DraftArticle.Reference(title: title ?? url, url: url)
        }
    }

    private func list(_ links: [DraftArticle.Reference], _ targets: ForeignLinks) -> String {
        links.map { link in
            let target = targets.target(of: link.url)
            if case .article = target, let inside = ForeignLinks.markdown(MarkdownText.escaped(link.title), target) {
                return "- \(inside)\n"
            }
            let address = link.url.replacing("(", with: "%28").replacing(")", with: "%29").replacing("\\", with: "%5C")
            return "- [\(MarkdownText.escaped(link.title))](\(address))\n"
        }.joined()
    }

    private func answer(_ draft: inout DraftArticle, _ sections: XZuFiSections) {
        let introduction = MarkdownText.line(XZuFiSections.plain(sections.introduction))
        if let teaser = sections.teaser, teaser.unicodeScalars.count <= answerLimit {
            draft.answer = teaser
        } else {
            let body =
                ([sections.teaser, introduction].compactMap { $0 }
                + draft.sections.map { XZuFiSections.plain($0.markdown) })
                .first { !$0.isEmpty }
            draft.answer = FirstSentences.of(body.map(MarkdownText.line) ?? draft.title, limit: answerLimit)
            draft.answerOrigin =
                sections.teaser != nil
                ? .shortened : body == nil ? .title : draft.answer != introduction ? .firstSentences : .given
            // A teaser too long to be read aloud is text like any other.
            if let teaser = sections.teaser, teaser != introduction {
                draft.introduction = sections.paragraph(teaser) + (introduction.isEmpty ? "" : "\n")
            }
        }
        if isOwn {
            draft.introduction += sections.introduction
        } else if draft.answer != introduction {
            draft.introduction += sections.introduction
            leaveOutTwin(&draft)
        }
    }

    /// What a teaser says is read above the text, and not again at its beginning.
    private func leaveOutTwin(_ draft: inout DraftArticle) {
        guard case .given = draft.answerOrigin else { return }
        guard draft.introduction.isEmpty, let first = draft.sections.first else {
            draft.introduction = OpeningTwins.behind(draft.answer, draft.introduction)
            return
        }
        let rest = OpeningTwins.behind(draft.answer, first.markdown)
        // A section is not left without a text.
        if !rest.isEmpty { draft.sections[0].markdown = rest }
    }

    // MARK: Modules of another kind

    private func readModules(
        _ cursor: inout RecordCursor, into draft: inout DraftArticle, sections: inout XZuFiSections
    ) {
        for module in cursor.children("modulKosten") {
            draft.fees += XZuFiFees.read(module, &cursor)
            if let text = cursor.markup(cursor.children(of: module, "beschreibung")) {
                let place = isOwn ? sections.freePosition : nil
                sections.add("Gebühren", sections.markdown(text), position: place, isFixed: isOwn)
            }
        }
        for module in cursor.children("modulFrist") {
            let spans = cursor.children(of: module, "frist").compactMap { XZuFiPeriods.read($0, &cursor) }
            let text = cursor.markup(cursor.children(of: module, "beschreibung"))
            draft.deadline = Self.joined(
                draft.deadline, short(spans, text, heading: "Fristen", sections: &sections), by: "; ")
        }
        for module in cursor.children("modulBearbeitungsdauer") {
            var spans = cursor.children(of: module, "bearbeitungsdauer").compactMap { XZuFiPeriods.read($0, &cursor) }
            if spans.isEmpty, let own = XZuFiPeriods.read(module, &cursor) { spans = [own] }
            let text = cursor.markup(cursor.children(of: module, "beschreibung"))
            draft.duration = Self.joined(
                draft.duration, short(spans, text, heading: "Dauer", sections: &sections), by: "; ")
        }
        let terms = cursor.children("modulBegriffImKontext").flatMap { cursor.descendants(of: $0, "begriff") }
        for term in cursor.german(terms) {
            guard let word = cursor.line(of: term) else { continue }
            draft.keywords.append(word)
        }
        if !isOwn { draft.keywords = Self.distinct(draft.keywords).filter { $0 != draft.title } }
        for module in cursor.children("modulAuskunftshinweis") {
            let texts = cursor.children(of: module, "inhalt", "beschreibung", "hinweis", "text")
            let found = texts.isEmpty ? [module] : texts
            if let text = cursor.markup(found) {
                draft.agents += (draft.agents.isEmpty ? "" : "\n") + sections.markdown(text)
            }
        }
        for module in cursor.children("modulDokument") {
            for document in cursor.children(of: module, "dokument") {
                let name = cursor.plain(cursor.children(of: document, "bezeichnung", "titel", "name"))
                guard let name else { continue }
                draft.documents.append(name)
            }
        }
        if !isOwn { draft.documents = Self.distinct(draft.documents) }
        sections.replaceList(draft.documents, heading(of: .documents) ?? "Unterlagen")
        for module in cursor.children("modulFachlicheFreigabe") {
            let day = cursor.children(of: module, "fachlichFreigegebenAm").first
            if let day, let date = CalendarDate(String(cursor.tree.plainText(of: day).prefix(10))) {
                cursor.take(day)
                draft.reviewed = date
                draft.confidence = .verified
            }
            let by = cursor.inOneLanguage(cursor.children(of: module, "fachlichFreigegebenDurch"))
            if draft.owner == nil {
                draft.owner = cursor.plain(by)
            } else {
                for index in by where MarkdownText.line(cursor.tree.plainText(of: index)) == draft.owner {
                    cursor.take(index)
                }
            }
        }
    }

    /// A value for the head of the article, and the text that says more as a section of its own.
    private func short(
        _ spans: [String], _ text: RecordText?, heading: String, sections: inout XZuFiSections
    ) -> String? {
        let markdown = text.map { sections.markdown($0) } ?? ""
        let plain = MarkdownText.line(XZuFiSections.plain(markdown))
        // A link has no place in the head.
        let isBrief = plain.count <= 160 && !markdown.dropLast().contains("\n") && !markdown.contains("](")
        let isShort = !plain.isEmpty && (isOwn || isBrief)
        if !isShort, !markdown.isEmpty { sections.add(heading, markdown, position: nil, isFixed: false) }
        let parts =
            spans + (isShort ? [text.map { MarkdownText.line(MarkupTree(html: $0.text).plainText) } ?? plain] : [])
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private func readKeys(_ cursor: inout RecordCursor, _ service: inout XZuFiService, line: Int) {
        var keys: [String] = []
        for reference in cursor.children("referenzLeiKa") {
            let code = cursor.descendants(of: reference, "code").first ?? reference
            let written = MarkdownText.line(cursor.tree.plainText(of: code))
            cursor.take(reference)
            func lose() {
                let line = cursor.tree.nodes[reference].line
                service.losses.append(ImportLoss(.reported, path: "leistung/referenzLeiKa", line: line, value: written))
            }
            if written.utf8.count == 14, written.hasPrefix("99"),
                written.utf8.allSatisfy({ $0.isASCIIDigit })
            {
                if !keys.isEmpty, written != keys.first { lose() }
                keys.append(written)
            } else if !written.isEmpty {
                lose()
                service.problems.append(ImportProblem(.leika(written), line: line))
            }
        }
        service.draft.leika = keys.first
        if Set(keys).count > 1 {
            service.problems.append(ImportProblem(.furtherLeika(keys.joined(separator: ", ")), line: line))
        }
        for category in cursor.children("kategorie") {
            guard let title = cursor.plain(cursor.children(of: category, "bezeichnung")) else { continue }
            let id = cursor.line(of: cursor.children(of: category, "id").first)
            for element in cursor.children(of: category, "klasse") where isOwn { cursor.take(element) }
            service.categories.append(XZuFiCategory(id: id, title: title))
        }
        for publisher in cursor.children("herausgeber") where service.draft.owner == nil {
            let names = cursor.descendants(of: publisher, "name", "bezeichnung")
            service.draft.owner = cursor.plain(names.isEmpty ? [publisher] : names)
        }
    }

    /// What an approval does not say: the day on which a draft of ours was looked at.
    private func readVersion(_ cursor: inout RecordCursor, _ draft: inout DraftArticle) {
        guard isOwn else { return }
        for version in cursor.children("versionsinformation") where draft.reviewed == nil {
            draft.reviewed = XZuFiPeriods.date(cursor.children(of: version, "geaendertDatumZeit").first, &cursor)
        }
    }

    private func readPeriod(_ cursor: inout RecordCursor, _ draft: inout DraftArticle) {
        for period in cursor.children("gueltigkeit") {
            // A second one stays for the report.
            guard draft.from == nil, draft.until == nil else { break }
            (draft.from, draft.until) = XZuFiPeriods.period(period, &cursor)
        }
    }

    private static func joined(_ before: String?, _ text: String?, by separator: String) -> String? {
        guard let before, !before.isEmpty else { return text }
        guard let text, text != before else { return before }
        return before + separator + text
    }

    static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
