import Bytes
import Diagnostics
import Knowledge
import ReadingFiles
import ReadingYAML

/// The files that are lists of words: glossary, synonyms, test questions.
package enum WordLists {
    /// Each of them leads to all others: more would fill the memory.
    private static let mostWordsBothWays = 30

    /// Entries of `glossary.yaml`, in the order of the file.
    package static func glossary(_ node: YAMLNode?, _ findings: inout Findings) -> [GlossaryEntry] {
        entries(node, &findings).compactMap { entry in
            guard case .scalar(let text, _) = entry.value.content, !entry.value.isNull else {
                findings.add(
                    wrongValue(entry, de: "Ein Begriff hat eine Erklärung", en: "A term must have a definition"))
                return nil
            }
            guard let definition = visible(text, of: entry.value, &findings) else { return nil }
            return GlossaryEntry(term: Located(entry.key, entry.keySpan), definition: definition)
        }
    }

    /// Entries of `synonyms.yaml`, in the order of the file.
    package static func synonyms(_ node: YAMLNode?, _ findings: inout Findings) -> [SynonymEntry] {
        entries(node, &findings).compactMap { entry in
            let spoken = Located(entry.key, entry.keySpan)
            switch entry.value.content {
            case .scalar(let text, _) where !entry.value.isNull:
                return visible(text, of: entry.value, &findings).map { SynonymEntry(spoken: spoken, official: [$0]) }
            case .mapping(let options):
                if let synonym = synonym(spoken, options: options, &findings) { return synonym }
            default:
                if let words = texts(entry.value) { return SynonymEntry(spoken: spoken, official: words) }
            }
            findings.add(
                wrongValue(
                    entry,
                    de:
                        "Zu einem Wort gehört ein Text, eine Liste von Texten oder „means“ mit „both“ und „municipalities“",
                    en: "A word must have a text, a list of texts, or \"means\" with \"both\" and \"municipalities\""))
            return nil
        }
    }

    /// The text without line ends behind it; an empty one is reported.
    private static func visible(_ text: String, of node: YAMLNode, _ findings: inout Findings) -> LocatedText? {
        guard text.hasVisibleCharacter else {
            findings.add(.emptyText(node.span))
            return nil
        }
        return Located(
            String(text.reversed().drop(while: \.isNewline).reversed()), node.span, seams: node.seams)
    }

    /// `{means: [words], both: true, municipalities: [bottrop]}`; nil where it is not of that form.
    private static func synonym(
        _ spoken: LocatedText, options: [YAMLNode.Entry], _ findings: inout Findings
    ) -> SynonymEntry? {
        guard options.contains(where: { $0.key == "means" }) else { return nil }
        var means: [LocatedText]?
        var isBothWays = false
        var municipalities: [LocatedText]?
        for option in options {
            switch option.key {
            case "means": means = texts(option.value)
            case "both":
                guard case .scalar(let text, _) = option.value.content, text == "true" || text == "false" else {
                    return nil
                }
                isBothWays = text == "true"
            case "municipalities":
                guard let ids = texts(option.value) else { return nil }
                municipalities = ids
            default:
                findings.add(
                    Diagnostic(
                        ContractRule.unknownKey, at: option.keySpan.range,
                        LocalizedText(
                            de: "Ein Synonym kennt nur „means“, „both“ und „municipalities“, nicht „\(option.key)“.",
                            en:
                                "A synonym may only have \"means\", \"both\" and \"municipalities\", not \"\(option.key)\"."
                        )))
            }
        }
        if isBothWays, let words = means, words.count > mostWordsBothWays {
            findings.add(
                Diagnostic(
                    ContractRule.type, at: words[mostWordsBothWays].span.range,
                    LocalizedText(
                        de: "In beide Richtungen („both“) stehen höchstens \(mostWordsBothWays) Wörter füreinander.",
                        en: "Both ways (\"both\"), at most \(mostWordsBothWays) words stand for each other."),
                    help: LocalizedText(
                        de: "Die Wörter auf mehrere Einträge verteilen oder „both“ weglassen.",
                        en: "Divide the words among several entries, or leave out \"both\".")))
            means = Array(words.prefix(mostWordsBothWays))
        }
        return means.map {
            SynonymEntry(spoken: spoken, official: $0, isBothWays: isBothWays, municipalities: municipalities)
        }
    }

    /// A text or a list of texts; nil for anything else.
    private static func texts(_ node: YAMLNode) -> [LocatedText]? {
        switch node.content {
        case .scalar(let text, _) where !node.isNull: return [Located(text, node.span, seams: node.seams)]
        case .sequence(let items) where !items.isEmpty:
            let words = items.compactMap { item -> LocatedText? in
                guard case .scalar(let text, _) = item.content, !item.isNull else { return nil }
                return Located(text, item.span, seams: item.seams)
            }
            return words.count == items.count ? words : nil
        default: return nil
        }
    }

    private static func entries(_ node: YAMLNode?, _ findings: inout Findings) -> [YAMLNode.Entry] {
        guard let node, !node.isNull else { return [] }
        guard case .mapping(let entries) = node.content else {
            findings.add(
                Diagnostic(
                    ContractRule.type, at: node.span.range,
                    LocalizedText(
                        de: "Hier steht je Zeile „Wort: Text“.", en: "Each line here must read \"word: text\".")))
            return []
        }
        return entries
    }

    private static func wrongValue(_ entry: YAMLNode.Entry, de german: String, en english: String) -> Diagnostic {
        Diagnostic(
            ContractRule.type, at: entry.value.span.range,
            LocalizedText(de: "\(german); „\(entry.key)“ hat das nicht.", en: "\(english); \"\(entry.key)\" does not."))
    }

    /// Lines of question, article id and, where it matters, municipality id, separated by tabs; `#` begins a comment line.
    package static func questions(_ bytes: [UInt8], file: FileID, _ findings: inout Findings) -> [TestQuestion] {
        var questions: [TestQuestion] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0.isBlank }) || line.first == UInt8(ascii: "#") { continue }
            let columns = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
                String(decoding: $0, as: UTF8.self)
            }
            func located(_ index: Int) -> LocatedText? {
                guard columns.indices.contains(index) else { return nil }
                let text = columns[index].trimmed
                guard !text.isEmpty else { return nil }
                let blanks = columns[index].prefix { $0 == " " }.count
                let column = columns[..<index].reduce(0) { $0 + $1.unicodeScalars.count + 1 } + blanks + 1
                return Located(
                    text, Span(Place(file: file, line: number + 1, column: column), length: text.unicodeScalars.count))
            }
            if questions.isEmpty, columns.count > 1, columnNames.contains(columns[1].trimmed.lowercased()) {
                findings.add(headerRow(line, at: Place(file: file, line: number + 1, column: 1)))
                continue
            }
            guard columns.count <= 4, let question = located(0), let article = located(1) else {
                findings.add(
                    Diagnostic(
                        QuestionsRule.form,
                        at: Span(
                            Place(file: file, line: number + 1, column: 1),
                            length: String(decoding: line, as: UTF8.self).unicodeScalars.count
                        ).range,
                        LocalizedText(
                            de:
                                "Eine Zeile besteht aus Frage, Artikel und, wo nötig, Stadt, durch Tabulatoren getrennt.",
                            en:
                                "A line consists of question, article and, where needed, municipality, separated by tabs."
                        ),
                        help: LocalizedText(
                            de: "Zwischen Frage und Artikel einen Tabulator setzen.",
                            en: "Put a tab between question and article.")))
                continue
            }
            let field = located(3)
            if let field, !TestQuestion.fields.contains(field.value) {
                findings.add(unknownField(field))
                continue
            }
            questions.append(
                TestQuestion(question: question, article: article, municipality: located(2), field: field))
        }
        return questions
    }

    private static func unknownField(_ field: LocatedText) -> Diagnostic {
        let known = TestQuestion.fields
        let german = GermanKeys.meanings(of: field.value).first { known.contains($0) }
        let meant = german ?? NearMiss.nearest(to: field.value, among: known)
        return Diagnostic(
            QuestionsRule.form, at: field.span.range,
            LocalizedText(
                de: "Die vierte Spalte nennt, was Anrufende wissen wollen; „\(field.value)“ ist nichts davon.",
                en: "The fourth column says what callers want to know; \"\(field.value)\" is none of that."),
            help: meant.map { .didYouMean($0) }
                ?? LocalizedText(
                    de: "Möglich sind: \(known.joined(separator: ", ")).",
                    en: "It must be one of \(known.joined(separator: ", "))."))
    }

    /// What the column of the articles is called in tables that name their columns.
    private static let columnNames: Set<String> = [
        "article", "artikel", "article-id", "article id", "artikel-id", "id",
    ]

    private static func headerRow(_ line: ArraySlice<UInt8>, at place: Place) -> Diagnostic {
        Diagnostic(
            QuestionsRule.form,
            at: Span(place, length: String(decoding: line, as: UTF8.self).unicodeScalars.count).range,
            LocalizedText(
                de: "Diese Datei hat keine Zeile, die ihre Spalten nennt.",
                en: "This file has no line that names its columns."),
            help: LocalizedText(
                de: "Die Zeile löschen oder mit # beginnen.", en: "Delete the line, or begin it with #."))
    }
}
