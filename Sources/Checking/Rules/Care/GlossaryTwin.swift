import Diagnostics
import Knowledge

/// The glossary has a word once.
enum GlossaryTwin: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.glossary-twin", .note, adjustable: true,
        LocalizedText(
            de: "Im Glossar steht ein Wort einmal; Groß- und Kleinschreibung und „ß“ machen kein anderes.",
            en: "The glossary has a word once; capitals and \"ß\" make no other."),
        why: LocalizedText(
            de: "In Texten werden beide gleich gefunden, und erklärt wird nur eines davon.",
            en: "In texts both are found alike, and only one of them is explained."),
        wrong: RuleDeclaration.Example(("glossary.yaml", "Maß: Eine Größe.\nMass: Ein Gewicht.\n")),
        right: RuleDeclaration.Example(("glossary.yaml", "Maß: Eine Größe, auch ein Gewicht.\n")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        var first: [String: GlossaryEntry] = [:]
        for entry in knowledge.glossary {
            let slug = Slug.make(entry.term.value)
            guard let original = first[slug] else {
                first[slug] = entry
                continue
            }
            findings.add(
                Diagnostic(
                    declaration, at: entry.term.span.range,
                    LocalizedText(
                        de: "Das Glossar hat schon „\(original.term.value)“, und das ist fast dasselbe Wort.",
                        en: "The glossary already has \"\(original.term.value)\", which is nearly the same word."),
                    help: LocalizedText(
                        de: "Beide Erklärungen unter einem der Wörter zusammenfassen.",
                        en: "Put both explanations under one of the words."),
                    related: [
                        Diagnostic.Related(
                            original.term.span.range, LocalizedText(de: "das andere Wort", en: "the other word"))
                    ]))
        }
    }
}
