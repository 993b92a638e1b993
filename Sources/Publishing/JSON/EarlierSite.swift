import Foundation
import Knowledge

/// What an earlier build published, as far as the next one needs it to say what changed.
public struct EarlierSite: Sendable {
    /// Why a folder is of no use.
    public enum Failure: Error, Sendable, CustomStringConvertible {
        /// Holds no `api/v1/index.json`, or one that another program wrote.
        case noSite
        case otherEdition(String)
        /// A file of it is not what its name says.
        case broken(path: String)

        public var description: String {
            switch self {
            case .noSite: "no site with api/v1/index.json"
            case .otherEdition(let edition): "a site of the edition \(edition)"
            case .broken(let path): "\(path) cannot be read"
            }
        }
    }

    /// The day of the earlier build.
    let date: CalendarDate
    /// By municipality, then by article.
    let articles: [String: [String: Entry]]
    private let read: @Sendable (String) throws -> [UInt8]?

    struct Entry: Sendable {
        let title: String
        let changed: CalendarDate?
    }

    /// - Parameters:
    ///   - edition: of the build to come; another edition's texts are no earlier state of it.
    ///   - read: the bytes of a file of the earlier site by its path; nil where there is none.
    /// - Throws: `Failure`, and what `read` throws.
    public init(edition: Edition, read: @escaping @Sendable (String) throws -> [UInt8]?) throws {
        guard let index = try Self.object("api/v1/index.json", read),
            let date = (index["date"] as? String).flatMap(CalendarDate.init),
            let cities = index["municipalities"] as? [[String: Any]]
        else { throw Failure.noSite }
        let earlier = index["edition"] as? String ?? ""
        guard earlier == edition.rawValue else { throw Failure.otherEdition(earlier) }
        var articles: [String: [String: Entry]] = [:]
        for case let city as String in cities.map({ $0["id"] }) {
            let path = "api/v1/\(city)/articles.json"
            guard let list = try Self.object(path, read)?["articles"] as? [[String: Any]] else {
                throw Failure.broken(path: path)
            }
            var entries: [String: Entry] = [:]
            for article in list {
                guard let id = article["id"] as? String else { throw Failure.broken(path: path) }
                entries[id] = Entry(
                    title: article["title"] as? String ?? id,
                    changed: (article["changed"] as? String).flatMap(CalendarDate.init))
            }
            articles[city] = entries
        }
        self.date = date
        self.articles = articles
        self.read = read
    }

    private static func object(_ path: String, _ read: (String) throws -> [UInt8]?) throws -> [String: Any]? {
        guard let bytes = try read(path) else { return nil }
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
            throw Failure.broken(path: path)
        }
        return value
    }

    /// What became of an article of a city; nil where its content is as it was.
    ///
    /// - Parameters:
    ///   - path: of the article's document.
    ///   - now: its bytes in the new site.
    func change(
        _ topic: Int, _ municipality: Int, id: String, of city: String, path: String, now bytes: [UInt8]
    ) throws -> ArticleChange? {
        guard articles[city]?[id] != nil else {
            return ArticleChange(topic: topic, municipality: municipality, kind: .added)
        }
        let members = try changedMembers(Documents.trackedMembers, of: path, now: bytes)
        return members.isEmpty
            ? nil : ArticleChange(topic: topic, municipality: municipality, kind: .changed(members))
    }

    /// Members of an article's document that differ from the earlier one, in the order given; empty where none does.
    ///
    /// - Complexity: O(bytes); a document of equal bytes is not parsed.
    func changedMembers(_ members: [String], of path: String, now bytes: [UInt8]) throws -> [String] {
        guard let before = try read(path) else { throw Failure.broken(path: path) }
        if before == bytes { return [] }
        guard let old = try? JSONSerialization.jsonObject(with: Data(before)) as? NSDictionary,
            let new = try? JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary
        else { throw Failure.broken(path: path) }
        return members.filter { member in
            switch (old[member] as? NSObject, new[member] as? NSObject) {
            case (nil, nil): false
            case (let before?, let after?): !before.isEqual(after)
            default: true
            }
        }
    }
}

/// What became of one article of one city since the earlier build.
struct ArticleChange: Sendable {
    enum Kind: Sendable, Equatable {
        case added
        case changed([String])
    }

    let topic: Int
    let municipality: Int
    let kind: Kind
}
