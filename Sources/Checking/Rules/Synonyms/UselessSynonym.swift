import Diagnostics
import Knowledge

/// A line of synonyms.yaml helps somebody. What the search makes of it is worked out elsewhere and handed in.
enum UselessSynonym: RuleDeclaring {
    enum Kind: RuleSet {
        case neverAsked, leadsNowhere

        var declaration: RuleDeclaration {
            switch self {
            case .neverAsked:
                RuleDeclaration(
                    id: "synonym.never-asked", .warning, adjustable: true,
                    LocalizedText(
                        de: "Vor dem Doppelpunkt eines Synonyms steht, was Anrufende sagen.",
                        en: "The part of a synonym before the colon is what callers say."),
                    why: LocalizedText(
                        de: """
                            Füllwörter wie „ich“ sagen nichts über das Anliegen, und mehr als acht verschiedene Wörter sagt niemand \
                            genau so: eine solche Zeile hilft keiner Suche.
                            """,
                        en: """
                            Filler words such as "ich" say nothing about the matter, and nobody says more than eight \
                            different words in exactly that way: such a line helps no search.
                            """),
                    wrong: RuleDeclaration.Example(("synonyms.yaml", "ich auch: antwort\n")).and(.article()),
                    right: RuleDeclaration.Example(("synonyms.yaml", "bescheid: antwort\n")).and(.article()))
            case .leadsNowhere:
                RuleDeclaration(
                    id: "synonym.leads-nowhere", .note, adjustable: true,
                    LocalizedText(
                        de: "Hinter dem Doppelpunkt eines Synonyms stehen Wörter, die in einem Artikel vorkommen.",
                        en: "The words of a synonym after the colon occur in an article."),
                    why: LocalizedText(
                        de: "Sonst führt das Wort der Anrufenden zu keinem Treffer: oft ist es nur anders geschrieben.",
                        en: "Otherwise the callers' word leads to no hit: often it is just spelled differently."),
                    wrong: RuleDeclaration.Example(("synonyms.yaml", "bescheid: zwergplanet\n")).and(.article()),
                    right: RuleDeclaration.Example(("synonyms.yaml", "bescheid: antwort\n")).and(.article()))
            }
        }
    }

    static var declarations: [RuleDeclaration] { Kind.declarations }

    /// - Parameter readings: of the knowledge base's synonyms, in their order.
    static func check(_ knowledge: KnowledgeBase, readings: [SynonymReading], _ findings: inout Findings) {
        let isPartUnread = knowledge.topics.contains { $0.shared.unread.isWhole }
        for (entry, reading) in zip(knowledge.synonyms, readings) {
            if let obstacle = reading.obstacle {
                findings.add(neverAsked(entry.spoken, obstacle))
                continue
            }
            // What an article says that could not be read, nobody knows.
            if isPartUnread { continue }
            for index in reading.deadEnds where entry.official.indices.contains(index) {
                findings.add(leadsNowhere(entry.official[index]))
            }
        }
    }

    private static func neverAsked(_ spoken: LocatedText, _ obstacle: SynonymReading.Obstacle) -> Diagnostic {
        let reason: LocalizedText =
            switch obstacle {
            case .noWords: LocalizedText(de: "es hat keine Wörter.", en: "it has no words.")
            case .onlyFiller:
                LocalizedText(
                    de: "es besteht nur aus Füllwörtern, die nichts über das Anliegen sagen.",
                    en: "it consists of filler words only, which say nothing about the matter.")
            case .tooManyWords(let most):
                LocalizedText(
                    de: "es hat mehr als \(most) verschiedene Wörter.", en: "it has more than \(most) different words.")
            }
        return Diagnostic(
            Kind.neverAsked, at: spoken.span.range,
            LocalizedText(
                de: "Dieses Synonym hilft keiner Suche: \(reason.german)",
                en: "This synonym helps no search: \(reason.english)"),
            help: LocalizedText(
                de: "Die Wörter davor schreiben, auf die es ankommt, oder die Zeile löschen.",
                en: "Write the words that matter, or delete the line."))
    }

    private static func leadsNowhere(_ official: LocatedText) -> Diagnostic {
        Diagnostic(
            Kind.leadsNowhere, at: official.span.range,
            LocalizedText(
                de: "„\(official.value)“ kommt in keinem Artikel vor: das Synonym führt hier zu keinem Treffer.",
                en: "\"\(official.value)\" occurs in no article: the synonym leads to no hit here."),
            help: LocalizedText(
                de: "Das Wort so schreiben, wie ein Artikel es schreibt.", en: "Write the word as an article spells it."
            ))
    }
}
