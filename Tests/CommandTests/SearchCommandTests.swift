import Foundation
import Scratch
import Testing

/// `auskunft search` and `auskunft eval`: what they take, print and return.
@Suite struct SearchCommandTests {
    private static func folder() throws -> ScratchFolder {
        try .withContent(["questions.tsv": "probe\tprobe\n"])
    }

    private func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func theResultGoesToStandardOutput() throws {
        let folder = try Self.folder()
        let found = try Program.run("search", "probe", "--municipality", "ruhr", in: folder)
        #expect(found.status == 0 && found.errors.isEmpty)
        #expect(found.output.hasPrefix("1. Probe\n"))
        let one = try json(try Program.run("search", "antwort", "--limit", "1", "--json", in: folder).output)
        #expect((one["hits"] as? [Any])?.count == 1)
        #expect(try Program.run("search", "probe", "--explain", in: folder).output.contains("Abdeckung"))
        #expect(try Program.run("search", "xyzzy", in: folder).status == 0)
    }

    @Test(arguments: [
        ["search"], ["search", "a", "--limit", "0"], ["search", "a", "--municipality", "rur"], ["search", "a", "b"],
    ])
    func wrongUseIsTwo(arguments: [String]) throws {
        let search = try Program.finish(try Program.process(arguments, in: try Self.folder()))
        #expect(search.status == 2 && search.output.isEmpty && !search.errors.isEmpty)
    }

    @Test func editionAndDayDecideWhatIsFound() throws {
        let folder = try ScratchFolder.withContent([
            "articles/intern.md": ScratchFolder.article("Zugangskarte", "audience: agents"),
            "articles/spaeter.md": ScratchFolder.article("Feuerwerk", "from: 2027-01-01"),
        ])
        func found(_ query: String, _ more: String...) throws -> Bool {
            let arguments = ["search", query, "--content", "content/"] + more
            return !(try Program.finish(try Program.process(arguments, in: folder)).output.hasPrefix("Nichts"))
        }
        #expect(try found("Zugangskarte"))
        #expect(try !found("Zugangskarte", "--edition", "public"))
        #expect(try !found("Feuerwerk", "--date", "2026-12-31"))
        #expect(try found("Feuerwerk", "--date", "2027-01-01"))
    }

    @Test func thresholdsDecideTheStatus() throws {
        let folder = try Self.folder()
        let whole = try Program.run("eval", in: folder)
        #expect(whole.status == 0 && whole.output.contains("ohne Synonyme"))
        let quick = try Program.run("eval", "--quick", in: folder)
        #expect(quick.status == 0 && !quick.output.contains("ohne"))
        try folder.write("fragen.tsv", "xyzzy\tprobe\n")
        let other = try Program.run("eval", "--questions", "fragen.tsv", "--quick", "--json", in: folder)
        #expect(other.status == 0)
        #expect((try json(other.output)["all"] as? [String: Any])?["success1"] as? Double == 0)
        let settings = try #require(folder.text("content/auskunft.yaml"))
        try folder.write("content/auskunft.yaml", settings + "search:\n  success-at-1: 100\n")
        try folder.write("content/questions.tsv", "xyzzy\tprobe\n")
        #expect(try Program.run("eval", "--quick", in: folder).status == 1)
    }
}
