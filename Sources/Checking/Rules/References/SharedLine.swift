import Diagnostics
import Knowledge

/// A telephone number that callers dial belongs to one city.
enum SharedLine: Rule {
    static let descriptions: [RuleDescription] = [
        RuleDescription(
            "municipality.shared-line", .error,
            LocalizedText(
                de: "Eine Nummer, die Anrufende wählen, gehört zu einer einzigen Stadt.",
                en: "A number that callers dial belongs to one single city."),
            why: LocalizedText(
                de: """
                    An der gewählten Nummer erkennt das Servicecenter die Stadt. Steht sie bei zweien, erhielten Anrufende \
                    Auskunft für die falsche.
                    """,
                en: """
                    The call centre tells the city by the number dialled. Where two cities have it, callers would get an \
                    answer for the wrong one.
                    """),
            wrong: RuleDescription.Example(
                ("municipalities/ruhr.yaml", "name: Ruhrstadt\nstate: DE-NW\nlines: [\"+4920312345\"]\n")),
            right: RuleDescription.Example(
                ("municipalities/ruhr.yaml", "name: Ruhrstadt\nstate: DE-NW\nlines: [\"+4920412345\"]\n")))
    ]

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
                        "municipality.shared-line", .error, line.span.range,
                        LocalizedText(
                            de: "Eine Nummer steht nur bei einer Stadt und dort einmal; \(line.value) steht mehrmals.",
                            en: "A number stands at one city only, and once; \(line.value) stands several times."),
                        related: [.alsoDefined(other.span.range)]))
            }
        }
    }
}
