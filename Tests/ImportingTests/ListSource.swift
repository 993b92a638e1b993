import CSV
import Diagnostics
import DirectoryLists
import ImportTestSupport
import Importing

/// A list in memory, brought into a city with some offices and districts.
struct ListSource {
    static let places = ListPlaces(
        municipality: "ruhr", cityName: "Ruhr",
        offices: [
            .init(id: "ruhr-buergerbuero", name: "Bürgerbüro", keywords: ["Meldeamt", "33"]),
            .init(id: "ruhr-sozialamt", name: "Amt für Soziales", keywords: ["Sozialamt"]),
            .init(id: "ruhr-jugendamt", name: "Jugendamt Ruhr"),
        ],
        districts: [
            .init(id: "mitte", name: "Mitte", keywords: ["Altstadt"]),
            .init(id: "nord", name: "Nord", keywords: ["Hafen"]),
            .init(id: "sued", name: "Süd"),
        ],
        articles: [.init(id: "wohngeld", name: "Wohngeld"), .init(id: "ausweis", name: "Personalausweis")],
        streetColumns: [("gelbe-tonne", "Gelbe Tonne")], diallingCodes: ["02041"], taken: ["ruhr-sozialamt"])

    let table: TableText
    let findings: [Diagnostic]
    let details: [ImportDetail]

    var rules: [String] { findings.map(\.rule.rawValue) }
    /// Without comments and the header.
    var rows: [String] { table.rows.map { $0.joined(separator: "|") } }

    func column(_ name: String) -> [String] { table.rows.map { table.cell(name, of: $0) } }

    static func contacts(
        _ text: String, map: [ContactListField: String] = [:], without left: Set<String> = [], office: String? = nil,
        earlier: [TableText] = []
    ) throws -> ListSource {
        try contacts(bytes: Array(text.utf8), map: map, without: left, office: office, earlier: earlier)
    }

    static func contacts(
        bytes: [UInt8], map: [ContactListField: String] = [:], without left: Set<String> = [], office: String? = nil,
        earlier: [TableText] = []
    ) throws -> ListSource {
        let columns = ListColumns(map: map)
        return try read(bytes, columns.isKnown) { source, dialect in
            try ContactList.read(source, dialect, columns, without: left, office: office, in: places, earlier: earlier)
        }
    }

    static func streets(
        _ text: String, map: [StreetListField: String] = [:], without left: Set<String> = []
    ) throws -> ListSource {
        let columns = ListColumns(map: map)
        return try read(Array(text.utf8), columns.isKnown) { source, dialect in
            try StreetList.read(source, dialect, columns, without: left, in: places)
        }
    }

    private static func read(
        _ bytes: [UInt8], _ isKnown: (String) -> Bool, _ read: (DecodedSource, CSVDialect) throws -> ImportedList
    ) throws -> ListSource {
        let encoding = try SourceEncoding(of: ByteArraySource(bytes))
        let sample = try DecodedSource(ByteArraySource(bytes), encoding).beginning(of: 1 << 16)
        let list = try read(DecodedSource(ByteArraySource(bytes), encoding), CSVDialect(of: sample, isKnown: isKnown))
        return ListSource(table: list.table, findings: list.findings, details: list.details)
    }
}
