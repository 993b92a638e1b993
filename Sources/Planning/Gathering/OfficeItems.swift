import Diagnostics
import Knowledge

extension Gathered {
    /// Special hours and closed days, and those that are over and still stand in the file.
    mutating func addOffices() {
        var stretches: [Stretch: [(office: Office, place: Place)]] = [:]
        var order: [Stretch] = []
        for office in knowledge.offices {
            let special = office.specialHours?.value ?? []
            let closed = office.closed?.value ?? []
            for days in special + closed { note(days, of: office, in: &stretches, &order) }
            let past = (special + closed).filter { $0.value.days.until.map { $0 < today } ?? false }
            guard let last = past.max(by: { ($0.value.days.until ?? today) < ($1.value.days.until ?? today) }),
                let first = past.map(\.span.place).min(), let day = last.value.days.until
            else { continue }
            func text(_ language: Language) -> String {
                let date = Wording.date(day, language)
                switch (language, past.count) {
                case (.german, 1):
                    return "Ein vergangener Tag oder Zeitraum steht noch in der Datei; er endete am \(date)."
                case (.german, let count):
                    return
                        "\(count) vergangene Tage oder Zeiträume stehen noch in der Datei; der letzte endete am \(date)."
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
        for stretch in order { add(stretch, of: stretches[stretch] ?? []) }
    }

    /// Days on which offices of a city do the same, for the same reason: mostly a whole administration.
    private struct Stretch: Hashable {
        let days: SpecialDays
        let municipality: CityIndex
        let time: AgendaTime
        let day: CalendarDate
    }

    private func note(
        _ days: Located<SpecialDays>, of office: Office,
        in stretches: inout [Stretch: [(office: Office, place: Place)]], _ order: inout [Stretch]
    ) {
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
        let stretch = Stretch(days: days.value, municipality: office.municipality, time: time, day: day)
        if stretches[stretch] == nil { order.append(stretch) }
        stretches[stretch, default: []].append((office, days.span.place))
    }

    /// As many offices have items of their own; more are one.
    private static let mostOffices = 3

    private mutating func add(_ stretch: Stretch, of offices: [(office: Office, place: Place)]) {
        func sentence(_ language: Language) -> String {
            let closed = language == .german ? "geschlossen" : "closed"
            return Wording.specialDays(stretch.days, closed: closed, notBefore: today, language) ?? ""
        }
        let kind: AgendaKind = stretch.days.ranges.isEmpty ? .closedDays : .specialHours
        func item(_ office: Office, _ place: Place, title: String, _ detail: LocalizedText) -> AgendaItem {
            AgendaItem(
                kind, stretch.time, on: stretch.day, .office(office.id), title: title, detail, owner: nil,
                in: [stretch.municipality], at: place, part: stretch.days.days.from?.iso8601 ?? "")
        }
        guard offices.count > Self.mostOffices, let first = offices.first else {
            for (office, place) in offices {
                add(
                    item(
                        office, place, title: office.displayName,
                        LocalizedText(de: sentence(.german) + ".", en: sentence(.english) + ".")))
            }
            return
        }
        let names = offices.map(\.office.displayName).joined(separator: ", ")
        let city = knowledge.municipalities[stretch.municipality].displayName
        add(
            item(
                first.office, first.place, title: "\(city) (\(offices.count))",
                LocalizedText(de: "\(sentence(.german)): \(names).", en: "\(sentence(.english)): \(names).")))
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
