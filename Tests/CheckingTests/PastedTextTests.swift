import TestSupport
import Testing

@testable import Checking

/// What comes from a word processor or a spreadsheet.
@Suite struct PastedTextTests {
    @Test(arguments: ["**1️⃣Ablauf**\n\nText.\n", "Text.\n\n**1️⃣Kosten:**\n\nText.\n"])
    func boldHeadings(body: String) {
        expectFindings(of: BoldHeading.self, in: probe(body: body), .note("care.bold-heading"))
    }

    @Test(arguments: [
        "**Bitte kommen Sie pünktlich.**\n", "**Wichtig:** Text.\n", "- **Ablauf**\n", "> **Ablauf**\n",
        "## Ablauf\n\nText.\n",
    ])
    func boldText(body: String) {
        expectFindings(of: BoldHeading.self, in: probe(body: body))
    }

    @Test func tables() {
        let found = expectFindings(
            of: PastedTable.self, in: probe(body: "1️⃣Wer\tGebühr\nKinder\t5 Euro\n"), .note("care.pasted-table"))
        #expect(found.first?.help?.english == "Write the first line as | Wer | Gebühr |, and below it | --- | --- |")
        expectFindings(of: PastedTable.self, in: probe(body: "Wer\tGebühr\n\n```\na\tb\nc\td\n```\n"))
    }
}
