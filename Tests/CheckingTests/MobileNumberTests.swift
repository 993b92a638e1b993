import TestSupport
import Testing

@testable import Checking

@Suite struct MobileNumberTests {
    @Test(
        "Mobile numbers are found",
        arguments: [
            "0151 23456789", "0160/1234567", "0170-1234567", "0176 / 123 456 78", "01512 3456789", "+49 170 1234567",
            "+49 (0)170 1234567", "+49 (0) 170 - 123 45 67", "0049 171 1234567", "(0170) 1234567", "+491701234567",
            "0160 12 34 56 78", "0203 94000 / 0170 1234567", "0170\u{A0}1234567", "0170–1234567",
            "[Hausmeister](tel:+491701234567)", "[0170 1234567](tel:+491701234567)",
        ])
    func findsMobileNumbers(_ text: String) {
        let found = findings(
            of: MobileNumber.self, in: ["articles/probe.md": article(body: "Ruf an: \(text), bitte.\n")])
        #expect(found.map(\.rule) == ["safety.mobile"])
    }

    @Test(
        "Other numbers are left alone",
        arguments: [
            "0203 94000", "+49 203 94000", "01589 Riesa", "0180 1234567", "115", "1600 bis 1700 Euro",
            "IBAN DE89 3704 0044 0532 0130 00",
            "DE12 0151 2345 6789 0123 45", "99015170012000", "Az. 2017-0151-23456", "0170 123", "0151 12345 67890123",
            "von 150 bis 175", "Nr. 1701234567", "am 01.07.2017 0",
        ])
    func leavesOtherNumbers(_ text: String) {
        #expect(
            findings(of: MobileNumber.self, in: ["articles/probe.md": article(body: "Nummer: \(text), bitte.\n")])
                .isEmpty)
    }

    @Test("Fields are checked, texts for agents are not")
    func findsFieldsAndLeavesAgents() {
        expectFindings(
            of: MobileNumber.self,
            in: [
                "articles/probe.md": article(
                    "answer: Sie erreichen ihn unter 1️⃣0170 1234567.\n",
                    body: "Text.\n\n::: agents\nDer Bereitschaftsdienst hat 0170 7654321.\n:::\n"),
                "offices/ruhr/ruhr-amt.yaml": "name: Amt\nnote: \"Notfälle: 2️⃣0170 1234567\"\n",
            ], .warning("safety.mobile", "1️⃣"), .warning("safety.mobile", "2️⃣", in: ["ruhr"]))
    }
}
