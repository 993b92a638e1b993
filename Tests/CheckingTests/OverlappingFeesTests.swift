import TestSupport
import Testing

@testable import Checking

@Suite struct OverlappingFeesTests {
    @Test("Fees of one name with overlapping periods are found")
    func findsPeriodsThatOverlap() {
        let found = expectFindings(
            of: OverlappingFees.self,
            in: [
                "articles/name.md": article(
                    """
                    fees:
                      - name: A
                        amount: 1
                        until: 2026-02-07
                      - name: 1️⃣A
                        amount: 2
                        from: 2026-02-07
                    """),
                "articles/ohne.md": article("fees:\n  - amount: 1\n  - free: 2️⃣true\n"),
                "articles/lang.md": article(
                    """
                    fees:
                      - {amount: 1, from: 2026-01-01, until: 2026-12-31}
                      - {amount: 3️⃣2, from: 2026-02-01, until: 2026-02-28}
                      - {amount: 4️⃣3, from: 2026-12-31, until: 2027-12-31}
                    """),
            ], .warning("fee.overlap", "1️⃣"), .warning("fee.overlap", "2️⃣"), .warning("fee.overlap", "3️⃣"),
            .warning("fee.overlap", "4️⃣"))
        #expect(found.last?.message.german == "An jedem Tag gilt nur eine Gebühr ohne Namen; hier sind es zwei.")
    }

    @Test("Other names and periods side by side are left alone")
    func leavesOtherNamesAndPeriodsSideBySide() {
        expectFindings(
            of: OverlappingFees.self,
            in: [
                "articles/probe.md": article(
                    """
                    fees:
                      - {name: A, amount: 2, from: 2027-01-01}
                      - {name: A, amount: 1, until: 2026-12-31}
                      - {name: B, amount: 3}
                      - amount: 4
                    """)
            ])
    }

    @Test("The city is named")
    func namesTheCity() {
        expectFindings(
            of: OverlappingFees.self,
            in: [
                "articles/probe.md": article(
                    "municipalities:\n  rhein:\n    fees: [{amount: 1}, {amount: 1️⃣2}]\n  ruhr:\n    fees: [{amount: 1}]\n"
                )
            ], .warning("fee.overlap", in: ["rhein"]))
    }
}
