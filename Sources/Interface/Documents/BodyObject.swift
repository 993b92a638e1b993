import JSON
import Knowledge
import Rendering

/// A body, rendered, in its knowledge base.
package struct BodyRecord: Sendable {
    let body: Body
    let rendered: RenderedBody
    let context: PieceContext

    /// - Parameter rendered: the body, rendered.
    package init(_ body: Body, _ rendered: RenderedBody, in context: PieceContext) {
        (self.body, self.rendered, self.context) = (body, rendered, context)
    }
}

extension SharedObjects {
    /// The members of an article that come from its body; written once for all cities that read it.
    package static let body = JSONObject<BodyRecord>("ArticleBody", text: "The text of an article.") { members in
        members.required("headings", as: .list(.object(heading)), text: "Every heading, in order.") { $0.body.headings }
        members.required("sections", as: .list(.object(section)), text: "The text cut at its headings of second level.")
        {
            sections(of: $0)
        }
        members.required("links", as: .list(.object(link)), text: "Where the text leads, each target once, in order.") {
            links(in: $0)
        }
        members.required("terms", as: .list(.text), text: "Terms of the glossary that it uses, in order.") { record in
            record.rendered.terms.map { record.context.glossary.entries[$0].term.value }
        }
        members.required(
            "bodyHtml", as: .bytes, text: "The text as HTML; its addresses are relative to the article's page."
        ) {
            $0.rendered.html
        }
        members.required("bodyText", as: .bytes, text: "The text without markup.") { $0.rendered.text }
        members.required(
            "bodyMarkdown", as: .bytes, text: "The text as GitHub Flavored Markdown, addresses as in the HTML."
        ) {
            $0.rendered.markdown
        }
    }

    private static let heading = JSONObject<Body.Heading>("Heading", text: "A heading of the text.") { members in
        members.required("id", as: .text, text: "The page's anchor.") { $0.id }
        members.required("text", as: .text, text: "Its words.") { $0.text }
        members.required("level", as: .count, text: "2 to 6.") { $0.level }
    }

    private static let section = JSONObject<PublishedSection>("Section", text: "A part of the text.") { members in
        members.optional("id", as: .text, text: "The page's anchor; left out before the first heading.") {
            $0.heading?.id
        }
        members.optional("heading", as: .text, text: "Its heading.") { $0.heading?.text }
        members.optional(
            "module", as: .matching("^[0-9]{2}$"),
            text: "Text module of the code list urn:de:xzufi:codeliste:leistungstextmodulleika."
        ) { $0.module }
        members.required(
            "layer", as: JSONForm(.word(["shared", "entry", "own"])) { $1.string($0) },
            text: "`shared`: the text of all cities; `own`: the city's own file."
        ) { $0.layer.name }
        members.required("file", as: .text, text: "Path in the content folder.") { $0.file }
        members.required("html", as: .bytes, text: "The part as HTML, its heading included, footnotes left out.") {
            $0.html
        }
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

    private static let link = JSONObject<PublishedLink>("Link", text: "A link of the text.") { members in
        members.required("kind", as: .word, text: "What it leads to.") { $0.kind }
        members.required("target", as: .text, text: "The id, the path of the file, or the address.") { $0.target }
        members.optional("anchor", as: .text, text: "The heading it leads to.") { $0.anchor }
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
                let target = knowledge.article(named: id)?.id ?? id
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
