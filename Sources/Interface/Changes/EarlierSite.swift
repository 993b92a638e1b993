import Foundation
import Knowledge
import Theme

/// What an earlier build published, as far as the next one needs it to say what changed.
package struct EarlierSite: Sendable {
    /// Why a folder is of no use.
    package enum Failure: Error, Sendable, CustomStringConvertible {
        /// Holds no document of where to begin, or one that another program wrote.
        case noSite
        case otherEdition(String)
        /// A file of it is not what its name says.
        case broken(path: String)

        /// What is in the folder instead, in a few words.
        package var description: String {
            switch self {
            case .noSite: "no site with \(SiteAddress.indexDocument.path)"
            case .otherEdition(let edition): "a site of the edition \(edition)"
            case .broken(let path): "\(path) cannot be read"
            }
        }
    }

    /// The day of the earlier build.
    let date: CalendarDate
    /// By municipality, then by article.
    let articles: [String: [String: Entry]]
    /// By municipality: articles that were gone then.
    let gone: [String: [SiteChanges.Gone]]
    private let read: @Sendable (String) throws -> [UInt8]?

    struct Entry: Sendable {
        let title: String
        let changed: CalendarDate?
    }

    /// - Parameters:
    ///   - edition: of the build to come; another edition's texts are no earlier state of it.
    ///   - read: the bytes of a file of the earlier site by its path; nil where there is none.
    /// - Throws: `Failure`, and what `read` throws.
    package init(edition: Edition, read: @escaping @Sendable (String) throws -> [UInt8]?) throws {
        guard let index = try Self.object(.indexDocument, read),
            let date = (index["date"] as? String).flatMap(CalendarDate.init),
            let cities = index["municipalities"] as? [[String: Any]]
        else { throw Failure.noSite }
        let earlier = index["edition"] as? String ?? ""
        guard earlier == edition.rawValue else { throw Failure.otherEdition(earlier) }
        var articles: [String: [String: Entry]] = [:]
        var gone: [String: [SiteChanges.Gone]] = [:]
        for case let city as String in cities.map({ $0["id"] }) {
            let address = SiteAddress.articlesDocument(of: city)
            let document = try Self.object(address, read)
            guard let list = document?["articles"] as? [[String: Any]] else { throw Failure.broken(path: address.path) }
            gone[city] = (document?["removed"] as? [[String: Any]] ?? []).compactMap(SiteChanges.Gone.init)
            var entries: [String: Entry] = [:]
            for article in list {
                guard let id = article["id"] as? String else { throw Failure.broken(path: address.path) }
                entries[id] = Entry(
                    title: article["title"] as? String ?? id,
                    changed: (article["changed"] as? String).flatMap(CalendarDate.init))
            }
            articles[city] = entries
        }
        self.date = date
        self.articles = articles
        self.gone = gone
        self.read = read
    }

    private static func object(
        _ address: SiteAddress, _ read: (String) throws -> [UInt8]?
    ) throws -> [String: Any]? {
        let path = address.path
        guard let bytes = try read(path) else { return nil }
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            throw Failure.broken(path: path)
        }
        return value
    }

    /// What became of an article of a city; nil where its content is as it was.
    ///
    /// - Parameters:
    ///   - address: of the article's document.
    ///   - now: its bytes in the new site.
    package func change(
        of topic: TopicIndex, in municipality: CityIndex, at address: SiteAddress, now bytes: [UInt8]
    ) throws -> ArticleChange? {
        guard articles[address.municipality]?[address.name] != nil else {
            return ArticleChange(topic: topic, municipality: municipality, kind: .added)
        }
        let members = try changedMembers(Documents.trackedMembers, of: address.path, now: bytes)
        return members.isEmpty
            ? nil : ArticleChange(topic: topic, municipality: municipality, kind: .changed(members))
    }

    /// Members of an article's document that differ from the earlier one, in the order given; empty where none does.
    ///
    /// - Complexity: O(bytes); a document of equal bytes is not parsed.
    func changedMembers(_ members: [String], of path: String, now bytes: [UInt8]) throws -> [String] {
        guard let before = try read(path) else { throw Failure.broken(path: path) }
        if before == bytes { return [] }
        guard let old = try? JSONSerialization.jsonObject(with: Data(before)) as? [String: Any],
            let new = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
        else { throw Failure.broken(path: path) }
        return Self.differing(members, between: old, and: new)
    }

    private static func differing(
        _ members: [String], between old: [String: Any], and new: [String: Any]
    ) -> [String] {
        members.filter { member in
            switch (old[member] as? NSObject, new[member] as? NSObject) {
            case (nil, nil): false
            case (let before?, let after?): !before.isEqual(after)
            default: true
            }
        }
    }

    /// What became of the entries of a list of a document.
    ///
    /// - Parameters:
    ///   - address: of the document.
    ///   - key: of the list.
    ///   - title: the member of an entry that people know it by.
    ///   - tracked: members whose change is a change.
    ///   - document: the document in the new site, and `value`, what it is made of.
    ///   - date: the day of the new build.
    /// - Returns: nothing where the earlier site has no such document.
    func changes<Value>(
        in address: SiteAddress, list key: String, title: String, tracked: [String],
        now document: JSONDocument<Value>, _ value: Value, on date: CalendarDate
    ) throws -> ListChanges {
        var changes = ListChanges()
        let path = address.path
        guard let before = try Self.object(address, read) else { return changes }
        let bytes = document.file(value, at: address)
        guard let new = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            let oldEntries = Self.entries(before[key]), let newEntries = Self.entries(new[key])
        else { throw Failure.broken(path: path) }
        func entry(_ id: String, _ object: [String: Any], changed members: [String] = []) -> ListChanges.Entry {
            ListChanges.Entry(id: id, title: object[title] as? String ?? id, members: members)
        }
        for (id, object) in newEntries.sorted(by: { $0.key < $1.key }) {
            guard let old = oldEntries[id] else {
                changes.added.append(entry(id, object))
                changes.lastChanged[id] = date
                continue
            }
            let members = Self.differing(tracked, between: old, and: object)
            if members.isEmpty {
                changes.lastChanged[id] = (old["changed"] as? String).flatMap(CalendarDate.init)
            } else {
                changes.changed.append(entry(id, object, changed: members))
                changes.lastChanged[id] = date
            }
        }
        changes.removed = oldEntries.filter { newEntries[$0.key] == nil }.sorted { $0.key < $1.key }
            .map { entry($0.key, $0.value) }
        return changes
    }

    /// By id; nil for what is no list of objects with ids.
    private static func entries(_ list: Any?) -> [String: [String: Any]]? {
        guard let list = list as? [[String: Any]] else { return nil }
        let pairs = list.compactMap { object in (object["id"] as? String).map { ($0, object) } }
        return pairs.count == list.count ? Dictionary(pairs, uniquingKeysWith: { first, _ in first }) : nil
    }
}
