import Diagnostics
import Knowledge

/// An article that a city offers has the sections that every article should have.
enum MissingSection: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.missing-section", .warning, adjustable: true,
        LocalizedText(
            de: "Jeder Artikel hat die Abschnitte, die auskunft.yaml mit „expected: true“ verlangt.",
            en: "Every article has the sections that auskunft.yaml asks for with \"expected: true\"."),
        why: LocalizedText(
            de: """
                Am Telefon wird eine Angabe dort gesucht, wo sie in jedem Artikel steht. Was eine Stadt nicht anbietet, \
                braucht keine Abschnitte.
                """,
            en: """
                On the phone, agents look for a fact where every article has it. What a city does not offer needs no \
                sections.
                """),
        wrong: sections.and(.article()),
        right: sections.and(.article(body: "## Ablauf\n\nText.\n")))

    private static let sections = RuleDeclaration.Example.settings(
        "sections:\n  - heading: Ablauf\n    expected: true\n")

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let expected = (knowledge.settings.sections?.value ?? []).compactMap {
            section -> (heading: LocatedText, slug: String)? in
            guard let heading = section.heading, section.expected?.value == true else { return nil }
            return (heading, Slug.make(heading.value))
        }
        guard !expected.isEmpty else { return }
        for topic in knowledge.topics where topic.shared.title != nil {
            for version in topic.versions where version.fields.isOffered {
                let headings = topic.bodies[version.body].headings
                for section in expected {
                    // A heading's id is its slug, with a number where another heading has the same.
                    let isPresent = headings.contains { heading in
                        heading.level == 2 && heading.id.hasPrefix(section.slug)
                            && (heading.id == section.slug || Slug.make(heading.text) == section.slug)
                    }
                    if !isPresent {
                        findings.add(missing(section.heading, of: topic, in: knowledge.ids(version.municipalities)))
                    }
                }
            }
        }
    }

    private static func missing(_ heading: LocatedText, of topic: Topic, in municipalities: [String]) -> Diagnostic {
        Diagnostic(
            declaration, at: topic.titleRange,
            LocalizedText(
                de: "Der Abschnitt „\(heading.value)“ fehlt.", en: "The section \"\(heading.value)\" is missing."),
            help: LocalizedText(
                de: "Eine Überschrift „## \(heading.value)“ mit Text ergänzen.",
                en: "Add a heading \"## \(heading.value)\" with text."),
            related: [
                Diagnostic.Related(
                    heading.span.range, LocalizedText(de: "Hier wird er verlangt.", en: "It is required here."))
            ],
            municipalities: municipalities)
    }
}
