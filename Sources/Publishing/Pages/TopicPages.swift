import Diagnostics
import Knowledge

/// All files of one topic: its pages and JSON in every city, its comparison, its redirects.
struct TopicPages {
    let context: SiteContext
    let number: Int
    private let topic: Topic

    init(context: SiteContext, number: Int) {
        self.context = context
        self.number = number
        topic = context.knowledge.topics[number]
    }

    /// Renders each body once, whatever number of cities read it.
    ///
    /// - Parameter earlier: the site of an earlier build, where the changes since then are asked for.
    /// - Returns: what changed since, city by city.
    @discardableResult
    func write(to output: SiteOutput, since earlier: EarlierSite? = nil) throws -> [ArticleChange] {
        let bodies = topic.bodies.enumerated().map { number, body in
            BodyPieces(body, marksFees: feesChange(inVersionsOf: number), context)
        }
        let comparison =
            context.knowledge.municipalities.count > 1 && !topic.versions.isEmpty
            ? TopicComparison(context, number) : nil
        let twin = MarkdownTwin(context: context)
        var changes: [ArticleChange] = []
        for version in topic.versions {
            let body = bodies[version.body]
            let shared = VersionPieces(version.fields, body, twin, context)
            for municipality in version.municipalities {
                let city = context.knowledge.municipalities[municipality].id
                let differences = comparison?.differences(from: municipality) ?? []
                try output.write(
                    "\(city)/\(topic.id)/index.html", try page(version, municipality, body, shared, differences))
                try output.write(
                    "\(city)/\(topic.id)/index.md",
                    twin.file(
                        number, version.fields, municipality, version: shared.markdown, terms: body.rendered.terms,
                        differences: differences))
                if let change = try document(municipality, body, shared, differences, earlier, output) {
                    changes.append(change)
                }
                for alias in topic.aliases {
                    try output.write(
                        "\(city)/\(alias.value)/index.html",
                        RedirectPage(id: topic.id, title: context.knowledge.title(of: number, in: municipality))
                            .render(context.texts))
                }
            }
        }
        if let comparison {
            try output.write(
                "vergleich/\(topic.id)/index.html",
                try ComparisonPage(context: context, comparison: comparison).render())
            let document = Documents.Comparison(context: context, number: number)
            try output.write("api/v1/comparison/\(topic.id).json", Documents.comparison.file(document, root: "../"))
        }
        return changes
    }

    /// Whether cities that read a body have fees that begin or end on a day to come.
    private func feesChange(inVersionsOf body: Int) -> Bool {
        let today = context.knowledge.date
        return topic.versions.contains { version in
            version.body == body
                && (version.fields.fees?.value ?? []).contains { fee in
                    fee.from.map { today < $0 } ?? false || fee.until.map { today <= $0 } ?? false
                }
        }
    }

    /// Writes the article's document for one city, and says what changed in it.
    private func document(
        _ municipality: Int, _ body: BodyPieces, _ version: VersionPieces,
        _ differences: [TopicComparison.CityDifference],
        _ earlier: EarlierSite?, _ output: SiteOutput
    ) throws -> ArticleChange? {
        let city = context.knowledge.municipalities[municipality].id
        let path = "api/v1/\(city)/articles/\(topic.id).json"
        let record = ArticleRecord(
            context: context, number: number, municipality: municipality, fields: version.members, body: body.members,
            differences: differences)
        let file = Documents.article.file(
            record, root: "../../", capacity: version.members.count + body.members.count + 1_000)
        try output.write(path, file)
        return try earlier?.change(number, municipality, id: topic.id, of: city, path: path, now: file)
    }

    private func page(
        _ version: Topic.Version, _ municipality: Int, _ body: BodyPieces, _ pieces: VersionPieces,
        _ differences: [TopicComparison.CityDifference]
    ) throws -> [UInt8] {
        let knowledge = context.knowledge
        let fields = version.fields
        let title = fields.title?.value ?? topic.id
        let notices = context.noticesWithComing(in: municipality) {
            context.concerns($0, topic: number, fields)
        }
        var breadcrumb = HTMLBuffer()
        if let id = topic.category?.value, let category = context.categories.first(where: { $0.id?.value == id }) {
            breadcrumb.link("../thema/\(id)/", category.title?.value ?? id)
        }
        var notOffered = HTMLBuffer()
        if !fields.isOffered {
            notOffered.element(
                "p", class: "not-offered-title",
                context.texts[.notOfferedBy] + " " + knowledge.municipalities[municipality].displayName)
            if let instead = fields.instead { notOffered.element("p", instead.value) }
        }
        let path = "\(knowledge.municipalities[municipality].id)/\(topic.id)/"
        return try context.page(
            "article", path: path, title: title, description: fields.answer?.value ?? "", municipality: municipality,
            cityLinks: cityLinks(municipality),
            machine: StructuredData(context: context, municipality: municipality).head(topic, fields),
            [
                PageValue("id", topic.id),
                PageValue("answer", fields.answer?.value ?? ""),
                PageValue("breadcrumb", breadcrumb.bytes),
                PageValue("not-offered", notOffered.bytes),
                PageValue("facts", pieces.facts),
                PageValue("offices", pieces.offices),
                PageValue("notices", context.noticeBoxes(notices, in: municipality, root: "../../", cityPrefix: "../")),
                PageValue("contents", body.contents),
                PageValue("body", body.html),
                PageValue("terms", body.terms),
                PageValue("legal", pieces.legal),
                PageValue("meta", pieces.meta),
                PageValue("comparison-address", topic.versions.count > 1 ? "../../vergleich/\(topic.id)/" : ""),
                PageValue("differences", html(of: differences)),
                PageValue("online-address", online(fields.online?.value)),
                PageValue("report-address", reportAddress(municipality)),
                PageValue(
                    "related", links(context.graph.related(to: number, in: municipality, knowledge), municipality)),
                PageValue("backlinks", links(context.graph.backlinks(to: number, in: municipality), municipality)),
                PageValue("is-example", fields.confidence?.value == .example),
                PageValue("is-draft", fields.confidence?.value == .draft),
                PageValue("for-agents-only", fields.isForAgentsOnly),
            ])
    }

    /// What the other cities say otherwise: "Anders in Duisburg: Gebühr, Dauer".
    private func html(of differences: [TopicComparison.CityDifference]) -> [UInt8] {
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
                    html.link("../../vergleich/\(topic.id)/#\(row.anchor)", row.title)
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
    private func reportAddress(_ municipality: Int) -> [UInt8] {
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

    /// Links to the same article in the other cities, or to their desks.
    private func cityLinks(_ current: Int) -> [UInt8] {
        context.cityLinks(current) { municipality in
            let id = context.knowledge.municipalities[municipality].id
            return topic.versionOfMunicipality[municipality] == nil ? "../../\(id)/" : "../../\(id)/\(topic.id)/"
        }
    }

    private func links(_ topics: [Int], _ municipality: Int) -> [UInt8] {
        guard !topics.isEmpty else { return [] }
        var html = HTMLBuffer()
        html.raw("<ul>\n")
        for other in topics {
            html.raw("<li>")
            html.link("../\(context.knowledge.topics[other].id)/", context.knowledge.title(of: other, in: municipality))
            html.raw("</li>\n")
        }
        html.raw("</ul>\n")
        return html.bytes
    }
}

extension Confidence {
    var textKey: TextKey {
        switch self {
        case .example: .confidenceExample
        case .draft: .confidenceDraft
        case .verified: .confidenceVerified
        }
    }
}

extension SiteContext {
    /// The cities as links, the current one marked and without a link.
    func cityLinks(_ current: Int?, address: (Int) -> String) -> [UInt8] {
        var html = HTMLBuffer()
        for (index, municipality) in knowledge.municipalities.enumerated() {
            html.raw("<li class=\"city-")
            html.text(municipality.id)
            html.raw("\">")
            html.raw("<a href=\"")
            html.address(address(index))
            html.raw(index == current ? "\" aria-current=\"true\">" : "\">")
            html.text(municipality.displayName)
            html.raw("</a></li>\n")
        }
        return html.bytes
    }
}
