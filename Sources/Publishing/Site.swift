import Diagnostics
import Digest
import Interface
import Knowledge
import Parallel
import Rendering
import Theme

/// The last stage: a knowledge base becomes the files of a site.
package enum Site {
    /// Writes every page, document and asset; the same input gives the same bytes.
    ///
    /// - Parameters:
    ///   - rules: the rules of the checks, for editors.
    ///   - handbook: for editors as well.
    ///   - findings: of the checks, for editors too, with their final weights.
    ///   - search: asked for when nearly all else is written; without it the site has no search.
    ///   - earlier: what an earlier build published; the site then says what changed since, and nothing is remembered.
    ///   - inputs: what the pages are made of, to find again in `memory` what was made of the same.
    ///   - memory: pages of an earlier call.
    ///   - attachment: the bytes of a file of the content folder that articles link to.
    /// - Returns: the pages for a next call; none where `inputs` are not given.
    /// - Throws: what `output` and `attachment` throw; `Theme.Failure` for a template that cannot be used;
    ///   `EarlierSite.Failure` for an earlier site that cannot be read.
    @discardableResult
    package static func write(
        _ knowledge: KnowledgeBase, theme: Theme, rules: [RuleDeclaration] = [],
        handbook: PublishedHandbook? = nil, findings: [Diagnostic] = [],
        search: @autoclosure () throws -> SiteSearch? = nil, since earlier: EarlierSite? = nil,
        inputs: ContentHashes? = nil, memory: PageMemory = PageMemory(),
        to destination: SiteOutput,
        attachment: @Sendable (_ path: String) throws -> [UInt8]
    ) throws -> PageMemory {
        let context = try PageContext(knowledge, theme)
        let output = ManifestOutput(destination)
        try writeAssets(theme, context, to: output)
        try writeCommonPages(context, to: output)
        if knowledge.edition == .agents { try writeHelp(context, rules: rules, handbook: handbook, to: output) }
        // What changed since an earlier site is found in writing each article anew.
        let pageInputs =
            earlier == nil ? inputs.map { PageInputs(knowledge, context.frame.knowledge, $0, theme) } : nil
        let topics = knowledge.topics.indices.parallelMap(chunk: 8) { number in
            Result { () throws -> (written: PageMemory.Written?, changes: [ArticleChange]) in
                let topic = knowledge.topics[number]
                if let pageInputs {
                    return (try memory.write(number, topic, in: context.frame, pageInputs, to: output), [])
                }
                let pages = TopicFiles(context: context.frame, number: number, topic: topic)
                return (nil, try pages.write(to: output, since: earlier))
            }
        }
        var made = PageMemory()
        var changed: [ArticleChange] = []
        for (number, result) in zip(knowledge.topics.indices, topics) {
            let (written, changes) = try result.get()
            if let written { made.keep(written, of: knowledge.topics[number].id) }
            changed += changes
        }
        let changes = try SiteChanges(context.site, since: earlier, changed)
        let cities = knowledge.municipalities.indices.parallelMap(chunk: 1) { municipality in
            Result {
                try CityPages(
                    context: context, municipality: municipality,
                    lastChanged: changes.cities[municipality].lastChanged
                ).write(to: output)
            }
        }
        for city in cities { try city.get() }
        // Each of these is one long file or a few.
        let whole: [@Sendable () throws -> Void] = [
            {
                let catalogue = ServiceCatalogue(context.site).file
                try output.write(catalogue.address, catalogue.bytes())
            },
            {
                for file in JSONInterface(context.site, changes: changes).files {
                    try output.write(file.address, file.bytes())
                }
                try Feeds(context: context.site, changes: changes).write(to: output)
            },
        ]
        for written in whole.parallelMap(chunk: 1, { write in Result { try write() } }) { try written.get() }
        for path in attachments(of: knowledge) { try output.write(.attachment(path), try attachment(path)) }
        let unanswered = try writeSearch(try search(), to: output)
        if knowledge.edition == .agents {
            if !knowledge.facts.isEmpty { try output.write(.facts, FactsPage(context: context).render()) }
            try EditorsFiles(
                context: context, findings: findings, unanswered: unanswered, changes: changes,
                hasHandbook: handbook != nil
            ).write(to: output)
        }
        // It names what was written before.
        try OfflineFiles(context: context.site, worker: theme.assets[OfflineFiles.worker]).write(
            output.sortedEntries, to: output)
        // Last: it names every other file.
        let manifest = Documents.manifest.file(output.sortedEntries, at: .manifestDocument, capacity: 1_000_000)
        try output.write(.manifestDocument, manifest)
        return made
    }

    private static func writeAssets(_ theme: Theme, _ context: PageContext, to output: ManifestOutput) throws {
        for made in [ScriptData.asset, CityPlaces.asset] where theme.assets[made] != nil {
            throw Theme.Failure(
                path: SiteAddress.asset(made).path,
                LocalizedText(de: "diese Datei macht der Build", en: "the build makes this file"))
        }
        // The worker stands at the root of the site.
        for (path, bytes) in theme.assets.sorted(by: { $0.key < $1.key }) where path != OfflineFiles.worker {
            try output.write(.asset(path), bytes)
        }
        try output.write(.asset(ScriptData.asset), ScriptData(context: context.site).module())
        try output.write(.asset(CityPlaces.asset), CityPlaces.module(context.knowledge.municipalities))
        if theme.assets[CityColours.asset] == nil {
            try output.write(.asset(CityColours.asset), CityColours.css(context.knowledge.municipalities))
        }
    }

    /// Pages that belong to no city.
    private static func writeCommonPages(_ context: PageContext, to output: ManifestOutput) throws {
        try output.write(.home, HomePage(context: context).render())
        try output.write(.notFound, NotFoundPage(context: context).render())
        guard context.knowledge.edition == .agents else { return }
        try output.write(.call, CallPage(context: context).render())
        try output.write(.offline, OfflinePage(context: context).render())
    }

    /// What editors look up: the handbook, the guides, the rules.
    private static func writeHelp(
        _ context: PageContext, rules: [RuleDeclaration], handbook: PublishedHandbook?, to output: ManifestOutput
    ) throws {
        if let handbook {
            // Finding what leads where in it takes longer than a page.
            let pieces = PieceContext(handbook.knowledge, context.texts)
            for page in handbook.pages {
                let page = HandbookPage(context: context, handbook: handbook, page: page, pieces: pieces)
                try output.write(page.address, page.render())
            }
        }
        try GuideMapPages(context: context).write(to: output)
        guard !rules.isEmpty else { return }
        try output.write(.rules, RuleListPage(context: context, rules: rules).render())
        try output.write(.findingsSchema, Array(FindingsSchema.text.utf8))
        for rule in rules {
            guard let explanation = rule.explanation else { continue }
            let page = RulePage(context: context, rule: rule, explanation: explanation)
            try output.write(.rule(rule.id.rawValue), page.render())
        }
    }

    /// The files of the search are large, and gone when they are written.
    private static func writeSearch(
        _ search: SiteSearch?, to output: ManifestOutput
    ) throws -> [UnansweredQuestion] {
        try search?.files.write(to: output)
        return search?.unanswered ?? []
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
