import TestSupport
import Testing

@testable import Checking

struct LongSentenceTests {
    private static func words(_ count: Int) -> String { (0..<count).map { "wort\($0)x" }.joined(separator: " ") }

    @Test(
        "A long sentence is found",
        arguments: [
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
        expectFindings(of: LongSentence.self, in: probe(body: body), .note("care.long-sentence"))
    }

    @Test(
        "Short sentences, headings, tables and code are left alone",
        arguments: [
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
        expectFindings(
            of: LongSentence.self, in: probe(body: body).merging(["articles/plan.png": ""]) { first, _ in first })
    }

    @Test("Each long sentence is reported where it begins")
    func eachSentenceOnItsLine() {
        expectFindings(
            of: LongSentence.self,
            in: probe(body: "Kurz.\n1️⃣\(Self.words(31)). Kurz. Und\n\(Self.words(5)).\n2️⃣\(Self.words(40)).\n"),
            .note("care.long-sentence", "1️⃣"), .note("care.long-sentence", "2️⃣"))
    }

    @Test("Answers are checked as well")
    func theAnswerIsHeardAsWell() {
        expectFindings(
            of: LongSentence.self, in: probe("answer: Ja. 1️⃣\(Self.words(31)). Nein."),
            .note("care.long-sentence", help: "Split it into two sentences, or make a list."))
    }

    @Test("The limit can be set")
    func theLimitIsASetting() {
        var files = probe(body: "1️⃣\(Self.words(11)).\n")
        files["auskunft.yaml"] = "title: P\ncategories: [{id: alltag, title: Alltag}]\ncare:\n  sentence-words: 10\n"
        expectFindings(of: LongSentence.self, in: files, .note("care.long-sentence"))
    }

    @Test("A long sentence for some cities is reported for them")
    func aSentenceForSomeCitiesIsOneFinding() {
        expectFindings(
            of: LongSentence.self,
            in: probe(body: "1️⃣\(Self.words(31)).\n\n::: ruhr\n2️⃣{{ municipality.name }} \(Self.words(31)).\n:::\n"),
            .note("care.long-sentence", "1️⃣"), .note("care.long-sentence", "2️⃣", in: ["ruhr"]))
    }

    @Test("A section that a city replaces does not concern that city")
    func aSectionThatACityReplacesIsNotItsOwn() {
        var files = probe(body: "## Kosten\n\n1️⃣\(Self.words(31)).\n")
        files["articles/probe.ruhr.md"] = "## Kosten\n\nKeine.\n"
        expectFindings(of: LongSentence.self, in: files, .note("care.long-sentence", in: ["rhein"]))
    }
}
