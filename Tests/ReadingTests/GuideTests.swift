import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Reading
@testable import ReadingContract

/// Guided questions and journeys as editors write them.
struct GuideTests {
    static let cases: [FieldCase<Guide>] = [
        FieldCase("title: 1️⃣Umzug", reads: "Umzug", \.title),
        FieldCase("category: 1️⃣alltag", reads: "alltag", \.category),
        FieldCase("answer: 1️⃣Hilft beim Umzug.", reads: "Hilft beim Umzug.", \.answer),
        FieldCase("keywords: 1️⃣[umziehen, neue Adresse]", reads: "umziehen | neue Adresse", list: \.keywords),
        FieldCase("municipalities: 1️⃣[rhein]", reads: "rhein", list: \.municipalities),
        FieldCase("start: 1️⃣wohin", reads: "wohin", \.start),
        FieldCase("owner: 1️⃣Meldeamt", reads: "Meldeamt", \.owner),
        FieldCase("reviewed: 1️⃣2026-10-01", reads: "2026-10-01", \.reviewed) { $0.iso8601 },
        FieldCase("review-every: 1️⃣6 months", reads: "P6M", \.reviewEvery) { $0.iso8601 },
        FieldCase("confidence: 1️⃣verified", reads: "verified", \.confidence) { $0.rawValue },
        FieldCase("audience: 1️⃣agents", reads: "agents", \.audience) { $0.rawValue },
    ]

    private static let questions = """
        questions:
          wohin:
            ask: Wohin?
            help: Es zählt die Hauptwohnung.
            municipalities: [rhein, ruhr]
            answers:
              - {text: Hierher, article: "probe#kosten", say: Gut.}
              - {text: Weg, to: land}
              - {text: Zum Amt, office: rhein-amt, municipalities: [rhein], letters: A-K, districts: [nord]}
          land:
            ask: In ein anderes Land?
            answers:
              - {text: Ja, say: Dann ist nichts zu tun.}
              - {text: Nein, body: kreis}

        """

    private static func guide(_ more: String = "", questions: String = questions) -> String {
        let head = ["title: Umzug", "category: alltag", "answer: Hilft.", "start: wohin"].filter { line in
            !more.split(separator: "\n").contains { $0.hasPrefix(line.prefix { $0 != ":" } + ":") }
        }
        return (head + [more]).joined(separator: "\n") + "\n" + questions
    }

    @Test(arguments: cases)
    func readWithItsPlace(field: FieldCase<Guide>) throws {
        let files = ["guides/fragen.yaml": Self.guide(field.written)]
        let knowledge = expectReadingFindings(in: files)
        try field.expect(in: knowledge.guides.first, files, knowledge.sources)
    }

    @Test func everyKeyOfTheContractHasItsCase() {
        #expect(Set(Self.cases.map(\.key) + ["questions", "steps"]) == Set(GuideShape.guide.keys))
    }

    @Test func questionsAreReadInTheirOrder() throws {
        let knowledge = expectReadingFindings(in: ["guides/fragen.yaml": Self.guide()])
        let guide = try #require(knowledge.guides.first)
        #expect(guide.id == "fragen" && !guide.isJourney)
        #expect(guide.questions.map(\.key.value) == ["wohin", "land"])
        let first = try #require(guide.questions.first)
        #expect(first.text == "Wohin?" && first.help?.value == "Es zählt die Hauptwohnung.")
        let answers = try #require(first.answers?.value)
        #expect(answers.map(\.text?.value) == ["Hierher", "Weg", "Zum Amt"])
        #expect(answers[0].articleID == "probe" && answers[0].section == "kosten" && answers[0].say?.value == "Gut.")
        #expect(answers[1].to?.value == "land")
        #expect(answers[2].office?.value == "rhein-amt" && answers[2].letters?.value.written == "A-K")
        #expect(answers[2].districts?.value.map(\.value) == ["nord"])
        #expect(guide.questions[1].answers?.value.last?.body?.value == "kreis")
    }

    @Test func stepsMakeAJourney() throws {
        let text =
            "title: Weg\ncategory: alltag\nanswer: Alles.\nsteps:\n  - {text: Erst, article: a}\n  - {text: Dann, article: b, municipalities: [rhein]}\n"
        let guide = try #require(expectReadingFindings(in: ["guides/weg.yaml": text]).guides.first)
        #expect(guide.isJourney)
        #expect(guide.steps?.value.map(\.article?.value) == ["a", "b"])
    }

    // MARK: What is wrong by itself

    @Test(arguments: [
        ("1️⃣title: X\ncategory: alltag\nanswer: X.\n", "guide.form"),
        (
            "title: X\ncategory: alltag\nanswer: X.\nquestions:\n  1️⃣a:\n    ask: A?\n    answers:\n      - {text: J, say: X.}\n",
            "guide.form"
        ),
        ("title: X\ncategory: alltag\nanswer: X.\nstart: 1️⃣a\nsteps:\n  - {text: A, article: b}\n", "guide.form"),
    ])
    func questionsOrSteps(text: String, rule: String) {
        expectReadingFindings(in: ["guides/x.yaml": text], .error(RuleID(rawValue: rule)))
    }

    @Test(arguments: [
        "{text: 1️⃣Ja}", "{text: 1️⃣Ja, to: land, say: Gut.}", "{text: 1️⃣Ja, article: a, office: rhein-amt}",
    ])
    func anAnswerLeadsToOneThing(answer: String) {
        let questions =
            "questions:\n  wohin:\n    ask: Wohin?\n    answers:\n      - \(answer)\n      - {text: Nein, say: Gut.}\n"
        expectReadingFindings(
            in: ["guides/x.yaml": Self.guide(questions: questions)], .error("guide.target"))
    }

    @Test func keysOfQuestionsStandInAddresses() {
        let questions =
            "questions:\n  1️⃣Wohin geht es:\n    ask: Wohin?\n    answers:\n      - {text: Nein, say: Gut.}\n"
        expectReadingFindings(in: ["guides/x.yaml": Self.guide(questions: questions)], .error("guide.key"))
    }

    @Test(arguments: [
        ("1️⃣titel: X", "title"), ("1️⃣kategorie: alltag", "category"), ("1️⃣antwort: X.", "answer"),
        ("1️⃣beginn: wohin", "start"), ("1️⃣owners: X", "owner"),
    ])
    func wordsThatAreNoKeys(line: String, meant: String) {
        let knowing = Self.guide(line).split(separator: "\n").filter { !$0.hasPrefix(meant + ":") }
        expectReadingFindings(
            in: ["guides/x.yaml": knowing.joined(separator: "\n") + "\n"],
            .error("contract.unknown-key", help: "Did you mean \"\(meant)\"?"))
    }

    @Test(arguments: [
        ("frage: Wohin?", "ask"), ("antworten: []", "answers"), ("hilfe: X", "help"),
    ])
    func wordsThatAreNoKeysOfAQuestion(line: String, meant: String) {
        let lines = ["ask: Wohin?", "answers: [{text: Nein, say: Gut.}]"].filter { !$0.hasPrefix(meant + ":") }
        let questions = "questions:\n  wohin:\n" + (lines + ["1️⃣" + line]).map { "    \($0)\n" }.joined()
        expectReadingFindings(
            in: ["guides/x.yaml": Self.guide(questions: questions)],
            .error("contract.unknown-key", help: "Did you mean \"\(meant)\"?"))
    }

    @Test(arguments: [
        ("weiter: land", "to"), ("sagen: X", "say"), ("stelle: rhein-amt", "office"), ("artikel: a", "article"),
    ])
    func wordsThatAreNoKeysOfAnAnswer(line: String, meant: String) {
        let questions =
            "questions:\n  wohin:\n    ask: Wohin?\n    answers:\n      - text: Ja\n        1️⃣\(line)\n      - {text: Nein, say: Gut.}\n"
        expectReadingFindings(
            in: ["guides/x.yaml": Self.guide(questions: questions)],
            .error("contract.unknown-key", help: "Did you mean \"\(meant)\"?"))
    }

    @Test func anIdIsUsedOnce() {
        expectReadingFindings(
            in: ["articles/probe.md": article(), "guides/probe.yaml": "1️⃣" + Self.guide()], .error("id.duplicate"))
    }

    /// Whatever is cut away or repeated: findings, never an end.
    @Test func nothingEndsTheReading() {
        let whole = Self.guide()
        for length in stride(from: 0, to: whole.count, by: 7) {
            _ = TestSite(["guides/x.yaml": String(whole.prefix(length))]).read()
        }
        let lines = whole.split(separator: "\n").map(String.init)
        for number in lines.indices {
            var fewer = lines
            fewer.remove(at: number)
            _ = TestSite(["guides/x.yaml": fewer.joined(separator: "\n")]).read()
        }
    }

    @Test func aGuideForAgentsIsNotPublic() {
        let site = TestSite(["guides/x.yaml": Self.guide("audience: agents")])
        #expect(site.read().knowledge.guides.count == 1)
        #expect(site.read(edition: .public).knowledge.guides.isEmpty)
    }
}
