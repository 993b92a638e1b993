import Diagnostics
import Interface
import Knowledge
import Rendering
import Theme

/// All files of one topic: its pages, their Markdown and JSON in every city, its comparison, its redirects.
struct TopicFiles {
    let context: PageFrame
    let number: TopicIndex
    let topic: Topic

    /// Renders each body once, whatever number of cities read it.
    ///
    /// - Parameter earlier: the site of an earlier build, where the changes since then are asked for.
    /// - Returns: what changed since, city by city.
    @discardableResult
    func write(to output: PageOutput, since earlier: EarlierSite? = nil) throws -> [ArticleChange] {
        let bodies = IndexedList<BodyIndex, BodyFragments>(
            topic.bodies.indexed().map { index, body in
                BodyFragments(body, marksChanges: valuesChange(inVersionsOf: index), in: context.site)
            })
        let comparison =
            context.knowledge.municipalities.count > 1 && !topic.versions.isEmpty
            ? TopicComparison(of: topic, in: context.site) : nil
        let cityLinks = context.cityLinks(from: .every(.article), to: topic)
        let markdown = ArticleMarkdown(context.site)
        var changes: [ArticleChange] = []
        for version in topic.versions {
            let body = bodies[version.body]
            let shared = VersionFragments(version.fields, body, in: context)
            for municipality in version.municipalities {
                let city = context.knowledge.municipalities[municipality].id
                let differences = comparison?.differences(from: municipality) ?? []
                let page = ArticlePage(
                    context: context, topic: topic, municipality: municipality, version: version, body: body,
                    pieces: shared, differences: differences, cityLinks: cityLinks)
                try output.write(page.address, try page.render())
                try output.write(
                    .articleMarkdown(topic.id, in: city),
                    markdown.file(
                        of: topic, in: municipality, version.fields, version: shared.markdown,
                        terms: body.rendered.terms, differences: differences))
                if let change = try document(
                    in: municipality, body: body, version: shared, differences: differences, since: earlier, to: output)
                {
                    changes.append(change)
                }
                for alias in topic.aliases {
                    let redirect = RedirectPage(
                        address: .article(alias.value, in: city), target: page.address,
                        title: topic.title(in: municipality))
                    try output.write(redirect.address, redirect.render(context.texts))
                }
            }
        }
        if let comparison {
            try output.write(
                .comparison(of: topic.id), try ComparisonPage(context: context, comparison: comparison).render())
            let address = SiteAddress.comparisonDocument(of: topic.id)
            let document = Documents.Comparison(of: topic, in: context.site)
            try output.write(address, Documents.comparison.file(document, at: address))
        }
        return changes
    }

    /// Whether what cities that read a body are told changes on a day to come.
    private func valuesChange(inVersionsOf body: BodyIndex) -> Bool {
        let today = context.knowledge.date
        if topic.bodies[body].changes { return true }
        return topic.versions.contains { version in
            version.body == body
                && (version.fields.fees?.value ?? []).contains { fee in
                    fee.from.map { today < $0 } ?? false || fee.until.map { today <= $0 } ?? false
                }
        }
    }

    /// Writes the article's document for one city, and says what changed in it.
    private func document(
        in municipality: CityIndex, body: BodyFragments, version: VersionFragments,
        differences: [TopicComparison.CityDifference], since earlier: EarlierSite?, to output: PageOutput
    ) throws -> ArticleChange? {
        let address = SiteAddress.articleDocument(topic.id, in: context.knowledge.municipalities[municipality].id)
        let record = ArticleRecord(
            of: topic, in: municipality, fields: version.members, body: body.members, differences: differences,
            context: context.site)
        let file = Documents.article.file(
            record, at: address, capacity: version.members.count + body.members.count + 1_000)
        try output.write(address, file)
        return try earlier?.change(of: number, in: municipality, at: address, now: file)
    }
}
