import Diagnostics
import External
import Knowledge
import Parallel
import Reading

/// The rules that look at the whole; what one file says by itself is checked while reading it.
public enum Rules {
    /// Every kind of finding about content, of reading, checking and asking servers alike, in order of id.
    public static let declarations: [RuleDeclaration] =
        (RuleList.all.flatMap { $0.declarations } + AdjustmentRule.declarations + ReadingRules.declarations
        + ExternalRule.declarations)
        .sorted { $0.id < $1.id }

    /// The groups that rules belong to, such as `care`, in alphabetical order.
    public static let groups: [String] = Set(declarations.map(\.id.group)).sorted()

    private static let all = RuleList.all.compactMap { $0 as? any Rule.Type }

    /// All findings: those of reading and those of the rules, with the severities and excuses of the content.
    ///
    /// - Parameters:
    ///   - reading: what reading and resolving found.
    ///   - synonyms: what the search makes of the synonyms, in their order; nil where they are not to be checked.
    public static func review(
        _ knowledge: KnowledgeBase, reading: [Diagnostic], synonyms: [SynonymReading]? = nil
    ) -> [Diagnostic] {
        // Rules know nothing of each other.
        let ofParts = knowledge.findings(of: all.flatMap { $0.checks(knowledge) })
        let found = all.parallelMap(chunk: 1) { rule in
            var found = Findings()
            rule.check(knowledge, &found)
            return found.list
        }
        var ofSynonyms = Findings()
        if let synonyms { UselessSynonym.check(knowledge, readings: synonyms, &ofSynonyms) }
        let findings = reading + ofParts + found.joined() + ofSynonyms.list
        // What a server answers changes from one time to the next, and mostly it is not asked.
        let mayFindNothing = ExternalRule.declarations + (synonyms == nil ? UselessSynonym.declarations : [])
        return adjust(
            RenamedArticle.completing(Consequences.removed(from: findings, knowledge), knowledge), knowledge,
            mayFindNothing: Set(mayFindNothing.map(\.id)))
    }

    /// What only passing time will bring about, with the first day of each; severities and excuses of the content are applied.
    static func foreseen(_ knowledge: KnowledgeBase, through last: CalendarDate) -> [Diagnostic] {
        let found = knowledge.findings(of: all.flatMap { $0.foreseen(knowledge, through: last) })
        // Of settings and excuses nothing is told here: they are wrong, or not, on every day.
        return adjust(found, knowledge, mayFindNothing: Set(declarations.map(\.id))).filter { $0.firstDay != nil }
    }
}
