import Diagnostics
import TestSupport
import Testing

@testable import Checking

@Suite struct ZZTemporaryTests {
    @Test func examplesHaveNoOtherErrors() {
        let rules: [any Rule.Type] = [
            InsecureAddress.self, BareAddress.self, LinkWithoutText.self, UnclearLinkText.self,
            EarlierEndingTarget.self, LinkToOldName.self, OverlappingFees.self, FeeGap.self, ExpiredFees.self,
            EmptySection.self, PersonalEmail.self, MobileNumber.self, ControlCharacter.self, AgentsText.self,
        ]
        for rule in rules {
            for description in rule.descriptions {
                for example in [description.wrong, description.right] {
                    let files = Dictionary(uniqueKeysWithValues: example.files.map { ($0.path, $0.text) })
                    let found = TestSite(files).read().diagnostics.filter { $0.rule != description.id }
                    for finding in found { print("XX \(description.id.rawValue): \(finding.severity) \(finding.rule.rawValue) \(finding.message.english)") }
                    for other in rules where other != rule {
                        for finding in findings(of: other, in: files) { print("YY \(description.id.rawValue): \(finding.rule.rawValue)") }
                    }
                }
            }
        }
    }
}
