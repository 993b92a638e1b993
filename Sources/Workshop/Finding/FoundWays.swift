import Diagnostics
import JSON
import Knowledge

/// Every outcome of a guide, city by city, each with the shortest way that leads there: for whoever checks that what callers are told
/// is right.
package struct FoundWays: Sendable {
    private struct Outcome: Sendable {
        /// What is asked and answered, from the first question.
        let way: [(ask: String, answer: String)]
        let kind: String
        /// Of the article, office or body.
        let id: String?
        let section: String?
        let title: String
        let say: String?
        /// In how many ways one comes here.
        let ways: Int
        let url: String?
    }

    private struct City: Sendable {
        let municipality: Municipality
        let questions: Int
        let outcomes: [Outcome]
        let steps: [(text: String, article: String?, title: String)]

        var ways: Int { outcomes.reduce(0) { $0 + $1.ways } }
    }

    private let guide: Guide
    private let path: String
    private let cities: [City]

    /// - Parameter municipality: of the one city asked for; nil for all.
    /// - Throws: where there is no such guide or city.
    package init(_ id: String, in knowledge: KnowledgeBase, municipality: String? = nil) throws(Refusal) {
        guard let guide = knowledge.guide(id) else {
            throw .unknown(
                LocalizedText(de: "Den Leitfaden „\(id)“ gibt es nicht.", en: "There is no guide \"\(id)\"."), id,
                among: knowledge.guides.map(\.id))
        }
        let wanted = try knowledge.cities(municipality)
        self.guide = guide
        path = knowledge.sources.path(of: guide.file)
        cities = wanted.compactMap { index in
            CityGuide(guide, in: index, of: knowledge).map { Self.city($0, knowledge) }
        }
    }

    private static func city(_ guide: CityGuide, _ knowledge: KnowledgeBase) -> City {
        let city = knowledge.municipalities[guide.municipality]
        let counts = guide.wayCounts()
        let outcomes = guide.questions.indices.flatMap { number in
            guide.questions[number].answers.enumerated().compactMap { place, answer -> Outcome? in
                if case .question = answer.target { return nil }
                let steps = guide.way(to: number) + [(question: number, answer: place)]
                let way = steps.map { step in
                    let question = guide.questions[step.question]
                    return (ask: question.written.text, answer: question.answers[step.answer].text)
                }
                var (kind, id, section, title, url): (String, String?, String?, String, String?) = (
                    "", nil, nil, "", nil
                )
                switch answer.target {
                case .article(let topic, let anchor):
                    (kind, id, section) = ("article", knowledge.topics[topic].id, anchor)
                    title = knowledge.topics[topic].version(in: guide.municipality)?.fields.title?.value ?? id ?? ""
                    url =
                        SiteAddress.article(knowledge.topics[topic].id, in: city.id).reference
                        + (anchor.map { "#" + $0 } ?? "")
                case .office(let office):
                    (kind, id, title) = ("office", knowledge.offices[office].id, knowledge.offices[office].displayName)
                    url = knowledge.address(of: knowledge.offices[office]).reference
                case .body(let body):
                    (kind, title) = ("body", knowledge.publicBodies[body].displayName)
                    id = knowledge.publicBodies[body].id?.value
                case .words: kind = "words"
                case .nothing, .question: kind = "nothing"
                }
                return Outcome(
                    way: way, kind: kind, id: id, section: section, title: title, say: answer.written.say?.value,
                    ways: counts[number], url: url)
            }
        }
        let steps = guide.steps.map { step in
            let topic = step.topic.map { knowledge.topics[$0] }
            return (
                text: step.text, article: topic?.id,
                title: topic?.version(in: guide.municipality)?.fields.title?.value ?? step.written.article?.value ?? ""
            )
        }
        return City(municipality: city, questions: guide.questions.count, outcomes: outcomes, steps: steps)
    }

    /// For people: a heading for each city, a line for each outcome.
    package func text(in language: Language) -> String {
        var lines = ["\(guide.displayTitle) (\(path))"]
        for city in cities {
            let size =
                guide.isJourney
                ? LocalizedText(de: "\(city.steps.count) Schritte", en: "\(city.steps.count) steps")
                : LocalizedText(
                    de: "\(city.questions) Fragen, \(city.outcomes.count) Ausgänge, \(city.ways) Wege",
                    en: "\(city.questions) questions, \(city.outcomes.count) outcomes, \(city.ways) ways")
            lines += ["", "\(city.municipality.displayName): \(size[language])"]
            for (number, step) in city.steps.enumerated() {
                lines.append("  \(number + 1). \(step.text) → \(step.title)")
            }
            for outcome in city.outcomes {
                let way = outcome.way.flatMap { [$0.ask, $0.answer] }.joined(separator: " → ")
                let more =
                    outcome.ways > 1
                    ? LocalizedText(de: " (einer von \(outcome.ways) Wegen)", en: " (one of \(outcome.ways) ways)")
                    : nil
                lines.append("  \(way)\(more?[language] ?? "")")
                lines.append("    = \(words(of: outcome)[language])")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func words(of outcome: Outcome) -> LocalizedText {
        let place = [outcome.id, outcome.section.map { "#" + $0 }].compactMap { $0 }.joined()
        let target: LocalizedText? =
            switch outcome.kind {
            case "article":
                LocalizedText(
                    de: "Artikel „\(outcome.title)“ (\(place))", en: "article \"\(outcome.title)\" (\(place))")
            case "office":
                LocalizedText(de: "Stelle „\(outcome.title)“ (\(place))", en: "office \"\(outcome.title)\" (\(place))")
            case "body":
                LocalizedText(
                    de: "andere Behörde „\(outcome.title)“ (\(place))", en: "other body \"\(outcome.title)\" (\(place))"
                )
            case "nothing": LocalizedText(de: "führt zurzeit nirgendwohin", en: "leads nowhere at present")
            default: nil
            }
        guard let say = outcome.say else { return target ?? LocalizedText("–") }
        guard let target else { return LocalizedText(de: "„\(say)“", en: "\"\(say)\"") }
        return LocalizedText(de: "„\(say)“ \(target.german)", en: "\"\(say)\" \(target.english)")
    }

    /// For programs.
    package func json() -> String {
        var json = JSONBuffer(.readable)
        json.object { json in
            json.member("guide", guide.id)
            json.member("title", guide.displayTitle)
            json.member("file", path)
            json.key("cities")
            json.array { json in
                for city in cities {
                    json.object { json in
                        json.member("municipality", city.municipality.id)
                        json.key("questions")
                        json.number(city.questions)
                        json.key("ways")
                        json.number(city.ways)
                        json.key("outcomes")
                        json.array { json in for outcome in city.outcomes { write(outcome, to: &json) } }
                        if guide.isJourney {
                            json.key("steps")
                            json.array { json in
                                for step in city.steps {
                                    json.object { json in
                                        json.member("text", step.text)
                                        json.member("article", step.article)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
        json.lineFeed()
        return json.text
    }

    private func write(_ outcome: Outcome, to json: inout JSONBuffer) {
        json.object { json in
            json.key("way")
            json.array { json in
                for step in outcome.way {
                    json.object { json in
                        json.member("ask", step.ask)
                        json.member("answer", step.answer)
                    }
                }
            }
            json.member("kind", outcome.kind)
            json.member("id", outcome.id)
            json.member("section", outcome.section)
            if !outcome.title.isEmpty { json.member("title", outcome.title) }
            json.member("say", outcome.say)
            json.member("url", outcome.url)
            json.key("ways")
            json.number(outcome.ways)
        }
    }
}

extension KnowledgeBase {
    /// The city of an id, or all.
    ///
    /// - Throws: where there is no such city.
    func cities(_ municipality: String?) throws(Refusal) -> [CityIndex] {
        guard let municipality else { return Array(municipalities.indices) }
        guard let index = municipalityIndex[municipality] else {
            throw .unknown(
                LocalizedText(
                    de: "„\(municipality)“ ist keine Stadt dieser Wissensbasis.",
                    en: "\"\(municipality)\" is not a municipality of this knowledge base."), municipality,
                among: municipalities.map(\.id))
        }
        return [index]
    }
}

extension Refusal {
    /// Something was named that there is not.
    static func unknown(_ sentence: LocalizedText, _ word: String, among known: [String]) -> Refusal {
        let list = known.joined(separator: ", ")
        let help =
            LocalizedText.didYouMean(word, among: known)
            ?? (known.isEmpty || known.count > 30
                ? nil : LocalizedText(de: "Es gibt: \(list).", en: "It must be one of: \(list)."))
        return Refusal(.wrongUse, sentence.followed(by: help))
    }
}
