import TestSupport
import Testing

@testable import Checking

struct CareReachTests {
    private let orphan = article("title: 1️⃣Probe")

    @Test func nothingLeadsToAnOrphan() {
        expectCare(
            OrphanArticle.self, in: ["articles/probe.md": orphan],
            .note(
                "care.orphan",
                help:
                    "Add \"related: [probe]\" to related articles, or a question that it answers to questions.tsv."))
    }

    @Test func itsOwnLinksDoNotCount() {
        expectCare(
            OrphanArticle.self,
            in: probe("title: 1️⃣Probe\naliases: [alt]\nrelated: [probe]", body: "Siehe [[probe]] und [[alt]].\n"),
            .note("care.orphan"))
    }

    @Test(arguments: [
        ("articles/zwei.md", article("title: Zwei\nrelated: [probe]")),
        ("articles/zwei.md", article("title: Zwei\nrelated: [alt]")),
        ("articles/zwei.md", article("title: Zwei", body: "Siehe [[probe]].\n")),
        ("articles/zwei.md", article("title: Zwei", body: "Siehe [dort](probe.md).\n")),
        ("articles/zwei.md", article("title: Zwei", body: "::: ruhr\nSiehe [[alt]].\n:::\n")),
        ("articles/zwei.md", article("title: Zwei\nmunicipalities:\n  ruhr: {related: [probe]}")),
        ("notices/2026-11-20-neu.md", "---\ntitle: Neu\narticles: [probe]\n---\n"),
        ("notices/2026-11-20-neu.md", "---\ntitle: Neu\n---\n\nSiehe [[probe]].\n"),
        ("questions.tsv", "Was ist das?\tprobe\n"),
    ])
    func oneMentionIsEnough(path: String, text: String) {
        var files = ["articles/probe.md": article("title: Probe\naliases: [alt]"), path: text]
        // Nobody asks for the other one either.
        if path == "articles/zwei.md" { files["questions.tsv"] = "Zwei?\tzwei\n" }
        expectCare(OrphanArticle.self, in: files)
    }

    @Test func anArticleThatIsNotPublishedNeedsNoMention() {
        expectCare(OrphanArticle.self, in: probe("until: 2026-01-01"))
    }

    @Test func thePublicEditionDoesNotKnowAllMentions() {
        expectCare(OrphanArticle.self, in: probe(), edition: .public)
    }

    @Test func anArticleNamesEveryCity() {
        expectCare(
            MissingTopic.self, in: probe("title: 1️⃣Probe\nmunicipalities:\n  rhein: {}"),
            .note(
                "care.topic-missing",
                help:
                    "Add under \"municipalities\": ruhr; where the city is not responsible, with \"offered: false\" and \"instead\".",
                in: ["ruhr"]))
        expectCare(MissingTopic.self, in: probe())
        expectCare(MissingTopic.self, in: probe("municipalities:\n  rhein: {}\n  ruhr: {}"))
        expectCare(
            MissingTopic.self,
            in: probe("municipalities:\n  rhein: {}\n  ruhr:\n    offered: false\n    instead: Der Kreis."))
    }

    @Test func aCityWhoseArticleIsNotPublishedIsNotLeftOut() {
        expectCare(MissingTopic.self, in: probe("municipalities:\n  rhein: {}\n  ruhr: {from: 2027-01-01}"))
        expectCare(
            MissingTopic.self, in: probe("municipalities:\n  rhein: {}\n  ruhr: {audience: agents}"), edition: .public)
    }

    private func settings(_ sections: String) -> String {
        "title: P\ncategories: [{id: alltag, title: Alltag}]\nsections:\n\(sections)"
    }

    @Test func aSectionIsAskedFor() {
        let settings = settings("  - heading: Gebühren\n    expected: true\n  - heading: Hinweise\n")
        func expect(_ text: String, _ expected: ExpectedFinding...) {
            let files = ["articles/probe.md": text, "auskunft.yaml": settings]
            let marked = MarkedFiles(files)
            let (found, knowledge) = careFindings(of: MissingSection.self, in: marked.files)
            let difference = marked.difference(between: found, knowledge.sources, and: expected)
            #expect(difference == nil)
        }
        expect(article(body: "## Gebühren\n\nKeine.\n"))
        expect(article(body: "### Gebühren\n\nA.\n\n## Gebühren\n\nB.\n"))
        expect(article("title: 1️⃣Probe"), .warning("care.missing-section"))
        expect(article("title: 1️⃣Probe", body: "### Gebühren\n\nA.\n"), .warning("care.missing-section"))
        expect(article("title: 1️⃣Probe", body: "## Gebührenfreiheit\n\nA.\n"), .warning("care.missing-section"))
        expect(
            article("title: 1️⃣Probe", body: "::: ruhr\n## Gebühren\n\nKeine.\n:::\n"),
            .warning("care.missing-section", in: ["rhein"]))
        expect(article("offered: false\ninstead: Der Kreis."))
    }

    @Test func aCitysOwnFileMayHaveTheSection() {
        expectCare(
            MissingSection.self,
            in: [
                "auskunft.yaml": settings("  - heading: Kosten\n    expected: true\n"),
                "articles/probe.md": article("title: 1️⃣Probe"), "articles/probe.ruhr.md": "## Kosten\n\nKeine.\n",
            ],
            .warning("care.missing-section", in: ["rhein"]))
    }
}
