import Diagnostics
import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Checking

struct GuideWalkTests {
    /// A guide whose first question has the answers given.
    private func guide(_ answers: String, more: String = "", head: String = "", marksFirst: Bool = false) -> String {
        "title: Umzug\ncategory: alltag\nanswer: Hilft.\n\(head)start: erste\nquestions:\n  \(marksFirst ? "1️⃣" : "")erste:\n    ask: Ziehen Sie um?\n    answers:\n"
            + answers.split(separator: "\n").map { "      - \($0)\n" }.joined() + more
    }

    private let second =
        "  zweite:\n    ask: Wohin?\n    answers:\n      - {text: Hierher, article: probe}\n      - {text: Weg, say: Gut.}\n"

    private func expect(
        _ answers: String, more: String = "", head: String = "", marksFirst: Bool = false,
        and files: [String: String] = [:], _ expected: ExpectedFinding..., date: String = "2026-11-22"
    ) {
        let all = [
            "articles/probe.md": article(),
            "guides/fragen.yaml": guide(answers, more: more, head: head, marksFirst: marksFirst),
        ]
        expectFindings(of: GuideWalk.self, in: all.merging(files) { _, new in new }, expected, date: date)
    }

    @Test func aWholeGuide() {
        expect("{text: Ja, to: zweite}\n{text: Nein, say: Gut.}", more: second)
    }

    @Test func circlesNameTheWay() throws {
        let back =
            "  zweite:\n    ask: Wohin?\n    answers:\n      - {text: Zurück, to: 1️⃣erste}\n      - {text: Weg, say: Gut.}\n"
        let found = expectFindings(
            of: GuideWalk.self,
            in: ["guides/fragen.yaml": guide("{text: Ja, to: zweite}\n{text: Nein, say: Gut.}", more: back)],
            .error("guide.circle"))
        #expect(
            found.first?.message.german
                == "Hier geht es im Kreis: Ziehen Sie um? → Ja → Wohin? → Zurück → Ziehen Sie um?.")
        // A question that leads to itself.
        expect("{text: Ja, to: 1️⃣erste}\n{text: Nein, say: Gut.}", .error("guide.circle"))
    }

    @Test func deadEndsAreOfACity() {
        let only =
            "  1️⃣zweite:\n    ask: Wohin?\n    answers:\n      - {text: Hierher, article: probe, municipalities: [rhein]}\n      - {text: Weg, say: Gut., municipalities: [rhein]}\n"
        expect(
            "{text: Ja, to: zweite}\n{text: Nein, say: Gut.}", more: only,
            .error("guide.dead-end", in: ["ruhr"]))
    }

    @Test func oneAnswerIsNone() {
        expect("{text: Ja, article: probe}", marksFirst: true, .warning("guide.one-answer"))
    }

    @Test func questionsThatNobodyIsAsked() {
        expect(
            "{text: Ja, article: probe}\n{text: Nein, say: Gut.}",
            more: second.replacing("zweite", with: "1️⃣zweite"), .warning("guide.unreached"))
        // That of another city is asked.
        expect(
            "{text: Ja, to: zweite, municipalities: [rhein]}\n{text: Nein, say: Gut.}\n{text: Vielleicht, say: Gut.}",
            more: second)
    }

    @Test func whatACityLacks() {
        let head = "title: X\ncategory: alltag\nanswer: X.\n"
        expect(
            "{text: Ja, article: 1️⃣nur-rhein}\n{text: Nein, office: 2️⃣ruhr-amt}\n{text: Vielleicht, body: 3️⃣kreis}",
            and: [
                "articles/nur-rhein.md": "---\n\(head)municipalities:\n  rhein:\n---\n",
                "bodies.yaml": "- {id: kreis, name: Kreis, covers: [rhein]}\n",
            ], .error("guide.not-in-municipality", "1️⃣", in: ["ruhr"]),
            .error("guide.not-in-municipality", "2️⃣", in: ["rhein"]),
            .error("guide.not-in-municipality", "3️⃣", in: ["ruhr"]))
    }

    @Test func whatIsNotOfferedIsAnOutcome() {
        expect(
            "{text: Ja, article: fremd}\n{text: Nein, say: Gut.}",
            and: ["articles/fremd.md": article("offered: false\ninstead: Das macht der Kreis.")])
    }

    @Test func timeBreaksNoBuild() {
        let files = ["articles/markt.md": article("until: 2026-12-23")]
        let answers = "{text: Ja, article: 1️⃣markt}\n{text: Nein, say: Gut.}"
        expect(answers.replacing("1️⃣", with: ""), and: files, date: "2026-11-01")
        expect(answers, and: files, .warning("guide.not-published"), date: "2026-11-24")
        expect(answers, and: files, .warning("guide.not-published"), date: "2026-12-23")
        expect(answers, and: files, .warning("guide.not-published"), date: "2026-12-24")
        expect(
            answers, and: ["articles/markt.md": article("from: 2027-01-01")], .warning("guide.not-published"),
            date: "2026-11-24")
    }

    @Test func publicGuidesLeadToNothingOfAgents() {
        let files = ["articles/intern.md": article("audience: agents")]
        let answers = "{text: Ja, article: 1️⃣intern}\n{text: Nein, say: Gut.}"
        expect(answers, and: files, .error("guide.agents-only"))
        expect(answers.replacing("1️⃣", with: ""), head: "audience: agents\n", and: files)
        let all = ["guides/fragen.yaml": guide(answers)].merging(files) { $1 }
        expectFindings(of: GuideWalk.self, in: all, .error("guide.agents-only"), edition: .public)
    }

    @Test func sectionsAreThere() {
        expect(
            "{text: Ja, article: \"probe#kosten\"}\n{text: Nein, article: 1️⃣\"probe#ablauf\"}",
            and: ["articles/probe.md": article(body: "## Kosten\n\nText.\n")], .error("guide.section"))
    }

    @Test(arguments: [
        "{text: Ja, say: A.}\n{text: 1️⃣ja, say: B.}",
        "{text: A bis K, letters: A-K, say: A.}\n{text: K bis Z, letters: 1️⃣K-Z, say: B.}",
        "{text: Nord, districts: [nord], say: A.}\n{text: Hafen, districts: 1️⃣[nord], say: B.}",
    ])
    func answersThatHoldBoth(answers: String) {
        let cities = Dictionary(
            uniqueKeysWithValues: ["rhein", "ruhr"].map {
                (
                    "municipalities/\($0).yaml",
                    "name: \($0)\nstate: DE-NW\ndistricts:\n  - {id: nord, name: Nord, office: \($0)-amt}\n"
                )
            })
        expect(answers, and: cities, .error("guide.overlap"))
    }

    @Test func longerBeginningsGoFirst() {
        expect(
            "{text: A bis K, letters: A-K, say: A.}\n{text: L bis Z, letters: L-Z, say: B.}\n{text: Sch, letters: Sch, say: C.}"
        )
        expect(
            "{text: Ja, say: A., municipalities: [rhein]}\n{text: Ja, say: B., municipalities: [ruhr]}\n{text: Nein, say: C.}"
        )
    }

    @Test func moreThanNineAnswers() {
        let answers = (1...10).map { "{text: Antwort \($0), say: Gut.}" }.joined(separator: "\n")
        expect(answers, marksFirst: true, .warning("guide.many-answers"))
    }

    @Test func stepsAreThere() {
        let head = "title: Weg\ncategory: alltag\nanswer: Alles.\nsteps:\n"
        expectFindings(
            of: GuideWalk.self,
            in: [
                "articles/probe.md": article(), "articles/alt.md": article("until: 2026-01-01"),
                "guides/weg.yaml": head + "  - {text: Eins, article: probe}\n  - {text: Zwei, article: 1️⃣alt}\n",
            ], .warning("guide.not-published"))
        expectFindings(
            of: GuideWalk.self,
            in: ["articles/probe.md": article(), "guides/weg.yaml": head + "  1️⃣- {text: Eins, article: probe}\n"],
            .warning("guide.one-answer"))
    }

    /// 30 questions with two answers that meet again: 2³⁰ ways, and as many answers as are written.
    @Test func waysAreNotCountedOut() {
        var text = "title: X\ncategory: alltag\nanswer: X.\nstart: q0\nquestions:\n"
        for number in 0..<30 {
            let target = number < 29 ? "to: q\(number + 1)" : "article: probe"
            text +=
                "  q\(number):\n    ask: Frage \(number)?\n    answers:\n      - {text: Ja, \(target)}\n      - {text: Nein, \(target)}\n"
        }
        let knowledge = TestSite(["articles/probe.md": article(), "guides/x.yaml": text]).readAlone().knowledge
        let clock = ContinuousClock()
        let time = clock.measure {
            var findings = Findings()
            for _ in 0..<100 { GuideWalk.check(knowledge, &findings) }
            #expect(findings.list.isEmpty)
        }
        #expect(time < .seconds(5))
        let guide = CityGuide(knowledge.guides[0], in: CityIndex(0), of: knowledge)
        #expect(guide?.wayCounts(limit: .max).last == 1 << 29)
    }
}

struct GuideTargetsTests {
    @Test func everythingThatIsNamedIsThere() {
        let text = """
            title: Umzug
            category: 1️⃣alltg
            answer: Hilft.
            municipalities: [rhein, ruhr, 2️⃣lippe]
            start: 3️⃣ertse
            questions:
              erste:
                ask: Ziehen Sie um?
                answers:
                  - {text: A, to: 4️⃣zweit}
                  - {text: B, article: 5️⃣prob}
                  - {text: C, office: 6️⃣rhein-ampt}
                  - {text: D, body: 7️⃣kreiss}
                  - {text: E, districts: [8️⃣nord], say: Gut.}
              zweite:
                ask: Wohin?
                answers:
                  - {text: Hierher, article: probe}
                  - {text: Weg, say: Gut.}

            """
        expectFindings(
            of: GuideTargets.self,
            in: [
                "articles/probe.md": article(), "bodies.yaml": "- {id: kreis, name: Kreis}\n",
                "guides/fragen.yaml": text,
            ], .error("reference.category", "1️⃣"), .error("reference.municipality", "2️⃣"),
            .error("guide.question", "3️⃣"), .error("guide.question", "4️⃣"), .error("reference.article", "5️⃣"),
            .error("reference.office", "6️⃣"), .error("reference.body", "7️⃣"), .error("reference.district", "8️⃣"))
    }

    @Test func theFixWritesTheQuestionThatWasMeant() {
        let text = GuideExample.guide(answers: "- {text: Ja, to: wohni}\n- {text: Nein, say: Gut.}")
        let files = Dictionary(text.files.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 })
        let found = findings(of: GuideTargets.self, in: files)
        #expect(found.first?.fixes.first?.replacement == "wohin")
    }
}
