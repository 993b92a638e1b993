import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

/// Links to articles, for the cities that read them.
struct ArticleLinkTests {
    private func expect(
        _ body: String, also files: [String: String] = [:], _ expected: ExpectedFinding..., date: String = "2026-11-22",
        edition: Edition = .agents, sourceLocation: SourceLocation = #_sourceLocation
    ) -> [Diagnostic] {
        let all = files.merging(["articles/probe.md": article(body: body)]) { given, _ in given }
        let marked = MarkedFiles(all)
        let found = findings(of: DeadArticleLink.self, in: marked.files, date: date, edition: edition)
        let sources = TestSite(marked.files).readAlone().knowledge.sources
        let difference = marked.difference(between: found, sources, and: expected)
        #expect(difference == nil, "\(difference ?? "")", sourceLocation: sourceLocation)
        return found
    }

    @Test func aWikiLinkToNoArticleNamesTheNearest() {
        _ = expect(
            "Größe: 1️⃣[[prob]], 2️⃣[[nirgends|Text]], 3️⃣[[rhein-amt]]\n",
            .error("link.dead-article", "1️⃣", help: "Did you mean \"probe\"?"), .error("link.dead-article", "2️⃣"),
            .error("link.dead-article", "3️⃣"))
    }

    @Test func oneOfEachFormIsFine() {
        _ = expect(
            "[[ziel]] [[ziel|x]] [[ziel#ablauf]] [x](a/ziel.md) [x](a/ziel.rhein.md)\n",
            also: ["articles/a/ziel.md": article(body: "## Ablauf\n"), "articles/a/ziel.rhein.md": "Text.\n"])
    }

    @Test func anOldIdLeadsToTheArticle() {
        _ = expect("[[alt]] [[alt|x]]\n", also: ["articles/ziel.md": article("aliases: [alt]")])
    }

    // MARK: Cities

    @Test func anArticleThatACityLacksNamesThoseThatHaveIt() throws {
        let found = expect(
            "[x](1️⃣ziel.md)\n", also: ["articles/ziel.md": article("municipalities: {rhein: }")],
            .error(
                "link.not-in-municipality",
                help: "Limit the link to these cities with \"::: rhein\", or add the article.", in: ["ruhr"]))
        #expect(
            found.first?.message.english == "Ruhrstadt does not have the article \"ziel\"; it exists for: Rheinstadt.")
        #expect(found.first?.message.german == "Ruhrstadt hat den Artikel „ziel“ nicht; ihn gibt es für: Rheinstadt.")
    }

    @Test func whereNoCityHasIt() throws {
        let found = expect(
            "[x](1️⃣ziel.md)\n", also: ["articles/ziel.md": article("municipalities: {}")],
            .error("link.not-in-municipality"))
        #expect(found.first?.message.english.hasSuffix(": .") == false)
        #expect(found.first?.help?.english.contains("\"::: \"") == false)
    }

    @Test func inAScopeOfTheCitiesThatHaveItTheLinkIsFine() {
        let files = ["articles/ziel.md": article("municipalities: {rhein: }")]
        _ = expect("::: rhein\n[x](ziel.md)\n:::\n", also: files)
        _ = expect("::: not ruhr\n[x](ziel.md)\n:::\n", also: files)
        _ = expect("::: ruhr\n[x](1️⃣ziel.md)\n:::\n", also: files, .error("link.not-in-municipality", in: ["ruhr"]))
    }

    @Test func aSectionThatACityReplacesIsNotItsConcern() {
        _ = expect(
            "## Ablauf\n\n[x](ziel.md)\n",
            also: [
                "articles/ziel.md": article("municipalities: {rhein: }"),
                "articles/probe.ruhr.md": "## Ablauf\n\nText.\n",
            ])
    }

    @Test func aCitysOwnFileLinksToWhatTheCityHas() {
        _ = expect(
            "Text.\n",
            also: [
                "articles/ziel.md": article("municipalities: {rhein: }"), "articles/probe.rhein.md": "[x](ziel.md)\n",
                "articles/probe.ruhr.md": "[x](1️⃣ziel.md)\n",
            ], .error("link.not-in-municipality", in: ["ruhr"]))
    }

    @Test func aNoticeLinksToWhatItsCitiesHave() {
        _ = expect(
            "Text.\n",
            also: [
                "articles/ziel.md": article("municipalities: {rhein: }"),
                "notices/a.md": "---\ntitle: Meldung\nmunicipalities: [rhein]\n---\n[x](../articles/ziel.md)\n",
                "notices/b.md": "---\ntitle: Meldung\n---\n[x](1️⃣../articles/ziel.md) 2️⃣[[zeil]]\n",
            ], .error("link.not-in-municipality", "1️⃣", in: ["ruhr"]),
            .error("link.dead-article", "2️⃣", help: "Did you mean \"ziel\"?"))
    }

    // MARK: Dates

    @Test(arguments: [("from: 2026-12-01", "2026-11-22"), ("until: 2026-11-21", "2026-11-22")])
    func anArticleThatIsNotPublishedIsAWarning(line: String, day: String) throws {
        let found = expect(
            "[x](1️⃣ziel.md)\n", also: ["articles/ziel.md": article(line)], .warning("link.not-published"), date: day)
        #expect(found.first?.message.english.contains("22 November 2026") == true)
    }

    @Test func onTheDayItIsFine() {
        _ = expect("[x](ziel.md)\n", also: ["articles/ziel.md": article("from: 2026-12-01")], date: "2026-12-01")
    }

    @Test func inOneCityOnly() {
        _ = expect(
            "[x](1️⃣ziel.md)\n",
            also: ["articles/ziel.md": article("municipalities: {rhein: {until: 2026-01-01}, ruhr: }")],
            .warning("link.not-published", in: ["rhein"]))
    }

    @Test func oneCityLacksItAndInTheOtherItRests() {
        _ = expect(
            "[x](1️⃣ziel.md)\n", also: ["articles/ziel.md": article("municipalities: {rhein: {until: 2026-01-01}}")],
            .warning("link.not-published", in: ["rhein"]), .error("link.not-in-municipality", in: ["ruhr"]))
    }

    // MARK: For agents only

    private let intern = ["articles/intern.md": article("audience: agents")]

    @Test func anArticleForEveryoneDoesNotLinkToOneForAgents() {
        _ = expect(
            "[x](1️⃣intern.md) und 2️⃣[[intern]]\n", also: intern, .error("link.agents-only", "1️⃣"),
            .error("link.agents-only", "2️⃣"))
    }

    @Test(arguments: [
        "::: agents\n[x](intern.md) und [[intern]]\n:::\n", "::: rhein\n::: agents\n- [x](intern.md)\n:::\n:::\n",
        "| A |\n|---|\n| a |\n::: agents\n| [[intern]] |\n:::\n", "- a\n::: agents\n- [[intern|x]]\n:::\n",
        "::: agents\n> mehrere\n> Zeilen [x](intern.md)\n:::\n", "::: agents\n## [[intern]]\n:::\n",
    ])
    func inAScopeForAgentsItMay(body: String) {
        _ = expect(body, also: intern)
        _ = expect(body, also: intern, edition: .public)
    }

    @Test func behindTheScopeItMayNot() {
        _ = expect("::: agents\nText.\n:::\n1️⃣[[intern]]\n", also: intern, .error("link.agents-only"))
    }

    @Test func articlesForAgentsMayAndNoticesMay() {
        _ = expect(
            "Text.\n",
            also: intern.merging([
                "articles/a.md": article("audience: agents", body: "[[intern]]\n"),
                "notices/a.md": "---\ntitle: M\n---\n[[intern]]\n",
            ]) { $1 })
    }

    @Test func whereOnlyOneCityKeepsItForAgents() {
        _ = expect(
            "1️⃣[[ziel]]\n", also: ["articles/ziel.md": article("municipalities: {rhein: {audience: agents}, ruhr: }")],
            .error("link.agents-only", in: ["rhein"]))
    }

    /// The editions agree on what is wrong.
    @Test func thePublicEditionSaysTheSame() {
        _ = expect("1️⃣[[intern]]\n", also: intern, .error("link.agents-only"), edition: .public)
    }

    @Test func thePublicEditionSaysTheSameWhereOneCityKeepsIt() {
        _ = expect(
            "1️⃣[[ziel]]\n",
            also: ["articles/ziel.md": article("municipalities: {rhein: {audience: agents}, ruhr: }")],
            .error("link.agents-only", in: ["rhein"]), edition: .public)
    }

    @Test func anOldIdOfAnArticleForAgentsInThePublicEdition() {
        _ = expect(
            "1️⃣[[alt]]\n", also: ["articles/intern.md": article("audience: agents\naliases: [alt]")],
            .error("link.agents-only"), edition: .public)
    }
}
