import Knowledge
import Rendering

/// `opensearch.xml`: how a browser asks the site's own search (OpenSearch description document 1.1).
enum OpenSearchDescription {
    static func xml(title: String, base: SiteBase) -> [UInt8] {
        var xml = HTMLBuffer()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.raw("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n")
        xml.element("ShortName", shortName(title))
        xml.element("Description", title)
        xml.element("InputEncoding", "UTF-8")
        xml.raw("<Url type=\"application/opensearchdescription+xml\" rel=\"self\" template=\"")
        xml.text(base.url(of: .openSearch))
        // The page of all cities takes the words of an address over into its search.
        xml.raw("\"/>\n<Url type=\"text/html\" template=\"")
        xml.text(base.url(of: .home) + "?q={searchTerms}")
        xml.raw("\"/>\n</OpenSearchDescription>\n")
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
}
