import Knowledge
import TestSupport
import Testing

@testable import Publishing

/// The composition stands for all that resolving puts into a text.
@Suite struct CompositionTests {
    private func topic(_ title: String, _ body: String) throws -> Topic {
        let site = TestSite([
            "articles/a.md": "---\ntitle: A\ncategory: alltag\nanswer: Kurz.\n---\n\n\(body)\n",
            "articles/b.md": "---\ntitle: \(title)\ncategory: alltag\nanswer: Kurz.\n---\n\nText.\n",
        ])
        return try #require(site.parsed().resolve(date: site.date, edition: .agents).knowledge.topic("a"))
    }

    @Test(arguments: ["[[b]]", "## Siehe [[b]]", "- [[b]]", "Text[^1]\n\n[^1]: [[b]]", "{{ title }} [[b]]"])
    func aTitleIsPartOfIt(body: String) throws {
        let one = try topic("B", body).composition
        #expect(try topic("B", body).composition == one)
        #expect(try topic("C", body).composition != one)
    }

    @Test func whatFilesSayIsNot() throws {
        #expect(try topic("B", "Ein Wort.").composition == topic("C", "Ein Ort.").composition)
    }

    /// Whoever gives a body, a part or a heading another property adds it to the composition, and here.
    @Test func nothingIsForgotten() throws {
        let body = try #require(try topic("B", "## Kopf\n\nText.").bodies.first)
        func names(_ value: some Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
        #expect(names(body) == ["documents", "parts", "headings", "placeholders", "municipalities"])
        #expect(names(try #require(body.parts.first)) == ["document", "nodes", "layer"])
        #expect(names(try #require(body.headings.first)) == ["id", "text", "level", "document", "node"])
    }
}
