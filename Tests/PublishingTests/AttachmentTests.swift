import SiteTestSupport
import TestSupport
import Testing

/// Files that articles link to are published with them, and no others.
@Suite struct AttachmentTests {
    private func published(_ more: [String: String]) throws -> [String] {
        let attachments = ["anlagen/a.pdf": "A", "anlagen/b.png": "B"]
        let site = TestSite(attachments.merging(more) { _, new in new })
        #expect(site.read().diagnostics.filter { $0.severity == .error }.isEmpty)
        return try site.build().keys.filter { $0.hasPrefix("dateien/") }.sorted()
    }

    @Test func linkedFilesAndPicturesArePublished() throws {
        let body = "[A](../anlagen/a.pdf) ![B](../anlagen/b.png)"
        #expect(
            try published(["articles/probe.md": Write.article("Probe", body: body)])
                == ["dateien/anlagen/a.pdf", "dateien/anlagen/b.png"])
    }

    @Test func fileOfANoticeIsPublished() throws {
        let notice = Write.notice("X", body: "[A](../anlagen/a.pdf)")
        #expect(try published(["notices/2026-11-22-x.md": notice]) == ["dateien/anlagen/a.pdf"])
    }

    @Test func fileOfAReplacedSectionIsNotPublished() throws {
        let shared = Write.article("Probe", "municipalities:\n  rhein:", body: "## Ablauf\n\n[A](../anlagen/a.pdf)")
        let files = ["articles/probe.md": shared, "articles/probe.rhein.md": "## Ablauf\n\nOhne.\n"]
        #expect(try published(files) == [])
    }

    @Test(arguments: ["mit leer.pdf", "größe.pdf", "a&b'c.pdf", "(1)[2].pdf", "50%.pdf", "a#b.pdf", "a?b.pdf"])
    func everyNameOfAFileCanBeLinkedTo(name: String) throws {
        let address = name.replacing("%", with: "%25").replacing("#", with: "%23").replacing("?", with: "%3F")
        let site = TestSite(body: "[A](<../anlagen/\(address)>)", ["anlagen/\(name)": "A"])
        #expect(site.read().diagnostics.filter { $0.severity == .error }.isEmpty)
        let files = try site.build()
        #expect(files["dateien/anlagen/\(name)"] == "A")
        let problems = try SiteLinks(files).problems()
        #expect(problems == [])
    }

    @Test func fileLinkedFromAFootnoteIsPublished() throws {
        let body = "Text[^1]\n\n[^1]: [A](../anlagen/a.pdf)"
        let paths = try published(["articles/probe.md": Write.article("Probe", body: body)])
        #expect(paths == ["dateien/anlagen/a.pdf"])
    }

    /// The notice waits on the page until its time comes.
    @Test func fileOfANoticeToComeIsPublishedAndThatOfAPastOneIsNot() throws {
        let past = Write.notice("Y", "from: 2026-01-01\nuntil: 2026-01-31", body: "[A](../anlagen/a.pdf)")
        #expect(try published(["notices/2026-01-01-y.md": past]) == [])
        let notice = Write.notice("X", "from: 2026-12-24", body: "[A](../anlagen/a.pdf)")
        let paths = try published(["notices/2026-12-24-x.md": notice])
        #expect(paths == ["dateien/anlagen/a.pdf"])
    }

    @Test func footnoteLeadsBackAndCountsAsALink() throws {
        let files = try TestSite(
            body: "Text[^1]\n\n[^1]: [[ziel]]", ["articles/ziel.md": Write.article("Ziel")]
        ).build()
        #expect(try files.body("probe", in: "rhein").contains("../ziel/"))
        let backlinks = try files.article("ziel", in: "rhein")["linkedFrom"] as? [String]
        #expect(backlinks == ["probe"])
    }
}
