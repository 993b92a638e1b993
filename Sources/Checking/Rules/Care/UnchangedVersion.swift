import Diagnostics
import Knowledge

/// A city writes down only what is different there.
enum UnchangedVersion: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.version-unchanged", .warning, exceptional: .note, adjustable: true,
        LocalizedText(
            de: "Die Fassung einer Stadt enthält nur, was dort anders ist.",
            en: "A city's version contains only what is different there."),
        why: LocalizedText(
            de: """
                Was eine Stadt nicht selbst schreibt, bekommt sie vom gemeinsamen Artikel. Eine Kopie bleibt stehen, wenn \
                der gemeinsame Text sich ändert, und ist dann unbemerkt falsch.
                """,
            en: """
                What a city does not write itself it gets from the shared article. A copy stays as it is when the \
                shared text changes, and is then wrong without anybody noticing.
                """),
        wrong: example(own: "## Kosten\n\nDas kostet 10 Euro.\n"),
        right: example(own: "## Kosten\n\nDas ist in Rheinstadt kostenlos.\n"))

    private static func example(own: String) -> RuleDeclaration.Example {
        RuleDeclaration.Example.article(body: "## Kosten\n\nDas kostet 10 Euro.\n")
            .and(RuleDeclaration.Example(("articles/probe.rhein.md", own)))
    }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for topic in knowledge.topics {
            for version in topic.versions where version.municipalities.count == 1 {
                let cities = knowledge.ids(version.municipalities)
                for field in fields {
                    guard let value = version.fields[field], value.layer != .shared,
                        value.asWritten == topic.shared[field]
                    else { continue }
                    findings.add(repeated(field.key, at: value.span, layer: value.layer, in: cities))
                }
            }
            for body in topic.bodies where body.documents.count > 1 {
                check(body, in: knowledge.ids(body.municipalities), &findings)
            }
        }
    }

    // MARK: Fields

    /// All but `reviewed`: that two texts were reviewed on the same day says nothing of what they say.
    private static let fields = ArticleField.allCases.filter { $0 != .reviewed }

    private static func repeated(_ key: String, at span: Span, layer: Layer, in cities: [String]) -> Diagnostic {
        Diagnostic(
            declaration, at: span.range, isExceptional: layer != .own,
            LocalizedText(
                de: "„\(key)“ hat für diese Stadt denselben Wert wie für alle.",
                en: "\"\(key)\" has the same value for this city as for all cities."),
            help: LocalizedText(
                de: "„\(key)“ hier löschen; die Stadt bekommt dann den gemeinsamen Wert.",
                en: "Delete \"\(key)\" here; the city then gets the shared value."),
            municipalities: cities)
    }

    // MARK: Sections

    private static func check(_ body: Body, in cities: [String], _ findings: inout Findings) {
        let shared = Dictionary(
            sections(of: body.documents[.shared]).map { ($0.slug, $0.nodes) }, uniquingKeysWith: { first, _ in first })
        for part in body.parts where part.layer == .own && !part.nodes.isEmpty {
            let document = body.documents[part.document]
            let heading = heading(of: document, at: part.nodes.lowerBound)
            guard let twin = shared[heading?.slug],
                outline(of: part.nodes, document) == outline(of: twin, body.documents[.shared])
            else { continue }
            let message =
                heading.map {
                    LocalizedText(
                        de: "Der Abschnitt „\($0.text)“ lautet für diese Stadt wie für alle.",
                        en: "The section \"\($0.text)\" reads the same for this city as for all cities.")
                }
                ?? LocalizedText(
                    de: "Die Einleitung lautet für diese Stadt wie für alle.",
                    en: "The introduction reads the same for this city as for all cities.")
            findings.add(
                Diagnostic(
                    declaration, at: document.place(ofBlock: part.nodes.lowerBound).range, message,
                    help: LocalizedText(
                        de: "Ihn hier löschen; die Stadt bekommt dann den gemeinsamen Text.",
                        en: "Delete it here; the city then gets the shared text."),
                    related: [
                        Diagnostic.Related(
                            body.documents[.shared].place(ofBlock: twin.lowerBound).range,
                            LocalizedText(de: "Der gemeinsame Text.", en: "The shared text."))
                    ],
                    municipalities: cities))
        }
    }

    /// What the parts of a page are replaced by: sections by the slug of their heading, nil for the introduction.
    private static func sections(of document: Document) -> [(slug: String?, nodes: Range<NodeIndex>)] {
        var sections: [(slug: String?, nodes: Range<NodeIndex>)] = []
        var start = document.nodes.startIndex
        var slug: String?
        var end = document.nodes.endIndex
        for index in document.topLevel(in: document.nodes.indices) {
            // Footnotes stand after everything else.
            if document.nodes[index].kind == .footnoteDefinition {
                end = index
                break
            }
            guard let heading = heading(of: document, at: index) else { continue }
            if index > start { sections.append((slug, start..<index)) }
            (start, slug) = (index, heading.slug)
        }
        if end > start { sections.append((slug, start..<end)) }
        return sections
    }

    /// The heading of second level that stands at `index`.
    private static func heading(of document: Document, at index: NodeIndex) -> (slug: String, text: String)? {
        guard document.nodes[index].isSectionHeading else { return nil }
        let text = document.plainText(of: index)
        return (Slug.make(text), text)
    }

    /// Everything that makes up a text but how its lines are broken: equal outlines read the same.
    private static func outline(of nodes: Range<NodeIndex>, _ document: Document) -> [UInt8] {
        var outline: [UInt8] = []
        var open: [NodeIndex] = []
        func put(_ text: String) {
            outline.append(contentsOf: text.utf8)
            outline.append(0)
        }
        for index in nodes {
            while let end = open.last, end <= index {
                open.removeLast()
                outline.append(1)
            }
            let node = document.nodes[index]
            switch node.kind {
            case .text:
                outline.append(contentsOf: document.text(of: node))
                continue
            case .softBreak:
                outline.append(0x20)
                continue
            default: break
            }
            outline.append(2)
            outline.append(node.kind.rawValue)
            outline.append(node.flags.subtracting(.tight).rawValue)
            outline.append(contentsOf: document.text(of: node))
            switch node.kind {
            case .link, .image:
                let link = document.link(of: node)
                put("\(link.target)")
                put(link.title)
            case .placeholder: put("\(document.placeholder(of: node).placeholder)")
            case .footnoteReference: put(document.footnoteLabels[node.footnoteIndex])
            default: put("\(node.detail)")
            }
            if node.end > index + 1 { open.append(node.end) }
        }
        return outline
    }
}
