import Diagnostics
import Foundation
import Knowledge
import Scratch
import Testing
import Workshop

/// From a folder of content to a site.
@Suite struct PublicationTests {
    @Test func contentAloneMakesAWholeSite() throws {
        let folder = try ScratchFolder.withContent()
        let build = try folder.build(date: "2026-11-22")
        #expect(build.isFine, "\(build.output)\(build.errors)")
        let expected = [
            "index.html", "404.html", "rhein/index.html", "ruhr/probe/index.html", "rhein/thema/alltag/index.html",
            "rhein/stelle/rhein-amt/index.html", "ruhr/a-z/index.html", "vergleich/probe/index.html",
            "anruf/index.html",
            "redaktion/index.html", "api/v1/rhein/articles.json", "api/v1/ruhr/articles/ziel.json", "sitemap.xml",
            "robots.txt", "feed.xml", "opensearch.xml", "assets/site.css", "assets/site.js",
        ]
        for path in expected { #expect(folder.has("site/dist/" + path), "\(path)") }
        #expect(folder.names() == ["content", "site"])
        #expect(folder.names("site") == ["dist"])
    }

    @Test func everyLinkOfTheSiteLeadsToAFile() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try folder.build(date: "2026-11-22").isFine)
        let files = try folder.files("site/dist")
        var dead: [String] = []
        for (path, bytes) in files where path.hasSuffix(".html") && path != "404.html" {
            let page = String(decoding: bytes, as: UTF8.self)
            let base = URL(filePath: "/").appending(path: path).deletingLastPathComponent()
            for piece in page.split(separator: "href=\"").dropFirst() {
                let address = piece.prefix { $0 != "\"" && $0 != "#" && $0 != "?" }
                if address.isEmpty || address.contains(":") { continue }
                var target = URL(filePath: String(address), relativeTo: base).standardizedFileURL.path
                let isFolder = address.hasSuffix("/") || address.hasSuffix("..") || address == "."
                if isFolder { target += (target.hasSuffix("/") ? "" : "/") + "index.html" }
                if files[String(target.dropFirst())] == nil { dead.append("\(path) → \(address)") }
            }
        }
        #expect(dead.sorted() == [])
    }

    @Test func sameContentGivesTheSameBytesWhateverTheOrderOfItsFiles() throws {
        let (first, second) = (try ScratchFolder.withContent(), try ScratchFolder())
        try second.writeContent(order: >)
        for folder in [first, second] {
            #expect(try folder.build(date: "2026-11-22").isFine)
        }
        let files = try first.files("site/dist")
        #expect(try second.files("site/dist") == files)
        #expect(try first.build(date: "2026-11-22").isFine)
        #expect(try first.files("site/dist") == files)
    }

    @Test func newSiteReplacesAllOfTheOld() throws {
        let folder = try ScratchFolder.withContent(["articles/weg.md": ScratchFolder.article("Weg")])
        #expect(try folder.build().isFine)
        #expect(folder.has("site/dist/rhein/weg/index.html"))
        try folder.remove("content/articles/weg.md")
        #expect(try folder.build().isFine)
        #expect(!folder.has("site/dist/rhein/weg"))
        #expect(folder.names("site") == ["dist"])
    }

    @Test func foldersAreWhereTheOptionsSay() throws {
        let folder = try ScratchFolder.withContent()
        try FileManager.default.moveItem(
            at: folder.url.appending(path: "content"), to: folder.url.appending(path: "wissen"))
        try folder.write("aussehen/templates/home.mustache", "Eigene Seite von {{site-title}}")
        try folder.write("aussehen/assets/site.css", "p { }")
        try folder.write("aussehen/texts/de.yaml", "fees: Kostet\n")
        let build = try folder.build("wissen/", theme: "aussehen", output: "a/b")
        #expect(build.isFine, "\(build.output)\(build.errors)")
        #expect(folder.text("a/b/index.html") == "Eigene Seite von Probe")
        #expect(folder.text("a/b/assets/site.css") == "p { }")
        #expect(folder.names() == ["a", "aussehen", "wissen"])
        #expect(folder.names("aussehen") == ["assets", "templates", "texts"])
    }

    @Test func publicEditionHasNothingForAgents() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try folder.build(edition: .public).isFine)
        let files = try folder.files("site/dist")
        #expect(files["rhein/probe/index.html"] != nil)
        for (path, bytes) in files where !path.hasPrefix("assets/") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Intern.") && !text.contains("4711"), "\(path)")
        }
        #expect(!folder.has("site/dist/redaktion"))
        #expect(try folder.build(edition: .agents).isFine)
        #expect(folder.text("site/dist/rhein/probe/index.html")?.contains("Intern.") == true)
    }

    @Test(arguments: [("2026-12-31", false, true), ("2027-01-01", true, true), ("2027-02-28", true, false)])
    func dateOpensAndClosesAnArticle(date: String, opens: Bool, closes: Bool) throws {
        let folder = try ScratchFolder.withContent([
            "articles/kommt.md": ScratchFolder.article("Kommt", "from: 2027-01-01"),
            "articles/geht.md": ScratchFolder.article("Geht", "until: 2027-02-27"),
        ])
        #expect(try folder.build(date: date).isFine)
        #expect(folder.has("site/dist/rhein/kommt/index.html") == opens)
        #expect(folder.has("site/dist/rhein/geht/index.html") == closes)
    }

    @Test func hiddenFilesAndEditorsLeftoversDoNotMatter() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try folder.build(date: "2026-11-22").isFine)
        let files = try folder.files("site/dist")
        try folder.write("content/.git/config", "x")
        try folder.write("content/articles/.probe.md.swp", "x")
        #expect(try folder.build(date: "2026-11-22").isFine)
        #expect(try folder.files("site/dist") == files)
    }

    @Test func findingsAreKnownBeforeAnythingIsWritten() throws {
        let folder = try ScratchFolder.withContent(ScratchFolder.withError)
        let environment = folder.environment()
        var stopwatch = Stopwatch(environment)
        let publication = try Publication(
            Publication.Order(content: ContentInput(folder: "content")), in: environment, timing: &stopwatch)
        #expect(publication.checked.report.diagnostics.contains { $0.rule.rawValue == "link.dead-article" })
        #expect(folder.names() == ["content"])
        let refusal = #expect(throws: Refusal.self) { try publication.publish(timing: &stopwatch) }
        #expect(refusal?.cause == .findings)
        #expect(refusal?.texts.map(\.english) == ["Not published; the site stays as it was."])
        #expect(folder.names() == ["content"])
    }

    @Test func theDayIsThatOfTheKnowledgeBasesClock() throws {
        // Half past eleven in the evening in Berlin is the next day in Auckland.
        let evening = Date(timeIntervalSince1970: 1_795_386_600)
        for (zone, day) in [("Europe/Berlin", "2026-11-22"), ("Pacific/Auckland", "2026-11-23")] {
            let settings = ScratchFolder.settings.replacing("Europe/Berlin", with: zone)
            let folder = try ScratchFolder.withContent(["auskunft.yaml": settings])
            var environment = folder.environment()
            environment.now = { evening }
            var stopwatch = Stopwatch(environment)
            let content = try ResolvedContent(ContentInput(folder: "content"), in: environment, timing: &stopwatch)
            #expect(content.knowledge.date.iso8601 == day)
        }
    }

    @Test func aTimeZoneThatDoesNotExistIsAnError() throws {
        let settings = ScratchFolder.settings.replacing("Europe/Berlin", with: "Europe/Duisburg")
        let folder = try ScratchFolder.withContent(["auskunft.yaml": settings])
        let build = try folder.build()
        #expect(build.cause == .findings)
        #expect(build.output.contains("Die Zeitzone „Europe/Duisburg“ gibt es nicht."), "\(build.output)")
    }

    @Test(arguments: [
        (Language.german, "fehlt: Datei oder Ordner gibt es nicht\n"), (.english, "fehlt: No such file or directory\n"),
    ])
    func missingContentIsNamedInTheReadersLanguage(language: Language, words: String) throws {
        let build = try ScratchFolder().build("fehlt", language: language)
        #expect(build.cause == .wrongUse)
        #expect(build.errors == words)
    }

    @Test func anEarlierSiteIsOneOfTheSameEdition() throws {
        let folder = try ScratchFolder.withContent(["../leer/x": ""])
        #expect(try folder.build(output: "alt", edition: .public).isFine)
        let other = try folder.build(since: "alt")
        #expect(other.cause == .wrongUse)
        #expect(other.errors == "--since alt: Dort liegt eine Website der Ausgabe „public“.\n")
        let none = try folder.build(since: "leer", language: .english)
        #expect(none.errors == "--since leer: There is no site with api/v1/index.json.\n")
        #expect(folder.names() == ["alt", "content", "leer"])
        #expect(try folder.build(edition: .public, since: "alt").isFine)
    }
}
