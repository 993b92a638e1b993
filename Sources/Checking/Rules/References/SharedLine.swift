import Diagnostics
import Knowledge

/// A telephone number that callers dial belongs to one city.
enum SharedLine: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "municipality.shared-line", .error,
        LocalizedText(
            de: "Eine Nummer, die Anrufende wählen, gehört zu einer einzigen Stadt.",
            en: "A number that callers dial belongs to a single city."),
        why: LocalizedText(
            de: """
                An der gewählten Nummer erkennt das Servicecenter die Stadt. Steht sie bei zweien, erhielten Anrufende \
                Auskunft für die falsche.
                """,
            en: """
                The call centre recognises the city by the number dialled. If two cities share it, callers get an \
                answer for the wrong one.
                """),
        wrong: RuleDeclaration.Example(
            ("municipalities/ruhr.yaml", "name: Ruhrstadt\nstate: DE-NW\nlines: [\"+4920312345\"]\n")),
        right: RuleDeclaration.Example(
            ("municipalities/ruhr.yaml", "name: Ruhrstadt\nstate: DE-NW\nlines: [\"+4920412345\"]\n")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        var first: [String: LocatedText] = [:]
        for municipality in knowledge.municipalities {
            for line in municipality.lines?.value ?? [] {
                guard let other = first[line.value] else {
                    first[line.value] = line
                    continue
                }
                findings.add(
                    Diagnostic(
                        declaration, at: line.span.range,
                        LocalizedText(
                            de: "Eine Nummer steht nur bei einer Stadt und dort einmal; \(line.value) steht mehrmals.",
                            en:
                                "A number belongs to one city and is listed once; \(line.value) is listed several times."
                        ),
                        help: LocalizedText(
                            de: "Die Nummer an allen Stellen bis auf eine löschen.",
                            en: "Delete the number in all places but one."),
                        related: [.alsoDefined(other.span.range)]))
            }
        }
    }
}
