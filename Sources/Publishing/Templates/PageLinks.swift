import Knowledge
import Rendering

// Items of lists that several pages have.

extension DeclaredValue {
    /// A city that a page leads to.
    static let city: [DeclaredValue] = [
        .text("id", "of the city"), .text("name", "of the city"), .text("href", "where the link leads"),
        .truth("is-current", "whether the page is this city's"),
    ]

    /// A link from one page of the site to another.
    static let link: [DeclaredValue] = [
        .text("href", "where the link leads; empty where there is no page"), .text("title", "what the link says"),
    ]
}

extension PageContext {
    /// An article as a city reads it, as an item of a list.
    func link(to topic: TopicIndex, in municipality: CityIndex, from page: SiteAddress) -> [PageValue] {
        [
            PageValue("href", knowledge.address(ofTopic: topic, in: municipality).reference(from: page)),
            PageValue("title", knowledge.title(of: topic, in: municipality)),
        ]
    }
}
