import Diagnostics
import Knowledge

/// What is wrong with a guide as one city's callers are led through it.
struct GuideReview {
    private typealias Kind = GuideWalk.Kind

    private let guide: CityGuide
    private let knowledge: KnowledgeBase

    init(_ guide: CityGuide, _ knowledge: KnowledgeBase) { (self.guide, self.knowledge) = (guide, knowledge) }

    private var city: Municipality { knowledge.municipalities[guide.municipality] }
    private var cities: [String] { knowledge.ids([guide.municipality]) }

    func check(_ findings: inout Findings) {
        for circle in guide.circles { findings.add(inACircle(circle)) }
        for (number, question) in guide.questions.enumerated() { check(question, number, &findings) }
        for step in guide.steps {
            guard let id = step.written.article else { continue }
            let target = (id: id.value, at: id, section: String?.none)
            check(target, reached: step.topic != nil, way: step.text, &findings)
        }
        if guide.guide.isJourney, guide.steps.count < 2 { findings.add(tooFewSteps()) }
    }

    // MARK: Questions

    private func check(_ question: CityGuide.Question, _ number: Int, _ findings: inout Findings) {
        // That there are none to read has its finding.
        guard question.written.answers != nil else { return }
        switch question.answers.count {
        case 0: findings.add(deadEnd(question, number))
        case 1: findings.add(onlyAnswer(question, number))
        case 10...: findings.add(tooManyAnswers(question))
        default: break
        }
        checkOverlap(of: question, number, &findings)
        for (place, answer) in question.answers.enumerated() {
            check(answer, way: guide.words(to: number, answer: place), &findings)
        }
    }

    private func check(_ answer: CityGuide.Answer, way: @autoclosure () -> String, _ findings: inout Findings) {
        let written = answer.written
        if let id = written.articleID, let article = written.article {
            let isReached = if case .article = answer.target { true } else { false }
            check((id, article, written.section), reached: isReached, way: way(), &findings)
        } else if case .nothing = answer.target {
            if let key = written.to, guide.guide.questions.contains(where: { $0.key.value == key.value }) {
                findings.add(notAsked(key, way()))
            } else if let office = written.office, knowledge.officeIndex[office.value] != nil {
                findings.add(foreign(office, way()))
            } else if let id = written.body, let body = knowledge.publicBody(id.value) {
                findings.add(doesNotCover(id, body, way()))
            }
        }
    }

    /// - Parameter target: an article and perhaps a section of it.
    private func check(
        _ target: (id: String, at: LocatedText, section: String?), reached: Bool, way: @autoclosure () -> String,
        _ findings: inout Findings
    ) {
        let isPublic = !guide.guide.isForAgentsOnly
        guard let number = knowledge.topicIndex(named: target.id) else {
            if isPublic, knowledge.withheld.contains(target.id) { findings.add(agentsOnly(target.at, way())) }
            return
        }
        let topic = knowledge.topics[number]
        guard let version = topic.version(in: guide.municipality) else {
            if topic.withheldIn.contains(guide.municipality) {
                if isPublic { findings.add(agentsOnly(target.at, way())) }
            } else if topic.unpublishedIn.contains(guide.municipality) {
                findings.add(notPublished(target.at, target.id, way()))
            } else {
                findings.add(notInMunicipality(target.at, target.id, topic, way()))
            }
            return
        }
        if isPublic, version.fields.isForAgentsOnly { findings.add(agentsOnly(target.at, way())) }
        let announced = knowledge.date.adding(days: knowledge.settings.noticeDays) ?? knowledge.date
        if let end = version.fields.until?.value, end <= announced, knowledge.date <= end {
            findings.add(endsSoon(target.at, target.id, end, way()))
        }
        if let section = target.section, topic.isWhole {
            // What is proposed is the same for all cities, so that their findings are one.
            if !topic.bodies[version.body].headings.contains(where: { $0.id == section }) {
                var headings: [String] = []
                for heading in topic.bodies.flatMap(\.headings)
                where heading.id != section && !headings.contains(heading.id) {
                    headings.append(heading.id)
                }
                findings.add(noSection(target.at, section, headings, way()))
            }
        }
    }

    // MARK: Overlap

    private func checkOverlap(of question: CityGuide.Question, _ number: Int, _ findings: inout Findings) {
        var known: [String: CityGuide.Answer] = [:]
        for answer in question.answers where answer.written.letters == nil && answer.written.districts == nil {
            let words = answer.text.lowercased()
            guard let other = known[words] else {
                known[words] = answer
                continue
            }
            findings.add(sameAnswer(answer, other))
        }
        var byDistrict: [String: [CityGuide.Answer]] = [:]
        for answer in question.answers {
            for district in answer.written.districts?.value ?? [] where city.district(district.value) != nil {
                let others = byDistrict[district.value] ?? []
                if let other = others.first(where: { Self.meet($0, answer) }) {
                    findings.add(sameDistrict(answer, other, district.value))
                }
                byDistrict[district.value, default: []].append(answer)
            }
        }
        let lettered = question.answers.filter { $0.written.letters != nil && $0.written.districts == nil }
        if let (answer, other, letters) = Self.sharedLetters(lettered) {
            findings.add(sameLetters(answer, other, letters))
        }
    }

    /// Whether somebody of one district may give both answers.
    private static func meet(_ one: CityGuide.Answer, _ other: CityGuide.Answer) -> Bool {
        guard one.written.letters != nil, other.written.letters != nil else {
            return one.written.letters == nil && other.written.letters == nil
        }
        return sharedLetters([one, other]) != nil
    }

    private static let alphabet = "abcdefghijklmnopqrstuvwxyz".map(String.init)

    /// Two answers of which neither goes before the other for some surnames: longer beginnings go first.
    private static func sharedLetters(
        _ answers: [CityGuide.Answer]
    ) -> (answer: CityGuide.Answer, other: CityGuide.Answer, letters: String)? {
        guard answers.count > 1 else { return nil }
        let ends = answers.flatMap { answer in
            (answer.written.letters?.value.parts ?? []).flatMap { [$0.from, $0.through] }
        }
        for beginning in Set(alphabet + ends).sorted() {
            let matches = answers.map { ($0, $0.written.letters?.value.match(beginning) ?? 0) }.filter { $0.1 > 0 }
            let best = matches.map(\.1).max() ?? 0
            let chosen = matches.filter { $0.1 == best }.map(\.0)
            if chosen.count > 1 { return (chosen[1], chosen[0], beginning) }
        }
        return nil
    }
}

// MARK: Messages

extension GuideReview {
    private static func way(_ words: String) -> LocalizedText {
        LocalizedText(de: "Der Weg: \(words)", en: "The way: \(words)")
    }

    private func inACircle(_ circle: [(question: Int, answer: Int)]) -> Diagnostic {
        let words = circle.flatMap { step in
            [guide.questions[step.question].written.text, guide.questions[step.question].answers[step.answer].text]
        }
        let whole = CityGuide.joined(words + words.prefix(1))
        let last = circle.last.map { guide.questions[$0.question].answers[$0.answer].written }
        return Diagnostic(
            Kind.circle, at: (last?.to?.span ?? last?.span ?? Span.start(of: guide.guide.file)).range,
            LocalizedText(
                de: "Hier geht es im Kreis: \(whole).", en: "This goes round in a circle: \(whole)."),
            help: LocalizedText(
                de: "Die letzte Antwort zu einer anderen Frage oder zu einem Ende führen.",
                en: "Let the last answer lead to another question, or to an end."), municipalities: cities)
    }

    private func deadEnd(_ question: CityGuide.Question, _ number: Int) -> Diagnostic {
        Diagnostic(
            Kind.deadEnd, at: question.written.key.span.range,
            LocalizedText(
                de: "Hier endet der Weg ohne Antwort: \(guide.words(to: number)).",
                en: "The way ends here without an answer: \(guide.words(to: number))."),
            help: LocalizedText(
                de: "Für diese Städte Antworten ergänzen, oder die Antwort davor auf die anderen beschränken.",
                en: "Add answers for these cities, or limit the answer before to the others."), municipalities: cities)
    }

    private func onlyAnswer(_ question: CityGuide.Question, _ number: Int) -> Diagnostic {
        Diagnostic(
            Kind.oneAnswer, at: question.written.key.span.range,
            LocalizedText(
                de:
                    "Auf die Frage „\(question.written.text)“ gibt es nur eine Antwort: \(guide.words(to: number, answer: 0)).",
                en:
                    "The question \"\(question.written.text)\" has only one answer: \(guide.words(to: number, answer: 0))."
            ),
            help: LocalizedText(
                de: "Eine zweite Antwort ergänzen, oder die Antwort davor gleich dorthin führen.",
                en: "Add a second answer, or let the answer before lead there at once."), municipalities: cities)
    }

    private func tooManyAnswers(_ question: CityGuide.Question) -> Diagnostic {
        Diagnostic(
            Kind.manyAnswers, at: question.written.key.span.range,
            LocalizedText(
                de:
                    "Die Frage „\(question.written.text)“ hat \(question.answers.count) Antworten; mit einer Ziffer gewählt werden neun.",
                en:
                    "The question \"\(question.written.text)\" has \(question.answers.count) answers; one digit chooses among nine."
            ),
            help: LocalizedText(
                de: "Die Antworten in Gruppen fassen und danach genauer fragen.",
                en: "Put the answers into groups and ask more closely afterwards."), municipalities: cities)
    }

    private func tooFewSteps() -> Diagnostic {
        let id = guide.guide.id
        return Diagnostic(
            Kind.oneAnswer, at: (guide.guide.steps?.span ?? Span.start(of: guide.guide.file)).range,
            LocalizedText(
                de: "Der Weg „\(guide.guide.title?.value ?? id)“ hat keine zwei Schritte.",
                en: "The journey \"\(guide.guide.title?.value ?? id)\" does not have two steps."),
            help: LocalizedText(
                de: "Schritte ergänzen, oder die Datei löschen.", en: "Add steps, or delete the file."),
            municipalities: cities)
    }

    private func sameAnswer(_ answer: CityGuide.Answer, _ other: CityGuide.Answer) -> Diagnostic {
        Diagnostic(
            Kind.overlap, at: (answer.written.text?.span ?? answer.written.span).range,
            LocalizedText(
                de: "Die Antwort „\(answer.text)“ gibt es zu dieser Frage schon.",
                en: "This question has the answer \"\(answer.text)\" already."),
            help: LocalizedText(
                de: "Eine löschen, genauer fassen oder mit „municipalities“ auf verschiedene Städte verteilen.",
                en: "Delete one, word it more closely, or give them different cities with \"municipalities\"."),
            related: [.alsoDefined((other.written.text?.span ?? other.written.span).range)], municipalities: cities)
    }

    private func sameDistrict(
        _ answer: CityGuide.Answer, _ other: CityGuide.Answer, _ district: String
    ) -> Diagnostic {
        let name = city.district(district)?.displayName ?? district
        return Diagnostic(
            Kind.overlap, at: (answer.written.districts?.span ?? answer.written.span).range,
            LocalizedText(
                de: "Für „\(name)“ gelten zwei Antworten: „\(other.text)“ und „\(answer.text)“.",
                en: "Two answers hold for \"\(name)\": \"\(other.text)\" and \"\(answer.text)\"."),
            help: LocalizedText(
                de: "Den Stadtteil nur bei einer nennen.", en: "Name the district with one of them only."),
            related: [.alsoDefined((other.written.districts?.span ?? other.written.span).range)],
            municipalities: cities)
    }

    private func sameLetters(_ answer: CityGuide.Answer, _ other: CityGuide.Answer, _ letters: String) -> Diagnostic {
        Diagnostic(
            Kind.overlap, at: (answer.written.letters?.span ?? answer.written.span).range,
            LocalizedText(
                de: "Für „\(letters.uppercased())“ gelten zwei Antworten: „\(other.text)“ und „\(answer.text)“.",
                en: "Two answers hold for \"\(letters.uppercased())\": \"\(other.text)\" and \"\(answer.text)\"."),
            help: LocalizedText(
                de: "Die Buchstaben so teilen, dass keiner doppelt steht.",
                en: "Divide the letters so that none is listed twice."),
            related: [.alsoDefined((other.written.letters?.span ?? other.written.span).range)], municipalities: cities)
    }

    private func agentsOnly(_ article: LocatedText, _ words: String) -> Diagnostic {
        Diagnostic(
            Kind.agentsOnly, at: article.span.range,
            LocalizedText(
                de: "„\(article.value)“ ist nur für Agenten, der Leitfaden für alle.",
                en: "\"\(article.value)\" is for agents only, the guide for everyone."),
            help: LocalizedText(
                de:
                    "Den Leitfaden mit „audience: agents“ ebenso beschränken, oder woanders hinführen. \(Self.way(words).german)",
                en:
                    "Limit the guide as well with \"audience: agents\", or lead somewhere else. \(Self.way(words).english)"
            ),
            municipalities: cities)
    }

    private func notPublished(_ article: LocatedText, _ id: String, _ words: String) -> Diagnostic {
        Diagnostic(
            Kind.notPublished, at: article.span.range,
            LocalizedText(
                de:
                    "Der Weg endet im Leeren: „\(id)“ ist am \(Wording.date(knowledge.date, .german)) nicht veröffentlicht.",
                en: "The way leads nowhere: \"\(id)\" is not published on \(Wording.date(knowledge.date, .english))."),
            help: LocalizedText(
                de:
                    "Die Antwort zu einem anderen Artikel führen oder mit „say“ sagen, was gilt. \(Self.way(words).german)",
                en: "Let the answer lead to another article, or say with \"say\" what holds. \(Self.way(words).english)"
            ),
            municipalities: cities)
    }

    private func endsSoon(_ article: LocatedText, _ id: String, _ end: CalendarDate, _ words: String) -> Diagnostic {
        Diagnostic(
            Kind.notPublished, at: article.span.range,
            LocalizedText(
                de: "Der Weg endet bald im Leeren: „\(id)“ erscheint nur bis zum \(Wording.date(end, .german)).",
                en: "The way soon leads nowhere: \"\(id)\" is only shown until \(Wording.date(end, .english))."),
            help: LocalizedText(
                de:
                    "Bis dahin zu einem anderen Artikel führen oder mit „say“ sagen, was gilt. \(Self.way(words).german)",
                en: "Until then, lead to another article, or say with \"say\" what holds. \(Self.way(words).english)"),
            municipalities: cities)
    }

    private func notInMunicipality(
        _ article: LocatedText, _ id: String, _ topic: Topic, _ words: String
    ) -> Diagnostic {
        let having = knowledge.municipalities.indices.filter { topic.versionOfMunicipality[$0] != nil }
        let ids = having.map { knowledge.municipalities[$0].id }.joined(separator: ", ")
        let help =
            having.isEmpty
            ? LocalizedText(
                de: "Den Artikel hat keine Stadt. \(Self.way(words).german)",
                en: "No city has the article. \(Self.way(words).english)")
            : LocalizedText(
                de:
                    "Mit „municipalities: [\(ids)]“ auf die Städte beschränken, die ihn haben. \(Self.way(words).german)",
                en: "Limit it to the cities that have it with \"municipalities: [\(ids)]\". \(Self.way(words).english)")
        return Diagnostic(
            Kind.notInMunicipality, at: article.span.range,
            LocalizedText(
                de: "Den Artikel „\(id)“ gibt es hier nicht; der Weg endet im Leeren.",
                en: "The article \"\(id)\" does not exist here; the way leads nowhere."),
            help: help, municipalities: cities)
    }

    private func noSection(
        _ article: LocatedText, _ section: String, _ headings: [String], _ words: String
    ) -> Diagnostic {
        let list = headings.prefix(8).map { "#" + $0 }.joined(separator: ", ")
        let near = NearMiss.nearest(to: section, among: headings)
        let help: LocalizedText? =
            near.map { .didYouMean("#" + $0) }
            ?? (headings.isEmpty
                ? LocalizedText(de: "Der Artikel hat keine Überschriften.", en: "The article has no headings.")
                : LocalizedText(de: "Es gibt: \(list).", en: "The article has: \(list)."))
        return Diagnostic(
            Kind.section, at: article.span.range,
            LocalizedText(
                de: "Einen Abschnitt „#\(section)“ hat der Artikel hier nicht.",
                en: "The article has no section \"#\(section)\" here."),
            help: help.map {
                LocalizedText(
                    de: "\($0.german) \(Self.way(words).german)", en: "\($0.english) \(Self.way(words).english)")
            }, municipalities: cities)
    }

    private func notAsked(_ key: LocatedText, _ words: String) -> Diagnostic {
        Diagnostic(
            Kind.notInMunicipality, at: key.span.range,
            LocalizedText(
                de: "Die Frage „\(key.value)“ wird hier nicht gestellt; der Weg endet im Leeren.",
                en: "The question \"\(key.value)\" is not asked here; the way leads nowhere."),
            help: LocalizedText(
                de: "Die Antwort auf die Städte der Frage beschränken. \(Self.way(words).german)",
                en: "Limit the answer to the cities of the question. \(Self.way(words).english)"),
            municipalities: cities)
    }

    private func foreign(_ office: LocatedText, _ words: String) -> Diagnostic {
        let owner = knowledge.office(office.value).map { knowledge.municipalities[$0.municipality] }
        return Diagnostic(
            Kind.notInMunicipality, at: office.span.range,
            LocalizedText(
                de: "„\(office.value)“ ist eine Stelle von \(owner?.displayName ?? "–"); hier endet der Weg im Leeren.",
                en: "\"\(office.value)\" is an office of \(owner?.displayName ?? "–"); here the way leads nowhere."),
            help: LocalizedText(
                de:
                    "Die Antwort mit „municipalities: [\(owner?.id ?? "")]“ beschränken und für die anderen Städte eine eigene schreiben. \(Self.way(words).german)",
                en:
                    "Limit the answer with \"municipalities: [\(owner?.id ?? "")]\" and write one of their own for the other cities. \(Self.way(words).english)"
            ), municipalities: cities)
    }

    private func doesNotCover(_ id: LocatedText, _ body: PublicBody, _ words: String) -> Diagnostic {
        let covered = (body.covers?.value ?? []).map(\.value).joined(separator: ", ")
        return Diagnostic(
            Kind.notInMunicipality, at: id.span.range,
            LocalizedText(
                de: "„\(body.displayName)“ ist für diese Stadt nicht da.",
                en: "\"\(body.displayName)\" is not responsible for this city."),
            help: LocalizedText(
                de: "Die Antwort mit „municipalities: [\(covered)]“ beschränken. \(Self.way(words).german)",
                en: "Limit the answer with \"municipalities: [\(covered)]\". \(Self.way(words).english)"),
            municipalities: cities)
    }
}
