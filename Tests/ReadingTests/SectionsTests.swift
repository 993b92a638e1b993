import Diagnostics
import Knowledge
import TestSupport
import Testing

/// What a city gets, section by section. The defaults declare Ablauf, Kosten, Hinweise in this order.
struct SectionsTests {
    private func outline(_ shared: String, _ own: String) -> String? {
        expectReadingFindings(
            in: ["articles/probe.md": article(body: shared), "articles/probe.rhein.md": own]
        ).outline()
    }

    private let shared =
        "Einleitung.\n\n## Ablauf\n\nGemeinsamer Ablauf.\n\n### Schritt\n\nEins.\n\n## Hinweise\n\nGemeinsame Hinweise.\n"

    @Test func aSectionOfTheSameHeadingReplaces() {
        #expect(
            outline(shared, "## Ablauf\n\nEigener Ablauf.\n") == """
                p Einleitung.
                h2 Ablauf #ablauf
                p Eigener Ablauf.
                h2 Hinweise #hinweise
                p Gemeinsame Hinweise.
                """)
    }

    @Test func theHeadingMayBeWrittenALittleDifferently() {
        #expect(outline(shared, "## *ABLAUF*!\n\nEigener.\n")?.contains("Gemeinsamer Ablauf") == false)
    }

    @Test func aNewSectionComesInTheDeclaredOrder() {
        #expect(
            outline(shared, "## Kosten\n\nNichts.\n") == """
                p Einleitung.
                h2 Ablauf #ablauf
                p Gemeinsamer Ablauf.
                h3 Schritt #schritt
                p Eins.
                h2 Kosten #kosten
                p Nichts.
                h2 Hinweise #hinweise
                p Gemeinsame Hinweise.
                """)
    }

    @Test func severalNewSectionsStandInTheDeclaredOrderWhateverTheFileSays() {
        let own = "## Hinweise\n\nC.\n\n## Kosten\n\nB.\n\n## Ablauf\n\nA.\n"
        let lines = outline("Einleitung.\n", own)?.split(separator: "\n").filter { $0.hasPrefix("h2") }
        #expect(lines == ["h2 Ablauf #ablauf", "h2 Kosten #kosten", "h2 Hinweise #hinweise"])
    }

    @Test func oneThatIsNotDeclaredComesAtTheEnd() {
        let lines = outline(shared, "## Sonderfall\n\nX.\n\n## Kosten\n\nY.\n")?.split(separator: "\n").filter {
            $0.hasPrefix("h2")
        }
        #expect(
            lines == ["h2 Ablauf #ablauf", "h2 Kosten #kosten", "h2 Hinweise #hinweise", "h2 Sonderfall #sonderfall"])
    }

    @Test func textBeforeTheFirstHeadingReplacesTheIntroduction() {
        #expect(outline(shared, "Eigene Einleitung.\n")?.hasPrefix("p Eigene Einleitung.\nh2 Ablauf #ablauf\n") == true)
        #expect(
            outline("## Ablauf\n\nText.\n", "Eigene Einleitung.\n")?.hasPrefix("p Eigene Einleitung.\nh2 Ablauf")
                == true)
    }

    @Test func anEmptyFileChangesNothing() {
        #expect(outline(shared, "") == outline(shared, "\n\n"))
        #expect(outline(shared, "")?.hasPrefix("p Einleitung.\n") == true)
    }

    @Test func deeperHeadingsBelongToTheirSection() {
        #expect(outline(shared, "## Ablauf\n\nKurz.\n")?.contains("Schritt") == false)
    }

    @Test func headingsInListsAndQuotesBeginNoSection() {
        let text = outline("Einleitung.\n\n> ## Ablauf\n>\n> Zitat.\n", "## Ablauf\n\nEigener.\n")
        #expect(
            text == """
                p Einleitung.
                quote
                  h2 Ablauf #ablauf
                  p Zitat.
                h2 Ablauf #ablauf-2
                p Eigener.
                """)
    }

    @Test func theOtherCityReadsTheSharedText() {
        let knowledge = expectReadingFindings(
            in: ["articles/probe.md": article(body: shared), "articles/probe.rhein.md": "## Ablauf\n\nEigener.\n"])
        #expect(knowledge.outline(in: "ruhr")?.contains("Gemeinsamer Ablauf.") == true)
    }

    @Test func partsRememberTheirLayer() throws {
        let knowledge = expectReadingFindings(
            in: ["articles/probe.md": article(body: shared), "articles/probe.rhein.md": "## Kosten\n\nNichts.\n"])
        let body = try #require(knowledge.topic("probe")?.body(in: CityIndex(0)))
        #expect(body.parts.map(\.layer) == [.shared, .shared, .own, .shared])
        let files = body.parts.map { knowledge.sources.path(of: body.documents[$0.document].file) }
        #expect(files == ["articles/probe.md", "articles/probe.md", "articles/probe.rhein.md", "articles/probe.md"])
    }

    @Test func placeholdersOfASectionThatIsReplacedNeedNoValue() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    "municipalities: {rhein: , ruhr: {duration: lang}}", body: "## Ablauf\n\nDauer: {{ duration }}\n"),
                "articles/probe.rhein.md": "## Ablauf\n\nDauert.\n",
            ])
    }

    @Test func sectionsOfAScopeAreReplacedForThatCityOnly() {
        let knowledge = expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    body: "::: not ruhr\n## Kosten\n\nFünf Euro.\n:::\n\n## Hinweise\n\nKeine.\n"),
                "articles/probe.rhein.md": "## Kosten\n\nSechs Euro.\n",
                "articles/probe.ruhr.md": "## Kosten\n\nSieben Euro.\n",
            ])
        let expected = { (price: String) in "h2 Kosten #kosten\np \(price) Euro.\nh2 Hinweise #hinweise\np Keine." }
        #expect(knowledge.outline() == expected("Sechs"))
        #expect(knowledge.outline(in: "ruhr") == expected("Sieben"))
    }

    @Test func footnotesOfBothTextsStay() {
        let text = outline(
            "## Ablauf\n\nA.[^1]\n\n## Hinweise\n\nH.[^1]\n\n[^1]: Gemeinsam.\n",
            "## Ablauf\n\nEigen.[^1]\n\n[^1]: Eigene Note.\n")
        #expect(text == "h2 Ablauf #ablauf\np Eigen.^1\nh2 Hinweise #hinweise\np H.^1")
    }
}
