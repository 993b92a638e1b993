import Knowledge
import Markup

/// What records name of the content: offices, articles, cities.
struct RecordPlaces {
    let municipality: String
    let content: ExistingContent
    /// Ids of the articles that the import brings.
    let coming: (_ id: String) -> Bool

    /// What a record names that is not there: the member, and the names.
    typealias Missing = (field: RecordField, name: String)

    /// Puts ids in place of names, and takes out what is not there.
    func settle(_ draft: inout DraftArticle) -> [Missing] {
        var missing: [Missing] = []
        var offices: [String] = []
        var unknown: [String] = []
        for name in draft.offices {
            if let found = self.offices(name) {
                offices += found.filter { !offices.contains($0) }
            } else {
                unknown.append(name)
            }
        }
        draft.offices = offices
        missing += unknown.map { (.article(.offices), $0) }
        // A name says something to readers where an id does not.
        let named = unknown.filter { !Slug.isIdentifier($0) }
        if !named.isEmpty {
            let items = named.map { "- \(MarkdownText.escaped($0))\n" }.joined()
            let section = DraftArticle.Section(heading: "Zuständige Stelle", markdown: items)
            if let same = draft.sections.firstIndex(where: { $0.heading == section.heading }) {
                draft.sections[same].markdown += "\n" + items
            } else {
                // The link to the source stays the last.
                let isLinked = draft.sections.last?.heading == RecordArticle.furtherInformation
                draft.sections.insert(section, at: draft.sections.count - (isLinked ? 1 : 0))
            }
        }
        let isThere = draft.related.map { content.articles[$0] != nil || coming($0) }
        missing += zip(draft.related, isThere).filter { !$1 }.map { (.article(.related), $0.0) }
        draft.related = zip(draft.related, isThere).filter { $1 }.map(\.0)
        return missing
    }

    /// The offices that a name stands for; several where commas separate them. Nil where one of them is not known.
    private func offices(_ name: String) -> [String]? {
        if let one = office(name) { return [one] }
        let parts = name.split(separator: ",").map { MarkdownText.line(String($0)) }
        let ids = parts.compactMap(office)
        return parts.count > 1 && ids.count == parts.count ? ids : nil
    }

    private func office(_ name: String) -> String? {
        let slug = Slug.make(name)
        let own = "offices/\(municipality)/"
        for id in [name, slug, "\(municipality)-\(slug)"] where content.paths[id]?.hasPrefix("offices/") == true {
            return id
        }
        let named = content.officeNames[slug] ?? []
        return named.first { content.paths[$0]?.hasPrefix(own) == true } ?? (named.count == 1 ? named[0] : nil)
    }

    /// Entries of other cities, and whether the record is for this one.
    func cities(
        of record: SourceRecord
    ) -> (isForCity: Bool, entries: [(id: String, draft: DraftArticle)], missing: [Missing]) {
        guard let cities = record.cities else { return (true, [], []) }
        guard cities.contains(where: { $0.id == municipality }) else { return (false, [], []) }
        let known = cities.filter { $0.id == municipality || content.municipalities.contains($0.id) }
        let missing = cities.filter { city in !known.contains { $0.id == city.id } }
        return (true, known, missing.map { (.municipalities, $0.id) })
    }
}
