import Diagnostics
import Knowledge

/// Every category, article and office that a field names exists.
enum UnknownReference: Rule {
    static let descriptions: [RuleDescription] = []

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let categories = (knowledge.settings.categories?.value ?? []).compactMap { $0.id?.value }
        for topic in knowledge.topics {
            if let category = topic.category, !categories.contains(category.value) {
                findings.add(
                    Diagnostic(
                        "reference.category", .error, category.span.range,
                        LocalizedText(
                            de: "„\(category.value)“ ist keine Kategorie aus auskunft.yaml.",
                            en: "\"\(category.value)\" is no category of auskunft.yaml."),
                        help: .didYouMean(category.value, among: categories)
                            ?? LocalizedText(
                                de: "Es gibt: \(categories.joined(separator: ", ")).",
                                en: "There are: \(categories.joined(separator: ", ")).")))
            }
            // A city's fields repeat the shared ones; a place is reported once.
            var seen: Set<SourceRange> = []
            for fields in [topic.shared] + topic.versions.map(\.fields) {
                for office in fields.offices?.value ?? []
                where knowledge.officeIndex[office.value] == nil && seen.insert(office.span.range).inserted {
                    findings.add(unknownOffice(office, knowledge))
                }
                for related in fields.related?.value ?? []
                where !knowledge.knows(related.value) && seen.insert(related.span.range).inserted {
                    findings.add(unknownArticle(related, knowledge))
                }
            }
        }
        for notice in knowledge.notices {
            for office in notice.offices?.value ?? [] where knowledge.officeIndex[office.value] == nil {
                findings.add(unknownOffice(office, knowledge))
            }
            for article in notice.articles?.value ?? [] where !knowledge.knows(article.value) {
                findings.add(unknownArticle(article, knowledge))
            }
        }
        for question in knowledge.questions {
            if !knowledge.knows(question.article.value) {
                findings.add(unknownArticle(question.article, knowledge))
            }
            if let municipality = question.municipality, knowledge.municipalityIndex[municipality.value] == nil {
                let ids = knowledge.municipalities.map(\.id)
                findings.add(
                    Diagnostic(
                        "reference.municipality", .error, municipality.span.range,
                        LocalizedText(
                            de: "„\(municipality.value)“ ist keine Stadt dieser Wissensbasis.",
                            en: "\"\(municipality.value)\" is no municipality of this knowledge base."),
                        help: .didYouMean(municipality.value, among: ids)))
            }
        }
    }

    private static func unknownOffice(_ id: LocatedText, _ knowledge: KnowledgeBase) -> Diagnostic {
        Diagnostic(
            "reference.office", .error, id.span.range,
            LocalizedText(de: "Die Stelle „\(id.value)“ gibt es nicht.", en: "There is no office \"\(id.value)\"."),
            help: .didYouMean(id.value, among: knowledge.offices.lazy.map(\.id)))
    }

    private static func unknownArticle(_ id: LocatedText, _ knowledge: KnowledgeBase) -> Diagnostic {
        Diagnostic(
            "reference.article", .error, id.span.range,
            LocalizedText(de: "Den Artikel „\(id.value)“ gibt es nicht.", en: "There is no article \"\(id.value)\"."),
            help: .didYouMean(id.value, among: knowledge.topics.lazy.map(\.id)))
    }
}
