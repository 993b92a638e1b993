import Diagnostics
import Knowledge

/// Looks up what placeholders stand for in what a city gets.
struct PlaceholderResolver {
    let municipality: Municipality
    let fields: ArticleFields
    let date: CalendarDate
    let language: Language
    let offices: (_ id: String) -> Office?
    /// The title of an article as this city reads it.
    let title: (_ id: String) -> String?

    enum Outcome {
        case value(PlaceholderValue)
        case empty
        case unknown(nearest: String?)
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
            case .articleTitle, .officeName, .unknown: false
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
        case .unknown(_, let nearest): .unknown(nearest: nearest)
        }
    }

    private func text(_ value: String?) -> Outcome { value.map { .value(.text($0)) } ?? .empty }

    private func url(_ value: LocatedText?) -> Outcome { value.map { .value(.url($0.value)) } ?? .empty }

    private func value(of field: ArticleField, item: Int?) -> Outcome {
        switch fields[field] {
        case nil: .empty
        case .text(let text), .code(let text): .value(.text(text.value))
        case .address(let address): .value(.url(address.value))
        case .date(let date): text(Wording.date(date.value, language))
        case .texts(let list): self.item(item, of: list.value.map(\.value))
        case .fees(let list): fee(item, of: list.value)
        case .offices(let ids): names(of: ids.value)
        // No placeholder stands for these.
        case .references, .responsibilities, .articles, .interval, .flag, .confidence, .audience: .empty
        }
    }

    /// One that has ended is no mistake of the text: nothing was changed, only time has passed.
    private func fee(_ number: Int?, of fees: [Fee]) -> Outcome {
        let inForce = fees.filter { $0.period.contains(date) }
        let wanted = number.map { inForce.indices.contains($0) ? [inForce[$0]] : [] } ?? inForce
        let current = item(number == nil ? nil : 0, of: wanted.map { Wording.fee($0, language) })
        guard case .empty = current, number.map(fees.indices.contains) ?? !fees.isEmpty else { return current }
        if let next = fees.filter({ $0.from.map { date < $0 } ?? false }).min(by: { $0.from ?? date < $1.from ?? date }
        ),
            let from = next.from
        {
            let day = Wording.dateRange(DateRange(from: from, until: nil), language)
            return .value(.text("\(day): \(Wording.fee(next, language))"))
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
        case .feedback: text(municipality.feedback?.value)
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
        case .email: return text(office.email?.value)
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
