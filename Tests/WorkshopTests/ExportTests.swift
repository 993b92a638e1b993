import Diagnostics
import Scratch
import Testing
import Workshop

/// What is written for other programs.
@Suite struct ExportTests {
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
        let good = try folder.exportXZuFi(to: "x", schema: "gut.xsd")
        #expect(good.isFine, "\(good.errors)")
        #expect(folder.names("x") == ["rhein.xml", "ruhr.xml"])
        let other = try folder.exportXZuFi(to: "y", schema: "anders.xsd")
        #expect(other.cause == .findings && other.errors.contains("y/rhein.xml:2:"))
        #expect(!folder.has("y"))
        #expect(try folder.exportXZuFi(to: "z", schema: "kaputt.xsd").cause == .wrongUse)
    }

    @Test func `a city that does not exist is wrong use`() throws {
        let folder = try ScratchFolder.withContent()
        let export = try folder.exportXZuFi(to: "x", municipality: "fehlt")
        #expect(export.cause == .wrongUse && export.errors.contains("rhein, ruhr"))
        #expect(!folder.has("x"))
    }

    @Test(arguments: [
        (Language.german, "1 Artikel mit Fußnoten, die Text am Ende des Abschnitts werden: hund"),
        (.english, "1 article with footnotes, which become text at the section's end: hund"),
    ])
    func `what XZuFi cannot carry is named`(language: Language, words: String) throws {
        let folder = try ScratchFolder.withContent()
        try folder.write(
            "content/articles/hund.md",
            "---\ntitle: Hund\ncategory: alltag\nanswer: Melden Sie ihn an.\nowner: Amt\n---\n\nText[^1].\n\n[^1]: Note.\n"
        )
        let export = try folder.exportXZuFi(to: "aus", language: language)
        #expect(export.isFine, "\(export.errors)")
        #expect(export.errors.contains(words), "\(export.errors)")
    }

    @Test func `findings forbid every export`() throws {
        let folder = try ScratchFolder.withContent(ScratchFolder.withError)
        let environment = folder.environment()
        let export = try ContentExport(ContentInput(folder: "content"), to: "aus", in: environment)
        #expect(export.isForbidden)
        for write in [export.sqlite, export.openSearch] {
            let outcome = try Outcome(in: environment) { _, said in said.append(try write()) }
            #expect(outcome.cause == .findings && outcome.errors == "Nichts exportiert.\n")
        }
        #expect(folder.names() == ["content"])
    }

    @Test func `a folder below a plain file is the machine's fault, in the reader's language`() throws {
        let folder = try ScratchFolder.withContent(["../datei": "im Weg"])
        for (language, words) in [(Language.german, "Das ist kein Ordner"), (.english, "Not a directory")] {
            let environment = folder.environment(language)
            let export = try ContentExport(ContentInput(folder: "content"), to: "datei/aus", in: environment)
            for write in [export.sqlite, export.openSearch] {
                let outcome = try Outcome(in: environment) { _, said in said.append(try write()) }
                #expect(outcome.cause == .machine)
                #expect(outcome.errors == "datei/aus: \(words)\n")
            }
        }
    }
}

extension ScratchFolder {
    fileprivate func exportXZuFi(
        to output: String, municipality: String? = nil, schema: String? = nil, language: Language = .german
    ) throws -> Outcome {
        let environment = environment(language)
        return try Outcome(in: environment) { _, said in
            let export = try ContentExport(ContentInput(folder: "content"), to: output, in: environment)
            said += try export.xzufi(municipality: municipality, schema: schema)
        }
    }
}
