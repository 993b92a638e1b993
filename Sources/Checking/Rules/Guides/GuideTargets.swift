import Diagnostics
import Knowledge

/// Everything that a guide names exists: questions, articles, offices, bodies, districts, cities, its category.
enum GuideTargets: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "guide.question", .error,
        LocalizedText(
            de: "Jede Frage, die ein Leitfaden mit „start“ oder „to“ nennt, steht unter „questions“.",
            en: "Every question that a guide names with \"start\" or \"to\" is listed under \"questions\"."),
        why: LocalizedText(
            de: "Sonst steht das Servicecenter mitten im Gespräch vor einer Seite, die es nicht gibt.",
            en: "Otherwise the call centre faces a page that does not exist in the middle of a call."),
        wrong: GuideExample.guide(answers: "- {text: Ja, to: wohn}\n- {text: Nein, say: Gut.}"),
        right: GuideExample.guide(answers: "- {text: Ja, to: wohin}\n- {text: Nein, say: Gut.}"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for guide in knowledge.guides { check(guide, knowledge, &findings) }
    }

    private static func check(_ guide: Guide, _ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let keys = guide.questions.map(\.key.value)
        let known = Set(keys)
        func question(_ key: LocatedText?) {
            guard let key, !known.contains(key.value), !keys.isEmpty else { return }
            findings.add(unknownQuestion(key, keys))
        }
        func cities(_ list: Located<[LocatedText]>?) {
            for id in list?.value ?? [] where knowledge.municipalityIndex[id.value] == nil {
                findings.add(UnknownReference.unknownMunicipality(id, knowledge))
            }
        }
        func article(_ id: LocatedText?, _ name: String?) {
            guard let id, let name, !knowledge.knows(name) else { return }
            // What stands behind `#` is no part of the id that was meant.
            findings.add(UnknownReference.unknownArticle(Located(name, span(of: name, in: id)), knowledge))
        }
        if let category = guide.category { self.category(category, knowledge, &findings) }
        cities(guide.municipalities)
        question(guide.start)
        for one in guide.questions {
            cities(one.municipalities)
            for answer in one.answers?.value ?? [] {
                question(answer.to)
                cities(answer.municipalities)
                article(answer.article, answer.articleID)
                if let office = answer.office, knowledge.officeIndex[office.value] == nil {
                    findings.add(UnknownReference.unknownOffice(office, knowledge))
                }
                if let body = answer.body, knowledge.publicBody(body.value) == nil {
                    findings.add(UnknownDirectoryReference.unknownBody(body, knowledge))
                }
                districts(of: answer, guide, knowledge, &findings)
            }
        }
        for step in guide.steps?.value ?? [] {
            cities(step.municipalities)
            article(step.article, step.article?.value)
        }
    }

    private static func span(of id: String, in written: LocatedText) -> Span {
        guard id != written.value, let whole = written.span.exactly(written.value) else { return written.span }
        return Span(whole.place, length: id.unicodeScalars.count)
    }

    /// One that none of the answer's cities has.
    private static func districts(
        of answer: Guide.Answer, _ guide: Guide, _ knowledge: KnowledgeBase, _ findings: inout Findings
    ) {
        let cities = knowledge.municipalities.filter { city in
            guide.isFor(city.id) && (answer.municipalities?.value.contains { $0.value == city.id } ?? true)
        }
        guard !cities.contains(where: { $0.unread.contains("districts") }) else { return }
        for id in answer.districts?.value ?? [] where !cities.contains(where: { $0.district(id.value) != nil }) {
            let known = cities.flatMap { city in
                (city.districts?.value ?? []).compactMap { one in one.id.map { ($0.value, one.name?.value) } }
            }
            findings.add(UnknownDirectoryReference.unknownDistrict(id, among: known))
        }
    }

    private static func category(_ id: LocatedText, _ knowledge: KnowledgeBase, _ findings: inout Findings) {
        guard let categories = knowledge.settings.categories?.value, !knowledge.settings.unread.contains("categories")
        else { return }
        let known = categories.compactMap { category in category.id.map { ($0.value, category.title?.value) } }
        guard !known.contains(where: { $0.0 == id.value }) else { return }
        findings.add(UnknownReference.unknownCategory(id, among: known))
    }

    private static func unknownQuestion(_ key: LocatedText, _ keys: [String]) -> Diagnostic {
        let nearest = NearMiss.nearest(to: key.value, among: keys)
        let list = keys.prefix(8).joined(separator: ", ") + (keys.count > 8 ? " …" : "")
        return Diagnostic(
            declaration, at: key.span.range,
            LocalizedText(
                de: "Eine Frage „\(key.value)“ hat der Leitfaden nicht.",
                en: "The guide has no question \"\(key.value)\"."
            ).followed(by: LookAlike.first(in: key.value)?.sentence),
            help: nearest.map { .didYouMean($0) }
                ?? LocalizedText(de: "Es gibt: \(list).", en: "It must be one of \(list)."),
            fixes: nearest.flatMap { near in key.span.exactly(key.value).map { [.write(near, at: $0)] } } ?? [])
    }
}

/// What declarations of rules about guides show.
enum GuideExample {
    /// A guide with two questions and an article beside it.
    ///
    /// - Parameters:
    ///   - answers: of the first question, as items of a list.
    ///   - more: further questions.
    static func guide(answers: String, more: String = "", fields: String = "") -> RuleDeclaration.Example {
        let indented = answers.split(separator: "\n").map { "      \($0)\n" }.joined()
        let text = """
            title: Umzug
            category: alltag
            answer: Hilft beim Umzug.
            owner: Amt
            reviewed: 2026-10-01
            \(fields)start: erste
            questions:
              erste:
                ask: Ziehen Sie um?
                answers:
            \(indented)  wohin:
                ask: Wohin?
                answers:
                  - {text: In der Stadt, article: probe}
                  - {text: Weg, say: Dort anmelden.}
            \(more)
            """
        return RuleDeclaration.Example(("guides/umzug-fragen.yaml", text)).and(.article())
    }

    /// A journey with the steps given, as items of a list.
    static func journey(steps: String) -> RuleDeclaration.Example {
        let indented = steps.split(separator: "\n").map { "  \($0)\n" }.joined()
        let text =
            "title: Umziehen\ncategory: alltag\nanswer: Alle Schritte.\nowner: Amt\nreviewed: 2026-10-01\nsteps:\n"
        return RuleDeclaration.Example(("guides/umzug-schritte.yaml", text + indented)).and(.article())
    }
}
