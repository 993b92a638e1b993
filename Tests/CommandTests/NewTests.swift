import Testing

/// `auskunft new`
@Suite struct NewTests {
    private static let mark = "BITTE AUSFÜLLEN"

    private static func run(_ arguments: [String], in folder: ScratchFolder) throws -> Program.Outcome {
        try Program.finish(try Program.process(["new"] + arguments, in: folder))
    }

    // MARK: What is written

    @Test(arguments: [
        (["article", "hundesteuer"], "articles/alltag/hundesteuer.md"),
        (["article", "hundesteuer", "--category", "alltag"], "articles/alltag/hundesteuer.md"),
        (["municipality", "lippe"], "municipalities/lippe.yaml"),
        (["office", "steueramt", "--municipality", "ruhr"], "offices/ruhr/steueramt.yaml"),
        (["notice", "streik", "--date", "2026-11-22"], "notices/2026-11-22-streik.md"),
    ])
    func writesAFileThatOnlyWantsToBeFilledIn(arguments: [String], path: String) throws {
        let folder = try ScratchFolder.withContent()
        let new = try Self.run(arguments, in: folder)
        #expect(new.status == 0)
        #expect(new.output == "content/\(path)\n")
        #expect(new.errors.isEmpty)
        #expect(folder.text("content/\(path)")?.contains(Self.mark) == true)
        let check = try Program.run("check", in: folder)
        #expect(check.status == 1, "nobody publishes a mark")
        let errors = check.output.split(separator: "\n").filter { $0.contains(": Fehler: ") }
        #expect(!errors.isEmpty && errors.allSatisfy { $0.hasSuffix("[contract.unfilled]") }, "\(check.output)")
    }

    @Test func writesToTheFolderOfTheContent() throws {
        let folder = try ScratchFolder.withContent()
        try folder.write("anders/auskunft.yaml", folder.text("content/auskunft.yaml") ?? "")
        let new = try Program.run("new", "municipality", "lippe", "--content", "anders/", in: folder)
        #expect(new.output == "anders/municipalities/lippe.yaml\n")
        #expect(folder.has("anders/municipalities/lippe.yaml"))
    }

    @Test func takesTheFirstCategoryAndTheOnlyCity() throws {
        let folder = try ScratchFolder()
        try folder.write(
            "content/auskunft.yaml",
            "title: A\ncategories:\n  - id: eins\n    title: Eins\n  - id: zwei\n    title: Zwei\n")
        try folder.write("content/municipalities/rhein.yaml", "name: Rheinstadt\nstate: DE-HE\n")
        #expect(try Program.run("new", "article", "a", in: folder).output == "content/articles/eins/a.md\n")
        #expect(
            try Program.run("new", "article", "b", "--category", "zwei", in: folder).output
                == "content/articles/zwei/b.md\n")
        #expect(try Program.run("new", "office", "amt", in: folder).output == "content/offices/rhein/amt.yaml\n")
        #expect(try Program.run("new", "municipality", "ruhr", in: folder).status == 0)
        #expect(folder.text("content/municipalities/ruhr.yaml")?.contains("\nstate: DE-HE\n") == true)
    }

    @Test func putsTheHeadingsOfTheKnowledgeBaseIntoAnArticle() throws {
        let folder = try ScratchFolder.withContent()
        let settings = folder.text("content/auskunft.yaml") ?? ""
        try folder.write("content/auskunft.yaml", settings + "sections:\n  - heading: Weg\n  - heading: Ziel\n")
        #expect(try Program.run("new", "article", "alle", in: folder).status == 0)
        #expect(Self.headings(in: folder.text("content/articles/alltag/alle.md")) == ["## Weg", "## Ziel"])
        try folder.write(
            "content/auskunft.yaml",
            settings + "sections:\n  - heading: Weg\n  - heading: Ziel\n    expected: true\n")
        #expect(try Program.run("new", "article", "nur", in: folder).status == 0)
        #expect(Self.headings(in: folder.text("content/articles/alltag/nur.md")) == ["## Ziel"])
    }

    private static func headings(in text: String?) -> [String] {
        (text ?? "").split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init)
    }

    @Test func datesANoticeByTheDayOfTheKnowledgeBase() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try Program.run("new", "notice", "streik", in: folder).status == 0)
        let name = try #require(folder.names("content/notices").first)
        #expect(name.wholeMatch(of: /2[0-9]{3}-[0-9]{2}-[0-9]{2}-streik\.md/) != nil, "\(name)")
        #expect(folder.text("content/notices/\(name)")?.contains("\nfrom: \(name.prefix(10))\n") == true)
    }

    // MARK: What is refused

    @Test(arguments: [
        (["article", "Führungszeugnis"], "fuehrungszeugnis"),
        (["office", "Bürgerbüro Mitte", "--municipality", "rhein"], "buergerbuero-mitte"),
        (["notice", "Streik!", "--date", "2026-11-22"], "Richtig: streik"),
        (["notice", "!", "--date", "2026-11-22"], "a–z"),
        (["notice", "", "--date", "2026-11-22"], "a–z"),
        (["notice", "2026-12-24-streik"], "auskunft new notice streik --date 2026-12-24"),
        (["article", "a/b"], "a-b"),
        (["article", "../b"], "b"),
        (["article", "ziel"], "ziel-2"),
        (["article", "ziel"], "articles/ziel.md"),
        (["municipality", "ziel"], "ziel-2"),
        (["office", "rhein-amt", "--municipality", "ruhr"], "offices/rhein/rhein-amt.yaml"),
        (["article", "alt"], "articles/ziel.md"),
        (["article", "thema"], "thema-2"),
        (["municipality", "redaktion"], "redaktion-2"),
        (["article", "neu", "--category", "altag"], "alltag"),
        (["office", "neu"], "rhein, ruhr"),
        (["office", "neu", "--municipality", "rein"], "rhein"),
        (["office", "neu", "--municipality", "berlin"], "rhein, ruhr"),
        (["article", "neu", "--municipality", "rhein"], "--municipality"),
        (["notice", "neu", "--category", "alltag"], "--category"),
        (["office", "neu", "--municipality", "rhein", "--date", "2026-11-22"], "--date"),
        (["page", "neu"], "municipality"),
        (["article"], "id"),
        (["article", "neu", "--content", "fehlt"], "fehlt"),
        (["article", "neu", "--content", "leer"], "auskunft init"),
    ])
    func isWrongUse(arguments: [String], message: String) throws {
        let folder = try ScratchFolder.withContent([
            "articles/ziel.md": ScratchFolder.article("Ziel", "aliases: [alt]", body: "Siehe [[probe]]."),
            "../leer/liesmich.txt": "",
        ])
        let before = try folder.files(".")
        let new = try Self.run(arguments, in: folder)
        #expect(new.status == 2)
        #expect(new.output.isEmpty)
        #expect(new.errors.contains(message), "\(new.errors)")
        #expect(try folder.files(".") == before)
    }

    @Test func speaksTheLanguageOfTheLocale() throws {
        let folder = try ScratchFolder.withContent()
        let new = try Program.run("new", "article", "Ziel", in: folder, environment: ["LC_ALL": "en_GB.UTF-8"])
        #expect(new.errors.contains("is not an id"))
    }
}
