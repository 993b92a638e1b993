import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

struct UnknownReferenceTests {
    private func expect(
        _ files: [String: String], _ expected: ExpectedFinding..., edition: Edition = .agents,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expectFindings(
            of: UnknownReference.self, in: files, expected, edition: edition, sourceLocation: sourceLocation)
    }

    @Test("A category that auskunft.yaml does not have is reported")
    func categories() {
        expect(
            ["articles/probe.md": article("category: 1️⃣altag")],
            .error("reference.category", help: "Did you mean \"alltag\"?"))
        expect(
            ["articles/probe.md": article("category: 1️⃣bauen")],
            .error("reference.category", help: "auskunft.yaml has: alltag.")
        )
    }

    @Test(
        "Categories that could not be read are not reported missing",
        arguments: ["", "title: [", "title: Probe\n", "title: Probe\ncategories: [alltag]\n"])
    func categoriesThatCouldNotBeReadAreNotMissed(settings: String) {
        expect(["auskunft.yaml": settings, "articles/probe.md": article("category: bauen")])
    }

    @Test("A category listed twice is reported")
    func aCategoryThatStandsTwice() {
        expect(
            ["auskunft.yaml": "title: A\ncategories:\n  - {id: a, title: A}\n  - {id: 1️⃣a, title: B}\n"],
            .error("id.duplicate"))
    }

    @Test("An office named where an article is expected is said to be one")
    func anOfficeWhereAnArticleIsExpected() {
        let help = "\"rhein-amt\" is an office; offices are listed under \"offices\"."
        expect(
            ["articles/probe.md": article("related: [1️⃣rhein-amt]")], .error("reference.article", help: help))
        let found = findings(of: DeadArticleLink.self, in: ["articles/probe.md": article(body: "[[rhein-amt]]\n")])
        #expect(found.map(\.help?.english) == ["Link to an office like this: [[office:rhein-amt]]."])
    }

    @Test("Unknown cities of synonyms are reported")
    func citiesOfSynonyms() {
        expect(
            ["synonyms.yaml": "best: {means: antwort, municipalities: [rhein, 1️⃣rhien]}\n"],
            .error("reference.municipality", help: "Did you mean \"rhein\"?"))
    }

    @Test("A name that is not an id is not proposed")
    func aNameThatIsNoIDIsNotProposed() {
        expect(
            ["articles/prüfung.md": article(), "articles/probe.md": article("related: [1️⃣pruefung, 2️⃣prufung]")],
            .error("reference.article", "1️⃣"), .error("reference.article", "2️⃣"))
    }

    @Test("Unknown offices are reported")
    func offices() {
        expect(
            ["articles/probe.md": article("offices: [rhein-amt, 1️⃣rhien-amt, 2️⃣nirgends]")],
            .error("reference.office", "1️⃣", help: "Did you mean \"rhein-amt\"?"), .error("reference.office", "2️⃣"))
    }

    @Test(
        "A title in place of ids proposes the id of its article, where there is one",
        arguments: [
            ("1️⃣Hund und Katze", "Write the id in square brackets: [ziel]"),
            ("[1️⃣Hund und Katze]", "Did you mean \"ziel\"?"),
            (
                "1️⃣Etwas ganz anderes",
                "Write the id of an article, which is the name of its file without \".md\"."
            ),
        ])
    func titles(written: String, help: String) {
        expect(
            [
                "articles/probe.md": article("related: \(written)"),
                "articles/ziel.md": article("title: Hund und Katze"),
            ], .error("reference.article", help: help))
    }

    @Test("Unknown related articles are reported")
    func relatedArticles() {
        expect(
            [
                "articles/probe.md": article("related: [ziel, alt, 1️⃣zeil]"),
                "articles/ziel.md": article("aliases: [alt]"),
            ], .error("reference.article", help: "Did you mean \"ziel\"?"))
    }

    @Test("In a city's entry and file each place is reported once")
    func inACitysEntryAndFileEachPlaceIsReportedOnce() {
        expect(
            [
                "articles/probe.md": article(
                    "offices: [1️⃣gibtsnicht]\nmunicipalities:\n  rhein: {related: [2️⃣gibtsnicht]}\n  ruhr:\n"),
                "articles/probe.ruhr.md": "---\noffices: [3️⃣gibtsnicht]\n---\n",
            ], .error("reference.office", "1️⃣"), .error("reference.article", "2️⃣"), .error("reference.office", "3️⃣"))
    }

    @Test("Unknown offices and articles of a notice are reported")
    func ofANotice() {
        expect(
            [
                "articles/probe.md": article(),
                "notices/a.md": "---\ntitle: M\narticles: [probe, 1️⃣prob]\noffices: [rhein-amt, 2️⃣amt]\n---\n\nText.\n",
            ], .error("reference.article", "1️⃣", help: "Did you mean \"probe\"?"), .error("reference.office", "2️⃣"))
    }

    @Test("Unknown articles and cities of test questions are reported")
    func ofTestQuestions() {
        expect(
            [
                "articles/probe.md": article("aliases: [alt]"),
                "questions.tsv": "Was?\tprobe\trhein\nWie?\talt\nWo?\t1️⃣prob\t2️⃣rhien\n",
            ], .error("reference.article", "1️⃣", help: "Did you mean \"probe\"?"),
            .error("reference.municipality", "2️⃣", help: "Did you mean \"rhein\"?"))
    }

    @Test("An article for agents exists in the public edition too")
    func anArticleForAgentsExistsInThePublicEditionToo() {
        let files = [
            "articles/intern.md": article("audience: agents"), "articles/probe.md": article("related: [intern]"),
            "questions.tsv": "Was?\tintern\n",
        ]
        expect(files)
        expect(files, edition: .public)
    }

    @Test("An old id of an article for agents exists in the public edition too")
    func anOldIdOfAnArticleForAgentsExistsInThePublicEditionToo() {
        expect(
            ["articles/intern.md": article("audience: agents\naliases: [alt]"), "questions.tsv": "Was?\talt\n"],
            edition: .public)
    }
}
