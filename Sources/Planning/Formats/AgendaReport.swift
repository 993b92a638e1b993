import Diagnostics
import Knowledge

/// An agenda as it is handed out: in one language, with paths and addresses that its reader can follow.
public struct AgendaReport: Sendable {
    /// What is told.
    public let agenda: Agenda
    /// Of the sentences.
    public let language: Language
    /// Whose agenda it is; nil for all cities.
    public let municipality: CityIndex?
    /// What leads to a file of the content folder.
    public let pathPrefix: String
    /// Days ahead that were asked for; nil where nobody counted them.
    public let days: Int?

    /// - Parameters:
    ///   - agenda: only what is to be told.
    ///   - municipality: whose it is; nil for all cities.
    ///   - days: ahead that were asked for.
    public init(
        _ agenda: Agenda, language: Language, municipality: CityIndex? = nil, pathPrefix: String = "", days: Int? = nil
    ) {
        (self.agenda, self.language, self.municipality) = (agenda, language, municipality)
        (self.pathPrefix, self.days) = (pathPrefix, days)
    }

    var knowledge: KnowledgeBase { agenda.knowledge }

    /// `content/articles/hund.md:7`; nil where the item stands in no file.
    func location(_ item: AgendaItem) -> String? {
        item.place.map { "\(pathPrefix)\(knowledge.sources.path(of: $0.file)):\($0.line)" }
    }

    /// Where the item's place is on the git host; nil where that is not known.
    func source(_ item: AgendaItem) -> String? {
        guard let place = item.place, let address = knowledge.settings.sourceAddress else { return nil }
        return address.url(path: knowledge.sources.path(of: place.file), line: Int(place.line))
    }

    /// The page that readers see; nil where there is none, or the site's address is not known.
    func page(_ item: AgendaItem) -> String? {
        guard let base = knowledge.settings.siteBase, let address = item.page(in: knowledge, for: municipality) else {
            return nil
        }
        return base.url(of: address)
    }

    /// `Stand 22.11.2026, die nächsten 30 Tage`.
    var period: String {
        let day = Wording.date(knowledge.date, language)
        switch (language, days) {
        case (.german, let days?): return "Stand \(day), die nächsten \(days) Tage"
        case (.german, nil): return "Stand \(day)"
        case (.english, let days?): return "As of \(day), the next \(days) days"
        case (.english, nil): return "As of \(day)"
        }
    }

    /// What is said where there is nothing.
    var nothing: String {
        switch language {
        case .german: "Nichts ist überfällig, nichts endet oder beginnt."
        case .english: "Nothing is overdue, nothing ends or begins."
        }
    }
}

extension AgendaItem {
    /// The page of what it is about, as a city reads it; nil where none is published.
    ///
    /// - Parameter municipality: whose page, where it has one.
    package func page(in knowledge: KnowledgeBase, for municipality: CityIndex? = nil) -> SiteAddress? {
        switch subject {
        case .article(let id):
            guard let topic = knowledge.topicIndex[id] else { return nil }
            let cities = [municipality].compactMap { $0 } + municipalities
            return cities.first { knowledge.topics[topic].versionOfMunicipality[$0] != nil }
                .map { knowledge.address(ofTopic: topic, in: $0) }
        case .office(let id): return knowledge.office(id).map { knowledge.address(of: $0) }
        case .notice, .contact:
            guard let city = municipality ?? municipalities.first else { return nil }
            let id = knowledge.municipalities[city].id
            if case .contact = subject { return .directory(of: id) }
            return .desk(of: id)
        case .guide(let id):
            guard let city = municipality ?? municipalities.first else { return nil }
            return .guide(id, in: knowledge.municipalities[city].id)
        case .fact: return .facts
        case .question, .file: return nil
        }
    }
}
