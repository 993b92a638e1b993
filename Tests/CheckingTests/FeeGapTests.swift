import TestSupport
import Testing

@testable import Checking

@Suite struct FeeGapTests {
    @Test("Days without a fee between two fees are found")
    func findsDaysWithoutAFee() {
        let found = expectFindings(
            of: FeeGap.self,
            in: [
                "articles/probe.md": article(
                    """
                    fees:
                      - {name: 1️⃣A, amount: 2, from: 2027-01-02}
                      - {name: A, amount: 1, until: 2026-12-31}
                      - {name: B, amount: 1, until: 2026-12-31}
                      - {name: B, amount: 2, from: 2027-01-01}
                    """)
            ], .warning("fee.gap"))
        #expect(
            found.first?.message.german
                == "Zwischen zwei Gebühren „A“ liegt kein Tag ohne Gebühr; hier fehlt einer, nach dem 31.12.2026."
        )
    }

    @Test("A gap that a longer fee fills is left alone")
    func leavesAGapThatALongerFeeFills() {
        expectFindings(
            of: FeeGap.self,
            in: [
                "articles/probe.md": article(
                    """
                    fees:
                      - {amount: 1, from: 2026-01-01, until: 2026-12-31}
                      - {amount: 2, from: 2026-02-01, until: 2026-02-28}
                      - {amount: 3, from: 2027-01-01}
                      - {name: C, amount: 1, until: 2026-01-01}
                      - {name: D, amount: 1, from: 2026-06-01}
                    """)
            ])
    }
}
