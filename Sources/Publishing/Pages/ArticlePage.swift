import Interface
import Knowledge
import Rendering
import Theme

/// One answer, as one city gives it.
struct ArticlePage {
    let context: PageFrame
    let topic: Topic
    let municipality: CityIndex
    let version: Topic.Version
    let body: BodyFragments
    let pieces: VersionFragments
    let differences: [TopicComparison.CityDifference]
    /// The same for all cities, so that none is marked.
    let cityLinks: [[PageValue]]

    static let template = PageTemplate(
        "article",
        [
            .text("id", "of the article"),
            .text("answer", "what is read aloud"),
            .text("answer-later", "what it becomes on later days, for the script"),
            .html("breadcrumb", "the link to its category"),
            .html("not-offered", "that it is not the city's job, and whose it is"),
            .html("ask", "what an agent asks the caller first, as items of a list"),
            .html("responsible", "who answers by surname or address, as a list"),
            .html("facts", "fees, documents, duration …, as terms of a list"),
            .html("offices", "a section for each office"),
            .html("notices", "boxes of the notices that concern it"),
            .html("journeys", "a bar for each journey that it is a step of"),
            .html("guides", "links to the guides that lead to it, as items of a list"),
            .html("contents", "links to the headings, where there are several"),
            .html("body", "the text"),
            .html("terms", "the terms of the glossary in it"),
            .html("legal", "links to laws"),
            .html("meta", "who keeps it and how well, as terms of a list"),
            .text("comparison-address", "the way to the comparison, where versions differ"),
            .html("differences", "what other cities say otherwise, as items of a list"),
            .html("online-address", "of the online service, as the value of an attribute"),
            .html("report-address", "a mail that reports a mistake, as the value of an attribute"),
            .html("related", "links to related articles"),
            .html("backlinks", "links to articles that lead here"),
            .truth("is-example", "whether the content is made up"),
            .truth("is-draft", "whether nobody has verified it"),
            .truth("for-agents-only", "whether it is no part of the public edition"),
        ])

    var address: SiteAddress { .article(topic.id, in: context.knowledge.municipalities[municipality].id) }

    private var comparison: SiteAddress { .comparison(of: topic.id) }

    func render() throws -> [UInt8] {
        let knowledge = context.knowledge
        let fields = version.fields
        let title = fields.title?.value ?? topic.id
        let notices = context.site.noticesWithComing(in: municipality) {
            context.site.concerns($0, topic, fields)
        }
        var breadcrumb = HTMLBuffer()
        if let id = topic.category?.value, let category = context.categories.first(where: { $0.id?.value == id }) {
            breadcrumb.link(to: .category(id, in: address.municipality), from: address, category.title?.value ?? id)
        }
        var notOffered = HTMLBuffer()
        if !fields.isOffered {
            notOffered.element(
                "p", class: "not-offered-title",
                context.texts[.notOfferedBy] + " " + knowledge.municipalities[municipality].displayName)
            if let instead = fields.instead { notOffered.element("p", instead.value) }
            if let body = fields.insteadBody.flatMap({ knowledge.publicBody($0.id.value) }) {
                context.site.ways(to: body, &notOffered)
            }
        }
        return try context.page(
            Self.template, at: address, title: title, description: fields.answer?.value ?? "",
            municipality: municipality,
            cityLinks: cityLinks.marking(municipality),
            machine: StructuredData(context.site, municipality: municipality).head(
                topic, fields, offices: context.offices(of: fields).map(\.structuredData)),
            [
                PageValue("id", topic.id),
                PageValue("answer", fields.answer?.value ?? ""),
                PageValue("answer-later", fields.answer?.later.lines ?? ""),
                PageValue("breadcrumb", breadcrumb.bytes),
                PageValue("not-offered", notOffered.bytes),
                PageValue("ask", pieces.ask),
                PageValue("responsible", pieces.responsible),
                PageValue("facts", pieces.facts),
                PageValue("offices", pieces.offices),
                PageValue("notices", context.site.noticeBoxes(notices, in: municipality, on: .article)),
                PageValue("journeys", context.site.journeys(of: topic, in: municipality, from: address)),
                PageValue("guides", context.site.guides(leadingTo: topic, in: municipality, from: address)),
                PageValue("contents", body.contents),
                PageValue("body", body.html),
                PageValue("terms", body.terms),
                PageValue("legal", pieces.legal),
                PageValue("meta", pieces.meta),
                PageValue("comparison-address", topic.versions.count > 1 ? comparison.reference(from: address) : ""),
                PageValue("differences", differencesHTML()),
                PageValue("online-address", online(fields.online?.value)),
                PageValue("report-address", reportAddress()),
                PageValue("related", links(knowledge.related(to: topic, in: municipality))),
                PageValue("backlinks", links(knowledge.backlinks(to: topic, in: municipality))),
                PageValue("is-example", fields.confidence?.value == .example),
                PageValue("is-draft", fields.confidence?.value == .draft),
                PageValue("for-agents-only", fields.isForAgentsOnly),
            ])
    }

    /// What the other cities say otherwise: "Anders in Duisburg: Gebühr, Dauer".
    private func differencesHTML() -> [UInt8] {
        var html = HTMLBuffer()
        for (other, difference) in differences {
            html.raw("<li>")
            html.text(context.texts[.differentIn] + " ")
            html.element("strong", context.knowledge.municipalities[other].displayName)
            html.raw(": ")
            switch difference {
            case .notOffered: html.text(context.texts[.notOffered])
            case .rows(let rows):
                for (place, row) in rows.enumerated() {
                    if place > 0 { html.text(", ") }
                    html.link(to: comparison, from: address, anchor: row.anchor, row.title)
                }
            }
            html.raw("</li>\n")
        }
        return html.bytes
    }

    private func online(_ address: String?) -> [UInt8] {
        guard let address else { return [] }
        var html = HTMLBuffer()
        html.address(address)
        return html.bytes
    }

    /// A mail to the city that names the article; nothing of a caller is in it. Empty where the city takes none.
    private func reportAddress() -> [UInt8] {
        let city = context.knowledge.municipalities[municipality]
        guard let mailbox = city.feedback?.value else { return [] }
        let lines = [
            "\(context.texts[.reportArticle]): \(topic.id)", "\(context.texts[.city]): \(city.displayName)",
            "\(context.texts[.builtFor]): \(context.knowledge.date.iso8601)",
        ]
        var html = HTMLBuffer()
        html.raw("mailto:")
        html.address(mailbox)
        html.raw("?subject=")
        html.component("\(context.texts[.reportMistake]): \(topic.id) (\(city.displayName))")
        html.raw("&amp;body=")
        html.component(lines.joined(separator: "\r\n") + "\r\n\r\n\(context.texts[.reportHint])\r\n\r\n")
        return html.bytes
    }

    private func links(_ articles: [ArticleCard]) -> [UInt8] {
        guard !articles.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<ul>\n")
        for other in articles {
            html.raw("<li>")
            html.link(to: .article(other.id, in: address.municipality), from: address, other.title(in: municipality))
            html.raw("</li>\n")
        }
        html.raw("</ul>\n")
        return html.bytes
    }
}
