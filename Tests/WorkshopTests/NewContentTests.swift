import Knowledge
import Scratch
import Testing
import Workshop

/// Files that are begun.
@Suite struct NewContentTests {
    private static let mark = "BITTE AUSFÜLLEN"

    // MARK: What is written

    @Test(arguments: [
        (NewContent.Order(kind: .article, id: "hundesteuer"), "articles/alltag/hundesteuer.md"),
        (NewContent.Order(kind: .article, id: "hundesteuer", category: "alltag"), "articles/alltag/hundesteuer.md"),
        (NewContent.Order(kind: .municipality, id: "lippe"), "municipalities/lippe.yaml"),
        (NewContent.Order(kind: .office, id: "steueramt", municipality: "ruhr"), "offices/ruhr/steueramt.yaml"),
        (
            NewContent.Order(kind: .notice, id: "streik", date: CalendarDate("2026-11-22")),
            "notices/2026-11-22-streik.md"
        ),
        (NewContent.Order(kind: .body, id: "kreis-lippe"), "bodies.yaml"),
        (NewContent.Order(kind: .fact, id: "ausweis-ab-24"), "facts.yaml"),
        (NewContent.Order(kind: .guide, id: "umzug-fragen"), "guides/umzug-fragen.yaml"),
    ])
    func writesAFileThatOnlyWantsToBeFilledIn(order: NewContent.Order, path: String) throws {
        let folder = try ScratchFolder.withContent()
        let new = try folder.new(order)
        #expect(new.isFine)
        #expect(new.output == "content/\(path)\n")
        #expect(new.errors.isEmpty)
        #expect(folder.text("content/\(path)")?.contains(Self.mark) == true)
        let check = try folder.check()
        #expect(check.cause == .findings, "nobody publishes a mark")
        let errors = check.output.split(separator: "\n").filter { $0.contains(": Fehler: ") }
        #expect(!errors.isEmpty && errors.allSatisfy { $0.hasSuffix("[contract.unfilled]") }, "\(check.output)")
    }

    @Test func otherBodiesAreAddedToTheirList() throws {
        let folder = try ScratchFolder.withContent()
        try folder.write("content/bodies.yaml", "- id: finanzamt\n  name: Finanzamt")
        #expect(try folder.new(.body, "kreis-lippe").isFine)
        let text = try #require(folder.text("content/bodies.yaml"))
        #expect(text.hasPrefix("- id: finanzamt\n  name: Finanzamt\n- id: kreis-lippe\n  name: \"\(Self.mark)"))
        #expect(text.contains("\n  #phone: "))
        let again = try folder.new(.body, "finanzamt")
        #expect(
            again.cause == .wrongUse && again.errors.contains("bodies.yaml") && again.errors.contains("finanzamt-2"))
        // Without its comments and with a name it is what it says.
        try folder.write(
            "content/bodies.yaml", text.replacing(#/"BITTE[^"]*"/#, with: "Kreis Lippe").replacing("  #", with: "  "))
        #expect(try folder.check().output.contains("kreis-lippe") == false)
    }

    @Test(arguments: [NewContent.Kind.contacts, .streets])
    func tablesOfACityBeginWithTheirColumns(kind: NewContent.Kind) throws {
        let folder = try ScratchFolder.withContent()
        try folder.write(
            "content/municipalities/ruhr.yaml",
            "name: Ruhr\nstate: DE-NW\ndistricts:\n  - id: mitte\n    name: Mitte\n    office: ruhr-amt\nstreets:\n  gelbe-tonne:\n    title: Gelbe Tonne\n"
        )
        try folder.write("content/offices/ruhr/ruhr-amt.yaml", "name: Amt\n")
        let path = "content/\(kind.rawValue)/ruhr.tsv"
        #expect(try folder.new(kind, "ruhr").output == path + "\n")
        let before = try folder.check()
        #expect(before.isFine, "\(before.output)")
        // The example is one as soon as it is no comment, below the header.
        var lines = try #require(folder.text(path)).split(separator: "\n").map(String.init)
        lines.append(String(try #require(lines.first { $0.hasPrefix("#") && $0.contains("\t") }).dropFirst()))
        try folder.write(path, lines.joined(separator: "\n") + "\n")
        let after = try folder.check()
        #expect(!after.output.contains("Fehler:"), "\(after.output)")
        #expect(try folder.new(kind, "ruhr").cause == .wrongUse)
        #expect(try folder.new(kind, "rurh").errors.contains("ruhr"))
    }

    @Test func writesToTheFolderOfTheContent() throws {
        let folder = try ScratchFolder.withContent()
        try folder.write("anders/auskunft.yaml", folder.text("content/auskunft.yaml") ?? "")
        let new = try folder.new(.municipality, "lippe", content: "anders/")
        #expect(new.output == "anders/municipalities/lippe.yaml\n")
        #expect(folder.has("anders/municipalities/lippe.yaml"))
    }

    @Test func takesTheFirstCategoryAndTheOnlyCity() throws {
        let folder = try ScratchFolder()
        try folder.write(
            "content/auskunft.yaml",
            "title: A\ncategories:\n  - id: eins\n    title: Eins\n  - id: zwei\n    title: Zwei\n")
        try folder.write("content/municipalities/rhein.yaml", "name: Rheinstadt\nstate: DE-HE\n")
        #expect(try folder.new(.article, "a").output == "content/articles/eins/a.md\n")
        #expect(
            try folder.new(.article, "b", category: "zwei").output
                == "content/articles/zwei/b.md\n")
        #expect(try folder.new(.office, "amt").output == "content/offices/rhein/amt.yaml\n")
        #expect(try folder.new(.municipality, "ruhr").isFine)
        #expect(folder.text("content/municipalities/ruhr.yaml")?.contains("\nstate: DE-HE\n") == true)
    }

    @Test func putsTheHeadingsOfTheKnowledgeBaseIntoAnArticle() throws {
        let folder = try ScratchFolder.withContent()
        let settings = folder.text("content/auskunft.yaml") ?? ""
        try folder.write("content/auskunft.yaml", settings + "sections:\n  - heading: Weg\n  - heading: Ziel\n")
        #expect(try folder.new(.article, "alle").isFine)
        #expect(Self.headings(in: folder.text("content/articles/alltag/alle.md")) == ["## Weg", "## Ziel"])
        try folder.write(
            "content/auskunft.yaml",
            settings + "sections:\n  - heading: Weg\n  - heading: Ziel\n    expected: true\n")
        #expect(try folder.new(.article, "nur").isFine)
        #expect(Self.headings(in: folder.text("content/articles/alltag/nur.md")) == ["## Ziel"])
    }

    private static func headings(in text: String?) -> [String] {
        (text ?? "").split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init)
    }

    @Test func datesANoticeByTheDayOfTheKnowledgeBase() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try folder.new(.notice, "streik").isFine)
        let name = "2026-11-22-streik.md"
        #expect(folder.names("content/notices") == [name])
        #expect(folder.text("content/notices/\(name)")?.contains("\nfrom: 2026-11-22\n") == true)
    }

    // MARK: What is refused

    @Test(arguments: [
        (NewContent.Order(kind: .article, id: "Führungszeugnis"), "fuehrungszeugnis"),
        (NewContent.Order(kind: .office, id: "Bürgerbüro Mitte", municipality: "rhein"), "buergerbuero-mitte"),
        (NewContent.Order(kind: .notice, id: "Streik!", date: CalendarDate("2026-11-22")), "Richtig: streik"),
        (NewContent.Order(kind: .notice, id: "!", date: CalendarDate("2026-11-22")), "a–z"),
        (NewContent.Order(kind: .notice, id: "", date: CalendarDate("2026-11-22")), "a–z"),
        (NewContent.Order(kind: .notice, id: "2026-12-24-streik"), "auskunft new notice streik --date 2026-12-24"),
        (NewContent.Order(kind: .article, id: "a/b"), "a-b"),
        (NewContent.Order(kind: .article, id: "../b"), "b"),
        (NewContent.Order(kind: .article, id: "ziel"), "ziel-2"),
        (NewContent.Order(kind: .article, id: "ziel"), "articles/ziel.md"),
        (NewContent.Order(kind: .municipality, id: "ziel"), "ziel-2"),
        (NewContent.Order(kind: .office, id: "rhein-amt", municipality: "ruhr"), "offices/rhein/rhein-amt.yaml"),
        (NewContent.Order(kind: .article, id: "alt"), "articles/ziel.md"),
        (NewContent.Order(kind: .article, id: "thema"), "thema-2"),
        (NewContent.Order(kind: .municipality, id: "redaktion"), "redaktion-2"),
        (NewContent.Order(kind: .article, id: "neu", category: "altag"), "alltag"),
        (NewContent.Order(kind: .office, id: "neu"), "rhein, ruhr"),
        (NewContent.Order(kind: .office, id: "neu", municipality: "rein"), "rhein"),
        (NewContent.Order(kind: .office, id: "neu", municipality: "berlin"), "rhein, ruhr"),
        (NewContent.Order(kind: .article, id: "neu", content: "fehlt"), "fehlt"),
        (NewContent.Order(kind: .article, id: "neu", content: "leer"), "auskunft init"),
    ])
    func isWrongUse(order: NewContent.Order, message: String) throws {
        let folder = try ScratchFolder.withContent([
            "articles/ziel.md": ScratchFolder.article("Ziel", "aliases: [alt]", body: "Siehe [[probe]]."),
            "../leer/liesmich.txt": "",
        ])
        let before = try folder.files(".")
        let new = try folder.new(order)
        #expect(new.cause == .wrongUse)
        #expect(new.output.isEmpty)
        #expect(new.errors.contains(message), "\(new.errors)")
        #expect(try folder.files(".") == before)
    }

    @Test func speaksTheLanguageOfTheLocale() throws {
        let folder = try ScratchFolder.withContent()
        let new = try folder.new(.article, "Ziel", language: .english)
        #expect(new.errors.contains("is not an id"))
    }
}
