import TestSupport
import Testing

@testable import Checking

struct NoticeNameTests {
    @Test(
        "A name without a day is reported, with a proposal",
        arguments: [
            ("streik", "2026-12-01-streik"), ("2026-streik", "2026-12-01-2026-streik"),
            ("2026-02-30-streik", "2026-12-01-streik"), ("2026-13-01", "2026-12-01-keine-post"),
            ("2026-11-20", "2026-11-20-keine-post"), ("26-11-20-streik", "2026-12-01-26-11-20-streik"),
        ])
    func anotherNameIsProposed(name: String, right: String) {
        let found = expectFindings(
            of: NoticeName.self,
            in: ["notices/\(name).md": "1️⃣---\ntitle: Keine Post\nfrom: 2026-12-01\n---\n\nText.\n"],
            .warning("file.notice-name"))
        #expect(found.first?.help?.english == "Rename the file, for example to \"\(right).md\".")
    }

    @Test("A day and a word make a good name", arguments: ["2026-12-01-streik", "2028-02-29-ein-tag-mehr"])
    func aDayAndAWord(name: String) {
        expectFindings(of: NoticeName.self, in: ["notices/\(name).md": "---\ntitle: A\n---\n\nText.\n"])
    }
}
