import Foundation
import Scratch
import Testing
import Workshop

@Suite struct SearchTests {
    private static func folder(_ more: [String: String] = [:]) throws -> ScratchFolder {
        try .withContent(
            [
                "articles/hund.md":
                    "---\ntitle: Hundesteuer\ncategory: alltag\nanswer: Hunde meldet man an.\nfees: [{amount: 120}]\n---\n\nText.\n",
                "articles/taxi.md":
                    "---\ntitle: Taxi\ncategory: alltag\nanswer: Das Amt erteilt sie.\nmunicipalities: {rhein: {}}\n---\n\nText.\n",
                "synonyms.yaml": "fiffi: Hundesteuer\n",
                "questions.tsv": "was kostet fiffi\thund\t\nwo gibt es eis\ttaxi\t\n",
            ].merging(more) { _, new in new })
    }

    private func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `search prints what an agent would see`() throws {
        let outcome = try Self.folder().search("mein Fiffi")
        #expect(outcome.isFine)
        #expect(outcome.output.hasPrefix("1. Hundesteuer\n   Hunde meldet man an.\n"))
    }

    @Test func `an article of another city is said to be there only`() throws {
        let folder = try Self.folder()
        let outcome = try folder.search("taxi", municipality: "ruhr", isJSON: true)
        let hit = try #require((try json(outcome.output)["hits"] as? [[String: Any]])?.first)
        #expect(hit["id"] as? String == "taxi")
        #expect(hit["elsewhere"] as? Bool == true)
        let wrong = try folder.search("taxi", municipality: "rur")
        #expect(wrong.cause == .wrongUse)
        #expect(wrong.errors.contains("rhein, ruhr"))
    }

    @Test func `explain names the word and how it came to match`() throws {
        let outcome = try Self.folder().search("fiffi", explains: true)
        #expect(outcome.output.contains("fiffi: Synonym hundesteu"))
    }

    @Test func `a guide is found, and takes no article its place`() throws {
        let folder = try Self.folder([
            "guides/tier-fragen.yaml":
                "title: Was ist mit dem Tier?\ncategory: alltag\nanswer: Klärt, was zu tun ist.\nkeywords: [Haustier, Hundesteuer]\nstart: a\nquestions:\n  a:\n    ask: Ist es entlaufen?\n    answers:\n      - {text: Ja, article: hund}\n      - {text: Nein, say: Gut.}\n"
        ])
        let own = try json(try folder.search("haustier", isJSON: true).output)
        let first = try #require((own["hits"] as? [[String: Any]])?.first)
        #expect(first["kind"] as? String == "guide")
        #expect(first["url"] as? String == "rhein/frage/tier-fragen/")
        let both = try #require(
            try json(try folder.search("hundesteuer", isJSON: true).output)["hits"] as? [[String: Any]])
        #expect(both.first?["id"] as? String == "hund")
        #expect(both.contains { $0["id"] as? String == "tier-fragen" })
        // What is asked, not only how it is called.
        let asked = try json(try folder.search("entlaufen", isJSON: true).output)
        #expect((asked["hits"] as? [[String: Any]])?.first?["id"] as? String == "tier-fragen")
    }

    @Test func `nothing found is no failure`() throws {
        let outcome = try Self.folder().search("xyzzy")
        #expect(outcome.isFine)
        #expect(outcome.output == "Nichts passt. Nicht gefunden: xyzzy.\n")
    }

    @Test func `eval says what is answered and what came instead`() throws {
        let outcome = try Self.folder().evaluate(isQuick: false)
        #expect(outcome.isFine)
        #expect(outcome.output.contains("2 Fragen"))
        #expect(outcome.output.contains("  auskunft                     0.500   0.500   0.500   0.500\n"))
        #expect(outcome.output.contains("  [–] wo gibt es eis\n      taxi ← –\n"))
        #expect(outcome.output.contains("ohne Synonyme"))
    }

    @Test(arguments: [(50, nil), (51, Refusal.Cause.findings)])
    func `a threshold that is missed fails`(percent: Int, cause: Refusal.Cause?) throws {
        let folder = try Self.folder()
        let settings = try #require(folder.text("content/auskunft.yaml"))
        try folder.write("content/auskunft.yaml", settings + "search:\n  success-at-3: \(percent)\n")
        let outcome = try folder.evaluate(isJSON: true)
        #expect(outcome.cause == cause)
        let missed = try json(outcome.output)["missed_thresholds"] as? [[String: Any]]
        #expect(missed?.count == (cause == nil ? 0 : 1))
    }

    @Test func `questions of another file are asked without thresholds, wrong lines are named`() throws {
        let folder = try Self.folder()
        try folder.write("fragen.tsv", "hund\thund\nnur eine zelle\n")
        let outcome = try folder.evaluate(questions: "fragen.tsv")
        #expect(outcome.cause == .wrongUse)
        #expect(outcome.errors.contains("fragen.tsv:2"))
    }
}

/// What a search test relies on must be right, or the test says nothing.
@Suite struct EvalInputTests {
    private static func folder(settings: String = "", questions: String = "hund\thund\n") throws -> ScratchFolder {
        let folder = try ScratchFolder.withContent([
            "articles/hund.md":
                "---\ntitle: Hundesteuer\ncategory: alltag\nanswer: Hunde meldet man an.\n---\n\nText.\n",
            "questions.tsv": questions,
        ])
        let text = try #require(folder.text("content/auskunft.yaml"))
        try folder.write("content/auskunft.yaml", text + settings)
        return folder
    }

    @Test(arguments: [
        "search:\n  success-at-1: 199\n", "search:\n  succes-at-1: 99\n", "search:\n  success-at-1: 0.99\n",
        "search:\n  success-at-1: 99 %\n",
    ])
    func `a threshold that is not understood fails`(settings: String) throws {
        let outcome = try Self.folder(settings: settings).evaluate()
        #expect(outcome.cause == .findings)
        #expect(outcome.errors.contains("auskunft.yaml:"))
    }

    @Test(arguments: ["hund\thunt\n", "hund\thund\tkoeln\n", "hund\thund\nnur eine Zelle\n"])
    func `a line of the content's questions that is wrong fails`(questions: String) throws {
        let outcome = try Self.folder(questions: questions).evaluate()
        #expect(outcome.cause == .findings)
        #expect(outcome.errors.contains("questions.tsv:"))
    }

    @Test(arguments: ["hund\thunt\n", "hund\thund\tkoeln\n", "nur eine Zelle\n"])
    func `a line of another file that is wrong is wrong use`(questions: String) throws {
        let folder = try Self.folder()
        try folder.write("fragen.tsv", questions)
        let outcome = try folder.evaluate(questions: "fragen.tsv")
        #expect(outcome.cause == .wrongUse)
        #expect(outcome.errors.contains("fragen.tsv:1: "))
    }

    @Test func `lines may end as on Windows`() throws {
        let folder = try Self.folder()
        try folder.write("fragen.tsv", "\u{FEFF}hund\thund\r\n\r\nsteuer\thund\trhein\r\n")
        let outcome = try folder.evaluate(questions: "fragen.tsv")
        #expect(outcome.isFine)
        #expect(outcome.output.contains("2 Fragen"))
    }
}
