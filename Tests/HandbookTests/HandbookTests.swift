import Foundation
import Knowledge
import Publishing
import TestSupport
import Testing
import Theme
import Workshop

@Suite struct HandbookTests {
    // MARK: Tables

    /// `AUSKUNFT_REWRITE=1 swift test --filter HandbookTests` writes the tables anew.
    @Test func tablesSayWhatTheProgramDeclares() throws {
        let rewrites = ProcessInfo.processInfo.environment["AUSKUNFT_REWRITE"] == "1"
        for name in try HandbookFiles.names() {
            let written = try HandbookFiles.text(name)
            let declared = try HandbookTables.filled(written)
            if rewrites, written != declared {
                try declared.write(to: HandbookFiles.url(name), atomically: true, encoding: .utf8)
            } else {
                let message: Comment =
                    "site/handbook/\(name).md differs from the declarations; AUSKUNFT_REWRITE=1 swift test --filter HandbookTests"
                #expect(firstDifference(written, declared) == nil, message)
            }
        }
    }

    private func firstDifference(_ written: String, _ declared: String) -> String? {
        let (left, right) = (written.split(separator: "\n"), declared.split(separator: "\n"))
        for (line, other) in zip(left, right) where line != other { return "- \(line)\n+ \(other)" }
        return left.count == right.count ? nil : "\(left.count) lines instead of \(right.count)"
    }

    @Test func aTableThatNothingDeclaresIsAnError() {
        #expect(throws: HandbookTables.Unknown.self) {
            try HandbookTables.filled("<!-- table: colours -->\n<!-- end -->\n")
        }
        #expect(throws: HandbookTables.Unknown.self) { try HandbookTables.filled("<!-- table: rules -->\n") }
    }

    @Test func everyKindOfFileHasATable() throws {
        let pages = try HandbookFiles.names().map(HandbookFiles.text).joined()
        for kind in ["article", "municipality", "office", "notice", "knowledge-base"] {
            #expect(pages.contains("<!-- table: keys \(kind) -->\n"))
        }
    }

    // MARK: Pages

    private func theme(_ overrides: [String: [UInt8]] = [:]) throws -> Theme {
        try Theme(language: "de", overrides: overrides)
    }

    private func site(_ theme: Theme, edition: Edition = .agents) throws -> [String: String] {
        let output = MemoryOutput()
        let (knowledge, _) = TestSite(["articles/hund.md": "---\ntitle: Hund\ncategory: alltag\nanswer: Ja.\n---\n"])
            .read(edition: edition)
        try Site.write(knowledge, theme: theme, handbook: Handbook(theme.handbook).published, to: output) { _ in [] }
        return output.files.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func thePagesAreReadWithoutAFinding() throws {
        let handbook = Handbook(try theme().handbook)
        let sources = handbook.published.knowledge.sources
        #expect(
            handbook.findings.map {
                "\(sources.path(of: $0.range.start.file)):\($0.range.start.line): \($0.message[.english])"
            } == [])
    }

    @Test func theProgramCarriesEveryPage() throws {
        let carried = try theme().handbook
        #expect(carried.keys.sorted() == (try HandbookFiles.names()))
        for (name, text) in carried { #expect(try HandbookFiles.text(name) == text) }
    }

    @Test func editorsFindEveryPage() throws {
        let files = try site(try theme())
        for name in try HandbookFiles.names() {
            let path = name == "README" ? "redaktion/handbuch/index.html" : "redaktion/handbuch/\(name)/index.html"
            #expect(files[path]?.contains("<h1>") == true, "\(path) is missing")
        }
        #expect(files["redaktion/index.html"]?.contains("href=\"handbuch/\"") == true)
        #expect(files["redaktion/handbuch/index.html"]?.contains("href=\"artikel/\"") == true)
        let page = try #require(files["redaktion/handbuch/artikel/index.html"])
        #expect(page.contains("href=\"../text/\""))
        #expect(page.contains("<code>review-every</code>"))
        #expect(!page.contains("<!-- table"))
    }

    @Test func everyLinkLeadsSomewhere() throws {
        let files = try site(try theme())
        for (path, html) in files where path.hasPrefix("redaktion/handbuch/") {
            let base = try #require(URL(string: "https://site.example/" + path))
            for link in html.matches(of: /<a [^>]*href="([^"]+)"/) {
                let target = try #require(URL(string: String(link.1), relativeTo: base)?.absoluteURL)
                guard target.host() == "site.example" else { continue }
                var file = String(target.path().dropFirst())
                if target.hasDirectoryPath || file.isEmpty {
                    file += (file.isEmpty || file.hasSuffix("/") ? "" : "/") + "index.html"
                }
                #expect(files[file] != nil, "\(path) leads to \(link.1)")
                if let anchor = target.fragment(), !anchor.hasPrefix("part-") {
                    #expect(files[file]?.contains("id=\"\(anchor)\"") == true, "\(path) leads to \(link.1)")
                }
            }
        }
    }

    @Test func pagesInAnotherLanguageSaySo() throws {
        let files = try site(try theme())
        #expect(files["redaktion/handbuch/json/index.html"]?.contains("<article lang=\"en\">") == true)
        #expect(files["redaktion/handbuch/artikel/index.html"]?.contains("<article>") == true)
    }

    @Test func thePublicEditionHasNone() throws {
        let files = try site(try theme(), edition: .public)
        #expect(files.keys.filter { $0.contains("handbuch") } == [])
        #expect(files.values.allSatisfy { !$0.contains("redaktion/") })
    }

    @Test func aPageOfTheUsersReplacesOurs() throws {
        let own = "# Unsere Regeln\n\nSiehe [Text](text.md) und `{{ fees }}`.\n"
        let files = try site(
            try theme(["handbook/artikel.md": Array(own.utf8), "handbook/haus.md": Array("Ohne Titel.\n".utf8)]))
        let page = try #require(files["redaktion/handbuch/artikel/index.html"])
        #expect(page.contains("<h1>Unsere Regeln</h1>"))
        #expect(page.contains("<a href=\"../text/\">Text</a> und <code>{{ fees }}</code>"))
        #expect(files["redaktion/handbuch/haus/index.html"]?.contains("<h1>haus</h1>") == true)
    }

    @Test func aPageThatIsNoTextIsNamed() {
        #expect(throws: Theme.Failure.self) { try theme(["handbook/artikel.md": [0xff, 0xfe]]) }
    }
}
