import Checking
import Diagnostics
import Files
import Indexing
import Knowledge
import Publishing
import Reading
import Theme

/// Content of which is known what is wrong with it.
package struct CheckedContent: Sendable {
    /// What was checked.
    package let content: ResolvedContent
    /// Every finding, in order of place.
    package private(set) var report: Report
    /// What the search makes of the synonyms; nil where they are not checked.
    private let synonyms: [SynonymReading]?

    /// Asks every rule.
    ///
    /// - Parameters:
    ///   - content: read and resolved.
    ///   - language: of the report.
    ///   - readsSynonyms: whether the search is asked what it makes of the synonyms, which takes as long as an index does.
    package init(
        _ content: ResolvedContent, language: Language, readsSynonyms: Bool = false, timing stopwatch: inout Stopwatch
    ) {
        stopwatch.begin(.checking)
        self.content = content
        synonyms = readsSynonyms ? Self.synonymReadings(content.knowledge) : nil
        report = Self.report(content, synonyms: synonyms, language: language)
        stopwatch.lap(.checking)
    }

    /// What the content says.
    package var knowledge: KnowledgeBase { content.knowledge }

    /// Leaves only the findings that were asked for; the others forbid nothing.
    ///
    /// - Throws: where a file, a rule or a city that was named does not exist.
    package mutating func select(_ selection: FindingSelection, in environment: Environment) throws(Refusal) {
        let findings = try selection.findings(of: self, in: environment)
        let prefix = report.pathPrefix
        report = Report(findings, knowledge.sources, language: report.language, pathPrefix: prefix)
    }

    /// Adds findings from outside the content; the severities and excuses of the content apply to them as well.
    package mutating func add(_ findings: [Diagnostic]) {
        report = Self.report(content, adding: findings, synonyms: synonyms, language: report.language)
    }

    /// Adds what goes wrong on days to come, each once with its first day. It comes last: what is added later stands before it.
    ///
    /// - Parameter last: the last of the days; the first is the day of the content, which was kept for other days.
    /// - Throws: where the last day lies before the first.
    package mutating func lookAhead(through last: CalendarDate) throws(Refusal) {
        guard let parsed = content.parsed else { return }
        guard knowledge.date <= last else {
            throw Refusal(
                .wrongUse, de: "--to \(last.iso8601) liegt vor dem ersten Tag, \(knowledge.date.iso8601).",
                en: "--to \(last.iso8601) lies before the first day, \(knowledge.date.iso8601).")
        }
        let found = PeriodReview(parsed, knowledge, through: last).findings(beyond: report.diagnostics)
        report = Report(
            report.diagnostics + found, knowledge.sources, language: report.language, pathPrefix: report.pathPrefix)
    }

    private static func report(
        _ content: ResolvedContent, adding findings: [Diagnostic] = [], synonyms: [SynonymReading]?, language: Language
    ) -> Report {
        let knowledge = content.knowledge
        let all = Rules.review(knowledge, reading: content.findings + findings, synonyms: synonyms)
        return Report(
            all.sortedAndMerged(knowledge.sources, municipalityCount: knowledge.municipalities.count),
            knowledge.sources, language: language, pathPrefix: content.input.pathPrefix)
    }

    /// By the program's own list of everyday German; nil where there are no synonyms.
    private static func synonymReadings(_ knowledge: KnowledgeBase) -> [SynonymReading]? {
        guard !knowledge.synonyms.isEmpty, let everyday = try? EverydayGerman(Theme.ownEverydayGerman) else {
            return nil
        }
        return KnowledgeIndex(knowledge, everyday: everyday).synonymReadings
    }

    /// Whether a finding forbids publishing.
    ///
    /// - Parameter isStrict: whether warnings do as well.
    package func forbidsPublishing(isStrict: Bool) -> Bool {
        report.count(.error) > 0 || (isStrict && report.count(.warning) > 0)
    }

    /// The findings in the format asked for.
    ///
    /// - Throws: what the encoder of a machine's format throws.
    ///
    /// - Parameters:
    ///   - pathPrefix: what is to lead to files of the content folder instead of the way from the working folder.
    ///   - program: which build of it; formats that name the program say it.
    ///   - errorsLast: whether the worst stands where the eye of a reader at a terminal ends up.
    package func rendered(
        _ format: ReportFormat, in environment: Environment, isColoured: Bool, pathPrefix: String? = nil,
        errorsLast: Bool = false, program: ProgramVersion? = nil
    ) throws -> String {
        var report = report
        switch format {
        case .text:
            if let pathPrefix { report.pathPrefix = pathPrefix }
            if errorsLast { report = report.worstLast }
            return report.text(isColoured: isColoured, content.tree)
        case .json:
            report.rules = Rules.declarations
            let base = knowledge.settings.siteBase
            report.pageOfRule = { rule in
                let page = SiteAddress.rule(rule.rawValue)
                return base?.url(of: page) ?? page.reference
            }
        case .github, .gitlab:
            report.pathPrefix = environment.relativePrefix(of: report.pathPrefix)
        case .sarif:
            report.pathPrefix = environment.relativePrefix(of: report.pathPrefix)
            report.rules = Rules.declarations
            report.program = program
            if let base = knowledge.settings.siteBase {
                report.addressOfRule = { base.url(of: .rule($0.rawValue)) }
            }
        }
        if let pathPrefix { report.pathPrefix = pathPrefix }
        return report.encoded(format)
    }

    /// What a forge is to show on the page of a run: the findings as a table, with paths from the working folder.
    ///
    /// - Parameter limit: bytes that may be written.
    package func jobSummary(in environment: Environment, pathPrefix: String? = nil, limit: Int) -> String {
        var report = report
        report.pathPrefix = pathPrefix ?? environment.relativePrefix(of: report.pathPrefix)
        return report.jobSummary(limit: limit)
    }
}

extension Report {
    /// For people, with the lines of the files.
    func text(isColoured: Bool, _ tree: FileTree) -> String {
        TextReport(self, isColoured: isColoured) { path in
            tree.contents(ofFile: path).map { SourceText(utf8: $0) }
        }.render()
    }
}
