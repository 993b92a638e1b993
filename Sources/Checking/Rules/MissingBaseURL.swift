import Diagnostics
import Knowledge

/// Sitemap, feed and search description need the address that the site is served at.
enum MissingBaseURL: Rule {
    static let descriptions: [RuleDescription] = []

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        guard knowledge.settings.baseURL == nil else { return }
        findings.add(
            Diagnostic(
                "settings.base-url", .note, Span.start(of: knowledge.settings.file).range,
                LocalizedText(
                    de: "Ohne „base-url“ entstehen keine sitemap.xml, feed.xml und opensearch.xml.",
                    en: "Without \"base-url\" there is no sitemap.xml, feed.xml or opensearch.xml.")))
    }
}
