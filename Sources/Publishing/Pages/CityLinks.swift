import Knowledge
import Rendering

extension PageFrame {
    /// The cities as links by the root of the site, the current one marked.
    ///
    /// - Parameters:
    ///   - current: index of the city whose page it is; nil where it is no city's.
    ///   - page: where the links stand.
    ///   - target: the page of a city that its link leads to.
    func cityLinks(
        _ current: CityIndex?, from page: SiteAddress, target: (Municipality) -> SiteAddress
    ) -> [[PageValue]] {
        let anywhere = SiteAddress.every(page.kind)
        return cityLinks(current) { target($0).reference(from: anywhere) }
    }

    func cityLinks(_ current: CityIndex?, address: (Municipality) -> String) -> [[PageValue]] {
        let links = zip(knowledge.municipalities, cityNames).map { municipality, names in
            names + [PageValue("href", address(municipality)), PageValue("is-current", false)]
        }
        return current.map(links.marking) ?? links
    }

    /// Links to one article in all cities, or to the desks of those that do not have it; none is marked.
    func cityLinks(from page: SiteAddress, to topic: Topic) -> [[PageValue]] {
        guard knowledge.municipalities.count <= Self.linkedCities else { return [] }
        return cityLinks(nil, from: page) { municipality in
            let index = knowledge.municipalityIndex[municipality.id]
            let has = index.map { topic.versionOfMunicipality[$0] != nil } ?? false
            return has ? .article(topic.id, in: municipality.id) : .desk(of: municipality.id)
        }
    }
}

extension [[PageValue]] {
    /// Links to cities with one marked as the city whose page it is.
    func marking(_ current: CityIndex) -> [[PageValue]] {
        var links = self
        guard links.indices.contains(current.number) else { return links }
        links[current.number][links[current.number].count - 1] = PageValue("is-current", true)
        return links
    }
}
