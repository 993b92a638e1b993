import Foundation
import Scratch
import Testing
import Workshop

/// A city brings articles that others have already.
@Suite struct SecondCityTests {
    /// An article of `rhein`, with values of its own, and one that links to it.
    private static let dog = """
        ---
        title: Hund anmelden
        category: alltag
        answer: Am Rhein melden Sie den Hund beim Amt an.
        leika: "99102013000000"
        fees:
          - amount: 90.00
        offices: [rhein-amt]
        owner: Amt
        reviewed: 2026-10-01
        confidence: verified
        aliases: [dackel]
        municipalities:
          rhein:
            duration: 2 Tage
        ---

        Wer einen Hund hält, zahlt Steuer.

        ## Ablauf

        Formular ausfüllen.

        ## Dauer

        Es dauert {{ duration }}.

        ## Hinweise

        - Siehe [[nur-rhein]].
        - Hunde an die Leine.

        """

    private func folder() throws -> ScratchFolder {
        let only = ScratchFolder.article("Nur am Rhein", "municipalities:\n  rhein: {}", body: "Siehe [[hund]].")
        return try ScratchFolder.withContent(["articles/tiere/hund.md": Self.dog, "articles/nur-rhein.md": only])
    }

    private let version = "content/articles/tiere/hund.ruhr.md"
    private let article = "content/articles/tiere/hund.md"

    private func line(_ id: String, ablauf: String = "Anrufen.", _ more: String = "") -> String {
        "{\"id\":\"\(id)\",\"title\":\"Hund anmelden\",\"answer\":\"An der Ruhr rufen Sie an.\","
            + "\"body\":\"<p>Wer einen Hund hält, zahlt Steuer.</p><h2>Ablauf</h2><p>\(ablauf)</p>\"\(more)}\n"
    }

    private func bring(_ folder: ScratchFolder, isUpdate: Bool = false, isDry: Bool = false) throws -> Outcome {
        try folder.bring("jsonl", "a.jsonl", isUpdate: isUpdate, isDry: isDry)
    }

    @Test(arguments: ["hund", "dackel", "ruhr-hundesteuer"])
    func `the city gets its own file with what differs, and the article names it`(id: String) throws {
        let folder = try folder()
        try folder.write("a.jsonl", line(id, ",\"leika\":\"99102013000000\""))
        let planned = try bring(folder, isDry: true)
        #expect(planned.isFine && planned.output.contains("+ \(version)"), "\(planned.errors)")
        #expect(planned.output.contains("\n+answer: An der Ruhr rufen Sie an.\n"))
        #expect(planned.output.contains("\n+  ruhr: {}\n") && !folder.has(version))
        #expect(folder.text(article) == Self.dog)

        let imported = try bring(folder)
        #expect(imported.isFine, "\(imported.errors)")
        #expect(imported.errors.contains("1 neu, 1 geändert"))
        #expect(
            folder.text(version) == """
                ---
                answer: An der Ruhr rufen Sie an.
                confidence: draft
                offices: []
                ---

                ## Ablauf

                Anrufen.

                ## Dauer

                Dazu liegen noch keine Angaben vor.

                ## Hinweise

                - Siehe Nur am Rhein.
                - Hunde an die Leine.

                """)
        #expect(
            folder.text(article)
                == Self.dog.replacing("    duration: 2 Tage\n", with: "    duration: 2 Tage\n  ruhr: {}\n"))
        #expect(imported.errors.contains("fees") && imported.errors.contains("{{ duration }}"))
        let checked = try folder.check(isStrict: true)
        #expect(!checked.output.contains("Fehler:") && !checked.output.contains("Warnung:"), "\(checked.output)")
        let built = try folder.build()
        #expect(built.isFine, "\(built.output)")
        let page = try #require(folder.text("site/dist/ruhr/hund/index.html"))
        #expect(page.contains("Anrufen.") && page.contains("zahlt Steuer") && !page.contains("Formular ausfüllen"))
        #expect(folder.text("site/dist/rhein/hund/index.html")?.contains("Formular ausfüllen") == true)
    }

    @Test func `the same file again changes nothing, and a new one is merged`() throws {
        let folder = try folder()
        try folder.write("a.jsonl", line("hund"))
        _ = try bring(folder)
        let before = try folder.files("content")
        #expect(try bring(folder).errors.contains("hund.ruhr.md gibt es schon"))
        let again = try bring(folder, isUpdate: true)
        #expect(again.isFine && again.errors.contains("0 neu, 0 geändert, 0 mit Konflikt, 1 unverändert"))
        #expect(try folder.files("content") == before)

        // What the editors wrote stays, beside what the source changed.
        try folder.write(
            version, try #require(folder.text(version)).replacing("offices: []", with: "offices: []\nowner: Ruhr"))
        try folder.write("a.jsonl", line("hund", ablauf: "Schreiben."))
        let updated = try bring(folder, isUpdate: true)
        #expect(updated.isFine && updated.errors.contains("1 geändert"), "\(updated.errors)")
        let text = try #require(folder.text(version))
        #expect(text.contains("owner: Ruhr") && text.contains("Schreiben.") && !text.contains("Anrufen."))

        // The article is renamed, and its old id kept.
        try folder.write(
            "content/articles/hunde.md", try #require(folder.text(article)).replacing("[dackel]", with: "[hund]"))
        try folder.write("content/articles/hunde.ruhr.md", text)
        try folder.remove(article)
        try folder.remove(version)
        try folder.write("a.jsonl", line("hund", ablauf: "Kommen."))
        let moved = try bring(folder, isUpdate: true)
        #expect(moved.isFine, "\(moved.errors)")
        #expect(folder.text("content/articles/hunde.ruhr.md")?.contains("Kommen.") == true)
        #expect(!folder.has(version) && !folder.has("content/articles/hund.md"))

        try folder.write("a.jsonl", "{\"id\":\"katze\",\"title\":\"Katze\",\"body\":\"Ja.\"}\n")
        #expect(
            try bring(folder, isUpdate: true).errors.contains(
                "hunde.ruhr.md:1:1: Hinweis: Die Quelle enthält das nicht mehr"))
    }

    @Test func `the first city's import and the second's do not disturb each other`() throws {
        let folder = try ScratchFolder()
        func bring(_ city: String, _ ablauf: String) throws -> Outcome {
            try folder.write("a.jsonl", line("hund", ablauf: ablauf))
            return try folder.bring("jsonl", "a.jsonl", for: city, isUpdate: true)
        }
        #expect(try bring("rhein", "Eins.").isFine)
        #expect(try bring("ruhr", "Zwei.").isFine)
        let version = "content/articles/dienstleistungen/hund.ruhr.md"
        #expect(folder.text(version) == "## Ablauf\n\nZwei.\n")
        let changed = try bring("rhein", "Drei.")
        #expect(changed.isFine && changed.errors.contains("1 geändert"), "\(changed.errors)")
        let article = try #require(folder.text("content/articles/dienstleistungen/hund.md"))
        #expect(article.contains("Drei.") && article.contains("  rhein: {}\n  ruhr: {}\n---"))
        #expect(try bring("ruhr", "Zwei.").errors.contains("0 neu, 0 geändert, 0 mit Konflikt, 1 unverändert"))
        try folder.write(version, "## Ablauf\n\nVier.\n")
        let conflict = try bring("ruhr", "Fünf.")
        #expect(
            conflict.cause == .findings && conflict.errors.contains("hund.ruhr.md:3:1: Fehler"), "\(conflict.errors)")
        #expect(folder.text(version)?.contains("Vier.\n=======\nFünf.") == true)
    }

    @Test func `who took the city out again is not overruled`() throws {
        let folder = try folder()
        try folder.write("a.jsonl", line("hund"))
        _ = try bring(folder)
        try folder.write(article, Self.dog)
        try folder.remove(version)
        try folder.write("a.jsonl", line("hund", ablauf: "Neu."))
        let updated = try bring(folder, isUpdate: true)
        #expect(updated.errors.contains("import.deleted-here"))
        #expect(folder.text(article) == Self.dog && !folder.has(version))
    }

    @Test func `where the source says the same there is no file, only the city`() throws {
        let folder = try ScratchFolder.withContent([
            "articles/kurz.md": ScratchFolder.article(
                "Kurz", "municipalities:\n  rhein: {}", body: "[Text](https://a.example).")
        ])
        func line(_ body: String) -> String {
            "{\"id\":\"kurz\",\"title\":\"Kurz\",\"answer\":\"Das ist die Antwort.\",\"body\":\"\(body)\"}\n"
        }
        try folder.write("a.jsonl", line("[Text](https://a.example)."))
        #expect(try bring(folder).isFine)
        #expect(folder.text("content/articles/kurz.md")?.contains("  rhein: {}\n  ruhr: {}\n---") == true)
        #expect(!folder.has("content/articles/kurz.ruhr.md"))
        #expect(try bring(folder, isUpdate: true).errors.contains("1 unverändert"))
        try folder.write("a.jsonl", line("Anders."))
        #expect(try bring(folder, isUpdate: true).errors.contains("1 geändert"))
        #expect(folder.text("content/articles/kurz.ruhr.md") == "---\nconfidence: draft\n---\n\nAnders.\n")
    }

    @Test func `how a text is written is no difference`() throws {
        let body =
            "Eins\nzwei.\n\n## Ablauf\n\n* a\n* b\n\n::: rhein\nNur am Rhein.\n:::\n\n## Hinweise\n\n> Ein\n> Zitat (1) a_b."
        let folder = try ScratchFolder.withContent(["articles/kurz.md": ScratchFolder.article("Kurz", body: body)])
        try folder.write(
            "a.jsonl",
            "{\"id\":\"kurz\",\"title\":\"Kurz\",\"answer\":\"Das ist die Antwort.\",\"body\":\"<p>Eins zwei.</p><h2>Ablauf</h2>"
                + "<ul><li>a</li><li>b</li></ul><h2>Hinweise</h2><blockquote>Ein Zitat (1) a_b.</blockquote>\"}\n")
        let before = try folder.files("content/articles")
        #expect(try bring(folder).isFine)
        #expect(try folder.files("content/articles") == before)
    }

    @Test func `whatever a source says, its file passes the check`() throws {
        let bodies = [
            "---\\n\\nText.", "<p>::: rhein</p><p>{{ fees }} [[office:x]]</p>",
            "<h2>Ablauf</h2><p>---</p><pre>## x</pre>",
            "Text.[^1]\\n\\n## Ablauf\\n\\nMehr.\\n\\n[^1]: Fuß.", "```\\n## offen",
        ]
        let articles = bodies.indices.map { number in
            (
                "articles/a\(number).md",
                ScratchFolder.article(
                    "A\(number)", "municipalities:\n  rhein: {}", body: "[[probe]].\n\n## Ablauf\n\nText.")
            )
        }
        let folder = try ScratchFolder.withContent(Dictionary(uniqueKeysWithValues: articles))
        let lines = bodies.enumerated().map {
            "{\"id\":\"a\($0.offset)\",\"title\":\"T: #\($0.offset)\",\"body\":\"\($0.element)\"}\n"
        }
        try folder.write("a.jsonl", lines.joined())
        let imported = try bring(folder)
        #expect(imported.isFine && imported.errors.contains("5 neu, 5 geändert"), "\(imported.errors)")
        let checked = try folder.check()
        #expect(checked.isFine, "\(checked.output)")
    }

    @Test func `the editors' own file of the city stays`() throws {
        let folder = try folder()
        let own = "---\nduration: 3 Tage\n---\n"
        try folder.write(article, Self.dog.replacing("  rhein:\n", with: "  ruhr: {}\n  rhein:\n"))
        try folder.write(version, own)
        try folder.write("a.jsonl", line("hund"))
        #expect(try bring(folder).cause == .findings)
        let updated = try bring(folder, isUpdate: true)
        #expect(updated.cause == .findings && updated.errors.contains("import.foreign"))
        #expect(folder.text(version) == own)
    }

    @Test func `where the city cannot be added for sure, the line to add is said`() throws {
        let folder = try folder()
        let flow = Self.dog.replacing(
            "municipalities:\n  rhein:\n    duration: 2 Tage\n",
            with: "municipalities: {rhein: {duration: \"2 Tage\"}}\n")
        try folder.write(article, flow)
        try folder.write("a.jsonl", line("hund"))
        let imported = try bring(folder)
        #expect(
            imported.errors.contains(
                "In articles/tiere/hund.md unter „municipalities“ diese Zeile ergänzen: „  ruhr: {}“"))
        #expect(folder.text(article) == flow)
    }

    @Test func `a service of XZuFi finds the article by its key`() throws {
        let folder = try folder()
        try folder.write(
            "a.xml",
            """
            <l><leistung><id>7</id><bezeichnung>Hundesteuer</bezeichnung><referenzLeiKa><code>99102013000000</code></referenzLeiKa>
            <modulText><leikaTextmodul><code>11</code></leikaTextmodul><inhalt>Anrufen.</inhalt></modulText></leistung></l>
            """)
        let imported = try folder.bring("xzufi", "a.xml")
        #expect(imported.isFine, "\(imported.errors)")
        #expect(folder.text(version)?.contains("title: Hundesteuer\n") == true)
        #expect(folder.text(version)?.contains("## Ablauf\n\nAnrufen.") == true)
        let before = try folder.files("content")
        _ = try folder.bring("xzufi", "a.xml", isUpdate: true)
        #expect(try folder.files("content") == before)
    }

    @Test func `two records of one article are two articles`() throws {
        let folder = try folder()
        try folder.write(
            "a.jsonl",
            line("eins", ",\"leika\":\"99102013000000\"") + line("zwei", ",\"leika\":\"99102013000000\"")
                + line("hund"))
        let imported = try bring(folder)
        #expect(imported.isFine, "\(imported.errors)")
        #expect(
            folder.has(version) && folder.has("content/articles/alltag/eins.md")
                && folder.has("content/articles/alltag/zwei.md"))
    }
}
