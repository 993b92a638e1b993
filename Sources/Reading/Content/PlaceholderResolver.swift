import Diagnostics
import Knowledge

/// Looks up what placeholders stand for in what a city gets.
struct PlaceholderResolver {
    let municipality: Municipality
    var fields: ArticleFields
    var date: CalendarDate
    let language: Language
    /// Whether prices are said as they are read aloud.
    var isSpoken = false
    let facts: FactLookup
    let offices: (_ id: String) -> Office?
    /// The title of an article as this city reads it.
    let title: (_ id: String) -> String?

    enum Outcome {
        case value(PlaceholderValue)
        case empty
        case unknown(nearest: String?)
        /// There is no fact of that id.
        case unknownFact(String)
        /// The field that is to be put in has placeholders itself that are not filled yet.
        case nested(ArticleField)
    }

    /// The same with what it becomes on later days, where it does; a list of fees a script of the page keeps.
    func lasting(_ placeholder: Placeholder) -> Outcome {
        let outcome = value(of: placeholder)
        guard case .value(.text(let now)) = outcome else { return outcome }
        if case .field(.fees, _) = placeholder, !isSpoken { return outcome }
        let later = later(placeholder, after: now)
        return later.isEmpty ? outcome : .value(.changing(now, later: later))
    }

    /// What stands in the place on later days, ascending; each is another one than before.
    private func later(_ placeholder: Placeholder, after now: String) -> [DatedText] {
        var (last, later, there) = (now, [DatedText](), self)
        for day in changes(of: placeholder) where date < day {
            there.date = day
            guard case .value(let value) = there.value(of: placeholder), value.plainText != last else { continue }
            last = value.plainText
            later.append(DatedText(from: day, text: last))
        }
        return later
    }

    /// Days on which another value may take the place, ascending.
    func changes(of placeholder: Placeholder) -> [CalendarDate] {
        switch placeholder {
        case .fact(let id): facts[id]?.details(in: municipality.id).changes ?? []
        case .feeAmount, .field(.fees, _):
            Set((fields.fees?.value ?? []).flatMap { [$0.from, $0.until?.adding(days: 1)] }.compactMap { $0 }).sorted()
        case .field(let field, let item):
            switch fields[field] {
            case .text(let text): text.later.map(\.from)
            case .texts(let list):
                Set(
                    list.value.enumerated().filter { item == nil || item == $0.offset }.flatMap { $0.element.later }
                        .map(\.from)
                ).sorted()
            default: []
            }
        case .office, .municipality, .articleTitle, .officeName, .unknown: []
        }
    }

    /// What stands in the place. What stands in the source and could not be read is missing and not empty: it has its own
    /// finding.
    func value(of placeholder: Placeholder) -> Outcome {
        let outcome = writtenValue(of: placeholder)
        guard case .empty = outcome else { return outcome }
        let isUnread: Bool =
            switch placeholder {
            case .municipality(let key): municipality.unread.contains(key.rawValue)
            case .office(let number, let key?):
                office(number)?.unread.contains(key.rawValue) ?? fields.unread.contains(ArticleField.offices)
            case .office(_, nil): fields.unread.contains(ArticleField.offices)
            case .field(let field, _): fields.unread.contains(field)
            case .feeAmount: fields.unread.contains(ArticleField.fees)
            case .fact, .articleTitle, .officeName, .unknown: false
            }
        return isUnread ? .value(.missing) : .empty
    }

    /// The offices that the article names and that there are.
    private var namedOffices: [Office] { (fields.offices?.value ?? []).compactMap { offices($0.value) } }

    private func office(_ number: Int) -> Office? {
        let offices = namedOffices
        return offices.indices.contains(number) ? offices[number] : nil
    }

    private func writtenValue(of placeholder: Placeholder) -> Outcome {
        switch placeholder {
        case .field(let field, let item): value(of: field, item: item)
        case .office(let number, let key): value(of: key, ofOffice: number)
        case .municipality(let key): value(of: key)
        case .articleTitle(let id): .value(title(id).map { .text($0) } ?? .missing)
        case .officeName(let id): .value(offices(id).map { .text($0.displayName) } ?? .missing)
        case .feeAmount(let number): fee(number, of: fields.fees?.value ?? [], withName: false)
        case .fact(let id): fact(id)
        case .unknown(let written, let nearest):
            // Whoever leaves `fact.` out means it.
            .unknown(nearest: facts[written].map { Placeholder.fact(id: $0.id.value).path } ?? nearest)
        }
    }

    /// A value that is not known on the day is no mistake of the text: nothing was changed, only time has passed.
    private func fact(_ id: String) -> Outcome {
        guard let fact = facts[id] else { return .unknownFact(id) }
        let details = fact.details(in: municipality.id)
        guard details.values != nil else { return details.unread.contains("values") ? .value(.missing) : .empty }
        if let value = details.value(on: date) { return text(Wording.fact(value, isSpoken: isSpoken, language)) }
        guard let next = details.next(after: date), let from = next.from else {
            return text(Wording.unknownFact(language))
        }
        let day = Wording.dateRange(DateRange(from: from, until: nil), language)
        return text("\(day): \(Wording.fact(next, isSpoken: isSpoken, language))")
    }

    private func text(_ value: String?) -> Outcome { value.map { .value(.text($0)) } ?? .empty }

    private func mail(_ value: String?) -> Outcome { value.map { .value(.mail($0)) } ?? .empty }

    private func url(_ value: LocatedText?) -> Outcome { value.map { .value(.url($0.value)) } ?? .empty }

    private func value(of field: ArticleField, item: Int?) -> Outcome {
        switch fields[field] {
        case nil: .empty
        case .text(let text) where text.isUnfilled: .nested(field)
        case .texts(let list) where list.value.contains(where: \.isUnfilled): .nested(field)
        case .text(let text): .value(.text(text.text(on: date)))
        case .code(let text): .value(.text(text.value))
        case .address(let address): .value(.url(address.value))
        case .date(let date): text(Wording.date(date.value, language))
        case .texts(let list): self.item(item, of: list.value.map { $0.text(on: date) })
        case .fees(let list): fee(item, of: list.value)
        case .offices(let ids): names(of: ids.value)
        // No placeholder stands for these.
        case .references, .responsibilities, .articles, .interval, .flag, .confidence, .audience: .empty
        }
    }

    /// One that has ended is no mistake of the text: nothing was changed, only time has passed.
    private func fee(_ number: Int?, of fees: [Fee], withName: Bool = true) -> Outcome {
        func words(_ fee: Fee) -> String {
            switch (withName, isSpoken) {
            case (true, false): Wording.fee(fee, language)
            case (true, true): Wording.spokenFee(fee, language)
            case (false, false): Wording.price(fee, language)
            case (false, true): Wording.spokenPrice(fee.price, currency: fee.currency, language)
            }
        }
        let inForce = fees.filter { $0.period.contains(date) }
        let wanted = number.map { inForce.indices.contains($0) ? [inForce[$0]] : [] } ?? inForce
        let current = item(number == nil ? nil : 0, of: wanted.map(words))
        guard case .empty = current, number.map(fees.indices.contains) ?? !fees.isEmpty else { return current }
        if let next = fees.filter({ $0.from.map { date < $0 } ?? false }).min(by: { $0.from ?? date < $1.from ?? date }
        ),
            let from = next.from
        {
            let day = Wording.dateRange(DateRange(from: from, until: nil), language)
            return .value(.text("\(day): \(words(next))"))
        }
        return .value(.text(Wording.unknownFee(language)))
    }

    private func item(_ number: Int?, of list: [String]) -> Outcome {
        guard !list.isEmpty else { return .empty }
        guard let number else { return .value(list.count == 1 ? .text(list[0]) : .list(list)) }
        return list.indices.contains(number) ? .value(.text(list[number])) : .empty
    }

    private func names(of ids: [LocatedText]) -> Outcome {
        let names = namedOffices.map(\.displayName)
        // That an office does not exist is reported where it is named.
        return names.isEmpty && !ids.isEmpty ? .value(.missing) : item(nil, of: names)
    }

    private func value(of key: Placeholder.MunicipalityKey) -> Outcome {
        switch key {
        case .name: text(municipality.name?.value)
        case .id: text(municipality.id)
        case .state: text(municipality.state?.value)
        case .switchboard: text(municipality.switchboard.map { PhoneNumber.display($0.value) })
        case .website: url(municipality.website)
        case .accessibility: url(municipality.accessibility)
        case .feedback: mail(municipality.feedback?.value)
        }
    }

    private func value(of key: Placeholder.OfficeKey?, ofOffice number: Int) -> Outcome {
        guard let office = office(number) else {
            let isNamed = fields.offices?.value.isEmpty == false
            return isNamed && namedOffices.isEmpty ? .value(.missing) : .empty
        }
        switch key {
        case nil, .name: return text(office.displayName)
        case .address: return text(office.address?.value.line)
        case .phone: return text(office.phone.map { PhoneNumber.display($0.value) })
        case .email: return mail(office.email?.value)
        case .hours:
            let hours = office.hours.map { Wording.hours($0.value, language) } ?? []
            return hours.isEmpty ? .empty : .value(.list(hours))
        case .appointment: return url(office.appointment)
        case .accessible: return text(office.accessible?.value)
        case .transit: return text(office.transit?.value)
        case .note: return text(office.note?.value)
        }
    }
}

extension Located where Value == String {
    /// Whether placeholders stand in it that have not got their values.
    var isUnfilled: Bool { filled == nil && value.utf8.contains(UInt8(ascii: "{")) && value.contains("{{") }

    /// What it is on a day that is not before the build's.
    func text(on date: CalendarDate) -> String { later.last { $0.from <= date }?.text ?? value }
}

/// The facts by their ids.
struct FactLookup: Sendable {
    private let byID: [String: Fact]

    init(_ facts: [Fact]) {
        byID = Dictionary(facts.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(id: String) -> Fact? { byID[id] }

    var isEmpty: Bool { byID.isEmpty }
    /// In order.
    var ids: [String] { byID.keys.sorted() }
}
