import Knowledge
import Parallel

/// The last stage: a knowledge base becomes the files of a site.
public enum Site {
    /// Writes every page, document and asset; the same input gives the same bytes.
    ///
    /// - Parameters:
    ///   - rules: the pages of the checks' rules, for editors.
    ///   - search: the index files; without them the site has no search.
    ///   - unanswered: test questions that the search does not answer, for editors.
    ///   - attachment: the bytes of a file of the content folder that articles link to.
    /// - Throws: what `output` and `attachment` throw; `Theme.Failure` for a template that cannot be used.
    public static func write(
        _ knowledge: KnowledgeBase, theme: Theme, rules: [RulePage] = [], search: SearchFiles? = nil,
        unanswered: [UnansweredQuestion] = [],
        to destination: SiteOutput,
        attachment: @Sendable (_ path: String) throws -> [UInt8]
    ) throws {
        let context = try SiteContext(knowledge, theme)
        let output = ManifestOutput(destination)
        for (path, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) where path != OfflineFiles.worker {
            try output.write("assets/\(path)", bytes)
        }
        let common = CommonPages(context: context)
        try common.write(to: output)
        if theme.assets["cities.css"] == nil { try output.write("assets/cities.css", common.cityColours()) }
        if knowledge.edition == .agents {
            try RulePages(context: context, rules: rules).write(to: output)
            try output.write(
                "redaktion/index.html", try EditorsPage(context: context, unanswered: unanswered).render())
        }
        try Feeds(context: context).write(to: output)
        try search?.write(to: output)
        let cities = Array(knowledge.municipalities.indices).parallelMap(chunk: 1) { municipality in
            Result {
                try CityPages(context: context, municipality: municipality).write(to: output)
                let list = ArticleListDocument(context: context, municipality: municipality)
                try output.write("api/v1/\(knowledge.municipalities[municipality].id)/articles.json", list.json())
            }
        }
        for city in cities { try city.get() }
        let topics = Array(knowledge.topics.indices).parallelMap(chunk: 8) { number in
            Result { try TopicPages(context: context, number: number).write(to: output) }
        }
        for topic in topics { try topic.get() }
        for path in attachments(of: knowledge) { try output.write("dateien/\(path)", try attachment(path)) }
        // It names what was written before.
        try OfflineFiles(context: context, worker: theme.assets[OfflineFiles.worker]).write(
            output.sortedEntries, to: output)
    }

    /// Paths of the files that published articles link to, each once, in order.
    private static func attachments(of knowledge: KnowledgeBase) -> [String] {
        var paths: Set<String> = []
        let bodies = knowledge.topics.lazy.flatMap(\.bodies)
        // Those to come are on the pages as well.
        let noticeBodies = knowledge.notices.filter { notice in
            notice.until.map { knowledge.date <= $0.value.date } ?? true
        }.flatMap { $0.bodies.compactMap { $0 } }
        for body in bodies {
            body.forEachLink { link, _ in if case .file(let path) = link.target { paths.insert(path) } }
        }
        for body in noticeBodies {
            body.forEachLink { link, _ in if case .file(let path) = link.target { paths.insert(path) } }
        }
        return paths.sorted()
    }
}
