import Foundation
import Scratch
import Testing
import Workshop

/// `auskunft check --fix` mends what leaves no doubt, and nothing else.
@Suite struct FixingTests {
    /// Two slips with safe fixes, one without, amid comments and an order of the editor's own; CR LF at the end of a line.
    private static let article = """
        ---
        # Kommentar bleibt
        answer: "Eine Antwort."   # auch dieser
        titel: Probe
        category: alltag
        confidence: exampel
        ---

        Siehe [Ziel](../alt/ziel.md).\r

        """

    private func folder() throws -> ScratchFolder {
        let folder = try ScratchFolder.withContent()
        try folder.write("content/articles/neu/fix.md", Self.article)
        return folder
    }

    @Test func safeFixesAreAppliedAndShown() throws {
        let folder = try folder()
        let run = try folder.fix()
        let fixed = try #require(folder.text("content/articles/neu/fix.md"))
        // `exampel` is not beyond doubt and is left to the editor.
        let expected = Self.article.replacing("titel: Probe", with: "title: Probe").replacing("../alt/", with: "../")
        #expect(fixed == expected)
        #expect(run.output.contains("-titel: Probe\n+title: Probe\n"))
        #expect(run.cause == .findings, "the word that is left is still an error")
    }

    @Test func aSecondRunChangesNothing() throws {
        let folder = try folder()
        _ = try folder.fix()
        let once = try folder.files("content")
        let second = try folder.fix()
        #expect(try folder.files("content") == once)
        #expect(!second.output.contains("+++"))
    }

    @Test func withoutTheOptionNothingIsWritten() throws {
        let folder = try folder()
        let before = try folder.files("content")
        _ = try folder.check()
        #expect(try folder.files("content") == before)
    }

    /// Each line hides the ones below it from YAML until it is mended, and a mended value may have a fix of its own.
    @Test func quotesAndCurrenciesAreMendedInOneRun() throws {
        let folder = try folder()
        let head = "---\ncategory: alltag\nanswer: Eine Antwort.\nowner: Amt\n"
        try folder.write(
            "content/articles/neu/fix.md",
            head + "title: Hund: anmelden  # neu\nkeywords: [„Köter“]\nquestions:\n  - Frage: Wo?\nduration: @x\n"
                + "fees:\n  - amount: 46,5 CHF  # im Jahr\nreviewed: “14.09.2026”\nreview-every: 1 Jahr\n---\n\nText.\n"
        )
        let run = try folder.fix(date: "2026-11-25")
        #expect(
            folder.text("content/articles/neu/fix.md")
                == head + "title: \"Hund: anmelden\"  # neu\nkeywords: [\"Köter\"]\nquestions:\n  - \"Frage: Wo?\"\n"
                + "duration: \"@x\"\nfees:\n  - currency: CHF\n    amount: 46.50  # im Jahr\nreviewed: \"2026-09-14\"\n"
                + "review-every: 1 year\n---\n\nText.\n")
        #expect(run.isFine, "\(run.output)")
        #expect(run.output.components(separatedBy: "+++ ").count == 2, "one difference for the file")
        let once = try folder.files("content")
        let second = try folder.fix(date: "2026-11-25")
        #expect(try folder.files("content") == once)
        #expect(!second.output.contains("+++"))
    }

    /// Who may read and write a file is for whoever keeps it to say.
    @Test func theModeOfAFileStays() throws {
        let folder = try folder()
        let path = folder.url.appending(path: "content/articles/neu/fix.md").path
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        _ = try folder.fix()
        #expect(folder.text("content/articles/neu/fix.md")?.contains("\ntitle: Probe") == true)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o640)
        #expect(folder.names("content").allSatisfy { !$0.hasPrefix(".") })
    }
}
