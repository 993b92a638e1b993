import Diagnostics
import Knowledge

/// Files for machines that look for a site's contents in fixed places.
struct Feeds {
    let context: SiteContext
    let changes: SiteChanges

    /// Addresses that one site map may hold (sitemaps.org, 0.9).
    static let sitemapLimit = 50_000

    private var knowledge: KnowledgeBase { context.knowledge }
    private var base: String { knowledge.settings.baseURL?.value ?? "" }

    /// The formats of all but robots.txt and llms.txt ask for whole addresses: without a base URL they cannot be written.
    func write(to output: SiteOutput) throws {
        try output.write("robots.txt", robots())
        guard !base.isEmpty else { return }
        for (path, bytes) in Self.sitemaps(base, addresses()) { try output.write(path, bytes) }
        try AtomFeeds(context: context, changes: changes).write(to: output, base: base)
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
                let day = changes.day(of: number, in: index, knowledge)
                addresses.append(("\(municipality.id)/\(topic.id)/", day))
            }
            for office in knowledge.offices where office.municipality == index {
                addresses.append(
                    ("\(municipality.id)/stelle/\(office.id)/", changes.cities[index].offices.lastChanged[office.id]))
            }
        }
        return addresses
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
