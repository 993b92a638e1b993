import Importing
import Testing

/// What a city writes over the text that a state gives out for all.
@Suite struct SpecialisationTests {
    private func special(_ more: String, service: String = "102", areas: [String] = ["051120000000"]) -> String {
        let places = areas.map { "<xzufi:gueltigkeitGebietID>\($0)</xzufi:gueltigkeitGebietID>" }.joined()
        return
            "<xzufi:spezialisierung><xzufi:id>s1</xzufi:id><xzufi:leistungID schemeAgencyID=\"L1\">\(service)</xzufi:leistungID>"
            + places + more + "</xzufi:spezialisierung>"
    }

    private static let state =
        XZuFiImportTests.module("06", "Allgemeiner Text.") + XZuFiImportTests.module("11", "Allgemeiner Ablauf.")
        + XZuFiImportTests.module("08", "<ul><li>Ausweis</li></ul>")

    private func imported(_ records: String...) throws -> ImportedXZuFi {
        var content = ExistingContent()
        content.ars = "051120000000"
        return try ImportedXZuFi(XZuFiImportTests.file(records.joined()), into: content)
    }

    @Test(arguments: [false, true])
    func `the city's section stands in the place of the state's`(comesFirst: Bool) throws {
        let own = special(
            XZuFiImportTests.module("11", "In Musterstadt geht es so.") + XZuFiImportTests.module("16", "Nur hier."))
        let service = XZuFiImportTests.service(Self.state)
        let found = comesFirst ? try imported(own, service) : try imported(service, own)
        let text = try #require(found.articles.values.first)
        #expect(text.contains("Allgemeiner Text.") && !text.contains("Allgemeiner Ablauf."))
        let sections = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(
            text.contains("## Ablauf\n\nIn Musterstadt geht es so.\n")
                || text.contains("\n\nIn Musterstadt geht es so.\n"))
        #expect(sections.last == "## Hinweise" && text.contains("Nur hier."))
        #expect(try found.fields().documents?.value.map(\.value) == ["Ausweis"])
        #expect(found.leftovers.isEmpty)
        #expect(found.articles.count == 1)
    }

    @Test func `answer, documents and fees are the city's where it has them`() throws {
        let own = special(
            XZuFiImportTests.module("24", "Das kostet in Musterstadt nichts.")
                + XZuFiImportTests.module("08", "<ul><li>Foto</li></ul>")
                + "<xzufi:modulKosten><xzufi:kosten><xzufi:KostenFrei/></xzufi:kosten></xzufi:modulKosten>")
        let found = try imported(XZuFiImportTests.service(Self.state), own)
        let fields = try found.fields()
        #expect(fields.answer?.value == "Das kostet in Musterstadt nichts.")
        #expect(fields.documents?.value.map(\.value) == ["Foto"])
        #expect(fields.fees?.value.count == 1)
    }

    @Test func `an answer is taken from the text that is there`() throws {
        let own = special(XZuFiImportTests.module("06", "Der Text der Stadt."))
        let found = try imported(XZuFiImportTests.service(XZuFiImportTests.module("06", "Der Text des Landes.")), own)
        #expect(try found.fields().answer?.value == "Der Text der Stadt.")
        #expect(found.articles.values.first?.contains("des Landes") == false)
    }

    @Test func `what another city writes stays away, and the report says so`() throws {
        let other = special(XZuFiImportTests.module("11", "Nur in Essen."), areas: ["051130000000"])
        let found = try imported(XZuFiImportTests.service(Self.state), other)
        #expect(found.articles.values.first?.contains("Essen") == false)
        #expect(found.articles.values.first?.contains("Allgemeiner Ablauf.") == true)
        #expect(found.leftovers.contains { $0.path == "spezialisierung/gueltigkeitGebietID" })
    }

    @Test func `one of a service that is not there is left for the report`() throws {
        let found = try imported(
            XZuFiImportTests.service(Self.state), special(XZuFiImportTests.module("11", "Allein."), service: "999"))
        #expect(found.leftovers.contains { $0.value == "Allein." })
    }

    @Test func `inside the service it is the same`() throws {
        let inner =
            "<xzufi:spezialisierung>" + XZuFiImportTests.module("11", "In der Stadt.") + "</xzufi:spezialisierung>"
        let found = try imported(XZuFiImportTests.service(Self.state + inner))
        #expect(found.articles.values.first?.contains("In der Stadt.") == true)
        #expect(found.articles.values.first?.contains("Allgemeiner Ablauf.") == false)
    }
}
