import Foundation
import Testing

/// `auskunft build`, from a folder of content to a site.
@Suite struct BuildCommandTests {
    private static let date = ["--date", "2026-11-22"]

    @Test func contentAloneMakesAWholeSite() throws {
        let folder = try ScratchFolder.withContent()
        let build = try Program.run("build", "--date", "2026-11-22", in: folder)
        #expect(build.status == 0, "\(build.output)\(build.errors)")
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
        #expect(try Program.run("build", "--date", "2026-11-22", in: folder).status == 0)
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
            #expect(try Program.run("build", "--date", "2026-11-22", in: folder).status == 0)
        }
        let files = try first.files("site/dist")
        #expect(try second.files("site/dist") == files)
        #expect(try Program.run("build", "--date", "2026-11-22", "--clean", in: first).status == 0)
        #expect(try first.files("site/dist") == files)
    }

    @Test func newSiteReplacesAllOfTheOld() throws {
        let folder = try ScratchFolder.withContent(["articles/weg.md": ScratchFolder.article("Weg")])
        #expect(try Program.run("build", in: folder).status == 0)
        #expect(folder.has("site/dist/rhein/weg/index.html"))
        try folder.remove("content/articles/weg.md")
        #expect(try Program.run("build", in: folder).status == 0)
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
        let build = try Program.run(
            "build", "--content", "wissen/", "--site", "aussehen", "--output", "a/b", in: folder)
        #expect(build.status == 0, "\(build.output)\(build.errors)")
        #expect(folder.text("a/b/index.html") == "Eigene Seite von Probe")
        #expect(folder.text("a/b/assets/site.css") == "p { }")
        #expect(folder.names() == ["a", "aussehen", "wissen"])
        #expect(folder.names("aussehen") == ["assets", "templates", "texts"])
    }

    @Test func publicEditionHasNothingForAgents() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try Program.run("build", "--edition", "public", in: folder).status == 0)
        let files = try folder.files("site/dist")
        #expect(files["rhein/probe/index.html"] != nil)
        for (path, bytes) in files where !path.hasPrefix("assets/") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("Intern.") && !text.contains("4711"), "\(path)")
        }
        #expect(!folder.has("site/dist/redaktion"))
        #expect(try Program.run("build", "--edition", "agents", in: folder).status == 0)
        #expect(folder.text("site/dist/rhein/probe/index.html")?.contains("Intern.") == true)
    }

    @Test(arguments: [("2026-12-31", false, true), ("2027-01-01", true, true), ("2027-02-28", true, false)])
    func dateOpensAndClosesAnArticle(date: String, opens: Bool, closes: Bool) throws {
        let folder = try ScratchFolder.withContent([
            "articles/kommt.md": ScratchFolder.article("Kommt", "from: 2027-01-01"),
            "articles/geht.md": ScratchFolder.article("Geht", "until: 2027-02-27"),
        ])
        #expect(try Program.run("build", "--date", date, in: folder).status == 0)
        #expect(folder.has("site/dist/rhein/kommt/index.html") == opens)
        #expect(folder.has("site/dist/rhein/geht/index.html") == closes)
    }

    @Test func statisticsAreNoResult() throws {
        let folder = try ScratchFolder.withContent()
        let plain = try Program.run("build", "--date", "2026-11-22", in: folder)
        let build = try Program.run("build", "--date", "2026-11-22", "--stats", in: folder)
        #expect(build.status == 0)
        #expect(build.output == plain.output)
        #expect(build.errors.contains("written: "))
        #expect(build.errors.contains(" bytes"))
    }

    @Test func hiddenFilesAndEditorsLeftoversDoNotMatter() throws {
        let folder = try ScratchFolder.withContent()
        #expect(try Program.run("build", "--date", "2026-11-22", in: folder).status == 0)
        let files = try folder.files("site/dist")
        try folder.write("content/.git/config", "x")
        try folder.write("content/articles/.probe.md.swp", "x")
        #expect(try Program.run("build", "--date", "2026-11-22", in: folder).status == 0)
        #expect(try folder.files("site/dist") == files)
    }
}
