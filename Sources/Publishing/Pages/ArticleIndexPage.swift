import Bytes
import Knowledge
import Rendering
import Theme

/// All articles of a city from A to Z, for those without JavaScript.
struct ArticleIndexPage {
    let context: PageContext
    let municipality: CityIndex

    func render() throws -> [UInt8] {
        let knowledge = context.knowledge
        let address = SiteAddress.articleIndex(of: knowledge.municipalities[municipality].id)
        var html = HTMLBuffer()
        var letter = ""
        for topic in context.site.topicsByTitle[municipality] {
            let title = knowledge.title(of: topic, in: municipality)
            let first = Self.letter(of: title)
            if first != letter {
                if !letter.isEmpty { html.raw("</ul>\n") }
                letter = first
                html.element("h2", letter)
                html.raw("\n<ul>\n")
            }
            html.raw("<li>")
            html.link(to: knowledge.address(ofTopic: topic, in: municipality), from: address, title)
            html.raw("</li>\n")
        }
        if !letter.isEmpty { html.raw("</ul>\n") }
        return try context.page(
            "a-z", at: address, title: context.texts[.allArticles], municipality: municipality,
            cityLinks: context.cityLinks(municipality, from: address) { .articleIndex(of: $0.id) },
            [PageValue("articles", html.bytes)])
    }

    private static func letter(of title: String) -> String {
        guard let first = SortKey.make(title).first, first.isASCIILowercase else { return "0–9" }
        return String(decoding: [first & 0xDF], as: UTF8.self)
    }
}
