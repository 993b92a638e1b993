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
            guard Slug.isIdentifier(id), knowledge.officeIndex[id] == nil else { continue }
            let places = ranges.sorted { $0.start < $1.start }
            if let target = target(of: id, ranges.count, knowledge) {
                renamed.append(finding(id, knowledge.topics[target], places))
            } else if ranges.count >= manyReferences {
                renamed.append(finding(id, places))
            } else {
                continue
            }
            explained.formUnion(ranges)
        }
        let paths = pathsByTitle(references, knowledge)
        return findings.compactMap { finding in
            guard consequences.contains(finding.rule), finding.instances == 1 else { return finding }
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
        for question in knowledge.questions where question.target == .article {
            add(question.article.value, question.article.span.range)
        }
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
        guard let meant = knowledge.article(meantBy: id).id else { return only(with: id, knowledge) }
        let isMistyped = NearMiss.nearest(to: id, among: [meant]) != nil
        return isMistyped && count < manyReferences ? nil : knowledge.topicIndex[meant]
    }

    /// The one article that has all words of the old name in its id or title.
    private static func only(with old: String, _ knowledge: KnowledgeBase) -> TopicIndex? {
        let words = Set(old.split(separator: "-"))
        let found = knowledge.topics.indices.filter { number in
            let topic = knowledge.topics[number]
            return words.isSubset(of: Set(topic.id.split(separator: "-")))
                || words.isSubset(of: Set(Slug.make(topic.shared.title?.value ?? "").split(separator: "-")))
        }
        return found.count == 1 ? found.first : nil
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
            related: related(old, ranges))
    }

    /// Where nobody can tell which article it is now.
    private static func finding(_ old: String, _ ranges: [SourceRange]) -> Diagnostic {
        Diagnostic(
            declaration, at: ranges[0],
            LocalizedText(
                de: "An \(ranges.count) Stellen heißt ein Artikel „\(old)“, den es nicht gibt.",
                en: "\(ranges.count) places name an article \"\(old)\" that does not exist."),
            help: LocalizedText(
                de:
                    "Heißt er jetzt anders: in seine Datei aliases: [\(old)] schreiben. Gibt es ihn nicht mehr: die Verweise löschen.",
                en:
                    "If it has another name now, write aliases: [\(old)] in its file. If it is gone, delete what names it."
            ),
            related: related(old, Array(ranges.dropFirst())))
    }

    private static func related(_ old: String, _ ranges: [SourceRange]) -> [Diagnostic.Related] {
        ranges.prefix(5).map {
            Diagnostic.Related($0, LocalizedText(de: "Hier steht „\(old)“.", en: "Here it is called \"\(old)\"."))
        }
    }
}
