import Diagnostics
import Files
import Knowledge
import Reading

/// Content that was read and resolved: what every command begins with.
package struct ResolvedContent: Sendable {
    /// What was asked for.
    package let input: ContentInput
    /// What it says.
    package let knowledge: KnowledgeBase
    /// The files it was made of.
    package let tree: FileTree
    /// Of reading and resolving, before the severities and excuses of the content.
    let findings: [Diagnostic]
    /// Files of content read.
    package let fileCount: Int
    /// Bytes of content read.
    package let byteCount: Int
    /// What reading found, for the next run over nearly the same files; nil where there is to be none.
    let memory: ReadingMemory?
    /// What the files say by themselves, to be resolved for other days; nil where it is not to be kept.
    let parsed: ParsedContent?

    /// Reads and resolves.
    ///
    /// - Parameters:
    ///   - memory: of an earlier run over nearly the same files.
    ///   - remembers: whether there will be a next run.
    ///   - isForOtherDays: whether other days will be asked about.
    /// - Throws: where the folder is missing or the machine fails.
    package init(
        _ input: ContentInput, in environment: Environment, reusing memory: ReadingMemory? = nil,
        remembers: Bool = false, isForOtherDays: Bool = false, timing stopwatch: inout Stopwatch
    ) throws(Refusal) {
        let tree = try Self.tree(input.folder, environment)
        let survey = ContentSurvey(tree)
        stopwatch.lap(.files, next: .reading)
        let parsed = try Self.parsed(survey, of: input, in: environment, reusing: memory)
        stopwatch.lap(.reading, next: .resolving)
        let resolution = parsed.resolve(
            date: input.date ?? environment.today(inTimeZone: parsed.timeZone?.value), edition: input.edition,
            isTimeZone: Environment.isTimeZone)
        stopwatch.lap(.resolving)
        self.input = input
        self.tree = tree
        (fileCount, byteCount) = (survey.fileCount, survey.byteCount)
        (knowledge, findings) = (resolution.knowledge, resolution.findings)
        self.memory = remembers ? parsed.memory : nil
        self.parsed = isForOtherDays ? parsed : nil
    }

    /// Content that is only read, for commands that add files to it.
    ///
    /// - Throws: where the folder is missing or the machine fails.
    static func parsed(_ input: ContentInput, in environment: Environment) throws(Refusal) -> ParsedContent {
        try parsed(ContentSurvey(tree(input.folder, environment)), of: input, in: environment, reusing: nil)
    }

    private static func tree(_ folder: String, _ environment: Environment) throws(Refusal) -> FileTree {
        do {
            return try environment.tree(environment.path(folder))
        } catch {
            throw environment.unreadable(error, folder: folder)
        }
    }

    private static func parsed(
        _ survey: ContentSurvey, of input: ContentInput, in environment: Environment, reusing memory: ReadingMemory?
    ) throws(Refusal) -> ParsedContent {
        let parsed = ParsedContent(survey, edition: input.edition, reusing: memory)
        if let failure = parsed.failures.first { throw environment.refusal(failure, at: input.folder) }
        return parsed
    }
}
