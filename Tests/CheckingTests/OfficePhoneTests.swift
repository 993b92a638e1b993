import TestSupport
import Testing

@testable import Checking

@Suite struct OfficePhoneTests {
    private func files(_ body: String, answer: String = "Ja.") -> [String: String] {
        [
            "articles/probe.md": article(
                "answer: \(answer)\nmunicipalities: {ruhr: }\noffices: [standesamt]\n", body: body),
            "offices/ruhr/standesamt.yaml": "name: Standesamt\nphone: \"+492041703456\"\n",
            "offices/ruhr/ordnungsamt.yaml": "name: Ordnungsamt\nphone: \"+492041703000\"\n",
            "municipalities/ruhr.yaml":
                "name: Ruhrstadt\nstate: DE-NW\nlines: [\"+4920417030\"]\nswitchboard: \"+4920417000\"\n",
        ]
    }

    @Test(arguments: [
        "Rufen Sie 1️⃣02041 70-3400 an.\n", "| Amt |\n| --- |\n| 1️⃣02041/703400 |\n", "- 1️⃣+49 2041 70 34 00\n",
        "> Tel. 1️⃣(02041) 70\n> 3400\n", "[anrufen](1️⃣tel:+492041703400)\n", "Text.[^1]\n\n[^1]: 1️⃣0 20 41 / 70 34 00\n",
    ])
    func anOldNumber(body: String) {
        expectFindings(of: OfficePhone.self, in: files(body), .note("care.office-phone", in: ["ruhr"]))
    }

    @Test(arguments: [
        "Rufen Sie 0 20 41 / 70 34 56 an.\n", "Das Ordnungsamt hat 02041 70-3000.\n",
        "Service: 02041 7030, Zentrale 02041 7000.\n",
        "Fax 02041 70-3401.\n", "::: agents\nIntern 02041 70-3401\n:::\n", "Das Land hat 0211 123456.\n",
    ])
    func anotherNumber(body: String) {
        expectFindings(of: OfficePhone.self, in: files(body))
    }

    @Test func inTheAnswer() {
        expectFindings(
            of: OfficePhone.self, in: files("Text.\n", answer: "Rufen Sie 1️⃣02041 70-3400 an."),
            .note("care.office-phone", in: ["ruhr"]))
    }
}
