import Diagnostics
import TestSupport
import Testing

@testable import Checking

struct MissingInsteadTests {
    @Test("offered: false without instead is an error")
    func whoDoesNotOfferSomethingSaysWhoDoes() {
        expectFindings(
            of: MissingInstead.self, in: ["articles/probe.md": article("offered: 1️⃣false")], .error("contract.missing"))
        expectFindings(
            of: MissingInstead.self, in: ["articles/probe.md": article("offered: false\ninstead: Der Kreis.")])
        expectFindings(of: MissingInstead.self, in: ["articles/probe.md": article("offered: true")])
    }

    @Test("A single city without instead is named")
    func inOneCity() {
        expectFindings(
            of: MissingInstead.self,
            in: ["articles/probe.md": article("municipalities: {rhein: {offered: 1️⃣false}, ruhr: }")],
            .error("contract.missing", in: ["rhein"]))
    }

    @Test("instead may be written in another layer than offered")
    func theAnswerMayStandInAnotherLayer() {
        expectFindings(
            of: MissingInstead.self,
            in: [
                "articles/probe.md": article(
                    "offered: false\nmunicipalities: {rhein: {instead: Der Kreis.}, ruhr: {offered: true}}")
            ])
        expectFindings(
            of: MissingInstead.self,
            in: [
                "articles/probe.md": article("offered: 1️⃣false"),
                "articles/probe.rhein.md": "---\ninstead: Der Kreis.\n---\n",
            ], .error("contract.missing", in: ["ruhr"]))
    }
}
