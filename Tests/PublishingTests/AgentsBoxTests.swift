import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing

/// Every text for agents only is marked as such, in words, wherever it stands.
@Suite struct AgentsBoxTests {
    /// The element that holds the text, in the article as the agents of Rheinstadt read it.
    private func marked(_ body: String) throws -> Bool {
        let site = TestSite(body: body)
        #expect(site.read().diagnostics.filter { $0.severity == .error }.isEmpty)
        let body = try Markup(parsing: try site.build().body("probe", in: "rhein"))
        #expect(body.text.contains("INTERN"))
        let title = try words()[.agentsOnly]
        return body.descendants.contains { element in
            element.classes.contains("agents") && element.text.contains("INTERN") && element.text.contains(title)
        }
    }

    @Test(arguments: [
        "::: agents\nINTERN\n:::",
        "Davor.\n\n::: agents\n- INTERN\n:::",
        "- Davor\n::: agents\n- INTERN\n:::",
        "::: agents\n## INTERN\n:::",
        "::: agents\n> [!NOTE]\n> INTERN\n:::",
        "::: rhein\n::: agents\nINTERN\n:::\n:::",
        "Text[^1].\n\n[^1]: Fußnote\n\n    ::: agents\n    INTERN\n    :::",
    ])
    func textIsMarked(body: String) throws {
        #expect(try marked(body))
    }

    @Test(arguments: [
        "> Zitat\n> ::: agents\n> INTERN\n> :::",
        "> [!NOTE]\n> Hinweis\n> ::: agents\n> INTERN\n> :::",
        "- Punkt\n\n  ::: agents\n  INTERN\n  :::",
        "- Punkt\n  - darunter\n\n    ::: agents\n    INTERN\n    :::",
    ])
    func textInsideAnotherBlockIsMarked(body: String) throws {
        let isMarked = try marked(body)
        #expect(isMarked)
    }

    @Test func rowIsMarkedInWords() throws {
        let isMarked = try marked("| A |\n|---|\n| 1 |\n::: agents\n| INTERN |\n:::")
        #expect(isMarked)
    }

    /// What begins with something for agents and goes on for everybody is no matter of agents as a whole.
    @Test(arguments: [
        "::: agents\n- INTERN\n:::\n\n- OFFEN", "::: agents\n1. INTERN\n:::\n2. OFFEN",
        "::: agents\n- [ ] INTERN\n:::\n\n- OFFEN\n\n  ::: agents\n  INTERN\n  :::",
        "> ::: agents\n> INTERN\n> :::\n> OFFEN",
        "> ::: agents\n> - INTERN\n> :::\n>\n> - OFFEN\n>   ::: agents\n>   - INTERN\n>   :::",
    ])
    func whatEverybodyReadsIsNotMarked(body: String) throws {
        #expect(try marked(body))
        let site = TestSite(body: body)
        let page = try Markup(parsing: try site.build().body("probe", in: "rhein"))
        #expect(!page.descendants.contains { $0.classes.contains("agents") && $0.text.contains("OFFEN") })
        #expect(try site.build(edition: .public).body("probe", in: "rhein").contains("OFFEN"))
    }

    @Test func boxOfANoticeIsClosed() throws {
        let site = TestSite([
            "notices/2026-11-22-x.md": Write.notice("X", body: "::: agents\nText[^1]\n\n[^1]: Fuß\n:::")
        ])
        let files = try site.build()
        _ = try files.page("rhein/index.html")
    }
}
