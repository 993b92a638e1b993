import Foundation
import Knowledge
import Scratch
import Testing
import Workshop

/// A value that is changed in one line is changed wherever it stands.
@Suite struct FactChangeTests {
    private static let article = """
        ---
        title: Ausweis
        category: alltag
        answer: Der Ausweis kostet {{ fact.ausweis }}.
        owner: Amt
        reviewed: 2026-10-01
        review-every: 1 year
        confidence: verified
        fees:
          - name: ab 24 Jahren
            fact: ausweis
        documents: ["{{ fact.ausweis }} in bar"]
        duration: "sofort, wenn {{ fact.ausweis }} bezahlt sind"
        deadline: "{{ fees.0.amount }} bis zum Abend"
        municipalities:
          rhein:
          ruhr:
            answer: In der Stadt kostet der Ausweis {{ fees.0.amount }}.
        ---

        Er kostet {{ fact.ausweis }}, siehe [[probe]] und [[ziel]].

        ## Kosten

        {{ fees }}

        """

    private static func facts(_ amount: String) -> String {
        """
        ausweis:
          name: Ausweis ab 24 Jahren
          values:
            - amount: \(amount)
          law:
            title: Verordnung über Ausweise (VAus), § 1
            url: https://www.gesetze-im-internet.de/pauswgebv/
          owner: Bürgerservice

        """
    }

    private static let notice =
        "---\ntitle: Neuer Preis\nfrom: 2026-11-01\narticles: [ausweis]\n---\n\nJetzt kostet er {{ fact.ausweis }}.\n"

    private func outputs(_ folder: ScratchFolder, _ amount: String) throws -> [String: Data] {
        try folder.write("content/facts.yaml", Self.facts(amount))
        let built = try folder.build()
        #expect(built.isFine, "\(built.output)\(built.errors)")
        let environment = folder.environment()
        let export = try ContentExport(ContentInput(folder: "content"), to: "export", in: environment)
        _ = try export.sqlite()
        _ = try export.openSearch()
        _ = try export.xzufi(municipality: nil, schema: nil)
        return try folder.files("site/dist").merging(
            try folder.files("export").map { ("export/" + $0.key, $0.value) }, uniquingKeysWith: { first, _ in first }
        ).filter { !$0.key.hasSuffix(".gz") && !$0.key.hasSuffix(".br") }
    }

    private static func holds(_ data: Data, _ amount: String) -> Bool {
        [amount, amount.replacing(".", with: ",")].contains { data.range(of: Data($0.utf8)) != nil }
    }

    @Test("A fact changed once is changed in every output, and nowhere is what it was")
    func everywhere() throws {
        let folder = try ScratchFolder.withContent([
            "articles/ausweis.md": Self.article, "notices/2026-11-01-preis.md": Self.notice,
        ])
        let before = try outputs(folder, "37.11")
        let places = Set(before.filter { Self.holds($0.value, "37.11") }.keys)
        let after = try outputs(folder, "48.22")
        #expect(after.filter { Self.holds($0.value, "37.11") }.keys.sorted() == [])
        #expect(Set(after.filter { Self.holds($0.value, "48.22") }.keys) == places)
        for city in ["rhein", "ruhr"] {
            for path in [
                "\(city)/ausweis/index.html", "\(city)/ausweis/index.md", "\(city)/index.html",
                "\(city)/thema/alltag/index.html", "\(city)/llms.txt", "\(city)/feed.xml",
                "api/v1/\(city)/articles/ausweis.json", "api/v1/\(city)/articles.json", "api/v1/\(city)/notices.json",
                "export/\(city).xml",
            ] {
                #expect(places.contains(path), "\(path)")
            }
        }
        for path in [
            "vergleich/ausweis/index.html", "redaktion/fakten/index.html", "api/v1/facts.json",
            "api/v1/comparison/ausweis.json", "api/v1/cpsv-ap.jsonld", "export/auskunft.sqlite",
        ] {
            #expect(places.contains(path), "\(path)")
        }
        #expect(places.contains { $0.hasPrefix("search/") && $0.hasSuffix(".idx") }, "\(places.sorted())")
        #expect(places.contains { $0.hasPrefix("export/") && $0.hasSuffix(".ndjson") }, "\(places.sorted())")
        let page = String(decoding: after["rhein/ausweis/index.html"] ?? Data(), as: UTF8.self)
        #expect(page.contains("title=\"Verordnung über Ausweise (VAus), § 1\">VAus</a>"))
        #expect(page.contains("Der Ausweis kostet 48,22 Euro."))
        let facts = String(decoding: after["redaktion/fakten/index.html"] ?? Data(), as: UTF8.self)
        #expect(facts.contains("<summary>7</summary>") && facts.contains("Bürgerservice"))
    }

    @Test("The value shown is what the search finds")
    func search() throws {
        let folder = try ScratchFolder.withContent(["articles/ausweis.md": Self.article])
        try folder.write("content/facts.yaml", Self.facts("48.22"))
        let found = try folder.search("kostet 48,22 Euro", municipality: "rhein", isJSON: true)
        #expect(found.output.contains("\"ausweis\"") && found.output.contains("48,22 Euro"), "\(found.output)")
    }

    @Test("The public edition has the facts that its articles name, and nobody who keeps them")
    func publicEdition() throws {
        let folder = try ScratchFolder.withContent([
            "articles/ausweis.md": Self.article,
            "articles/intern.md": ScratchFolder.article("Intern", "audience: agents", body: "{{ fact.geheim }}"),
            "facts.yaml": Self.facts("48.22") + "geheim: {name: Geheim, values: [{text: streng geheim}]}\n",
        ])
        #expect(try folder.build(edition: .public).isFine)
        let documents = try #require(folder.text("site/dist/api/v1/facts.json"))
        #expect(
            documents.contains("\"ausweis\"") && !documents.contains("geheim") && !documents.contains("Bürgerservice"))
        #expect(!folder.has("site/dist/redaktion"))
    }

    @Test("What ends or begins later is in the page for its day, and the build before it stays what it is")
    func later() throws {
        let folder = try ScratchFolder.withContent(["articles/ausweis.md": Self.article])
        try folder.write(
            "content/facts.yaml",
            "ausweis:\n  name: Ausweis\n  values:\n    - {amount: 37, until: 2026-12-31}\n    - {amount: 46, from: 2027-01-01}\n"
        )
        #expect(try folder.build().isFine)
        let page = try #require(folder.text("site/dist/rhein/ausweis/index.html"))
        #expect(
            page.contains(
                "<p class=\"answer\" data-later=\"2027-01-01 Der Ausweis kostet 46 Euro.\">Der Ausweis kostet 37 Euro.</p>"
            ))
        #expect(page.contains("<span data-later=\"2027-01-01 46,00\u{A0}€ in bar\">37,00\u{A0}€ in bar</span>"))
        #expect(page.contains("Er kostet <span data-later=\"2027-01-01 46,00\u{A0}€\">37,00\u{A0}€</span>"))
        #expect(try folder.build(date: "2027-01-01").isFine)
        let new = try #require(folder.text("site/dist/rhein/ausweis/index.html"))
        #expect(new.contains("<p class=\"answer\">Der Ausweis kostet 46 Euro.</p>") && !new.contains("37"))
    }

    @Test("A fact is begun in its file; the id may be an article's, not another fact's")
    func begun() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try folder.new(.fact, "probe").output == "content/facts.yaml\n")
        #expect(try folder.new(.fact, "zweite").isFine)
        let again = try folder.new(.fact, "probe")
        #expect(again.cause == .wrongUse && again.errors.contains("facts.yaml"))
        let text = try #require(folder.text("content/facts.yaml"))
        // Without its comments and filled in it is what it says.
        try folder.write(
            "content/facts.yaml",
            text.replacing(#/"BITTE[^"]*"/#, with: "Probe").replacing(#/  #(?! [A-ZÄÖÜ])/#, with: "  ").replacing(
                "musterstadt", with: "ruhr"))
        let check = try folder.check()
        #expect(!check.output.contains("Fehler:"), "\(check.output)")
    }

    @Test("Check puts placeholders where name and amount agree")
    func fixed() throws {
        let folder = try ScratchFolder.withContent([
            "facts.yaml": "ausweis: {name: Ausweis ab 24 Jahren, values: [{amount: 37}]}\n",
            "articles/ausweis.md": ScratchFolder.article(
                "Ausweis", "fees:\n  - name: ab 24 Jahren\n    amount: 37.00\n  - name: Foto\n    amount: 6.00",
                body: "Ein Ausweis kostet ab 24 Jahren 37 Euro."
            ).replacing("Das ist die Antwort.", with: "Ein Foto kostet 6 Euro."),
        ])
        _ = try folder.fix()
        let text = try #require(folder.text("content/articles/ausweis.md"))
        #expect(text.contains("fact: ausweis\n") && text.contains("ab 24 Jahren {{ fact.ausweis }}."))
        #expect(text.contains("Ein Foto kostet {{ fees.1.amount }}."))
        #expect(try folder.check().isFine)
    }
}
