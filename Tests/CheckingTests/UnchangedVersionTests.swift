import TestSupport
import Testing

@testable import Checking

struct UnchangedVersionTests {
    private func version(_ shared: String, _ own: String, fields: String = "") -> [String: String] {
        ["articles/probe.md": article(fields, body: shared), "articles/probe.ruhr.md": own]
    }

    @Test("A city's section that equals the shared one is found")
    func aSectionIsRepeated() {
        expectFindings(
            of: UnchangedVersion.self,
            in: version(
                "## Kosten\n\n10 Euro,\nzahlbar **bar**.\n\n## Ablauf\n\nA.\n",
                "## 1️⃣Kosten\n\n10 Euro, zahlbar **bar**.\n"),
            .warning(
                "care.version-unchanged", help: "Delete it here; the city then gets the shared text.", in: ["ruhr"]))
        expectFindings(
            of: UnchangedVersion.self, in: version("Guten Tag.\n\n## A\n\nText.\n", "1️⃣Guten Tag.\n"),
            .warning("care.version-unchanged", in: ["ruhr"]))
    }

    @Test(
        "A city's section that differs in anything is left alone",
        arguments: [
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
        expectFindings(of: UnchangedVersion.self, in: version(shared, own))
    }

    @Test("What the city would read of the shared text is compared")
    func whatTheCityReadIsCompared() {
        expectFindings(
            of: UnchangedVersion.self,
            in: version("## Kosten\n\n10 Euro.\n\n::: rhein\nRhein.\n:::\n", "## 1️⃣Kosten\n\n10 Euro.\n"),
            .warning("care.version-unchanged", in: ["ruhr"]))
    }

    @Test("A field in a city's file that equals the shared one is a warning")
    func aFieldIsRepeated() {
        expectFindings(
            of: UnchangedVersion.self,
            in: version(
                "A.\n", "---\nduration: 1️⃣2 Wochen\nkeywords: 2️⃣[a, b]\ndeadline: heute\nanswer: Nein.\n---\n",
                fields: "duration: 2 Wochen\nkeywords: [a, b]\ndeadline: morgen"),
            .warning(
                "care.version-unchanged", "1️⃣", help: "Delete \"duration\" here; the city then gets the shared value.",
                in: ["ruhr"]),
            .warning("care.version-unchanged", "2️⃣", in: ["ruhr"]))
    }

    @Test("A field in a city's entry that equals the shared one is a note")
    func anEntryRepeatsTheSharedValue() {
        expectFindings(
            of: UnchangedVersion.self,
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

    @Test("The day of the review may be the same")
    func theDayOfTheReviewMayBeTheSame() {
        expectFindings(
            of: UnchangedVersion.self,
            in: version("A.\n", "---\nreviewed: 2026-10-01\n---\n", fields: "reviewed: 2026-10-01"))
    }
}
