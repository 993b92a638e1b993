import Foundation
import Knowledge
import Scratch
import Testing
import Workshop

/// What `find` says.
@Suite struct FoundTests {
    private static func folder() throws -> ScratchFolder {
        try .withContent([
            "articles/umzug.md": ScratchFolder.article("Umzug", "related: [probe]"),
            "guides/fragen.yaml":
                "title: Fragen\ncategory: alltag\nanswer: Hilft.\nstart: a\nquestions:\n  a:\n    ask: Wer?\n    answers:\n      - {text: Ich, to: b}\n      - {text: Wir, to: b}\n      - {text: Amt, office: ruhr-amt}\n  b:\n    ask: Wann?\n    answers:\n      - {text: Bald, article: probe}\n      - {text: Nie, say: Gut.}\n",
            "offices/ruhr/ruhr-amt.yaml": "name: Amt an der Ruhr\n",
        ])
    }

    private func knowledge(_ folder: ScratchFolder) throws -> KnowledgeBase {
        try FoundContent(ContentInput(folder: "content"), in: folder.environment()).knowledge
    }

    @Test func everyOutcomeWithItsWay() throws {
        let folder = try Self.folder()
        let knowledge = try knowledge(folder)
        let ways = try FoundWays("fragen", in: knowledge, municipality: "ruhr")
        let text = ways.text(in: .german)
        #expect(text.contains("2 Fragen, 3 Ausgänge, 5 Wege"), "\(text)")
        #expect(
            text.contains("  Wer? → Ich → Wann? → Bald (einer von 2 Wegen)\n    = Artikel „Probe“ (probe)"), "\(text)")
        #expect(text.contains("  Wer? → Amt\n    = Stelle „Amt an der Ruhr“ (ruhr-amt)"))
        #expect(text.contains("    = „Gut.“"))
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(ways.json().utf8)) as? [String: Any])
        let cities = try #require(json["cities"] as? [[String: Any]])
        #expect((cities.first?["outcomes"] as? [Any])?.count == 3)
    }

    @Test func whatIsNotThereIsNamed() throws {
        let knowledge = try knowledge(try Self.folder())
        for wrong in ["frage", "xyzzy"] {
            #expect(throws: Refusal.self) { try FoundWays(wrong, in: knowledge) }
        }
        #expect(throws: Refusal.self) { try FoundUses(of: .article("prob"), in: knowledge) }
        #expect(throws: Refusal.self) { try FoundUses(of: .office("ruhr"), in: knowledge) }
        #expect(throws: Refusal.self) { try FoundWays("fragen", in: knowledge, municipality: "rur") }
    }

    @Test func whereSomethingIsUsed() throws {
        let knowledge = try knowledge(try Self.folder())
        let article = try FoundUses(of: .article("probe"), in: knowledge).text(in: .german)
        #expect(
            article.contains("guides/fragen.yaml:15:31: Leitfaden: Fragen: Wer? → Ich → Wann? → Bald"), "\(article)")
        #expect(article.contains("related: Umzug"), "\(article)")
        let office = try FoundUses(of: .office("ruhr-amt"), in: knowledge).text(in: .german)
        #expect(office.contains("Leitfaden: Fragen: Wer? → Amt"), "\(office)")
    }
}
