import Diagnostics
import Knowledge

/// Another body is named by its id, so that its number stands beside its name.
enum BareBody: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.bare-body", .note, adjustable: true,
        LocalizedText(
            de: "Unter „instead“ steht eine andere Behörde mit ihrer Kennung aus bodies.yaml.",
            en: "Under \"instead\" another body is given by its id in bodies.yaml."),
        why: LocalizedText(
            de: "Nur so stehen Nummer und Seite daneben, und eine neue Nummer ist überall die neue.",
            en: "Only then its number and page stand beside it, and a new number is new everywhere."),
        wrong: .article("offered: false\ninstead: Zuständig ist der Kreis am Rhein.").and(
            RuleDeclaration.Example(("bodies.yaml", "- id: kreis\n  name: Kreis am Rhein\n"))),
        right: .article("offered: false\ninstead:\n  body: kreis").and(
            RuleDeclaration.Example(("bodies.yaml", "- id: kreis\n  name: Kreis am Rhein\n"))))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        guard !knowledge.publicBodies.isEmpty else { return }
        var seen: Set<SourceRange> = []
        for topic in knowledge.topics {
            for fields in [topic.shared] + topic.versions.map(\.fields) {
                guard fields.insteadBody == nil, let instead = fields.instead,
                    let body = knowledge.publicBodies.first(where: { body in
                        body.name.map { instead.value.hasWords(of: $0.value) } ?? false
                    }), let id = body.id, seen.insert(instead.span.range).inserted
                else { continue }
                findings.add(
                    Diagnostic(
                        declaration, at: instead.span.range,
                        LocalizedText(
                            de: "„\(body.displayName)“ steht hier nur als Text, ohne Nummer.",
                            en: "\"\(body.displayName)\" is only text here, without its number."),
                        help: LocalizedText(
                            de: "So schreiben:\ninstead:\n  body: \(id.value)\n  note: …",
                            en: "Write:\ninstead:\n  body: \(id.value)\n  note: …")))
            }
        }
    }
}

extension String {
    /// Whether a name stands in the text as whole words.
    fileprivate func hasWords(of name: String) -> Bool {
        guard !name.isEmpty else { return false }
        var rest = self[...]
        while let range = rest.firstRange(of: name) {
            let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
            let after = range.upperBound < endIndex ? self[range.upperBound] : " "
            if !before.isLetter, !after.isLetter { return true }
            rest = self[range.upperBound...]
        }
        return false
    }
}
