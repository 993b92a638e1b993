import Diagnostics
import TestSupport
import Testing

struct ScopeErrorsTests {
    private func expect(
        _ body: String, _ findings: ExpectedFinding..., sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expectReadingFindings(in: ["articles/probe.md": article(body: body)], findings, sourceLocation: sourceLocation)
    }

    @Test func notClosed() {
        expect("1️⃣::: rhein\nText.\n", .error("scope.unclosed"))
        expect("1️⃣::: rhein\n2️⃣::: agents\nText.\n", .error("scope.unclosed", "1️⃣"), .error("scope.unclosed", "2️⃣"))
        expect("1️⃣::: rhein\n::: agents\nText.\n:::\n", .error("scope.unclosed"))
        expect("- a\n  1️⃣::: rhein\n  b\n", .error("scope.unclosed"))
    }

    @Test func notOpened() {
        expect("Text.\n1️⃣:::\n", .error("scope.unopened"))
        expect("::: rhein\nText.\n:::\n\n1️⃣:::\n", .error("scope.unopened"))
    }

    @Test func unknownCitiesAreNamedWithTheNearest() {
        expect(
            "::: rhein 1️⃣ruhrr\nText.\n:::\n", .error("scope.unknown-municipality", help: "Did you mean \"ruhr\"?"))
        expect("::: 1️⃣Rhein\nText.\n:::\n", .error("scope.unknown-municipality", help: "Did you mean \"rhein\"?"))
        expect("::: not 1️⃣rhien\nText.\n:::\n", .error("scope.unknown-municipality", help: "Did you mean \"rhein\"?"))
        expect("::: 1️⃣agent\nText.\n:::\n", .error("scope.unknown-municipality", help: "Did you mean \"agents\"?"))
        expect(
            "::: 1️⃣warnung 2️⃣berlin\nText.\n:::\n",
            .error("scope.unknown-municipality", "1️⃣", help: "It must be one of rhein, ruhr, agents, not."),
            .error("scope.unknown-municipality", "2️⃣"))
    }

    @Test func textOfAnUnknownCityReachesNobody() {
        let knowledge = expectReadingFindings(
            in: ["articles/probe.md": article(body: "::: 1️⃣berlin\nText.\n:::\n")], .error("scope.unknown-municipality"))
        #expect(knowledge.outline() == "")
        #expect(knowledge.outline(in: "ruhr") == "")
    }

    @Test(arguments: [
        "Text 1️⃣::: rhein\n", "Das gilt nicht 1️⃣:::\n", "| a | 1️⃣::: |\n|---|---|\n", "größe 1️⃣::::\n", "- 1️⃣::: rhein\n",
        "## 1️⃣::: rhein\n",
    ])
    func notAloneOnItsLine(body: String) {
        expect(body, .error("scope.place"))
    }

    @Test func aScopeEndsInTheQuoteItBeginsIn() {
        expect("> ::: rhein\n> a\n\n1️⃣:::\n", .error("scope.container"))
        expect("::: rhein\n> a\n> 1️⃣:::\n", .error("scope.container"))
    }

    @Test func nestedTooDeep() {
        let opened = (1...60).map { _ in "::: rhein\n" }.joined()
        let closed = String(repeating: ":::\n", count: 60)
        expect(opened + "Text.\n" + closed)
        expect(opened + "1️⃣::: rhein\nText.\n:::\n" + closed, .error("body.nesting"))
    }

    @Test(arguments: ["::: 1️⃣not\nText.\n:::\n", "::: 1️⃣not agents\nText.\n:::\n"])
    func notNeedsACity(body: String) {
        let place = MarkedFiles(["articles/probe.md": article(body: body)])
        let (_, found) = TestSite(place.files).readAlone()
        #expect(found.contains { $0.severity == .error && $0.range.start.line == 8 })
    }

    @Test func inACitysOwnFileAndInANotice() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(), "articles/probe.rhein.md": "1️⃣::: rhein\nText.\n",
                "notices/a.md": "---\ntitle: Meldung\n---\n2️⃣:::\n",
            ], .error("scope.unclosed", "1️⃣"), .error("scope.unopened", "2️⃣"))
    }

    // MARK: Scopes that nobody reads

    @Test func allAreExcepted() {
        expect("::: 1️⃣not rhein ruhr\nText.\n:::\n", .warning("scope.nobody", help: "The text is for: rhein, ruhr."))
        expect("::: agents\n> ::: 1️⃣not ruhr, rhein\n> Text.\n> :::\n:::\n", .warning("scope.nobody"))
        expect("::: not rhein\nText.\n:::\n::: agents rhein\nText.\n:::\n")
    }

    @Test func oneInsideAnotherContradictsIt() {
        expect(
            "::: rhein\n::: 1️⃣ruhr\n::: rhein\nText.\n:::\n:::\n::: agents\n::: 2️⃣not rhein\nText.\n:::\n:::\n:::\n",
            .warning("scope.nobody", "1️⃣", help: "End the outer scope before it with \":::\"."),
            .warning("scope.nobody", "2️⃣"))
    }

    @Test func theCityHasNotTheText() {
        let body = "::: 1️⃣ruhr\nText.\n:::\n"
        expectReadingFindings(
            in: ["articles/probe.md": article("municipalities: {rhein: }", body: body)],
            .warning("scope.nobody", help: "The text is for: rhein."))
        expectReadingFindings(
            in: ["articles/probe.md": article(), "articles/probe.rhein.md": "## Ablauf\n\n" + body],
            .warning("scope.nobody"))
        expectReadingFindings(
            in: ["notices/2026-11-22-x.md": "---\ntitle: X\nmunicipalities: [rhein]\n---\n\n" + body],
            .warning("scope.nobody"))
    }

    @Test func whereTheCitiesAreNotKnownNothingIsSaid() {
        expectReadingFindings(
            in: ["articles/probe.md": article("municipalities: 1️⃣[rhein]", body: "::: ruhr\nText.\n:::\n")],
            .error("contract.type"))
    }
}
