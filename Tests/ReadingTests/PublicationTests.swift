import Diagnostics
import Knowledge
import TestSupport
import Testing

/// `from`, `until`, `offered` at the day of the build.
struct PublicationTests {
    @Test(arguments: [
        ("from: 2026-11-22", "2026-11-21", false), ("from: 2026-11-22", "2026-11-22", true),
        ("until: 2026-11-22", "2026-11-22", true), ("until: 2026-11-22", "2026-11-23", false),
        ("from: 2026-11-01\nuntil: 2026-11-30", "2026-11-15", true),
        ("from: 2026-11-01\nuntil: 2026-11-30", "2026-12-01", false), ("duration: lang", "1999-01-01", true),
    ])
    func outsideItsDatesAnArticleIsNotPublished(lines: String, day: String, isPublished: Bool) throws {
        let knowledge = expectReadingFindings(in: ["articles/probe.md": article(lines)], date: day)
        let topic = try #require(knowledge.topic("probe"))
        #expect((knowledge.version() != nil) == isPublished)
        #expect(topic.unpublishedIn.map(\.number) == (isPublished ? [] : [0, 1]))
    }

    @Test func aCityMayHaveDatesOfItsOwn() throws {
        let knowledge = expectReadingFindings(
            in: ["articles/probe.md": article("municipalities:\n  rhein: {from: 2027-01-01}\n  ruhr:\n")])
        #expect(knowledge.version(in: "rhein") == nil)
        #expect(knowledge.version(in: "ruhr") != nil)
        #expect(knowledge.topic("probe")?.unpublishedIn.map(\.number) == [0])
    }

    @Test func untilDoesNotLieBeforeFrom() {
        expectReadingFindings(
            in: ["articles/probe.md": article("from: 2026-12-01\nuntil: 1️⃣2026-11-01\n")], .error("date.order"))
    }

    @Test func untilOfOneLayerDoesNotLieBeforeFromOfAnother() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    "from: 2026-12-01\nmunicipalities:\n  rhein: {until: 1️⃣2026-11-01}\n  ruhr:\n")
            ], .error("date.order"))
    }

    @Test func oneDayIsAPeriod() {
        let knowledge = expectReadingFindings(
            in: ["articles/probe.md": article("from: 2026-11-22\nuntil: 2026-11-22\n")])
        #expect(knowledge.version() != nil)
    }
}
