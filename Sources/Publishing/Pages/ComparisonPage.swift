import Diagnostics
import Knowledge
import Rendering
import Theme

/// All cities' versions of a topic side by side, with the differences marked.
struct ComparisonPage {
    let context: PageFrame
    let comparison: TopicComparison

    static let template = PageTemplate(
        "comparison",
        [
            .text("id", "of the article"),
            .text("topic-title", "its title where cities have none of their own"),
            .text("column-count", "how many cities there are"),
            .list(
                "columns", "the cities",
                [
                    .text("id", "of the city"), .text("name", "of the city"),
                    .text("href", "its article; empty where it has none"),
                    .text("absence", "why it has none, in words"),
                ]),
            .list(
                "rows", "what any city has, in the order of a page",
                [
                    .text("anchor", "the id that links lead to"),
                    .text("label", "what pages call the field or section"),
                    .truth("differs", "whether cities say different things"),
                    .html("common", "what all say; empty where they differ"),
                    .list(
                        "cells", "where they differ, what each says",
                        [.html("content", "empty where the city has nothing there")]),
                ]),
        ])

    private var knowledge: SharedKnowledge { context.knowledge }

    func render() throws -> [UInt8] {
        let topic = comparison.topic
        let address = SiteAddress.comparison(of: topic.id)
        return try context.page(
            Self.template, at: address, title: context.texts[.comparison] + ": " + topic.displayTitle,
            cityLinks: context.cityLinks(from: address, to: topic),
            [
                PageValue("id", topic.id), PageValue("topic-title", topic.displayTitle),
                PageValue("column-count", comparison.columns.count),
                PageValue("columns", comparison.columns.map { column($0, of: topic) }),
                PageValue("rows", comparison.rows.map(row)),
            ])
    }

    private func column(_ column: CityIndex, of topic: Topic) -> [PageValue] {
        let municipality = knowledge.municipalities[column]
        let has = topic.versionOfMunicipality[column] != nil
        let address = SiteAddress.article(topic.id, in: municipality.id)
        let absence = context.texts[topic.namesMunicipalities ? .coverageNotFor : .coverageUnpublished]
        return [
            PageValue("id", municipality.id), PageValue("name", municipality.displayName),
            PageValue("href", has ? address.reference(from: .comparison(of: topic.id)) : ""),
            PageValue("absence", has ? "" : absence),
        ]
    }

    private func row(_ row: TopicComparison.Row) -> [PageValue] {
        [
            PageValue("anchor", row.anchor.id), PageValue("label", row.title), PageValue("differs", row.differs),
            PageValue("common", row.differs ? [UInt8]() : row.cells.first.flatMap { $0 } ?? []),
            PageValue("cells", row.differs ? row.cells.map { [PageValue("content", $0 ?? [UInt8]())] } : []),
        ]
    }
}
