import TestSupport
import Testing

@testable import Checking

struct CareTextTests {
    @Test(arguments: [
        ("## A\n\n#### 1️⃣B\n", "Write \"### B\"."),
        ("### 1️⃣A\n", "Write \"## A\"."),
        ("# 1️⃣A\n\n## B\n", "Write \"## A\"."),
        ("1️⃣Titel\n=====\n", "Write \"## Titel\"."),
        ("## A\n\n### B\n\n## C\n\n#### 1️⃣D\n", "Write \"### D\"."),
    ])
    func aLevelIsSkipped(body: String, help: String) {
        expectCare(HeadingLevels.self, in: probe(body: body), .warning("care.heading-skipped", help: help))
    }

    @Test(arguments: ["## A\n\n### B\n\n#### C\n\n## D\n\n### E\n", "Text.\n", "## A\n\n    # Code\n"])
    func anOutlineWithoutGaps(body: String) {
        expectCare(HeadingLevels.self, in: probe(body: body))
    }

    @Test func headingsOfNoticesAndOwnFiles() {
        var files = probe(body: "## A\n\nText.\n")
        files["articles/probe.ruhr.md"] = "## A\n\n#### 1️⃣B\n"
        files["notices/2026-11-20-neu.md"] = "---\ntitle: Neu\n---\n\n# 2️⃣Neu\n"
        expectCare(
            HeadingLevels.self, in: files, .warning("care.heading-skipped", "1️⃣", in: ["ruhr"]),
            .warning("care.heading-skipped", "2️⃣"))
    }

    @Test func theSameHeadingForAllCitiesIsOneFinding() {
        expectCare(
            HeadingLevels.self, in: probe(body: "In {{ municipality.name }}.\n\n::: ruhr\nA.\n:::\n\n### 1️⃣B\n"),
            .warning("care.heading-skipped"))
    }

    @Test func aTableNamesItsColumns() {
        expectCare(
            EmptyTableHeader.self, in: probe(body: "Text.\n\n1️⃣| | |\n|---|---|\n| a | b |\n"),
            .warning("care.table-header"))
        expectCare(
            EmptyTableHeader.self,
            in: probe(body: "In {{ municipality.name }}:\n\n::: ruhr\n1️⃣| | |\n|---|---|\n| a | b |\n:::\n"),
            .warning("care.table-header", in: ["ruhr"]))
        expectCare(EmptyTableHeader.self, in: probe(body: "| | b |\n|---|---|\n| a | b |\n"))
        expectCare(EmptyTableHeader.self, in: probe(body: "| `a` | |\n|---|---|\n| a | b |\n"))
        expectCare(EmptyTableHeader.self, in: probe(body: "| {{ title }} | |\n|---|---|\n| a | b |\n"))
    }

    @Test func aPictureHasAText() {
        func files(_ body: String) -> [String: String] {
            probe(body: body).merging(["articles/plan.png": ""]) { first, _ in first }
        }
        expectCare(MissingImageText.self, in: files("Hier: 1️⃣![](plan.png)\n"), .warning("care.image-text"))
        expectCare(MissingImageText.self, in: files("1️⃣![ ](plan.png \"Plan\")\n"), .warning("care.image-text"))
        expectCare(
            MissingImageText.self, in: files("Ein Plan:\n[1️⃣![](plan.png)](https://a.example)\n"),
            .warning("care.image-text"))
        expectCare(MissingImageText.self, in: files("![Der **Plan**](plan.png)\n"))
        expectCare(MissingImageText.self, in: files("![`Plan`](plan.png) [](https://a.example)\n"))
    }

    // MARK: Sentences

    private static func words(_ count: Int) -> String { (0..<count).map { "wort\($0)x" }.joined(separator: " ") }

    @Test(arguments: [
        "1️⃣\(words(31)).\n",
        "Kurz.\n1️⃣\(words(31))!\n",
        "- Kurz.\n- 1️⃣\(words(31))\n",
        "1️⃣\(words(10)),\n\(words(10)) –\n\(words(11))\n",
        "1️⃣\(words(15)) z. B. \(words(14))?\n",
        "1️⃣\(words(15)) z.B. \(words(15))?\n",
        "1️⃣\(words(15)) am 1. März \(words(13)).\n",
        "1️⃣\(words(15)) bis 31.12. abends \(words(13)).\n",
        "1️⃣\(words(15)) Königstr. \(words(15)).\n",
        "1️⃣\(words(15)) (ggf. auch) \(words(14)).\n",
        "**1️⃣\(words(15))** `code` [\(words(14))](https://a.example) {{ title }}.\n",
        "1️⃣\(words(15)) usw. und \(words(14)).\n",
        "> [!NOTE]\n> 1️⃣\(words(31)).\n",
    ])
    func oneLongSentence(body: String) {
        expectCare(LongSentence.self, in: probe(body: body), .note("care.long-sentence"))
    }

    @Test(arguments: [
        "\(words(30)).\n",
        "\(words(20)). \(words(20)).\n",
        "\(words(20))! \(words(20))? \(words(20))\n",
        "\(words(20)) („so.“) \(words(20)).\n",
        "\(words(20)) bis 2026. \(words(20)).\n",
        "\(words(20)) bis 31.12.2026. \(words(20)).\n",
        "\(words(20)) auf bottrop.de. \(words(20)).\n",
        "\(words(20)) nach § 10. \(words(20)).\n",
        "\(words(20)) usw. Dann \(words(20)).\n",
        "\(words(20)) dauert es {{ title }}. \(words(20)).\n",
        "\(words(20))\\\n\(words(20))\n",
        "- \(words(20))\n- \(words(20))\n",
        "\(words(15)) – \(words(15)) –\n",
        "## \(words(40))\n\nText.\n",
        "| a |\n|---|\n| \(words(40)) |\n",
        "```\n\(words(40))\n```\n",
        "![\(words(40))](plan.png)\n",
        "",
    ])
    func noLongSentence(body: String) {
        expectCare(LongSentence.self, in: probe(body: body).merging(["articles/plan.png": ""]) { first, _ in first })
    }

    @Test func eachSentenceOnItsLine() {
        expectCare(
            LongSentence.self,
            in: probe(body: "Kurz.\n1️⃣\(Self.words(31)). Kurz. Und\n\(Self.words(5)).\n2️⃣\(Self.words(40)).\n"),
            .note("care.long-sentence", "1️⃣"), .note("care.long-sentence", "2️⃣"))
    }

    @Test func theAnswerIsHeardAsWell() {
        expectCare(
            LongSentence.self, in: probe("answer: Ja. 1️⃣\(Self.words(31)). Nein."),
            .note("care.long-sentence", help: "Make two sentences of it, or a list."))
    }

    @Test func theLimitIsASetting() {
        var files = probe(body: "1️⃣\(Self.words(11)).\n")
        files["auskunft.yaml"] = "title: P\ncategories: [{id: alltag, title: Alltag}]\ncare:\n  sentence-words: 10\n"
        expectCare(LongSentence.self, in: files, .note("care.long-sentence"))
    }

    @Test func aSentenceForSomeCitiesIsOneFinding() {
        expectCare(
            LongSentence.self,
            in: probe(body: "1️⃣\(Self.words(31)).\n\n::: ruhr\n2️⃣{{ municipality.name }} \(Self.words(31)).\n:::\n"),
            .note("care.long-sentence", "1️⃣"), .note("care.long-sentence", "2️⃣", in: ["ruhr"]))
    }

    @Test func aSectionThatACityReplacesIsNotItsOwn() {
        var files = probe(body: "## Kosten\n\n1️⃣\(Self.words(31)).\n")
        files["articles/probe.ruhr.md"] = "## Kosten\n\nKeine.\n"
        expectCare(LongSentence.self, in: files, .note("care.long-sentence", in: ["rhein"]))
    }
}
