/// The one declaration of a kind of finding: its name and weight, what it asks for and why, and an example of each side.
///
/// A finding takes its id and severity from here; the rule's page, SARIF's list of rules and the settings of a knowledge base
/// are made of it.
public struct RuleDeclaration: Sendable {
    /// What a rule's page says besides the statement.
    public struct Explanation: Sendable {
        /// Why the rule exists, in one to three sentences.
        public let reason: LocalizedText
        /// Whether text files over the small knowledge base can break the rule. Bytes that are not UTF-8, symbolic links, a
        /// file that is missing and the like cannot be written down; their wrong example is the nearest readable one.
        public let isShownByText: Bool
        /// Content that breaks the rule.
        public var wrong: Example { makeWrong() }
        /// The same content without the fault.
        public var right: Example { makeRight() }

        // Declarations are asked for with every finding, examples only for pages and tests.
        fileprivate let makeWrong: @Sendable () -> Example
        fileprivate let makeRight: @Sendable () -> Example
    }

    /// The name that reports, settings and excuses use.
    public let id: RuleID
    /// What a finding weighs unless auskunft.yaml says otherwise.
    public let severity: Severity
    /// What a finding weighs in the exceptional case that the rule knows; nil where all weigh the same.
    public let exceptionalSeverity: Severity?
    /// Whether auskunft.yaml may change the severity and a comment may excuse a finding.
    public let isAdjustable: Bool
    /// Whether the message alone tells the editor what to do, so that a finding needs neither help nor fix.
    public let messageSaysAll: Bool
    /// What must hold, in one sentence.
    public let statement: LocalizedText
    /// Nil where the rule is about something other than content, such as the source of an import, and has no page.
    public let explanation: Explanation?

    /// A rule of the content.
    ///
    /// - Parameters:
    ///   - id: `group.matter`, in lower case with hyphens.
    ///   - exceptional: what a finding weighs that is made with `isExceptional`.
    ///   - adjustable: whether auskunft.yaml may change the severity and a comment may excuse a finding.
    ///   - messageSaysAll: whether findings need neither help nor fix.
    ///   - shownByText: whether `wrong`, as text files, breaks the rule.
    ///   - statement: what must hold, in one sentence.
    ///   - reason: why, in one to three sentences.
    public init(
        id: String, _ severity: Severity, exceptional: Severity? = nil, adjustable: Bool = false,
        messageSaysAll: Bool = false, shownByText: Bool = true, _ statement: LocalizedText, why reason: LocalizedText,
        wrong: @autoclosure @escaping @Sendable () -> Example, right: @autoclosure @escaping @Sendable () -> Example
    ) {
        self.id = RuleID(rawValue: id)
        self.severity = severity
        exceptionalSeverity = exceptional
        isAdjustable = adjustable
        self.messageSaysAll = messageSaysAll
        self.statement = statement
        explanation = Explanation(
            reason: reason, isShownByText: shownByText, makeWrong: wrong, makeRight: right)
    }

    /// A rule about something other than content, which has no page.
    public init(
        id: String, _ severity: Severity, exceptional: Severity? = nil, messageSaysAll: Bool = false,
        withoutPage statement: LocalizedText
    ) {
        self.id = RuleID(rawValue: id)
        self.severity = severity
        exceptionalSeverity = exceptional
        isAdjustable = false
        self.messageSaysAll = messageSaysAll
        self.statement = statement
        explanation = nil
    }
}

/// Whatever declares kinds of findings.
public protocol RuleDeclaring: Sendable {
    /// Every kind of finding that it can make, in any order.
    static var declarations: [RuleDeclaration] { get }
}

/// The kinds of findings that one piece of code makes, as an enumeration: the compiler asks for the declaration of each, and
/// none is missing from the list of all.
public protocol RuleSet: RuleDeclaring, CaseIterable {
    /// Name, weight and texts of the kind.
    var declaration: RuleDeclaration { get }
}

extension RuleSet {
    /// The name of the kind.
    public var id: RuleID { declaration.id }

    /// One for each case.
    public static var declarations: [RuleDeclaration] { allCases.map(\.declaration) }
}
