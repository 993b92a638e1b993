import Diagnostics
import Knowledge
import ReadingContract
import ReadingFiles

/// Contacts and streets of all cities, put to the cities whose they are.
struct DirectoryResolver {
    private(set) var contacts: IndexedList<ContactIndex, Contact> = []
    private(set) var streets: IndexedList<CityIndex, [Street]>

    /// - Parameter edition: the public one has no contacts.
    init(
        _ content: ParsedContent, municipalities: IndexedList<CityIndex, Municipality>, edition: Edition,
        _ findings: inout Findings
    ) {
        streets = IndexedList(repeating: [], for: municipalities.indices)
        let ids = municipalities.mapped(\.id)
        var seen: [String: Span] = [:]
        for file in content.index.files {
            switch file.kind {
            case .article(let id), .office(_, let id), .municipality(let id), .notice(let id), .guide(let id):
                seen[id] = Span.start(of: file.id)
            default: continue
            }
        }
        func claim(_ id: LocatedText) -> Bool {
            if let other = seen[id.value] {
                findings.add(.usedTwice(id, other: other))
                return false
            }
            seen[id.value] = id.span
            return true
        }
        for list in content.contacts {
            guard let city = ids.firstIndex(of: list.municipality) else {
                findings.add(.unknownMunicipality(list.municipality, at: Span.start(of: list.file), among: ids))
                continue
            }
            for var contact in list.contacts where claim(contact.id) {
                contact.municipality = city
                if edition == .agents { contacts.append(contact) }
            }
        }
        for list in content.streets {
            guard let city = ids.firstIndex(of: list.municipality) else {
                findings.add(.unknownMunicipality(list.municipality, at: Span.start(of: list.file), among: ids))
                continue
            }
            streets[city] = list.table.streets
            let declared = (municipalities[city].streetColumns?.value ?? []).map(\.key.value)
            for column in list.table.further where !declared.contains(column.value) {
                findings.add(.undeclaredColumn(column, declared: declared, city: municipalities[city]))
            }
        }
        for body in content.publicBodies { if let id = body.id { _ = claim(id) } }
    }
}

extension Diagnostic {
    fileprivate static func usedTwice(_ id: LocatedText, other: Span) -> Diagnostic {
        Diagnostic(
            IdentifierRule.duplicate, at: id.span.range,
            LocalizedText(
                de: "Eine Kennung gibt es nur einmal in der ganzen Wissensbasis; „\(id.value)“ steht schon da.",
                en: "An id is used only once in the whole knowledge base; \"\(id.value)\" is already there."),
            help: LocalizedText(de: "Eine der beiden ändern.", en: "Change one of the two."),
            related: [.alsoDefined(other.range)])
    }

    fileprivate static func undeclaredColumn(
        _ column: LocatedText, declared: [String], city: Municipality
    ) -> Diagnostic {
        let known = declared + DirectoryTables.streetColumnNames
        let meant = NearMiss.nearest(to: column.value.lowercased(), among: known)
        return Diagnostic(
            TableRule.columns, at: column.span.range,
            LocalizedText(
                de: "Die Spalte „\(column.value)“ ist in der Datei der Stadt nicht unter „streets“ genannt.",
                en: "The column \"\(column.value)\" is not listed under \"streets\" in the city's file."
            ).followed(by: LookAlike.first(in: column.value)?.sentence),
            help: meant.map { .didYouMean($0) }
                ?? LocalizedText(
                    de:
                        "In municipalities/\(city.id).yaml ergänzen:\nstreets:\n  \(Slug.make(column.value)):\n    title: \(column.value)",
                    en:
                        "Add to municipalities/\(city.id).yaml:\nstreets:\n  \(Slug.make(column.value)):\n    title: \(column.value)"
                ),
            fixes: meant.map { [.write($0, at: column.span)] } ?? [])
    }
}
