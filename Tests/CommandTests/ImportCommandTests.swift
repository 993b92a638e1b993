import Foundation
import Scratch
import Testing

/// `auskunft import` and `auskunft export`: what they take and return.
@Suite struct ImportCommandTests {
    private static let service = """
        <liste><leistung><id>1</id><modulText><leikaTextmodul><code>02</code></leikaTextmodul><inhalt>Hund</inhalt></modulText>
        <modulText><leikaTextmodul><code>11</code></leikaTextmodul><inhalt>Ja.</inhalt></modulText></leistung></liste>

        """

    private func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.write("a.xml", Self.service)
        try folder.write("a.jsonl", "{\"id\":\"hund\",\"title\":\"Hund\",\"body\":\"Ja.\",\"neu\":1}\n")
        try folder.write("a.csv", "Titel;Text\nHund;Ja.\n")
        return folder
    }

    @Test(arguments: ["jsonl", "xzufi", "csv"])
    func `what it says goes to standard error, what it would write to standard output`(format: String) throws {
        let folder = try folder()
        let file = format == "xzufi" ? "a.xml" : "a.\(format)"
        let path = "content/articles/dienstleistungen/hund.md"
        let planned = try Program.run("import", format, file, "--municipality", "ruhr", "--dry-run", in: folder)
        #expect(planned.status == 0 && planned.output.contains("+ \(path)\n"), "\(planned.errors)")
        #expect(!folder.has("content"))
        let imported = try Program.run("import", format, file, "--municipality", "ruhr", in: folder)
        #expect(imported.status == 0 && imported.output.isEmpty)
        #expect(imported.errors.contains("1 neu, 0 geändert") && folder.has(path))
        try folder.write("b.jsonl", "kein JSON\n")
        let bad = try Program.run("import", "jsonl", "b.jsonl", "--municipality", "ruhr", in: folder)
        #expect(bad.status == 1 && bad.output.isEmpty && bad.errors.contains("b.jsonl:1:"))
    }

    @Test func `fields can be left out and an area chosen`() throws {
        let folder = try folder()
        try folder.write(
            "k.jsonl", "{\"id\":\"hund\",\"title\":\"Hund\",\"body\":\"Ja.\",\"keywords\":[\"Köter\"]}\n")
        let import1 = ["import", "jsonl", "k.jsonl", "--municipality", "ruhr", "--without", "keywords", "--dry-run"]
        let without = try Program.finish(try Program.process(import1, in: folder))
        #expect(without.status == 0 && !without.output.contains("Köter"))
        let import2 = ["import", "xzufi", "a.xml", "--municipality", "ruhr", "--area", "05112000", "--dry-run"]
        #expect(try Program.finish(try Program.process(import2, in: folder)).status == 0)
    }

    @Test func `columns are named by a map`() throws {
        let folder = try folder()
        try folder.write("b.csv", "Leistung kurz,Erläuterung\nHund,Ja.\n")
        func bring(_ map: String) throws -> Program.Outcome {
            try Program.run("import", "csv", "b.csv", "--municipality", "ruhr", "--dry-run", "--map", map, in: folder)
        }
        #expect(try bring("title=Leistung kurz,body=Erläuterung").status == 0)
        #expect(try bring("title=Leistung").status == 1)
        let wrong = try bring("titel=Leistung kurz")
        #expect(wrong.status == 2 && wrong.errors.contains("title, body"), "\(wrong.errors)")
    }

    @Test func `an update, a report and bad lines are as the options say`() throws {
        let folder = try folder()
        func bring(_ more: String...) throws -> Program.Outcome {
            let arguments = ["import", "jsonl", "a.jsonl", "--municipality", "ruhr", "--content", "wissen"]
            return try Program.finish(try Program.process(arguments + more, in: folder))
        }
        #expect(try bring("--report", "r.tsv").status == 0)
        #expect(folder.text("r.tsv")?.hasPrefix("line\trecord\telement\ttext\n1\thund\tneu\t1\n") == true)
        let path = "wissen/articles/dienstleistungen/hund.md"
        try folder.write(
            "a.jsonl", "{\"id\":\"hund\",\"title\":\"Hund\",\"body\":\"Nein.\"}\nkein JSON\n")
        let refused = try bring("--update")
        #expect(refused.status == 1 && refused.errors.contains("Nichts geschrieben. --keep-going"))
        #expect(folder.text(path)?.contains("Ja.") == true)
        #expect(try bring("--update", "--keep-going").status == 1)
        #expect(folder.text(path)?.contains("Nein.") == true)
    }

    @Test func `an export can be of one city`() throws {
        let folder = try ScratchFolder.withContent()
        let export = try Program.run("export", "xzufi", "--output", "x", "--municipality", "ruhr", in: folder)
        #expect(export.status == 0 && export.output.isEmpty)
        #expect(export.errors.contains("x/ruhr.xml: ") && folder.names("x") == ["ruhr.xml"])
    }

    @Test(arguments: ["jsonl", "xzufi", "csv"])
    func `a file may come by standard input`(format: String) throws {
        let folder = try folder()
        let process = try Program.process(["import", format, "-", "--municipality", "ruhr"], in: folder)
        let name = format == "xzufi" ? "a.xml" : "a.\(format)"
        process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: name))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(folder.has("content/articles/dienstleistungen/hund.md"))
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
        let folder = try folder()
        if arguments[0] == "export" { try folder.writeContent() }
        let process = try Program.process(arguments, in: folder)
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 2)
        #expect(!folder.has("x"))
    }
}
