import Knowledge

/// What changed since an earlier build, city by city.
struct SiteChanges: Sendable {
    struct City: Sendable {
        let id: String
        /// Topics, in order of id.
        var added: [Int] = []
        var changed: [(topic: Int, members: [String])] = []
        /// Ids and titles of articles that are no longer there, in order of id.
        var removed: [(id: String, title: String)] = []
        /// By topic: the day of the build in which its content changed last, where it is known.
        var lastChanged: [Int: CalendarDate] = [:]
    }

    /// The day of the earlier build; nil where none was given.
    let since: CalendarDate?
    /// Indexed by municipality.
    let cities: [City]

    /// - Parameter changes: of all articles.
    init(_ knowledge: KnowledgeBase, since earlier: EarlierSite?, _ changes: [ArticleChange]) {
        since = earlier?.date
        var cities = knowledge.municipalities.map { City(id: $0.id) }
        for change in changes.sorted(by: { $0.topic < $1.topic }) {
            switch change.kind {
            case .added: cities[change.municipality].added.append(change.topic)
            case .changed(let members): cities[change.municipality].changed.append((change.topic, members))
            }
            cities[change.municipality].lastChanged[change.topic] = knowledge.date
        }
        if let earlier {
            for index in cities.indices {
                for (id, entry) in earlier.articles[cities[index].id] ?? [:] {
                    guard let topic = knowledge.topicIndex[id],
                        knowledge.topics[topic].versionOfMunicipality[index] != nil
                    else {
                        cities[index].removed.append((id, entry.title))
                        continue
                    }
                    // What did not change now keeps the day that the earlier build knew.
                    if cities[index].lastChanged[topic] == nil { cities[index].lastChanged[topic] = entry.changed }
                }
                cities[index].removed.sort { $0.id < $1.id }
            }
        }
        self.cities = cities
    }
}

extension Documents {
    /// Changes in the knowledge base they belong to.
    struct ChangeRecord: Sendable {
        let changes: SiteChanges
        let knowledge: KnowledgeBase
    }

    private struct Changed: Sendable {
        let id: String
        let title: String
        let city: String
        var fields: [String] = []
    }

    private static let changedArticle = JSONObject<Changed>("ChangedArticle", "An article that changed.") { members in
        members.required("id", .id, "The article.") { $0.id }
        members.required("title", .text, "Its title.") { $0.title }
        members.required("url", .reference, "The article in full.") { "\($0.city)/articles/\($0.id).json" }
        members.required("fields", .list(.text), "Members of the article that changed; `bodyHtml` stands for its text.")
        {
            $0.fields
        }
    }

    private static let addedArticle = JSONObject<Changed>("AddedArticle", "An article that is new.") { members in
        members.required("id", .id, "The article.") { $0.id }
        members.required("title", .text, "Its title.") { $0.title }
        members.required("url", .reference, "The article in full.") { "\($0.city)/articles/\($0.id).json" }
    }

    private static let removedArticle = JSONObject<Changed>("RemovedArticle", "An article that is gone.") { members in
        members.required("id", .id, "The article.") { $0.id }
        members.required("title", .text, "The title it had.") { $0.title }
    }

    private struct CityChanges: Sendable {
        let city: SiteChanges.City
        let index: Int
        let knowledge: KnowledgeBase

        func article(_ topic: Int, _ fields: [String] = []) -> Changed {
            Changed(
                id: knowledge.topics[topic].id, title: knowledge.title(of: topic, in: index), city: city.id,
                fields: fields)
        }
    }

    private static let cityChanges = JSONObject<CityChanges>("ChangesOfCity", "What changed for a city.") { members in
        members.required("municipality", .id, "The city.") { $0.city.id }
        members.required("added", .list(.object(addedArticle)), "New articles, in order of id.") { record in
            record.city.added.map { record.article($0) }
        }
        members.required("changed", .list(.object(changedArticle)), "Changed articles, in order of id.") { record in
            record.city.changed.map { record.article($0.topic, $0.members) }
        }
        members.required("removed", .list(.object(removedArticle)), "Articles that are gone, in order of id.") {
            record in
            record.city.removed.map { Changed(id: $0.id, title: $0.title, city: record.city.id) }
        }
    }

    /// `changes.json`: only where the build was told of an earlier one.
    static let changes = JSONDocument<ChangeRecord>(
        "Changes", schema: "changes.json", "What changed since an earlier build."
    ) { members in
        members.optional("since", .date, "The day of the earlier build.") { $0.changes.since }
        members.required("date", .date, "The day of this build.") { $0.knowledge.date }
        members.required("municipalities", .list(.object(cityChanges)), "Changes by city.") { record in
            record.changes.cities.enumerated().map {
                CityChanges(city: $0.element, index: $0.offset, knowledge: record.knowledge)
            }
        }
    }
}
