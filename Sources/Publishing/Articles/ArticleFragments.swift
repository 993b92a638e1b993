import Interface
import Knowledge
import Rendering

/// What the cities that read one body have in common on an article's page and in its document.
struct BodyFragments {
    let rendered: RenderedBody
    /// As the page has it.
    let html: [UInt8]
    let contents: [UInt8]
    let terms: [UInt8]
    /// Members of the article's document.
    let members: [UInt8]

    /// - Parameter marksChanges: whether the page's script has to find values in the text.
    init(_ body: Body, marksChanges: Bool, in context: PieceContext) {
        rendered = RenderedBody(body, context)
        html =
            marksChanges
            ? Self.htmlWithMarks(body, context)
            : Self.tellingOnce(rendered.html, facts: rendered.factRanges, context)
        contents = Self.contents(body)
        terms = Self.terms(rendered.terms, context)
        members = SharedObjects.body.writtenMembers(BodyRecord(body, rendered, in: context))
    }

    private static func htmlWithMarks(_ body: Body, _ context: PieceContext) -> [UInt8] {
        var renderer = BodyRenderer(body, in: context, marksTerms: true)
        renderer.marksChanges = true
        let html = renderer.render()
        return tellingOnce(html, facts: renderer.factRanges, context)
    }

    /// What the page says above its text is not said there again: a line tells where it stands.
    private static func tellingOnce(_ html: [UInt8], facts: [Range<Int>], _ context: PieceContext) -> [UInt8] {
        guard !facts.isEmpty else { return html }
        var pointer = HTMLBuffer()
        pointer.raw("<p class=\"told\"><a href=\"#part-facts\">")
        pointer.text(context.texts[.toldAbove])
        pointer.raw("</a></p>\n")
        var once: [UInt8] = []
        once.reserveCapacity(html.count)
        var done = 0
        for fact in facts {
            once += html[done..<fact.lowerBound]
            once += pointer.bytes
            done = fact.upperBound
        }
        return once + html[done...]
    }

    /// The table of contents: headings of second and third level, where there are at least two.
    private static func contents(_ body: Body) -> [UInt8] {
        let headings = body.headings.filter { $0.level <= 3 }
        guard headings.count > 1 else { return [] }
        var html = HTMLBuffer()
        html.raw("<ol>\n")
        for heading in headings {
            html.raw(heading.level == 3 ? "<li class=\"sub\">" : "<li>")
            html.link("#" + heading.id, heading.text)
            html.raw("</li>\n")
        }
        html.raw("</ol>\n")
        return html.bytes
    }

    private static func terms(_ used: [Int], _ context: PieceContext) -> [UInt8] {
        guard !used.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<dl>\n")
        for entry in used {
            html.raw("<div id=\"")
            html.text(PageAnchor.term(context.glossary.slugs[entry]).id)
            html.raw("\">")
            html.element("dt", context.glossary.entries[entry].term.value)
            html.element("dd", context.glossary.entries[entry].definition.value)
            html.raw("</div>\n")
        }
        html.raw("</dl>\n")
        return html.bytes
    }
}

/// What the cities that get one version have in common on an article's page and in its document.
struct VersionFragments {
    /// What an agent asks first, as items of a list.
    let ask: [UInt8]
    /// Who answers by surname or address.
    let responsible: [UInt8]
    let facts: [UInt8]
    let offices: [UInt8]
    let legal: [UInt8]
    let meta: [UInt8]
    /// Members of the article's document.
    let members: [UInt8]
    let markdown: [UInt8]

    init(_ fields: ArticleFields, _ body: BodyFragments, in context: PageFrame) {
        let offices = context.offices(of: fields)
        let site = context.site
        ask = Self.items(fields.ask?.value ?? [])
        responsible = site.responsible(fields)
        facts = site.facts(fields)
        self.offices = offices.flatMap(\.card)
        legal = site.references(fields.legal)
        meta = Self.meta(fields, site)
        members = SharedObjects.articleFields.writtenMembers(
            FieldsRecord(fields, offices: offices.map(\.members), in: site))
        markdown = ArticleMarkdown(site).version(
            fields, body: body.rendered.markdown, offices: offices.map(\.markdown))
    }

    private static func items(_ texts: [LocatedText]) -> [UInt8] {
        var html = HTMLBuffer()
        for text in texts {
            html.element("li", text.value)
            html.raw("\n")
        }
        return html.bytes
    }

    private static func meta(_ fields: ArticleFields, _ context: PieceContext) -> [UInt8] {
        var html = HTMLBuffer()
        for row in context.meta(fields) {
            html.raw(row.isOverdue ? "<div class=\"overdue\">" : "<div>")
            html.element("dt", row.label)
            html.element("dd", row.value)
            html.raw("</div>\n")
        }
        return html.bytes
    }
}
