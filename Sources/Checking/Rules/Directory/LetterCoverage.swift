import Diagnostics
import Knowledge

/// Where surnames decide, every surname leads to somebody, and to one only.
enum LetterCoverage: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "directory.letters", .warning, adjustable: true,
        LocalizedText(
            de: "Wo Anfangsbuchstaben entscheiden, führt jeder zu genau einem Kontakt.",
            en: "Where first letters decide, each of them leads to exactly one contact."),
        why: LocalizedText(
            de: """
                Wer Quast heißt, soll nicht erfahren, dass für Q niemand zuständig ist, und wer Meier heißt, nicht mal mit \
                diesem, mal mit jenem verbunden werden. Längere Anfänge gehen vor: „Sch“ vor „S-Z“.
                """,
            en: """
                A caller called Quast should not learn that nobody answers for Q, nor one called Meier be put through \
                now to this, now to that one. Longer beginnings go first: "Sch" before "S-Z".
                """),
        wrong: RuleDeclaration.Example(
            (
                "contacts/rhein.tsv",
                "id\toffice\tletters\nrhein-a\trhein-amt\tA-K\nrhein-b\trhein-amt\tM-Z\n"
            )),
        right: RuleDeclaration.Example(
            (
                "contacts/rhein.tsv",
                "id\toffice\tletters\nrhein-a\trhein-amt\tA-K\nrhein-b\trhein-amt\tL-Z\n"
            )))

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        struct Group: Hashable {
            let city: CityIndex
            let office: String?
            let topics: [String]
            let districts: [String]
        }
        let groups = Dictionary(grouping: knowledge.contacts) { contact in
            Group(
                city: contact.municipality, office: contact.office?.value,
                topics: contact.topics.map(\.value).sorted(), districts: contact.districts.map(\.value).sorted())
        }
        for contacts in groups.values {
            let letters = contacts.compactMap(\.letters)
            // Somebody without letters answers for all whom the others do not.
            check(letters, isOpen: letters.count < contacts.count, &findings)
        }
        for topic in knowledge.topics {
            var seen: Set<SourceRange> = []
            for fields in [topic.shared] + topic.versions.map(\.fields) {
                guard let list = fields.responsible, seen.insert(list.span.range).inserted else { continue }
                let byDistricts = Dictionary(grouping: list.value) { ($0.districts?.value ?? []).map(\.value).sorted() }
                for part in byDistricts.values {
                    let letters = part.compactMap(\.letters)
                    check(letters, isOpen: letters.count < part.count, &findings)
                }
            }
        }
    }

    private static let alphabet = "abcdefghijklmnopqrstuvwxyz".map(String.init)

    private static func check(_ lists: [Located<NameLetters>], isOpen: Bool, _ findings: inout Findings) {
        guard let last = lists.max(by: { $0.span.place < $1.span.place }) else { return }
        let beginnings = alphabet + lists.flatMap { list in list.value.parts.flatMap { [$0.from, $0.through] } }
        var missing: [String] = []
        for beginning in Set(beginnings).sorted() {
            let matches = lists.map { (list: $0, length: $0.value.match(beginning) ?? 0) }.filter { $0.length > 0 }
            let best = matches.map(\.length).max() ?? 0
            let chosen = matches.filter { $0.length == best }.map(\.list).sorted { $0.span.place < $1.span.place }
            if chosen.count > 1, let first = chosen.first, let second = chosen.last {
                findings.add(
                    Diagnostic(
                        declaration, at: second.span.range,
                        LocalizedText(
                            de: "Für „\(beginning.uppercased())“ sind zwei zuständig.",
                            en: "Two answer for \"\(beginning.uppercased())\"."),
                        help: LocalizedText(
                            de: "Die Buchstaben so teilen, dass keiner doppelt steht.",
                            en: "Divide the letters so that none is listed twice."),
                        related: [.alsoDefined(first.span.range)]))
                return
            }
            // Whether somebody answers for all that begins so: a longer beginning alone leaves the rest.
            if !isOpen, beginning.count == 1, matches.isEmpty { missing.append(beginning.uppercased()) }
        }
        guard !missing.isEmpty else { return }
        let shown = missing.prefix(5).joined(separator: ", ") + (missing.count > 5 ? " …" : "")
        findings.add(
            Diagnostic(
                declaration, at: last.span.range,
                LocalizedText(de: "Für \(shown) ist niemand zuständig.", en: "Nobody answers for \(shown)."),
                help: LocalizedText(
                    de:
                        "Die Buchstaben einem Kontakt geben, oder einen Kontakt ohne Buchstaben für alle übrigen anlegen.",
                    en: "Give the letters to a contact, or add one without letters for all others.")))
    }
}
