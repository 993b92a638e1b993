import Diagnostics
import Knowledge
import TestSupport
import Testing

struct RequiredAndEmptyTests {
    @Test(arguments: ["title", "category", "answer"])
    func aRequiredKeyIsMissing(key: String) {
        let lines = ["title: Probe", "category: alltag", "answer: Ja."].filter { !$0.hasPrefix(key) }
        expectReadingFindings(
            in: ["articles/probe.md": "---\n1️⃣\(lines.joined(separator: "\n"))\n---\n"], .error("contract.missing"))
    }

    @Test(arguments: [
        ("municipalities/lippe.yaml", "1️⃣name: Lippstadt\n"), ("municipalities/lippe.yaml", "1️⃣state: DE-NW\n"),
        ("offices/rhein/amt.yaml", "1️⃣phone: \"+492032830\"\n"),
        ("offices/rhein/amt.yaml", "name: Amt\naddress:\n  1️⃣street: A 1\n  postcode: \"47051\"\n"),
        ("notices/a.md", "---\n1️⃣severity: info\n---\n\nText.\n"),
        ("auskunft.yaml", "1️⃣title: Probe\n"), ("auskunft.yaml", "title: Probe\ncategories:\n  - 1️⃣id: alltag\n"),
    ])
    func inOtherFiles(path: String, text: String) {
        expectReadingFindings(in: [path: text], .error("contract.missing"))
    }

    @Test(arguments: ["", " ~", " null", " # Kommentar"])
    func aKeyWithoutAValue(value: String) {
        expectReadingFindings(
            in: ["articles/probe.md": article("1️⃣keywords:\(value)\n2️⃣title:\(value)\n")],
            .error("contract.empty", "1️⃣"), .error("contract.empty", "2️⃣"))
    }

    @Test(arguments: ["\"\"", "''", "\"  \"", "\"\\t\\n\"", "|\n  \n"])
    func aTextWithoutAVisibleCharacter(value: String) {
        expectReadingFindings(
            in: ["articles/probe.md": article("duration: 1️⃣\(value)\nkeywords: [a, 2️⃣\"\"]\n")],
            .error("contract.empty", "1️⃣"), .error("contract.empty", "2️⃣"))
    }

    @Test func aNonBreakingSpaceAloneIsNoText() {
        expectReadingFindings(
            in: ["articles/probe.md": article("duration: 1️⃣\"\u{A0}\"\n")], .error("contract.empty"))
    }

    @Test(arguments: ["", "Text.\n"])
    func emptyFrontMatter(body: String) {
        expectReadingFindings(in: ["articles/probe.md": "1️⃣---\n---\n" + body], .error("contract.missing"))
        expectReadingFindings(
            in: ["articles/probe.md": "1️⃣---\n# nur ein Kommentar\n---\n" + body], .error("contract.missing"))
    }

    @Test(arguments: ["", "\n", "# nur ein Kommentar\n"])
    func anEmptyFile(text: String) {
        expectReadingFindings(in: ["municipalities/lippe.yaml": "1️⃣" + text], .error("contract.missing"))
    }

    @Test func aCitysFileNeedsNoFrontMatter() {
        let files = ["articles/probe.md": article(), "articles/probe.rhein.md": "Text von Rhein.\n"]
        #expect(expectReadingFindings(in: files).outline() == "p Text von Rhein.")
        let empty = ["articles/probe.md": article(), "articles/probe.rhein.md": "---\n---\nText von Rhein.\n"]
        #expect(expectReadingFindings(in: empty).outline() == "p Text von Rhein.")
    }

    // MARK: Length of the answer

    @Test(arguments: [1, 399, 400])
    func anAnswerOfUpTo400Characters(length: Int) {
        // Umlauts are two bytes and one character.
        let text = String(repeating: "ü", count: length)
        let knowledge = expectReadingFindings(in: ["articles/probe.md": article("answer: \(text)")])
        #expect(knowledge.topic("probe")?.shared.answer?.value == text)
    }

    @Test(arguments: [401, 5_000])
    func aLongerAnswer(length: Int) {
        let text = String(repeating: "a", count: length)
        expectReadingFindings(
            in: ["articles/probe.md": article("answer: 1️⃣\(text)")], .error("contract.too-long"))
    }

    @Test func theLastLineBreakOfABlockDoesNotCount() {
        let line = String(repeating: "a", count: 199)
        expectReadingFindings(in: ["articles/probe.md": article("answer: |\n  \(line)\n  \(line)a\n")])
        expectReadingFindings(
            in: ["articles/probe.md": article("answer: |\n  1️⃣\(line)a\n  \(line)a\n")], .error("contract.too-long"))
    }

    @Test func aCitysOwnAnswerIsMeasuredToo() {
        let text = String(repeating: "a", count: 401)
        expectReadingFindings(
            in: [
                "articles/probe.md": article("municipalities:\n  rhein:\n    answer: 1️⃣\(text)\n  ruhr:\n"),
                "articles/probe.ruhr.md": "---\nanswer: 2️⃣\(text)\n---\n",
            ], .error("contract.too-long", "1️⃣"), .error("contract.too-long", "2️⃣"))
    }

    @Test func theKnowledgeBaseMayAskForShorterOnes() {
        let settings = "title: Probe\ncategories: [{id: alltag, title: Alltag}]\nlimits: {answer-length: 50}\n"
        expectReadingFindings(
            in: [
                "auskunft.yaml": settings,
                "articles/probe.md": article("answer: 1️⃣\(String(repeating: "a", count: 51))"),
            ], .error("contract.too-long"))
    }
}
