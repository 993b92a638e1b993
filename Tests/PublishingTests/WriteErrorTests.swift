import Knowledge
import Publishing
import TestSupport
import Testing
import Theme

/// What cannot be written or read ends the build, whichever file it is.
@Suite struct WriteErrorTests {
    private struct Full: Error, Equatable {
        let path: String
    }

    /// A disk that has no room for one file.
    private struct FullDisk: SiteOutput {
        let path: String

        func write(_ path: String, _ bytes: [UInt8]) throws {
            if path == self.path { throw Full(path: path) }
        }
    }

    @Test(arguments: [
        "index.html", "404.html", "assets/site.css", "assets/cities.css", "sitemap.xml", "robots.txt",
        "anruf/index.html",
        "redaktion/index.html", "rhein/index.html", "ruhr/thema/umwelt/index.html", "ruhr/stelle/ruhr-amt/index.html",
        "rhein/a-z/index.html", "rhein/anmelden/index.html", "ruhr/ummelden/index.html", "vergleich/muell/index.html",
        "api/v1/rhein/articles.json", "api/v1/ruhr/articles/muell.json", "dateien/anlagen/plan.pdf",
    ])
    func oneFileThatCannotBeWrittenEndsTheBuild(path: String) throws {
        let knowledge = TestSite.twoCities().read().knowledge
        let error = #expect(throws: Full.self) {
            try Site.write(knowledge, theme: try Theme(language: "de"), to: FullDisk(path: path)) { _ in [] }
        }
        #expect(error?.path == path)
    }

    @Test func attachmentThatCannotBeReadEndsTheBuild() throws {
        let knowledge = TestSite.twoCities().read().knowledge
        let error = #expect(throws: Full.self) {
            try Site.write(knowledge, theme: try Theme(language: "de"), to: MemoryOutput()) { throw Full(path: $0) }
        }
        #expect(error?.path == "anlagen/plan.pdf")
    }
}
