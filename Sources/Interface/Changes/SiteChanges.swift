import Foundation
import Knowledge
import Rendering

/// What changed since an earlier build, city by city.
package struct SiteChanges: Sendable {
    /// One city's.
    package struct City: Sendable {
        /// Never changes.
        package let id: String
        /// Topics, in order of id.
        package var added: [TopicIndex] = []
        /// Topics with the members of their documents that changed, in order of id.
        package var changed: [(topic: TopicIndex, members: [String])] = []
        /// Articles that are no longer there, in order of id.
        package var removed: [Removed] = []
        /// By topic: the day of the build in which its content changed last, where it is known.
        package var lastChanged: [TopicIndex: CalendarDate] = [:]
        /// Articles that went within a year and did not come back, the latest first.
        package var gone: [Gone] = []
        /// What became of its offices.
        package var offices = ListChanges()
        /// What became of its notices; nothing in the public edition.
        package var notices = ListChanges()
    }

    /// An article that is no longer there.
    package struct Removed: Sendable {
        /// Never changes.
        package let id: String
        /// The title it had.
        package let title: String
        /// The article that has the id as an old one.
        package let successor: String?
    }

    /// An article that is gone, and since when.
    package struct Gone: Sendable {
        /// Never changes.
        package let id: String
        /// The title it had.
        package let title: String
        /// The day of the first build without it.
        package let date: CalendarDate

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
    package let since: CalendarDate?
    /// Of each city.
    package let cities: IndexedList<CityIndex, City>
    /// Of the cities themselves.
    package let municipalities: ListChanges

    /// - Parameter changes: of all articles.
    /// - Throws: `EarlierSite.Failure`, and what reading it throws.
    package init(_ context: SiteContext, since earlier: EarlierSite?, _ changes: [ArticleChange]) throws {
        let knowledge = context.knowledge
        since = earlier?.date
        var cities = knowledge.municipalities.mapped { City(id: $0.id) }
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
    fileprivate mutating func takeArticles(of earlier: EarlierSite, _ knowledge: KnowledgeBase, municipality: CityIndex)
        throws
    {
        func isThere(_ topic: TopicIndex?) -> Bool {
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

extension SiteChanges {
    /// When an article changed last, or was looked at last.
    package func day(of topic: TopicIndex, in municipality: CityIndex, _ knowledge: KnowledgeBase) -> CalendarDate? {
        let reviewed = knowledge.field(of: topic, in: municipality, \.fields.reviewed)?.value
        guard let changed = cities[municipality].lastChanged[topic] else { return reviewed }
        return reviewed.map { max($0, changed) } ?? changed
    }
}
