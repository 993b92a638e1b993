import Diagnostics
import Files
import Knowledge
import Reading
import Repetition
import SeededNumbers
import TestSupport
import Testing
import Theme

@testable import Publishing

/// A build that uses what earlier ones found and made equals one from nothing, whatever was edited in between.
@Suite struct IncrementalTests {
    /// Content, theme and day, edited at random.
    private struct Edited {
        var files: [String: String]
        var theme: [String: [UInt8]] = [:]
        var day = "2026-11-22"
        var numbers: SplitMix64
        private var count = 0
        /// Of the kinds of edits, those still to come before each may come again: however few edits there are, no kind is left out.
        private var kinds: [Int] = []
        static let kindCount = 22

        init(seed: Int) {
            files = TestSite(RandomSite(seed: seed).files).files
            numbers = SplitMix64(seed: UInt64(truncatingIfNeeded: seed))
        }

        private mutating func any(_ paths: [String]) -> String? { paths.sorted().randomElement(using: &numbers) }

        private func articles() -> [String] {
            files.keys.filter { $0.hasPrefix("articles/artikel-") && $0.split(separator: ".").count == 2 }
        }

        private mutating func anyID() -> String {
            any(articles()).map { String($0.dropFirst("articles/".count).dropLast(".md".count)) } ?? "intern"
        }

        private mutating func edit(_ path: String?, _ change: (String) -> String) {
            guard let path, let text = files[path] else { return }
            files[path] = change(text)
        }

        /// One edit; its name for the report of a failure.
        mutating func next() -> String {
            count += 1
            if kinds.isEmpty { kinds = Array(0..<Self.kindCount).shuffled(using: &numbers) }
            let (mark, other, article) = ("neu-\(count)", anyID(), any(articles()))
            switch kinds.removeLast() {
            case 0: edit(article) { $0 + "\n\(mark)\n" }
            case 1: edit(article) { $0.replacing("title: ", with: "title: \(mark) ", maxReplacements: 1) }
            case 2: edit(article) { $0.replacing("answer: ", with: "answer: \(mark) ", maxReplacements: 1) }
            case 3: edit(article) { $0 + "\nSiehe [[\(other)]].\n" }
            case 4:
                edit(article) { $0.replacing("category: alltag\n", with: "category: alltag\nrelated: [\(other)]\n") }
            case 5: edit(article) { $0.replacing("category: alltag\n", with: "category: alltag\naliases: [\(mark)]\n") }
            case 6: edit(article) { $0 + "\n## Ablauf \(mark)\n\nText.\n" }
            case 7:
                edit(article) { $0.replacing("Siehe [[", with: "Vergleiche [[").replacing("\nrelated: ", with: "\n#") }
            case 8: edit(article) { $0.replacing("category: alltag\n", with: "category: alltag\nuntil: 2026-11-01\n") }
            case 9:
                files["articles/artikel-\(mark).md"] =
                    "---\ntitle: \(mark)\ncategory: alltag\nanswer: Kurz.\n---\n\nSiehe [[\(other)]].\n"
            case 10: if let article { files[article] = nil }
            case 11: files["articles/\(other).ruhr.md"] = "## Hinweise\n\n\(mark)\n"
            case 12: if let own = any(files.keys.filter { $0.hasSuffix(".ruhr.md") }) { files[own] = nil }
            case 13: edit(any(files.keys.filter { $0.hasPrefix("offices/") })) { $0 + "transit: \(mark)\n" }
            case 14:
                edit(any(files.keys.filter { $0.hasPrefix("municipalities/") })) {
                    $0.replacing("name: ", with: "name: \(mark) ", maxReplacements: 1)
                }
            case 15:
                files["notices/2026-11-20-\(mark).md"] =
                    "---\ntitle: \(mark)\narticles: [\(other)]\n---\n\nSiehe [[\(anyID())]].\n"
            case 16: if let notice = any(files.keys.filter { $0.hasPrefix("notices/") }) { files[notice] = nil }
            case 17: files["glossary.yaml"] = "Text: \(mark)\n"
            case 18: theme["texts/de.yaml"] = Array("search: \(mark)\n".utf8)
            case 19: theme["assets/site.css"] = Array("body { --a: \(count); }\n".utf8)
            case 20: day = "2026-11-\(10 + count % 18)"
            default: edit("auskunft.yaml") { $0.replacing("title: ", with: "title: \(mark) ", maxReplacements: 1) }
            }
            return "\(count)"
        }
    }

    private struct Built {
        let files: [String: [UInt8]]
        let findings: [Diagnostic]
        let reading: ReadingMemory
        let pages: PageMemory
    }

    private func build(
        _ edited: Edited, edition: Edition, reading: ReadingMemory? = nil, pages: PageMemory = PageMemory()
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

    /// Each site is edited twice in each way.
    private static let editsOfASite = 2 * Edited.kindCount
    private static let siteCount = max(1, Repetitions.count(few: 88, all: 528) / (2 * editsOfASite))

    @Test(arguments: [Edition.agents, .public], Array(1...siteCount))
    func incrementalEqualsClean(edition: Edition, seed: Int) throws {
        var edited = Edited(seed: seed)
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
        var edited = Edited(seed: 1)
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
        var edited = Edited(seed: 1)
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
