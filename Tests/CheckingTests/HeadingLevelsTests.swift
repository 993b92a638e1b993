import TestSupport
import Testing

@testable import Checking

struct HeadingLevelsTests {
    @Test(
        "A skipped heading level is found",
        arguments: [
            ("## A\n\n#### 1️⃣B\n", "Write \"### B\"."),
            ("### 1️⃣A\n", "Write \"## A\"."),
            ("# 1️⃣A\n\n## B\n", "Write \"## A\"."),
            ("1️⃣Titel\n=====\n", "Write \"## Titel\"."),
            ("## A\n\n### B\n\n## C\n\n#### 1️⃣D\n", "Write \"### D\"."),
        ])
    func aLevelIsSkipped(body: String, help: String) {
        expectFindings(of: HeadingLevels.self, in: probe(body: body), .warning("care.heading-skipped", help: help))
    }

    @Test(
        "An outline without gaps is fine",
        arguments: ["## A\n\n### B\n\n#### C\n\n## D\n\n### E\n", "Text.\n", "## A\n\n    # Code\n"])
    func anOutlineWithoutGaps(body: String) {
        expectFindings(of: HeadingLevels.self, in: probe(body: body))
    }

    @Test("Headings of notices and of cities' own files are checked")
    func headingsOfNoticesAndOwnFiles() {
        var files = probe(body: "## A\n\nText.\n")
        files["articles/probe.ruhr.md"] = "## A\n\n#### 1️⃣B\n"
        files["notices/2026-11-20-neu.md"] = "---\ntitle: Neu\n---\n\n# 2️⃣Neu\n"
        expectFindings(
            of: HeadingLevels.self, in: files, .warning("care.heading-skipped", "1️⃣", in: ["ruhr"]),
            .warning("care.heading-skipped", "2️⃣"))
    }

    @Test("The same heading for all cities is one finding")
    func theSameHeadingForAllCitiesIsOneFinding() {
        expectFindings(
            of: HeadingLevels.self, in: probe(body: "In {{ municipality.name }}.\n\n::: ruhr\nA.\n:::\n\n### 1️⃣B\n"),
            .warning("care.heading-skipped"))
    }
}
