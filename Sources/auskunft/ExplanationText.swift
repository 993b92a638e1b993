import Foundation
import Search

/// An explanation in words and figures, a line a step.
struct ExplanationText {
    let lines: [String]

    init(_ explanation: Explanation) {
        var lines: [String] = []
        for word in explanation.words {
            let name = String(decoding: word.word, as: UTF8.self)
            guard let kind = word.kind else {
                lines.append("\(name): –")
                continue
            }
            let terms = word.terms.map { term in
                "\(String(decoding: term.term, as: UTF8.self)) (idf \(Self.figure(term.idf)) × \(Self.figure(term.impact)))"
            }
            lines.append(
                "\(name): \(kind.name) \(terms.joined(separator: " + ")) × \(Self.figure(word.factor)) = \(Self.figure(word.gain))"
            )
        }
        lines.append("coverage \(Self.figure(explanation.coverage)) → × \(Self.figure(explanation.coverageFactor))")
        lines.append(
            "query in title \(Self.figure(explanation.queryInTitle)), title in query \(Self.figure(explanation.titleInQuery)), "
                + "keyword or question \(Self.figure(explanation.keyword)), together \(Self.figure(explanation.together))"
                + " → × \(Self.figure(explanation.closenessFactor))")
        if explanation.placeFactor != 1 { lines.append("elsewhere → × \(Self.figure(explanation.placeFactor))") }
        lines.append("= \(Self.figure(explanation.score))")
        self.lines = lines
    }

    private static func figure(_ value: Double) -> String { String(format: "%.3f", value) }
}

extension MatchKind {
    /// The word in an explanation.
    var name: String {
        switch self {
        case .exact: "exact"
        case .parts: "parts"
        case .joined: "joined"
        case .synonym: "synonym"
        case .association: "association"
        case .prefix: "prefix"
        case .infix: "within"
        case .typingError: "typing error"
        case .sound: "sound"
        }
    }
}
