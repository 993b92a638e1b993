import Diagnostics
import Knowledge
import TestSupport
import Testing

struct FeeTests {
    private func files(_ fee: String) -> [String: String] {
        ["articles/probe.md": article("fees:\n  - \(fee)\n")]
    }

    @Test(arguments: [
        "{amount: 5}", "{min: 5, max: 5}", "{min: 5, max: 10.50}", "{free: true}", "{amount: 5, free: false}",
        "{amount: 0.01}", "{amount: 5, from: 2026-01-01, until: 2026-01-01}",
    ])
    func oneKindOfPrice(fee: String) {
        let knowledge = expectReadingFindings(in: files(fee))
        #expect(knowledge.topic("probe")?.shared.fees?.value.count == 1)
    }

    @Test(arguments: [
        "1️⃣{name: Ausweis}", "1️⃣{free: false}", "1️⃣{amount: 5, free: true}", "1️⃣{amount: 5, min: 1, max: 9}",
        "1️⃣{amount: 5, max: 9}",
        "1️⃣{min: 5}", "1️⃣{max: 5}", "1️⃣{min: 1, max: 5, free: true}", "1️⃣{}",
    ])
    func noneOrTwoKindsOfPrice(fee: String) {
        let knowledge = expectReadingFindings(in: files(fee), .error("fee.price"))
        #expect(knowledge.topic("probe")?.shared.fees == nil)
    }

    @Test func aWrongAmountIsNotReportedAsMissingBesides() {
        expectReadingFindings(in: files("amount: 1️⃣fünf Euro"), .error("contract.type"))
        expectReadingFindings(in: files("1️⃣amout: 5"), .error("contract.unknown-key"))
        expectReadingFindings(in: files("1️⃣amount:"), .error("contract.empty"))
    }

    @Test func theLargerAmountStandsLast() {
        expectReadingFindings(in: files("{min: 10, max: 1️⃣9.99}"), .error("fee.range"))
    }

    @Test func aFeeEndsAfterItBegins() {
        expectReadingFindings(in: files("{amount: 5, from: 2026-02-01, until: 1️⃣2026-01-31}"), .error("date.order"))
    }

    @Test func itMayBelongToACityOnly() {
        let text = article("municipalities:\n  rhein:\n    fees:\n      - 1️⃣{name: leer}\n      - {min: 3, max: 2️⃣2}\n")
        expectReadingFindings(in: ["articles/probe.md": text], .error("fee.price", "1️⃣"), .error("fee.range", "2️⃣"))
    }
}
