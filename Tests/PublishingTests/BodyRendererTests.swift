import Diagnostics
import Knowledge
import Rendering
import TestSupport
import Testing
import Theme

/// Markdown and the HTML that becomes of it, side by side in the folder Golden.
@Suite struct BodyRendererTests {
    @Test(arguments: GoldenFolder.names("md"))
    func becomesTheGoldenFragment(name: String) throws {
        let html = try Self.rendered(GoldenFolder.markdown(name))
        _ = try Markup(parsing: html)
        try GoldenFolder.html(name).expect(html)
    }

    @Test(.disabled(if: GoldenFile.isRewriting)) func everyMarkdownHasItsFragment() {
        #expect(GoldenFolder.names("md") == GoldenFolder.names("html"))
        #expect(GoldenFolder.names("md").count >= 18)
    }

    /// The body as Rheinstadt reads it; texts of the user interface show their keys.
    private static func rendered(_ markdown: String) throws -> String {
        let (knowledge, diagnostics) = TestSite(files(markdown)).read()
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map { $0.message.english })")
        let topic = try #require(knowledge.topic("probe"))
        var renderer = BodyRenderer(
            try #require(topic.body(in: CityIndex(0))), in: PieceContext(knowledge, Texts(language: "de", texts: [:])),
            marksTerms: true)
        return String(decoding: renderer.render(), as: UTF8.self)
    }

    private static func files(_ markdown: String) -> [String: String] {
        [
            "articles/probe.md": Write.article(
                "Die Probe",
                """
                fees:
                  - amount: 10
                    name: einfach
                  - amount: 25.50
                    name: doppelt & <mehr>
                documents: [Ausweis, Formular <neu>, Foto]
                keywords: [nur eines]
                duration: 2 Wochen & mehr
                online: https://online.example/?a=1&b=2
                offices: [rhein-amt]
                municipalities:
                  rhein:
                """, body: markdown),
            "articles/nachbar.md": Write.article("Nachbar <Haus>", body: "## Größe & Maß\n\nText."),
            "offices/rhein/rhein-amt.yaml": """
            name: Amt am Rhein
            phone: "+4920312345"
            hours:
              mon: "08:00-12:00"
              tue: "08:00-12:00, 14:00-16:00"

            """,
            "anlagen/karte.png": "PNG",
            "anlagen/antrag form.pdf": "PDF",
            "glossary.yaml": "Bescheid: Eine Entscheidung.\neID: Ausweis im Netz.\nFrist: Zeit.\n",
        ]
    }
}
