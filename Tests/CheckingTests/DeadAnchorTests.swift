import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

struct DeadAnchorTests {
    private let ziel = "## Ablauf\n\nText.\n\n## Kosten & Gebühren\n\nText.\n\n## Ablauf\n\nText.\n"

    private func files(_ body: String) -> [String: String] {
        ["articles/probe.md": article(body: body), "articles/ziel.md": article(body: ziel)]
    }

    @Test(
        "Links to headings that exist are fine",
        arguments: [
            "[x](#unten)\n\n## Unten\n", "[x](#)\n", "[x](ziel.md#ablauf)\n", "[x](ziel.md#kosten-gebuehren)\n",
            "[x](ziel.md#ablauf-2)\n", "[[ziel#ablauf|x]]\n", "[x](#gr%6Fesse)\n\n## Größe\n",
            "[x](ziel.md#)\n", "[[ziel#]]\n",
        ])
    func headingsThatExist(body: String) {
        expectFindings(of: DeadAnchor.self, in: files(body))
    }

    @Test(
        "A link to a missing heading names the nearest one, or those that exist",
        arguments: [
            ("[x](1️⃣#untn)\n\n## Unten\n", "Did you mean \"unten\"?"),
            ("[x](ziel.md1️⃣#ablaufe)\n", "Did you mean \"ablauf\"?"),
            ("[x](ziel.md1️⃣#Ablauf)\n", "Did you mean \"ablauf\"?"),
            ("[[ziel1️⃣#kosten-gebuhren]]\n", "Did you mean \"kosten-gebuehren\"?"),
            ("[x](ziel.md1️⃣#dokumente)\n", "The page has: #ablauf, #kosten-gebuehren, #ablauf-2."),
            ("[x](ziel.md1️⃣#ablauf-3)\n", "Did you mean \"ablauf-2\"?"),
            ("[x](1️⃣#nichts)\n", nil),
        ] as [(String, String?)])
    func thoseThatDoNotNameTheNearest(body: String, help: String?) {
        let found = expectFindings(of: DeadAnchor.self, in: files(body), .error("link.dead-anchor", help: help))
        if help == nil { #expect(found.first?.help == nil) }
    }

    @Test("A heading that one city lacks is reported for that city")
    func aHeadingThatOneCityLacks() {
        expectFindings(
            of: DeadAnchor.self,
            in: [
                "articles/probe.md": article(body: "[x](ziel.md1️⃣#kosten) [y](2️⃣#hier)\n\n::: rhein\n## Hier\n:::\n"),
                "articles/ziel.md": article(body: "## Ablauf\n"), "articles/ziel.ruhr.md": "## Kosten\n",
            ], .error("link.dead-anchor", "1️⃣", in: ["rhein"]), .error("link.dead-anchor", "2️⃣", in: ["ruhr"]))
    }

    @Test("A heading with a city's name is looked up as that city reads it")
    func aHeadingWithACitysName() {
        expectFindings(
            of: DeadAnchor.self,
            in: ["articles/probe.md": article(body: "[x](1️⃣#in-rheinstadt)\n\n## In {{ municipality.name }}\n")],
            .error("link.dead-anchor", in: ["ruhr"]))
    }

    @Test("Several cities without the heading are one finding")
    func severalCitiesWithOtherHeadingsAreOneFinding() {
        expectFindings(
            of: DeadAnchor.self,
            in: [
                "articles/probe.md": article(body: "[x](ziel.md1️⃣#nichts)\n\n::: rhein\nR\n:::\n"),
                "articles/ziel.md": article(body: "## Ablauf\n"), "articles/ziel.ruhr.md": "## Kosten\n",
            ], .error("link.dead-anchor"))
    }

    @Test(
        "Nothing is said about the headings of a text that could not be read",
        arguments: [
            "---\ntitle: Ziel\n", "----\ntitle: Ziel\n----\n", "<<<<<<< a\n=======\n>>>>>>> b\n",
            article(body: String(repeating: "> ", count: 80) + "x\n\n## Ablauf\n"),
        ])
    func ofATextThatCouldNotBeReadNothingIsSaid(target: String) {
        expectFindings(
            of: DeadAnchor.self,
            in: ["articles/probe.md": article(body: "[x](ziel.md#ablauf)\n"), "articles/ziel.md": target])
        expectFindings(
            of: DeadAnchor.self,
            in: [
                "articles/probe.md": article(body: "[x](ziel.md#ablauf)\n"), "articles/ziel.md": article(),
                "articles/ziel.ruhr.md": target.replacing("## Ablauf", with: "## Kosten"),
                "articles/ziel.rhein.md": "## Ablauf\n",
            ])
    }

    @Test("Headings are found through an article's old id")
    func throughAnOldId() {
        expectFindings(
            of: DeadAnchor.self,
            in: [
                "articles/probe.md": article(body: "[[alt#ablauf|x]] [[alt1️⃣#kosten|x]]\n"),
                "articles/ziel.md": article("aliases: [alt]", body: "## Ablauf\n"),
            ], .error("link.dead-anchor"))
    }

    @Test("Where the article itself is missing, its headings are not reported as well")
    func whereTheArticleItselfIsMissingNothingIsSaidOfItsHeadings() {
        expectFindings(
            of: DeadAnchor.self,
            in: [
                "articles/probe.md": article(body: "[[nirgends#ablauf]] [x](ziel.md#nichts)\n"),
                "articles/ziel.md": article("municipalities: {}"),
            ])
    }
}
