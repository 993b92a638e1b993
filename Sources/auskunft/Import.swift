import ArgumentParser
import Authoring
import Diagnostics
import Foundation
import Importing
import Knowledge

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings other people's articles into the content.",
        discussion: "Example: auskunft import jsonl leistungen.jsonl --municipality bottrop",
        subcommands: [ImportJSONLines.self])
}

struct ImportJSONLines: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jsonl",
        abstract: "Imports articles from JSON, one object a line.",
        discussion: """
            Example: auskunft import jsonl leistungen.jsonl --municipality bottrop

            Each line has id, title and body (HTML or Markdown), and may have answer, keywords, questions, leika, fees \
            (HTML), url, category and documents. Without an auskunft.yaml a knowledge base is begun. A missing answer is \
            taken from the first sentences; every article is marked as a draft. With a bad line nothing is written, unless \
            --keep-going.

            Exit status: 0 fine, 1 a bad line, 2 wrong use, 3 the machine failed.
            """)

    @Argument(help: "The file.")
    var file: String

    @Option(help: ArgumentHelp("The city that the articles are for.", valueName: "id"))
    var municipality: String

    @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
    var content = "content"

    @Option(help: ArgumentHelp("Fields to leave out, parted by commas.", valueName: "fields"))
    var without: String?

    @Flag(help: "Overwrite articles that are there.")
    var update = false

    @Flag(help: "Leave bad lines out and write the others.")
    var keepGoing = false

    @Flag(help: "Write nothing, print the paths.")
    var dryRun = false

    private static let optionalFields = [
        "answer", "keywords", "questions", "leika", "fees", "url", "category", "documents",
    ]

    private var left: Set<String> { Set((without ?? "").split(separator: ",").map(String.init)) }

    func validate() throws {
        guard Slug.isIdentifier(municipality), !ContentSurvey.reservedMunicipalityIDs.contains(municipality) else {
            throw ValidationError("--municipality is an id: a-z, 0-9 and -.")
        }
        if let wrong = left.sorted().first(where: { !Self.optionalFields.contains($0) }) {
            throw ValidationError(
                "--without \(wrong): there is no such field; there are \(Self.optionalFields.joined(separator: ", ")).")
        }
    }

    func run() throws {
        guard let bytes = FileManager.default.contents(atPath: file) else {
            Console.refuse(de: "\(file) lässt sich nicht lesen.", en: "\(file) cannot be read.")
            throw ExitStatus.wrongUse
        }
        let result = ContentImport(
            jsonLines: Array(bytes), municipality: municipality, into: try surroundings(), without: left,
            overwrites: update)
        let sources = SourceTable(paths: [file])
        let report = Report(
            result.findings.sortedAndMerged(sources, municipalityCount: 1), sources, language: Console.language,
            pathPrefix: "")
        if !report.diagnostics.isEmpty {
            Console.message(TextReport(report, isColoured: Console.isColoured) { _ in nil }.render())
        }
        let isBad = report.count(.error) > 0
        guard !isBad || keepGoing else {
            Console.refuse(
                de: "Nichts geschrieben. --keep-going übernimmt die übrigen \(result.articleCount) Artikel.",
                en: "Nothing written. --keep-going takes over the other \(result.articleCount) articles.")
            throw ExitStatus.findings
        }
        if dryRun {
            Console.result(result.files.map { "\(content)/\($0.path)\n" }.joined())
        } else {
            try FileBatch(result.files.map { ($0.path, $0.text) }).write(to: content)
            Console.message(
                Console.language == .german
                    ? "\(result.articleCount) Artikel in \(content)" : "\(result.articleCount) articles in \(content)")
        }
        if isBad { throw ExitStatus.findings }
    }

    /// What the content folder has; nothing where it is not there yet.
    private func surroundings() throws -> ContentImport.Surroundings {
        do {
            let parsed = ParsedContent(ContentSurvey(try FileTree(directory: content)), edition: .agents)
            if let failure = parsed.failures.first { throw failure }
            let outline = ContentOutline(parsed)
            return ContentImport.Surroundings(
                categories: zip(outline.categories, outline.categoryTitles).map { ($0, $1) },
                articles: outline.articlePaths, hasSettings: outline.hasSettings,
                hasMunicipality: outline.municipalities.contains(municipality),
                reserved: ContentSurvey.reservedArticleIDs, answerLimit: outline.answerLimit)
        } catch let failure as FileTree.Failure {
            guard failure.isMissing else {
                Console.message("auskunft: \(failure)")
                throw ExitStatus.machine
            }
            return ContentImport.Surroundings(
                categories: [], articles: [:], hasSettings: false, hasMunicipality: false,
                reserved: ContentSurvey.reservedArticleIDs, answerLimit: Settings.defaultAnswerLength)
        }
    }
}
