import Diagnostics
import Knowledge

/// Placeholders stand where they are filled in: elsewhere they would be read out as braces.
enum PlaceholderOutsideBody: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "placeholder.outside-body", .error,
        LocalizedText(
            de:
                "Platzhalter stehen nur im Text unter dem Kopf und in „answer“, „duration“, „deadline“ und „documents“.",
            en: "Placeholders belong in the body and in \"answer\", \"duration\", \"deadline\" and \"documents\" only."),
        why: LocalizedText(
            de: """
                In anderen Angaben werden sie nicht eingesetzt; der Agent läse die geschweiften Klammern vor.
                """,
            en: """
                They are not filled in in other keys; the agent would read out the braces.
                """),
        wrong: .article("title: Abholung für {{ fees.0.amount }}\nfees:\n  - amount: 20"),
        right: .article(
            "title: Abholung\nanswer: Die Abholung kostet {{ fees.0.amount }}.\nfees:\n  - amount: 20"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        var texts: [LocatedText] = knowledge.notices.compactMap(\.title)
        for topic in knowledge.topics {
            for version in topic.versions {
                for field in ArticleField.allCases where !field.takesPlaceholders {
                    version.fields[field]?.forEachText { texts.append($0) }
                }
            }
        }
        for office in knowledge.offices {
            texts += [office.name, office.transit, office.accessible, office.note].compactMap(\.self)
        }
        // Cities share values; a place is reported once.
        var seen: Set<SourceRange> = []
        for text in texts
        where text.value.utf8.contains(UInt8(ascii: "{")) && text.value.contains("{{")
            && seen.insert(text.span.range).inserted
        {
            findings.add(
                Diagnostic(
                    declaration, at: text.place(of: placeholder(in: text.value)).range,
                    LocalizedText(
                        de: "Platzhalter wie „{{ fees }}“ werden hier nicht eingesetzt.",
                        en: "Placeholders such as \"{{ fees }}\" are not filled in here."),
                    help: LocalizedText(
                        de: "Den Satz in „answer“ oder in den Text unter dem Kopf setzen, oder den Wert ausschreiben.",
                        en: "Move the sentence to \"answer\" or to the body, or write the value out.")))
        }
    }

    /// The bytes of the first `{{ … }}`, up to the end of the text where it is not closed.
    private static func placeholder(in text: String) -> Range<Int> {
        let bytes = Array(text.utf8)
        func pair(of sign: Character, from start: Int) -> Int? {
            guard let byte = sign.asciiValue else { return nil }
            return bytes.indices.dropFirst(start).dropLast().first { bytes[$0] == byte && bytes[$0 + 1] == byte }
        }
        let start = pair(of: "{", from: 0) ?? 0
        return start..<(pair(of: "}", from: start).map { $0 + 2 } ?? bytes.count)
    }
}
