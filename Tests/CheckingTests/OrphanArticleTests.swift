import TestSupport
import Testing

@testable import Checking

struct OrphanArticleTests {
    private let orphan = article("title: 1️⃣Probe")

    @Test("An article that nothing leads to is an orphan")
    func nothingLeadsToAnOrphan() {
        expectFindings(
            of: OrphanArticle.self, in: ["articles/probe.md": orphan],
            .note(
                "care.orphan",
                help:
                    "Add \"related: [probe]\" to related articles, or a question that it answers to questions.tsv."))
    }

    @Test("An article's links to itself do not count")
    func itsOwnLinksDoNotCount() {
        expectFindings(
            of: OrphanArticle.self,
            in: probe("title: 1️⃣Probe\naliases: [alt]\nrelated: [probe]", body: "Siehe [[probe]] und [[alt]].\n"),
            .note("care.orphan"))
    }

    @Test(
        "One mention is enough",
        arguments: [
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
        expectFindings(of: OrphanArticle.self, in: files)
    }

    @Test("An unpublished article needs no mention")
    func anArticleThatIsNotPublishedNeedsNoMention() {
        expectFindings(of: OrphanArticle.self, in: probe("until: 2026-01-01"))
    }

    @Test("The public edition does not report orphans, since it lacks some mentions")
    func thePublicEditionDoesNotKnowAllMentions() {
        expectFindings(of: OrphanArticle.self, in: probe(), edition: .public)
    }
}
