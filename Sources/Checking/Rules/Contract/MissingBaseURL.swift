import Diagnostics
import Knowledge

/// Sitemap, feed and search description need the address that the site is served at.
enum MissingBaseURL: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "settings.base-url", .note, adjustable: true,
        LocalizedText(
            de: "In auskunft.yaml steht die Adresse, unter der die Website zu erreichen ist.",
            en: "auskunft.yaml gives the address that the site is served at."),
        why: LocalizedText(
            de: """
                sitemap.xml, feed.xml und opensearch.xml brauchen vollständige Adressen und entstehen nur mit ihr. \
                Die Seiten selbst kommen ohne aus.
                """,
            en: """
                sitemap.xml, feed.xml and opensearch.xml need full addresses and are only made with it. The pages \
                themselves do not need it.
                """),
        wrong: RuleDeclaration.Example(
            ("auskunft.yaml", "title: Probe\ncategories:\n  - id: alltag\n    title: Alltag\n")),
        right: .settings(""))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        guard knowledge.settings.baseURL == nil, !knowledge.settings.unread.contains("base-url") else { return }
        findings.add(
            Diagnostic(
                declaration, at: Span.start(of: knowledge.settings.file).range,
                LocalizedText(
                    de: "Ohne „base-url“ entstehen keine sitemap.xml, feed.xml und opensearch.xml.",
                    en: "Without \"base-url\" there is no sitemap.xml, feed.xml or opensearch.xml."),
                help: LocalizedText(
                    de: "Zum Beispiel: base-url: https://auskunft.example/",
                    en: "For example: base-url: https://auskunft.example/")))
    }
}
