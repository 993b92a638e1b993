import Diagnostics
import Knowledge

/// A web address, and every place that names it.
struct ExternalLink: Sendable {
    struct Use: Sendable {
        /// As written, with what follows `#`.
        let written: String
        let span: Span
        /// The cities that read it.
        var municipalities: Set<CityIndex>
    }

    /// Without what follows `#`, which the server never sees.
    let address: String
    /// In order of place.
    let uses: [Use]

    /// Every address of the knowledge base once, in order.
    static func all(in knowledge: KnowledgeBase) -> [ExternalLink] {
        var collection = Collection()
        for topic in knowledge.topics {
            for body in topic.bodies { collection.add(body) }
            for version in topic.versions { collection.add(version.fields, version.municipalities) }
        }
        for notice in knowledge.notices {
            for case let body? in notice.bodies { collection.add(body) }
        }
        for office in knowledge.offices { collection.add(office.appointment, [office.municipality]) }
        for (index, municipality) in knowledge.municipalities.indexed() {
            collection.add(municipality.website, [index])
            collection.add(municipality.accessibility, [index])
        }
        return collection.uses.sorted { $0.key < $1.key }.map { address, uses in
            ExternalLink(address: address, uses: uses.values.sorted { $0.span.place < $1.span.place })
        }
    }

    private struct Collection {
        var uses: [String: [Span: Use]] = [:]

        mutating func add(_ text: String, at span: Span, readIn municipalities: [CityIndex]) {
            let scheme = text.prefix { $0 != ":" }.lowercased()
            guard scheme == "https" || scheme == "http" else { return }
            let address = String(text.prefix { $0 != "#" })
            uses[address, default: [:]][span, default: Use(written: text, span: span, municipalities: [])]
                .municipalities.formUnion(municipalities)
        }

        mutating func add(_ text: LocatedText?, _ municipalities: [CityIndex]) {
            if let text { add(text.value, at: text.span, readIn: municipalities) }
        }

        mutating func add(_ body: Body) {
            var links: [(String, Span)] = []
            body.forEachLink { link, _ in
                if case .web(let url) = link.target { links.append((url, link.span)) }
            }
            for (url, span) in links { add(url, at: span, readIn: body.municipalities) }
        }

        mutating func add(_ fields: ArticleFields, _ municipalities: [CityIndex]) {
            for field in ArticleField.allCases { fields[field]?.forEachAddress { add($0, municipalities) } }
        }
    }
}
