import Checking
import Diagnostics
import Files
import Foundation
import Indexing
import Knowledge
import Reading

/// A small knowledge base written down in a test: files by path, over two cities, one category and one office each.
public struct TestSite: Sendable {
    /// By path in the content folder; replaces a default of the same path.
    public var files: [String: String]
    public var date: CalendarDate

    /// `rhein` and `ruhr`, category `alltag`, offices `rhein-amt` and `ruhr-amt`, sections Ablauf, Kosten, Hinweise.
    public static let defaults = [
        "auskunft.yaml": """
        title: Probe
        base-url: https://probe.example/
        time-zone: Europe/Berlin
        categories:
          - id: alltag
            title: Alltag
        sections:
          - heading: Ablauf
          - heading: Kosten
          - heading: Hinweise

        """,
        "municipalities/rhein.yaml": "name: Rheinstadt\nstate: DE-NW\naccent: \"#123456\"\nlines: [\"+4920312345\"]\n",
        "municipalities/ruhr.yaml": "name: Ruhrstadt\nstate: DE-NW\naccent: \"#654321\"\nlines: [\"+4920412345\"]\n",
        "offices/rhein/rhein-amt.yaml": "name: Amt am Rhein\ntransfer: \"4711\"\nphone: \"+4920312345\"\n",
        "offices/ruhr/ruhr-amt.yaml": "name: Amt an der Ruhr\nphone: \"+4920412345\"\n",
    ]

    /// - Parameters:
    ///   - files: by path in the content folder.
    ///   - date: the day of the build, 2026-11-22 unless given.
    public init(_ files: [String: String], date: String = "2026-11-22") {
        self.files = Self.defaults.merging(files) { _, new in new }
        self.date = CalendarDate(date) ?? .epoch
    }

    /// A whole knowledge base, without the defaults.
    public init(content: [String: String], date: String = "2026-11-22") {
        files = content
        self.date = CalendarDate(date) ?? .epoch
    }

    /// What reading and resolving find, and the rules after them.
    ///
    /// - Parameters:
    ///   - memory: what reading most of the same files found earlier.
    ///   - readsSynonyms: asks the search what it makes of the synonyms, which takes an index of everything.
    package func read(
        edition: Edition = .agents, reusing memory: ReadingMemory? = nil, readsSynonyms: Bool = true
    ) -> (knowledge: KnowledgeBase, diagnostics: [Diagnostic]) {
        let resolution = parsed(edition: edition, reusing: memory).resolve(date: date, edition: edition)
        let all = Rules.review(
            resolution.knowledge, reading: resolution.findings,
            synonyms: readsSynonyms ? Self.synonymReadings(resolution.knowledge) : nil)
        return (
            resolution.knowledge,
            all.sortedAndMerged(
                resolution.knowledge.sources, municipalityCount: resolution.knowledge.municipalities.count
            )
        )
    }

    /// What each file says by itself.
    package func parsed(edition: Edition = .agents, reusing memory: ReadingMemory? = nil) -> ParsedContent {
        ParsedContent(ContentSurvey(FileTree(texts: files)), edition: edition, reusing: memory)
    }

    /// What the search makes of the synonyms; nil where there are none.
    public static func synonymReadings(_ knowledge: KnowledgeBase) -> [SynonymReading]? {
        guard !knowledge.synonyms.isEmpty, let everyday else { return nil }
        return KnowledgeIndex(knowledge, everyday: everyday).synonymReadings
    }

    /// As the default theme has it, read from its file: the theme is in a module that builds sites, and tests of what is
    /// below need not be compiled anew for each of its changes.
    private static let everyday: EverydayGerman? = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../site/search/everyday.yaml")
        return (try? Data(contentsOf: file.standardized)).flatMap { try? EverydayGerman(Array($0)) }
    }()
}
