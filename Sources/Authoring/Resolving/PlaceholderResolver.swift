import Diagnostics
import Knowledge

/// Looks up `{{ path }}` in what a city gets.
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

    /// First words of a path, and what may follow `offices.0.` and `municipality.`.
    static let roots = [
        "title", "answer", "keywords", "fees", "documents", "duration", "deadline", "offices", "online", "instead",
        "owner", "reviewed", "municipality",
    ]
    static let officeKeys = [
        "name", "address", "phone", "email", "hours", "appointment", "accessible", "transit", "note",
    ]
    static let municipalityKeys = ["name", "id", "state", "switchboard", "website", "accessibility", "feedback"]

    /// The value that a path leads to. What stands in the source and could not be read is missing and not empty: it has
    /// its own finding.
    func value(of path: String) -> Outcome {
        let outcome = writtenValue(of: path)
        guard case .empty = outcome else { return outcome }
        let parts = path.split(separator: ".").map(String.init)
        let isUnread: Bool =
            switch parts.first {
            case "municipality": parts.count == 2 && municipality.unread.contains(parts[1])
            case "offices" where parts.count == 3:
                Int(parts[1]).flatMap { office($0) }?.unread.contains(parts[2]) ?? fields.unread.contains("offices")
            case let key?: fields.unread.contains(key)
            case nil: false
            }
        return isUnread ? .value(.missing) : .empty
    }

    /// The office of a number among those that the article names and that there are.
    private func office(_ number: Int) -> Office? {
        let offices = (fields.offices?.value ?? []).compactMap { self.offices($0.value) }
        return offices.indices.contains(number) ? offices[number] : nil
    }

    private func writtenValue(of path: String) -> Outcome {
        if path.hasPrefix("title:") {
            return .value(title(String(path.dropFirst(6))).map { .text($0) } ?? .missing)
        }
        if path.hasPrefix("office:") {
            return .value(offices(String(path.dropFirst(7))).map { .text($0.displayName) } ?? .missing)
        }
        let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        switch parts[0] {
        case "municipality" where parts.count == 2: return municipalityValue(parts[1])
        case "municipality": return .unknown(nearest: "municipality.name")
        case "offices": return officeValue(parts)
        case "title" where parts.count == 1: return text(fields.title?.value)
        case "answer" where parts.count == 1: return text(fields.answer?.value)
        case "duration" where parts.count == 1: return text(fields.duration?.value)
        case "deadline" where parts.count == 1: return text(fields.deadline?.value)
        case "instead" where parts.count == 1: return text(fields.instead?.value)
        case "owner" where parts.count == 1: return text(fields.owner?.value)
        case "online" where parts.count == 1: return fields.online.map { .value(.url($0.value)) } ?? .empty
        case "reviewed" where parts.count == 1:
            return text(fields.reviewed.map { Wording.date($0.value, language) })
        case "keywords": return item(of: fields.keywords?.value.map(\.value), parts)
        case "documents": return item(of: fields.documents?.value.map(\.value), parts)
        case "fees":
            let valid = (fields.fees?.value ?? []).filter { $0.period.contains(date) }
            return item(of: valid.map { Wording.fee($0, language) }, parts)
        default: return .unknown(nearest: NearMiss.nearest(to: parts[0], among: Self.roots))
        }
    }

    private func text(_ value: String?) -> Outcome { value.map { .value(.text($0)) } ?? .empty }

    private func item(of list: [String]?, _ parts: [String]) -> Outcome {
        guard let list, !list.isEmpty else { return .empty }
        if parts.count == 1 { return .value(list.count == 1 ? .text(list[0]) : .list(list)) }
        guard parts.count == 2, let index = Int(parts[1]) else { return .unknown(nearest: parts[0]) }
        return list.indices.contains(index) ? .value(.text(list[index])) : .empty
    }

    private func municipalityValue(_ key: String) -> Outcome {
        switch key {
        case "name": return text(municipality.name?.value)
        case "id": return text(municipality.id)
        case "state": return text(municipality.state?.value)
        case "switchboard": return text(municipality.switchboard.map { PhoneNumber.display($0.value) })
        case "website": return municipality.website.map { .value(.url($0.value)) } ?? .empty
        case "accessibility": return municipality.accessibility.map { .value(.url($0.value)) } ?? .empty
        case "feedback": return text(municipality.feedback?.value)
        default:
            return .unknown(
                nearest: NearMiss.nearest(to: key, among: Self.municipalityKeys).map { "municipality." + $0 })
        }
    }

    private func officeValue(_ parts: [String]) -> Outcome {
        let offices = (fields.offices?.value ?? []).compactMap { self.offices($0.value) }
        // That an office does not exist is reported where it is named.
        guard !offices.isEmpty else { return fields.offices?.value.isEmpty ?? true ? .empty : .value(.missing) }
        if parts.count == 1 {
            let names = offices.map(\.displayName)
            return .value(names.count == 1 ? .text(names[0]) : .list(names))
        }
        guard let index = Int(parts[1]) else { return .unknown(nearest: "offices.0.name") }
        guard offices.indices.contains(index) else { return .empty }
        let office = offices[index]
        guard parts.count == 3 else {
            return parts.count == 2 ? text(office.displayName) : .unknown(nearest: "offices.\(index).name")
        }
        switch parts[2] {
        case "name": return text(office.displayName)
        case "address": return text(office.address?.value.line)
        case "phone": return text(office.phone.map { PhoneNumber.display($0.value) })
        case "email": return text(office.email?.value)
        case "hours":
            let hours = office.hours.map { Wording.hours($0.value, language) } ?? []
            return hours.isEmpty ? .empty : .value(.list(hours))
        case "appointment": return office.appointment.map { .value(.url($0.value)) } ?? .empty
        case "accessible": return text(office.accessible?.value)
        case "transit": return text(office.transit?.value)
        case "note": return text(office.note?.value)
        default:
            return .unknown(
                nearest: NearMiss.nearest(to: parts[2], among: Self.officeKeys).map { "offices.\(index).\($0)" })
        }
    }
}
