import Diagnostics
import Foundation
import JSON
import Knowledge
import Search

/// A hit as it is printed.
package struct FoundArticle: Sendable {
    let id: String
    let title: String
    let answer: String
    let offered: Bool
    /// Ids of the cities that read the version, of what only other cities have all that have it; their names for people.
    let municipalities: [String]
    /// Only other cities than the caller's have it.
    let elsewhere: Bool
    /// Below the site.
    let url: String?
    let score: Double
    /// For machines in English.
    private let explanation: [String]?
    private let explanationText: ExplanationText?

    private let names: String

    init(_ hit: SearchHit, in knowledge: KnowledgeBase, explanation: Explanation?) {
        let index = TopicIndex(hit.topic)
        let topic = knowledge.topics[index]
        let first = knowledge.topics[..<index].reduce(0) { $0 + $1.versions.count }
        let version = topic.versions[VersionIndex(hit.document - first)]
        id = topic.id
        title = version.fields.title?.value ?? topic.id
        answer = version.fields.answer?.value ?? ""
        offered = hit.isOffered
        let cities = hit.isElsewhere ? topic.versions.flatMap(\.municipalities).sorted() : version.municipalities
        municipalities = cities.map { knowledge.municipalities[$0].id }
        names = knowledge.names(of: cities)
        elsewhere = hit.isElsewhere
        url = municipalities.first.map { SiteAddress.article(topic.id, in: $0).reference }
        score = (hit.score * 10_000).rounded() / 10_000
        explanationText = explanation.map { ExplanationText($0) }
        self.explanation = explanationText?.lines.map(\.english)
    }

    fileprivate func write(to json: inout JSONBuffer) {
        json.object { json in
            json.member("answer", answer)
            json.member("elsewhere", elsewhere)
            if let explanation { json.member("explanation", array: explanation) { $1.string($0) } }
            json.member("id", id)
            json.member("municipalities", array: municipalities) { $1.string($0) }
            json.member("offered", offered)
            json.member("score", score)
            json.member("title", title)
            json.member("url", url)
        }
    }

    fileprivate func text(rank: Int, in language: Language) -> String {
        var notes: [LocalizedText] = []
        if elsewhere { notes.append(LocalizedText(de: "nur in \(names)", en: "only in \(names)")) }
        if !offered { notes.append(LocalizedText(de: "nicht Aufgabe der Stadt", en: "not this city's job")) }
        let note = notes.isEmpty ? "" : " (\(notes.map { $0[language] }.joined(separator: "; ")))"
        var lines = ["\(rank). \(title)\(note)"]
        if !answer.isEmpty { lines.append("   \(answer)") }
        if let url { lines.append("   \(url)") }
        lines += (explanationText?.lines ?? []).map { "     \($0[language])" }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The answer to a query, as `search` prints it.
package struct FoundArticles: Sendable {
    let query: String
    let municipality: String?
    /// Best first.
    package let hits: [FoundArticle]

    /// Asks the engine.
    ///
    /// - Parameters:
    ///   - municipality: id of the caller's city.
    ///   - limit: most hits.
    ///   - explains: whether each hit says why it is where it is.
    /// - Throws: where there is no such city.
    package init(
        _ query: String, in content: SearchContent, municipality: String? = nil, limit: Int = 10, explains: Bool = false
    ) throws(Refusal) {
        let searcher = try content.searcher()
        let request = SearchRequest(
            text: Array(query.utf8), municipality: try content.knowledge.municipality(named: municipality)?.number,
            limit: limit
        )
        self.query = query
        self.municipality = municipality
        hits = searcher.search(request).map { hit in
            FoundArticle(
                hit, in: content.knowledge,
                explanation: explains ? searcher.explain(request, document: hit.document) : nil)
        }
    }

    /// For people.
    package func text(in language: Language) -> String {
        guard !hits.isEmpty else { return LocalizedText(de: "Nichts gefunden.\n", en: "Nothing found.\n")[language] }
        return hits.enumerated().map { $1.text(rank: $0 + 1, in: language) }.joined()
    }

    /// For machines; members are in the order of their names.
    package func json() -> String {
        var json = JSONBuffer(.spacious)
        json.object { json in
            json.member("hits", array: hits) { hit, json in hit.write(to: &json) }
            json.member("municipality", municipality)
            json.member("query", query)
        }
        json.lineFeed()
        return json.text
    }
}
