import Foundation
import Importing
import Knowledge
import Markup
import XML

/// What ties the records of a file together, gathered before the services are read: they may refer to what comes later.
struct XZuFiRelations {
    /// Who does a service, or where it is done online.
    struct Responsibility {
        let object: XZuFiIdentifier
        let service: XZuFiIdentifier
        let areas: [String]
        let line: Int
    }

    struct OnlineService {
        let identifier: XZuFiIdentifier
        let title: String
        let url: String
        let line: Int
    }

    private(set) var specialisations = XZuFiSpecialisations()
    /// By the text of the service's identifier.
    private var responsibilities: [String: [Responsibility]] = [:]
    private var onlineServices: [String: [OnlineService]] = [:]
    /// In the order of the file, without those that come again.
    private(set) var categories: [XZuFiCategory] = []
    private var seenCategories: Set<XZuFiCategory> = []
    /// How many services or responsibilities name each area.
    private(set) var areas: [String: Int] = [:]
    /// By the text of the identifier of who answers; an empty area is everywhere.
    private var areasOfObject: [String: [(object: XZuFiIdentifier, areas: [String])]] = [:]
    private(set) var senderName: String?
    /// By the text of a service's identifier, where it stands on its sender's site.
    private var addresses: [String: URL] = [:]
    private var hasGerman = false
    private var otherLanguage: String?
    /// Identifiers that a `loesche` names.
    private(set) var deleted: [XZuFiIdentifier] = []

    /// Reads what a record says of others, and marks it as taken.
    mutating func gather(_ cursor: inout RecordCursor) {
        switch cursor.name {
        case "leistung":
            specialisations.gatherService(&cursor)
            gatherAddress(&cursor)
            for category in cursor.children("kategorie").prefix(1) {
                guard let title = cursor.plain(cursor.children(of: category, "bezeichnung")) else { continue }
                let found = XZuFiCategory(id: cursor.line(of: cursor.children(of: category, "id").first), title: title)
                if seenCategories.insert(found).inserted { categories.append(found) }
            }
            for area in cursor.children("gueltigkeitGebietID").compactMap({ cursor.line(of: $0) }) {
                areas[area, default: 0] += 1
            }
            _ = cursor.inOneLanguage(cursor.descendants("inhalt"))
            hasGerman = hasGerman || cursor.hasGerman
            otherLanguage = otherLanguage ?? cursor.otherLanguage
        case "spezialisierung":
            for area in specialisations.gather(&cursor) { areas[area, default: 0] += 1 }
        case "organisationseinheit":
            guard let object = XZuFiIdentifier(&cursor, cursor.children("id").first) else { return }
            for index in cursor.children("zustaendigkeit") { add(object, at: index, &cursor) }
        case "zustaendigkeitTransferObjekt":
            let element = cursor.children("uebergeordnetesObjektID").first
            guard let object = XZuFiIdentifier(&cursor, element) else { return }
            for index in cursor.children("zustaendigkeit") { add(object, at: index, &cursor) }
        case "onlinedienst":
            guard let identifier = XZuFiIdentifier(&cursor, cursor.children("id").first) else { return }
            if let service = Self.onlineService(identifier, &cursor) {
                onlineServices[identifier.text, default: []].append(service)
            }
            for index in cursor.children("zustaendigkeit") { add(identifier, at: index, &cursor) }
        case "nachrichtenkopf":
            if let sender = cursor.children("sender").first {
                senderName = cursor.line(of: cursor.descendants(of: sender, "name").first ?? sender)
            }
            // The rest is about the message, not about what it brings.
            cursor.take(0)
        case "loesche":
            deleted += cursor.descendants("id").compactMap { XZuFiIdentifier(&cursor, $0) }
        default: break
        }
    }

    /// Whether links may lead from service to service.
    var hasAddresses: Bool { !addresses.isEmpty }

    /// Where a service stands on its sender's site; nil where the message does not say.
    func address(of service: XZuFiIdentifier) -> URL? { addresses[service.text] }

    /// The page of the service itself; the element stays for the report.
    private mutating func gatherAddress(_ cursor: inout RecordCursor) {
        for module in cursor.children("modulUrsprungsportal") {
            guard addresses.count < ImportedLinks.most, let id = cursor.children("id").first,
                case let text = MarkdownText.line(cursor.tree.plainText(of: id)),
                let element = cursor.descendants(of: module, "uri", "url", "link").last,
                let address = WebAddress.cleaned(MarkdownText.line(cursor.tree.plainText(of: element))),
                let url = URL(string: address), addresses[text] == nil
            else { continue }
            addresses[text] = url
        }
    }

    /// The first address of the service, in German where there is one.
    static func onlineService(_ identifier: XZuFiIdentifier, _ cursor: inout RecordCursor) -> OnlineService? {
        let title = cursor.plain(cursor.children("bezeichnung"))
        for link in cursor.inOneLanguage(cursor.children("link")) {
            let inner = cursor.children(of: link, "link", "uri", "url").first ?? link
            guard let url = WebAddress.cleaned(cursor.tree.plainText(of: inner)) else { continue }
            cursor.take(inner)
            for element in cursor.children(of: link, "typ", "titel") { cursor.take(element) }
            return OnlineService(identifier: identifier, title: title ?? url, url: url, line: cursor.line)
        }
        return nil
    }

    private mutating func add(_ object: XZuFiIdentifier, at index: Int, _ cursor: inout RecordCursor) {
        let areas = cursor.children(of: index, "gebietID", "gueltigkeitGebietID").compactMap { cursor.line(of: $0) }
        for area in areas { self.areas[area, default: 0] += 1 }
        areasOfObject[object.text, default: []].append((object, areas))
        for element in cursor.children(of: index, "id") { cursor.take(element) }
        for element in cursor.children(of: index, "leistungID") {
            let line = cursor.tree.nodes[element].line
            guard let service = XZuFiIdentifier(&cursor, element) else { continue }
            responsibilities[service.text, default: []].append(
                Responsibility(object: object, service: service, areas: areas, line: line))
        }
    }

    /// The areas that an office is responsible in; none where it is for any.
    func areas(of object: XZuFiIdentifier) -> [String] {
        let found = (areasOfObject[object.text] ?? []).filter { object.refers(to: $0.object) }
        return found.contains { $0.areas.isEmpty } ? [] : found.flatMap(\.areas)
    }

    /// Whether the file has English and no German.
    var isInEnglish: Bool { !hasGerman && otherLanguage?.hasPrefix("en") ?? false }

    /// For people who have to choose one: each area, and how much is for it.
    var areaList: String {
        let most = areas.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return most.prefix(20).map { "\($0.key) (\($0.value)×)" }.joined(separator: ", ")
            + (most.count > 20 ? ", …" : "")
    }

    /// Who answers for a service in a city, in the order of the file.
    func objects(for service: XZuFiIdentifier, in place: XZuFiPlace) -> [XZuFiIdentifier] {
        (responsibilities[service.text] ?? []).filter {
            $0.service.refers(to: service) && place.has($0.areas)
        }.map(\.object)
    }

    /// Responsibilities for services that are not there, and online services of no service.
    ///
    /// - Parameter services: texts of the identifiers of all services of the file.
    func unmatched(services: Set<String>) -> [ImportLoss] {
        var found: [ImportLoss] = []
        var referred: Set<String> = []
        for (service, entries) in responsibilities {
            for entry in entries {
                referred.insert(entry.object.text)
                guard !services.contains(service) else { continue }
                found.append(
                    ImportLoss(
                        path: "zustaendigkeit/leistungID", line: entry.line, record: entry.object.key,
                        value: entry.service.key))
            }
        }
        for online in onlineServices.values.joined() where !referred.contains(online.identifier.text) {
            found.append(
                ImportLoss(
                    path: "onlinedienst/link", line: online.line, record: online.identifier.key, value: online.url))
        }
        return found.sorted { ($0.line, $0.value) < ($1.line, $1.value) }
    }

    func onlineService(_ identifier: XZuFiIdentifier) -> OnlineService? {
        onlineServices[identifier.text]?.first { identifier.refers(to: $0.identifier) }
    }
}
