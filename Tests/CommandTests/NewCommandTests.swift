import Scratch
import Testing

/// `auskunft new` and `auskunft init`: what they take, print and return.
@Suite struct NewCommandTests {
    private static func run(_ arguments: [String], in folder: ScratchFolder) throws -> Program.Outcome {
        try Program.finish(try Program.process(arguments, in: folder))
    }

    @Test func thePathIsTheResult() throws {
        let folder = try ScratchFolder.withContent()
        let article = try Program.run("new", "article", "hundesteuer", "--category", "alltag", in: folder)
        #expect(article.status == 0 && article.errors.isEmpty)
        #expect(article.output == "content/articles/alltag/hundesteuer.md\n")
        let notice = try Program.run("new", "notice", "streik", "--date", "2026-11-22", in: folder)
        #expect(notice.output == "content/notices/2026-11-22-streik.md\n")
        let office = try Program.run("new", "office", "steueramt", "--municipality", "ruhr", in: folder)
        #expect(office.output == "content/offices/ruhr/steueramt.yaml\n")
        let again = try Program.run("new", "office", "steueramt", "--municipality", "ruhr", in: folder)
        #expect(again.status == 2 && again.output.isEmpty && again.errors.contains("steueramt-2"))
    }

    @Test(arguments: [
        (["notice", "neu", "--municipality", "rhein"], "--municipality"),
        (["notice", "neu", "--category", "alltag"], "--category"), (["contacts", "fehlt"], "ruhr"),
        (["body", "Kreis Lippe"], "kreis-lippe"),
        (["office", "neu", "--municipality", "rhein", "--date", "2026-11-22"], "--date"),
        (["page", "neu"], "municipality"),
        (["article"], "kennung"),
        (["article", "neu", "--content", "fehlt"], "fehlt"),
    ])
    func wrongUseIsTwo(arguments: [String], message: String) throws {
        let folder = try ScratchFolder.withContent()
        let before = try folder.files(".")
        let new = try Self.run(["new"] + arguments, in: folder)
        #expect(new.status == 2)
        #expect(new.output.isEmpty)
        #expect(new.errors.contains(message), "\(new.errors)")
        #expect(try folder.files(".") == before)
    }

    @Test func initPrintsWhatItWrote() throws {
        let folder = try ScratchFolder()
        let start = try Program.run("init", "wissen", "--date", "2026-11-22", in: folder)
        #expect(start.status == 0)
        let written = start.output.split(separator: "\n").map(String.init)
        #expect(try written.sorted() == folder.files("wissen").keys.map { "wissen/" + $0 }.sorted())
        #expect(written.contains("wissen/content/notices/2026-11-22-willkommen.md"))
        #expect(start.errors == "Prüfen: auskunft check --content wissen/content\n")
        #expect(try Program.run("init", "wissen", in: folder).status == 2)
    }
}
