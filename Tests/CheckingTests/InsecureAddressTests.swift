import TestSupport
import Testing

@testable import Checking

@Suite struct InsecureAddressTests {
    @Test("Addresses with http are found in body, forms and legal references")
    func findsAddressesOfBodyFormsAndLaws() {
        let found = expectFindings(
            of: InsecureAddress.self,
            in: [
                "articles/probe.md": article(
                    """
                    forms:
                      - title: Antrag
                        url: 1️⃣http://formulare.example/a
                    legal:
                      - title: Gesetz
                        url: 2️⃣"http://gesetze.example/b"
                    """, body: "Siehe [Stadt](3️⃣http://stadt.example/?a=1) und [Land](https://land.example).\n")
            ], .warning("link.http", "1️⃣"), .warning("link.http", "2️⃣"), .warning("link.http", "3️⃣"))
        #expect(
            found.map(\.changes) == [
                ["8:10+26=https://formulare.example/a"], ["11:11+24=https://gesetze.example/b"],
                ["14:15+25=https://stadt.example/?a=1"],
            ])
    }

    @Test("The city that reads the address is named")
    func namesTheCityThatReadsIt() {
        expectFindings(
            of: InsecureAddress.self,
            in: [
                "articles/probe.md": article(body: "::: ruhr\n[Amt](1️⃣http://amt.example)\n:::\n\nText.\n"),
                "articles/zwei.md": article(
                    "municipalities:\n  rhein:\n    forms:\n      - title: A\n        url: 2️⃣http://a.example\n  ruhr:\n"
                ),
            ], .warning("link.http", "1️⃣", in: ["ruhr"]), .warning("link.http", "2️⃣", in: ["rhein"]))
    }

    @Test("Addresses that Markdown completes by itself are left alone")
    func leavesAddressesThatMarkdownCompletes() {
        expectFindings(
            of: InsecureAddress.self,
            in: ["articles/probe.md": article(body: "Siehe www.stadt.example und `http://code.example`.\n")])
    }

    @Test("The same address in code is left alone")
    func leavesTheSameAddressInCode() {
        let found = findings(
            of: InsecureAddress.self,
            in: ["articles/probe.md": article(body: "Statt `http://a.example` jetzt [A](http://a.example).\n")])
        #expect(found.map(\.changes) == [["8:36+16=https://a.example"]])
    }

    @Test("A section that the city replaces is passed over")
    func passesOverASectionThatTheCityReplaces() {
        expectFindings(
            of: InsecureAddress.self,
            in: [
                "articles/probe.md": article(body: "## Ablauf\n\n[A](1️⃣http://a.example)\n"),
                "articles/probe.rhein.md": "## Ablauf\n\nText.\n",
            ], .warning("link.http", in: ["ruhr"]))
    }
}
