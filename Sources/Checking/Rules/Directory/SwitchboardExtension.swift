import Diagnostics
import Knowledge

/// Whoever answers the switchboard is not put through to the switchboard.
enum SwitchboardExtension: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "directory.switchboard", .warning, adjustable: true,
        LocalizedText(
            de: "Die Nummer einer Stelle oder eines Kontakts ist nicht die der Zentrale.",
            en: "The number of an office or a contact is not that of the switchboard."),
        why: LocalizedText(
            de: """
                Das Servicecenter ist die Zentrale: wer dorthin verbindet, verbindet mit sich selbst.
                """,
            en: """
                The call centre is the switchboard: whoever puts a caller through to it puts them through to themselves.
                """),
        wrong: RuleDeclaration.Example(
            ("municipalities/rhein.yaml", "name: Rheinstadt\nstate: DE-NW\nswitchboard: \"+4920399990\"\n"),
            ("offices/rhein/rhein-amt.yaml", "name: Amt am Rhein\nphone: \"+4920399990\"\n")),
        right: RuleDeclaration.Example(
            ("municipalities/rhein.yaml", "name: Rheinstadt\nstate: DE-NW\nswitchboard: \"+4920399990\"\n"),
            ("offices/rhein/rhein-amt.yaml", "name: Amt am Rhein\nphone: \"+49203999942\"\n")))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        func check(_ number: LocatedText?, of city: CityIndex) {
            guard let number, knowledge.municipalities[city].isSwitchboard(number.value) else { return }
            findings.add(
                Diagnostic(
                    declaration, at: number.span.range,
                    LocalizedText(
                        de: "\(number.value) ist die Zentrale; wer dorthin verbindet, verbindet mit sich selbst.",
                        en: "\(number.value) is the switchboard; putting through there leads back."),
                    help: LocalizedText(
                        de: "Die Durchwahl der Stelle schreiben, oder die Zeile löschen.",
                        en: "Write the office's own extension, or delete the line.")))
        }
        for office in knowledge.offices {
            check(office.phone, of: office.municipality)
            check(office.transfer, of: office.municipality)
        }
        for contact in knowledge.contacts {
            check(contact.phone, of: contact.municipality)
            check(contact.transfer, of: contact.municipality)
        }
    }
}
