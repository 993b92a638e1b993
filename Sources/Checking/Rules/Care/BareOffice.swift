import Diagnostics
import Knowledge

/// An office says how it is reached.
enum BareOffice: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.bare-office", .note, adjustable: true,
        LocalizedText(
            de: "Eine Stelle nennt mehr als ihren Namen: wo sie ist, wie man sie erreicht oder wann sie offen ist.",
            en: "An office has more than a name: where it is, how to reach it, or when it is open."),
        why: LocalizedText(
            de: "Wer zu ihr verwiesen wird, weiß sonst nicht, wohin er gehen oder wen er anrufen soll.",
            en: "Otherwise people who are sent there do not know where to go or whom to call."),
        wrong: RuleDeclaration.Example(("offices/ruhr/standesamt.yaml", "name: Standesamt\n")),
        right: RuleDeclaration.Example(("offices/ruhr/standesamt.yaml", "name: Standesamt\nphone: \"+4920412345\"\n")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for office in knowledge.offices {
            guard office.unread.isEmpty, let name = office.name, office.address == nil, office.hours == nil,
                [office.phone, office.transfer, office.email, office.appointment, office.note, office.transit]
                    .allSatisfy({ $0 == nil })
            else { continue }
            findings.add(
                Diagnostic(
                    declaration, at: name.span.range,
                    LocalizedText(
                        de:
                            "„\(name.value)“ hat nur einen Namen: niemand erfährt, wo die Stelle ist und wie man sie erreicht.",
                        en:
                            "\"\(name.value)\" has nothing but a name: nobody learns where the office is or how to reach it."
                    ),
                    help: LocalizedText(
                        de: "Wenigstens eine Zeile ergänzen, zum Beispiel: phone: \"+4920417030\"",
                        en: "Add one line at least, for example: phone: \"+4920417030\""),
                    municipalities: [knowledge.municipalities[office.municipality].id]))
        }
    }
}
