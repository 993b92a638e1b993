import Diagnostics
import Foundation
import Testing

struct MachineReportTests {
    private func encoded(_ format: ReportFormat, _ findings: [Diagnostic] = samples, language: Language = .english)
        -> String
    {
        Report(findings, sampleSources, language: language, pathPrefix: "content/").encoded(format)
    }

    private func parsed<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    // MARK: JSON

    private struct JSON: Decodable {
        struct Region: Decodable, Equatable { let line, column, endLine, endColumn: Int }
        struct Related: Decodable {
            let file: String
            let range: Region
            let message: String
        }
        struct Fix: Decodable {
            let range: Region
            let replacement: String
            let summary: String
            let safe: Bool
        }
        struct Finding: Decodable {
            let rule, severity, file, message: String
            let range: Region
            let help: String?
            let municipalities: [String]
            let related: [Related]
            let fixes: [Fix]
        }
        struct Rule: Decodable { let severity, statement, explanation, page: String }
        let version, errors, warnings, notes: Int
        let findings: [Finding]
        let rules: [String: Rule]
    }

    @Test func jsonCarriesEverything() throws {
        let json = try parsed(JSON.self, encoded(.json))
        #expect(json.version == 1)
        #expect([json.errors, json.warnings, json.notes].allSatisfy { $0 == 1 })
        #expect(json.findings.map(\.rule) == ["contract.unknown-key", "body.raw-html", "settings.base-url"])
        #expect(json.findings.map(\.severity) == ["error", "warning", "note"])
        let first = try #require(json.findings.first)
        #expect(first.file == "content/articles/müll, alt:neu.md")
        #expect(first.range == JSON.Region(line: 3, column: 1, endLine: 3, endColumn: 10))
        #expect(first.message == "\"categorie\" is not a key here.")
        #expect(first.help == "Did you mean \"category\"?")
        #expect(first.municipalities == ["bottrop", "dinslaken"])
        #expect(first.related.map(\.file) == ["content/articles/b.md"])
        #expect(first.related.first?.range == JSON.Region(line: 7, column: 2, endLine: 7, endColumn: 6))
        #expect(first.fixes.map(\.replacement) == ["category"])
        #expect(first.fixes.map(\.safe) == samples[0].fixes.map(\.isSafe))
        #expect(json.findings.last?.help == nil)
        #expect(json.findings[1].range == JSON.Region(line: 4, column: 5, endLine: 6, endColumn: 3))
    }

    @Test(arguments: ["", "https://probe.example/"])
    func jsonExplainsTheRulesThatFoundSomething(address: String) throws {
        func declaration(_ id: String) -> RuleDeclaration {
            RuleDeclaration(
                id: id, .warning, LocalizedText(de: "Satz.", en: "Statement of \(id)."),
                why: LocalizedText(de: "Grund.", en: "Reason of \(id)."), wrong: .init(("a.md", "no\n")),
                right: .init(("a.md", "yes\n")))
        }
        var report = Report(samples, sampleSources, language: .english)
        report.rules = [declaration("body.raw-html"), declaration("link.http")]
        report.pageOfRule = { "\(address)rules/\($0.rawValue)" }
        let json = try parsed(JSON.self, report.encoded(.json))
        #expect(Array(json.rules.keys) == ["body.raw-html"])
        let rule = try #require(json.rules["body.raw-html"])
        #expect(rule.severity == "warning")
        #expect(rule.statement == "Statement of body.raw-html.")
        #expect(
            rule.explanation
                == "Statement of body.raw-html.\n\nReason of body.raw-html.\n\nWrong, a.md:\n\nno\n\n\nRight, a.md:\n\nyes\n"
        )
        #expect(rule.page == address + "rules/body.raw-html")
    }

    @Test func jsonSpeaksTheLanguageOfTheReport() throws {
        let json = try parsed(JSON.self, encoded(.json, language: .german))
        #expect(json.findings.first?.message == "„categorie“ ist hier keine Angabe.")
        #expect(json.findings.first?.fixes.first?.summary == "„category“ schreiben")
    }

    @Test(arguments: ReportFormat.allCases)
    func withoutFindingsEveryFormatIsWhole(format: ReportFormat) throws {
        let text = encoded(format, [])
        switch format {
        case .text: #expect(text == "No findings.\n")
        case .json: #expect(try parsed(JSON.self, text).findings.isEmpty)
        case .github: #expect(text.isEmpty)
        case .gitlab: #expect(try parsed([GitLab].self, text).isEmpty)
        case .sarif: #expect(try parsed(SARIF.self, text).runs.first?.results.isEmpty == true)
        }
    }

    @Test(arguments: ReportFormat.allCases)
    func theSameFindingsGiveTheSameText(format: ReportFormat) throws {
        #expect(encoded(format) == encoded(format))
    }

    // MARK: GitHub

    @Test func githubEscapesWhatItsCommandsAreMadeOf() throws {
        let lines = encoded(.github).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines == [
                "::error file=content/articles/müll%2C alt%3Aneu.md,line=3,endLine=3,col=1,endColumn=10,title=contract.unknown-key::\"categorie\" is not a key here. (in bottrop and dinslaken) Did you mean \"category\"?",
                "::warning file=content/articles/b.md,line=4,endLine=6,title=body.raw-html::50 %25 HTML,%0Atwo lines.",
                "::notice file=content/auskunft.yaml,line=1,endLine=1,col=1,endColumn=1,title=settings.base-url::Sentence.",
                "",
            ])
    }

    // MARK: GitLab

    private struct GitLab: Decodable {
        struct Location: Decodable {
            struct Lines: Decodable { let begin: Int }
            let path: String
            let lines: Lines
        }
        let description, checkName, fingerprint, severity: String
        let location: Location

        enum CodingKeys: String, CodingKey {
            case description, fingerprint, severity, location
            case checkName = "check_name"
        }
    }

    @Test func gitlabNamesRuleSeverityAndPlace() throws {
        let issues = try parsed([GitLab].self, encoded(.gitlab))
        #expect(issues.map(\.checkName) == ["contract.unknown-key", "body.raw-html", "settings.base-url"])
        #expect(issues.map(\.severity) == ["major", "minor", "info"])
        #expect(issues.map(\.location.lines.begin) == [3, 4, 1])
        #expect(issues.map(\.location.path) == samples.map { "content/" + sampleSources.path(of: $0.range.start.file) })
        #expect(issues.first?.description.contains("Did you mean \"category\"?") == true)
        #expect(issues.allSatisfy { $0.fingerprint.count == 16 && $0.fingerprint.allSatisfy(\.isHexDigit) })
    }

    @Test func gitlabFingerprintsSurviveMovedLinesAndTellTwinsApart() throws {
        let before = try parsed([GitLab].self, encoded(.gitlab, [finding(line: 1), finding(line: 2)]))
        let after = try parsed(
            [GitLab].self, encoded(.gitlab, [finding(line: 5), finding(line: 9)], language: .german))
        #expect(before.map(\.fingerprint) == after.map(\.fingerprint))
        #expect(Set(before.map(\.fingerprint)).count == 2)
        let other = try parsed([GitLab].self, encoded(.gitlab, [finding(file: 1)]))
        #expect(!before.map(\.fingerprint).contains(try #require(other.first).fingerprint))
    }

    // MARK: SARIF

    private struct SARIF: Decodable {
        struct Text: Decodable { let text: String }
        struct Region: Decodable, Equatable { let startLine, startColumn, endLine, endColumn: Int }
        struct Artifact: Decodable { let uri: String }
        struct Location: Decodable {
            struct Physical: Decodable {
                let artifactLocation: Artifact
                let region: Region
            }
            let physicalLocation: Physical
            let message: Text?
        }
        struct Fix: Decodable {
            struct Change: Decodable {
                struct Replacement: Decodable {
                    let deletedRegion: Region
                    let insertedContent: Text
                }
                let artifactLocation: Artifact
                let replacements: [Replacement]
            }
            let description: Text
            let artifactChanges: [Change]
        }
        struct Result: Decodable {
            let ruleId: String
            let ruleIndex: Int
            let level: String
            let message: Text
            let locations: [Location]
            let relatedLocations: [Location]?
            let fixes: [Fix]?
        }
        struct Run: Decodable {
            struct Tool: Decodable {
                struct Driver: Decodable {
                    struct Rule: Decodable {
                        let id: String
                        let helpUri: String?
                    }
                    let name: String
                    let version, semanticVersion: String?
                    let rules: [Rule]
                }
                let driver: Driver
            }
            let tool: Tool
            let columnKind: String
            let results: [Result]
        }
        let version: String
        let runs: [Run]
    }

    @Test func sarifPlacesAreRegionsInCodePoints() throws {
        let log = try parsed(SARIF.self, encoded(.sarif))
        #expect(log.version == "2.1.0")
        let run = try #require(log.runs.first)
        #expect(run.columnKind == "unicodeCodePoints")
        #expect(run.tool.driver.name == "auskunft")
        #expect(run.results.map(\.level) == ["error", "warning", "note"])
        #expect(
            run.results.compactMap(\.locations.first?.physicalLocation.region) == [
                SARIF.Region(startLine: 3, startColumn: 1, endLine: 3, endColumn: 10),
                SARIF.Region(startLine: 4, startColumn: 5, endLine: 6, endColumn: 3),
                SARIF.Region(startLine: 1, startColumn: 1, endLine: 1, endColumn: 1),
            ])
        for result in run.results { #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId) }
    }

    @Test func sarifNamesTheProgramAndThePagesOfRules() throws {
        var report = Report(samples, sampleSources, language: .english)
        let bare = try #require(parsed(SARIF.self, report.encoded(.sarif)).runs.first).tool.driver
        #expect(bare.version == nil && bare.semanticVersion == nil)
        #expect(bare.rules.allSatisfy { $0.helpUri == nil })
        report.program = ProgramVersion(number: "1.2.3", description: "1.2.3 (abc, 2026-11-22)")
        report.addressOfRule = { "https://probe.example/regeln/\($0.rawValue)/" }
        let driver = try #require(parsed(SARIF.self, report.encoded(.sarif)).runs.first).tool.driver
        #expect(driver.version == "1.2.3 (abc, 2026-11-22)" && driver.semanticVersion == "1.2.3")
        #expect(driver.rules.allSatisfy { $0.helpUri == "https://probe.example/regeln/\($0.id)/" })
    }

    @Test func sarifAddressesAreRelativeReferences() throws {
        let results = try #require(parsed(SARIF.self, encoded(.sarif)).runs.first).results
        let uris = results.compactMap(\.locations.first?.physicalLocation.artifactLocation.uri)
        #expect(uris.first == "content/articles/m%C3%BCll%2C%20alt%3Aneu.md")
        for uri in uris {
            let url = try #require(URL(string: uri))
            #expect(url.scheme == nil)
        }
    }

    @Test func sarifCarriesRelatedPlacesAndFixes() throws {
        let results = try #require(parsed(SARIF.self, encoded(.sarif)).runs.first).results
        let first = try #require(results.first)
        #expect(first.relatedLocations?.first?.message?.text == "Here as well.")
        #expect(first.relatedLocations?.first?.physicalLocation.region.startLine == 7)
        let replacement = try #require(first.fixes?.first?.artifactChanges.first?.replacements.first)
        #expect(replacement.insertedContent.text == "category")
        #expect(replacement.deletedRegion == SARIF.Region(startLine: 3, startColumn: 1, endLine: 3, endColumn: 10))
        #expect(results.last?.fixes == nil)
        #expect(results.last?.relatedLocations == nil)
    }
}
