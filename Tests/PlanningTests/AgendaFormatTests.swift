import Knowledge
import TestSupport
import Testing

@testable import Planning

/// The agenda as text, mail, table, JSON and calendar: kept in files that somebody has read.
@Suite struct AgendaFormatTests {
    @Test func asText() throws { try GoldenFile("Golden/due.txt").expect(PlannedSite.report().text()) }
    @Test func asMail() throws { try GoldenFile("Golden/due.mail.txt").expect(PlannedSite.report().mail()) }
    @Test func asTable() throws { try GoldenFile("Golden/due.tsv").expect(PlannedSite.report().table()) }
    @Test func asJSON() throws { try GoldenFile("Golden/due.json").expect(PlannedSite.report().json()) }
    @Test func asCalendar() throws {
        try GoldenFile("Golden/due.ics").expect(
            PlannedSite.report().calendar(name: "Probe").replacing("\r\n", with: "\n"))
    }

    @Test func linesOfAMailAreShort() {
        for line in PlannedSite.report(within: 400).mail().split(separator: "\n") where !line.contains("://") {
            #expect(line.count <= 78, "\(line)")
        }
    }

    @Test func aRowOfTheTableHasAllColumns() {
        for row in PlannedSite.report(within: 400).table().split(separator: "\n") {
            #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == AgendaReport.columns.count)
        }
    }

    @Test func nothingIsSaidWhereThereIsNothing() {
        let report = AgendaReport(Agenda(TestSite([:]).read().knowledge).due(within: 0), language: .german, days: 0)
        #expect(
            report.text()
                == "Stand 22.11.2026, die nächsten 0 Tage: Nichts ist überfällig, nichts endet oder beginnt.\n")
        // RFC 5545 wants a component.
        #expect(report.calendar(name: "Probe").contains("BEGIN:VTIMEZONE\r\n"))
    }

    // MARK: iCalendar

    private func events(_ calendar: String) -> [[String: String]] {
        let unfolded = calendar.replacing("\r\n ", with: "")
        return unfolded.components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst().map { event in
            var properties: [String: String] = [:]
            for line in event.components(separatedBy: "\r\n") {
                let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
                if parts.count == 2, properties[parts[0]] == nil { properties[parts[0]] = parts[1] }
            }
            return properties
        }
    }

    @Test func linesAreFoldedAtSeventyFiveOctets() {
        var lines = CalendarLines()
        let text = String(repeating: "ä😀x;", count: 60)
        lines.property("SUMMARY", text: text)
        for line in lines.text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
        let unfolded = lines.text.replacing("\r\n ", with: "")
        #expect(unfolded == "SUMMARY:" + text.replacing(";", with: "\\;") + "\r\n")
    }

    @Test func whatHasAMeaningIsEscaped() {
        var lines = CalendarLines()
        lines.property("SUMMARY", text: "a\\b;c,d\ne\r\nf\u{0}g\th")
        #expect(lines.text == "SUMMARY:a\\\\b\\;c\\,d\\ne\\nfg h\r\n")
    }

    @Test func anEventIsTheSameWhenItsDayChanges() throws {
        func uids(_ reviewed: String, date: String) -> [String] {
            let article =
                "---\ntitle: A\ncategory: alltag\nanswer: Ja.\nreviewed: \(reviewed)\nreview-every: 1 month\n---\n"
            let knowledge = TestSite(["articles/a.md": article], date: date).read().knowledge
            let report = AgendaReport(Agenda(knowledge).due(within: 400), language: .german)
            return events(report.calendar(name: "P")).compactMap { $0["UID"] }
        }
        let first = uids("2026-11-01", date: "2026-11-22")
        #expect(first.count == 1)
        #expect(uids("2026-11-05", date: "2026-11-22") == first)
        #expect(uids("2026-11-01", date: "2027-02-01") == first)
    }

    @Test func eventsLastAllDayAndNoneComesTwice() {
        let report = PlannedSite.report(within: 400)
        let events = events(report.calendar(name: "P"))
        #expect(events.count == report.agenda.items.count)
        #expect(Set(events.compactMap { $0["UID"] }).count == events.count)
        for event in events {
            #expect(event["DTSTAMP"] == "20261201T000000Z")
            #expect(event["DTSTART;VALUE=DATE"]?.count == 8 && event["DTEND;VALUE=DATE"]?.count == 8)
        }
    }
}
