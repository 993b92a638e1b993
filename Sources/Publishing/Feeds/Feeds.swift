import Diagnostics
import Knowledge

/// Files for machines that look for a site's contents in fixed places.
struct Feeds {
    let context: SiteContext

    private var knowledge: KnowledgeBase { context.knowledge }
    private var base: String { knowledge.settings.baseURL?.value ?? "" }

    /// The formats of all but robots.txt ask for whole addresses: without a base URL they cannot be written.
    func write(to output: SiteOutput) throws {
        try output.write("robots.txt", robots())
        guard !base.isEmpty else { return }
        try output.write("sitemap.xml", sitemap())
        try output.write("feed.xml", feed())
        try output.write("opensearch.xml", openSearch())
    }

    /// sitemaps.org protocol 0.9.
    private func sitemap() -> [UInt8] {
        var xml = HTMLBuffer()
        xml.raw(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        )
        func url(_ path: String, _ changed: CalendarDate? = nil) {
            xml.raw("<url>")
            xml.element("loc", SiteContext.absolute(base, path))
            if let changed { xml.element("lastmod", changed.iso8601) }
            xml.raw("</url>\n")
        }
        url("")
        for (index, municipality) in knowledge.municipalities.enumerated() {
            url("\(municipality.id)/")
            for topic in knowledge.topics {
                guard let version = topic.version(in: index) else { continue }
                url("\(municipality.id)/\(topic.id)/", version.fields.reviewed?.value)
            }
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

    /// Atom (RFC 4287): the articles looked at last.
    private func feed() -> [UInt8] {
        var entries: [(date: CalendarDate, topic: Topic, municipality: Int)] = []
        for topic in knowledge.topics {
            for version in topic.versions {
                guard let reviewed = version.fields.reviewed?.value, let first = version.municipalities.first else {
                    continue
                }
                entries.append((reviewed, topic, first))
            }
        }
        entries.sort { $0.date == $1.date ? $0.topic.id < $1.topic.id : $1.date < $0.date }
        let updated = entries.first?.date ?? knowledge.date
        var xml = HTMLBuffer()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n")
        xml.element("title", knowledge.settings.title?.value ?? "")
        xml.element("id", base)
        xml.element("updated", updated.iso8601 + "T00:00:00Z")
        xml.raw("<link rel=\"self\" href=\"")
        xml.address(SiteContext.absolute(base, "feed.xml"))
        xml.raw("\"/>\n")
        for entry in entries.prefix(50) {
            let address = SiteContext.absolute(
                base, "\(knowledge.municipalities[entry.municipality].id)/\(entry.topic.id)/")
            let fields = entry.topic.version(in: entry.municipality)?.fields
            xml.raw("<entry>")
            xml.element("title", fields?.title?.value ?? entry.topic.id)
            xml.element("id", address)
            xml.raw("<link href=\"")
            xml.address(address)
            xml.raw("\"/>")
            xml.element("updated", entry.date.iso8601 + "T00:00:00Z")
            xml.raw("<author>")
            xml.element("name", fields?.owner?.value ?? knowledge.settings.title?.value ?? "")
            xml.raw("</author>")
            if let answer = fields?.answer { xml.element("summary", answer.value) }
            xml.raw("</entry>\n")
        }
        xml.raw("</feed>\n")
        return xml.bytes
    }

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
        xml.raw(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
        )
        let title = knowledge.settings.title?.value ?? ""
        xml.element("ShortName", Self.shortName(title))
        xml.element("Description", title)
        xml.element("InputEncoding", "UTF-8")
        xml.raw("<Url type=\"text/html\" template=\"")
        xml.text(SiteContext.absolute(base, "") + "?q={searchTerms}")
        xml.raw("\"/>\n</OpenSearchDescription>\n")
        return xml.bytes
    }
}
