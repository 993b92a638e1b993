import Diagnostics
import Knowledge
import ReadingYAML

/// Which keys a guide may have.
package enum GuideShape {
    /// A whole file of `guides/`.
    package static let guide = Shape<Guide>(
        [
            Field(
                "title", at: \.title, as: .text, required: true, help: "Worum es geht, in den Worten der Anrufenden.",
                example: "Umzug: was ist zu tun?"),
            Field(
                "category", at: \.category, as: .category, required: true, help: "Kategorie aus auskunft.yaml.",
                example: "wohnen"),
            Field(
                "answer", at: \.answer, as: .answer, required: true,
                help: "Wofür der Leitfaden da ist, in einem Satz.",
                example: "Führt in drei Fragen zu dem, was bei einem Umzug zu tun ist."),
            Field(
                "keywords", at: \.keywords, as: .texts,
                help: "Andere Wörter dafür und was Anrufende sagen; die Suche findet den Leitfaden auch unter ihnen.",
                example: "umziehen"),
            Field(
                "municipalities", at: \.municipalities, as: .identifiers,
                help: "Kennungen der Städte, für die er gilt; ohne diese Angabe alle.", example: "musterstadt",
                keepsParts: true),
            Field("start", at: \.start, as: .questionKey, help: "Schlüssel der ersten Frage.", example: "wohin"),
            Field(questions: "questions"),
            Field(
                "steps", at: \.steps, as: .list(.step),
                help: "Statt der Fragen: die Schritte eines Weges, von denen jeder zu tun ist, mit ihren Artikeln."),
            Field("owner", at: \.owner, as: .text, help: "Wer den Leitfaden richtig hält.", example: "Bürgerservice"),
            Field("reviewed", at: \.reviewed, as: .date, help: "Tag der letzten Prüfung."),
            Field(
                "review-every", at: \.reviewEvery, as: .reviewInterval,
                help: "Wie oft zu prüfen ist; danach gilt er als veraltet."),
            Field(
                "confidence", at: \.confidence, as: .choice(),
                help: "Wie verlässlich er ist: example (Beispiel), draft (Entwurf) oder verified (geprüft).",
                example: "draft"),
            Field(
                "audience", at: \.audience, as: .choice(),
                help: "Für wen er ist: public (alle) oder agents (nur das Servicecenter).", example: "agents"),
        ], unread: \.unread, make: { Guide() })

    static let schema: SchemaNode = .object(
        guide.fields.map(\.property),
        alternatives: [
            SchemaAlternative(required: ["start", "questions"], forbidden: ["steps"]),
            SchemaAlternative(required: ["steps"], forbidden: ["start", "questions"]),
        ])

    fileprivate static let question = Shape<Guide.Question>(
        [
            Field(
                "ask", at: \.ask, as: .text, required: true, help: "Die Frage, wie sie zu stellen ist.",
                example: "Wohin ziehen Sie?"),
            Field(
                "help", at: \.help, as: .text, help: "Was bei der Antwort hilft.", example: "Es zählt die Hauptwohnung."
            ),
            Field(
                "municipalities", at: \.municipalities, as: .identifiers,
                help: "Kennungen der Städte, in denen sie gestellt wird; ohne diese Angabe alle.",
                example: "musterstadt", keepsParts: true),
            Field(
                "answers", at: \.answers, as: .list(.guideAnswer), required: true,
                help: "Die Antworten, von denen genau eine zutrifft.", keepsParts: true),
        ], make: { Guide.Question(key: Located("", Span.start(of: 0))) })

    fileprivate static let answer = Shape<Guide.Answer>(
        [
            Field(
                "text", at: \.text, as: .text, required: true, help: "Was Anrufende antworten.",
                example: "In eine andere Stadt"),
            Field("to", at: \.to, as: .questionKey, help: "Schlüssel der nächsten Frage.", example: "wohin"),
            Field(
                "article", at: \.article, as: .articlePlace,
                help: "Kennung des Artikels, der die Antwort ist; hinter # ein Abschnitt.", example: "wohnsitz-anmelden"
            ),
            Field(
                "office", at: \.office, as: .reference, help: "Kennung der Stelle, die weiterhilft.",
                example: "musterstadt-buergerbuero"),
            Field(
                "body", at: \.body, as: .identifier, help: "Kennung aus bodies.yaml: wer statt der Stadt weiterhilft.",
                example: "kreis-musterland"),
            Field(
                "say", at: \.say, as: .text, help: "Was zu sagen ist, allein oder vor Artikel, Stelle oder Behörde.",
                example: "Dafür ist nichts zu tun."),
            Field(
                "municipalities", at: \.municipalities, as: .identifiers,
                help: "Kennungen der Städte, in denen die Antwort angeboten wird; ohne diese Angabe alle.",
                example: "musterstadt", keepsParts: true),
            Field("letters", at: \.letters, as: .letters, help: "Anfangsbuchstaben der Nachnamen, für die sie gilt."),
            Field(
                "districts", at: \.districts, as: .identifiers, help: "Kennungen der Stadtteile, für die sie gilt.",
                example: "nord"),
        ], make: { Guide.Answer() })

    fileprivate static let targets = ["to", "article", "office", "body"]

    fileprivate static let answerSchema: SchemaNode = .object(
        answer.fields.map(\.property),
        alternatives: targets.map { target in
            SchemaAlternative(
                required: [target], forbidden: targets.filter { $0 != target } + (target == "to" ? ["say"] : []))
        } + [SchemaAlternative(required: ["say"], forbidden: targets)])

    fileprivate static let step = Shape<Guide.Step>(
        [
            Field(
                "text", at: \.text, as: .text, required: true, help: "Was zu tun ist.", example: "Neue Wohnung anmelden"
            ),
            Field(
                "article", at: \.article, as: .reference, required: true, help: "Kennung des Artikels, der sagt, wie.",
                example: "wohnsitz-anmelden"),
            Field(
                "municipalities", at: \.municipalities, as: .identifiers,
                help: "Kennungen der Städte, in denen der Schritt zu tun ist; ohne diese Angabe alle.",
                example: "musterstadt", keepsParts: true),
        ], make: { Guide.Step() })

    /// A guide as its file says it, with what is wrong with it as a whole.
    package static func read(_ node: YAMLNode, _ context: inout ReadingContext) -> Guide? {
        guard let guide = guide.read(node, &context) else { return nil }
        checkForm(guide, node, &context)
        return guide
    }

    private static func checkForm(_ guide: Guide, _ node: YAMLNode, _ context: inout ReadingContext) {
        let hasQuestions = guide.questionsSpan != nil || guide.unread.contains("questions")
        let hasSteps = guide.steps != nil || guide.unread.contains("steps")
        let hasStart = guide.start != nil || guide.unread.contains("start")
        if hasQuestions, hasSteps {
            context.findings.add(
                Diagnostic(
                    GuideRule.form, at: (guide.steps?.span ?? node.span).range,
                    LocalizedText(
                        de: "Ein Leitfaden hat „questions“ oder „steps“, nicht beides.",
                        en: "A guide has \"questions\" or \"steps\", not both."),
                    help: LocalizedText(
                        de: "Die Schritte in eine eigene Datei in guides/ schreiben.",
                        en: "Write the steps into a file of their own in guides/.")))
        } else if !hasQuestions, !hasSteps {
            context.findings.add(
                Diagnostic(
                    GuideRule.form, at: node.span.range,
                    LocalizedText(
                        de: "Der Leitfaden hat weder „questions“ noch „steps“.",
                        en: "The guide has neither \"questions\" nor \"steps\"."),
                    help: LocalizedText(
                        de:
                            "Zum Beispiel:\nstart: wohin\nquestions:\n  wohin:\n    ask: Wohin ziehen Sie?\n    answers:\n      - text: In eine andere Stadt\n        say: Dann melden Sie sich dort an.",
                        en:
                            "For example:\nstart: wohin\nquestions:\n  wohin:\n    ask: Wohin ziehen Sie?\n    answers:\n      - text: In eine andere Stadt\n        say: Dann melden Sie sich dort an."
                    )))
        } else if hasQuestions, !hasStart {
            let first = guide.questions.first?.key.value ?? "wohin"
            context.findings.add(
                Diagnostic(
                    GuideRule.form, at: (guide.questionsSpan ?? node.span).range,
                    LocalizedText(
                        de: "„start“ fehlt: welche Frage die erste ist.",
                        en: "\"start\" is missing: which question is the first."),
                    help: LocalizedText(
                        de: "Eine Zeile ergänzen, zum Beispiel:\nstart: \(first)",
                        en: "Add a line, for example:\nstart: \(first)")))
        } else if hasSteps, let start = guide.start {
            context.findings.add(
                Diagnostic(
                    GuideRule.form, at: start.span.range,
                    LocalizedText(
                        de: "„start“ gehört zu Fragen; Schritte beginnen mit dem ersten.",
                        en: "\"start\" belongs to questions; steps begin with the first one."),
                    help: LocalizedText(de: "Die Zeile löschen.", en: "Delete the line.")))
        }
    }
}

extension Field where Root == Guide {
    /// Key to question, in the order of the file.
    fileprivate init(questions key: String) {
        let help = "Die Fragen: je Schlüssel eine, mit ihren Antworten und wohin jede führt."
        self.init(
            SchemaProperty(
                key: key, isRequired: false, help: help, example: nil,
                value: .map(
                    names: SchemaText(pattern: "^[a-z0-9-]{1,100}$", example: "wohin"),
                    values: .object(
                        GuideShape.question.fields.map(\.property)
                    ).named("question"))),
            read: { node, root, context in
                guard case .mapping(let entries) = node.content else {
                    context.wrongForm(
                        node,
                        expected: LocalizedText(
                            de: "eine Gruppe mit einer Frage je Schlüssel (wohin: …)",
                            en: "A mapping with one question per key (wohin: …)"))
                    return
                }
                root.questionsSpan = node.span
                for entry in entries {
                    if !Slug.isIdentifier(entry.key) { context.findings.add(.wrongQuestionKey(entry)) }
                    guard var question = GuideShape.question.read(entry.value, &context) else { continue }
                    question.key = Located(entry.key, entry.keySpan, layer: context.layer)
                    root.questions.append(question)
                }
            }, clear: nil)
    }
}

extension SchemaNode {
    /// The same under a name of its own.
    fileprivate func named(_ name: String) -> SchemaNode { .definition(name, self) }
}

extension ValueType where Value == String {
    /// The key of a question, which nobody but its guide knows.
    static let questionKey = scalar(
        de: "der Schlüssel einer Frage aus a–z, 0–9 und - wie „wohin“",
        en: "A question's key of a–z, 0–9 and - such as \"wohin\"",
        schema: .text(pattern: "^[a-z0-9-]{1,100}$", example: "wohin"), repair: Repair.identifier
    ) { text, _ in Slug.isIdentifier(text) ? text : nil }

    /// An article's id, and behind `#` the id of one of its headings.
    static let articlePlace = ValueType(
        de: "die Kennung eines Artikels wie „sperrmuell“ oder „sperrmuell#kosten“",
        en: "An article's id such as \"sperrmuell\" or \"sperrmuell#kosten\"",
        schema: .text(pattern: "^[a-z0-9-]{1,100}(#[^# ]+)?$", example: "sperrmuell")
    ) { node, context in
        guard case .scalar(let text, _) = node.content, let mark = text.firstIndex(of: "#") else {
            return ValueType<String>.reference.read(node, &context)
        }
        let parts = [text[..<mark], text[text.index(after: mark)...]].map(String.init)
        guard Slug.isIdentifier(parts[0]), !parts[1].isEmpty, !parts[1].contains(where: { $0 == "#" || $0 == " " })
        else {
            let (id, section) = (Slug.make(parts[0]), Slug.make(parts[1]))
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "die Kennung eines Artikels wie „sperrmuell“ oder „sperrmuell#kosten“",
                    en: "An article's id such as \"sperrmuell\" or \"sperrmuell#kosten\""),
                repair: id.isEmpty ? nil : Repair(value: section.isEmpty ? id : "\(id)#\(section)", isSafe: false))
            return nil
        }
        return text
    }
}

extension ValueType where Value == Guide.Answer {
    static let guideAnswer: ValueType = {
        let shape = GuideShape.answer
        return ValueType(
            de: "eine Antwort mit „text“ und dem, wohin sie führt", en: "An answer with \"text\" and where it leads",
            schema: .definition("answer", GuideShape.answerSchema),
            entry: { text in ["text: \(Quoting.written(text))", "say: …"] }
        ) { node, context in
            let before = context.findings.mark
            if case .scalar(let text, _) = node.content {
                context.wrongForm(
                    node,
                    expected: LocalizedText(
                        de: "eine Gruppe von Angaben (Schlüssel: Wert)", en: "A mapping (key: value)"),
                    help: .asEntry(["text: \(Quoting.written(text))", "say: …"]))
                return nil
            }
            guard case .mapping(let entries) = node.content, var answer = shape.read(node, &context) else {
                return shape.read(node, &context)
            }
            answer.span = node.span
            let named = entries.filter { GuideShape.targets.contains($0.key) }
            let says = entries.contains { $0.key == "say" }
            let isWrong =
                named.count > 1 || named.isEmpty && !says || says && named.contains { $0.key == "to" }
            guard isWrong else { return answer }
            // What an unknown key was meant to say may be where it leads.
            guard !context.findings.hasError(since: before) else { return answer }
            context.findings.add(.wrongTarget(of: answer, named.map(\.key), says: says, node))
            return answer
        }
    }()
}

extension ValueType where Value == Guide.Step {
    static let step: ValueType = {
        let shape = GuideShape.step
        return ValueType(
            de: "ein Schritt mit „text“ und „article“", en: "A step with \"text\" and \"article\"",
            schema: .definition("step", shape.schema),
            entry: { text in ["text: \(Quoting.written(text))", "article: …"] }
        ) { node, context in
            if case .scalar(let text, _) = node.content {
                context.wrongForm(
                    node,
                    expected: LocalizedText(
                        de: "eine Gruppe von Angaben (Schlüssel: Wert)", en: "A mapping (key: value)"),
                    help: .asEntry(["text: \(Quoting.written(text))", "article: …"]))
                return nil
            }
            guard var step = shape.read(node, &context) else { return nil }
            step.span = node.span
            return step
        }
    }()
}

extension Diagnostic {
    fileprivate static func wrongQuestionKey(_ entry: YAMLNode.Entry) -> Diagnostic {
        let slug = Slug.make(LookAlike.replaced(in: entry.key) ?? entry.key)
        return Diagnostic(
            GuideRule.key, at: entry.keySpan.range,
            LocalizedText(
                de: "Der Schlüssel einer Frage besteht aus a–z, 0–9 und -; „\(entry.key)“ nicht.",
                en: "A question's key consists of a–z, 0–9 and -; \"\(entry.key)\" does not."
            ).followed(by: LookAlike.first(in: entry.key)?.sentence),
            help: slug.isEmpty
                ? LocalizedText(de: "Zum Beispiel „wohin“.", en: "For example \"wohin\".")
                : LocalizedText(
                    de: "Zum Beispiel „\(slug)“, auch überall, wo „to“ oder „start“ sie nennt.",
                    en: "For example \"\(slug)\", also wherever \"to\" or \"start\" names it."))
    }

    fileprivate static func wrongTarget(
        of answer: Guide.Answer, _ named: [String], says: Bool, _ node: YAMLNode
    ) -> Diagnostic {
        let text = answer.text?.value ?? ""
        let range = (answer.text?.span ?? node.span).range
        if named.isEmpty {
            return Diagnostic(
                GuideRule.target, at: range,
                LocalizedText(
                    de: "Die Antwort „\(text)“ führt nirgendwohin.", en: "The answer \"\(text)\" leads nowhere."),
                help: LocalizedText(
                    de:
                        "Eines ergänzen: „to“ (nächste Frage), „article“, „office“, „body“ oder „say“ (was zu sagen ist).",
                    en:
                        "Add one of \"to\" (next question), \"article\", \"office\", \"body\" and \"say\" (what to say)."
                ))
        }
        if named.count == 1, says {
            return Diagnostic(
                GuideRule.target, at: range,
                LocalizedText(
                    de: "Die Antwort „\(text)“ führt mit „to“ weiter; „say“ steht nur am Ende eines Weges.",
                    en: "The answer \"\(text)\" goes on with \"to\"; \"say\" only stands at the end of a way."),
                help: LocalizedText(
                    de: "Den Satz als „help“ zur nächsten Frage schreiben.",
                    en: "Write the sentence as \"help\" of the next question."))
        }
        let (german, english) = (
            named.map { "„\($0)“" }.joined(separator: ", "), named.map { "\"\($0)\"" }.joined(separator: ", ")
        )
        return Diagnostic(
            GuideRule.target, at: range,
            LocalizedText(
                de: "Die Antwort „\(text)“ führt zu mehr als einem: \(german).",
                en: "The answer \"\(text)\" leads to more than one: \(english)."),
            help: LocalizedText(
                de: "Eines davon behalten, oder zwei Antworten daraus machen.",
                en: "Keep one of them, or make two answers of it."))
    }
}
