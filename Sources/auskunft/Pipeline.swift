import ArgumentParser
import Authoring
import Checking
import Diagnostics
import Foundation
import Knowledge

/// The stages that `build` and `check` have in common: files, reading, resolving, checking.
struct Pipeline {
    let knowledge: KnowledgeBase
    private(set) var report: Report
    let tree: FileTree
    /// Bytes of content read.
    let contentBytes: Int
    let contentFiles: Int
    /// Findings of reading, before the severities and excuses of the content.
    private let read: [Diagnostic]
    /// Findings that nothing changes.
    private let fixed: [Diagnostic]

    /// - Throws: `ExitCode` where the content folder is missing or the machine fails, after saying so.
    init(_ options: ContentOptions, edition: Edition, language: Language, _ stopwatch: inout Stopwatch) throws {
        do {
            tree = try FileTree(directory: options.content)
        } catch let failure as FileTree.Failure {
            Console.message("auskunft: \(failure)")
            throw failure.isMissing ? ExitStatus.wrongUse : ExitStatus.machine
        }
        let survey = ContentSurvey(tree)
        contentBytes = survey.byteCount
        contentFiles = survey.fileCount
        stopwatch.lap("files", next: "reading")
        let parsed = ParsedContent(survey, edition: edition)
        if let failure = parsed.failures.first {
            Console.message("auskunft: \(failure)")
            throw ExitStatus.machine
        }
        stopwatch.lap("reading", next: "resolving")
        let timeZone = TimeZone(identifier: parsed.timeZone?.value ?? "Europe/Berlin")
        let resolution = parsed.resolve(date: options.day(timeZone ?? .current), edition: edition)
        stopwatch.lap("resolving", next: "checking")
        var fixed: [Diagnostic] = []
        if timeZone == nil, let written = parsed.timeZone {
            fixed.append(
                Diagnostic(
                    "settings.time-zone", .error, written.span.range,
                    LocalizedText(
                        de: "Die Zeitzone „\(written.value)“ gibt es nicht.",
                        en: "There is no time zone \"\(written.value)\".")))
        }
        knowledge = resolution.knowledge
        read = resolution.findings
        self.fixed = fixed
        report = Self.report(
            knowledge, reading: read, fixed: fixed, language: language, pathPrefix: options.pathPrefix)
        stopwatch.lap("checking")
    }

    /// Adds findings from outside the content; the severities and excuses of the content apply to them as well.
    mutating func add(_ findings: [Diagnostic]) {
        report = Self.report(
            knowledge, reading: read + findings, fixed: fixed, language: report.language,
            pathPrefix: report.pathPrefix)
    }

    private static func report(
        _ knowledge: KnowledgeBase, reading: [Diagnostic], fixed: [Diagnostic], language: Language, pathPrefix: String
    ) -> Report {
        let findings = Rules.review(knowledge, reading: reading) + fixed
        return Report(
            findings.sortedAndMerged(knowledge.sources, municipalityCount: knowledge.municipalities.count),
            knowledge.sources, language: language, pathPrefix: pathPrefix)
    }

    /// Whether a finding forbids publishing.
    func forbidsPublishing(strict: Bool) -> Bool {
        report.count(.error) > 0 || (strict && report.count(.warning) > 0)
    }

    /// The findings in the format asked for.
    func rendered(_ format: ReportFormat) throws -> String {
        if format == .sarif {
            var report = report
            report.rules = Rules.descriptions.map(\.help)
            return try report.encoded(format)
        }
        guard format == .text else { return try report.encoded(format) }
        return TextReport(report, isColoured: Console.isColoured) { path in
            tree.contents(ofFile: path).map { SourceText(String(decoding: $0, as: UTF8.self)) }
        }.render()
    }
}
