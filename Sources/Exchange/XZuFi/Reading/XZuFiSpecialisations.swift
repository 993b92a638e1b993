import Importing
import Knowledge
import Markup
import XML

/// What cities write over the text that a state gives out for all of them (`spezialisierung`).
struct XZuFiSpecialisations {
    private struct Entry {
        let service: XZuFiIdentifier
        let areas: [String]
        let tree: MarkupTree
    }

    /// By the text of the service's identifier, in the order of the file.
    private var entries: [String: [Entry]] = [:]
    /// Of the services of the file.
    private var services: [String: [XZuFiIdentifier]] = [:]

    mutating func gatherService(_ cursor: inout RecordCursor) {
        guard let identifier = XZuFiIdentifier(&cursor, cursor.children("id").first) else { return }
        services[identifier.text, default: []].append(identifier)
    }

    /// - Returns: the areas that it is for.
    mutating func gather(_ cursor: inout RecordCursor) -> [String] {
        let tree = cursor.tree
        let areas = Self.areas(&cursor)
        for service in Self.services(&cursor) {
            entries[service.text, default: []].append(Entry(service: service, areas: areas, tree: tree))
        }
        return areas
    }

    private static func areas(_ cursor: inout RecordCursor) -> [String] {
        cursor.children("gueltigkeitGebietID", "gebietID").compactMap { cursor.line(of: $0) }
    }

    private static func services(_ cursor: inout RecordCursor) -> [XZuFiIdentifier] {
        cursor.children("leistungID", "uebergeordneteLeistungID", "referenzLeistungID", "leistungsID").compactMap {
            XZuFiIdentifier(&cursor, $0)
        }
    }

    /// Marks what ties it to a service as taken.
    static func takeReferences(_ cursor: inout RecordCursor) {
        _ = services(&cursor)
        _ = areas(&cursor)
    }

    /// Those of a service in a city, in the order of the file.
    func of(_ service: XZuFiIdentifier, in place: XZuFiPlace) -> [MarkupTree] {
        (entries[service.text] ?? []).filter { $0.service.refers(to: service) && place.has($0.areas) }.map(\.tree)
    }

    enum Use {
        /// With a service of the file.
        case service
        case elsewhere(XZuFiIdentifier, areas: [String])
        /// Its service is not there.
        case nothing
    }

    func use(of cursor: inout RecordCursor, in place: XZuFiPlace) -> Use {
        let found = Self.services(&cursor)
        guard
            let service = found.first(where: { reference in
                services[reference.text]?.contains { reference.refers(to: $0) } ?? false
            })
        else { return .nothing }
        let areas = Self.areas(&cursor)
        return place.has(areas) ? .service : .elsewhere(service, areas: areas)
    }
}

extension XZuFiService {
    /// Puts what a city says in the place of what is said to all of them; what the city says nothing of stays.
    ///
    /// - Parameter order: slugs of headings in the order of a page.
    mutating func specialise(by own: XZuFiService, order: [String]) {
        var rest = own.draft.sections
        for index in draft.sections.indices {
            guard let twin = rest.firstIndex(where: { $0.heading == draft.sections[index].heading }) else { continue }
            draft.sections[index].markdown = rest.remove(at: twin).markdown
        }
        for section in rest {
            let rank = order.firstIndex(of: Slug.make(section.heading)) ?? order.count
            let place = draft.sections.firstIndex { other in
                (order.firstIndex(of: Slug.make(other.heading)) ?? order.count) > rank
            }
            draft.sections.insert(section, at: place ?? draft.sections.count)
        }
        let new = own.draft
        // A title is the service's; the city's would be another word for it.
        if !new.title.isEmpty, new.title != draft.title { draft.keywords.append(new.title) }
        draft.keywords += new.keywords.filter { !draft.keywords.contains($0) }
        switch (draft.answerOrigin, new.answerOrigin) {
        case (_, .given), (_, .shortened): (draft.answer, draft.answerOrigin) = (new.answer, new.answerOrigin)
        // What nobody wrote as an answer is taken from the text that is there now.
        case (.firstSentences, .firstSentences), (.title, .firstSentences):
            guard !own.introduction.isEmpty || introduction.isEmpty else { break }
            (draft.answer, draft.answerOrigin) = (new.answer, new.answerOrigin)
        default: break
        }
        if !own.introduction.isEmpty {
            (introduction, draft.introduction) = (own.introduction, new.introduction)
        }
        for field: ArticleField in [.documents, .fees, .forms, .legal, .duration, .deadline, .owner] {
            draft.take(field, from: new)
        }
        if let day = new.reviewed { (draft.reviewed, draft.confidence) = (day, new.confidence) }
        if !new.agents.isEmpty { draft.agents += (draft.agents.isEmpty ? "" : "\n") + new.agents }
        losses += own.losses
        // That it has no text of its own, or too long a one, is no fault of the service.
        problems += own.problems.filter { problem in if case .noText = problem.kind { false } else { true } }
        isComplete = isComplete && own.isComplete
    }
}
