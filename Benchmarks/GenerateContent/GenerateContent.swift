import ArgumentParser

/// Writes a knowledge base of any size, so that speed and memory can be measured on content that nobody had to write.
@main
struct GenerateContent: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate-content",
        abstract: "Write a generated knowledge base: the same arguments give the same bytes.",
        discussion: """
            The content follows the content contract without an error on 2026-11-22, the date that it is written for.

            Example: generate-content --articles 10000 --municipalities 3 --seed 1 content
            """
    )

    @Option(help: "How many articles to write.")
    var articles = 10_000

    @Option(help: "How many cities share them.")
    var municipalities = 1

    @Option(help: "Start of the random numbers.")
    var seed: UInt64 = 1

    @Option(help: "Average size of an article file in bytes; the front matter alone can take 2500.")
    var articleBytes = 6_700

    @Option(help: "How many contacts each city has.")
    var contacts = 0

    @Option(help: "How many streets each city has; one in ten is divided by house numbers.")
    var streets = 0

    @Argument(help: "The folder to fill: it must be empty or not exist yet.", completion: .directory)
    var output: String

    func validate() throws {
        guard (1...1_000_000).contains(articles) else {
            throw ValidationError("--articles must be between 1 and 1000000.")
        }
        guard (1...CityNames.limit).contains(municipalities) else {
            throw ValidationError("--municipalities must be between 1 and \(CityNames.limit).")
        }
        guard (0...100_000).contains(contacts), (0...100_000).contains(streets) else {
            throw ValidationError("--contacts and --streets must be between 0 and 100000.")
        }
        guard (1_000...1_000_000).contains(articleBytes) else {
            throw ValidationError("--article-bytes must be between 1000 and 1000000.")
        }
    }

    func run() throws {
        var folder = try OutputFolder(emptyAt: output)
        var random = RandomNumbers(seed: seed)
        let vocabulary = Vocabulary(random: &random)
        let plan = KnowledgeBasePlan(
            articles: articles,
            cities: municipalities,
            averageArticleBytes: articleBytes,
            vocabulary: vocabulary,
            random: &random
        )

        try SharedFiles(plan: plan, vocabulary: vocabulary).write(to: &folder, random: &random)
        for city in plan.cities {
            try CityFiles(city: city, hasDistricts: contacts + streets > 0).write(
                to: &folder, vocabulary: vocabulary, random: &random)
        }
        try NoticeFiles(plan: plan, vocabulary: vocabulary).write(to: &folder, random: &random)

        for city in plan.cities {
            // Of their own, so that the articles are the same with and without them.
            let files = DirectoryFiles(city: city, topics: plan.articles.filter { $0.isFor([city.number]) }.map(\.id))
            var random = RandomNumbers(seed: seed, stream: -1 - city.number)
            try files.write(contacts: contacts, streets: streets, to: &folder, random: &random)
        }

        var articleBytesWritten = 0
        for article in plan.articles {
            let file = ArticleFile(plan: plan, article: article, vocabulary: vocabulary)
            articleBytesWritten += try file.write(to: &folder, seed: seed)
        }
        print("\(folder.files) files, \(folder.bytes) bytes; \(articleBytesWritten / articles) bytes an article")
    }
}
