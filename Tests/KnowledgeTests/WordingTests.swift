import Diagnostics
import Knowledge
import Testing

struct WordingTests {
    private let nowhere = Span(Place(file: 0, line: 1, column: 1), length: 0)

    @Test(arguments: [
        (3_700, "EUR", "37,00\u{A0}€", "€\u{A0}37.00"), (123_450, "EUR", "1.234,50\u{A0}€", "€\u{A0}1,234.50"),
        (123_456_789, "EUR", "1.234.567,89\u{A0}€", "€\u{A0}1,234,567.89"), (5, "EUR", "0,05\u{A0}€", "€\u{A0}0.05"),
        (100_000, "CHF", "1.000,00\u{A0}CHF", "CHF\u{A0}1,000.00"),
    ])
    func amounts(hundredths: Int, currency: String, german: String, english: String) {
        let amount = Amount(hundredths: hundredths)
        #expect(Wording.amount(amount, currency: currency, .german) == german)
        #expect(Wording.amount(amount, currency: currency, .english) == english)
    }

    @Test func fees() {
        let range = Fee(
            name: Located("Erwachsene", nowhere),
            price: .range(minimum: Amount(hundredths: 1_000), maximum: Amount(hundredths: 2_050)))
        #expect(Wording.fee(range, .german) == "10,00\u{A0}€ bis 20,50\u{A0}€ (Erwachsene)")
        #expect(Wording.fee(range, .english) == "€\u{A0}10.00 to €\u{A0}20.50 (Erwachsene)")
        #expect(Wording.fee(Fee(price: .free), .german) == "kostenlos")
        #expect(Wording.fee(Fee(price: .free), .english) == "free")
    }

    @Test func datesAndMoments() throws {
        let date = try #require(CalendarDate("2026-03-05"))
        #expect(Wording.date(date, .german) == "05.03.2026")
        #expect(Wording.date(date, .english) == "5 March 2026")
        #expect(Wording.moment(Moment(date: date), .german) == "05.03.2026")
        #expect(Wording.moment(Moment(date: date, minute: 545), .german) == "05.03.2026, 09:05 Uhr")
        #expect(Wording.moment(Moment(date: date, minute: 545), .english) == "5 March 2026, 09:05")
    }

    @Test func dateRanges() throws {
        let from = try #require(CalendarDate("2026-12-24"))
        let until = try #require(CalendarDate("2027-01-01"))
        #expect(Wording.dateRange(DateRange(from: from, until: until), .german) == "24.12.2026–01.01.2027")
        #expect(Wording.dateRange(DateRange(from: from, until: from), .german) == "24.12.2026")
        #expect(Wording.dateRange(DateRange(from: from, until: nil), .german) == "ab 24.12.2026")
        #expect(Wording.dateRange(DateRange(from: nil, until: until), .english) == "until 1 January 2027")
    }

    @Test func openingHoursLeaveClosedDaysOut() {
        let morning = TimeRange(opens: 480, closes: 720)
        let afternoon = TimeRange(opens: 840, closes: 960)
        let hours = OpeningHours(days: [.mon: [morning], .tue: [morning], .thu: [morning, afternoon]])
        #expect(Wording.hours(hours, .german) == ["Mo–Di 08:00–12:00 Uhr", "Do 08:00–12:00 und 14:00–16:00 Uhr"])
        #expect(Wording.hours(hours, .english) == ["Mon–Tue 08:00–12:00", "Thu 08:00–12:00 and 14:00–16:00"])
        #expect(Wording.hours(OpeningHours(), .german).isEmpty)
    }

    @Test func weekdays() {
        #expect(
            Weekday.allCases.map { Wording.weekday($0, short: true, .german) } == [
                "Mo", "Di", "Mi", "Do", "Fr", "Sa", "So",
            ])
        #expect(Wording.weekday(.wed, short: false, .german) == "Mittwoch")
        #expect(Wording.weekday(.wed, short: true, .english) == "Wed")
    }
}
