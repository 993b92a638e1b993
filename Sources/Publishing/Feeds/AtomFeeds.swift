import Interface
import Knowledge
import Rendering
import Theme

/// Atom (RFC 4287): what changed or was looked at last, of each city and of all.
struct AtomFeeds {
    let context: SiteContext
    let changes: SiteChanges

    /// Entries of a feed.
    private static let limit = 50

    private var knowledge: KnowledgeBase { context.knowledge }

    let base: SiteBase

    func write(to output: PageOutput) throws {
        let title = knowledge.settings.title?.value ?? ""
        let entries = IndexedList<CityIndex, [Entry]>(knowledge.municipalities.indices.map(entries))
        let id = knowledge.settings.baseURL?.value ?? base.url
        try output.write(.feed, feed(.feed, of: .home, id: id, title: title, Self.shared(entries)))
        for (index, city) in knowledge.municipalities.indexed() {
            let desk = SiteAddress.desk(of: city.id)
            let feed = self.feed(
                .feed(of: city.id), of: desk, id: base.url(of: desk), title: "\(title): \(city.displayName)",
                entries[index])
            try output.write(.feed(of: city.id), feed)
        }
    }

    private struct Entry {
        enum Subject: Hashable {
            case notice(String)
            case article(topic: TopicIndex, version: VersionIndex)
            case office(String)
            /// An article that is gone. Readers know no better way to be told: hardly one heeds RFC 6721.
            case gone(id: String, title: String)
        }

        let date: CalendarDate
        let subject: Subject
        let municipality: CityIndex
        /// What changed, where it is known.
        var members: [String] = []

        private var rank: (Int, Int, String) {
            switch subject {
            case .notice(let id): (0, 0, id)
            case .gone(let id, _): (1, 0, id)
            case .office(let id): (2, 0, id)
            case .article(let topic, _): (3, topic.number, "")
            }
        }

        /// The latest first; of one day, that of which there is least: an office's new number changes many articles.
        static func precedes(_ left: Entry, _ right: Entry) -> Bool {
            if left.date != right.date { return right.date < left.date }
            return left.rank == right.rank ? left.municipality < right.municipality : left.rank < right.rank
        }
    }

    /// A city's articles with the day they changed or were looked at last; its offices and notices where a change is known.
    private func entries(of municipality: CityIndex) -> [Entry] {
        let city = changes.cities[municipality]
        let members = Dictionary(
            city.changed.map { ($0.topic, $0.members) }, uniquingKeysWith: { first, _ in first })
        var entries = knowledge.topics.indices.compactMap { topic -> Entry? in
            guard let version = knowledge.topics[topic].versionOfMunicipality[municipality],
                let date = changes.day(of: topic, in: municipality, knowledge)
            else { return nil }
            return Entry(
                date: date, subject: .article(topic: topic, version: version), municipality: municipality,
                members: members[topic] ?? [])
        }
        func add(_ list: ListChanges, _ subject: (String) -> Entry.Subject) {
            for (id, date) in list.lastChanged {
                entries.append(
                    Entry(
                        date: date, subject: subject(id), municipality: municipality,
                        members: list.changed.first { $0.id == id }?.members ?? []))
            }
        }
        add(city.offices) { .office($0) }
        add(city.notices) { .notice($0) }
        entries += city.gone.map {
            Entry(date: $0.date, subject: .gone(id: $0.id, title: $0.title), municipality: municipality)
        }
        return entries.sorted(by: Entry.precedes)
    }

    /// The latest of all cities; cities that read the same share an entry.
    private static func shared(_ entries: IndexedList<CityIndex, [Entry]>) -> [Entry] {
        var seen: Set<Entry.Subject> = []
        return entries.joined().sorted(by: Entry.precedes).filter { seen.insert($0.subject).inserted }
    }

    /// - Parameters:
    ///   - page: what the feed belongs to.
    ///   - id: of the feed, forever.
    private func feed(
        _ address: SiteAddress, of page: SiteAddress, id: String, title: String, _ entries: [Entry]
    ) -> [UInt8] {
        let updated = entries.first?.date ?? knowledge.date
        var xml = HTMLBuffer()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
        xml.element("title", title)
        xml.element("id", id)
        xml.element("updated", updated.iso8601 + "T00:00:00Z")
        xml.raw("<link rel=\"self\" href=\"")
        xml.address(base.url(of: address))
        xml.raw("\"/>\n<link href=\"")
        xml.address(base.url(of: page))
        xml.raw("\"/>\n")
        for entry in entries.prefix(Self.limit) {
            if let words = words(entry) { self.entry(entry, words, to: &xml) }
        }
        xml.raw("</feed>\n")
        return xml.bytes
    }

    private struct Words {
        let title: String
        /// Of what is told.
        let id: String
        /// Where it leads.
        let link: SiteAddress
        var author: String?
        var summary: String?
    }

    private func words(_ entry: Entry) -> Words? {
        let city = knowledge.municipalities[entry.municipality].id
        switch entry.subject {
        case .article(let topic, let version):
            let (id, fields) = (knowledge.topics[topic].id, knowledge.topics[topic].versions[version].fields)
            let address = SiteAddress.article(id, in: city)
            return Words(
                title: fields.title?.value ?? id, id: base.url(of: address), link: address,
                author: fields.owner?.value, summary: fields.answer?.value)
        case .office(let id):
            return knowledge.office(id).map {
                let address = knowledge.address(of: $0)
                return Words(title: $0.displayName, id: base.url(of: address), link: address)
            }
        case .notice(let id):
            guard let notice = context.pieces.notices.first(where: { $0.id == id }),
                let body = notice.bodies[entry.municipality]
            else { return nil }
            var text = TextRenderer(body, in: context.pieces, as: .plain)
            return Words(
                title: "\(context.texts[notice.rank.textKey]): \(notice.title?.value ?? id)",
                id: base.url(of: .desk(of: city), anchor: id), link: .desk(of: city),
                summary: String(decoding: text.render(), as: UTF8.self))
        case .gone(let id, let title):
            // With the id that it had: readers replace the entry that led there.
            return Words(
                title: "\(title) (\(context.texts[.changeRemoved]))", id: base.url(of: .article(id, in: city)),
                link: .desk(of: city))
        }
    }

    private func entry(_ entry: Entry, _ words: Words, to xml: inout HTMLBuffer) {
        xml.raw("<entry>")
        xml.element("title", words.title)
        xml.element("id", words.id)
        xml.raw("<link href=\"")
        xml.address(base.url(of: words.link))
        xml.raw("\"/>")
        xml.element("updated", entry.date.iso8601 + "T00:00:00Z")
        xml.raw("<author>")
        xml.element("name", words.author ?? knowledge.settings.title?.value ?? "")
        xml.raw("</author>")
        for member in entry.members {
            xml.raw("<category term=\"")
            xml.text(member)
            xml.raw("\"/>")
        }
        if let summary = words.summary, !summary.isEmpty { xml.element("summary", summary) }
        xml.raw("</entry>\n")
    }
}
