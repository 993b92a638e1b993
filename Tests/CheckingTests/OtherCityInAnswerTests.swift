import TestSupport
import Testing

@testable import Checking

@Suite struct OtherCityInAnswerTests {
    @Test func aSharedAnswerNamesNoCity() {
        expectFindings(
            of: OtherCityInAnswer.self, in: probe("answer: Das geht in 1️⃣Rheinstadt am Schalter."),
            .warning("reference.other-city", in: ["ruhr"]))
    }

    @Test(arguments: [
        "answer: Das geht am Schalter.", "answer: Die Rheinstadthalle ist offen.",
        "municipalities:\n  rhein:\n    answer: Das geht in Rheinstadt.\n  ruhr:\n    answer: Das geht in Rheinstadt, gemeinsam.",
    ])
    func othersAreRight(fields: String) {
        expectFindings(of: OtherCityInAnswer.self, in: probe(fields))
    }
}
