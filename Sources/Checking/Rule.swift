import Diagnostics
import Knowledge
import Parallel

/// One thing that must hold in a knowledge base.
public protocol Rule: Sendable {
    /// The pages of the ids that the rule reports.
    static var descriptions: [RuleDescription] { get }

    /// Findings in any order; the same matter in several cities as findings that differ in the municipality only.
    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings)
}

/// All rules that look at the whole, in no particular order; what one file says by itself is checked while reading it.
public enum Rules {
    static var all: [any Rule.Type] {
        [
            // What must hold for the site to be right
            UnknownReference.self, DeadArticleLink.self, DeadAnchor.self, DeadOfficeLink.self, AliasConflict.self,
            PlaceholderOutsideBody.self, ScopeOutsideBody.self, MissingInstead.self, ForeignOffice.self,
            MissingBaseURL.self, NoticeName.self,
            SharedLine.self,
            // Links
            InsecureAddress.self, BareAddress.self, LinkWithoutText.self, UnclearLinkText.self,
            EarlierEndingTarget.self, LinkToOldName.self,
            // Fees and scopes
            OverlappingFees.self, FeeGap.self, ExpiredFees.self, EmptySection.self,
            // Safety
            PersonalEmail.self, MobileNumber.self, ControlCharacter.self, AgentsText.self,
            // Care
            ReviewOverdue.self, MissingReview.self, MissingOwner.self, OrphanArticle.self, MissingTopic.self,
            AnswerMarkup.self, AnswerAbbreviation.self, MissingSection.self, HeadingLevels.self,
            EmptyTableHeader.self, MissingImageText.self, LongSentence.self, RepeatedParagraph.self,
            UnchangedVersion.self, GlossarySpelling.self, LiteralMarkup.self,
        ]
    }

    /// Every rule's page, in order of id.
    public static var descriptions: [RuleDescription] {
        (all.flatMap { $0.descriptions } + UselessSynonym.descriptions + ReadingRules.descriptions)
            .sorted { $0.id < $1.id }
    }

    /// All findings: those of reading and those of the rules, with the severities and excuses of the content.
    ///
    /// - Parameter synonyms: what the search makes of the synonyms, in their order; nil where they are not to be checked.
    public static func review(
        _ knowledge: KnowledgeBase, reading: [Diagnostic], synonyms: [SynonymReading]? = nil
    ) -> [Diagnostic] {
        var findings = Findings()
        findings.add(contentsOf: reading)
        // Rules know nothing of each other.
        let found = all.parallelMap(chunk: 1) { rule in
            var found = Findings()
            rule.check(knowledge, &found)
            return found.list
        }
        for list in found { findings.add(contentsOf: list) }
        if let synonyms { UselessSynonym.check(knowledge, synonyms, &findings) }
        // What a server answers changes from one time to the next, and mostly it is not asked.
        let unasked = ExternalDescriptions.all + (synonyms == nil ? UselessSynonym.descriptions : [])
        return adjust(findings.list, knowledge, unasked: Set(unasked.map(\.id.rawValue)))
    }
}

extension KnowledgeBase {
    /// Ids of municipalities by index.
    func ids(_ municipalities: [Int]) -> [String] {
        municipalities.count == self.municipalities.count ? [] : municipalities.map { self.municipalities[$0].id }
    }

    /// Whether a city's version of a topic is for agents only; nil where the city has none.
    func isForAgentsOnly(_ topic: Int, in municipality: Int) -> Bool? {
        topics[topic].versionOfMunicipality[municipality].map { topics[topic].versions[$0].fields.isForAgentsOnly }
    }

    /// Whether there is such an article, if perhaps not in this edition.
    func knows(_ article: String) -> Bool { topicIndex(named: article) != nil || withheld.contains(article) }

    /// Every link of every article and notice, once for each body it stands in.
    func forEachLink(_ body: (_ link: Document.Link, _ node: Document.Node, _ text: Body, _ topic: Int?) -> Void) {
        for (number, topic) in topics.enumerated() {
            for text in topic.bodies { text.forEachLink { body($0, $1, text, number) } }
        }
        for notice in notices {
            for case let text? in notice.bodies { text.forEachLink { body($0, $1, text, nil) } }
        }
    }
}
