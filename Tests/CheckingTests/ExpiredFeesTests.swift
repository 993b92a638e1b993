import TestSupport
import Testing

@testable import Checking

@Suite struct ExpiredFeesTests {
    static let fees = """
        fees:
          - {name: 1️⃣A, amount: 1, from: 2026-01-01, until: 2026-11-21}
          - {name: B, amount: 1, until: 2026-02-28}
        """

    @Test func findsArticlesWithoutAFeeForToday() {
        expectFindings(of: ExpiredFees.self, in: ["articles/probe.md": article(Self.fees)], .warning("fee.expired"))
    }

    @Test func leavesTheLastDayAndFeesToCome() {
        expectFindings(
            of: ExpiredFees.self,
            in: [
                "articles/probe.md": article(Self.fees.replacing("1️⃣", with: "")),
                "articles/zukunft.md": article("fees:\n  - {amount: 1, from: 2027-01-01}\n"),
                "articles/ohne.md": article(),
            ], date: "2026-11-21")
    }

    @Test func looksAtEachCity() {
        expectFindings(
            of: ExpiredFees.self,
            in: [
                "articles/probe.md": article(
                    "fees: [{amount: 1️⃣1, until: 2026-01-01}]\nmunicipalities:\n  rhein:\n  ruhr:\n    fees: [{amount: 2}]\n"
                )
            ], .warning("fee.expired", in: ["rhein"]))
    }
}
