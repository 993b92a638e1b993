import Foundation
import Testing

/// `auskunft init`
@Suite struct InitTests {
    @Test func writesAKnowledgeBaseWithoutFindingsThatBuilds() throws {
        let folder = try ScratchFolder()
        let start = try Program.run("init", "wissen", in: folder)
        #expect(start.status == 0)
        let written = start.output.split(separator: "\n").map(String.init)
        #expect(try written.sorted() == folder.files("wissen").keys.map { "wissen/" + $0 }.sorted())
        let check = try Program.run("check", "--strict", "--format", "json", "--content", "wissen/content", in: folder)
        #expect(check.status == 0)
        let report = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any]
        let findings = try #require(report?["findings"] as? [Any], "\(check.output)")
        #expect(findings.isEmpty, "\(check.output)")
        let build = try Program.run(
            "build", "--strict", "--content", "wissen/content", "--site", "wissen/site", in: folder)
        #expect(build.status == 0)
        #expect(folder.has("wissen/site/dist/musterstadt/personalausweis/index.html"))
        #expect(folder.has("wissen/site/dist/musterstadt/stelle/musterstadt-steueramt/index.html"))
    }

    @Test func holdsEveryKindOfFile() throws {
        let folder = try ScratchFolder()
        #expect(try Program.run("init", ".", "--date", "2026-11-22", in: folder).status == 0)
        #expect(folder.names("content/municipalities").count == 1)
        #expect(folder.names("content/offices/musterstadt").count == 2)
        let articles = try folder.files("content/articles").keys
        #expect(articles.filter { $0.split(separator: ".").count == 2 }.count == 3)
        #expect(articles.filter { $0.split(separator: ".").count == 3 }.count == 1)
        #expect(folder.names("content/notices") == ["2026-11-22-willkommen.md"])
        for name in ["auskunft.yaml", "glossary.yaml", "synonyms.yaml", "questions.tsv"] {
            #expect(folder.has("content/\(name)"), "\(name)")
        }
    }

    @Test func writesTheSameBytesOnTheSameDay() throws {
        let folder = try ScratchFolder()
        for name in ["a", "b", "c"] {
            #expect(try Program.run("init", name, "--date", "2026-11-2\(name == "c" ? 3 : 2)", in: folder).status == 0)
        }
        #expect(try folder.files("a") == folder.files("b"))
        #expect(try folder.files("a") != folder.files("c"))
    }

    @Test func isFollowedByNew() throws {
        let folder = try ScratchFolder()
        #expect(try Program.run("init", ".", in: folder).status == 0)
        #expect(try Program.run("new", "article", "fundbuero", in: folder).status == 0)
        #expect(try Program.run("new", "office", "amt", "--municipality", "musterstadt", in: folder).status == 0)
        #expect(try Program.run("new", "municipality", "nachbarstadt", in: folder).status == 0)
        #expect(try Program.run("new", "notice", "streik", in: folder).status == 0)
        let check = try Program.run("check", in: folder)
        let errors = check.output.split(separator: "\n").filter { $0.contains(": Fehler: ") }
        #expect(!errors.isEmpty && errors.allSatisfy { $0.hasSuffix("[contract.unfilled]") }, "\(check.output)")
    }

    @Test func refusesAFolderThatIsNotEmpty() throws {
        let folder = try ScratchFolder()
        try folder.write("voll/liesmich.txt", "meins")
        let start = try Program.run("init", "voll", in: folder)
        #expect(start.status == 2)
        #expect(start.output.isEmpty)
        #expect(start.errors.contains("liesmich.txt"))
        #expect(folder.names("voll") == ["liesmich.txt"])
    }

    @Test func refusesAFile() throws {
        let folder = try ScratchFolder()
        try folder.write("datei", "meins")
        #expect(try Program.run("init", "datei", in: folder).status == 2)
        #expect(folder.text("datei") == "meins")
    }

    @Test func beginsInAFreshGitRepository() throws {
        let folder = try ScratchFolder()
        try folder.write("wissen/.git/HEAD", "ref: refs/heads/main\n")
        #expect(try Program.run("init", "wissen", in: folder).status == 0)
        #expect(folder.names("wissen") == [".git", "content"])
    }

    @Test func belowAPlainFileIsTheMachinesFault() throws {
        let folder = try ScratchFolder()
        try folder.write("datei", "meins")
        let start = try Program.run("init", "datei/wissen", in: folder)
        #expect(start.status == 3)
        #expect(start.errors.contains("datei/wissen"))
    }
}
