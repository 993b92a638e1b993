import Diagnostics
import Files
import Knowledge
import RandomContent
import Reading
import TestSupport
import Testing
import Theme

@testable import Publishing

/// A site built with what an earlier build found and made, or from nothing.
struct IncrementalBuild {
    let files: [String: [UInt8]]
    let findings: [Diagnostic]
    /// Ids of the topics whose pages were made, not taken from before.
    var made: [String] { pages.made }
    private let reading: ReadingMemory
    private let pages: PageMemory

    init(_ edited: EditedContent, edition: Edition, after earlier: IncrementalBuild? = nil) throws {
        try self.init(edited.files, theme: edited.theme, on: edited.day, edition: edition, after: earlier)
    }

    init(
        _ files: [String: String], theme: [String: [UInt8]] = [:], on day: String = "2026-11-22",
        edition: Edition = .agents, after earlier: IncrementalBuild? = nil
    ) throws {
        let files = files.mapValues { Array($0.utf8) }
        let parsed = ParsedContent(
            ContentSurvey(FileTree(files: files)), edition: edition, reusing: earlier?.reading)
        let resolution = parsed.resolve(date: try #require(CalendarDate(day)), edition: edition)
        let output = MemoryOutput()
        pages = try Site.write(
            resolution.knowledge, theme: try Theme(language: "de", overrides: theme), inputs: parsed.memory.hashes,
            memory: earlier?.pages ?? PageMemory(), to: output
        ) { files[$0] ?? [] }
        self.files = output.files
        findings = resolution.findings
        reading = parsed.memory
    }

    /// Paths of files that one of the two has otherwise, or not at all.
    func differences(from other: IncrementalBuild) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }

    /// The text of a file; nil where there is none.
    func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }
}
