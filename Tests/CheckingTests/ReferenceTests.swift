import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

/// Ids in fields: category, offices, related, articles and offices of notices, test questions.
struct ReferenceTests {
    private func expect(
        _ files: [String: String], _ expected: ExpectedFinding..., edition: Edition = .agents,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let marked = MarkedFiles(files)
        let found = findings(of: UnknownReference.self, in: marked.files, edition: edition)
        let sources = TestSite(marked.files).readAlone().knowledge.sources
        let difference = marked.difference(between: found, sources, and: expected)
        #expect(difference == nil, "\(difference ?? "")", sourceLocation: sourceLocation)
    }

    @Test func categories() {
        expect(
            ["articles/probe.md": article("category: 1️⃣altag")],
            .error("reference.category", help: "Did you mean \"alltag\"?"))
        expect(
            ["articles/probe.md": article("category: 1️⃣bauen")], .error("reference.category", help: "There are: alltag.")
        )
    }

    @Test(arguments: ["", "title: [", "title: Probe\n", "title: Probe\ncategories: [alltag]\n"])
    func categoriesThatCouldNotBeReadAreNotMissed(settings: String) {
        expect(["auskunft.yaml": settings, "articles/probe.md": article("category: bauen")])
        #expect(findings(of: MissingBaseURL.self, in: ["auskunft.yaml": "title: ["]).isEmpty)
        #expect(findings(of: MissingBaseURL.self, in: ["auskunft.yaml": "title: A\nbase-url: a.example\n"]).isEmpty)
    }

    @Test func aCategoryThatStandsTwice() {
        expect(
            ["auskunft.yaml": "title: A\ncategories:\n  - {id: a, title: A}\n  - {id: 1️⃣a, title: B}\n"],
            .error("id.duplicate"))
    }

    @Test func anOfficeWhereAnArticleIsExpected() {
        let help = "\"rhein-amt\" is an office; offices stand under \"offices\"."
        expect(
            ["articles/probe.md": article("related: [1️⃣rhein-amt]")], .error("reference.article", help: help))
        let found = findings(of: DeadArticleLink.self, in: ["articles/probe.md": article(body: "[[rhein-amt]]\n")])
        #expect(found.map(\.help?.english) == ["An office is linked to like this: [[office:rhein-amt]]."])
    }

    @Test func citiesOfSynonyms() {
        expect(
            ["synonyms.yaml": "best: {means: antwort, municipalities: [rhein, 1️⃣rhien]}\n"],
            .error("reference.municipality", help: "Did you mean \"rhein\"?"))
    }

    @Test func aNameThatIsNoIDIsNotProposed() {
        expect(
            ["articles/prüfung.md": article(), "articles/probe.md": article("related: [1️⃣pruefung, 2️⃣prufung]")],
            .error("reference.article", "1️⃣"), .error("reference.article", "2️⃣"))
    }

    @Test func offices() {
        expect(
            ["articles/probe.md": article("offices: [rhein-amt, 1️⃣rhien-amt, 2️⃣nirgends]")],
            .error("reference.office", "1️⃣", help: "Did you mean \"rhein-amt\"?"), .error("reference.office", "2️⃣"))
    }

    @Test func relatedArticles() {
        expect(
            [
                "articles/probe.md": article("related: [ziel, alt, 1️⃣zeil]"),
                "articles/ziel.md": article("aliases: [alt]"),
            ], .error("reference.article", help: "Did you mean \"ziel\"?"))
    }

    @Test func inACitysEntryAndFileEachPlaceIsReportedOnce() {
        expect(
            [
                "articles/probe.md": article(
                    "offices: [1️⃣gibtsnicht]\nmunicipalities:\n  rhein: {related: [2️⃣gibtsnicht]}\n  ruhr:\n"),
                "articles/probe.ruhr.md": "---\noffices: [3️⃣gibtsnicht]\n---\n",
            ], .error("reference.office", "1️⃣"), .error("reference.article", "2️⃣"), .error("reference.office", "3️⃣"))
    }

    @Test func ofANotice() {
        expect(
            [
                "articles/probe.md": article(),
                "notices/a.md": "---\ntitle: M\narticles: [probe, 1️⃣prob]\noffices: [rhein-amt, 2️⃣amt]\n---\n\nText.\n",
            ], .error("reference.article", "1️⃣", help: "Did you mean \"probe\"?"), .error("reference.office", "2️⃣"))
    }

    @Test func ofTestQuestions() {
        expect(
            [
                "articles/probe.md": article("aliases: [alt]"),
                "questions.tsv": "Was?\tprobe\trhein\nWie?\talt\nWo?\t1️⃣prob\t2️⃣rhien\n",
            ], .error("reference.article", "1️⃣", help: "Did you mean \"probe\"?"),
            .error("reference.municipality", "2️⃣", help: "Did you mean \"rhein\"?"))
    }

    @Test func anArticleForAgentsExistsInThePublicEditionToo() {
        let files = [
            "articles/intern.md": article("audience: agents"), "articles/probe.md": article("related: [intern]"),
            "questions.tsv": "Was?\tintern\n",
        ]
        expect(files)
        expect(files, edition: .public)
    }

    @Test func anOldIdOfAnArticleForAgentsExistsInThePublicEditionToo() {
        expect(
            ["articles/intern.md": article("audience: agents\naliases: [alt]"), "questions.tsv": "Was?\talt\n"],
            edition: .public)
    }

    // MARK: Links to offices

    @Test func linksToOffices() {
        expectFindings(
            of: DeadOfficeLink.self,
            in: [
                "articles/probe.md": article(
                    body:
                        "[[office:rhein-amt]] 1️⃣[[office:rhien-amt]] 2️⃣[[office:nirgends|x]] [x](../offices/ruhr/ruhr-amt.yaml)\n"
                ),
                "notices/a.md": "---\ntitle: M\n---\n3️⃣[[office:ruhramt]]\n",
            ], .error("link.dead-office", "1️⃣", help: "Did you mean \"rhein-amt\"?"), .error("link.dead-office", "2️⃣"),
            .error("link.dead-office", "3️⃣", help: "Did you mean \"ruhr-amt\"?"))
    }

    // MARK: Offices of another city

    @Test func aCitysArticleNamesItsOwnOffices() {
        expectFindings(
            of: ForeignOffice.self,
            in: [
                "articles/probe.md": article("offices: [1️⃣rhein-amt]"),
                "articles/eigen.md": article(
                    "municipalities: {rhein: {offices: [rhein-amt]}, ruhr: {offices: [ruhr-amt]}}"),
                "articles/falsch.md": article(
                    "municipalities: {rhein: {offices: [2️⃣ruhr-amt]}, ruhr: {offices: [3️⃣rhein-amt]}}"),
            ], .warning("reference.foreign-office", "1️⃣", in: ["ruhr"]),
            .warning("reference.foreign-office", "2️⃣", in: ["rhein"]),
            .warning("reference.foreign-office", "3️⃣", in: ["ruhr"]))
    }

    @Test func aCityWithoutTheArticleIsNotConcerned() {
        expectFindings(
            of: ForeignOffice.self,
            in: ["articles/probe.md": article("offices: [rhein-amt]\nmunicipalities: {rhein: }")])
    }
}
