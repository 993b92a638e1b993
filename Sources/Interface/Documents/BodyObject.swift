import JSON
import Knowledge
import Rendering

/// A body, rendered, in its knowledge base.
package struct BodyRecord: Sendable {
    let body: Body
    let rendered: RenderedBody
    let context: SiteContext

    /// - Parameter rendered: the body, rendered.
    package init(_ body: Body, _ rendered: RenderedBody, in context: SiteContext) {
        (self.body, self.rendered, self.context) = (body, rendered, context)
    }
}

extension SharedObjects {
    /// The members of an article that come from its body; written once for all cities that read it.
    package static let body = JSONObject<BodyRecord>("ArticleBody", "The text of an article.") { members in
        members.required("headings", .list(.object(heading)), "Every heading, in order.") { $0.body.headings }
        members.required("sections", .list(.object(section)), "The text cut at its headings of second level.") {
            sections(of: $0)
        }
        members.required("links", .list(.object(link)), "Where the text leads, each target once, in order.") {
            links(in: $0)
        }
        members.required("terms", .list(.text), "Terms of the glossary that it uses, in order.") { record in
            record.rendered.terms.map { record.context.glossary.entries[$0].term.value }
        }
        members.required("bodyHtml", .bytes, "The text as HTML; its addresses are relative to the article's page.") {
            $0.rendered.html
        }
        members.required("bodyText", .bytes, "The text without markup.") { $0.rendered.text }
        members.required("bodyMarkdown", .bytes, "The text as GitHub Flavored Markdown, addresses as in the HTML.") {
            $0.rendered.markdown
        }
    }

    private static let heading = JSONObject<Body.Heading>("Heading", "A heading of the text.") { members in
        members.required("id", .text, "The page's anchor.") { $0.id }
        members.required("text", .text, "Its words.") { $0.text }
        members.required("level", .count, "2 to 6.") { $0.level }
    }

    private static let section = JSONObject<PublishedSection>("Section", "A part of the text.") { members in
        members.optional("id", .text, "The page's anchor; left out before the first heading.") { $0.heading?.id }
        members.optional("heading", .text, "Its heading.") { $0.heading?.text }
        members.optional(
            "module", .matching("^[0-9]{2}$"),
            "Text module of the code list urn:de:xzufi:codeliste:leistungstextmodulleika."
        ) { $0.module }
        members.required(
            "layer", JSONForm(.word(["shared", "entry", "own"])) { $1.string($0) },
            "`shared`: the text of all cities; `own`: the city's own file."
        ) { $0.layer.name }
        members.required("file", .text, "Path in the content folder.") { $0.file }
        members.required("html", .bytes, "The part as HTML, its heading included, footnotes left out.") { $0.html }
    }

    static func sections(of record: BodyRecord) -> [PublishedSection] {
        let body = record.body
        // Both stand in the order of the page, so one pass finds the heading that begins each part.
        var position = 0
        return zip(body.parts, record.rendered.partRanges).filter { !$0.0.nodes.isEmpty }.map { part, range in
            var heading: Body.Heading?
            while position < body.headings.count, body.headings[position].document == part.document,
                part.nodes.contains(body.headings[position].node)
            {
                if body.headings[position].node == part.nodes.lowerBound { heading = body.headings[position] }
                position += 1
            }
            return PublishedSection(
                heading: heading, module: heading.flatMap { record.context.moduleOfHeading[$0.text.lowercased()] },
                layer: part.layer,
                file: record.context.knowledge.sources.path(of: body.documents[part.document].file),
                html: Array(record.rendered.html[range]))
        }
    }

    private static let link = JSONObject<PublishedLink>("Link", "A link of the text.") { members in
        members.required("kind", .word, "What it leads to.") { $0.kind }
        members.required("target", .text, "The id, the path of the file, or the address.") { $0.target }
        members.optional("anchor", .text, "The heading it leads to.") { $0.anchor }
    }

    static func links(in record: BodyRecord) -> [PublishedLink] {
        let knowledge = record.context.knowledge
        let addresses = LinkAddress(knowledge: knowledge, readers: record.body.municipalities)
        var links: [PublishedLink] = []
        var seen: Set<Document.Target> = []
        record.body.forEachLink { link, _ in
            guard seen.insert(link.target).inserted, addresses.of(link.target) != nil else { return }
            switch link.target {
            case .article(let id, let anchor):
                let target = knowledge.currentID(ofArticle: id)
                links.append(PublishedLink(kind: .article, target: target, anchor: anchor))
            case .office(let id): links.append(PublishedLink(kind: .office, target: id, anchor: nil))
            case .municipality(let id): links.append(PublishedLink(kind: .municipality, target: id, anchor: nil))
            case .file(let path): links.append(PublishedLink(kind: .file, target: path, anchor: nil))
            case .web(let url): links.append(PublishedLink(kind: .web, target: url, anchor: nil))
            case .anchor, .broken: break
            }
        }
        return links
    }
}
