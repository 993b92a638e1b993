import ArgumentParser
import Authoring
import Diagnostics
import Files
import Foundation
import Importing
import Knowledge

/// What every import is told.
struct ImportOptions: ParsableArguments {
    @Argument(help: "The file; - is standard input.")
    var file: String

    @Option(help: ArgumentHelp("The city that the articles are for.", valueName: "id"))
    var municipality: String

    @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
    var content = "content"

    @Option(help: ArgumentHelp("Fields to leave out, separated by commas.", valueName: "fields"))
    var without: String?

    @Flag(help: "Bring in what the source changed since the last import; what the editors changed stays.")
    var update = false

    @Flag(help: "Leave bad records out and write the others.")
    var keepGoing = false

    @Flag(help: "Write nothing, print what would be written.")
    var dryRun = false

    @Option(help: ArgumentHelp("Where to write what has no place: line, record, element, text.", valueName: "file"))
    var report: String?

    var isStandardInput: Bool { file == "-" }

    /// What findings call the file.
    var shownFile: String { isStandardInput ? "stdin" : file }

    var left: Set<String> { Set((without ?? "").split(separator: ",").map(String.init)) }

    func validate() throws {
        guard Slug.isIdentifier(municipality), !ContentSurvey.reservedMunicipalityIDs.contains(municipality) else {
            throw ValidationError("--municipality is an id: a-z, 0-9 and -.")
        }
    }

    /// - Parameter fields: those that can be left out.
    func validate(fields: [String]) throws {
        if let wrong = left.sorted().first(where: { !fields.contains($0) }) {
            throw ValidationError(
                "--without \(wrong): there is no such field; there are \(fields.joined(separator: ", ")).")
        }
    }

    /// What the content folder has; nothing where it is not there yet.
    ///
    /// - Parameter brought: by earlier imports of the format.
    func surroundings(_ brought: [String: ContentImport.Origin]) throws -> ContentImport.Surroundings {
        do {
            let parsed = ParsedContent(ContentSurvey(try FileTree(directory: content)), edition: .agents)
            if let failure = parsed.failures.first { throw failure }
            let outline = ContentOutline(parsed)
            var surroundings = ContentImport.Surroundings(
                categories: zip(outline.categories, outline.categoryTitles).map { ($0, $1) },
                articles: outline.articlePaths, paths: outline.pathOfID, hasSettings: outline.hasSettings,
                hasMunicipality: outline.municipalities.contains(municipality),
                reserved: ContentSurvey.reservedArticleIDs, answerLimit: outline.answerLimit,
                fileLimit: outline.fileLimit, sections: outline.sections, ars: outline.keys[municipality]?.ars,
                ags: outline.keys[municipality]?.ags)
            surroundings.brought = brought
            surroundings.topics = ExistingTopics(outline.articles.map { existing($0, outline.municipalities) }) {
                [content] path in FileTree.text(of: "\(content)/\(path)")
            }
            return surroundings
        } catch let failure as FileTree.Failure {
            guard failure.isMissing else {
                Console.message("auskunft: \(failure)")
                throw ExitStatus.machine
            }
            return ContentImport.Surroundings(reserved: ContentSurvey.reservedArticleIDs)
        }
    }

    /// - Parameter all: ids of the cities that there are.
    private func existing(_ article: ArticleOutline, _ all: [String]) -> ExistingArticle {
        ExistingArticle(
            id: article.id, path: article.path, aliases: article.aliases,
            isForCity: article.municipalities?.contains(municipality) ?? true,
            isShared: (article.municipalities ?? all).contains { $0 != municipality },
            fields: article.fields(in: municipality), ownFile: article.ownFiles[municipality])
    }

    func refuseFile() -> ExitCode {
        Console.refuse(de: "\(shownFile) lässt sich nicht lesen.", en: "\(shownFile) cannot be read.")
        return ExitStatus.wrongUse
    }
}

extension FileTree {
    /// The text of a file; nil where it cannot be read or is none.
    static func text(of path: String) -> String? {
        (try? contents(of: path)).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
