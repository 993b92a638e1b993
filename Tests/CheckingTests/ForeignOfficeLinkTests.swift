import TestSupport
import Testing

@testable import Checking

@Suite struct ForeignOfficeLinkTests {
    @Test func anotherCitysOfficeIsNeverHeard() {
        expectFindings(
            of: ForeignOfficeLink.self, in: probe(body: "Zuständig ist 1️⃣[[office:rhein-amt]].\n"),
            .error("reference.foreign-office-link", in: ["ruhr"]))
        expectFindings(
            of: ForeignOfficeLink.self, in: probe(body: "- 1️⃣[Amt](../offices/rhein/rhein-amt.yaml)\n"),
            .error("reference.foreign-office-link", in: ["ruhr"]))
    }

    @Test func noticesToo() {
        expectFindings(
            of: ForeignOfficeLink.self,
            in: [
                "notices/probe.md":
                    "---\ntitle: Probe\nmunicipalities: [ruhr]\n---\n\nSiehe 1️⃣[[office:rhein-amt]].\n"
            ], .error("reference.foreign-office-link", in: ["ruhr"]))
    }

    @Test(arguments: [
        "::: rhein\n[[office:rhein-amt]]\n:::\n::: ruhr\n[[office:ruhr-amt]]\n:::\n", "[[office:nirgends]]\n",
        "Text.\n",
    ])
    func itsOwnAreRight(body: String) {
        expectFindings(of: ForeignOfficeLink.self, in: probe(body: body))
    }
}
