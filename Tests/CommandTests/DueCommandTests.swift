import Foundation
import Scratch
import Testing

/// `due`, and `check` for days to come.
@Suite struct DueCommandTests {
    private func folder() throws -> ScratchFolder {
        try ScratchFolder.withContent([
            "articles/geplant.md": """
            ---
            title: Geplant
            category: alltag
            answer: Ja.
            owner: Amt für Planung
            reviewed: 2026-11-01
            review-every: 3 months
            ---

            Text.

            """
        ])
    }

    private func run(_ arguments: [String], in folder: ScratchFolder) throws -> Program.Outcome {
        try Program.finish(try Program.process(arguments, in: folder))
    }

    @Test func formatsAndParts() throws {
        let folder = try folder()
        func due(_ options: String...) throws -> Program.Outcome {
            try run(["due", "--date", "2026-11-22", "--within", "1y"] + options, in: folder)
        }
        let text = try due()
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("bis 01.02.2027  Prüfung fällig: Geplant"))
        #expect(text.output.contains("articles/geplant.md:6"))
        for (format, beginning) in [
            ("tsv", "day\ttime\t"), ("json", "{"), ("mail", "Stand 22.11.2026"), ("ics", "BEGIN:VCALENDAR\r\n"),
        ] {
            let run = try due("--format", format)
            #expect(run.status == 0 && run.output.hasPrefix(beginning) && run.output.contains("Geplant"), "\(format)")
        }
        #expect(try due("--owner", "amt für planung").output.contains("Geplant"))
        #expect(try !due("--owner", "-").output.contains("Geplant"))
        let english = try due("--language", "en")
        #expect(english.output.contains("Review due: Geplant"))
    }

    @Test func whatDoesNotExistIsWrongUse() throws {
        let folder = try folder()
        let owner = try Program.run("due", "--owner", "Amt für Planun", in: folder)
        #expect(owner.status == 2 && owner.errors.contains("Amt für Planung"))
        #expect(try Program.run("due", "--municipality", "nirgends", in: folder).status == 2)
        #expect(try Program.run("due", "--within", "bald", in: folder).status == 2)
    }

    @Test func checkTellsWhatWillBeWrong() throws {
        let folder = try folder()
        let run = try Program.run(
            "check", "--from", "2026-11-22", "--to", "2027-03-01", "--rule", "care.review-overdue", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("ab 2027-01-02: Der Artikel ist bis zum 01.02.2027 zu prüfen."))
        let strict = try Program.run(
            "check", "--from", "2026-11-22", "--to", "2027-03-01", "--rule", "care.review-overdue", "--strict",
            "--format",
            "json", in: folder)
        #expect(strict.status == 1)
        #expect(strict.output.contains("\"firstDay\" : \"2027-01-02\""))
    }

    @Test func aPeriodNeedsAnEndBehindItsBeginning() throws {
        let folder = try folder()
        for wrong in [
            ["--from", "2026-11-22"], ["--from", "2026-11-22", "--to", "2026-11-21"],
            ["--from", "2026-11-22", "--date", "2026-11-22", "--to", "2026-12-01"], ["--to", "2027-01-01", "--fix"],
        ] {
            let run = try run(["check"] + wrong, in: folder)
            #expect(run.status == 2 && !run.errors.isEmpty, "\(wrong): \(run.status)")
        }
    }
}
