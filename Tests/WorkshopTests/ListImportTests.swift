import Scratch
import Testing
import Workshop

/// Lists of contacts and streets on their way into the content.
@Suite struct ListImportTests {
    private func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder()
        try folder.writeContent([
            "municipalities/ruhr.yaml":
                "name: Ruhr\nstate: DE-NW\ndistricts:\n  - id: mitte\n    name: Mitte\n    office: ruhr-amt\n",
            "offices/ruhr/ruhr-amt.yaml": "name: Amt für Soziales\nkeywords: [Sozialamt]\n",
        ])
        return folder
    }

    private let contacts = "content/contacts/ruhr.tsv"
    private let streets = "content/streets/ruhr.tsv"

    @Test func contactsComeInAndAreChecked() throws {
        let folder = try folder()
        try folder.write(
            "t.csv", "Amt;Aufgabe;Durchwahl;Zimmer\nSozialamt;Wohngeld A-K;12;1\nTiefbauamt;Straßen;13;2\n")
        let planned = try folder.bring("contacts", "t.csv", isDry: true)
        #expect(planned.isFine && planned.output.contains("+ruhr-wohngeld-a-k\truhr-amt") && !folder.has(contacts))
        let imported = try folder.bring("contacts", "t.csv", report: "r.tsv")
        #expect(imported.isFine && imported.errors.contains("„Tiefbauamt“"), "\(imported.errors)")
        #expect(folder.text("r.tsv")?.contains("3\t13\toffice\tTiefbauamt\n") == true)
        #expect(
            folder.text(contacts)?.hasSuffix("\nruhr-wohngeld-a-k\truhr-amt\tWohngeld A-K\t\t\t12\t1\t\t\t\t\n") == true
        )
        let checked = try folder.check()
        #expect(checked.isFine, "\(checked.output)")
        let again = try folder.bring("contacts", "t.csv")
        #expect(again.cause == .findings && again.errors.contains("--update"))
    }

    @Test func anUpdateKeepsWhatEditorsWrote() throws {
        let folder = try folder()
        try folder.write(
            "t.csv", "Amt;Aufgabe;Durchwahl;Zimmer\nSozialamt;A;12;1\nSozialamt;B;13;2\nSozialamt;C;14;3\n")
        _ = try folder.bring("contacts", "t.csv")
        let begun = try #require(folder.text(contacts))
        try folder.write(
            contacts,
            "# Von uns\n"
                + begun.replacing("\tA\t\t\t12\t1\t\t", with: "\tA\t\t\t12\t1\tA-K\t").replacing("14\t3", with: "14\t4")
        )
        try folder.write(
            "t.csv", "Amt;Aufgabe;Durchwahl;Zimmer\nSozialamt;A;12;9\nSozialamt;C;14;5\nSozialamt;D;15;6\n")
        let updated = try folder.bring("contacts", "t.csv", isUpdate: true)
        let text = try #require(folder.text(contacts))
        #expect(text.hasPrefix("# Von uns\n") && text.contains("\tA\t\t\t12\t9\tA-K\t") && text.contains("ruhr-d\t"))
        #expect(!text.contains("ruhr-b\t"))
        #expect(updated.cause == .findings && updated.errors.contains("import.conflict"))
        #expect(text.contains("<<<<<<< Redaktion\nruhr-c\truhr-amt\tC\t\t\t14\t4\t\t\t\t\n=======\n"))
        #expect(try folder.bring("contacts", "t.csv", isUpdate: true).errors.contains("import.unresolved"))
        let chosen = text.split(separator: "\n").filter { !"<=>".contains($0.first ?? " ") && !$0.contains("\t14\t4") }
        try folder.write(contacts, chosen.joined(separator: "\n") + "\n")
        let last = try folder.bring("contacts", "t.csv", isUpdate: true)
        #expect(last.isFine && last.errors.contains("1 unverändert"), "\(last.errors)")
    }

    @Test func aTableOfTheEditorsIsAddedTo() throws {
        let folder = try folder()
        try folder.write(contacts, "id\toffice\tfunction\ttransfer\troom\nunser-team\truhr-amt\tWir\t12\t\n")
        try folder.write("t.csv", "Amt;Aufgabe;Durchwahl;Zimmer\nSozialamt;Andere;12;1\nSozialamt;B;13;2\n")
        #expect(try folder.bring("contacts", "t.csv").cause == .findings)
        let updated = try folder.bring("contacts", "t.csv", isUpdate: true)
        let text = try #require(folder.text(contacts))
        #expect(
            updated.isFine && text.contains("unser-team\truhr-amt\tWir\t12\t1\t")
                && text.contains("ruhr-b\truhr-amt\tB\t13\t2"), "\(text)")
    }

    @Test func streetsComeInAndStayAsTheyAre() throws {
        let folder = try folder()
        try folder.write("s.csv", "Straße;Hausnummer;Stadtteil;PLZ\nUfer;1;Mitte;46236\nUfer;2;Ostend;46236\n")
        let imported = try folder.bring("streets", "s.csv")
        #expect(imported.isFine && imported.errors.contains("  - id: ostend"), "\(imported.errors)")
        #expect(
            folder.text(streets) == "street\tnumbers\tdistrict\tpostcode\nUfer\t1\tmitte\t46236\nUfer\t2\t\t46236\n")
        #expect(try folder.check().isFine)
        try folder.write(
            "content/municipalities/ruhr.yaml",
            "name: Ruhr\nstate: DE-NW\ndistricts:\n  - id: mitte\n    name: Mitte\n    office: ruhr-amt\n    keywords: [Ostend]\n"
        )
        #expect(try folder.bring("streets", "s.csv", isUpdate: true).isFine)
        #expect(folder.text(streets) == "street\tnumbers\tdistrict\tpostcode\nUfer\t\tmitte\t46236\n")
    }

    @Test func aCityThatIsNotThereAndAFileThatIsNoText() throws {
        let folder = try folder()
        try folder.write("t.csv", "Amt;Durchwahl\nSozialamt;12\n")
        let unknown = try folder.bring("contacts", "t.csv", for: "rurh")
        #expect(unknown.cause == .wrongUse && unknown.errors.contains("Gemeint: ruhr?"))
        #expect(try folder.bring("streets", "fehlt.csv").cause == .wrongUse)
        try folder.write("t.xlsx", "PK\u{3}\u{4}")
        #expect(try folder.bring("contacts", "t.xlsx").errors.contains("CSV UTF-8"))
    }

    @Test func withABadRowNothingIsWritten() throws {
        let folder = try folder()
        try folder.write("t.csv", "Amt;Durchwahl\nSozialamt;12\nSozialamt;13;14\n")
        #expect(try folder.bring("contacts", "t.csv").cause == .findings && !folder.has(contacts))
        #expect(try folder.bring("contacts", "t.csv", keepsGoing: true).cause == .findings && folder.has(contacts))
    }
}
