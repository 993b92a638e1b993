import ArgumentParser
import Foundation
import Knowledge
import Search

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Answers a question from the content, as an agent would see it.",
        discussion: """
            Examples: auskunft search "alte Couch loswerden" --municipality bottrop
                      auskunft search perso --explain

            Exit status: 0 fine, also where nothing is found; 2 wrong use, 3 the machine failed.
            """)

    @Argument(help: "What the caller says.")
    var query: String

    @Option(help: ArgumentHelp("The caller's city.", valueName: "id"))
    var municipality: String?

    @Option(help: "Most hits.")
    var limit = 10

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Print why each hit is where it is, word by word.")
    var explain = false

    @OptionGroup var source: SearchOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is a number from 1 to 1000.") }
    }

    func run() throws {
        let content = try source.read()
        let searcher = try content.searcher()
        let request = SearchRequest(
            text: Array(query.utf8), municipality: try content.knowledge.municipality(option: municipality),
            limit: limit)
        let hits = searcher.search(request).map { hit in
            FoundArticle(
                hit, content.knowledge, explanation: explain ? searcher.explain(request, document: hit.document) : nil)
        }
        if json {
            Console.result(try FoundArticles(query: query, municipality: municipality, hits: hits).json())
        } else {
            Console.result(hits.isEmpty ? nothingFound : hits.enumerated().map { $1.text(rank: $0 + 1) }.joined())
        }
    }

    private var nothingFound: String {
        Console.language == .german ? "Nichts gefunden.\n" : "Nothing found.\n"
    }
}

/// Where `search` and `eval` read from.
struct SearchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the content.", valueName: "dir"))
    var content = "content"

    @Option(help: ArgumentHelp("The folder of the theme, for its search/everyday.yaml.", valueName: "dir"))
    var site = "site"

    @Option(help: ArgumentHelp("The day the content is read on, YYYY-MM-DD (default: today).", valueName: "date"))
    var date: CalendarDate?

    @Option(help: "For whom: agents, public.")
    var edition = Edition.agents

    func read() throws -> SearchContent {
        try SearchContent(content: content, site: site, date: date, edition: edition)
    }
}
