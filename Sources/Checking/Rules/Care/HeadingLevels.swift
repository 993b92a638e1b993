import Diagnostics
import Knowledge

/// Headings form an outline without gaps.
enum HeadingLevels: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.heading-skipped", .warning, adjustable: true,
        LocalizedText(
            de: "Überschriften im Text beginnen mit „##“ und lassen keine Ebene aus.",
            en: "Headings in the body begin with \"##\" and skip no level."),
        why: LocalizedText(
            de: """
                Die erste Ebene hat der Titel. Wer mit einer Bildschirmlesehilfe von Überschrift zu Überschrift springt, \
                hält eine ausgelassene Ebene für einen überhörten Abschnitt.
                """,
            en: """
                The first level belongs to the title. Anyone jumping from heading to heading with a screen reader \
                takes a skipped level for a section they missed.
                """),
        wrong: .article(body: "## Kosten\n\nText.\n\n#### Ermäßigung\n\nText.\n"),
        right: .article(body: "## Kosten\n\nText.\n\n### Ermäßigung\n\nText.\n"))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for topic in knowledge.topics {
            for body in topic.bodies { check(body, in: knowledge, &findings) }
        }
        for notice in knowledge.notices {
            for case let body? in notice.bodies { check(body, in: knowledge, &findings) }
        }
    }

    private static func check(_ body: Body, in knowledge: KnowledgeBase, _ findings: inout Findings) {
        // The title comes before all of them.
        var above = 1
        for heading in body.headings {
            defer { above = heading.level }
            guard heading.level == 1 || heading.level > above + 1 else { continue }
            let marks = String(repeating: "#", count: heading.level == 1 ? 2 : above + 1)
            let message =
                heading.level == 1
                ? LocalizedText(
                    de: "Die erste Ebene hat der Titel; Überschriften im Text beginnen mit „##“.",
                    en: "The first level belongs to the title; headings in the body begin with \"##\".")
                : LocalizedText(
                    de: "Auf Ebene \(above) folgt höchstens Ebene \(above + 1), nicht \(heading.level).",
                    en: "Level \(above) may be followed by level \(above + 1) at most, not \(heading.level).")
            let document = body.documents[heading.document]
            findings.add(
                Diagnostic(
                    declaration, at: document.place(ofBlock: heading.node).range, message,
                    help: LocalizedText(
                        de: "„\(marks) \(heading.text)“ schreiben.", en: "Write \"\(marks) \(heading.text)\"."),
                    municipalities: knowledge.ids(body.municipalities)))
        }
    }
}
