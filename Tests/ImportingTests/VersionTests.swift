import Testing

@testable import Importing

/// The pieces that a city's own file is made of.
@Suite struct VersionTests {
    private static let rest = "---\n\nText.\n\nmunicipalities:\n"

    @Test(arguments: [
        ("municipalities:\n  rhein: {}\n", "municipalities:\n  rhein: {}\n  ruhr: {}\n"),
        (
            "municipalities:\n    rhein:\n        answer: |\n            A.\n\n\n# Ende\nowner: x\n",
            "municipalities:\n    rhein:\n        answer: |\n            A.\n    ruhr: {}\n\n\n# Ende\nowner: x\n"
        ),
        (
            "municipalities: # alle\n  a: {}\n  # nur\nx: y\n",
            "municipalities: # alle\n  a: {}\n  ruhr: {}\n  # nur\nx: y\n"
        ),
        ("municipalities: {a: {}, b: {x: y}}\n", "municipalities: {a: {}, b: {x: y}, ruhr: {}}\n"),
        ("municipalities: { a: {} }\nx: y\n", "municipalities: { a: {}, ruhr: {} }\nx: y\n"),
        ("municipalities: {}\n", "municipalities: {ruhr: {}}\n"),
    ])
    func `a city is added and nothing else changes`(head: String, expected: String) {
        for end in ["\n", "\r\n"] {
            func file(_ head: String) -> String { ("---\ntitle: T\n" + head + Self.rest).replacing("\n", with: end) }
            #expect(MunicipalitiesEntry.added("ruhr", to: file(head)) == file(expected))
        }
    }

    @Test(arguments: [
        "title: T\n", "municipalities:\n", "municipalities: {a: {},\n  b: {}}\n", "municipalities: *x\n",
        "municipalities: {a: {answer: \"}\"}}\n", "municipalities: {a: {}} # b}\n",
        "municipalities:\n  a: {}\nmunicipalities:\n  b: {}\n", "municipalities:\n\ta: {}\n",
    ])
    func `where it is not sure, nothing is added`(head: String) {
        #expect(MunicipalitiesEntry.added("ruhr", to: "---\n" + head + Self.rest) == nil)
    }

    private func shared(_ markdown: String, values: Set<String> = [], articles: Set<String> = []) throws -> String {
        let section = try #require(MarkdownSections(markdown).all.first)
        return SharedSection(section, municipality: "ruhr").text(
            .init(hasValue: { values.contains($0.path) }, article: { (articles.contains($0), "Titel \($0)") }))
    }

    @Test(arguments: [
        ("## A\n\nEins.\n\nZwei {{ fees }}\nmehr.\n\nDrei.", "## A\n\nEins.\n\nDrei."),
        ("## A\n\n- eins\n- zwei {{ fees }}\n  mehr\n- drei", "## A\n\n- eins\n- drei"),
        ("## A\n\n{{ fees }}", "## A\n\nDazu liegen noch keine Angaben vor."),
        ("## A\n\n::: rhein\nRhein.\n:::\n\n::: ruhr\nRuhr.\n:::", "## A\n\nRuhr."),
        ("## A\n\n::: not rhein\nRuhr {{ duration }}.\n:::", "## A\n\nRuhr {{ duration }}."),
        (
            "## A\n\n::: agents\nIntern.\n:::",
            "## A\n\nDazu liegen noch keine Angaben vor.\n\n::: agents\nIntern.\n:::"
        ),
        ("Siehe [[da]], [[weg]], [[weg|dort]] und [hier](../x/weg.md#y).", "Siehe [[da]], Titel weg, dort und hier."),
        (
            "Siehe [da](da.md), [a](https://a.example) [b] [[office:x]].",
            "Siehe [da](da.md), [a](https://a.example) [b] [[office:x]]."
        ),
    ])
    func `a shared text needs nothing that the city does not have`(markdown: String, expected: String) throws {
        #expect(try shared(markdown, values: ["duration"], articles: ["da"]) == expected)
    }

    @Test func `sections end where the next one begins, and notes stand below all of them`() {
        let sections = MarkdownSections("Vor.\n\n## A\n\n```\n## kein\n```\n[^1]: Fuß\ngeht weiter\n\n## B *b*\nText\n")
        #expect(sections.all.map(\.slug) == [nil, "a", "b-b"])
        #expect(sections.all.map(\.text) == ["Vor.", "## A\n\n```\n## kein\n```", "## B *b*\nText"])
        #expect(sections.footnotes == ["1": ["[^1]: Fuß", "geht weiter"]])
    }
}
