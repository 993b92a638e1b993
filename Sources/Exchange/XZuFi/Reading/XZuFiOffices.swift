import Importing
import Knowledge
import Markup
import XML

/// The offices of a file: their ids before any record becomes a file, so that services can name them.
struct XZuFiOffices {
    /// Those given so far; articles get theirs after them.
    private(set) var ids: ImportIDs
    private let municipality: String
    private let content: ExistingContent
    private let overwrites: Bool
    /// By the text of the identifier.
    private var idsOfText: [String: [(identifier: XZuFiIdentifier, id: String)]] = [:]
    private var made: Set<String> = []

    init(
        municipality: String, into content: ExistingContent, overwrites: Bool, known: [String: String]
    ) {
        self.municipality = municipality
        self.content = content
        self.overwrites = overwrites
        ids = ImportIDs(content, known: known)
    }

    /// Gives the office its id.
    mutating func gather(_ cursor: inout RecordCursor, isOwn: Bool) {
        let office = XZuFiOffice(&cursor)
        guard let identifier = office.identifier, !office.draft.name.isEmpty else { return }
        let id = ids.office(identifier, name: office.draft.name, municipality: municipality, isOwn: isOwn)
        idsOfText[identifier.text, default: []].append((identifier, id))
    }

    /// The office that something refers to; nil where the file has none.
    func id(for reference: XZuFiIdentifier) -> String? {
        idsOfText[reference.text]?.first { reference.refers(to: $0.identifier) }?.id
    }

    /// The file that an office becomes; nil where it becomes none, and that has been said.
    mutating func make(
        _ cursor: inout RecordCursor, _ place: XZuFiPlace, _ relations: XZuFiRelations, _ lost: inout [ImportLoss],
        _ report: inout XZuFiReport
    ) -> (identifier: XZuFiIdentifier?, file: ImportedFile?) {
        let office = XZuFiOffice(&cursor)
        guard let identifier = office.identifier, !office.draft.name.isEmpty else {
            report.findings.report(.field(office.identifier == nil ? "id" : "name"), line: cursor.line)
            return (office.identifier, nil)
        }
        guard let id = idsOfText[identifier.text]?.first(where: { $0.identifier == identifier })?.id else {
            return (identifier, nil)
        }
        guard cursor.isComplete else {
            report.findings.report(.nesting(identifier.text), line: cursor.line)
            return (identifier, nil)
        }
        let areas = relations.areas(of: identifier)
        guard place.has(areas) else {
            lost.append(
                report.countElsewhere(
                    office.draft.name, areas, identifier, element: "organisationseinheit/zustaendigkeit",
                    line: cursor.line))
            return (identifier, nil)
        }
        guard made.insert(id).inserted else {
            report.findings.report(.duplicate(id: id), line: cursor.line)
            return (identifier, nil)
        }
        let existing = content.paths[id]
        if let existing, !overwrites {
            report.findings.report(.officeExists(path: existing), line: cursor.line)
            return (identifier, nil)
        }
        let file = ImportedFile(
            path: existing ?? "offices/\(municipality)/\(id).yaml", text: office.draft.text, isNew: existing == nil,
            origin: ImportOrigin(id: id, key: identifier.key, kind: .office))
        return (identifier, file)
    }
}
