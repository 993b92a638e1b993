import ArgumentParser
import Authoring
import Checking
import Diagnostics
import Files
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
    /// What the search makes of the synonyms; nil where they are not checked.
    private let synonyms: [SynonymReading]?

    /// What reading found, for the next run over nearly the same files; nil where there is to be none.
    let memory: ReadingMemory?

    /// Why nothing can be said about the content.
    struct Failure: Error, CustomStringConvertible {
        let description: String
        let status: ExitCode
    }

    /// - Parameter beforeChecking: called with the content before its rules are asked.
    /// - Throws: `ExitCode` where the content folder is missing or the machine fails, after saying so.
    init(
        _ options: ContentOptions, edition: Edition, language: Language, _ stopwatch: inout Stopwatch,
        beforeChecking: (KnowledgeBase) -> Void = { _ in },
        readingSynonyms: (KnowledgeBase) -> [SynonymReading]? = { _ in nil }
    ) throws {
        do {
            self = try Pipeline(
                options.input, edition: edition, language: language, reusing: nil, remembers: false, &stopwatch,
                beforeChecking: beforeChecking, readingSynonyms: readingSynonyms)
        } catch let failure as Failure {
            Console.message("auskunft: \(failure)")
            throw failure.status
        }
    }

    /// - Parameters:
    ///   - readingSynonyms: what the search makes of the synonyms of the content.
    ///   - memory: of an earlier run.
    ///   - remembers: whether there will be a next run.
    /// - Throws: `Pipeline.Failure` where the content folder is missing or the machine fails.
    init(
        _ input: ContentInput, edition: Edition, language: Language, reusing memory: ReadingMemory?,
        remembers: Bool = true, _ stopwatch: inout Stopwatch,
        beforeChecking: (KnowledgeBase) -> Void = { _ in },
        readingSynonyms: (KnowledgeBase) -> [SynonymReading]? = { _ in nil }
    ) throws {
        do {
            tree = try FileTree(directory: input.content)
        } catch let failure as FileTree.Failure {
            throw Failure(
                description: "\(failure)", status: failure.isMissing ? ExitStatus.wrongUse : ExitStatus.machine)
        }
        let survey = ContentSurvey(tree)
        contentBytes = survey.byteCount
        contentFiles = survey.fileCount
        stopwatch.lap("files", next: "reading")
        let parsed = ParsedContent(survey, edition: edition, reusing: memory)
        if let failure = parsed.failures.first {
            throw Failure(description: "\(failure)", status: ExitStatus.machine)
        }
        self.memory = remembers ? parsed.memory : nil
        stopwatch.lap("reading", next: "resolving")
        let timeZone = TimeZone(identifier: parsed.timeZone?.value ?? "Europe/Berlin")
        let resolution = parsed.resolve(date: input.day(timeZone ?? .current), edition: edition)
        stopwatch.lap("resolving", next: "checking")
        var fixed: [Diagnostic] = []
        if timeZone == nil, let written = parsed.timeZone {
            fixed.append(.unknownTimeZone(written))
        }
        knowledge = resolution.knowledge
        beforeChecking(knowledge)
        read = resolution.findings
        self.fixed = fixed
        synonyms = readingSynonyms(knowledge)
        report = Self.report(
            knowledge, reading: read, fixed: fixed, synonyms, language: language, pathPrefix: input.pathPrefix)
        stopwatch.lap("checking")
    }

    /// Adds findings from outside the content; the severities and excuses of the content apply to them as well.
    mutating func add(_ findings: [Diagnostic]) {
        report = Self.report(
            knowledge, reading: read + findings, fixed: fixed, synonyms, language: report.language,
            pathPrefix: report.pathPrefix)
    }

    private static func report(
        _ knowledge: KnowledgeBase, reading: [Diagnostic], fixed: [Diagnostic], _ synonyms: [SynonymReading]?,
        language: Language, pathPrefix: String
    ) -> Report {
        let findings = Rules.review(knowledge, reading: reading, synonyms: synonyms) + fixed
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
        switch format {
        case .text: break
        case .json:
            var report = report
            report.rules = Rules.declarations
            report.siteAddress =
                knowledge.settings.baseURL.map { $0.value.hasSuffix("/") ? $0.value : $0.value + "/" } ?? ""
            return try report.encoded(format)
        case .github, .gitlab, .sarif:
            var report = report
            report.pathPrefix = ContentInput.relativePrefix(of: report.pathPrefix)
            if format == .sarif { report.rules = Rules.declarations }
            return try report.encoded(format)
        }
        return TextReport(report, isColoured: Console.isColoured) { path in
            tree.contents(ofFile: path).map { SourceText(String(decoding: $0, as: UTF8.self)) }
        }.render()
    }
}
