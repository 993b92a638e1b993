import TestSupport
import Testing

@testable import Checking

@Suite struct AnswerFeeTests {
    @Test(
        "An amount that no fee explains",
        arguments: [
            "1️⃣46 Euro", "1️⃣46,00 €", "1️⃣1.000 EUR", "1️⃣46,- Euro", "1️⃣46,–\u{A0}€", "etwa 1️⃣46 Euro", "1️⃣kostenlos",
            "1️⃣gebührenfrei",
        ])
    func isFound(said: String) {
        expectFindings(
            of: AnswerFee.self, in: probe("answer: Der Ausweis ist \(said) zu haben.\nfees:\n  - amount: 50.00"),
            .warning("care.answer-fee"))
    }

    @Test(
        "An amount that is a fee, a sum, within a span, or no amount",
        arguments: [
            ("50 Euro", "- amount: 50.00"), ("50,00 €", "- amount: 50"), ("60 Euro", "- amount: 50\n  - amount: 10"),
            ("15 Euro", "- min: 10\n    max: 20"), ("10 bis 20 Euro", "- min: 10\n    max: 20"),
            ("kostenlos", "- amount: 50\n  - free: true"), ("nicht kostenlos", "- amount: 50"),
            ("in 46 Tagen", "- amount: 50"),
            ("46 Euro", "- free: true"), ("46 Eurostücke", "- amount: 50"), ("rund 48 Euro", "- amount: 50"),
            ("ab 23.540 Euro Einkommen", "- amount: 50"),
            ("bis 330 Euro", "- min: 165\n    max: 245\n  - min: 12\n    max: 85"),
            ("52 Euro", "- amount: 50\n    until: 2026-12-31\n  - amount: 52\n    from: 2027-01-01"),
        ])
    func isRight(said: String, fees: String) {
        expectFindings(of: AnswerFee.self, in: probe("answer: Der Ausweis ist \(said) zu haben.\nfees:\n  \(fees)"))
    }

    @Test func onlyTheCityWhoseFeeDiffers() {
        expectFindings(
            of: AnswerFee.self,
            in: probe(
                "answer: Das kostet 1️⃣10 Euro.\nmunicipalities:\n  rhein:\n    fees: [{amount: 10}]\n  ruhr:\n    fees: [{amount: 12}]"
            ),
            .warning("care.answer-fee", in: ["ruhr"]))
    }
}
