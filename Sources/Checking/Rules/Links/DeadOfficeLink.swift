import Diagnostics
import Knowledge

/// A link to an office leads to one that exists.
enum DeadOfficeLink: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "link.dead-office", .error,
        LocalizedText(
            de: "Ein Link zu einer Stelle führt zu einer, die es gibt.",
            en: "A link to an office leads to one that exists."),
        why: LocalizedText(
            de: "Agenten folgen ihm, um durchzustellen; am Ziel müssen Telefon und Öffnungszeiten stehen.",
            en: "Agents follow it to put a call through; they need the phone number and opening hours at its target."),
        wrong: .article("municipalities:\n  rhein:", body: "Zuständig ist das [[office:rein-amt]]."),
        right: .article("municipalities:\n  rhein:", body: "Zuständig ist das [[office:rhein-amt]]."))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        knowledge.forEachLink { link, _, _, _ in
            guard case .office(let id) = link.target, knowledge.officeIndex[id] == nil else { return }
            let meant = knowledge.office(meantBy: id)
            findings.add(
                Diagnostic(
                    declaration, at: link.span.range,
                    LocalizedText(
                        de: "Der Link führt ins Leere: die Stelle „\(id)“ gibt es nicht.",
                        en: "The link leads nowhere: there is no office \"\(id)\"."
                    )
                    .followed(by: meant.remark),
                    help: meant.help
                        ?? LocalizedText(
                            de:
                                "Die Kennung einer Stelle schreiben, das ist der Name ihrer Datei ohne „.yaml“, oder den Link entfernen.",
                            en:
                                "Write the id of an office, which is the name of its file without \".yaml\", or remove the link."
                        )))
        }
    }
}
