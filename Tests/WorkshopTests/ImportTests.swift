import Files
import Foundation
import Scratch
import Testing
import Workshop

@Suite struct ImportTests {
    private func service(_ id: Int, _ title: String, _ text: String) -> String {
        """
        <leistung><id>\(id)</id><modulText><leikaTextmodul><code>02</code></leikaTextmodul><inhalt>\(title)</inhalt></modulText>
        <modulText><leikaTextmodul><code>11</code></leikaTextmodul><inhalt>\(text)</inhalt></modulText></leistung>
        """
    }

    private func folder(_ services: String...) throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write("a.xml", "<liste>\n\(services.joined(separator: "\n"))\n</liste>\n")
        return folder
    }

    private let path = "content/articles/dienstleistungen/hund-anmelden.md"

    @Test func `services come in, and are built`() throws {
        let folder = try folder(service(1, "Hund anmelden", "Gehen Sie zum Amt."))
        let imported = try folder.bring("xzufi", "a.xml")
        #expect(imported.isFine, "\(imported.errors)")
        #expect(folder.text(path)?.contains("## Ablauf\n\nGehen Sie zum Amt.") == true)
        // Nobody knows in which state the city is; it is asked for, and nothing is published until it is said.
        let city = "content/municipalities/ruhr.yaml"
        #expect(imported.errors.contains("\(city)") && imported.errors.contains("state: DE-BW"), "\(imported.errors)")
        #expect(try folder.build().cause == .findings)
        try folder.write(city, try #require(folder.text(city)) + "state: DE-NW\n")
        let built = try folder.build()
        #expect(built.isFine, "\(built.output)\(built.errors)")
        #expect(folder.has("site/dist/ruhr/hund-anmelden/index.html"))
    }

    @Test func `an update keeps what the editors wrote, marks conflicts and lists what is gone`() throws {
        let folder = try folder(
            service(1, "Hund anmelden", "Zeile."), service(2, "Katze", "Miau."), service(3, "Maus", "Piep."))
        _ = try folder.bring("xzufi", "a.xml")
        let imported = try #require(folder.text(path))
        try folder.write(path, imported.replacing("confidence: draft", with: "owner: Steueramt\nconfidence: verified"))
        let cat = "content/articles/dienstleistungen/katze.md"
        try folder.write(
            cat,
            try #require(folder.text(cat)).replacing("Miau.\n\n", with: "Miau.\n").replacing(
                "## Ablauf\n\nMiau.", with: "## Ablauf\n\nMau."))
        try folder.write("a.xml", "<l>\(service(1, "Hund anmelden", "Neu."))\(service(2, "Katze", "Schnurr."))</l>")

        let planned = try folder.bring("xzufi", "a.xml", isUpdate: true, isDry: true)
        #expect(planned.output.contains("~ \(path)") && planned.output.contains("! \(cat)"))
        #expect(planned.output.contains("+Neu.") && folder.text(path)?.contains("Neu.") == false)

        let updated = try folder.bring("xzufi", "a.xml", isUpdate: true)
        #expect(updated.cause == .findings)
        let dog = try #require(folder.text(path))
        #expect(dog.contains("owner: Steueramt") && dog.contains("confidence: verified") && dog.contains("Neu."))
        #expect(!dog.contains("Zeile.") && !dog.contains("<<<<<<<"))
        #expect(folder.text(cat)?.contains("<<<<<<< Redaktion\nMau.\n=======\nSchnurr.\n>>>>>>> Import") == true)
        #expect(updated.errors.contains("import.conflict") && updated.errors.contains("import.gone"))
        #expect(updated.errors.contains("maus.md"))

        let checked = try folder.check()
        #expect(checked.cause == .findings && checked.output.contains("file.conflict"))
        let again = try folder.bring("xzufi", "a.xml", isUpdate: true)
        #expect(
            again.cause == .findings && again.errors.contains("import.unresolved") && again.errors.contains("katze.md"))
        #expect(folder.text(path) == dog)
        let marked = folder.text(cat)
        try folder.write("a.xml", "<l>\(service(1, "Hund anmelden", "Neu."))\(service(2, "Katze", "Fauch."))</l>")
        let third = try folder.bring("xzufi", "a.xml", isUpdate: true)
        #expect(third.cause == .findings && third.errors.contains("import.unresolved"))
        #expect(folder.text(cat) == marked)
        // Once one version is chosen, what changed since comes in.
        try folder.write(
            cat,
            try #require(marked).replacing(
                "<<<<<<< Redaktion\nMau.\n=======\nSchnurr.\n>>>>>>> Import", with: "Schnurr."))
        let last = try folder.bring("xzufi", "a.xml", isUpdate: true)
        #expect(last.isFine && folder.text(cat)?.contains("Fauch.") == true, "\(last.errors)")
    }

    @Test func `with a bad record nothing is written, unless the rest is wanted`() throws {
        let folder = try folder(service(1, "Hund anmelden", "x"), "<leistung><id>2</id></leistung>")
        let refused = try folder.bring("xzufi", "a.xml")
        #expect(refused.cause == .findings && !folder.has("content"))
        #expect(refused.errors.contains("a.xml:4:1") && refused.errors.contains("import.field"))
        let rest = try folder.bring("xzufi", "a.xml", keepsGoing: true)
        #expect(rest.cause == .findings && folder.has(path))
        #expect(folder.names("content") == [".auskunft", "articles", "auskunft.yaml", "municipalities"])
    }

    @Test func `an article that is the city's own stays, also when it came from elsewhere`() throws {
        let folder = try folder(service(1, "Hund anmelden", "x"))
        try folder.writeContent([
            "articles/hund-anmelden.md":
                "---\ntitle: H\ncategory: alltag\nanswer: A.\nmunicipalities:\n  ruhr: {}\n---\n"
        ])
        let before = folder.text("content/articles/hund-anmelden.md")
        let refused = try folder.bring("xzufi", "a.xml")
        #expect(refused.cause == .findings && refused.errors.contains("import.exists"))
        let updated = try folder.bring("xzufi", "a.xml", isUpdate: true)
        #expect(updated.cause == .findings && updated.errors.contains("import.foreign"))
        #expect(folder.text("content/articles/hund-anmelden.md") == before)
        #expect(folder.names("content/articles") == ["hund-anmelden.md", "probe.md", "ziel.md"])
    }

    @Test func `what cannot be put in its place keeps the rest from being written`() throws {
        let folder = try ScratchFolder()
        let lines = ["alt", "hund"].map { "{\"id\":\"\($0)\",\"title\":\"T\",\"body\":\"Ja.\"}\n" }
        try folder.write("a.jsonl", lines.joined())
        try folder.write("content/articles/dienstleistungen/hund.md/x.txt", "")
        // Left by an import that was killed.
        try StagingArea(in: folder.url.appending(path: "content").path, prefix: ".import").write("0", [])
        #expect(folder.names("content").count == 3)
        let failed = try folder.bring("jsonl", "a.jsonl")
        #expect(
            failed.cause == .machine && failed.errors.contains("articles/dienstleistungen/hund.md"), "\(failed.errors)")
        #expect(!folder.has("content/articles/dienstleistungen/alt.md"))
        #expect(folder.names("content") == ["articles"])
    }

    @Test func `an empty file is no import, and the report of before stays`() throws {
        let folder = try ScratchFolder()
        try folder.write("a.jsonl", "")
        try folder.write("r.tsv", "alt\n")
        #expect(try folder.bring("jsonl", "a.jsonl").cause == .findings)
        _ = try folder.bring("xzufi", "fehlt.xml", report: "r.tsv")
        #expect(folder.text("r.tsv") == "alt\n")
    }

    @Test func `a dry run writes nothing, no report either`() throws {
        let folder = try folder("<leistung><id>1</id><bezeichnung>Hund</bezeichnung><neues>Wert</neues></leistung>")
        try folder.write("a.jsonl", "{\"id\":\"hund\",\"title\":\"Hund\",\"body\":\"Ja.\",\"neu\":1}\n")
        for (format, file) in [("xzufi", "a.xml"), ("jsonl", "a.jsonl")] {
            let run = try folder.bring(format, file, isDry: true, report: "r.tsv")
            #expect(run.isFine && run.errors.contains("r.tsv: 1 Zeilen würden geschrieben."), "\(run.errors)")
            #expect(folder.names() == ["a.jsonl", "a.xml"])
        }
    }

    @Test func `jsonl has the same report, and it names what could not be read`() throws {
        let folder = try ScratchFolder()
        try folder.write(
            "a.jsonl",
            """
            {"id":"hund","title":"Hund","body":"<p><a href='../a'>da</a></p><svg><text>S</text></svg>","leika":"1","neu":"x\\ty"}
            {"id":"katze"}

            """)
        let run = try folder.bring("jsonl", "a.jsonl", keepsGoing: true, report: "r.tsv")
        #expect(run.cause == .findings)
        let lines = try #require(folder.text("r.tsv")).split(separator: "\n").map(String.init)
        #expect(
            lines.dropLast() == [
                "line\trecord\telement\ttext", "1\thund\tbody/p/a[href]\t../a", "1\thund\tbody/svg\tS",
                "1\thund\tleika\t1", "1\thund\tneu\tx y",
            ])
        #expect(lines.last?.hasPrefix("2\t\timport.field\t„title“") == true)
        #expect(run.errors.contains("„../a“"))
    }

    @Test func `an article that was renamed gets the source's changes where it is`() throws {
        let folder = try folder(service(1, "Hund anmelden", "Alt."))
        _ = try folder.bring("xzufi", "a.xml")
        let text = try #require(folder.text(path))
        try folder.remove(path)
        let renamed = "content/articles/tiere/hund.md"
        try folder.write(
            renamed, text.replacing("confidence: draft", with: "confidence: draft\naliases: [hund-anmelden]"))
        try folder.write("a.xml", "<l>\(service(1, "Hund anmelden", "Neu."))</l>")
        let updated = try folder.bring("xzufi", "a.xml", isUpdate: true)
        #expect(updated.isFine && updated.errors.contains("0 neu, 1 geändert"), "\(updated.errors)")
        #expect(!folder.has(path))
        #expect(folder.text(renamed)?.contains("Neu.") == true && folder.text(renamed)?.contains("aliases") == true)
        let again = try folder.bring("xzufi", "a.xml", isUpdate: true)
        #expect(again.errors.contains("0 neu, 0 geändert, 0 mit Konflikt, 1 unverändert"))
    }

    @Test func `what has no place is written down with --report`() throws {
        let folder = try folder("<leistung><id>1</id><bezeichnung>Hund</bezeichnung>\n<neues>Wert</neues></leistung>")
        _ = try folder.bring("xzufi", "a.xml", report: "r.tsv")
        #expect(folder.text("r.tsv") == "line\trecord\telement\ttext\n3\t1\tleistung/neues\tWert\n")
    }

    @Test func `jsonl updates the same way`() throws {
        let folder = try ScratchFolder()
        func line(_ body: String) -> String { "{\"id\":\"hund\",\"title\":\"Hund\",\"body\":\"\(body)\"}\n" }
        try folder.write("a.jsonl", line("<p>Alt.</p><p>Mitte.</p><p>Ende.</p>"))
        _ = try folder.bring("jsonl", "a.jsonl")
        let path = "content/articles/dienstleistungen/hund.md"
        try folder.write(path, try #require(folder.text(path)).replacing("\nEnde.", with: "\nSchluss."))
        try folder.write("a.jsonl", line("<p>Neu.</p><p>Mitte.</p><p>Ende.</p>"))
        let updated = try folder.bring("jsonl", "a.jsonl", isUpdate: true)
        #expect(updated.isFine, "\(updated.errors)")
        #expect(folder.text(path)?.hasSuffix("Neu.\n\nMitte.\n\nSchluss.\n") == true)
    }

    @Test func `a table updates the same way, and shows a dry run`() throws {
        let folder = try ScratchFolder()
        func table(_ text: String) -> String { "Titel;Text;Dauer\nHund;\"\(text)\";2 Wochen\n" }
        try folder.write("a.csv", table("Alt.\n\nMitte.\n\nEnde."))
        _ = try folder.bring("csv", "a.csv")
        let path = "content/articles/dienstleistungen/hund.md"
        try folder.write(path, try #require(folder.text(path)).replacing("\nEnde.", with: "\nSchluss."))
        try folder.write("a.csv", table("Neu.\n\nMitte.\n\nEnde."))
        let dry = try folder.bring("csv", "a.csv", isUpdate: true, isDry: true)
        #expect(dry.output.hasPrefix("~ \(path)\n") && dry.output.contains("\n+Neu.\n"), "\(dry.output)")
        #expect(try folder.bring("csv", "a.csv", isUpdate: true).isFine)
        #expect(folder.text(path)?.hasSuffix("Neu.\n\nMitte.\n\nSchluss.\n") == true)
    }

    @Test(arguments: [("a.csv", "PK\u{3}\u{4}x"), ("a.xlsx", "Titel;Text\nA;B\n"), ("a.ODS", "x")])
    func `a workbook is refused with what to do`(name: String, text: String) throws {
        let folder = try ScratchFolder()
        try folder.write(name, text)
        let run = try folder.bring("csv", name)
        #expect(run.cause == .wrongUse && run.errors.contains("CSV UTF-8"), "\(run.errors)")
        #expect(folder.names() == [name])
    }

    @Test func `a dry run of very many says all of them`() throws {
        let folder = try ScratchFolder()
        let text = (1...20_000).map { "{\"id\":\"artikel-mit-langem-namen-\($0)\",\"title\":\"T\",\"body\":\"Ja.\"}\n" }
            .joined()
        try folder.write("a.jsonl", text)
        let run = try folder.bring("jsonl", "a.jsonl", isDry: true)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 20_002)
        #expect(lines[19_999] == "+ content/articles/dienstleistungen/artikel-mit-langem-namen-20000.md")
    }

    @Test func `a second city's table becomes its own file, with what is said otherwise`() throws {
        let folder = try ScratchFolder()
        try folder.write(
            "a.jsonl",
            #"{"id":"hund","title":"Hund","body":"Text.","duration":"2 Wochen","offered":true,"owner":"Amt A"}"# + "\n")
        _ = try folder.bring("jsonl", "a.jsonl", for: "ruhr")
        try folder.write("b.csv", "id;Titel;Text;Dauer;Gebühren;Angeboten\nhund;Hund;Text.;3 Tage;5 €;nein\n")
        let run = try folder.bring("csv", "b.csv", for: "rhein")
        #expect(run.isFine, "\(run.errors)")
        let own = try #require(folder.text("content/articles/dienstleistungen/hund.rhein.md"))
        #expect(own.contains("duration: \"3 Tage\"\n") && own.contains("fees:\n  - amount: 5.00\n"))
        #expect(own.contains("offered: false\n") && !own.contains("Text.") && !own.contains("owner"))
        #expect(run.errors.contains("Gemeinsam bleibt, wozu die Quelle nichts sagt: owner"), "\(run.errors)")
    }
}
