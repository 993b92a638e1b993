import Foundation
import ImportTestSupport
import TestSupport
import Testing

@testable import Importing

/// What an import knows of the city that it begins: its state and its name.
@Suite struct CityBeginningTests {
    /// The first two digits of a regional key, and the state.
    static let states = [
        "01": "SH", "02": "HH", "03": "NI", "04": "HB", "05": "NW", "06": "HE", "07": "RP", "08": "BW", "09": "BY",
        "10": "SL", "11": "BE", "12": "BB", "13": "MV", "14": "SN", "15": "ST", "16": "TH",
    ]

    private func city(_ areas: [String], sender: String? = nil, area: String? = nil) throws -> String {
        let places = areas.map { "<xzufi:gueltigkeitGebietID>\($0)</xzufi:gueltigkeitGebietID>" }.joined()
        let head =
            sender.map { "<xzufi:nachrichtenkopf><sender><name>\($0)</name></sender></xzufi:nachrichtenkopf>" } ?? ""
        let xml = XZuFiImportTests.file(head + XZuFiImportTests.service(places + XZuFiImportTests.module("06", "Ja.")))
        return try #require(try ImportedXZuFi(xml, area: area).files["municipalities/musterstadt.yaml"])
    }

    @Test(arguments: states.sorted { $0.key < $1.key })
    func `the state is that of the regional key`(digits: String, state: String) throws {
        #expect(try city(["\(digits)3350043043"]).contains("\nstate: DE-\(state)\n"))
        // A municipality key says it as well.
        #expect(try city(["\(digits)335043"]).contains("\nstate: DE-\(state)\n"))
        #expect(try city([], area: "\(digits)335043").contains("\nstate: DE-\(state)\n"))
        // What is for the whole state is for a city in it.
        #expect(try city(["\(digits)0000000000"]).contains("\nstate: DE-\(state)\n"))
    }

    @Test func `Hamburg and Berlin are states and cities`() throws {
        for (ars, ags, state) in [("020000000000", "02000000", "HH"), ("110000000000", "11000000", "BE")] {
            let text = try city([ars])
            #expect(text.contains("\nstate: DE-\(state)\n") && text.contains("\nars: \"\(ars)\"\n"))
            #expect(text.contains("\nags: \"\(ags)\"\n"))
        }
    }

    @Test func `where nobody says which state it is, none is written, and the file says what to write`() throws {
        for areas in [[], ["000000000000"], ["010000000000", "020000000000"], ["quatsch"]] {
            let text = try city(areas)
            #expect(!text.contains("\nstate:") && text.contains("\n# state: DE-BW\n"), "\(areas) → \(text)")
        }
        let line = Array(#"{"id":"a","title":"A","body":"Ja."}"#.utf8)
        let result = ImportedRecords(jsonLines: line, municipality: "konstanz", into: .init())
        let file = try #require(result.files.first { $0.path == "municipalities/konstanz.yaml" })
        #expect(!file.text.contains("DE-NW") && NewFiles.lacksState(file))
        let site = TestSite(content: Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.text) })).read()
        #expect(site.diagnostics.filter { $0.severity == .error }.map(\.message.german) == ["„state“ fehlt."])
    }

    @Test(arguments: [
        ("Muster Informationssystem", nil), ("Musterstadt", "Musterstadt"), ("Stadt Musterstadt", "Musterstadt"),
        ("Stadtverwaltung Musterstadt", "Musterstadt"), ("Musterstadt am Rhein", "Musterstadt am Rhein"),
        ("Große Kreisstadt Musterstadt", "Musterstadt"),
        ("Stadt Neustadt an der Weinstraße", "Neustadt an der Weinstraße"),
        ("Musterstadt Serviceportal", nil), ("Bürgerservice", nil), ("Landesredaktion NRW", nil), ("Kreis Wesel", nil),
        ("Muster GmbH", nil), ("Amt für Statistik", nil), ("Nolis", nil), ("Stadt Musterstadt, IT-Abteilung", nil),
        ("http://stadt.example", nil), ("123", nil), ("Landkreis Musterstadt", "Musterstadt"),
        ("Zuständigkeitsfinder", nil),
        ("Freie und Hansestadt Hamburg", "Hamburg"), ("Musterstadt Informationssystem", nil),
    ])
    func `the sender's name is the city's where it is that of a place`(sender: String, name: String?) throws {
        let text = try city(["053350043043"], sender: sender)
        #expect(text.contains("\nname: \(name ?? "Musterstadt")\n"), "\(text)")
        // What is made of the id is to be looked at.
        #expect(text.contains("Aus der Kennung begonnen") == (name == nil))
    }
}
