import Diagnostics
import Knowledge
import TestSupport
import Testing

struct NoticeTests {
    private func notice(_ lines: String, body: String = "Text.\n") -> [String: String] {
        ["notices/2026-11-20-probe.md": "---\ntitle: Meldung\n\(lines)\n---\n\n\(body)"]
    }

    private func bodies(_ knowledge: KnowledgeBase) -> [String?] {
        knowledge.notices.first?.bodies.map { $0?.outline } ?? []
    }

    @Test func withoutCitiesItIsForAll() {
        #expect(bodies(expectReadingFindings(in: notice(""))) == ["p Text.", "p Text."])
    }

    @Test func forTheCitiesNamedOnly() {
        #expect(bodies(expectReadingFindings(in: notice("municipalities: [ruhr]"))) == [nil, "p Text."])
        #expect(bodies(expectReadingFindings(in: notice("municipalities: []"))) == [nil, nil])
    }

    @Test func eachCityReadsItsScopesAndValues() {
        let files = notice("", body: "{{ municipality.name }}\n\n::: rhein\nNur Rhein.\n:::\n")
        #expect(bodies(expectReadingFindings(in: files)) == ["p ‹Rheinstadt›\np Nur Rhein.", "p ‹Ruhrstadt›"])
    }

    @Test func unknownCities() {
        expectReadingFindings(
            in: notice("municipalities: [rhein, 1️⃣ruhrr]"),
            .error("reference.municipality", help: "Did you mean \"ruhr\"?"))
    }

    @Test(arguments: [
        "from: 2026-11-22\nuntil: 1️⃣2026-11-21", "from: 2026-11-22T14:00\nuntil: 1️⃣2026-11-22T13:59",
        "from: 2026-11-22T14:00\nuntil: 1️⃣2026-11-21",
    ])
    func untilDoesNotLieBeforeFrom(lines: String) {
        expectReadingFindings(in: notice(lines), .error("date.order"))
    }

    @Test(arguments: [
        "from: 2026-11-22\nuntil: 2026-11-22", "from: 2026-11-22\nuntil: 2026-11-22T00:00",
        "from: 2026-11-22T14:00\nuntil: 2026-11-22T14:00",
    ])
    func oneDayOrMomentIsAPeriod(lines: String) {
        expectReadingFindings(in: notice(lines))
    }

    /// `until: 2026-11-22` is in force through that day.
    @Test func untilADayIsUntilItsEnd() {
        expectReadingFindings(in: notice("from: 2026-11-22T14:00\nuntil: 2026-11-22"))
    }

    @Test func itsAddressIsTheFilesName() {
        #expect(expectReadingFindings(in: notice("")).notices.map(\.id) == ["2026-11-20-probe"])
    }

    @Test func thePublicEditionHasNone() {
        let knowledge = expectReadingFindings(in: notice(""), edition: .public)
        #expect(knowledge.notices.isEmpty)
    }
}
