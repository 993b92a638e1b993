import Bytes
import Knowledge
import Rendering
import Theme

/// All articles of a city from A to Z, for those without JavaScript.
struct ArticleIndexPage {
    let context: PageContext
    let municipality: CityIndex

    static let template = PageTemplate(
        "a-z",
        [
            .list(
                "letters", "the letters that titles begin with, in order",
                [
                    .text("letter", "a capital, or `0–9`"),
                    .list("articles", "in order of title", DeclaredValue.link),
                ])
        ])

    func render() throws -> [UInt8] {
        let knowledge = context.knowledge
        let address = SiteAddress.articleIndex(of: knowledge.municipalities[municipality].id)
        var letters: [(letter: String, articles: [[PageValue]])] = []
        for topic in context.site.topicsByTitle[municipality] {
            let letter = Self.letter(of: knowledge.title(of: topic, in: municipality))
            if letters.last?.letter != letter { letters.append((letter, [])) }
            letters[letters.count - 1].articles.append(context.link(to: topic, in: municipality, from: address))
        }
        return try context.frame.page(
            Self.template, at: address, title: context.texts[.allArticles], municipality: municipality,
            cityLinks: context.frame.cityLinks(municipality, from: address) { .articleIndex(of: $0.id) },
            [
                PageValue(
                    "letters", letters.map { [PageValue("letter", $0.letter), PageValue("articles", $0.articles)] })
            ])
    }

    private static func letter(of title: String) -> String {
        guard let first = SortKey.make(title).first, first.isASCIILowercase else { return "0–9" }
        return String(decoding: [first & 0xDF], as: UTF8.self)
    }
}
