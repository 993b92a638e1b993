import Foundation
import Importing
import TestSupport
import Testing

/// Links between the services of one message lead to the articles that they become.
@Suite struct XZuFiLinkTests {
    private func service(_ id: String, _ title: String, _ html: String, more: String = "") -> String {
        let text = html.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return """
            <xzufi:leistung><xzufi:id schemeAgencyID="L1">\(id)</xzufi:id>\
            <xzufi:modulText><xzufi:leikaTextmodul><code>02</code></xzufi:leikaTextmodul>\
            <xzufi:inhalt languageCode="de">\(title)</xzufi:inhalt></xzufi:modulText>\
            <xzufi:modulText><xzufi:leikaTextmodul><code>06</code></xzufi:leikaTextmodul>\
            <xzufi:inhalt languageCode="de">\(text)</xzufi:inhalt>\(more)</xzufi:modulText>\
            <xzufi:modulUrsprungsportal><xzufi:uri>https://portal.example/leistung/\(id)</xzufi:uri>\
            </xzufi:modulUrsprungsportal></xzufi:leistung>
            """
    }

    private func imported(_ html: String, more: String = "") throws -> (text: String, imported: ImportedXZuFi) {
        let imported = try ImportedXZuFi(
            XZuFiImportTests.file(
                service("120335", "Hund anmelden", html, more: more)
                    + service("120336", "Katze anmelden", "<p>Text dazu.</p>")))
        #expect(imported.read().errors == [])
        return (try #require(imported.articles["articles/dienstleistungen/hund-anmelden.md"]), imported)
    }

    @Test(arguments: [
        (
            "<p>Siehe <a href=\"https://portal.example/leistung/120336\">Katze</a>.</p>",
            "Siehe [[katze-anmelden|Katze]]."
        ),
        (
            "<p>Siehe <a href=\"http://www.portal.example/leistung/120336/\">Katze</a>.</p>",
            "Siehe [[katze-anmelden|Katze]]."
        ),
        (
            "<p>Siehe <a href=\"https://portal.example/suche?id=120336\">Katze</a>.</p>",
            "Siehe [[katze-anmelden|Katze]]."
        ),
        (
            "<p>Siehe <a href=\"https://amt.example/120336\">Katze</a>.</p>",
            "Siehe [Katze](https://amt.example/120336)."
        ),
        ("<p>Siehe <a href=\"https://portal.example/leistung/120335\">hier</a>.</p>", "Siehe hier."),
    ])
    func `in texts`(html: String, written: String) throws {
        let (text, _) = try imported(html)
        #expect(text.contains(written + "\n"), "\(text)")
    }

    @Test func `and in lists of links`() throws {
        let link = """
            <xzufi:weiterfuehrenderLink><xzufi:uri>https://portal.example/leistung/120336</xzufi:uri>\
            <xzufi:titel>Die Katze</xzufi:titel></xzufi:weiterfuehrenderLink>
            """
        let (text, _) = try imported("<p>Text.</p>", more: link)
        #expect(text.contains("- [[katze-anmelden|Die Katze]]\n"), "\(text)")
    }
}
