import Knowledge
import TestSupport
import Testing

/// Pages are made again where something changes that they were made of, and only there.
@Suite struct RecordedReadsTests {
    /// What somebody changes, and the topics whose pages are made for it.
    struct Edit: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// By path; nil for a file that goes.
        let files: [String: String?]
        let made: [String]
        /// What is said after it on a page, and not before.
        var shown: (path: String, text: String)?
        var edition = Edition.agents

        init(
            _ name: String, _ files: [String: String?], makes made: [String],
            showing shown: (path: String, text: String)? = nil, edition: Edition = .agents
        ) {
            (testDescription, self.files, self.made, self.shown) = (name, files, made, shown)
            self.edition = edition
        }
    }

    private static func article(_ title: String, _ head: String = "", _ body: String) -> String {
        "---\ntitle: \(title)\ncategory: alltag\nanswer: Kurz.\n\(head)---\n\n\(body)\n"
    }

    /// A notice stands on the page of `hund` and leads to `pass`; `reise` leads there, `umzug` names it, `solo` stands for itself.
    private static let content = [
        "articles/hund.md": article("Hund", "offices: [rhein-amt]\n", "Beim Amt."),
        "articles/pass.md": article("Pass", "", "## Ablauf\n\nText."),
        "articles/reise.md": article("Reise", "", "Siehe [den Pass](pass.md#ablauf), [[pass]]."),
        "articles/umzug.md": article("Umzug", "related: [pass]\n", "Text."),
        "articles/solo.md": article("Solo", "", "Für sich."),
        "notices/2026-11-20-hinweis.md": "---\ntitle: N\narticles: [hund]\n---\n\nSiehe [[pass]].\n",
    ]
    private static let all = ["hund", "pass", "reise", "solo", "umzug"]
    private static let edits = [
        Edit(
            "a title", ["articles/pass.md": article("Ausweis", "", "## Ablauf\n\nText.")], makes: all,
            showing: ("rhein/hund/index.html", "Ausweis")),
        Edit(
            "a title of one city",
            ["articles/pass.rhein.md": "---\ntitle: Rheinpass\n---\n"], makes: all,
            showing: ("rhein/hund/index.html", "Rheinpass")),
        Edit("a text", ["articles/pass.md": article("Pass", "", "## Ablauf\n\nNeu.")], makes: ["pass"]),
        Edit(
            "an answer", ["articles/pass.md": article("Pass", "keywords: [neu]\n", "## Ablauf\n\nText.")],
            makes: ["pass"]),
        Edit("a heading", ["articles/pass.md": article("Pass", "", "## Kosten\n\nText.")], makes: ["pass"]),
        Edit(
            "not offered",
            ["articles/pass.md": article("Pass", "offered: false\ninstead: Das Land.\n", "## Ablauf\n\nText.")],
            makes: ["pass"]),
        Edit(
            "an end", ["articles/pass.md": article("Pass", "until: 2026-11-01\n", "## Ablauf\n\nText.")],
            makes: ["hund", "pass", "reise", "umzug"]),
        Edit(
            "for agents only", ["articles/solo.md": article("Solo", "audience: agents\n", "Für sich.")], makes: [],
            edition: .public),
        Edit(
            "a link target for agents only",
            ["articles/pass.md": article("Pass", "audience: agents\n", "## Ablauf\n\nText.")],
            makes: ["reise", "umzug"], edition: .public),
        Edit(
            "a new link", ["articles/solo.md": article("Solo", "", "Siehe [[umzug]].")], makes: ["solo", "umzug"],
            showing: ("rhein/umzug/index.html", "Solo")),
        Edit(
            "a new related article", ["articles/solo.md": article("Solo", "related: [hund]\n", "Für sich.")],
            makes: ["hund", "solo"], showing: ("ruhr/hund/index.html", "Solo")),
        Edit(
            "an office's name", ["offices/rhein/rhein-amt.yaml": "name: Haus am Rhein\n"], makes: all,
            showing: ("ruhr/hund/index.html", "Haus am Rhein")),
        Edit(
            "a term", ["glossary.yaml": "Amt: Eine Behörde.\n"], makes: all,
            showing: ("ruhr/hund/index.html", "Eine Behörde.")),
        Edit(
            "another article for the notice",
            ["notices/2026-11-20-hinweis.md": "---\ntitle: N\narticles: [solo]\n---\n\nSiehe [[pass]].\n"],
            makes: all, showing: ("rhein/solo/index.html", "Siehe")),
    ]

    @Test(arguments: edits)
    func pagesFollow(edit: Edit) throws {
        var files = TestSite(Self.content).files
        let first = try IncrementalBuild(files, edition: edit.edition)
        if edit.edition == .agents { #expect(first.made == Self.all) }
        for (path, text) in edit.files { files[path] = text }
        let second = try IncrementalBuild(files, edition: edit.edition, after: first)
        #expect(second.made == edit.made)
        #expect(second.differences(from: try IncrementalBuild(files, edition: edit.edition)) == [])
        if let (path, text) = edit.shown {
            #expect(first.text(path)?.contains(text) == false)
            #expect(second.text(path)?.contains(text) == true)
        }
    }

    /// That there is no such article is what a page was made of as well.
    @Test func anArticleThatComesIsLinked() throws {
        var files = TestSite(Self.content).files
        files["articles/solo.md"] = Self.article("Solo", "", "Siehe [den Bau](bau.md) und [[bau]] und [[altbau]].")
        var last = try IncrementalBuild(files)
        #expect(last.text("rhein/solo/index.html")?.contains("../bau/") == false)
        // Its file, its coming day, an old name, its end.
        for head in ["from: 2027-01-01\n", "", "aliases: [altbau]\n", "until: 2026-11-01\n"] {
            files["articles/bau.md"] = Self.article("Bau", head, "Text.")
            last = try IncrementalBuild(files, after: last)
            #expect(last.differences(from: try IncrementalBuild(files)) == [], "\(head)")
            #expect(last.text("rhein/solo/index.html")?.contains("../bau/") == !head.contains("2"), "\(head)")
        }
        files["articles/bau.md"] = nil
        last = try IncrementalBuild(files, after: last)
        #expect(last.differences(from: try IncrementalBuild(files)) == [])
    }

    /// The name that a link has is now the old name of another article.
    @Test func anotherArticleTakesTheName() throws {
        var files = TestSite(Self.content).files
        files["articles/kraft.md"] = Self.article("Kraft", "aliases: [kfz]\n", "Text.")
        files["articles/solo.md"] = Self.article("Solo", "related: [kfz]\n", "Siehe [[kfz]].")
        let first = try IncrementalBuild(files)
        files["articles/kraft.md"] = Self.article("Kraft", "", "Text.")
        files["articles/wagen.md"] = Self.article("Wagen", "aliases: [kfz]\n", "Text.")
        let second = try IncrementalBuild(files, after: first)
        #expect(second.differences(from: try IncrementalBuild(files)) == [])
        #expect(second.text("rhein/solo/index.html")?.contains("../wagen/") == true)
    }

    /// The day, the theme and a city are everybody's matter; nothing new is nobody's.
    @Test func whatIsNoArticleIsEverybodysMatter() throws {
        let files = TestSite(Self.content).files
        let first = try IncrementalBuild(files)
        #expect(try IncrementalBuild(files, after: first).made == [])
        #expect(try IncrementalBuild(files, on: "2026-11-23", after: first).made == Self.all)
        let theme = ["texts/de.yaml": Array("answer: Auskunft\n".utf8)]
        #expect(try IncrementalBuild(files, theme: theme, after: first).made == Self.all)
        let city = files.merging(["municipalities/rhein.yaml": "name: Rheindorf\nstate: DE-NW\n"]) { _, new in new }
        #expect(try IncrementalBuild(city, after: first).made == Self.all)
    }
}
