import Knowledge
import Rendering

extension PageContext {
    /// The cities as links by the root of the site, the current one marked.
    ///
    /// - Parameters:
    ///   - current: index of the city whose page it is; nil where it is no city's.
    ///   - page: where the links stand.
    ///   - target: the page of a city that its link leads to.
    func cityLinks(_ current: CityIndex?, from page: SiteAddress, target: (Municipality) -> SiteAddress) -> [UInt8] {
        let anywhere = SiteAddress.every(page.kind)
        return cityLinks(current) { target($0).reference(from: anywhere) }
    }

    func cityLinks(_ current: CityIndex?, address: (Municipality) -> String) -> [UInt8] {
        var html = HTMLBuffer()
        for (index, municipality) in knowledge.municipalities.indexed() {
            html.raw("<li class=\"city-")
            html.text(municipality.id)
            html.raw("\">")
            html.raw("<a href=\"")
            html.address(address(municipality))
            html.raw(index == current ? "\" aria-current=\"true\">" : "\">")
            html.text(municipality.displayName)
            html.raw("</a></li>\n")
        }
        return html.bytes
    }

    /// Links to one article in all cities, or to the desks of those that do not have it.
    func cityLinks(_ current: CityIndex?, from page: SiteAddress, to topic: Topic) -> [UInt8] {
        cityLinks(current, from: page) { municipality in
            let index = knowledge.municipalityIndex[municipality.id]
            let has = index.map { topic.versionOfMunicipality[$0] != nil } ?? false
            return has ? .article(topic.id, in: municipality.id) : .desk(of: municipality.id)
        }
    }
}
