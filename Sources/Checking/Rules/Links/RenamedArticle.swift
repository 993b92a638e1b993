import Diagnostics
import Knowledge
import Reading
import ReadingMarkdown

/// An article that got another name keeps the old one. Each link to the old name is a finding of its own already: here they
/// become one.
enum RenamedArticle: RuleDeclaring {
    static let declaration = RuleDeclaration(
        id: "link.renamed-article", .error,
        LocalizedText(
            de: "Ein umbenannter Artikel nennt seinen alten Namen unter „aliases“.",
            en: "A renamed article gives its old name under \"aliases\"."),
        why: LocalizedText(
            de: "Links anderer Artikel, Lesezeichen und Suchmaschinen führen noch zum alten Namen.",
            en: "Links of other articles, bookmarks and search engines still lead to the old name."),
        wrong: referring.and(.article(at: "articles/anmeldung-hund.md", "title: Hundesteuer anmelden")),
        right: referring.and(
            .article(at: "articles/anmeldung-hund.md", "title: Hundesteuer anmelden\naliases: [hundesteuer]")))

    private static let referring = RuleDeclaration.Example.article(
        "related: [hundesteuer]", body: "Siehe [[hundesteuer|Hundesteuer]].\n")

    static var declarations: [RuleDeclaration] { [declaration] }

    /// What dead references to articles are called.
    private static let consequences: Set<RuleID> = [
        DeadArticleLink.Kind.deadArticle.declaration.id, UnknownReference.Kind.article.declaration.id,
        LinkRule.deadFile.id,
    ]
    /// So many references to a name that is only mistyped are unlikely.
    private static let manyReferences = 5

    /// The findings with one in place of all that follow from a renamed article, and with the article meant by the name of a
    /// file that is its title.
    ///
    /// - Complexity: O(1) where no reference is dead, else O(n) in links.
    static func completing(_ findings: [Diagnostic], _ knowledge: KnowledgeBase) -> [Diagnostic] {
        let dead = Set(findings.lazy.filter { consequences.contains($0.rule) }.map(\.range))
        guard !dead.isEmpty else { return findings }
        let references = references(knowledge, at: dead)
        var renamed: [Diagnostic] = []
        var explained: Set<SourceRange> = []
        for (id, ranges) in references.sorted(by: { $0.key < $1.key }) where ranges.count > 1 {
            guard Slug.isIdentifier(id), let target = target(of: id, ranges.count, knowledge) else { continue }
            renamed.append(finding(id, knowledge.topics[target], ranges.sorted { $0.start < $1.start }))
            explained.formUnion(ranges)
        }
        let paths = pathsByTitle(references, knowledge)
        return findings.compactMap { finding in
            guard consequences.contains(finding.rule) else { return finding }
            if explained.contains(finding.range) { return nil }
            guard finding.rule == LinkRule.deadFile.id, finding.fixes.isEmpty, let path = paths[finding.range] else {
                return finding
            }
            var finding = finding
            finding.help = .didYouMean(path)
            return finding
        } + renamed
    }

    /// Names of articles that do not exist, as they are written in links and fields, each with its places in order.
    private static func references(
        _ knowledge: KnowledgeBase, at places: Set<SourceRange>
    ) -> [String: [SourceRange]] {
        var references: [String: [SourceRange]] = [:]
        var seen: Set<SourceRange> = []
        func add(_ name: String, _ range: SourceRange) {
            guard places.contains(range), !knowledge.knows(name), seen.insert(range).inserted else { return }
            references[name, default: []].append(range)
        }
        knowledge.forEachLink { link, _, _, _ in
            switch link.target {
            case .article(let id, _): add(id, link.span.range)
            case .broken(let url): if let name = articleName(url) { add(name, link.span.range) }
            default: return
            }
        }
        for topic in knowledge.topics {
            for fields in [topic.shared] + topic.versions.map(\.fields) {
                for related in fields.related?.value ?? [] { add(related.value, related.span.range) }
            }
        }
        for article in knowledge.notices.flatMap({ $0.articles?.value ?? [] }) {
            add(article.value, article.span.range)
        }
        for question in knowledge.questions { add(question.article.value, question.article.span.range) }
        return references
    }

    /// `hundesteuer` of `../steuern/hundesteuer.md#ablauf`; nil for the name of another file.
    private static func articleName(_ url: String) -> String? {
        let path = url.prefix { $0 != "#" }
        let name = LinkReader.percentDecoded(path.split(separator: "/").last.map(String.init) ?? "")
        if name.hasSuffix(".md") { return String(name.dropLast(3)) }
        return name.contains(".") || name.isEmpty ? nil : name
    }

    /// The article whose title has the words of the old name.
    private static func target(of id: String, _ count: Int, _ knowledge: KnowledgeBase) -> TopicIndex? {
        guard knowledge.officeIndex[id] == nil, let meant = knowledge.article(meantBy: id).id ?? longer(id, knowledge)
        else { return nil }
        let isMistyped = NearMiss.nearest(to: id, among: [meant]) != nil
        return isMistyped && count < manyReferences ? nil : knowledge.topicIndex[meant]
    }

    /// `hund-anmelden` for `hund`, where no other id has the old one as its beginning or end.
    private static func longer(_ id: String, _ knowledge: KnowledgeBase) -> String? {
        guard id.utf8.count > 3 else { return nil }
        let longer = knowledge.topics.lazy.map(\.id).filter { $0.hasPrefix(id + "-") || $0.hasSuffix("-" + id) }.prefix(
            2)
        return longer.count == 1 ? longer.first : nil
    }

    /// What to write in place of files that are called as an article's title.
    private static func pathsByTitle(
        _ references: [String: [SourceRange]], _ knowledge: KnowledgeBase
    ) -> [SourceRange: String] {
        var paths: [SourceRange: String] = [:]
        for (name, ranges) in references {
            guard let id = knowledge.article(meantBy: name).id, let topic = knowledge.topic(id) else { continue }
            let target = knowledge.sources.path(of: topic.file)
            for range in ranges {
                let source = knowledge.sources.path(of: range.start.file)
                paths[range] = LinkReader.relativePath(to: target, from: source)
            }
        }
        return paths
    }

    private static func finding(_ old: String, _ topic: Topic, _ ranges: [SourceRange]) -> Diagnostic {
        let aliases = (topic.aliases.map(\.value) + [old]).joined(separator: ", ")
        return Diagnostic(
            declaration, at: topic.shared.title?.span.range ?? Span.start(of: topic.file).range,
            LocalizedText(
                de:
                    "An \(ranges.count) Stellen heißt ein Artikel „\(old)“, den es nicht gibt; gemeint ist wohl dieser, unter altem Namen.",
                en:
                    "\(ranges.count) places name an article \"\(old)\" that does not exist; they probably mean this one by an old name."
            ),
            help: LocalizedText(
                de: "In diese Datei schreiben: aliases: [\(aliases)] – oder überall „\(topic.id)“ statt „\(old)“.",
                en: "Write in this file: aliases: [\(aliases)] – or \"\(topic.id)\" instead of \"\(old)\" everywhere."),
            related: ranges.prefix(5).map {
                Diagnostic.Related(
                    $0, LocalizedText(de: "Hier steht „\(old)“.", en: "Here it is called \"\(old)\"."))
            })
    }
}
