import Interface
import Knowledge
import Rendering

/// The pages that readers look for, as a list for search engines (sitemaps.org, 0.9).
enum SiteMap {
    /// A page, with the day of its last change where it is known.
    typealias Page = (address: SiteAddress, changed: CalendarDate?)

    /// Addresses that one site map may hold.
    static let limit = 50_000

    static func pages(of knowledge: KnowledgeBase, _ changes: SiteChanges) -> [Page] {
        var pages: [Page] = [(.home, nil)]
        for (index, municipality) in knowledge.municipalities.indexed() {
            pages.append((.desk(of: municipality.id), nil))
            for (number, topic) in knowledge.topics.indexed() {
                guard topic.versionOfMunicipality[index] != nil else { continue }
                let day = changes.day(of: number, in: index, knowledge)
                pages.append((.article(topic.id, in: municipality.id), day))
            }
            for guide in knowledge.guides(in: index) {
                pages.append((.guide(guide.guide.id, in: municipality.id), nil))
            }
            for office in knowledge.offices where office.municipality == index {
                pages.append((knowledge.address(of: office), changes.cities[index].offices.lastChanged[office.id]))
            }
        }
        return pages
    }

    /// One site map, or several with an index where one cannot hold all.
    static func files(
        of pages: [Page], base: SiteBase, limit: Int = limit
    ) -> [(address: SiteAddress, bytes: [UInt8])] {
        let starts = Array(stride(from: 0, to: pages.count, by: limit))
        let maps = starts.map { map(of: pages[$0..<min($0 + limit, pages.count)], base) }
        guard maps.count > 1 else { return maps.map { (.sitemap, $0) } }
        var index = HTMLBuffer()
        index.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        index.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for number in maps.indices {
            index.raw("<sitemap>")
            index.element("loc", base.url(of: .sitemapPart(number + 1)))
            index.raw("</sitemap>\n")
        }
        index.raw("</sitemapindex>\n")
        return [(.sitemap, index.bytes)] + maps.enumerated().map { (.sitemapPart($0.offset + 1), $0.element) }
    }

    private static func map(of pages: ArraySlice<Page>, _ base: SiteBase) -> [UInt8] {
        var xml = HTMLBuffer(capacity: pages.count * 120)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for page in pages {
            xml.raw("<url>")
            xml.element("loc", base.url(of: page.address))
            if let changed = page.changed { xml.element("lastmod", changed.iso8601) }
            xml.raw("</url>\n")
        }
        xml.raw("</urlset>\n")
        return xml.bytes
    }
}
