import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Planning

/// What is to be done and what changes when.
@Suite struct AgendaTests {
    private func lines(_ agenda: Agenda) -> [String] {
        agenda.items.map { item in
            let cities = item.municipalities.map { agenda.knowledge.municipalities[$0].id }.joined(separator: ",")
            return [item.day?.iso8601, item.time.rawValue, item.kind.rawValue, item.subject.id, cities, item.owner]
                .map { $0 ?? "-" }.joined(separator: " ")
        }
    }

    @Test func everyKindWithItsDay() {
        let agenda = Agenda(PlannedSite.knowledge())
        #expect(
            lines(agenda) == [
                "2026-01-02 overdue past-days rhein-amt rhein -",
                "2026-03-31 overdue article winter rhein,ruhr Freizeit",
                "2026-06-30 overdue fee ausweis ruhr Stadt Ruhr",
                "2026-10-31 overdue notice 2026-10-01-alt rhein,ruhr -",
                "2026-11-01 overdue review ausweis rhein Bürgerservice",
                "2026-12-04 ends closed-days rhein-amt rhein -",
                "2026-12-05 begins special-hours rhein-amt rhein -",
                "2026-12-06 ends notice 2026-11-20-sperrung ruhr -",
                "2026-12-08 begins notice 2026-12-08-neu rhein,ruhr -",
                "2026-12-15 ends fee ausweis rhein Bürgerservice",
                "2026-12-20 ends review ausweis ruhr Stadt Ruhr",
                "2026-12-23 ends article markt rhein Bürgerservice",
                "2026-12-24 begins closed-days rhein-amt rhein -",
                "2027-01-01 begins fee ausweis rhein Bürgerservice",
                "2027-01-10 begins article sommer rhein,ruhr Freizeit",
                "2027-08-31 ends article sommer rhein,ruhr Freizeit",
                "- anytime draft ausweis rhein Bürgerservice",
                "- anytime draft ausweis ruhr Stadt Ruhr",
                "- anytime loop rhein-amt rhein -",
                "- anytime topic markt ruhr Bürgerservice",
            ])
    }

    @Test func dueIsWhatHasADayAndComesInTime() {
        let agenda = Agenda(PlannedSite.knowledge())
        #expect(lines(agenda.due(within: 3)).count == 6)
        #expect(agenda.due(within: 0).items.allSatisfy { $0.time == .overdue })
        #expect(agenda.due(within: 400).items.allSatisfy { $0.day != nil })
    }

    @Test func byCityAndByOwner() throws {
        let agenda = Agenda(PlannedSite.knowledge())
        let ruhr = try #require(agenda.knowledge.municipalityIndex["ruhr"])
        #expect(agenda.concerning(ruhr).items.allSatisfy { $0.municipalities.contains(ruhr) })
        #expect(agenda.owners.map(\.name) == ["Bürgerservice", "Freizeit", "Stadt Ruhr"])
        #expect(agenda.ownedBy("buergerservice").items.count == 6)
        #expect(agenda.ownedBy(nil).items.allSatisfy { $0.owner == nil })
        let groups = agenda.due(within: 30).grouped()
        #expect(groups.first?.municipalities.count == 2)
        #expect(groups.flatMap(\.items).count == agenda.due(within: 30).items.count)
    }

    @Test func oneMatterIsToldOnce() {
        let site = TestSite(PlannedSite.files, date: "2026-12-01")
        let (knowledge, findings) = site.read()
        let told = Set(findings.map(\.rule.rawValue))
        #expect(told.isSuperset(of: ["care.review-overdue", "directory.switchboard", "care.topic-missing"]))
        let rules = Set(Agenda(knowledge, findings: findings).items.compactMap { $0.rule?.rawValue })
        #expect(
            rules.isDisjoint(with: [
                "care.review-overdue", "fee.expired", "directory.switchboard", "care.topic-missing",
            ]))
    }

    @Test func findingsHaveTheOwnerOfTheirFile() throws {
        let files = [
            "articles/a.md": "---\ntitle: A\ncategory: alltag\nanswer: Ja.\nowner: Amt\n---\n[x](http://x.example)\n",
            "articles/a.ruhr.md": "---\nowner: Ruhramt\n---\n## Mehr\n\n[x](http://y.example)\n",
        ]
        let (knowledge, findings) = TestSite(files).read()
        let items = Agenda(knowledge, findings: findings).items.filter { $0.rule?.rawValue == "link.http" }
        #expect(items.map(\.owner) == ["Amt", "Ruhramt"])
        #expect(items.last.map { $0.municipalities.map(\.number) } == [1])
    }

    /// A whole administration that closes is one event, not forty.
    @Test func officesThatCloseTogetherAreOneItem() {
        var files: [String: String] = [:]
        for number in 1...5 {
            files["offices/ruhr/stelle-\(number).yaml"] =
                "name: Stelle \(number)\nphone: \"+4920412345\"\nclosed: [{date: 2026-12-24, reason: Heiligabend}]\n"
        }
        let items = Agenda(TestSite(files).read().knowledge).items.filter { $0.kind == .closedDays }
        #expect(items.map(\.title) == ["Ruhrstadt (5)"])
        #expect(items.first?.detail.german.hasSuffix("Stelle 1, Stelle 2, Stelle 3, Stelle 4, Stelle 5.") == true)
    }

    @Test func ownersWhoseNamesDifferInSignsAreOne() {
        #expect(Agenda.key(ofOwner: "Bürger-Service") == Agenda.key(ofOwner: "bürger service"))
        #expect(Agenda.key(ofOwner: "???") != Agenda.key(ofOwner: "!!!"))
        #expect(!Agenda.key(ofOwner: "???").isEmpty)
    }
}
