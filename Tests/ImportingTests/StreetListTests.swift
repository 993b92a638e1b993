import Importing
import Testing

/// Street lists as land registries, election offices and open-data portals give them.
struct StreetListTests {
    private func rows(_ text: String) throws -> [String] { try ListSource.streets(text).rows }

    @Test func columnsFromAndThroughWithSides() throws {
        let list = try ListSource.streets(
            """
            STR_NAME;HNR_VON;HNR_BIS;G/U;PLZ;Stadtteil
            Uferstraße;1;99;U;46236;Mitte
            Uferstraße;2;98;G;46236;Nord
            Am Markt;;;;46238;Altstadt
            """)
        #expect(list.table.columns == ["street", "numbers", "district", "postcode"])
        #expect(
            list.rows == [
                "Am Markt||mitte|46238", "Uferstraße|1-99 odd|mitte|46236", "Uferstraße|2-98 even|nord|46236",
            ])
        #expect(list.rules.isEmpty)
    }

    @Test func columnsForEachSide() throws {
        let text = """
            Straße,ungerade von,ungerade bis,gerade von,gerade bis,Ortsteil
            Ufer,1,49,2,50,Mitte
            Ufer,51,99,52,98,Nord
            Ufer,101,,0,0,Süd
            """
        #expect(try rows(text) == ["Ufer|1-50|mitte", "Ufer|51-99|nord", "Ufer|101- odd|sued"].map { $0 + "|" })
    }

    @Test func rangesInOneColumn() throws {
        let text = """
            Straßenname;Hausnummern;Stadtbezirk
            Ufer;1-99 ungerade, 2-50 gerade;Mitte
            Ufer;ab 100;Nord
            Ufer;52 bis 98 gerade;Nord
            """
        #expect(
            try rows(text) == [
                "Ufer|1-99 odd|mitte|", "Ufer|2-50 even|mitte|", "Ufer|52- even|nord|", "Ufer|101- odd|nord|",
            ])
    }

    @Test func sidesThatOnlyTheEndsSay() throws {
        #expect(
            try rows("Straße;von;bis;Stadtteil\nUfer;1;99;Mitte\nUfer;2;98;Nord\n")
                == ["Ufer|1-99 odd|mitte|", "Ufer|2-98 even|nord|"])
    }

    @Test func oneRowAHouse() throws {
        let text = """
            hnr,hnr_zusatz,str_name,plz,ort_name
            1,,Ufer,46236,Mitte
            3,,Ufer,46236,Mitte
            3,A,Ufer,46236,Mitte
            9,,Ufer,46236,Nord
            2,,Ufer,46236,Mitte
            4,,Ufer,46236,Mitte
            6,,Ufer,46236,Mitte
            12,,Ufer,46236,Mitte
            1,,Markt,46238,Süd
            7,,Markt,46238,Süd
            1,,Weg,46236,Mitte
            2,,Weg,46236,Mitte
            5,,Weg,46236,Nord
            6,,Weg,46236,Nord
            """
        let list = try ListSource.streets(text)
        #expect(
            list.rows == [
                "Markt||sued|46238", "Ufer|1-7 odd|mitte|46236", "Ufer|2-12 even|mitte|46236", "Ufer|9|nord|46236",
                "Weg|1-4|mitte|46236", "Weg|5-6|nord|46236",
            ])
        #expect(list.rules.isEmpty)
    }

    @Test func aHouseInTwoDistrictsAndAStreetTwice() throws {
        let list = try ListSource.streets(
            "Straße;Hausnummer;Stadtteil;PLZ\nUfer;12;Mitte;1\nUfer;12a;Nord;46236\nUfer;13;Nord;46236\nWeg;;Mitte;46236\nWeg;;Nord;46236\n"
        )
        #expect(list.rows == ["Ufer|1-13 odd|nord|46236", "Ufer|2-12 even|mitte|", "Weg|||46236"])
        #expect(list.rules == ["import.value", "import.value", "import.value"])
        #expect(list.findings.contains { $0.message.german.contains("„Weg“ steht mehrmals da") })
    }

    @Test func districtsThatAreNotThereComeAsLines() throws {
        let list = try ListSource.streets(
            "Straße;Stadtteil;Stadtbezirk\nUfer;Hafeninsel;Nord\nWeg;Ostend;\nPfad;Ostend;\nGasse;Süt;\n")
        #expect(
            list.column("district") == ["", "nord", "", ""].sorted { _, _ in false }
                || list.column("district").contains("nord"))
        let finding = try #require(list.findings.first)
        #expect(list.rules == ["import.missing"])
        #expect(finding.message.german.contains("„Ostend“ (2)") && finding.message.german.contains("„Süt“ (→ sued?)"))
        #expect(finding.help?.german.contains("  - id: ostend\n    name: Ostend") == true)
    }

    @Test func columnsOfTheCityAndOfOthers() throws {
        let list = try ListSource.streets("Straße;Gelbe Tonne;Wahlbezirk\nUfer;dienstags;0815\n")
        #expect(list.table.columns.last == "gelbe-tonne")
        #expect(list.rows == ["Ufer||||dienstags"])
        #expect(list.rules == ["import.unplaced"])
    }

    @Test func piecesThatDecideTheSameAreOne() throws {
        let text = """
            Straße;von;bis;Seite;Wahlbezirk;Stadtteil
            Ufer;1;19;ungerade;1;Mitte
            Ufer;21;99;ungerade;2;Mitte
            Ufer;2;98;gerade;2;Mitte
            Ufer;100;200;;3;Nord
            Markt;1;9;;1;Mitte
            Markt;10;20;;2;Mitte
            """
        #expect(try rows(text) == ["Markt||mitte|", "Ufer|1-99|mitte|", "Ufer|100-200|nord|"])
    }

    @Test func ofACountyOnlyTheCity() throws {
        let list = try ListSource.streets("Straße;Ort;PLZ\nUfer;Ruhr;46236\nUfer;Anderswo;46999\nSee;Anderswo;46999\n")
        #expect(list.rows == ["Ufer|||46236"])
        #expect(list.rules == ["import.area"])
        #expect(try rows("Straße;Ort\nUfer;Mitte\nSee;Nord\n") == ["See||nord|", "Ufer||mitte|"])
    }

    @Test(arguments: [
        ("Ufer;1\nSee;2\n", "import.table", "Straße"),
        ("Straße;Hausnummer\nUfer;Ecke Markt 5\n", "import.value", "Ufer Ecke Markt 5"),
        ("Straße;von;bis\nUfer;99;1\n", "import.value", "99–1"),
        ("Straße;PLZ\nUfer;123\n", "import.value", "fünf Ziffern"),
    ])
    func whatIsWrong(text: String, rule: String, message: String) throws {
        let list = try ListSource.streets(text)
        #expect(list.rules.first == rule)
        #expect(list.findings.first?.message.german.contains(message) == true, "\(list.findings.map(\.message.german))")
    }

    @Test func tenThousandStreets() throws {
        let rows = (0..<10_000).flatMap { street in
            (1...5).map { "Straße \(street);\($0);4623\($0 % 2);\($0 < 3 ? "Mitte" : "Nord")" }
        }
        let list = try ListSource.streets("Straße;Hausnummer;PLZ;Stadtteil\n" + rows.joined(separator: "\n"))
        #expect(Set(list.column("street")).count == 10_000)
    }
}
