import Diagnostics
import Knowledge

/// Files for machines that look for a site's contents in fixed places.
struct Feeds {
    let context: SiteContext
    let changes: SiteChanges

    /// Addresses that one site map may hold (sitemaps.org, 0.9).
    static let sitemapLimit = 50_000
    /// Entries of a feed.
    private static let feedLimit = 50

    private var knowledge: KnowledgeBase { context.knowledge }
    private var base: String { knowledge.settings.baseURL?.value ?? "" }

    /// The formats of all but robots.txt and llms.txt ask for whole addresses: without a base URL they cannot be written.
    func write(to output: SiteOutput) throws {
        try output.write("robots.txt", robots())
        guard !base.isEmpty else { return }
        for (path, bytes) in Self.sitemaps(base, addresses()) { try output.write(path, bytes) }
        let entries = knowledge.municipalities.indices.map(entries)
        try output.write(
            "feed.xml", feed("feed.xml", title: knowledge.settings.title?.value ?? "", Self.shared(entries)))
        for (index, city) in knowledge.municipalities.enumerated() {
            let title = "\(knowledge.settings.title?.value ?? ""): \(city.displayName)"
            try output.write("\(city.id)/feed.xml", feed("\(city.id)/feed.xml", title: title, entries[index]))
        }
        try output.write("opensearch.xml", openSearch())
    }

    // MARK: Site map

    /// Every page that readers look for, with the day of its last change where it is known.
    private func addresses() -> [(path: String, changed: CalendarDate?)] {
        var addresses: [(path: String, changed: CalendarDate?)] = [("", nil)]
        for (index, municipality) in knowledge.municipalities.enumerated() {
            addresses.append(("\(municipality.id)/", nil))
            for (number, topic) in knowledge.topics.enumerated() {
                guard topic.versionOfMunicipality[index] != nil else { continue }
                addresses.append(("\(municipality.id)/\(topic.id)/", day(of: number, in: index)))
            }
            for office in knowledge.offices where office.municipality == index {
                addresses.append(("\(municipality.id)/stelle/\(office.id)/", nil))
            }
        }
        return addresses
    }

    /// When an article changed last, or was looked at last.
    private func day(of topic: Int, in municipality: Int) -> CalendarDate? {
        let reviewed = knowledge.field(of: topic, in: municipality, \.reviewed)?.value
        guard let changed = changes.cities[municipality].lastChanged[topic] else { return reviewed }
        return reviewed.map { max($0, changed) } ?? changed
    }

    /// One site map, or several with an index where one cannot hold all.
    static func sitemaps(
        _ base: String, _ addresses: [(path: String, changed: CalendarDate?)], limit: Int = sitemapLimit
    ) -> [(path: String, bytes: [UInt8])] {
        let starts = Array(stride(from: 0, to: addresses.count, by: limit))
        let maps = starts.map { sitemap(base, addresses[$0..<min($0 + limit, addresses.count)]) }
        guard maps.count > 1 else { return maps.map { ("sitemap.xml", $0) } }
        var index = HTMLBuffer()
        index.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        index.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for number in maps.indices {
            index.raw("<sitemap>")
            index.element("loc", SiteContext.absolute(base, "sitemap-\(number + 1).xml"))
            index.raw("</sitemap>\n")
        }
        index.raw("</sitemapindex>\n")
        return [("sitemap.xml", index.bytes)] + maps.enumerated().map { ("sitemap-\($0.offset + 1).xml", $0.element) }
    }

    /// sitemaps.org protocol 0.9.
    private static func sitemap(_ base: String, _ addresses: ArraySlice<(path: String, changed: CalendarDate?)>)
        -> [UInt8]
    {
        var xml = HTMLBuffer(capacity: addresses.count * 120)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for address in addresses {
            xml.raw("<url>")
            xml.element("loc", SiteContext.absolute(base, address.path))
            if let changed = address.changed { xml.element("lastmod", changed.iso8601) }
            xml.raw("</url>\n")
        }
        xml.raw("</urlset>\n")
        return xml.bytes
    }

    private func robots() -> [UInt8] {
        // What agents read is nobody else's business, wherever the site is served.
        let rule = knowledge.edition == .agents ? "Disallow: /" : "Allow: /"
        let sitemap = base.isEmpty ? "" : "Sitemap: \(SiteContext.absolute(base, "sitemap.xml"))\n"
        return Array("User-agent: *\n\(rule)\n\(sitemap)".utf8)
    }

    // MARK: Atom

    private struct Entry {
        let date: CalendarDate
        let topic: Int
        let municipality: Int
        let version: Int
        /// What changed, where it is known.
        let members: [String]
    }

    /// A city's articles with the day they changed or were looked at last, latest first.
    private func entries(of municipality: Int) -> [Entry] {
        let members = Dictionary(
            changes.cities[municipality].changed.map { ($0.topic, $0.members) }, uniquingKeysWith: { first, _ in first }
        )
        return knowledge.topics.indices.compactMap { topic in
            guard let version = knowledge.topics[topic].versionOfMunicipality[municipality],
                let date = day(of: topic, in: municipality)
            else { return nil }
            return Entry(
                date: date, topic: topic, municipality: municipality, version: version, members: members[topic] ?? [])
        }.sorted { $0.date == $1.date ? $0.topic < $1.topic : $1.date < $0.date }
    }

    /// The latest of all cities; cities that read the same version share an entry.
    private static func shared(_ entries: [[Entry]]) -> [Entry] {
        var seen: Set<[Int]> = []
        return entries.joined().sorted {
            if $0.date != $1.date { return $1.date < $0.date }
            return ($0.topic, $0.municipality) < ($1.topic, $1.municipality)
        }.filter { seen.insert([$0.topic, $0.version]).inserted }
    }

    /// Atom (RFC 4287): the articles that changed or were looked at last.
    private func feed(_ path: String, title: String, _ entries: [Entry]) -> [UInt8] {
        let updated = entries.first?.date ?? knowledge.date
        let page = path.hasSuffix("/feed.xml") ? String(path.dropLast("feed.xml".count)) : ""
        var xml = HTMLBuffer()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
        xml.element("title", title)
        xml.element("id", page.isEmpty ? base : SiteContext.absolute(base, page))
        xml.element("updated", updated.iso8601 + "T00:00:00Z")
        xml.raw("<link rel=\"self\" href=\"")
        xml.address(SiteContext.absolute(base, path))
        xml.raw("\"/>\n<link href=\"")
        xml.address(SiteContext.absolute(base, page))
        xml.raw("\"/>\n")
        for entry in entries.prefix(Self.feedLimit) { feedEntry(entry, &xml) }
        xml.raw("</feed>\n")
        return xml.bytes
    }

    private func feedEntry(_ entry: Entry, _ xml: inout HTMLBuffer) {
        let topic = knowledge.topics[entry.topic]
        let fields = topic.versions[entry.version].fields
        let address = SiteContext.absolute(
            base, "\(knowledge.municipalities[entry.municipality].id)/\(topic.id)/")
        xml.raw("<entry>")
        xml.element("title", fields.title?.value ?? topic.id)
        xml.element("id", address)
        xml.raw("<link href=\"")
        xml.address(address)
        xml.raw("\"/>")
        xml.element("updated", entry.date.iso8601 + "T00:00:00Z")
        xml.raw("<author>")
        xml.element("name", fields.owner?.value ?? knowledge.settings.title?.value ?? "")
        xml.raw("</author>")
        for member in entry.members {
            xml.raw("<category term=\"")
            xml.text(member)
            xml.raw("\"/>")
        }
        if let answer = fields.answer { xml.element("summary", answer.value) }
        xml.raw("</entry>\n")
    }

    // MARK: OpenSearch

    /// The words of a title that fit into the 16 characters that OpenSearch allows; its beginning where none does.
    static func shortName(_ title: String) -> String {
        var name = ""
        for word in title.split(separator: " ") {
            let longer = name.isEmpty ? String(word) : name + " " + word
            guard longer.count <= 16 else { break }
            name = longer
        }
        return name.isEmpty ? String(title.prefix(16)) : name
    }

    /// OpenSearch description document 1.1.
    private func openSearch() -> [UInt8] {
        var xml = HTMLBuffer()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.raw("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n")
        let title = knowledge.settings.title?.value ?? ""
        xml.element("ShortName", Self.shortName(title))
        xml.element("Description", title)
        xml.element("InputEncoding", "UTF-8")
        xml.raw("<Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"")
        xml.text(SiteContext.absolute(base, "opensearch.xml"))
        // The page of all cities takes the words of an address over into its search.
        xml.raw("\"/>\n<Url type=\"text/html\" template=\"")
        xml.text(SiteContext.absolute(base, "") + "?q={searchTerms}")
        xml.raw("\"/>\n</OpenSearchDescription>\n")
        return xml.bytes
    }
}
