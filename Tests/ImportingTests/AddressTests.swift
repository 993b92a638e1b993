import Foundation
import ImportTestSupport
import Importing
import Knowledge
import Markup
import TestSupport
import Testing

/// Web addresses keep their signs, whatever text they come in.
@Suite struct AddressTests {
    static let addresses = [
        "https://s.example/?a=1&b=2", "https://s.example/_x/y_", "https://s.example/a__b", "https://s.example/a_b_c",
        "https://s.example/a*b*c", "https://s.example/~amt/", "https://s.example/x~~y~~z", "https://s.example/?a[]=1",
        "https://s.example/a|b", "https://s.example/a_(b)", "https://s.example/%C3%BC?q=x%20y",
        "http://s.example:8080/#a_b_c",
        "https://s.example/a;b=1,2", "https://s.example/straße_x_",
    ]

    /// The addresses that our reader finds in an article.
    private func targets(_ markdown: String) -> [String] {
        let site = TestSite(content: [
            "auskunft.yaml": "title: T\ncategories:\n  - id: a\n    title: A\n",
            "municipalities/m.yaml": "name: M\nstate: DE-NW\n",
            "articles/x.md": "---\ntitle: X\ncategory: a\nanswer: Ja.\n---\n\n" + markdown,
        ])
        let documents = site.read().knowledge.topic("x")?.bodies.flatMap { Array($0.documents) } ?? []
        return documents.flatMap { Array($0.links) }.compactMap { link in
            if case .web(let address) = link.target { address } else { nil }
        }
    }

    private func imported(_ body: String) throws -> String {
        let line = try JSONSerialization.data(withJSONObject: ["id": "a", "title": "T", "body": body])
        let result = ImportedRecords(jsonLines: Array(line), municipality: "m", into: .init())
        let file = try #require(result.files.first { $0.path.hasPrefix("articles/") })
        return try #require(file.text.components(separatedBy: "\n---\n\n").last)
    }

    @Test(arguments: addresses)
    func `an address in running text is the address to its readers`(address: String) throws {
        let html = address.replacing("&", with: "&amp;")
        for body in [
            "<p>Siehe \(html) dort.</p>", "<p>Siehe \(html).</p>", "<ul><li>Siehe „\(html)“, dann</li></ul>",
            "<p>(\(html))</p>", "<table><tr><th>A</th><th>B</th></tr><tr><td>\(html)</td><td>x</td></tr></table>",
            "<blockquote><p><b>\(html)</b></p></blockquote>", "<p><a href=\"\(html)\">\(html)</a></p>",
        ] {
            let text = try imported(body)
            #expect(targets(text) == [address], "\(body) → \(text)")
            #expect(!text.contains("\\_") && !text.contains("\\*") && !text.contains("&amp;"), "\(text)")
        }
        for body in [
            "Siehe \(address) dort.", "- Siehe \(html), dann", "> \(html)", "[dort](\(html))", "<\(html)>",
            "Text\n\n## Kosten\n\nSiehe \(html) <br> dort.",
        ] where !address.contains("|") && !address.hasSuffix("_") {
            let text = try imported(body)
            let read = targets(text).map { LinkText.decoded($0) }
            #expect(read == [LinkText.decoded(address)], "\(body) → \(text)")
        }
    }

    @Test func `words around an address are text, and its signs are those of the sentence`() throws {
        #expect(try imported("<p>[siehe https://s.example/a]</p>") == "\\[siehe <https://s.example/a>\\]\n")
        #expect(try imported("<p>5 * 3 www.s.example/a_b_ [x]</p>").contains("www.s.example/a_b_"))
        #expect(try imported("<p>max_muster__x@stadt.example und a__b</p>") == "max_muster__x@stadt.example und a__b\n")
        #expect(try imported("<p>__init__ und *so*</p>") == "\\_\\_init\\_\\_ und \\*so\\*\n")
        #expect(try imported("<p>https:// und www. und http://</p>") == "https:// und www. und http://\n")
    }

    @Test func `an address in a module of XZuFi is an address`() throws {
        let text = "<p>Siehe https://s.example/?a=1&amp;b=2_c_ dort.</p>"
        let imported = try ImportedXZuFi(
            XZuFiImportTests.file(XZuFiImportTests.service(XZuFiImportTests.module("06", text))))
        let article = try #require(imported.articles.values.first)
        #expect(targets(article.components(separatedBy: "\n---\n\n").last ?? "") == ["https://s.example/?a=1&b=2_c_"])
    }
}

private enum LinkText {
    /// Signs that may be written either way.
    static func decoded(_ address: String) -> String { address.removingPercentEncoding ?? address }
}
