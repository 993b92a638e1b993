import Foundation
import Knowledge

/// What changed since an earlier build, city by city.
struct SiteChanges: Sendable {
    struct City: Sendable {
        let id: String
        /// Topics, in order of id.
        var added: [Int] = []
        var changed: [(topic: Int, members: [String])] = []
        /// Articles that are no longer there, in order of id.
        var removed: [Removed] = []
        /// By topic: the day of the build in which its content changed last, where it is known.
        var lastChanged: [Int: CalendarDate] = [:]
        /// Articles that went within a year and did not come back, the latest first.
        var gone: [Gone] = []
        var offices = ListChanges()
        var notices = ListChanges()
    }

    struct Removed: Sendable {
        let id: String
        let title: String
        /// The article that has the id as an old one.
        let successor: String?
    }

    /// An article that is gone, and since when.
    struct Gone: Sendable {
        let id: String
        let title: String
        let date: CalendarDate

        init(id: String, title: String, date: CalendarDate) {
            self.id = id
            self.title = title
            self.date = date
        }

        /// Nil for what no build wrote.
        init?(_ object: [String: Any]) {
            guard let id = object["id"] as? String, let title = object["title"] as? String,
                let date = (object["date"] as? String).flatMap(CalendarDate.init)
            else { return nil }
            self.init(id: id, title: title, date: date)
        }
    }

    /// The day of the earlier build; nil where none was given.
    let since: CalendarDate?
    /// Indexed by municipality.
    let cities: [City]
    let municipalities: ListChanges

    /// - Parameter changes: of all articles.
    /// - Throws: `EarlierSite.Failure`, and what reading it throws.
    init(_ context: SiteContext, since earlier: EarlierSite?, _ changes: [ArticleChange]) throws {
        let knowledge = context.knowledge
        since = earlier?.date
        var cities = knowledge.municipalities.map { City(id: $0.id) }
        for change in changes.sorted(by: { $0.topic < $1.topic }) {
            switch change.kind {
            case .added: cities[change.municipality].added.append(change.topic)
            case .changed(let members): cities[change.municipality].changed.append((change.topic, members))
            }
            cities[change.municipality].lastChanged[change.topic] = knowledge.date
        }
        guard let earlier else {
            self.cities = cities
            municipalities = ListChanges()
            return
        }
        for index in cities.indices {
            try cities[index].takeArticles(of: earlier, knowledge, municipality: index)
            let record = Documents.CityRecord(context: context, municipality: index)
            cities[index].offices = try earlier.changes(
                in: .officesDocument(of: cities[index].id), list: "offices", title: "name",
                tracked: Documents.trackedOfficeMembers, now: Documents.offices, record, on: knowledge.date)
            guard knowledge.edition == .agents else { continue }
            cities[index].notices = try earlier.changes(
                in: .noticesDocument(of: cities[index].id), list: "notices", title: "title",
                tracked: Documents.trackedNoticeMembers, now: Documents.notices, record, on: knowledge.date)
        }
        self.cities = cities
        municipalities = try earlier.changes(
            in: .municipalitiesDocument, list: "municipalities", title: "name",
            tracked: Documents.trackedMunicipalityMembers, now: Documents.municipalities, context,
            on: knowledge.date)
    }
}

extension SiteChanges.City {
    /// What is gone, and the days that the earlier build knew of what did not change now.
    fileprivate mutating func takeArticles(of earlier: EarlierSite, _ knowledge: KnowledgeBase, municipality: Int)
        throws
    {
        func isThere(_ topic: Int?) -> Bool {
            topic.map { knowledge.topics[$0].versionOfMunicipality[municipality] != nil } ?? false
        }
        for (article, entry) in earlier.articles[id] ?? [:] {
            if let topic = knowledge.topicIndex[article], isThere(topic) {
                if lastChanged[topic] == nil { lastChanged[topic] = entry.changed }
                continue
            }
            let successor = knowledge.aliasIndex[article].flatMap { isThere($0) ? knowledge.topics[$0].id : nil }
            removed.append(SiteChanges.Removed(id: article, title: entry.title, successor: successor))
        }
        removed.sort { $0.id < $1.id }
        let yearAgo = knowledge.date.adding(months: -12)
        let before = (earlier.gone[id] ?? []).filter { gone in yearAgo.map { $0 <= gone.date } ?? true }
        let now = removed.map { SiteChanges.Gone(id: $0.id, title: $0.title, date: knowledge.date) }
        gone = (now + before).filter { gone in
            !isThere(knowledge.topicIndex(named: gone.id))
        }.sorted { $0.date == $1.date ? $0.id < $1.id : $1.date < $0.date }
    }
}

/// What became of the entries of a list since an earlier build.
struct ListChanges: Sendable {
    struct Entry: Sendable {
        let id: String
        /// What people know it by.
        let title: String
        /// What changed.
        let members: [String]
    }

    /// In order of id, as the others.
    var added: [Entry] = []
    var changed: [Entry] = []
    var removed: [Entry] = []
    /// By id: the day of the build in which its content changed last, where it is known.
    var lastChanged: [String: CalendarDate] = [:]
}
