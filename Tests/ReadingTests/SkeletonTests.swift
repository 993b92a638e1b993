import Knowledge
import TestSupport
import Testing

@testable import ReadingContract

@Suite("Skeletons of new files")
struct SkeletonTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let path: String
        let text: String
        /// Every key that the file may have.
        let keys: [String]
    }

    private static let day = CalendarDate(year: 2026, month: 11, day: 22) ?? .epoch

    static let samples = [
        Sample(
            testDescription: "article", path: "articles/neu.md",
            text: Skeleton.article(
                category: "alltag", headings: ["Ablauf", "Kosten"], municipalities: ["rhein", "ruhr"], day: day),
            keys: ArticleShape.article.keys),
        Sample(
            testDescription: "municipality", path: "municipalities/neu.yaml",
            text: Skeleton.municipality(state: "DE-NW"), keys: MunicipalityShape.municipality.keys),
        Sample(
            testDescription: "office", path: "offices/rhein/neu.yaml", text: Skeleton.office(),
            keys: OfficeShape.office.keys),
        Sample(
            testDescription: "notice", path: "notices/2026-11-22-neu.md",
            text: Skeleton.notice(municipalities: ["rhein", "ruhr"], day: day), keys: NoticeShape.notice.keys),
    ]

    static let all =
        samples + [
            Sample(
                testDescription: "guide", path: "guides/neu.yaml", text: Skeleton.guide(category: "alltag", day: day),
                keys: GuideShape.guide.keys)
        ]

    @Test("are read without an error", arguments: all)
    func areRead(sample: Sample) {
        let (_, found) = TestSite([sample.path: sample.text]).read()
        let errors = found.filter { $0.severity == .error }
        #expect(errors.filter { $0.rule != "contract.unfilled" }.map(\.message.german) == [])
        // Every mark that is left is told, so that none is published.
        #expect(errors.count == sample.text.ranges(of: Skeleton.mark).count)
    }

    @Test("name every key once, with help", arguments: all)
    func nameEveryKey(sample: Sample) {
        let lines = sample.text.split(separator: "\n")
        for key in sample.keys {
            let written = lines.indices.filter { lines[$0].hasPrefix("\(key):") || lines[$0].hasPrefix("#\(key):") }
            #expect(written.count == 1, "\(key)")
            guard let line = written.first, line > 0 else { continue }
            #expect(lines[line].contains(Skeleton.mark) || lines[line - 1].hasPrefix("# "), "\(key)")
        }
    }

    @Test("hold examples that are right but for the names in them", arguments: samples)
    func examplesAreRight(sample: Sample) {
        let text = sample.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.prefixMatch(of: /#([a-z]|  )/) != nil ? line.dropFirst() : line
        }.joined(separator: "\n")
        #expect(text != sample.text)
        let (_, found) = TestSite([sample.path: text]).read()
        // The examples name offices and articles that this knowledge base has not.
        let others = found.filter {
            $0.severity == .error && !$0.rule.rawValue.hasPrefix("reference.") && $0.rule != "contract.unfilled"
        }
        #expect(others.map { "\($0.range.start.line): \($0.message.german)" } == [])
    }

    @Test("offer the cities that there are")
    func cities() {
        #expect(Self.samples[0].text.contains("#municipalities:\n#  rhein:\n#  ruhr:\n"))
        #expect(Self.samples[3].text.contains("#municipalities:\n#  - rhein\n#  - ruhr\n"))
    }

    @Test(
        "put texts in quotes that YAML would take for something else",
        arguments: [
            ("Text", "Text"), ("true", "\"true\""), ("No", "\"No\""), ("47051", "\"47051\""), ("1 year", "1 year"),
            ("08:00-12:00, 14:00-16:00", "\"08:00-12:00, 14:00-16:00\""), ("2026-03-31", "2026-03-31"),
            ("https://a.example/b", "https://a.example/b"), ("#005ea5", "\"#005ea5\""), ("Rat: gut", "\"Rat: gut\""),
            ("Rat #1", "\"Rat #1\""), ("Ende ", "\"Ende \""), ("Sag \"ja\"", "\"Sag \\\"ja\\\"\""), ("", "\"\""),
            ("Ä:", "\"Ä:\""), ("[a]", "\"[a]\""), ("amt@stadt.example", "amt@stadt.example"), ("1e5", "\"1e5\""),
        ])
    func quotes(text: String, written: String) {
        #expect(Skeleton.scalar(text) == written)
    }
}
