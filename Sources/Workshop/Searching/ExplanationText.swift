import Diagnostics
import Foundation
import Search

/// An explanation in words and figures.
package struct ExplanationText: Sendable {
    /// A line a step.
    package let lines: [LocalizedText]

    /// Puts an explanation into words.
    package init(_ explanation: Explanation) {
        var lines: [LocalizedText] = []
        for word in explanation.words {
            let name = String(decoding: word.word, as: UTF8.self)
            guard let kind = word.kind?.name else {
                lines.append(LocalizedText("\(name): –"))
                continue
            }
            let terms = word.terms.map { term in
                "\(String(decoding: term.term, as: UTF8.self)) (idf \(Self.figure(term.idf)) × \(Self.figure(term.impact)))"
            }
            let rest =
                " \(terms.joined(separator: " + ")) × \(Self.figure(word.factor)) = \(Self.figure(word.gain))"
            lines.append(LocalizedText(de: kind.german + rest, en: kind.english + rest).after("\(name): "))
        }
        let coverage = "\(Self.figure(explanation.coverage)) → × \(Self.figure(explanation.coverageFactor))"
        lines.append(LocalizedText(de: "Abdeckung \(coverage)", en: "coverage \(coverage)"))
        let (query, title) = (Self.figure(explanation.queryInTitle), Self.figure(explanation.titleInQuery))
        let (keyword, together) = (Self.figure(explanation.keyword), Self.figure(explanation.together))
        let closeness = "→ × \(Self.figure(explanation.closenessFactor))"
        lines.append(
            LocalizedText(
                de:
                    "Anfrage im Titel \(query), Titel in der Anfrage \(title), Stichwort oder Frage \(keyword), beisammen \(together) \(closeness)",
                en:
                    "query in title \(query), title in query \(title), keyword or question \(keyword), together \(together) \(closeness)"
            ))
        if explanation.placeFactor != 1 {
            let factor = "→ × \(Self.figure(explanation.placeFactor))"
            lines.append(LocalizedText(de: "andere Stadt \(factor)", en: "elsewhere \(factor)"))
        }
        lines.append(LocalizedText("= \(Self.figure(explanation.score))"))
        self.lines = lines
    }

    private static func figure(_ value: Double) -> String { String(format: "%.3f", value) }
}

extension MatchKind {
    /// The word in an explanation.
    fileprivate var name: LocalizedText {
        switch self {
        case .exact: LocalizedText(de: "genau", en: "exact")
        case .parts: LocalizedText(de: "Teile", en: "parts")
        case .joined: LocalizedText(de: "zusammengesetzt", en: "joined")
        case .synonym: LocalizedText(de: "Synonym", en: "synonym")
        case .association: LocalizedText(de: "Umfeld", en: "association")
        case .prefix: LocalizedText(de: "Wortanfang", en: "prefix")
        case .infix: LocalizedText(de: "Wortinneres", en: "within")
        case .typingError: LocalizedText(de: "Tippfehler", en: "typing error")
        case .sound: LocalizedText(de: "Klang", en: "sound")
        }
    }
}
