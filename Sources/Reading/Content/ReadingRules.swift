import Diagnostics
import ReadingContract
import ReadingFiles
import ReadingMarkdown
import ReadingYAML

/// What reading and resolving can find; each is declared beside the code that finds it.
package enum ReadingRules: RuleDeclaring {
    /// In the order of their groups.
    package static let declarations: [RuleDeclaration] = sets.flatMap { $0.declarations }

    private static let sets: [any RuleDeclaring.Type] = [
        BodyRule.self, ContractRule.self, ExcuseFormRule.self, FactRule.self, FileRule.self, GuideRule.self,
        IdentifierRule.self, LinkRule.self, PlaceholderRule.self, QuestionsRule.self, ReferenceRule.self,
        ScopeRule.self, SettingsRule.self,
        TableRule.self, YAMLRule.self,
    ]
}
