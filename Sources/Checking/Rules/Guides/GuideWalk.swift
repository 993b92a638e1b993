import Diagnostics
import Knowledge

/// Whoever is led through a guide arrives, in every city and whatever is answered.
///
/// All ways are gone for each city; a question that several ways reach is looked at once, so that the cost is that of the answers.
enum GuideWalk: Rule {
    enum Kind: RuleSet {
        case agentsOnly, circle, deadEnd, manyAnswers, notInMunicipality, notPublished, oneAnswer, overlap, section,
            unreached

        var declaration: RuleDeclaration {
            switch self {
            case .agentsOnly:
                RuleDeclaration(
                    id: "guide.agents-only", .error,
                    LocalizedText(
                        de: "Ein Leitfaden für alle führt zu keinem Artikel, der nur für Agenten ist.",
                        en: "A guide for everyone leads to no article for agents only."),
                    why: LocalizedText(
                        de:
                            "In der öffentlichen Ausgabe gibt es den Artikel nicht, und wer dorthin geführt wird, steht vor nichts.",
                        en: "The public edition does not have the article, and whoever is led there finds nothing."),
                    wrong: GuideExample.guide(answers: "- {text: Ja, to: wohin}\n- {text: Nein, article: intern}").and(
                        .article(at: "articles/intern.md", "audience: agents")),
                    right: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n- {text: Nein, article: intern}",
                        fields: "audience: agents\n"
                    ).and(.article(at: "articles/intern.md", "audience: agents")))
            case .circle:
                RuleDeclaration(
                    id: "guide.circle", .error,
                    LocalizedText(
                        de: "Kein Weg durch einen Leitfaden führt zu einer Frage zurück, die schon gestellt wurde.",
                        en: "No way through a guide leads back to a question that was asked already."),
                    why: LocalizedText(
                        de: "Wer antwortet wie vorher, dreht sich im Kreis. Zurück geht es mit der Rücktaste.",
                        en: "Whoever answers as before goes round in circles. The Backspace key goes back."),
                    wrong: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n- {text: Vielleicht, to: erneut}",
                        more:
                            "  erneut:\n    ask: Sicher?\n    answers:\n      - {text: Ja, say: Gut.}\n      - {text: Nein, to: erste}\n"
                    ),
                    right: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n- {text: Vielleicht, to: erneut}",
                        more:
                            "  erneut:\n    ask: Sicher?\n    answers:\n      - {text: Ja, say: Gut.}\n      - {text: Nein, to: wohin}\n"
                    ))
            case .deadEnd:
                RuleDeclaration(
                    id: "guide.dead-end", .error,
                    LocalizedText(
                        de: "Zu jeder Frage, die gestellt wird, gibt es in der Stadt eine Antwort.",
                        en: "Every question that is asked has an answer in the city."),
                    why: LocalizedText(
                        de: "Ohne Antwort endet der Weg, ohne dass jemand etwas erfährt.",
                        en: "Without an answer the way ends and nobody learns anything."),
                    wrong: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n- {text: Nein, to: leer}",
                        more:
                            "  leer:\n    ask: Warum?\n    answers:\n      - {text: Darum, say: Gut., municipalities: [rhein]}\n      - {text: Deshalb, say: Gut., municipalities: [rhein]}\n"
                    ),
                    right: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n- {text: Nein, to: leer}",
                        more:
                            "  leer:\n    ask: Warum?\n    answers:\n      - {text: Darum, say: Gut.}\n      - {text: Deshalb, say: Gut.}\n"
                    ))
            case .manyAnswers:
                RuleDeclaration(
                    id: "guide.many-answers", .warning, adjustable: true,
                    LocalizedText(
                        de: "Eine Frage hat höchstens neun Antworten.", en: "A question has at most nine answers."),
                    why: LocalizedText(
                        de: "Gewählt wird mit einer Ziffer, und mehr als neun liest am Telefon niemand vor.",
                        en: "They are chosen with one digit, and nobody reads more than nine out on the phone."),
                    wrong: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n"
                            + (1...9).map { "- {text: Antwort \($0), say: Gut.}\n" }.joined()),
                    right: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n"
                            + (1...8).map { "- {text: Antwort \($0), say: Gut.}\n" }.joined()))
            case .notInMunicipality:
                RuleDeclaration(
                    id: "guide.not-in-municipality", .error,
                    LocalizedText(
                        de: "Wohin eine Antwort oder ein Schritt führt, das hat die Stadt, in der sie gilt.",
                        en: "Where an answer or a step leads, the city in which it holds has it."),
                    why: LocalizedText(
                        de:
                            "In der anderen Stadt gäbe es das Ziel nicht. „municipalities“ an der Antwort nennt die Städte, die es haben.",
                        en:
                            "The other city would not have the target. \"municipalities\" of the answer names the cities that have it."
                    ),
                    wrong: GuideExample.guide(answers: "- {text: Ja, to: wohin}\n- {text: Nein, office: rhein-amt}"),
                    right: GuideExample.guide(
                        answers:
                            "- {text: Ja, to: wohin}\n- {text: Nein, office: rhein-amt, municipalities: [rhein]}\n- {text: Nein, office: ruhr-amt, municipalities: [ruhr]}"
                    ))
            case .notPublished:
                RuleDeclaration(
                    id: "guide.not-published", .warning, adjustable: true,
                    LocalizedText(
                        de: "Wohin eine Antwort oder ein Schritt führt, das ist veröffentlicht und bleibt es vorerst.",
                        en: "Where an answer or a step leads is published and stays so for the time being."),
                    why: LocalizedText(
                        de:
                            "Vor „from“ und nach „until“ hat der Artikel keine Seite, und der Weg endet ohne ihn. Gewarnt wird schon vorher (notice-days in auskunft.yaml, sonst 30 Tage).",
                        en:
                            "Before \"from\" and after \"until\" the article has no page, and the way ends without it. The warning comes some days before (notice-days in auskunft.yaml, 30 by default)."
                    ),
                    wrong: GuideExample.guide(answers: "- {text: Ja, to: wohin}\n- {text: Nein, article: alt}").and(
                        .article(at: "articles/alt.md", "until: 2026-01-31")),
                    right: GuideExample.guide(answers: "- {text: Ja, to: wohin}\n- {text: Nein, article: alt}").and(
                        .article(at: "articles/alt.md", "until: 2028-01-31")))
            case .oneAnswer:
                RuleDeclaration(
                    id: "guide.one-answer", .warning, adjustable: true,
                    LocalizedText(
                        de:
                            "Eine Frage hat in jeder Stadt mindestens zwei Antworten, ein Weg mindestens zwei Schritte.",
                        en: "A question has at least two answers in every city, a journey at least two steps."),
                    why: LocalizedText(
                        de: "Wo nur eine Antwort möglich ist, braucht niemand zu fragen.",
                        en: "Where only one answer is possible, nobody needs to ask."),
                    wrong: GuideExample.guide(answers: "- {text: Ja, to: wohin}"),
                    right: GuideExample.guide(answers: "- {text: Ja, to: wohin}\n- {text: Nein, say: Gut.}"))
            case .overlap:
                RuleDeclaration(
                    id: "guide.overlap", .error,
                    LocalizedText(
                        de: "Von den Antworten auf eine Frage trifft in jeder Stadt nur eine zu.",
                        en: "Of the answers to a question only one holds in every city."),
                    why: LocalizedText(
                        de:
                            "Zweimal dieselbe Antwort, derselbe Anfangsbuchstabe oder Stadtteil: dann führte derselbe Anruf mal hierhin, mal dorthin.",
                        en:
                            "The same answer, first letter or district twice: the same call would lead now here, now there."
                    ),
                    wrong: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n- {text: Nein, say: Gut.}\n- {text: nein, article: probe}"),
                    right: GuideExample.guide(
                        answers:
                            "- {text: Ja, to: wohin}\n- {text: Nein, say: Gut.}\n- {text: Vielleicht, article: probe}"
                    ))
            case .section:
                RuleDeclaration(
                    id: "guide.section", .error,
                    LocalizedText(
                        de: "Ein Abschnitt, zu dem eine Antwort führt, steht im Artikel, in jeder Stadt.",
                        en: "A section that an answer leads to is in the article, in every city."),
                    why: LocalizedText(
                        de: "Sonst öffnet sich der Artikel oben, und der Abschnitt ist zu suchen.",
                        en: "Otherwise the article opens at the top, and the section must be looked for."),
                    wrong: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n- {text: Nein, article: \"probe#kosten\"}"),
                    right: GuideExample.guide(
                        answers: "- {text: Ja, to: wohin}\n- {text: Nein, article: \"kosten-probe#kosten\"}"
                    ).and(.article(at: "articles/kosten-probe.md", body: "Text.\n\n## Kosten\n\nText.\n")))
            case .unreached:
                RuleDeclaration(
                    id: "guide.unreached", .warning, adjustable: true,
                    LocalizedText(
                        de: "Zu jeder Frage eines Leitfadens führt in mindestens einer Stadt eine Antwort.",
                        en: "An answer leads to every question of a guide in at least one city."),
                    why: LocalizedText(
                        de: "Eine Frage, die niemandem gestellt wird, fehlt vermutlich an einer anderen Stelle.",
                        en: "A question that nobody is asked is probably missing in another place."),
                    wrong: GuideExample.guide(answers: "- {text: Ja, article: probe}\n- {text: Nein, say: Gut.}"),
                    right: GuideExample.guide(answers: "- {text: Ja, to: wohin}\n- {text: Nein, say: Gut.}"))
            }
        }
    }

    static var declarations: [RuleDeclaration] { Kind.declarations }

    /// - Complexity: O(cities × answers) for each guide.
    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for guide in knowledge.guides {
            // What could not be read leads nowhere, and its finding is enough.
            guard !guide.unread.contains("questions"), !guide.unread.contains("start"), !guide.unread.contains("steps")
            else { continue }
            var reached: Set<Int> = []
            for municipality in knowledge.municipalities.indices {
                guard let own = CityGuide(guide, in: municipality, of: knowledge) else { continue }
                reached.formUnion(own.questions.map(\.number))
                GuideReview(own, knowledge).check(&findings)
            }
            // A key that names no question was meant to lead to one of those.
            let keys = Set(guide.questions.map(\.key.value))
            let named = [guide.start] + guide.questions.flatMap { ($0.answers?.value ?? []).map(\.to) }
            guard named.compactMap({ $0?.value }).allSatisfy(keys.contains) else { continue }
            for (number, question) in guide.questions.enumerated() where !reached.contains(number) {
                findings.add(unreached(question))
            }
        }
    }

    private static func unreached(_ question: Guide.Question) -> Diagnostic {
        Diagnostic(
            Kind.unreached, at: question.key.span.range,
            LocalizedText(
                de: "Zu der Frage „\(question.text)“ führt keine Antwort.",
                en: "No answer leads to the question \"\(question.text)\"."),
            help: LocalizedText(
                de: "Eine Antwort mit „to: \(question.key.value)“ ergänzen oder die Frage löschen.",
                en: "Add an answer with \"to: \(question.key.value)\", or delete the question."))
    }
}
