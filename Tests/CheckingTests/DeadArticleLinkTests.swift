import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

/// Links to articles, for the cities that read them.
struct DeadArticleLinkTests {
    @discardableResult private func expect(
        _ body: String, also files: [String: String] = [:], _ expected: ExpectedFinding..., date: String = "2026-11-22",
        edition: Edition = .agents, sourceLocation: SourceLocation = #_sourceLocation
    ) -> [Diagnostic] {
        let all = files.merging(["articles/probe.md": article(body: body)]) { given, _ in given }
        return expectFindings(
            of: DeadArticleLink.self, in: all, expected, date: date, edition: edition, sourceLocation: sourceLocation)
    }

    @Test("A link to an article that does not exist names the nearest one")
    func aWikiLinkToNoArticleNamesTheNearest() {
        expect(
            "Größe: 1️⃣[[prob]], 2️⃣[[nirgends|Text]], 3️⃣[[rhein-amt]]\n",
            .error("link.dead-article", "1️⃣", help: "Did you mean \"probe\"?"), .error("link.dead-article", "2️⃣"),
            .error("link.dead-article", "3️⃣"))
    }

    @Test("A German word in place of \"office:\" is answered with what to write")
    func anOfficeByAGermanWord() {
        expect(
            "1️⃣[[stelle:rhein-amt]] 2️⃣[[amt:rhein-ammt]]\n",
            .error("link.dead-article", "1️⃣", help: "Link to an office like this: [[office:rhein-amt]]."),
            .error("link.dead-article", "2️⃣", help: "Link to an office like this: [[office:rhein-amt]]."))
    }

    @Test("Links to existing articles are fine in every form")
    func oneOfEachFormIsFine() {
        expect(
            "[[ziel]] [[ziel|x]] [[ziel#ablauf]] [x](a/ziel.md) [x](a/ziel.rhein.md)\n",
            also: ["articles/a/ziel.md": article(body: "## Ablauf\n"), "articles/a/ziel.rhein.md": "Text.\n"])
    }

    @Test("An old id leads to the article")
    func anOldIdLeadsToTheArticle() {
        expect("[[alt]] [[alt|x]]\n", also: ["articles/ziel.md": article("aliases: [alt]")])
    }

    // MARK: Cities

    @Test("A link to an article that a city lacks names the cities that have it")
    func anArticleThatACityLacksNamesThoseThatHaveIt() throws {
        let found = expect(
            "[x](1️⃣ziel.md)\n", also: ["articles/ziel.md": article("municipalities: {rhein: }")],
            .error(
                "link.not-in-municipality",
                help: "Limit the link to these cities with \"::: rhein\", or add the article.", in: ["ruhr"]))
        #expect(
            found.first?.message.english == "Ruhrstadt does not have the article \"ziel\"; it exists for: Rheinstadt.")
        #expect(found.first?.message.german == "Ruhrstadt hat den Artikel „ziel“ nicht; ihn gibt es für: Rheinstadt.")
    }

    @Test("A link to an article that no city has says so")
    func whereNoCityHasIt() throws {
        let found = expect(
            "[x](1️⃣ziel.md)\n", also: ["articles/ziel.md": article("municipalities: {}")],
            .error("link.not-in-municipality"))
        #expect(found.first?.message.english.hasSuffix(": .") == false)
        #expect(found.first?.help?.english.contains("\"::: \"") == false)
    }

    @Test("In a scope of the cities that have the article the link is fine")
    func inAScopeOfTheCitiesThatHaveItTheLinkIsFine() {
        let files = ["articles/ziel.md": article("municipalities: {rhein: }")]
        expect("::: rhein\n[x](ziel.md)\n:::\n", also: files)
        expect("::: not ruhr\n[x](ziel.md)\n:::\n", also: files)
        expect("::: ruhr\n[x](1️⃣ziel.md)\n:::\n", also: files, .error("link.not-in-municipality", in: ["ruhr"]))
    }

    @Test("Links in a section that a city replaces do not concern that city")
    func aSectionThatACityReplacesIsNotItsConcern() {
        expect(
            "## Ablauf\n\n[x](ziel.md)\n",
            also: [
                "articles/ziel.md": article("municipalities: {rhein: }"),
                "articles/probe.ruhr.md": "## Ablauf\n\nText.\n",
            ])
    }

    @Test("A city's own file links to articles that the city has")
    func aCitysOwnFileLinksToWhatTheCityHas() {
        expect(
            "Text.\n",
            also: [
                "articles/ziel.md": article("municipalities: {rhein: }"), "articles/probe.rhein.md": "[x](ziel.md)\n",
                "articles/probe.ruhr.md": "[x](1️⃣ziel.md)\n",
            ], .error("link.not-in-municipality", in: ["ruhr"]))
    }

    @Test("A notice links to articles that its cities have")
    func aNoticeLinksToWhatItsCitiesHave() {
        expect(
            "Text.\n",
            also: [
                "articles/ziel.md": article("municipalities: {rhein: }"),
                "notices/a.md": "---\ntitle: Meldung\nmunicipalities: [rhein]\n---\n[x](../articles/ziel.md)\n",
                "notices/b.md": "---\ntitle: Meldung\n---\n[x](1️⃣../articles/ziel.md) 2️⃣[[zeil]]\n",
            ], .error("link.not-in-municipality", "1️⃣", in: ["ruhr"]),
            .error("link.dead-article", "2️⃣", help: "Did you mean \"ziel\"?"))
    }

    // MARK: Dates

    @Test(
        "A link to an article that is not published is a warning",
        arguments: [("from: 2026-12-01", "2026-11-22"), ("until: 2026-11-21", "2026-11-22")])
    func anArticleThatIsNotPublishedIsAWarning(line: String, day: String) throws {
        let found = expect(
            "[x](1️⃣ziel.md)\n", also: ["articles/ziel.md": article(line)], .warning("link.not-published"), date: day)
        #expect(found.first?.message.english.contains("22 November 2026") == true)
    }

    @Test("On the day of publication the link is fine")
    func onTheDayItIsFine() {
        expect("[x](ziel.md)\n", also: ["articles/ziel.md": article("from: 2026-12-01")], date: "2026-12-01")
    }

    @Test("An article that is unpublished in one city is reported for that city")
    func inOneCityOnly() {
        expect(
            "[x](1️⃣ziel.md)\n",
            also: ["articles/ziel.md": article("municipalities: {rhein: {until: 2026-01-01}, ruhr: }")],
            .warning("link.not-published", in: ["rhein"]))
    }

    @Test("One city without the article and one where it is unpublished are two findings")
    func oneCityLacksItAndInTheOtherItRests() {
        expect(
            "[x](1️⃣ziel.md)\n", also: ["articles/ziel.md": article("municipalities: {rhein: {until: 2026-01-01}}")],
            .warning("link.not-published", in: ["rhein"]), .error("link.not-in-municipality", in: ["ruhr"]))
    }

    // MARK: For agents only

    private let intern = ["articles/intern.md": article("audience: agents")]

    @Test("An article for everyone must not link to one for agents")
    func anArticleForEveryoneDoesNotLinkToOneForAgents() {
        expect(
            "[x](1️⃣intern.md) und 2️⃣[[intern]]\n", also: intern, .error("link.agents-only", "1️⃣"),
            .error("link.agents-only", "2️⃣"))
    }

    @Test(
        "In a scope for agents it may",
        arguments: [
            "::: agents\n[x](intern.md) und [[intern]]\n:::\n", "::: rhein\n::: agents\n- [x](intern.md)\n:::\n:::\n",
            "| A |\n|---|\n| a |\n::: agents\n| [[intern]] |\n:::\n", "- a\n::: agents\n- [[intern|x]]\n:::\n",
            "::: agents\n> mehrere\n> Zeilen [x](intern.md)\n:::\n", "::: agents\n## [[intern]]\n:::\n",
        ])
    func inAScopeForAgentsItMay(body: String) {
        expect(body, also: intern)
        expect(body, also: intern, edition: .public)
    }

    @Test("After the scope it may not")
    func behindTheScopeItMayNot() {
        expect("::: agents\nText.\n:::\n1️⃣[[intern]]\n", also: intern, .error("link.agents-only"))
    }

    @Test("Articles for agents and notices may link to articles for agents")
    func articlesForAgentsMayAndNoticesMay() {
        expect(
            "Text.\n",
            also: intern.merging([
                "articles/a.md": article("audience: agents", body: "[[intern]]\n"),
                "notices/a.md": "---\ntitle: M\n---\n[[intern]]\n",
            ]) { $1 })
    }

    @Test("Where only one city keeps the article for agents, that city is named")
    func whereOnlyOneCityKeepsItForAgents() {
        expect(
            "1️⃣[[ziel]]\n", also: ["articles/ziel.md": article("municipalities: {rhein: {audience: agents}, ruhr: }")],
            .error("link.agents-only", in: ["rhein"]))
    }

    /// The editions agree on what is wrong.
    @Test("The public edition reports the same as the agents' edition")
    func thePublicEditionSaysTheSame() {
        expect("1️⃣[[intern]]\n", also: intern, .error("link.agents-only"), edition: .public)
    }

    @Test("The public edition reports the same where one city keeps the article for agents")
    func thePublicEditionSaysTheSameWhereOneCityKeepsIt() {
        expect(
            "1️⃣[[ziel]]\n",
            also: ["articles/ziel.md": article("municipalities: {rhein: {audience: agents}, ruhr: }")],
            .error("link.agents-only", in: ["rhein"]), edition: .public)
    }

    @Test("An old id of an article for agents is known in the public edition")
    func anOldIdOfAnArticleForAgentsInThePublicEdition() {
        expect(
            "1️⃣[[alt]]\n", also: ["articles/intern.md": article("audience: agents\naliases: [alt]")],
            .error("link.agents-only"), edition: .public)
    }
}
