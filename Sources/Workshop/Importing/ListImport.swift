import Bytes
import CSV
import Diagnostics
import DirectoryLists
import Importing
import Knowledge

extension ImportSession {
    /// Takes the contacts of a city from a list of extensions.
    ///
    /// - Parameters:
    ///   - file: read several times.
    ///   - map: by field, what the list calls it.
    ///   - office: id or name of the office of rows that name none.
    /// - Throws: where there is no such city or office, the file is no text, or the machine fails.
    package static func contacts(
        _ file: String, map: [ContactListField: String] = [:], office: String? = nil, _ order: ImportOrder,
        in environment: Environment
    ) throws(Refusal) -> (session: ImportSession, review: Review) {
        let path = "contacts/\(order.municipality).tsv"
        let places = try order.listPlaces(in: environment)
        let known = try office.map { name throws(Refusal) in try place(name, among: places) }
        let columns = ListColumns(map: map)
        return try list(
            file, at: path, format: "contacts", key: ["id"], known: columns.isKnown, order, in: environment
        ) { source, dialect, session in
            try ContactList.read(
                source, dialect, columns, without: order.without, office: known, in: places,
                earlier: session.earlierTables(at: path))
        }
    }

    /// Takes the street index of a city from a list of streets, ranges of houses or single houses.
    ///
    /// - Parameters:
    ///   - file: read several times.
    ///   - map: by field, what the list calls it.
    /// - Throws: where there is no such city, the file is no text, or the machine fails.
    package static func streets(
        _ file: String, map: [StreetListField: String] = [:], _ order: ImportOrder, in environment: Environment
    ) throws(Refusal) -> (session: ImportSession, review: Review) {
        let places = try order.listPlaces(in: environment)
        let columns = ListColumns(map: map)
        return try list(
            file, at: "streets/\(order.municipality).tsv", format: "streets", key: ["street", "numbers"],
            known: columns.isKnown, order, in: environment
        ) { source, dialect, _ in
            try StreetList.read(source, dialect, columns, without: order.without, in: places)
        }
    }

    private static func place(_ name: String, among places: ListPlaces) throws(Refusal) -> String {
        if let id = places.offices.id(of: name) { return id }
        let meant = places.offices.nearest(to: name).map { "\($0)?" }.joined(separator: " ")
        throw Refusal(
            .wrongUse,
            de: "--office \(name): Diese Stelle gibt es in der Stadt nicht."
                + (meant.isEmpty ? "" : " Gemeint: \(meant)"),
            en: "--office \(name): the city has no such office." + (meant.isEmpty ? "" : " Did you mean \(meant)"))
    }

    private static func list(
        _ file: String, at path: String, format: String, key: [String], known: (String) -> Bool, _ order: ImportOrder,
        in environment: Environment,
        _ read: (any ByteSource, CSVDialect, ImportSession) throws -> ImportedList
    ) throws(Refusal) -> (session: ImportSession, review: Review) {
        let source = environment.path(file)
        try refuseWorkbook(source, order)
        let session = try ImportSession(order, format: format, in: environment)
        var findings: [Diagnostic] = []
        do {
            let encoding = try SourceEncoding(of: FileByteSource(source))
            let sample = try DecodedSource(FileByteSource(source), encoding).beginning(of: 1 << 16)
            let dialect = CSVDialect(of: sample, isKnown: known)
            let list = try read(DecodedSource(FileByteSource(source), encoding), dialect, session)
            findings = list.findings
            if encoding == .windows1252 {
                findings.append(ImportProblem(.read(as: encoding.name), line: 1).diagnostic(file: 0))
            }
            for detail in list.details { try session.note(detail) }
            let isThere = environment.kind(of: "\(order.content)/\(path)") == .file
            if isThere, !order.isUpdate {
                let problem = ImportProblem(
                    .tableExists(path: "\(order.content)/\(path)", isFromImport: session.hasImported(path)), line: 1)
                findings.append(problem.diagnostic(file: 0))
            } else if !list.table.lines.isEmpty {
                try session.put(list.table, at: path, key: key)
            }
        } catch is FileByteSource.Failure {
            throw Refusal.unreadableSource(order.sourceName)
        } catch {
            throw environment.refusal(error, at: order.sourceName)
        }
        return (session, try session.review(findings))
    }
}
