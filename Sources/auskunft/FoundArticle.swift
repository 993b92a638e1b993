import Foundation
import Knowledge
import Search

/// A hit as it is printed.
struct FoundArticle: Encodable {
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
    let explanation: [String]?

    private enum CodingKeys: CodingKey {
        case id, title, answer, offered, municipalities, elsewhere, url, score, explanation
    }

    private let names: String

    init(_ hit: SearchHit, _ knowledge: KnowledgeBase, explanation: Explanation?) {
        let topic = knowledge.topics[hit.topic]
        let first = knowledge.topics[..<hit.topic].reduce(0) { $0 + $1.versions.count }
        let version = topic.versions[hit.document - first]
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
        self.explanation = explanation.map { ExplanationText($0).lines }
    }

    func text(rank: Int) -> String {
        var notes: [String] = []
        if elsewhere { notes.append(Console.language == .german ? "nur in \(names)" : "only in \(names)") }
        if !offered { notes.append(Console.language == .german ? "nicht Aufgabe der Stadt" : "not this city's job") }
        let note = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
        var lines = ["\(rank). \(title)\(note)"]
        if !answer.isEmpty { lines.append("   \(answer)") }
        if let url { lines.append("   \(url)") }
        lines += (explanation ?? []).map { "     \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The answer to a query, as JSON.
struct FoundArticles: Encodable {
    let query: String
    let municipality: String?
    let hits: [FoundArticle]

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}
