import Diagnostics
import Files
import Knowledge
import RandomContent
import Reading
import Repetition
import TestSupport
import Testing
import Theme

@testable import Publishing

/// A build that uses what earlier ones found and made equals one from nothing, whatever was edited in between.
@Suite struct IncrementalTests {
    private struct Built {
        let files: [String: [UInt8]]
        let findings: [Diagnostic]
        let reading: ReadingMemory
        let pages: PageMemory
    }

    private func build(
        _ edited: EditedContent, edition: Edition, reading: ReadingMemory? = nil, pages: PageMemory = PageMemory()
    ) throws -> Built {
        let files = edited.files.mapValues { Array($0.utf8) }
        let parsed = ParsedContent(ContentSurvey(FileTree(files: files)), edition: edition, reusing: reading)
        let date = try #require(CalendarDate(edited.day))
        let resolution = parsed.resolve(date: date, edition: edition)
        let output = MemoryOutput()
        let made = try Site.write(
            resolution.knowledge, theme: try Theme(language: "de", overrides: edited.theme),
            inputs: parsed.memory.hashes, memory: pages, to: output
        ) { files[$0] ?? [] }
        return Built(files: output.files, findings: resolution.findings, reading: parsed.memory, pages: made)
    }

    /// Each site is edited in each way.
    private static let editsOfASite = EditedContent.kindCount
    private static let siteCount = max(1, Repetitions.count(few: 88, all: 528) / (2 * editsOfASite))

    @Test(arguments: [Edition.agents, .public], Array(1...siteCount))
    func incrementalEqualsClean(edition: Edition, seed: Int) throws {
        var edited = EditedContent(seed: seed)
        var last = try build(edited, edition: edition)
        for _ in 0..<Self.editsOfASite {
            let step = edited.next()
            let next = try build(edited, edition: edition, reading: last.reading, pages: last.pages)
            let clean = try build(edited, edition: edition)
            let different = Set(next.files.keys).union(clean.files.keys).filter { next.files[$0] != clean.files[$0] }
            #expect(different.sorted() == [], "step \(step)")
            #expect(next.findings == clean.findings, "step \(step)")
            last = next
        }
    }

    /// One changed sentence: the topic and those beside it in the graph are made again, no other.
    @Test func onlyWhatIsConcernedIsMadeAgain() throws {
        var edited = EditedContent(seed: 1)
        let text = "---\ntitle: T\ncategory: alltag\nanswer: Kurz.\n---\n\n"
        edited.files["articles/a.md"] = text + "Siehe [[b]].\n"
        edited.files["articles/b.md"] = text
        edited.files["articles/c.md"] = text
        let first = try build(edited, edition: .agents)
        edited.files["articles/b.md"] = text + "Neu.\n"
        let second = try build(edited, edition: .agents, reading: first.reading, pages: first.pages)
        let changed = first.pages.entries.keys.filter {
            first.pages.entries[$0]?.fingerprint != second.pages.entries[$0]?.fingerprint
        }
        #expect(changed.sorted() == ["a", "b"])
    }

    /// A page shows its notice with the titles of what the notice links to.
    @Test func aTitleIsNewInNoticesAsWell() throws {
        var edited = EditedContent(seed: 1)
        let text = "---\ntitle: Alter Titel\ncategory: alltag\nanswer: Kurz.\n---\n\nText.\n"
        edited.files["articles/a.md"] = text.replacing("Alter Titel", with: "T")
        edited.files["articles/b.md"] = text
        edited.files["notices/2026-11-20-hinweis.md"] = "---\ntitle: N\narticles: [a]\n---\n\nSiehe [[b]].\n"
        let first = try build(edited, edition: .agents)
        edited.files["articles/b.md"] = text.replacing("Alter Titel", with: "Neuer Titel")
        let second = try build(edited, edition: .agents, reading: first.reading, pages: first.pages)
        let pages = second.files.filter { $0.key.hasSuffix("/a/index.html") }
        #expect(!pages.isEmpty)
        for (path, bytes) in pages {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("Alter Titel"), "\(path)")
        }
    }
}
