import Diagnostics
import Foundation
import Knowledge
import SiteTestSupport
import TestSupport
import Testing

/// The body of an article as plain text and as Markdown.
@Suite struct BodyTextTests {
    private func article(_ body: String, edition: Edition = .agents, _ more: [String: String] = [:]) throws -> [String:
        Any]
    {
        try TestSite(body: body, more).build(edition: edition).article("probe", in: "rhein")
    }

    private func text(_ body: String, edition: Edition = .agents) throws -> String? {
        try article(body, edition: edition)["bodyText"] as? String
    }

    private func markdown(_ body: String, _ more: [String: String] = [:]) throws -> String? {
        try article(body, more)["bodyMarkdown"] as? String
    }

    @Test(arguments: [
        ("Ein *schöner* **Text**, `Code` und ~~weg~~.", "Ein schöner Text, Code und weg.\n"),
        ("Erste\nZeile\\\nzweite", "Erste\nZeile\nzweite\n"),
        ("## Ablauf\n\n1. eins\n2. zwei\n   - a\n   - b", "Ablauf\n\n1. eins\n2. zwei\n   - a\n   - b\n"),
        ("- eins\n\n- zwei", "- eins\n\n- zwei\n"),
        ("> [!NOTE]\n> Merken.", "  Hinweis:\n  Merken.\n"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "A; B\n1; 2\n"),
        ("```\na\n\n b\n```", "a\n\n b\n"),
        ("[[probe|hierher]] und <https://x.example/>", "hierher und https://x.example/\n"),
        ("Text[^1].\n\n[^1]: Fußnote.", "Text[1].\n\n[1] Fußnote.\n"),
        ("- [ ] offen\n- [x] fertig", "- [ ] offen\n- [x] fertig\n"),
    ])
    func plainText(body: String, expected: String) throws {
        #expect(try text(body) == expected)
    }

    @Test func agentsTextIsSetApartAndStaysWithThem() throws {
        let body = "Davor.\n\n::: agents\nIntern.\n\nMehr.\n:::\n\nDanach."
        let mark = try words()[.agentsOnly]
        #expect(try text(body) == "Davor.\n\n> \(mark):\n>\n> Intern.\n>\n> Mehr.\n\nDanach.\n")
        #expect(try text(body, edition: .public) == "Davor.\n\nDanach.\n")
    }

    @Test func linksAreThoseOfThePage() throws {
        let ziel = ["articles/ziel.md": Write.article("Ziel", body: "## Ablauf")]
        let body = "[[ziel]], [b](ziel.md#ablauf), [[office:rhein-amt]], [c](https://x.example/a_(b))."
        #expect(
            try markdown(body, ziel)
                == "[Ziel](../ziel/), [b](../ziel/#ablauf), [Amt am Rhein](../../rhein/stelle/rhein-amt/), [c](https://x.example/a_%28b%29).\n"
        )
    }

    /// Markdown that is read again says the same as the text it was made from.
    @Test(arguments: [
        "Ein *schöner* **Text**, `Code`, ``Co`de`` und ~~weg~~.",
        "Zeichen: \\* \\_ \\` \\[a\\] \\<b\\> \\# \\~ \\| 3 < 4 & 5 > 4, a_b_c, &amp;amp; \\\\ Ende",
        "1986\\. Ein großes Jahr\n\\- kein Strich\n\\+ kein Plus\n\\# keine Überschrift",
        "Erste\nZeile\\\nzweite",
        "## Ablauf\n\nText.\n\n### Unter\n\nText.",
        "1. eins\n2. zwei\n   - a\n   - b\n3. drei",
        "7. sieben\n8. acht",
        "- eins\n\n  Absatz\n\n- zwei",
        "- a\n- b\n\n<!-- -->\n\n- c",
        "> Zitat\n>\n> > tiefer\n>\n> Ende",
        "> [!WARNING]\n> Achtung.\n>\n> - Liste\n> - zwei",
        "| Art | Preis |\n|:---|---:|\n| a \\| b | *1* |\n| `c` | 2 |",
        "```sh\necho '```'\n\n  leer\n```",
        "````\n```\n````",
        "Davor\n\n***\n\nDanach",
        "Text[^1] und[^2], wieder[^1].\n\n[^1]: Eine *Fußnote*.\n\n[^2]: Zwei\n\n    Absätze.",
        "- [ ] offen\n- [x] fertig",
        "<https://x.example/a?b=c&d=e>",
        "1) eins\n2) zwei",
        "- - tief\n  - tiefer",
        "Hartes **Wort**: *a***b**",
    ])
    func readAgainItSaysTheSame(body: String) throws {
        let first = try article(body)
        let again = try article(try #require(first["bodyMarkdown"] as? String))
        #expect(again["bodyHtml"] as? String == first["bodyHtml"] as? String, "\(first["bodyMarkdown"] ?? "")")
    }

    @Test func sectionsNameTheirModuleAndTheirLayer() throws {
        let site = TestSite([
            "auskunft.yaml": """
            title: Probe
            base-url: https://probe.example/
            categories:
              - id: alltag
                title: Alltag
            sections:
              - heading: Ablauf
                module: "11"
              - heading: Hinweise
                module: "16"

            """,
            "articles/probe.md": Write.article(
                "Probe", body: "Vorweg.\n\n## Ablauf\n\nErst.\n\n### Dann\n\nText.\n\n## Frei\n\nText."),
            "articles/probe.rhein.md": "## Hinweise\n\nAm Rhein.\n",
        ])
        let sections = try #require(try site.build().article("probe", in: "rhein")["sections"] as? [[String: Any]])
        #expect(sections.map { $0["heading"] as? String } == [nil, "Ablauf", "Frei", "Hinweise"])
        #expect(sections.map { $0["module"] as? String } == [nil, "11", nil, "16"])
        #expect(sections.map { $0["layer"] as? String } == ["shared", "shared", "shared", "own"])
        #expect(
            sections[1]["html"] as? String
                == "<h2 id=\"ablauf\">Ablauf</h2>\n<p>Erst.</p>\n<h3 id=\"dann\">Dann</h3>\n<p>Text.</p>\n")
        #expect(sections[3]["file"] as? String == "articles/probe.rhein.md")
    }

    @Test func deepAndManyAreNoTrouble() throws {
        let deep = String(repeating: "> ", count: 50) + "tief"
        #expect(try text(deep)?.contains("tief") == true)
        let notes = (0..<2_000).map { "Text[^\($0)]." }.joined(separator: "\n")
        let definitions = (0..<2_000).map { "[^\($0)]: Note \($0)." }.joined(separator: "\n\n")
        #expect(try text(notes + "\n\n" + definitions)?.contains("[2000] Note 1999.") == true)
    }
}
