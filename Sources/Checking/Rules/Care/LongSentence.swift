import Diagnostics
import Knowledge

/// Sentences are short enough to be understood when heard.
enum LongSentence: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.long-sentence", .note, adjustable: true,
        LocalizedText(
            de: "Ein Satz hat höchstens so viele Wörter, wie auskunft.yaml mit „sentence-words“ erlaubt, sonst 30.",
            en: "A sentence has at most as many words as \"sentence-words\" in auskunft.yaml allows, or 30 by default."),
        why: LocalizedText(
            de: "Wer zuhört, kann nicht zurückblättern: einen langen Satz versteht am Telefon kaum jemand.",
            en: "A listener cannot turn back: hardly anybody understands a long sentence on the phone."),
        wrong: .article(
            body: """
                Wer umzieht, muss sich innerhalb von zwei Wochen anmelden und bringt dazu den Ausweis und die Bestätigung \
                des Vermieters mit, die dieser kostenlos ausstellen muss, auch wenn nur ein Zimmer vermietet wird.

                """),
        right: .article(
            body: """
                Wer umzieht, muss sich innerhalb von zwei Wochen anmelden. Bringen Sie den Ausweis und die Bestätigung \
                des Vermieters mit. Er muss sie kostenlos ausstellen, auch wenn er nur ein Zimmer vermietet.

                """))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        let limit = knowledge.settings.maximumSentenceWords
        return [
            .answers { answer, municipalities in
                var found: [Diagnostic] = []
                answer.bytes.withUnsafeBufferPointer { text in
                    Sentences.german.forEach(in: text, longerThan: limit) { sentence, words in
                        let range = answer.range(of: sentence)
                        found.append(finding(words, limit: limit, at: range, in: knowledge.ids(municipalities)))
                    }
                }
                return found
            },
            .passages { passage, findings in
                var prose = Prose()
                passage.forEachParagraph { index in
                    guard Prose.mayHold(moreThan: limit, index, of: passage.document) else { return }
                    prose.read(index, of: passage.document)
                    prose.text.withUnsafeBufferPointer { text in
                        Sentences.german.forEach(in: text, longerThan: limit) { sentence, words in
                            let range = prose.range(of: sentence, in: passage.document)
                            let cities = knowledge.ids(passage.municipalities)
                            findings.add(
                                finding(
                                    words, limit: limit, at: range ?? passage.document.range(ofBlock: index), in: cities
                                ))
                        }
                    }
                }
            },
        ]
    }

    private static func finding(
        _ words: Int, limit: Int, at range: SourceRange, in municipalities: [String]
    ) -> Diagnostic {
        Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "Ein Satz hat höchstens \(limit) Wörter; dieser hat \(words).",
                en: "A sentence has at most \(limit) words; this one has \(words)."),
            help: LocalizedText(
                de: "Zwei Sätze daraus machen oder eine Aufzählung.", en: "Split it into two sentences, or make a list."
            ),
            municipalities: municipalities)
    }
}
