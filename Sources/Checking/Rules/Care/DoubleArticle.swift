import Diagnostics
import Knowledge

/// A city has one article about a thing.
enum DoubleArticle: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.double-article", .warning, adjustable: true,
        LocalizedText(
            de: "Zwei Artikel einer Stadt haben weder denselben Titel noch dieselbe Antwort.",
            en: "No two articles of a city have the same title or the same answer."),
        why: LocalizedText(
            de:
                "In der Suche stehen sie nebeneinander, und niemand sieht, welcher gilt. Meist wurde ein Artikel kopiert oder zweimal eingespielt.",
            en:
                "In the search they stand side by side, and nobody sees which one holds. Mostly an article was copied, or imported twice."
        ),
        wrong: RuleDeclaration.Example.article(at: "articles/anfang.md", "title: Hundesteuer anmelden").and(
            .article("title: Hundesteuer anmelden")),
        right: RuleDeclaration.Example.article(at: "articles/anfang.md", "title: Hundesteuer anmelden").and(
            .article("title: Hund abmelden")))

    /// Shorter answers are standing phrases.
    private static let minimumAnswerLength = 40

    private struct Value: Hashable {
        let field: ArticleField
        let text: [UInt8]
        let city: CityIndex
    }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        var first: [Value: (topic: TopicIndex, span: Span)] = [:]
        for (number, topic) in knowledge.topics.indexed() {
            // What is reported of one field is not said of the other again.
            var reported: Set<CityIndex> = []
            for field in [ArticleField.title, .answer] {
                var doubles: [Span: (original: Span, cities: [CityIndex])] = [:]
                for version in topic.versions {
                    guard let text = version.fields.text(of: field), isTelling(text.value, of: field) else { continue }
                    let folded = folded(text.value)
                    for city in version.municipalities where !reported.contains(city) {
                        let value = Value(field: field, text: folded, city: city)
                        guard let original = first[value] else {
                            first[value] = (number, text.span)
                            continue
                        }
                        guard original.topic != number else { continue }
                        doubles[text.span, default: (original.span, [])].cities.append(city)
                    }
                }
                for (span, double) in doubles {
                    reported.formUnion(double.cities)
                    findings.add(finding(field, at: span, original: double.original, in: knowledge.ids(double.cities)))
                }
            }
        }
    }

    private static func isTelling(_ text: String, of field: ArticleField) -> Bool {
        field == .title || text.utf8.count >= minimumAnswerLength
    }

    /// In small letters, with one blank between words.
    private static func folded(_ text: String) -> [UInt8] {
        var folded: [UInt8] = []
        for byte in text.foldedBytes where byte > 0x20 || (folded.last ?? 0x20) != 0x20 {
            folded.append(max(byte, 0x20))
        }
        if folded.last == 0x20 { folded.removeLast() }
        return folded
    }

    private static func finding(
        _ field: ArticleField, at span: Span, original: Span, in municipalities: [String]
    ) -> Diagnostic {
        let isTitle = field == .title
        return Diagnostic(
            declaration, at: span.range,
            LocalizedText(
                de: "Ein anderer Artikel hat \(isTitle ? "denselben Titel" : "dieselbe Antwort").",
                en: "Another article has the same \(isTitle ? "title" : "answer")."),
            help: LocalizedText(
                de:
                    "Beide zu einem Artikel machen und die alte Kennung unter „aliases“ nennen, oder sagen, was sie unterscheidet.",
                en: "Make one article of both and list the old id under \"aliases\", or say what sets them apart."),
            related: [
                Diagnostic.Related(original.range, LocalizedText(de: "der andere Artikel", en: "the other article"))
            ], municipalities: municipalities)
    }
}

extension ArticleFields {
    fileprivate func text(of field: ArticleField) -> LocatedText? { field == .title ? title : answer }
}
