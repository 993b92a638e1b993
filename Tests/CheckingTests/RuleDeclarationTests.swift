import Checking
import Diagnostics
import TestSupport
import Testing

extension RuleDeclaration: CustomTestStringConvertible {
    public var testDescription: String { id.rawValue }
}

@Suite("Every rule has a page, and its examples are true")
struct RuleDeclarationTests {
    /// Rules whose wrong example is one indeed, and not only the nearest that can be written down.
    static let shown = Rules.declarations.filter { $0.explanation?.isShownByText == true }

    @Test("No id is declared twice, and each is a group and a matter")
    func ids() {
        let ids = Rules.declarations.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids { #expect(id.rawValue.wholeMatch(of: /[a-z]+\.[a-z]+(-[a-z]+)*/) != nil, "\(id.rawValue)") }
    }

    @Test("Every rule about content has a page")
    func pages() {
        #expect(Rules.declarations.filter { $0.explanation == nil }.map(\.id.rawValue) == [])
        #expect(Self.shown.count >= 80)
    }

    @Test(
        "The wrong example breaks the rule with the severity declared, and no other rule as an error", arguments: shown)
    func wrongExample(declaration: RuleDeclaration) throws {
        let found = Self.findings(in: try #require(declaration.explanation).wrong)
        let own = found.filter { $0.rule == declaration.id }
        #expect(!own.isEmpty && own.allSatisfy { $0.severity == declaration.severity }, "\(Self.lines(found))")
        let others = found.filter { $0.rule != declaration.id && $0.severity == .error }
        #expect(others.isEmpty, "\(Self.lines(others))")
    }

    @Test(
        "A finding in the wrong example says what to write, unless its message is declared to say all", arguments: shown
    )
    func help(declaration: RuleDeclaration) throws {
        let found = Self.findings(in: try #require(declaration.explanation).wrong).filter { $0.rule == declaration.id }
        let silent = found.filter { $0.help == nil && $0.fixes.isEmpty }
        #expect(silent.isEmpty != declaration.messageSaysAll, "\(Self.lines(found))")
    }

    @Test("The right example keeps the rule and has no error", arguments: Rules.declarations)
    func rightExample(declaration: RuleDeclaration) throws {
        let found = Self.findings(in: try #require(declaration.explanation).right).filter {
            $0.rule == declaration.id || $0.severity == .error
        }
        #expect(found.isEmpty, "\(Self.lines(found))")
    }

    @Test("Statement and reason are sentences on one line, in two languages", arguments: Rules.declarations)
    func texts(declaration: RuleDeclaration) throws {
        for text in [declaration.statement, try #require(declaration.explanation).reason] {
            for language in Language.allCases {
                #expect(text[language].hasSuffix(".") && !text[language].contains("\n"), "\(text[language])")
            }
            #expect(text.german != text.english)
        }
    }

    // MARK: Helpers

    private static func findings(in example: RuleDeclaration.Example) -> [Diagnostic] {
        TestSite(Dictionary(uniqueKeysWithValues: example.files.map { ($0.path, $0.text) })).read().diagnostics
    }

    private static func lines(_ findings: [Diagnostic]) -> String {
        findings.isEmpty
            ? "no findings"
            : findings.map { "\($0.severity.name) \($0.rule.rawValue): \($0.message.english)" }.joined(separator: "\n")
    }
}
