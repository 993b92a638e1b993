import TestSupport
import Testing

@testable import Checking

@Suite struct GlossaryTwinTests {
    @Test(arguments: [("Maß", "Mass"), ("WBS", "Wbs"), ("Öffnung", "Oeffnung")])
    func aWordStandsOnce(one: String, other: String) {
        expectFindings(
            of: GlossaryTwin.self, in: ["glossary.yaml": "\(one): Das eine.\n1️⃣\(other): Das andere.\n"],
            .note("care.glossary-twin"))
    }
}
