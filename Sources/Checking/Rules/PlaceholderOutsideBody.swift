import Diagnostics
import Knowledge

/// Placeholders stand in the body only: in a field they would be read out as braces.
enum PlaceholderOutsideBody: Rule {
    static let descriptions: [RuleDescription] = []

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for topic in knowledge.topics {
            var seen: Set<SourceRange> = []
            for fields in topic.versions.map(\.fields) {
                let texts =
                    [fields.title, fields.answer, fields.duration, fields.deadline, fields.instead, fields.owner]
                    .compactMap { $0 } + (fields.documents?.value ?? [])
                for text in texts
                where text.value.utf8.contains(UInt8(ascii: "{")) && text.value.contains("{{")
                    && seen.insert(text.span.range).inserted
                {
                    findings.add(
                        Diagnostic(
                            "placeholder.outside-body", .error, text.span.range,
                            LocalizedText(
                                de: "Platzhalter wie „{{ fees }}“ werden nur im Text unter dem Kopf eingesetzt.",
                                en: "Placeholders such as \"{{ fees }}\" are filled in the body only.")))
                }
            }
        }
    }
}
