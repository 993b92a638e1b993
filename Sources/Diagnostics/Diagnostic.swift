/// How much a finding weighs.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
    /// Worth knowing; changes nothing.
    case note
    /// Should be mended; forbids publishing only with `--strict`.
    case warning
    /// Forbids publishing.
    case error

    /// A note weighs least, an error most.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rawValue < rhs.rawValue }

    /// The word used in machine-readable output.
    public var name: String {
        switch self {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }
}

/// One finding: what is wrong, where, and what to write instead.
public struct Diagnostic: Sendable, Hashable {
    /// Another place that belongs to the finding, with a sentence that says how.
    public struct Related: Sendable, Hashable {
        /// Where it is.
        public let range: SourceRange
        /// How the place belongs to the finding, as a sentence.
        public let message: LocalizedText

        /// A place with the sentence that says how it belongs to the finding.
        public init(_ range: SourceRange, _ message: LocalizedText) {
            self.range = range
            self.message = message
        }

        /// The other place that has what only one may have.
        public static func alsoDefined(_ range: SourceRange) -> Related {
            Related(range, LocalizedText(de: "Auch hier vergeben.", en: "Also defined here."))
        }
    }

    /// A change that would remove the finding.
    public struct Fix: Sendable, Hashable {
        /// What is replaced.
        public let range: SourceRange
        /// What is written there instead; empty to delete.
        public let replacement: String
        /// What the fix does, in the imperative and without a full stop.
        public let summary: LocalizedText
        /// Whether it may be applied without asking: what was meant is beyond doubt.
        public let isSafe: Bool

        /// A replacement of one range; `isSafe` only where what was meant is beyond doubt.
        public init(_ range: SourceRange, replacement: String, summary: LocalizedText, isSafe: Bool = false) {
            self.range = range
            self.replacement = replacement
            self.summary = summary
            self.isSafe = isSafe
        }
    }

    /// The kind of finding.
    public let rule: RuleID
    /// As declared, unless auskunft.yaml says otherwise.
    public var severity: Severity
    /// Where it is.
    public private(set) var range: SourceRange
    /// One sentence that states the rule as it applies here.
    public let message: LocalizedText
    /// What to write instead, or where to look; nil where the message says all.
    public var help: LocalizedText?
    /// Other places that belong to it, in the order to show them.
    public let related: [Related]
    /// Changes that would each remove it, the likeliest first.
    public var fixes: [Fix]
    /// Ids of the municipalities the finding concerns, where it does not concern all.
    public var municipalities: [String]
    /// The first day on which it is found (`2026-12-31`), where that is not the day of the run.
    public var firstDay: String?
    /// Findings that it stands for: more than one where those of its rule in its file are too many to be listed.
    public private(set) var instances = 1

    /// A finding of a declared kind, with its id and severity.
    ///
    /// - Parameters:
    ///   - rule: the declaration of its kind.
    ///   - range: where it is.
    ///   - isExceptional: whether it weighs what the declaration says of exceptional cases.
    ///   - message: one sentence that states the rule as it applies here.
    ///   - help: what to write instead, or where to look; nil where the message says all.
    public init(
        _ rule: RuleDeclaration, at range: SourceRange, isExceptional: Bool = false, _ message: LocalizedText,
        help: LocalizedText? = nil, related: [Related] = [], fixes: [Fix] = [], municipalities: [String] = []
    ) {
        self.rule = rule.id
        severity = isExceptional ? rule.exceptionalSeverity ?? rule.severity : rule.severity
        self.range = range
        self.message = message
        self.help = help
        self.related = related
        self.fixes = fixes
        self.municipalities = municipalities
    }

    /// One that stands for several of its kind that are not listed.
    ///
    /// - Parameter first: the first of them.
    init(standingFor count: Int, from first: Diagnostic) {
        rule = first.rule
        severity = first.severity
        range = first.range
        message =
            count == 1
            ? LocalizedText(
                de: "Ein weiterer Befund dieser Regel in dieser Datei ist nicht aufgeführt.",
                en: "One more finding of this rule in this file is not listed.")
            : LocalizedText(
                de: "\(count) weitere Befunde dieser Regel in dieser Datei sind nicht aufgeführt.",
                en: "\(count) more findings of this rule in this file are not listed.")
        help = LocalizedText(
            de: "Die aufgeführten beheben und noch einmal prüfen.", en: "Mend those that are listed and check again.")
        related = []
        fixes = []
        municipalities = []
        instances = count
    }

    /// The same finding in another place.
    public func moved(to span: Span) -> Diagnostic {
        var moved = self
        moved.range = span.range
        return moved
    }

    /// The same of one of a set of kinds.
    public init(
        _ rule: some RuleSet, at range: SourceRange, isExceptional: Bool = false, _ message: LocalizedText,
        help: LocalizedText? = nil, related: [Related] = [], fixes: [Fix] = [], municipalities: [String] = []
    ) {
        self.init(
            rule.declaration, at: range, isExceptional: isExceptional, message, help: help, related: related,
            fixes: fixes,
            municipalities: municipalities)
    }
}

extension Sequence where Element == Diagnostic {
    /// In the order of file path, place and rule; findings that differ in the municipality only become one.
    ///
    /// - Parameter municipalityCount: a finding that concerns that many concerns all, and names none.
    /// - Complexity: O(n log n) in the number of findings.
    public func sortedAndMerged(_ sources: SourceTable, municipalityCount: Int) -> [Diagnostic] {
        var merged: [Diagnostic] = []
        var indexOfTwin: [Diagnostic: Int] = [:]
        for diagnostic in self {
            var key = diagnostic
            key.municipalities = []
            if let index = indexOfTwin[key] {
                let present = merged[index].municipalities
                if present.isEmpty || diagnostic.municipalities.isEmpty {
                    merged[index].municipalities = []
                } else {
                    merged[index].municipalities += diagnostic.municipalities.filter { !present.contains($0) }
                }
            } else {
                indexOfTwin[key] = merged.count
                merged.append(diagnostic)
            }
        }
        for index in merged.indices where merged[index].municipalities.count >= municipalityCount {
            merged[index].municipalities = []
        }
        // A finding is large: its number is moved until its place is known.
        let order = merged.indices.sorted { left, right in
            let (a, b) = (merged[left].range.start, merged[right].range.start)
            if a.file != b.file { return sources.path(of: a.file) < sources.path(of: b.file) }
            if a != b { return a < b }
            if merged[left].rule != merged[right].rule { return merged[left].rule < merged[right].rule }
            return merged[left].message.english < merged[right].message.english
        }
        return order.map { merged[$0] }
    }
}
