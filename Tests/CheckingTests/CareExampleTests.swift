import Testing

@testable import Checking

@Suite("The examples of the care rules show what they say")
struct CareExampleTests {
    private static let rules: [any Rule.Type] = [
        ReviewOverdue.self, MissingReview.self, MissingOwner.self, OrphanArticle.self, MissingTopic.self,
        AnswerMarkup.self, AnswerAbbreviation.self, MissingSection.self, HeadingLevels.self, EmptyTableHeader.self,
        MissingImageText.self, LongSentence.self, RepeatedParagraph.self, UnchangedVersion.self, GlossarySpelling.self,
    ]

    @Test(arguments: rules.indices)
    func wrongAndRight(number: Int) throws {
        let rule = Self.rules[number]
        for description in rule.descriptions {
            func found(_ example: RuleDescription.Example) -> [String] {
                let files = Dictionary(example.files.map { ($0.path, $0.text) }, uniquingKeysWith: { $1 })
                return careFindings(of: rule, in: files).found.map { "\($0.severity.name) \($0.rule.rawValue)" }
            }
            let expected = "\(description.severity.name) \(description.id.rawValue)"
            #expect(Set(found(description.wrong)) == [expected])
            #expect(found(description.right).isEmpty)
            #expect(description.isAdjustable)
            #expect(description.statement.german.hasSuffix(".") && description.statement.english.hasSuffix("."))
        }
    }
}
