import Diagnostics
import Knowledge
import ReadingMarkdown

/// Links to files that do not exist and whose name is an old name of an article: `[x](perso.md)`.
struct AliasLinks {
    private struct Meant {
        /// Relative to the file that holds the link.
        let path: String
        /// Whether the address stands in the source just so.
        let isExact: Bool
    }

    /// By the place of the address.
    private var meant: [SourceRange: Meant] = [:]

    init(_ content: ParsedContent) {
        guard content.findings.contains(where: { $0.rule == LinkRule.deadFile.id }) else { return }
        let articles = Dictionary(
            content.articles.flatMap { article in
                (article.front.aliases?.value ?? []).map { ($0.value, article) }
            }, uniquingKeysWith: { first, _ in first })
        guard !articles.isEmpty else { return }
        let texts =
            content.articles.map(\.variants) + content.versions.map(\.variants) + content.notices.map(\.variants)
        for document in texts.lazy.flatMap(\.documents) {
            let source = content.sources.path(of: document.file)
            for link in document.links {
                guard case .broken(let url) = link.target else { continue }
                let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let name = LinkReader.percentDecoded(parts[0].split(separator: "/").last.map(String.init) ?? "")
                guard name.hasSuffix(".md"), let article = articles[String(name.dropLast(3))] else { continue }
                let path = LinkReader.relativePath(to: content.sources.path(of: article.file), from: source)
                let anchor = parts.count == 2 ? "#" + parts[1] : ""
                meant[link.span.range] = Meant(
                    path: path + anchor, isExact: Int(link.span.length) == url.unicodeScalars.count)
            }
        }
    }

    /// The findings; those about such links say where the article is now.
    func completing(_ findings: [Diagnostic]) -> [Diagnostic] {
        guard !meant.isEmpty else { return findings }
        return findings.map { finding in
            // A file of that name that has moved is nearer than an old name.
            guard finding.rule == LinkRule.deadFile.id, let meant = meant[finding.range],
                finding.instances == 1, !finding.fixes.contains(where: \.isSafe)
            else { return finding }
            var finding = finding
            finding.help = .didYouMean(meant.path)
            let fix = Diagnostic.Fix(
                finding.range, replacement: meant.path,
                summary: LocalizedText(de: "auf „\(meant.path)“ verweisen", en: "Link to \"\(meant.path)\""),
                isSafe: true)
            finding.fixes = meant.isExact ? [fix] : []
            return finding
        }
    }
}
