import Checking
import Diagnostics
import Foundation
import TestSupport
import Testing

extension RuleDescription: CustomTestStringConvertible {
    public var testDescription: String { id.rawValue }
}

@Suite("Every rule has a page, and its examples are true")
struct RuleDescriptionTests {
    /// Rules whose wrong example is one indeed, and not only the nearest that can be written down.
    static let shown = Rules.descriptions.filter(\.isShownByText)

    @Test("Every rule that the sources report is described once, and no other")
    func everyRuleIsDescribedOnce() throws {
        let described = Rules.descriptions.map(\.id.rawValue)
        let twice = Dictionary(grouping: described) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
        #expect(twice == [], "described more than once")
        // What an import says of its source is no rule of the content.
        let reported = try Self.reportedRules().filter { !$0.hasPrefix("import.") }
        #expect(reported.count >= 60, "the scan of the sources finds its rules")
        #expect(reported.subtracting(described).sorted() == [], "reported and not described")
        #expect(Set(described).subtracting(reported).sorted() == [], "described and not reported")
    }

    @Test("The wrong example breaks the rule with the severity named, and no other rule as an error", arguments: shown)
    func wrongExample(description: RuleDescription) {
        let found = Self.findings(in: description.wrong)
        let own = found.filter { $0.rule == description.id }
        #expect(!own.isEmpty && own.allSatisfy { $0.severity == description.severity }, "\(Self.lines(found))")
        let others = found.filter { $0.rule != description.id && $0.severity == .error }
        #expect(others.isEmpty, "\(Self.lines(others))")
    }

    @Test("The right example keeps the rule and has no error", arguments: Rules.descriptions)
    func rightExample(description: RuleDescription) {
        let found = Self.findings(in: description.right).filter { $0.rule == description.id || $0.severity == .error }
        #expect(found.isEmpty, "\(Self.lines(found))")
    }

    @Test("Statement and reason are sentences on one line, in two languages", arguments: Rules.descriptions)
    func texts(description: RuleDescription) {
        for text in [description.statement, description.reason] {
            for language in Language.allCases {
                #expect(text[language].hasSuffix(".") && !text[language].contains("\n"), "\(text[language])")
            }
            #expect(text.german != text.english)
        }
    }

    // MARK: Helpers

    private static func findings(in example: RuleDescription.Example) -> [Diagnostic] {
        TestSite(Dictionary(uniqueKeysWithValues: example.files.map { ($0.path, $0.text) })).read().diagnostics
    }

    private static func lines(_ findings: [Diagnostic]) -> String {
        findings.isEmpty
            ? "no findings"
            : findings.map { "\($0.severity.name) \($0.rule.rawValue): \($0.message.english)" }.joined(separator: "\n")
    }

    /// The ids that stand before a severity anywhere in Sources, but for those of descriptions.
    private static func reportedRules() throws -> Set<String> {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let sources = package.appending(path: "Sources")
        let pattern =
            /(?<description>RuleDescription\(\s*)?"(?<id>[a-z]+\.[a-z-]+)",\s*(?:\w+ \? )?\.(?:error|warning|note)\b/
        var rules: Set<String> = []
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        // What an import says is of the file imported, not of the content, and has no page.
        for case let file as URL in files
        where file.pathExtension == "swift" && !file.path().contains("/Sources/Importing/") {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: pattern)
            where match.description == nil {
                rules.insert(String(match.id))
            }
        }
        return rules
    }
}
