import Diagnostics
import Knowledge

extension Gathered {
    /// Special hours and closed days, and those that are over and still stand in the file.
    mutating func addOffices() {
        for office in knowledge.offices {
            let special = office.specialHours?.value ?? []
            let closed = office.closed?.value ?? []
            for days in special { add(days, of: office, days.value.ranges.isEmpty ? .closedDays : .specialHours) }
            for days in closed { add(days, of: office, .closedDays) }
            let past = (special + closed).filter { $0.value.days.until.map { $0 < today } ?? false }
            guard let last = past.max(by: { ($0.value.days.until ?? today) < ($1.value.days.until ?? today) }),
                let first = past.map(\.span.place).min(), let day = last.value.days.until
            else { continue }
            func text(_ language: Language) -> String {
                let date = Wording.date(day, language)
                switch (language, past.count) {
                case (.german, 1): return "Ein vergangener Tag oder Zeitraum steht noch in der Datei; er endete am \(date)."
                case (.german, let count):
                    return "\(count) vergangene Tage oder Zeiträume stehen noch in der Datei; der letzte endete am \(date)."
                case (.english, 1): return "A day or period that is over is still in the file; it ended on \(date)."
                case (.english, let count):
                    return "\(count) days or periods that are over are still in the file; the last ended on \(date)."
                }
            }
            add(
                AgendaItem(
                    .pastDays, .overdue, on: day, .office(office.id), title: office.displayName,
                    LocalizedText(de: text(.german), en: text(.english)), owner: nil, in: [office.municipality],
                    at: first))
        }
    }

    private mutating func add(_ days: Located<SpecialDays>, of office: Office, _ kind: AgendaKind) {
        let range = days.value.days
        guard range.until.map({ today <= $0 }) ?? true else { return }
        let time: AgendaTime
        let day: CalendarDate
        if let from = range.from, today < from {
            (time, day) = (.begins, from)
        } else if let until = range.until {
            (time, day) = (.ends, until)
        } else {
            return
        }
        guard day <= horizon else { return }
        func text(_ language: Language) -> String {
            let closed = language == .german ? "geschlossen" : "closed"
            return (Wording.specialDays(days.value, closed: closed, notBefore: today, language) ?? "") + "."
        }
        add(
            AgendaItem(
                kind, time, on: day, .office(office.id), title: office.displayName,
                LocalizedText(de: text(.german), en: text(.english)), owner: nil, in: [office.municipality],
                at: days.span.place, part: range.from?.iso8601 ?? ""))
    }

    /// Numbers to put callers through to that lead back to whoever answers the switchboard.
    mutating func addNumbers() {
        for office in knowledge.offices {
            for case let number? in [office.phone, office.transfer] {
                addNumber(number, of: .office(office.id), called: office.displayName, in: office.municipality)
            }
        }
        for contact in knowledge.contacts {
            for case let number? in [contact.phone, contact.transfer] {
                addNumber(number, of: .contact(contact.id.value), called: contact.displayName, in: contact.municipality)
            }
        }
    }

    private mutating func addNumber(
        _ number: LocatedText, of subject: AgendaItem.Subject, called title: String, in city: CityIndex
    ) {
        guard knowledge.municipalities[city].isSwitchboard(number.value) else { return }
        add(
            AgendaItem(
                .loop, .anytime, subject, title: title,
                LocalizedText(
                    de: "\(number.value) ist die Zentrale; wer dorthin verbindet, verbindet mit sich selbst.",
                    en: "\(number.value) is the switchboard; putting through there leads back."),
                owner: nil, in: [city], at: number.span.place))
    }
}
