import Diagnostics
import Knowledge
import Reading
import ReadingFiles

/// Every category, article and office that a field names exists.
enum UnknownReference: Rule {
    enum Kind: RuleSet {
        case article, category, office

        var declaration: RuleDeclaration {
            switch self {
            case .article:
                RuleDeclaration(
                    id: "reference.article", .error,
                    LocalizedText(
                        de: "Jeder Artikel, den eine Datei nennt, ist vorhanden.",
                        en: "Every article that a file names exists."),
                    why: LocalizedText(
                        de: """
                            Unter „related“ und in Meldungen führen die Namen zu Seiten, in questions.tsv sagen sie, was die \
                            Suche finden soll. Alte Namen aus „aliases“ gelten weiter.
                            """,
                        en: """
                            Under "related" and in notices the names lead to pages; in questions.tsv they say what \
                            the search should find. Old names from "aliases" remain valid.
                            """),
                    wrong: .article("related: [umzg]").and(.article(at: "articles/umzug.md")),
                    right: .article("related: [umzug]").and(.article(at: "articles/umzug.md")))
            case .category:
                RuleDeclaration(
                    id: "reference.category", .error,
                    LocalizedText(
                        de: "Die Kategorie eines Artikels steht in auskunft.yaml.",
                        en: "An article's category is listed in auskunft.yaml."),
                    why: LocalizedText(
                        de:
                            "Jede Stadt hat je Kategorie eine Seite; unter einer unbekannten stünde der Artikel auf keiner.",
                        en:
                            "Every city has a page for each category; with an unknown one the article would be on none of them."
                    ),
                    wrong: .article("category: altag"),
                    right: .article("category: alltag"))
            case .office:
                RuleDeclaration(
                    id: "reference.office", .error,
                    LocalizedText(
                        de: "Jede Stelle, die eine Datei nennt, ist in offices/ vorhanden.",
                        en: "Every office that a file names exists in offices/."),
                    why: LocalizedText(
                        de: """
                            Telefon, Anschrift und Öffnungszeiten kommen aus der Datei der Stelle; ohne sie ist niemand zu \
                            erreichen.
                            """,
                        en: """
                            Phone number, address and opening hours come from the office's file; without it nobody \
                            can be reached.
                            """
                    ),
                    wrong: .article("municipalities:\n  rhein:\n    offices: [rein-amt]"),
                    right: .article("municipalities:\n  rhein:\n    offices: [rhein-amt]"))
            }
        }
    }

    static var declarations: [RuleDeclaration] { Kind.declarations }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let categories = (knowledge.settings.categories?.value ?? []).compactMap { $0.id?.value }
        // Where auskunft.yaml does not say them, its own finding is enough.
        let areCategoriesKnown =
            knowledge.settings.categories != nil && !knowledge.settings.unread.contains("categories")
        var first: [String: LocatedText] = [:]
        for case let id? in (knowledge.settings.categories?.value ?? []).map(\.id) {
            guard let other = first.updateValue(first[id.value] ?? id, forKey: id.value) else { continue }
            findings.add(
                Diagnostic(
                    IdentifierRule.duplicate, at: id.span.range,
                    LocalizedText(
                        de: "Eine Kategorie gibt es nur einmal; „\(id.value)“ steht schon da.",
                        en: "A category is listed only once; \"\(id.value)\" is already there."),
                    help: LocalizedText(
                        de: "Den Eintrag löschen oder ihm eine andere Kennung geben.",
                        en: "Delete the entry, or give it another id."),
                    related: [.alsoDefined(other.span.range)]))
        }
        for topic in knowledge.topics {
            if areCategoriesKnown, let category = topic.category, !categories.contains(category.value) {
                findings.add(
                    unknownCategory(
                        category,
                        among: (knowledge.settings.categories?.value ?? []).compactMap { category in
                            category.id.map { ($0.value, category.title?.value) }
                        }))
            }
            // A city's fields repeat the shared ones; a place is reported once.
            var seen: Set<SourceRange> = []
            for fields in [topic.shared] + topic.versions.map(\.fields) {
                for office in fields.offices?.value ?? []
                where knowledge.officeIndex[office.value] == nil && seen.insert(office.span.range).inserted {
                    findings.add(unknownOffice(office, in: fields.offices, knowledge))
                }
                for related in fields.related?.value ?? []
                where !knowledge.knows(related.value) && seen.insert(related.span.range).inserted {
                    findings.add(unknownArticle(related, in: fields.related, knowledge))
                }
            }
        }
        for notice in knowledge.notices {
            for office in notice.offices?.value ?? [] where knowledge.officeIndex[office.value] == nil {
                findings.add(unknownOffice(office, in: notice.offices, knowledge))
            }
            for article in notice.articles?.value ?? [] where !knowledge.knows(article.value) {
                findings.add(unknownArticle(article, in: notice.articles, knowledge))
            }
        }
        for question in knowledge.questions {
            switch question.target {
            case .article where !knowledge.knows(question.article.value):
                findings.add(unknownArticle(question.article, knowledge))
            case .office where knowledge.officeIndex[question.targetID] == nil:
                findings.add(unknownTarget(question, knowledge.offices.map { ($0.id, $0.name?.value) }))
            case .contact where knowledge.edition == .agents && knowledge.contactIndex[question.targetID] == nil:
                findings.add(unknownTarget(question, knowledge.contacts.map { ($0.id.value, $0.displayName) }))
            case .body where knowledge.publicBody(question.targetID) == nil:
                findings.add(
                    unknownTarget(question, knowledge.publicBodies.map { ($0.id?.value ?? "", $0.name?.value) }))
            case .guide where knowledge.edition == .agents && knowledge.guide(question.targetID) == nil:
                findings.add(unknownTarget(question, knowledge.guides.map { ($0.id, $0.title?.value) }))
            case .article, .office, .contact, .body, .guide, .nothing: break
            }
        }
        // Those of articles and notices are looked at where their texts are put together.
        let named =
            knowledge.questions.compactMap(\.municipality) + knowledge.synonyms.flatMap { $0.municipalities ?? [] }
        for municipality in named where knowledge.municipalityIndex[municipality.value] == nil {
            findings.add(unknownMunicipality(municipality, knowledge))
        }
    }

    static func unknownCategory(_ id: LocatedText, among known: [(id: String, title: String?)]) -> Diagnostic {
        let categories = known.map(\.id).joined(separator: ", ")
        return Diagnostic(
            Kind.category, at: id.span.range,
            LocalizedText(
                de: "„\(id.value)“ ist keine Kategorie aus auskunft.yaml.",
                en: "\"\(id.value)\" is not a category in auskunft.yaml."),
            help: MeantTarget(id.value, named: known).help
                ?? LocalizedText(de: "Es gibt: \(categories).", en: "auskunft.yaml has: \(categories)."))
    }

    /// Of a question, what answers it is not there.
    private static func unknownTarget(_ question: TestQuestion, _ known: [(id: String, title: String?)]) -> Diagnostic {
        let kind = question.target
        let prefix = kind.prefix ?? ""
        let meant = MeantTarget(question.targetID, named: known).id
        return Diagnostic(
            kind == .office ? Kind.office.declaration : Kind.article.declaration, at: question.article.span.range,
            LocalizedText(
                de: "„\(question.article.value)“ gibt es nicht.", en: "There is no \"\(question.article.value)\"."),
            help: meant.map { .didYouMean(prefix + $0) }
                ?? LocalizedText(
                    de: "Hinter „\(prefix)“ steht die Kennung.", en: "The id stands behind \"\(prefix)\"."))
    }

    static func unknownMunicipality(_ id: LocatedText, _ knowledge: KnowledgeBase) -> Diagnostic {
        Diagnostic(
            ReferenceRule.municipality, at: id.span.range,
            LocalizedText(
                de: "„\(id.value)“ ist keine Stadt dieser Wissensbasis.",
                en: "\"\(id.value)\" is not a municipality of this knowledge base."
            ).followed(by: LookAlike.first(in: id.value)?.sentence),
            help: MeantTarget(id.value, named: knowledge.municipalities.map { ($0.id, $0.name?.value) }).help
                ?? LocalizedText(
                    de: "Es gibt: \(knowledge.municipalities.map(\.id).joined(separator: ", ")).",
                    en: "It must be one of \(knowledge.municipalities.map(\.id).joined(separator: ", "))."))
    }

    /// Where a name stands in place of a list, what to write is a list.
    private static func help(
        _ meant: MeantTarget, for id: LocatedText, in list: Located<[LocatedText]>?
    ) -> LocalizedText? {
        guard let target = meant.id, let list, list.span == id.span else { return meant.help }
        return LocalizedText(
            de: "Die Kennung in eckigen Klammern schreiben: [\(target)]",
            en: "Write the id in square brackets: [\(target)]")
    }

    static func unknownOffice(
        _ id: LocatedText, in list: Located<[LocatedText]>? = nil, _ knowledge: KnowledgeBase
    ) -> Diagnostic {
        Diagnostic(
            Kind.office, at: id.span.range,
            LocalizedText(de: "Die Stelle „\(id.value)“ gibt es nicht.", en: "There is no office \"\(id.value)\"."),
            help: help(knowledge.office(meantBy: id.value), for: id, in: list)
                ?? LocalizedText(
                    de: "Die Kennung einer Stelle schreiben, das ist der Name ihrer Datei in offices/ ohne „.yaml“.",
                    en: "Write the id of an office, which is the name of its file in offices/ without \".yaml\"."))
    }

    static func unknownArticle(
        _ id: LocatedText, in list: Located<[LocatedText]>? = nil, _ knowledge: KnowledgeBase
    ) -> Diagnostic {
        Diagnostic(
            Kind.article, at: id.span.range,
            LocalizedText(de: "Den Artikel „\(id.value)“ gibt es nicht.", en: "There is no article \"\(id.value)\"."),
            help: knowledge.officeIndex[id.value] != nil
                ? LocalizedText(
                    de: "„\(id.value)“ ist eine Stelle; Stellen stehen unter „offices“.",
                    en: "\"\(id.value)\" is an office; offices are listed under \"offices\".")
                : help(knowledge.article(meantBy: id.value), for: id, in: list)
                    ?? LocalizedText(
                        de: "Die Kennung eines Artikels schreiben, das ist der Name seiner Datei ohne „.md“.",
                        en: "Write the id of an article, which is the name of its file without \".md\"."))
    }
}
