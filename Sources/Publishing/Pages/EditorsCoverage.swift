import Knowledge
import Rendering
import Theme

/// The table of the editors' page that says which topics each city has.
extension EditorsPage {
    static let coverageValues: [DeclaredValue] = [
        .text("column-count", "how many columns the table of coverage has"),
        .list("cities", "its columns behind the first", [.text("id", "of the city"), .text("name", "of the city")]),
        .list(
            "totals", "for each city",
            [.text("count", "how many topics it has an answer to"), .text("of", "how many any has")]),
        .list(
            "legend", "the states that occur",
            [
                .text("state", "a class: `coverage-shared` …"), .text("label", "that in words"),
                .text("count", "how often"),
            ]),
        .list(
            "categories", "those with topics",
            [
                .text("title", "of the category"),
                .list(
                    "topics", "in order of title",
                    [
                        .text("href", "the comparison; empty where there is none"), .text("title", "of the topic"),
                        .list(
                            "states", "for each city",
                            [
                                .text("state", "a class: `coverage-shared`, `coverage-missing` …"),
                                .text("label", "that in words"),
                                .text("href", "the article; empty where the city has none"),
                            ]),
                    ]),
            ]),
    ]

    func coverage() -> [PageValue] {
        let cities = knowledge.municipalities.map { [PageValue("id", $0.id), PageValue("name", $0.displayName)] }
        return [
            PageValue("column-count", cities.count + 1), PageValue("cities", cities),
            PageValue("totals", totals()), PageValue("legend", legend()), PageValue("categories", categories()),
        ]
    }

    /// Signs stand in the table; what they mean is said once.
    private func legend() -> [[PageValue]] {
        var counts: [TextKey: Int] = [:]
        for topic in knowledge.topics {
            for city in knowledge.municipalities.indices { counts[state(of: topic, in: city), default: 0] += 1 }
        }
        let states: [TextKey] = [
            .coverageShared, .coverageDiffers, .coverageOwnFile, .coverageNotOffered, .coverageNotFor,
            .coverageUnpublished, .coverageMissing,
        ]
        return states.compactMap { state in
            counts[state].map {
                [PageValue("state", state.rawValue), PageValue("label", context.texts[state]), PageValue("count", $0)]
            }
        }
    }

    private func totals() -> [[PageValue]] {
        let published = knowledge.topics.filter { !$0.versions.isEmpty }
        return knowledge.municipalities.indices.map { municipality in
            [
                PageValue("count", published.count { $0.versionOfMunicipality[municipality] != nil }),
                PageValue("of", published.count),
            ]
        }
    }

    private func categories() -> [[PageValue]] {
        context.categories.compactMap { category in
            let topics = knowledge.topics.indices.filter { knowledge.topics[$0].category?.value == category.id?.value }
            guard !topics.isEmpty else { return nil }
            let sorted = SiteContext.sorted(topics.map { ($0, knowledge.topics[$0].displayTitle) })
            return [
                PageValue("title", category.title?.value ?? ""),
                PageValue("topics", sorted.map { row(knowledge.topics[$0]) }),
            ]
        }
    }

    private func row(_ topic: Topic) -> [PageValue] {
        let states = knowledge.municipalities.indexed().map { index, municipality in
            let state = state(of: topic, in: index)
            let address = SiteAddress.article(topic.id, in: municipality.id)
            let isThere = topic.versionOfMunicipality[index] != nil
            return [
                PageValue("state", state.rawValue), PageValue("label", context.texts[state]),
                PageValue("href", isThere ? address.reference(from: .editors) : ""),
            ]
        }
        return comparisonLink(to: topic) + [PageValue("states", states)]
    }

    private func state(of topic: Topic, in municipality: CityIndex) -> TextKey {
        if topic.unpublishedIn.contains(municipality) { return .coverageUnpublished }
        guard let index = topic.versionOfMunicipality[municipality] else {
            return topic.namesMunicipalities ? .coverageNotFor : .coverageMissing
        }
        let version = topic.versions[index]
        if !version.fields.isOffered { return .coverageNotOffered }
        if version.ownFile != nil { return .coverageOwnFile }
        return topic.versions.count > 1 ? .coverageDiffers : .coverageShared
    }
}
