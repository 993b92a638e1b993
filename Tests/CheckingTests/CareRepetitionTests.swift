import TestSupport
import Testing

@testable import Checking

struct CareRepetitionTests {
    private let paragraph = "Das Bürgerbüro nimmt Anträge nur mit Termin an; Termine gibt es online und am Telefon."

    private func files(_ first: String, _ second: String) -> [String: String] {
        ["articles/anfang.md": article("title: Anfang", body: first), "articles/probe.md": article(body: second)]
    }

    @Test func theSameParagraphInTwoArticles() {
        expectCare(
            RepeatedParagraph.self, in: files("\(paragraph)\n", "Text.\n\n1️⃣\(paragraph)\n"),
            .note(
                "care.repeated-paragraph", help: "Leave it in one place and link there from the other: [[anfang]]"))
    }

    @Test func spaceCaseAndMarkupMakeNoDifference() {
        let other = paragraph.replacing(" Termin ", with: "\n**TERMIN**  ").replacing("Büro", with: "BÜRO")
        expectCare(
            RepeatedParagraph.self, in: files("\(paragraph)\n", "1️⃣\(other)\n"), .note("care.repeated-paragraph"))
    }

    @Test func otherParagraphsAreNotTheSame() {
        // A word more, short ones, the same one twice in one article, other links.
        expectCare(RepeatedParagraph.self, in: files("\(paragraph)\n", "\(paragraph) Kommen Sie!\n"))
        expectCare(RepeatedParagraph.self, in: files("Mehr steht im Internet.\n", "Mehr steht im Internet.\n"))
        expectCare(RepeatedParagraph.self, in: files("\(paragraph)\n\n\(paragraph)\n", "Text.\n"))
        let lead = "Welche Unterlagen Sie dafür brauchen und wo Sie sie abgeben, steht unter"
        expectCare(RepeatedParagraph.self, in: files("\(lead) [[probe]].\n", "\(lead) [[anfang]].\n"))
        expectCare(RepeatedParagraph.self, in: files("## \(paragraph)\n", "## \(paragraph)\n"))
    }

    @Test func onePlaceIsOneFinding() {
        expectCare(
            RepeatedParagraph.self,
            in: files(
                "- \(paragraph)\n\n::: ruhr\nRuhr.\n:::\n",
                "In {{ municipality.name }}.\n\n::: ruhr\nRuhr.\n:::\n\n1️⃣\(paragraph)\n"),
            .note("care.repeated-paragraph"))
        expectCare(
            RepeatedParagraph.self, in: files("\(paragraph)\n", "::: ruhr\n1️⃣\(paragraph)\n:::\n"),
            .note("care.repeated-paragraph", in: ["ruhr"]))
    }

    // MARK: Versions

    private func version(_ shared: String, _ own: String, fields: String = "") -> [String: String] {
        ["articles/probe.md": article(fields, body: shared), "articles/probe.ruhr.md": own]
    }

    @Test func aSectionIsRepeated() {
        expectCare(
            UnchangedVersion.self,
            in: version(
                "## Kosten\n\n10 Euro,\nzahlbar **bar**.\n\n## Ablauf\n\nA.\n",
                "## 1️⃣Kosten\n\n10 Euro, zahlbar **bar**.\n"),
            .warning(
                "care.version-unchanged", help: "Delete it here; the city then gets the shared text.", in: ["ruhr"]))
        expectCare(
            UnchangedVersion.self, in: version("Guten Tag.\n\n## A\n\nText.\n", "1️⃣Guten Tag.\n"),
            .warning("care.version-unchanged", in: ["ruhr"]))
    }

    @Test(arguments: [
        ("## Kosten\n\n10 Euro.\n", "## Kosten\n\n12 Euro.\n"),
        ("## Kosten\n\n10 Euro.\n", "## Preise\n\n10 Euro.\n"),
        ("## Kosten\n\n**10** Euro.\n", "## Kosten\n\n10 Euro.\n"),
        ("## Kosten\n\n**10 Euro**.\n", "## Kosten\n\n**10** Euro.\n"),
        ("## Kosten\n\nSiehe [dort](https://a.example).\n", "## Kosten\n\nSiehe [dort](https://b.example).\n"),
        ("## Kosten\n\n{{ title }}\n", "## Kosten\n\n{{ answer }}\n"),
        ("## Kosten\n\n10 Euro.\n", "## Kosten\n\n::: agents\n10 Euro.\n:::\n"),
        ("## Kosten\n\n10 Euro.\n\n::: rhein\nRhein.\n:::\n", "## Kosten\n\n10 Euro.\n\nRuhr.\n"),
        ("Guten Tag.\n", "Glück auf.\n"),
        ("## Kosten\n\n- 10 Euro\n", "## Kosten\n\n1. 10 Euro\n"),
    ])
    func aSectionDiffers(shared: String, own: String) {
        expectCare(UnchangedVersion.self, in: version(shared, own))
    }

    @Test func whatTheCityReadIsCompared() {
        expectCare(
            UnchangedVersion.self,
            in: version("## Kosten\n\n10 Euro.\n\n::: rhein\nRhein.\n:::\n", "## 1️⃣Kosten\n\n10 Euro.\n"),
            .warning("care.version-unchanged", in: ["ruhr"]))
    }

    @Test func aFieldIsRepeated() {
        expectCare(
            UnchangedVersion.self,
            in: version(
                "A.\n", "---\nduration: 1️⃣2 Wochen\nkeywords: 2️⃣[a, b]\ndeadline: heute\nanswer: Nein.\n---\n",
                fields: "duration: 2 Wochen\nkeywords: [a, b]\ndeadline: morgen"),
            .warning(
                "care.version-unchanged", "1️⃣", help: "Delete \"duration\" here; the city then gets the shared value.",
                in: ["ruhr"]),
            .warning("care.version-unchanged", "2️⃣", in: ["ruhr"]))
    }

    @Test func anEntryRepeatsTheSharedValue() {
        expectCare(
            UnchangedVersion.self,
            in: probe(
                """
                duration: 2 Wochen
                fees: [{amount: 5}]
                municipalities:
                  rhein:
                    duration: 1️⃣2 Wochen
                    fees: [{amount: 6}]
                  ruhr:
                    fees: 2️⃣[{amount: 5.00}]
                """),
            .note("care.version-unchanged", "1️⃣", in: ["rhein"]), .note("care.version-unchanged", "2️⃣", in: ["ruhr"]))
    }

    @Test func theDayOfTheReviewMayBeTheSame() {
        expectCare(
            UnchangedVersion.self,
            in: version("A.\n", "---\nreviewed: 2026-10-01\n---\n", fields: "reviewed: 2026-10-01"))
    }
}
