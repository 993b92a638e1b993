/// The forms that findings are printed in.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text
    case json
    /// Workflow commands that GitHub shows at the line.
    case github
    /// GitLab Code Quality report.
    case gitlab
    /// SARIF 2.1.0 (OASIS).
    case sarif
}

/// Findings ready to be printed.
public struct Report: Sendable {
    /// In the order in which they are printed.
    public let diagnostics: [Diagnostic]
    /// The files that they are in.
    public let sources: SourceTable
    /// The language that they are told in.
    public let language: Language
    /// What leads from the working folder to the content folder, with a slash at the end, or empty.
    public var pathPrefix: String
    /// What the rules ask for; formats that carry it leave out what is not here.
    public var rules: [RuleDeclaration] = []
    /// The address of a rule's page; what names rules by their page alone leaves it out where there is none.
    public var pageOfRule: @Sendable (RuleID) -> String = { $0.rawValue }

    /// The address of a rule's page in the web; nil where the site has none.
    public var addressOfRule: (@Sendable (RuleID) -> String)?
    /// Which program it comes from.
    public var program: ProgramVersion?

    /// - Parameters:
    ///   - diagnostics: in the order in which they are printed.
    ///   - pathPrefix: what leads to the content folder, with a slash at its end, or empty.
    public init(_ diagnostics: [Diagnostic], _ sources: SourceTable, language: Language, pathPrefix: String = "") {
        self.diagnostics = diagnostics
        self.sources = sources
        self.language = language
        self.pathPrefix = pathPrefix
    }

    /// The same with notes first and errors last, those of one weight in their order.
    public var worstLast: Report { sorted { $0 < $1 } }

    /// The same with errors first and notes last, those of one weight in their order.
    var worstFirst: Report { sorted { $0 > $1 } }

    private func sorted(_ isBefore: (Severity, Severity) -> Bool) -> Report {
        let numbered = diagnostics.enumerated().sorted { left, right in
            let (a, b) = (left.element.severity, right.element.severity)
            return a == b ? left.offset < right.offset : isBefore(a, b)
        }
        var report = Report(numbered.map(\.element), sources, language: language, pathPrefix: pathPrefix)
        (report.rules, report.pageOfRule) = (rules, pageOfRule)
        (report.addressOfRule, report.program) = (addressOfRule, program)
        return report
    }

    func path(_ range: SourceRange) -> String { pathPrefix + sources.path(of: range.start.file) }

    /// How many weigh so much, those that are not listed with them.
    public func count(_ severity: Severity) -> Int {
        var count = 0
        for index in diagnostics.indices where diagnostics[index].severity == severity {
            count += diagnostics[index].instances
        }
        return count
    }

    /// How many there are of each weight, in one sentence.
    var summary: String {
        let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
        switch language {
        case .german:
            if errors + warnings + notes == 0 { return "Keine Befunde." }
            return
                "\(errors) Fehler, \(warnings) \(warnings == 1 ? "Warnung" : "Warnungen"), \(notes) \(notes == 1 ? "Hinweis" : "Hinweise")."
        case .english:
            if errors + warnings + notes == 0 { return "No findings." }
            return
                "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings"), \(notes) \(notes == 1 ? "note" : "notes")."
        }
    }

    /// "in bottrop und dinslaken", or nothing where all are concerned.
    func municipalities(_ diagnostic: Diagnostic) -> String {
        let ids = diagnostic.municipalities
        guard let last = ids.last else { return "" }
        let join = language == .german ? " und " : " and "
        return " (in " + (ids.count == 1 ? last : ids.dropLast().joined(separator: ", ") + join + last) + ")"
    }

    /// "ab 2026-12-31: ", or nothing where it is found on the day of the run.
    func day(_ diagnostic: Diagnostic) -> String {
        diagnostic.firstDay.map { (language == .german ? "ab " : "from ") + $0 + ": " } ?? ""
    }

    /// Message and help in one line, for formats that have one field.
    func sentence(_ diagnostic: Diagnostic) -> String {
        let message = day(diagnostic) + diagnostic.message[language] + municipalities(diagnostic)
        return diagnostic.help.map { message + " " + $0[language] } ?? message
    }

    /// The findings as a Markdown table, errors first.
    ///
    /// - Parameter limit: bytes that may be written; how many findings are left out then is said.
    public func jobSummary(limit: Int) -> String { JobSummary(self, limit: limit).render() }

    /// The report in a format for machines; `text` needs the sources, see `TextReport`.
    public func encoded(_ format: ReportFormat) -> String {
        switch format {
        case .text: TextReport(self, isColoured: false) { _ in nil }.render()
        case .json: JSONReport(self).render()
        case .github: GitHubReport(worstFirst).render()
        case .gitlab: GitLabReport(self).render()
        case .sarif: SARIFReport(self).render()
        }
    }
}
