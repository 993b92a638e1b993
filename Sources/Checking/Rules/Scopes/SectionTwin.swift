import Diagnostics
import Knowledge

/// A section stands on a page once: a city's own takes the place of the shared one of the same heading.
enum SectionTwin: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "scope.section-twin", .warning, adjustable: true,
        LocalizedText(
            de: "Ein Abschnitt steht nur einmal auf einer Seite, unter einer Überschrift.",
            en: "A section appears on a page once, under one heading."),
        why: LocalizedText(
            de: """
                Der Abschnitt einer Stadt ersetzt den gemeinsamen nur, wenn beide dieselbe Überschrift mit „##“ haben. \
                Sonst stehen beide auf der Seite, und der Anrufer hört zweierlei.
                """,
            en: """
                A city's section replaces the shared one only if both have the same heading with "##". Otherwise both \
                appear on the page, and callers hear two different things.
                """),
        wrong: RuleDeclaration.Example.article(body: "## Kosten\n\nZehn Euro.\n").and(
            RuleDeclaration.Example(("articles/probe.rhein.md", "### Kosten\n\nZwölf Euro.\n"))),
        right: RuleDeclaration.Example.article(body: "## Kosten\n\nZehn Euro.\n").and(
            RuleDeclaration.Example(("articles/probe.rhein.md", "## Kosten\n\nZwölf Euro.\n"))))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .topics { number, findings in
                for body in knowledge.topics[number].bodies {
                    for twin in twins(in: body) {
                        findings.add(finding(twin, of: body, in: knowledge.ids(body.municipalities)))
                    }
                }
            }
        ]
    }

    private struct Twin {
        let heading: Body.Heading
        let original: Body.Heading
    }

    private static func twins(in body: Body) -> [Twin] {
        var sections: [(heading: Body.Heading, slug: String)] = []
        var numberBySlug: [String: Int] = [:]
        var twins: [Twin] = []
        for heading in body.headings where heading.level == 2 {
            let slug = Slug.make(heading.text)
            let same =
                numberBySlug[slug]
                ?? (sections.count <= mostCompared ? sections.firstIndex { isNear($0, heading, slug) } : nil)
            if let same {
                twins.append(Twin(heading: heading, original: sections[same].heading))
            } else {
                numberBySlug[slug] = sections.count
                sections.append((heading, slug))
            }
        }
        // A city's heading of another level replaces nothing.
        for heading in body.headings where heading.level > 2 && heading.document == .own {
            if let same = numberBySlug[Slug.make(heading.text)], sections[same].heading.document == .shared {
                twins.append(Twin(heading: heading, original: sections[same].heading))
            }
        }
        return twins
    }

    /// No text that people read has so many sections; each is compared with each.
    private static let mostCompared = 300

    /// Of two texts and nearly equal: singular and plural, a letter mistyped.
    private static func isNear(
        _ section: (heading: Body.Heading, slug: String), _ heading: Body.Heading, _ slug: String
    ) -> Bool {
        guard section.heading.document != heading.document, min(section.slug.count, slug.count) >= 5 else {
            return false
        }
        return section.slug.hasPrefix(slug) && section.slug.count <= slug.count + 2
            || slug.hasPrefix(section.slug) && slug.count <= section.slug.count + 2
            || NearMiss.nearest(to: slug, among: [section.slug]) != nil && section.slug.count == slug.count
    }

    private static func finding(_ twin: Twin, of body: Body, in municipalities: [String]) -> Diagnostic {
        let document = body.documents[twin.heading.document]
        let original = body.documents[twin.original.document]
        return Diagnostic(
            declaration, at: document.place(ofBlock: twin.heading.node).range,
            LocalizedText(
                de: "Den Abschnitt „\(twin.original.text)“ gibt es auf der Seite schon; beide erscheinen.",
                en: "The page already has the section \"\(twin.original.text)\"; both appear."),
            help: LocalizedText(
                de:
                    "Soll dieser ihn ersetzen: „## \(twin.original.text)“ schreiben; sonst anders benennen oder zusammenlegen.",
                en: "If this one is to replace it, write \"## \(twin.original.text)\"; otherwise rename or merge it."),
            related: [
                Diagnostic.Related(
                    original.place(ofBlock: twin.original.node).range,
                    LocalizedText(de: "der andere Abschnitt", en: "the other section"))
            ], municipalities: municipalities)
    }
}
