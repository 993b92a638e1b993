import Diagnostics
import Knowledge

/// Something leads to every office.
enum UnreachedOffice: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.unreached-office", .note, adjustable: true,
        LocalizedText(
            de: "Zu jeder Stelle führt ein Artikel, ein Kontakt, ein Stadtteil oder eine andere Stelle.",
            en: "An article, a contact, a district or another office leads to every office."),
        why: LocalizedText(
            de: "Eine Stelle, zu der nichts führt, findet nur, wer ihren Namen kennt.",
            en: "An office that nothing leads to is found only by those who know its name."),
        wrong: .article("municipalities:\n  rhein:\n    offices: [rhein-amt]").and(
            RuleDeclaration.Example(("offices/rhein/rhein-archiv.yaml", "name: Archiv\n"))),
        right: .article("municipalities:\n  rhein:\n    offices: [rhein-amt, rhein-archiv]").and(
            RuleDeclaration.Example(("offices/rhein/rhein-archiv.yaml", "name: Archiv\n"))))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        // The public edition leaves out what leads to them.
        guard knowledge.edition == .agents else { return }
        var reached: Set<String> = []
        for topic in knowledge.topics {
            for fields in [topic.shared] + topic.versions.map(\.fields) {
                reached.formUnion((fields.offices?.value ?? []).map(\.value))
                reached.formUnion((fields.responsible?.value ?? []).compactMap { $0.office?.value })
            }
        }
        knowledge.forEachLink { link, _, _, _ in
            if case .office(let id) = link.target { reached.insert(id) }
        }
        reached.formUnion(knowledge.contacts.compactMap { $0.office?.value })
        reached.formUnion(knowledge.offices.compactMap { $0.parent?.value })
        reached.formUnion(
            knowledge.municipalities.flatMap { ($0.districts?.value ?? []).compactMap { $0.office?.value } })
        reached.formUnion(knowledge.notices.flatMap { ($0.offices?.value ?? []).map(\.value) })
        // What could not be read may have named any of them.
        let isUnread = knowledge.topics.contains { topic in
            topic.shared.unread.contains("offices") || topic.versions.contains { $0.fields.unread.contains("offices") }
        }
        guard !isUnread else { return }
        // Where nothing leads to any office of a city, its articles are still to be connected with them.
        let connected = Set(knowledge.offices.filter { reached.contains($0.id) }.map(\.municipality))
        for office in knowledge.offices
        where !reached.contains(office.id) && office.districts == nil && connected.contains(office.municipality) {
            findings.add(
                Diagnostic(
                    declaration, at: Span.start(of: office.file).range,
                    LocalizedText(
                        de: "Zu „\(office.displayName)“ führt nichts.",
                        en: "Nothing leads to \"\(office.displayName)\"."),
                    help: LocalizedText(
                        de: "Die Stelle bei einem Artikel unter „offices“ nennen, oder die Datei löschen.",
                        en: "Name the office in an article under \"offices\", or delete the file.")))
        }
    }
}
