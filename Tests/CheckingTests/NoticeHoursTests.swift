import TestSupport
import Testing

@testable import Checking

struct NoticeHoursTests {
    private func site(_ title: String, _ office: String) -> [String: String] {
        [
            "offices/rhein/rhein-amt.yaml": "name: A\nhours:\n  mon: \"08:00-12:00\"\n" + office,
            "notices/2026-12-07-zu.md":
                "---\ntitle: \(title)\nfrom: 2026-12-07\nuntil: 2026-12-08\noffices: [1️⃣rhein-amt]\n---\nText.\n",
        ]
    }

    @Test func theOfficeSaysNothing() {
        expectFindings(of: NoticeHours.self, in: site("Amt geschlossen", ""), .note("care.notice-hours"))
    }

    @Test func theOfficeSaysIt() {
        for office in [
            "closed: [2026-12-07]\n", "special-hours:\n  - date: 2026-12-08\n    hours: \"09:00-10:00\"\n",
        ] {
            expectFindings(
                of: NoticeHours.self, in: site("Amt geschlossen", office).mapValues { $0.replacing("1️⃣", with: "") })
        }
    }

    @Test func aNoticeOfSomethingElse() {
        expectFindings(
            of: NoticeHours.self, in: site("Neue Gebühr", "").mapValues { $0.replacing("1️⃣", with: "") })
    }
}
