import Knowledge
import Rendering
import Theme

/// The texts of articles as the site publishes them, for other programs' formats.
package struct PublishedTexts: Sendable {
    /// One body in its three forms, in UTF-8.
    package struct Body: Sendable {
        /// Its addresses are relative to the page of an article.
        package let html: [UInt8]
        /// Without markup.
        package let text: [UInt8]
        /// GitHub Flavored Markdown.
        package let markdown: [UInt8]
        /// The text cut at its headings of second level.
        package let sections: [PublishedSection]
        /// Where it leads, each target once, in order.
        package let links: [PublishedLink]
        /// Terms of the glossary that it uses, in order.
        package let terms: [String]
    }

    private let context: SiteContext

    /// - Parameter theme: whose words they have.
    package init(_ knowledge: KnowledgeBase, _ theme: Theme) {
        context = SiteContext(knowledge, theme.texts)
    }

    /// - Complexity: O(length of the body).
    package func render(_ body: Knowledge.Body) -> Body {
        let rendered = RenderedBody(body, context.pieces)
        let record = BodyRecord(body, rendered, in: context.pieces)
        return Body(
            html: rendered.html, text: rendered.text, markdown: rendered.markdown,
            sections: SharedObjects.sections(of: record), links: SharedObjects.links(in: record),
            terms: rendered.terms.map { context.pieces.glossary.entries[$0].term.value })
    }

    /// A value as pages word it.
    package func words(_ value: FactValue) -> String { Wording.fact(value, context.language) }

    /// A fee as pages word it.
    package func words(_ fee: Fee) -> String { Wording.fee(fee, context.language) }

    /// Articles whose text leads to one, as a municipality reads them.
    package func backlinks(to topic: TopicIndex, in municipality: CityIndex) -> [TopicIndex] {
        context.backlinks(to: topic, in: municipality)
    }

    /// Articles that belong to one, as a municipality reads them.
    package func related(to topic: TopicIndex, in municipality: CityIndex) -> [TopicIndex] {
        context.related(to: topic, in: municipality)
    }

    /// Where each field of an article was written, by the field's name.
    package func origins(of fields: ArticleFields) -> [(field: String, origin: FieldOrigin)] {
        ArticleField.allCases.compactMap { field in
            FieldOrigin(of: fields[field], context.knowledge.sources).map { (field.member, $0) }
        }
    }

    /// The next days of an office, the day of the build first; nil where it has no hours.
    package func days(of office: Office) -> [OpeningSchedule.Day]? {
        let city = context.knowledge.municipalities[office.municipality]
        return OpeningSchedule(office, in: city)?.days(from: context.knowledge.date, count: Documents.daysAhead)
    }

    /// A notice in the city's words: HTML, plain text, Markdown; nil where it is not for the city.
    package func render(_ notice: Notice, in municipality: CityIndex) -> (
        html: [UInt8], text: [UInt8], markdown: [UInt8]
    )? {
        Documents.NoticeRecord(notice, in: municipality, of: context.pieces).map { ($0.html, $0.text, $0.markdown) }
    }

    /// Notices in force that a city has, urgent ones first.
    package func notices(in municipality: CityIndex) -> [Notice] {
        context.pieces.notices(in: municipality) { _ in true }
    }

    /// Notices to come that a city has, the next first.
    package func comingNotices(in municipality: CityIndex) -> [Notice] {
        context.pieces.comingNotices(in: municipality) { _ in true }
    }
}
