import Foundation
import Scratch
import Testing
import Workshop

/// `auskunft init`
@Suite struct NewKnowledgeBaseTests {
    @Test func writesAKnowledgeBaseWithoutFindingsThatBuilds() throws {
        let folder = try ScratchFolder()
        let start = try folder.begin("wissen")
        #expect(start.isFine)
        let written = start.output.split(separator: "\n").map(String.init)
        #expect(try written.sorted() == folder.files("wissen").keys.map { "wissen/" + $0 }.sorted())
        let check = try folder.check("wissen/content", format: .json, isStrict: true)
        #expect(check.isFine)
        let report = try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any]
        let findings = try #require(report?["findings"] as? [Any], "\(check.output)")
        #expect(findings.isEmpty, "\(check.output)")
        let build = try folder.build("wissen/content", theme: "wissen/site", isStrict: true)
        #expect(build.isFine)
        #expect(folder.has("wissen/site/dist/musterstadt/personalausweis/index.html"))
        #expect(folder.has("wissen/site/dist/musterstadt/stelle/musterstadt-steueramt/index.html"))
    }

    @Test func holdsEveryKindOfFile() throws {
        let folder = try ScratchFolder()
        #expect(try folder.begin(".", date: "2026-11-22").isFine)
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
            #expect(try folder.begin(name, date: "2026-11-2\(name == "c" ? 3 : 2)").isFine)
        }
        #expect(try folder.files("a") == folder.files("b"))
        #expect(try folder.files("a") != folder.files("c"))
    }

    @Test func isFollowedByNew() throws {
        let folder = try ScratchFolder()
        #expect(try folder.begin(".").isFine)
        #expect(try folder.new(.article, "fundbuero").isFine)
        #expect(try folder.new(.office, "amt", municipality: "musterstadt").isFine)
        #expect(try folder.new(.municipality, "nachbarstadt").isFine)
        #expect(try folder.new(.notice, "streik").isFine)
        let check = try folder.check()
        let errors = check.output.split(separator: "\n").filter { $0.contains(": Fehler: ") }
        #expect(!errors.isEmpty && errors.allSatisfy { $0.hasSuffix("[contract.unfilled]") }, "\(check.output)")
    }

    @Test func refusesAFolderThatIsNotEmpty() throws {
        let folder = try ScratchFolder()
        try folder.write("voll/liesmich.txt", "meins")
        let start = try folder.begin("voll")
        #expect(start.cause == .wrongUse)
        #expect(start.output.isEmpty)
        #expect(start.errors.contains("liesmich.txt"))
        #expect(folder.names("voll") == ["liesmich.txt"])
    }

    @Test func refusesAFile() throws {
        let folder = try ScratchFolder()
        try folder.write("datei", "meins")
        #expect(try folder.begin("datei").cause == .wrongUse)
        #expect(folder.text("datei") == "meins")
    }

    @Test func beginsInAFreshGitRepository() throws {
        let folder = try ScratchFolder()
        try folder.write("wissen/.git/HEAD", "ref: refs/heads/main\n")
        #expect(try folder.begin("wissen").isFine)
        #expect(folder.names("wissen") == [".git", ".gitignore", "content"])
        #expect(folder.text("wissen/.gitignore")?.contains("/site/dist\n") == true)
    }

    @Test func belowAPlainFileIsTheMachinesFault() throws {
        let folder = try ScratchFolder()
        try folder.write("datei", "meins")
        let start = try folder.begin("datei/wissen")
        #expect(start.cause == .machine)
        #expect(start.errors.contains("datei/wissen"))
    }
}
