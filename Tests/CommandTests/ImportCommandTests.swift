import Foundation
import Testing

@Suite struct ImportCommandTests {
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
        let imported = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", in: folder)
        #expect(imported.status == 0, "\(imported.errors)")
        #expect(folder.text(path)?.contains("## Ablauf\n\nGehen Sie zum Amt.") == true)
        let built = try Program.run("build", in: folder)
        #expect(built.status == 0, "\(built.output)\(built.errors)")
        #expect(folder.has("site/dist/ruhr/hund-anmelden/index.html"))
    }

    @Test func `an update keeps what the editors wrote, marks conflicts and lists what is gone`() throws {
        let folder = try folder(
            service(1, "Hund anmelden", "Zeile."), service(2, "Katze", "Miau."), service(3, "Maus", "Piep."))
        _ = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", in: folder)
        let imported = try #require(folder.text(path))
        try folder.write(path, imported.replacing("confidence: draft", with: "owner: Steueramt\nconfidence: verified"))
        let cat = "content/articles/dienstleistungen/katze.md"
        try folder.write(
            cat,
            try #require(folder.text(cat)).replacing("Miau.\n\n", with: "Miau.\n").replacing(
                "## Ablauf\n\nMiau.", with: "## Ablauf\n\nMau."))
        try folder.write("a.xml", "<l>\(service(1, "Hund anmelden", "Neu."))\(service(2, "Katze", "Schnurr."))</l>")

        let planned = try Program.run(
            "import", "xzufi", "a.xml", "--municipality", "ruhr", "--update", "--dry-run", in: folder)
        #expect(planned.output.contains("~ \(path)") && planned.output.contains("! \(cat)"))
        #expect(planned.output.contains("+Neu.") && folder.text(path)?.contains("Neu.") == false)

        let updated = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", "--update", in: folder)
        #expect(updated.status == 1)
        let dog = try #require(folder.text(path))
        #expect(dog.contains("owner: Steueramt") && dog.contains("confidence: verified") && dog.contains("Neu."))
        #expect(!dog.contains("Zeile.") && !dog.contains("<<<<<<<"))
        #expect(folder.text(cat)?.contains("<<<<<<< Redaktion\nMau.\n=======\nSchnurr.\n>>>>>>> Import") == true)
        #expect(updated.errors.contains("import.conflict") && updated.errors.contains("import.gone"))
        #expect(updated.errors.contains("maus.md"))

        let checked = try Program.run("check", in: folder)
        #expect(checked.status == 1 && checked.output.contains("file.conflict"))
        let again = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", "--update", in: folder)
        #expect(again.status == 1 && again.errors.contains("import.unresolved") && again.errors.contains("katze.md"))
        #expect(folder.text(path) == dog)
        let marked = folder.text(cat)
        try folder.write("a.xml", "<l>\(service(1, "Hund anmelden", "Neu."))\(service(2, "Katze", "Fauch."))</l>")
        let third = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", "--update", in: folder)
        #expect(third.status == 1 && third.errors.contains("import.unresolved"))
        #expect(folder.text(cat) == marked)
        // Once one version is chosen, what changed since comes in.
        try folder.write(
            cat,
            try #require(marked).replacing(
                "<<<<<<< Redaktion\nMau.\n=======\nSchnurr.\n>>>>>>> Import", with: "Schnurr."))
        let last = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", "--update", in: folder)
        #expect(last.status == 0 && folder.text(cat)?.contains("Fauch.") == true, "\(last.errors)")
    }

    @Test func `with a bad record nothing is written, unless the rest is wanted`() throws {
        let folder = try folder(service(1, "Hund anmelden", "x"), "<leistung><id>2</id></leistung>")
        let refused = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", in: folder)
        #expect(refused.status == 1 && !folder.has("content"))
        #expect(refused.errors.contains("a.xml:4:1") && refused.errors.contains("import.field"))
        let rest = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", "--keep-going", in: folder)
        #expect(rest.status == 1 && folder.has(path))
        #expect(folder.names("content") == [".auskunft", "articles", "auskunft.yaml", "municipalities"])
    }

    @Test func `an article that is the city's own stays, also when it came from elsewhere`() throws {
        let folder = try folder(service(1, "Hund anmelden", "x"))
        try folder.writeContent([
            "articles/hund-anmelden.md":
                "---\ntitle: H\ncategory: alltag\nanswer: A.\nmunicipalities:\n  ruhr: {}\n---\n"
        ])
        let before = folder.text("content/articles/hund-anmelden.md")
        let refused = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", in: folder)
        #expect(refused.status == 1 && refused.errors.contains("import.exists"))
        let updated = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", "--update", in: folder)
        #expect(updated.status == 1 && updated.errors.contains("import.foreign"))
        #expect(folder.text("content/articles/hund-anmelden.md") == before)
        #expect(folder.names("content/articles") == ["hund-anmelden.md", "probe.md", "ziel.md"])
    }

    @Test(arguments: ["jsonl", "xzufi"])
    func `a file may come by standard input`(format: String) throws {
        let folder = try folder(service(1, "Hund", "Ja."))
        try folder.write("a.jsonl", "{\"id\":\"hund\",\"title\":\"Hund\",\"body\":\"Ja.\"}\n")
        let process = try Program.process(["import", format, "-", "--municipality", "ruhr"], in: folder)
        let name = format == "jsonl" ? "a.jsonl" : "a.xml"
        process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: name))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(folder.has("content/articles/dienstleistungen/hund.md"))
    }

    @Test func `what cannot be put in its place keeps the rest from being written`() throws {
        let folder = try ScratchFolder()
        let lines = ["alt", "hund"].map { "{\"id\":\"\($0)\",\"title\":\"T\",\"body\":\"Ja.\"}\n" }
        try folder.write("a.jsonl", lines.joined())
        try folder.write("content/articles/dienstleistungen/hund.md/x.txt", "")
        // Left by a process that is gone: no system has so many.
        try folder.write("content/.import-2147483646/0", "")
        let failed = try Program.run("import", "jsonl", "a.jsonl", "--municipality", "ruhr", in: folder)
        #expect(failed.status == 3 && failed.errors.contains("articles/dienstleistungen/hund.md"), "\(failed.errors)")
        #expect(!folder.has("content/articles/dienstleistungen/alt.md"))
        #expect(folder.names("content") == ["articles"])
    }

    @Test func `an empty file is no import, and the report of before stays`() throws {
        let folder = try ScratchFolder()
        try folder.write("a.jsonl", "")
        try folder.write("r.tsv", "alt\n")
        #expect(try Program.run("import", "jsonl", "a.jsonl", "--municipality", "ruhr", in: folder).status == 1)
        _ = try Program.run("import", "xzufi", "fehlt.xml", "--municipality", "ruhr", "--report", "r.tsv", in: folder)
        #expect(folder.text("r.tsv") == "alt\n")
    }

    @Test func `a dry run writes nothing, no report either`() throws {
        let folder = try folder("<leistung><id>1</id><bezeichnung>Hund</bezeichnung><neues>Wert</neues></leistung>")
        try folder.write("a.jsonl", "{\"id\":\"hund\",\"title\":\"Hund\",\"body\":\"Ja.\",\"neu\":1}\n")
        for (format, file) in [("xzufi", "a.xml"), ("jsonl", "a.jsonl")] {
            let run = try Program.run(
                "import", format, file, "--municipality", "ruhr", "--report", "r.tsv", "--dry-run", in: folder)
            #expect(run.status == 0 && run.errors.contains("r.tsv: 1 Zeilen würden geschrieben."), "\(run.errors)")
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
        let run = try Program.run(
            "import", "jsonl", "a.jsonl", "--municipality", "ruhr", "--report", "r.tsv", "--keep-going", in: folder)
        #expect(run.status == 1)
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
        _ = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", in: folder)
        let text = try #require(folder.text(path))
        try folder.remove(path)
        let renamed = "content/articles/tiere/hund.md"
        try folder.write(
            renamed, text.replacing("confidence: draft", with: "confidence: draft\naliases: [hund-anmelden]"))
        try folder.write("a.xml", "<l>\(service(1, "Hund anmelden", "Neu."))</l>")
        let updated = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", "--update", in: folder)
        #expect(updated.status == 0 && updated.errors.contains("0 neu, 1 geändert"), "\(updated.errors)")
        #expect(!folder.has(path))
        #expect(folder.text(renamed)?.contains("Neu.") == true && folder.text(renamed)?.contains("aliases") == true)
        let again = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", "--update", in: folder)
        #expect(again.errors.contains("0 neu, 0 geändert, 0 mit Konflikt, 1 unverändert"))
    }

    @Test func `what has no place is written down with --report`() throws {
        let folder = try folder("<leistung><id>1</id><bezeichnung>Hund</bezeichnung>\n<neues>Wert</neues></leistung>")
        _ = try Program.run("import", "xzufi", "a.xml", "--municipality", "ruhr", "--report", "r.tsv", in: folder)
        #expect(folder.text("r.tsv") == "line\trecord\telement\ttext\n3\t1\tleistung/neues\tWert\n")
    }

    @Test(arguments: [
        ["import", "xzufi", "fehlt.xml", "--municipality", "ruhr"], ["import", "xzufi", ".", "--municipality", "ruhr"],
        ["import", "xzufi", "a.xml"], ["import", "xzufi", "a.xml", "--municipality", "api"],
        ["import", "xzufi", "a.xml", "--municipality", "ruhr", "--without", "titel"],
        ["import", "xzufi", "a.xml", "--municipality", "ruhr", "--area", "ruhr"],
        ["export", "xzufi"], ["export", "xzufi", "--output", "x", "--municipality", "fehlt"],
        ["export", "xzufi", "--output", "x", "--xsd", "fehlt.xsd"],
    ])
    func `wrong use is refused`(arguments: [String]) throws {
        let folder = try folder(service(1, "Hund anmelden", "x"))
        if arguments[0] == "export" { try folder.writeContent() }
        let process = try Program.process(arguments, in: folder)
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(!folder.has("x"))
    }

    @Test func `jsonl updates the same way`() throws {
        let folder = try ScratchFolder()
        func line(_ body: String) -> String { "{\"id\":\"hund\",\"title\":\"Hund\",\"body\":\"\(body)\"}\n" }
        try folder.write("a.jsonl", line("<p>Alt.</p><p>Mitte.</p><p>Ende.</p>"))
        _ = try Program.run("import", "jsonl", "a.jsonl", "--municipality", "ruhr", in: folder)
        let path = "content/articles/dienstleistungen/hund.md"
        try folder.write(path, try #require(folder.text(path)).replacing("\nEnde.", with: "\nSchluss."))
        try folder.write("a.jsonl", line("<p>Neu.</p><p>Mitte.</p><p>Ende.</p>"))
        let updated = try Program.run("import", "jsonl", "a.jsonl", "--municipality", "ruhr", "--update", in: folder)
        #expect(updated.status == 0, "\(updated.errors)")
        #expect(folder.text(path)?.hasSuffix("Neu.\n\nMitte.\n\nSchluss.\n") == true)
    }

    @Test func `an export is checked against the schema that the user has`() throws {
        let folder = try ScratchFolder.withContent()
        let schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://xoev.de/schemata/xzufi/2_2_0">
            <xs:element name="NAME"><xs:complexType><xs:sequence><xs:any processContents="skip" maxOccurs="unbounded"/></xs:sequence>
            <xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>
            """
        try folder.write("gut.xsd", schema.replacing("NAME", with: "nachricht"))
        try folder.write("anders.xsd", schema.replacing("NAME", with: "anders"))
        try folder.write("kaputt.xsd", "<xs:schema")
        let good = try Program.run("export", "xzufi", "--output", "x", "--xsd", "gut.xsd", in: folder)
        #expect(good.status == 0, "\(good.errors)")
        #expect(folder.names("x") == ["rhein.xml", "ruhr.xml"])
        let other = try Program.run("export", "xzufi", "--output", "y", "--xsd", "anders.xsd", in: folder)
        #expect(other.status == 1 && other.errors.contains("y/rhein.xml:2:"))
        #expect(!folder.has("y"))
        #expect(try Program.run("export", "xzufi", "--output", "z", "--xsd", "kaputt.xsd", in: folder).status == 2)
    }
}
