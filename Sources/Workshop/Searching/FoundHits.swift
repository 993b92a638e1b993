import Diagnostics
import JSON
import Knowledge
import Search

/// The answer to a query, as `search` prints it.
package struct FoundHits: Sendable {
    let query: String
    let municipality: String?
    /// None of the hits is likely to be what is asked for.
    package let nothingFits: Bool
    /// Words of the query that the best hit does not answer to.
    package let missingWords: [String]
    /// What the caller wants to hear; nil where it is the whole answer.
    let field: String?
    /// A city that the query names and that the knowledge base answers nothing for.
    let otherPlace: String?
    /// Best first.
    package let hits: [FoundThing]

    /// Asks the engine.
    ///
    /// - Parameters:
    ///   - municipality: id of the caller's city.
    ///   - limit: most hits.
    ///   - kinds: what is looked for.
    ///   - explains: whether each hit says why it is where it is.
    ///   - minute: of the day, by which it is said what is open.
    /// - Throws: where there is no such city.
    package init(
        _ query: String, in content: SearchContent, municipality: String? = nil, limit: Int = 10,
        kinds: [DocumentKind] = [], explains: Bool = false, minute: Int? = nil
    ) throws(Refusal) {
        let collection = try content.collection()
        var request = SearchRequest(
            text: Array(query.utf8), municipality: try content.knowledge.municipality(named: municipality)?.number,
            limit: limit)
        if !kinds.isEmpty { request.kinds = DocumentKinds(kinds.map { DocumentKinds($0) }) }
        let answer = collection.answer(request)
        self.query = query
        self.municipality = municipality
        nothingFits = answer.nothingFits
        let text = Array(query.utf8)
        missingWords = answer.missing.map { String(decoding: text[$0], as: UTF8.self) }
        field = answer.field.map { "\($0.name)" }
        otherPlace = answer.otherCity.flatMap {
            $0.hit.isOffered ? nil : String(decoding: $0.card.title, as: UTF8.self)
        }
        hits = answer.hits.map { hit in
            let searcher = hit.part == .articles ? collection.articles : collection.directory ?? collection.articles
            return FoundThing(
                hit, in: content.knowledge, index: searcher.index, minute: minute,
                explanation: explains ? searcher.explain(request, document: hit.hit.document) : nil
            ) { String(decoding: text[$0], as: UTF8.self) }
        }
    }

    /// For people.
    package func text(in language: Language) -> String {
        var text = ""
        if nothingFits {
            if let otherPlace {
                text +=
                    LocalizedText(
                        de: "\(otherPlace) ist keine Stadt dieser Wissensbasis.\n",
                        en: "\(otherPlace) is not a municipality of this knowledge base.\n")[language]
            }
            text += LocalizedText(de: "Nichts passt.", en: "Nothing fits.")[language]
            if !missingWords.isEmpty {
                let words = missingWords.joined(separator: ", ")
                text += LocalizedText(de: " Nicht gefunden: \(words).", en: " Not found: \(words).")[language]
            }
            text += "\n"
            if !hits.isEmpty {
                text += LocalizedText(de: "Am nächsten kommen:\n", en: "What comes closest:\n")[language]
            }
        } else if hits.isEmpty {
            text += LocalizedText(de: "Nichts gefunden.\n", en: "Nothing found.\n")[language]
        }
        return text + hits.enumerated().map { $1.text(rank: $0 + 1, in: language) }.joined()
    }

    /// For machines; members are in the order of their names.
    package func json() -> String {
        var json = JSONBuffer(.spacious)
        json.object { json in
            if let field { json.member("field", field) }
            json.member("hits", array: hits) { hit, json in hit.write(to: &json) }
            json.member("missingWords", array: missingWords) { $1.string($0) }
            json.member("municipality", municipality)
            json.key("nothingFits")
            json.bool(nothingFits)
            if let otherPlace { json.member("otherPlace", otherPlace) }
            json.member("query", query)
        }
        json.lineFeed()
        return json.text
    }
}
