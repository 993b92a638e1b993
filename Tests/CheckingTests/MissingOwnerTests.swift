import TestSupport
import Testing

@testable import Checking

struct MissingOwnerTests {
    @Test("An article without an owner is reported")
    func anArticleHasAnOwner() {
        let without = ["articles/probe.md": "---\ntitle: 1️⃣Probe\ncategory: alltag\nanswer: Ja.\n---\n"]
        expectFindings(of: MissingOwner.self, in: without, .warning("care.no-owner"))
        expectFindings(of: MissingOwner.self, in: probe())
        // Readers of the public edition do not see owners.
        expectFindings(of: MissingOwner.self, in: without, edition: .public)
        expectFindings(of: MissingOwner.self, in: probe(), edition: .public)
    }

    @Test("An owner may be the city's own")
    func anOwnerMayBeTheCitysOwn() {
        expectFindings(
            of: MissingOwner.self,
            in: [
                "articles/probe.md":
                    "---\ntitle: 1️⃣Probe\ncategory: alltag\nanswer: Ja.\nmunicipalities:\n  rhein: {}\n  ruhr: {owner: Amt}\n---\n"
            ],
            .warning("care.no-owner", in: ["rhein"]))
    }

    @Test("Nothing is reported missing from front matter that cannot be read")
    func anUnreadableFrontMatterIsMissingNothing() {
        let files = ["articles/probe.md": "---\ntitle: [\n---\n"]
        expectFindings(of: MissingOwner.self, in: files)
    }
}
