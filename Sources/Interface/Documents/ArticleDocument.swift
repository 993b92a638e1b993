import Diagnostics
import JSON
import Knowledge
import Rendering

/// One article as one city gets it.
package struct ArticleRecord: Sendable {
    let context: PieceContext
    let topic: Topic
    let municipality: CityIndex
    /// Members of `SharedObjects.articleFields` and `SharedObjects.body`, written for the version and its body.
    let fields: [UInt8]
    let body: [UInt8]
    /// What other cities say otherwise.
    let differences: [TopicComparison.CityDifference]

    /// - Parameters:
    ///   - fields: members of `SharedObjects.articleFields`, written for the version.
    ///   - body: members of `SharedObjects.body`, written for its body.
    ///   - differences: what other cities say otherwise.
    package init(
        of topic: Topic, in municipality: CityIndex, fields: [UInt8], body: [UInt8],
        differences: [TopicComparison.CityDifference], context: PieceContext
    ) {
        (self.topic, self.municipality, self.fields, self.body) = (topic, municipality, fields, body)
        (self.differences, self.context) = (differences, context)
    }

    fileprivate var knowledge: SharedKnowledge { context.knowledge }
    fileprivate var id: String { topic.id }
    fileprivate var aliases: [LocatedText] { topic.aliases }
    fileprivate var city: String { context.knowledge.municipalities[municipality].id }
    fileprivate var version: ArticleFields? { topic.version(in: municipality)?.fields }
    fileprivate var address: SiteAddress { .articleDocument(id, in: city) }
}

extension Documents {
    /// `<municipality>/articles/<id>.json`: what the article's page shows, as data, with the origin of each value.
    package static let article = JSONDocument<ArticleRecord>(
        "Article", named: "article", "An article as one city gets it."
    ) { members in
        members.required("id", as: .id, text: "Never changes.") { $0.id }
        members.required("municipality", as: .id, text: "The city that gets it.") { $0.city }
        members.optional("category", as: .id, text: "Category.") { $0.topic.category?.value }
        members.required("url", as: .reference, text: "Its page.") {
            SiteAddress.article($0.id, in: $0.city).reference(from: $0.address)
        }
        members.required("markdownUrl", as: .reference, text: "The page's twin in Markdown.") {
            SiteAddress.articleMarkdown($0.id, in: $0.city).reference(from: $0.address)
        }
        members.members(of: SharedObjects.articleFields) { $0.fields }
        members.required(
            "notices", as: .list(.object(SharedObjects.noticeReference)), text: "What agents must know now."
        ) {
            record in
            guard let fields = record.version else { return [] }
            return record.context.notices(in: record.municipality) {
                record.context.concerns($0, record.topic, fields)
            }
        }
        members.required(
            "comingNotices", as: .list(.object(SharedObjects.noticeReference)),
            text: "What agents must know from a day to come on."
        ) { record in
            guard let fields = record.version else { return [] }
            return record.context.comingNotices(in: record.municipality) {
                record.context.concerns($0, record.topic, fields)
            }
        }
        members.optional(
            "handover", as: .text, text: "What agents say when they put the call through; agents' edition only."
        ) {
            record in
            guard record.knowledge.edition == .agents else { return nil }
            return record.context.handover(record.topic, in: record.municipality)
        }
        members.optional(
            "comparison", as: .reference, text: "The topic in all cities; left out where there is one city."
        ) {
            $0.knowledge.municipalities.count == 1
                ? nil : SiteAddress.comparisonDocument(of: $0.id).reference(from: $0.address)
        }
        members.required(
            "differences", as: .list(.object(SharedObjects.difference)),
            text: "Other cities that have it and say something else."
        ) { record in
            record.differences.map { other, difference in
                SharedObjects.CityDifference(city: record.knowledge.municipalities[other].id, difference: difference)
            }
        }
        members.required("related", as: .list(.id), text: "Articles that belong to it.") { record in
            record.knowledge.related(to: record.topic, in: record.municipality).map(\.id)
        }
        members.required("linkedFrom", as: .list(.id), text: "Articles whose text leads to it.") { record in
            record.knowledge.backlinks(to: record.topic, in: record.municipality).map(\.id)
        }
        members.optional("aliases", as: .list(.id), text: "Its old ids.") { record in
            record.aliases.isEmpty ? nil : record.aliases.map(\.value)
        }
        members.members(of: SharedObjects.body) { $0.body }
    }

    /// Members of `article` whose change is a change of the content; the others say the same in another form, or follow
    /// from what other articles say, as `related` and `linkedFrom`.
    static let trackedMembers =
        ["category"] + ArticleField.allCases.filter { $0.presence(in: .changes) == .told }.map(\.member)
        + ["notices", "aliases", "bodyHtml"]
}
