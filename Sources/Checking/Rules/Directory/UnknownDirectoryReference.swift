import Diagnostics
import Knowledge

/// Every contact, district and other body that a file names exists, and so do the offices and articles that contacts, districts and
/// offices name.
enum UnknownDirectoryReference: Rule {
    enum Kind: RuleSet {
        case contact, district, body

        var declaration: RuleDeclaration {
            switch self {
            case .contact:
                RuleDeclaration(
                    id: "reference.contact", .error,
                    LocalizedText(
                        de: "Jede Kennung unter „contact“ steht in einer Tabelle in contacts/.",
                        en: "Every id under \"contact\" is in a table in contacts/."),
                    why: LocalizedText(
                        de: "Das Servicecenter verbindet nach dieser Zeile; ohne sie weiß niemand, mit wem.",
                        en: "The call centre puts callers through by this line; without it nobody knows to whom."),
                    wrong: .article("responsible:\n  - office: rhein-amt\n    contact: rhein-team"),
                    right: .article("responsible:\n  - office: rhein-amt\n    contact: rhein-team").and(
                        RuleDeclaration.Example(
                            ("contacts/rhein.tsv", "id\toffice\tfunction\nrhein-team\trhein-amt\tTeam\n"))))
            case .district:
                RuleDeclaration(
                    id: "reference.district", .error,
                    LocalizedText(
                        de:
                            "Jeder Stadtteil, den eine Straße, ein Kontakt oder eine Stelle nennt, steht bei der Stadt.",
                        en: "Every district that a street, a contact or an office names is listed with the city."),
                    why: LocalizedText(
                        de: "Nach dem Stadtteil wird die Stelle gewählt; ein unbekannter führt zu keiner.",
                        en: "The office is chosen by the district; an unknown one leads to none."),
                    wrong: RuleDeclaration.Example(("streets/rhein.tsv", "street\tdistrict\nRheinufer\tnord\n")),
                    right: RuleDeclaration.Example(
                        (
                            "municipalities/rhein.yaml",
                            "name: Rheinstadt\nstate: DE-NW\ndistricts:\n  - id: nord\n    name: Nord\n    office: rhein-amt\n"
                        ), ("streets/rhein.tsv", "street\tdistrict\nRheinufer\tnord\n")))
            case .body:
                RuleDeclaration(
                    id: "reference.body", .error,
                    LocalizedText(
                        de: "Jede andere Behörde, die eine Datei nennt, steht in bodies.yaml.",
                        en: "Every other body that a file names is in bodies.yaml."),
                    why: LocalizedText(
                        de: "Name und Nummer kommen von dort; ohne sie endet der Anruf.",
                        en: "Name and number come from there; without them the call ends."),
                    wrong: .article("offered: false\ninstead:\n  body: kreis"),
                    right: .article("offered: false\ninstead:\n  body: kreis").and(
                        RuleDeclaration.Example(("bodies.yaml", "- id: kreis\n  name: Kreis am Rhein\n"))))
            }
        }
    }

    static var declarations: [RuleDeclaration] { Kind.declarations }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        var seen: Set<SourceRange> = []
        func office(_ id: LocatedText?) {
            guard let id, knowledge.officeIndex[id.value] == nil, seen.insert(id.span.range).inserted else { return }
            findings.add(UnknownReference.unknownOffice(id, knowledge))
        }
        func article(_ id: LocatedText?) {
            guard let id, !knowledge.knows(id.value), seen.insert(id.span.range).inserted else { return }
            findings.add(UnknownReference.unknownArticle(id, knowledge))
        }
        func district(_ id: LocatedText, of city: Municipality) {
            // Where the city's own list could not be read, its finding is enough.
            guard !city.unread.contains("districts"), city.district(id.value) == nil,
                seen.insert(id.span.range).inserted
            else { return }
            findings.add(unknownDistrict(id, city))
        }
        for one in knowledge.offices {
            office(one.parent)
            for id in one.districts?.value ?? [] { district(id, of: knowledge.municipalities[one.municipality]) }
        }
        for city in knowledge.municipalities {
            for one in city.districts?.value ?? [] { office(one.office) }
            for column in city.streetColumns?.value ?? [] { article(column.article) }
        }
        for contact in knowledge.contacts {
            office(contact.office)
            for id in contact.topics { article(id) }
            for id in contact.districts { district(id, of: knowledge.municipalities[contact.municipality]) }
        }
        for (city, streets) in knowledge.streets.indexed() {
            for street in streets {
                if let id = street.district { district(id, of: knowledge.municipalities[city]) }
            }
        }
        for body in knowledge.publicBodies {
            for id in body.covers?.value ?? []
            where knowledge.municipalityIndex[id.value] == nil && seen.insert(id.span.range).inserted {
                findings.add(UnknownReference.unknownMunicipality(id, knowledge))
            }
        }
        for topic in knowledge.topics {
            for fields in [topic.shared] + topic.versions.map(\.fields) {
                if let body = fields.insteadBody?.id, knowledge.publicBody(body.value) == nil,
                    seen.insert(body.span.range).inserted
                {
                    findings.add(unknownBody(body, knowledge))
                }
                for one in fields.responsible?.value ?? [] {
                    office(one.office)
                    if let contact = one.contact, knowledge.contact(contact.value) == nil,
                        seen.insert(contact.span.range).inserted
                    {
                        findings.add(unknownContact(contact, knowledge))
                    }
                    guard let city = one.office.flatMap({ knowledge.office($0.value) })?.municipality else { continue }
                    for id in one.districts?.value ?? [] { district(id, of: knowledge.municipalities[city]) }
                }
            }
        }
    }

    /// One that none of several cities has.
    ///
    /// - Parameter known: districts of those cities.
    static func unknownDistrict(_ id: LocatedText, among known: [(id: String, title: String?)]) -> Diagnostic {
        Diagnostic(
            Kind.district, at: id.span.range,
            LocalizedText(
                de: "„\(id.value)“ ist kein Stadtteil einer der Städte.",
                en: "\"\(id.value)\" is not a district of any of the cities."
            ).followed(by: LookAlike.first(in: id.value)?.sentence),
            help: MeantTarget(id.value, named: known).help
                ?? LocalizedText(
                    de: "Die Kennung eines Stadtteils aus der Datei der Stadt schreiben (districts).",
                    en: "Write the id of a district of the city's file (districts)."))
    }

    private static func unknownDistrict(_ id: LocatedText, _ city: Municipality) -> Diagnostic {
        let known = (city.districts?.value ?? []).compactMap { one in one.id.map { ($0.value, one.name?.value) } }
        return Diagnostic(
            Kind.district, at: id.span.range,
            LocalizedText(
                de: "„\(id.value)“ ist kein Stadtteil von \(city.displayName).",
                en: "\"\(id.value)\" is not a district of \(city.displayName)."
            ).followed(by: LookAlike.first(in: id.value)?.sentence),
            help: MeantTarget(id.value, named: known).help
                ?? (known.isEmpty
                    ? LocalizedText(
                        de:
                            "In municipalities/\(city.id).yaml ergänzen:\ndistricts:\n  - id: \(Slug.make(id.value))\n    name: …",
                        en:
                            "Add to municipalities/\(city.id).yaml:\ndistricts:\n  - id: \(Slug.make(id.value))\n    name: …"
                    )
                    : LocalizedText(
                        de: "Es gibt: \(known.map(\.0).joined(separator: ", ")).",
                        en: "It must be one of \(known.map(\.0).joined(separator: ", ")).")))
    }

    static func unknownBody(_ id: LocatedText, _ knowledge: KnowledgeBase) -> Diagnostic {
        let known = knowledge.publicBodies.compactMap { body in body.id.map { ($0.value, body.name?.value) } }
        return Diagnostic(
            Kind.body, at: id.span.range,
            LocalizedText(
                de: "„\(id.value)“ steht nicht in bodies.yaml.", en: "\"\(id.value)\" is not in bodies.yaml."
            ).followed(by: LookAlike.first(in: id.value)?.sentence),
            help: MeantTarget(id.value, named: known).help
                ?? LocalizedText(
                    de: "Dort ergänzen:\n- id: \(id.value)\n  name: …", en: "Add there:\n- id: \(id.value)\n  name: …"))
    }

    private static func unknownContact(_ id: LocatedText, _ knowledge: KnowledgeBase) -> Diagnostic {
        let known = knowledge.contacts.map { ($0.id.value, Optional($0.displayName)) }
        return Diagnostic(
            Kind.contact, at: id.span.range,
            LocalizedText(
                de: "Den Kontakt „\(id.value)“ gibt es nicht.", en: "There is no contact \"\(id.value)\"."
            ).followed(by: LookAlike.first(in: id.value)?.sentence),
            help: MeantTarget(id.value, named: known).help
                ?? LocalizedText(
                    de: "Die Kennung aus der Spalte „id“ von contacts/<Stadt>.tsv schreiben.",
                    en: "Write the id from the column \"id\" of contacts/<city>.tsv."))
    }
}
