import Testing

@testable import Knowledge

@Suite struct WrittenHoursTests {
    private func hours(_ text: String) -> [String] {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            WrittenHours.mentions(in: bytes).map { mention in
                let days = Weekday.allCases.filter { mention.days.contains($0) }.map(\.rawValue).joined(separator: ",")
                let ranges = mention.ranges.map { "\(ClockTime.text($0.opens))-\(ClockTime.text($0.closes))" }
                return "\(days) \(ranges.joined(separator: ","))"
            }
        }
    }

    @Test(arguments: [
        ("montags von 8 bis 12 Uhr", ["mon 08:00-12:00"]),
        ("Mo–Mi 8:00–12:30 und 14.00-16.00 Uhr", ["mon,tue,wed 08:00-12:30,14:00-16:00"]),
        ("Montag, Mittwoch und Freitag 8-12 Uhr", ["mon,wed,fri 08:00-12:00"]),
        (
            "Montag bis Mittwoch: 8 bis 12 Uhr, Donnerstag 14 bis 18 Uhr",
            ["mon,tue,wed 08:00-12:00", "thu 14:00-18:00"]
        ),
        ("dienstags ist die Annahme von 10 bis 18 Uhr offen", ["tue 10:00-18:00"]),
        ("am Samstag 9:00-13:00", ["sat 09:00-13:00"]),
    ])
    func areRead(text: String, expected: [String]) {
        #expect(hours(text) == expected)
    }

    @Test(arguments: [
        "montags 8 bis 12 Jahre", "So kommen Sie von 8 bis 12", "von 8 bis 12 Uhr", "Montag",
        "Freitag, 5. Dezember bis 12 Kinder",
        "samstags, 5., 12. und 19. Dezember", "Montag 12-8",
    ])
    func areNone(text: String) {
        #expect(hours(text) == [])
    }
}
