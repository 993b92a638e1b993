import TestSupport
import Testing

@testable import Checking

@Suite struct ExpiredFeesTests {
    static let fees = """
        fees:
          - {name: 1️⃣A, amount: 1, from: 2026-01-01, until: 2026-11-21}
          - {name: B, amount: 1, until: 2026-02-28}
        """

    @Test("An article whose last fee has expired is found")
    func findsArticlesWithoutAFeeForToday() {
        expectFindings(of: ExpiredFees.self, in: ["articles/probe.md": article(Self.fees)], .warning("fee.expired"))
    }

    @Test("A month before the last fee ends it is announced; fees still to come are left alone")
    func announcesTheEnd() {
        for date in ["2026-10-23", "2026-11-21"] {
            expectFindings(
                of: ExpiredFees.self, in: ["articles/probe.md": article(Self.fees)], .warning("fee.expired"), date: date
            )
        }
        expectFindings(
            of: ExpiredFees.self,
            in: [
                "articles/probe.md": article(Self.fees.replacing("1️⃣", with: "")),
                "articles/zukunft.md": article("fees:\n  - {amount: 1, from: 2027-01-01}\n"),
                "articles/ohne.md": article(),
            ], date: "2026-10-22")
    }

    @Test("Each city's fees are checked")
    func looksAtEachCity() {
        expectFindings(
            of: ExpiredFees.self,
            in: [
                "articles/probe.md": article(
                    "fees: [{amount: 1️⃣1, until: 2026-01-01}]\nmunicipalities:\n  rhein:\n  ruhr:\n    fees: [{amount: 2}]\n"
                )
            ], .warning("fee.expired", in: ["rhein"]))
    }
}
