import Authoring
import Checking
import Diagnostics
import Foundation
import Knowledge
import Testing

@testable import Checking

@Suite struct ZZTemporaryContentTests {
    @Test func content() throws {
        for path in (ProcessInfo.processInfo.environment["PROBE"] ?? "/work/main/content").split(separator: ":") {
            let survey = ContentSurvey(try FileTree(directory: String(path)))
            let knowledge = ParsedContent(survey, edition: .agents).resolve(
                date: CalendarDate("2026-11-22") ?? .epoch, edition: .agents
            ).knowledge
            let rules: [any Rule.Type] = [
                InsecureAddress.self, BareAddress.self, LinkWithoutText.self, UnclearLinkText.self,
                EarlierEndingTarget.self, LinkToOldName.self, OverlappingFees.self, FeeGap.self, ExpiredFees.self,
                EmptySection.self, PersonalEmail.self, MobileNumber.self, ControlCharacter.self, AgentsText.self,
            ]
            print("=== \(path) topics \(knowledge.topics.count)")
            var total = Duration.zero
            for rule in rules {
                var findings = Findings()
                let clock = ContinuousClock()
                let time = clock.measure { rule.check(knowledge, &findings) }
                total += time
                let list = findings.list.sortedAndMerged(
                    knowledge.sources, municipalityCount: knowledge.municipalities.count)
                print("\(rule): \(list.count) findings, \(time)")
                for finding in list.prefix(12) {
                    print(
                        "   \(knowledge.sources.path(of: finding.range.start.file)):\(finding.range.start.line):\(finding.range.start.column) \(finding.message.german) \(finding.municipalities)"
                    )
                }
            }
            print("total \(total)")
        }
    }
}
