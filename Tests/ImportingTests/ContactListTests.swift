import DirectoryLists
import Importing
import Testing

/// Lists of extensions as telephone systems and personnel offices give them.
struct ContactListTests {
    @Test(arguments: [";", ",", "\t", "|"])
    func delimitersAreFound(delimiter: String) throws {
        let text = [["Amt", "Funktion", "Durchwahl", "Zimmer"], ["Bürgerbüro", "Ausweise", "2110", "E 1"]]
            .map { $0.joined(separator: delimiter) }.joined(separator: "\r\n")
        let list = try ListSource.contacts(text)
        #expect(list.rules.isEmpty)
        #expect(list.rows == ["ruhr-ausweise|ruhr-buergerbuero|Ausweise|||2110|E 1||||"])
    }

    @Test func encodingsAreFound() throws {
        let text = "Amt;Funktion;Durchwahl\nBürgerbüro;Pässe;2110\n"
        let windows = text.unicodeScalars.map { UInt8($0.value) }
        let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let marked = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        for bytes in [windows, utf16, marked] {
            #expect(try ListSource.contacts(bytes: bytes).column("function") == ["Pässe"])
        }
    }

    @Test func aTitleAboveAndNamesOnEachPage() throws {
        let list = try ListSource.contacts(
            """
            Telefonverzeichnis der Stadt Ruhr;;;
            Stand: 01.02.2026;;;

            Name;Vorname;Dienststelle;Nst.
            Muster;Erika;Jugendamt;3310
            ;;;
            Name;Vorname;Dienststelle;Nst.
            Muster;Jan;51 Jugendamt;3311
            """)
        #expect(list.rules.isEmpty)
        #expect(list.column("name") == ["Erika Muster", "Jan Muster"])
        #expect(list.column("office") == ["ruhr-jugendamt", "ruhr-jugendamt"])
        #expect(list.column("id") == ["ruhr-jugendamt-3310", "ruhr-jugendamt-3311"])
    }

    @Test(arguments: [
        ("Bürgerbüro", "ruhr-buergerbuero"), ("BUERGERBUERO", "ruhr-buergerbuero"),
        ("ruhr-sozialamt", "ruhr-sozialamt"),
        ("sozialamt", "ruhr-sozialamt"), ("50 Amt für Soziales", "ruhr-sozialamt"),
        ("Amt 50 Sozialamt", "ruhr-sozialamt"),
        ("50.1 - Sozialamt", "ruhr-sozialamt"), ("Sozialamt der Stadt Ruhr", "ruhr-sozialamt"),
        ("Stadt Ruhr, Sozialamt", "ruhr-sozialamt"), ("Jugendamt", "ruhr-jugendamt"), ("33", "ruhr-buergerbuero"),
    ])
    func officesAreMatched(name: String, id: String) throws {
        let list = try ListSource.contacts("Amt;Durchwahl\n\"\(name)\";2110\n")
        #expect(list.column("office") == [id], "\(list.findings.map(\.message.german))")
    }

    @Test func officesThatAreNotThereAreNamedWithTheNearest() throws {
        let list = try ListSource.contacts(
            "Amt;Durchwahl\nBürgerbuero Mitte;1\nBürgerbuero Mitte;2\nSozialant;3\nTiefbau;4\nJugendamt;5\n")
        #expect(list.rules == ["import.missing"])
        let message = try #require(list.findings.first?.message.german)
        #expect(message.contains("„Bürgerbuero Mitte“ (2, → ruhr-buergerbuero?)"), "\(message)")
        #expect(message.contains("„Sozialant“ (→ ruhr-sozialamt?)") && message.contains("„Tiefbau“"))
        #expect(list.findings.first?.help?.german.contains("keywords") == true)
        #expect(list.column("transfer") == ["5"])
    }

    @Test(arguments: [
        ("3310", "", "", "3310"), ("-3310", "", "", "3310"), ("", "3310", "", "3310"),
        ("", "02041 70-3310", "+492041703310", "3310"), ("3310", "02041/70-3310", "+492041703310", "3310"),
        ("", "70-3310", "+492041703310", "3310"), ("", "+49 (0) 2041 703310", "+492041703310", ""),
        ("02041 70-3310", "", "+492041703310", "3310"), ("3310 / 3311", "", "", "3310"), ("3310.0", "", "", "3310"),
    ])
    func numbers(transfer: String, phone: String, e164: String, internalNumber: String) throws {
        let list = try ListSource.contacts("Amt;Durchwahl;Telefon\nJugendamt;\(transfer);\(phone)\n")
        #expect(list.column("phone") == [e164])
        #expect(list.column("transfer") == [internalNumber])
        #expect(list.rules.isEmpty)
    }

    @Test func whatIsNoNumberIsSaid() throws {
        let list = try ListSource.contacts("Amt;Durchwahl\nJugendamt;siehe oben\nJugendamt;\n")
        #expect(list.rules.contains("import.value") && list.rules.contains("import.left-out"))
        #expect(list.rows.isEmpty)
    }

    @Test func lettersDistrictsAndTopics() throws {
        let list = try ListSource.contacts(
            """
            Amt;Aufgabe;Nebenstelle;Buchstaben;Stadtteile;Leistungen;Bemerkung;Kostenstelle
            Sozialamt;Wohngeld;1;A bis K und Sch;Altstadt, Hafen;Wohngeld;vormittags;4711
            Sozialamt;Wohngeld;2;L–Z;Ostend;Wohngeld, Bafög;;4712
            Sozialamt;Wohngeld;3;???;;;;
            """)
        #expect(list.column("letters") == ["A-K, Sch", "L-Z", ""])
        #expect(list.column("districts") == ["mitte, nord", "", ""])
        #expect(list.column("topics") == ["wohngeld", "wohngeld", ""])
        #expect(list.column("note") == ["vormittags", "", ""])
        #expect(list.column("id") == ["ruhr-wohngeld-1", "ruhr-wohngeld-2", "ruhr-wohngeld-3"])
        #expect(list.rules == ["import.value", "import.missing", "import.missing", "import.unplaced"])
        #expect(list.findings.contains { $0.message.german.contains("Ostend") })
    }

    @Test func namesOfColumnsCanBeSaid() throws {
        let list = try ListSource.contacts(
            "OrgKz;App.;Wer\nSozialamt;12;Team A\n", map: [.office: "OrgKz", .function: "Wer"])
        #expect(list.rows == ["ruhr-team-a|ruhr-sozialamt|Team A|||12|||||"])
        let wrong = try ListSource.contacts("Amt;Durchwahl\nSozialamt;12\n", map: [.office: "Org"])
        #expect(wrong.rules == ["import.table"] && wrong.findings[0].message.german.contains("„Org“"))
    }

    @Test func withoutNamesAndWithOneOfficeForAll() throws {
        let list = try ListSource.contacts(
            "Name;Durchwahl\n\"Muster, Erika\";12\n", without: ["name"], office: "ruhr-jugendamt")
        #expect(list.table.columns.contains("name") == false)
        #expect(list.table.text.contains("Muster") == false)
        #expect(list.column("office") == ["ruhr-jugendamt"])
        #expect(try ListSource.contacts("Name;Durchwahl\nMuster;12\n").rules == ["import.left-out"])
    }

    @Test(arguments: [
        ("Bürgerbüro;2110\nJugendamt;3310\n", "Durchwahl"), ("Amt;Raum\nBürgerbüro;1\n", "Durchwahl"),
        ("", "keine Zeilen"),
        ("Amt;Durchwahl\n\"Bürgerbüro;1\n", "Anführungszeichen"), ("Amt;Durchwahl\nJugendamt;1;2;3\n", "4 Zellen"),
    ])
    func whatIsWrongWithAList(text: String, message: String) throws {
        let list = try ListSource.contacts(text)
        #expect(list.rules.first == "import.table")
        #expect(list.findings.first?.message.german.contains(message) == true, "\(list.findings.map(\.message.german))")
    }

    @Test func idsStayWhenRowsChange() throws {
        let first = try ListSource.contacts(
            "Amt;Funktion;Durchwahl;Raum\nJugendamt;Team A;1;1\nJugendamt;Team B;2;2\nSozialamt;Kasse;3;3\n")
        let second = try ListSource.contacts(
            "Amt;Funktion;Durchwahl;Raum\nJugendamt;Team Nord;1;1\nJugendamt;Team B;22;2\nSozialamt;Kasse;3;9\nSozialamt;Team B;4;4\n",
            earlier: [first.table])
        #expect(second.column("id") == ["ruhr-team-a", "ruhr-team-b", "ruhr-kasse", "ruhr-team-b-4"])
    }

    @Test func idsOfTheirOwnAreUnique() throws {
        let list = try ListSource.contacts(
            "Kennung;Amt;Durchwahl\nteam-a;Jugendamt;1\nteam-a;Jugendamt;2\nruhr-sozialamt;Sozialamt;3\n")
        #expect(list.rules == ["import.duplicate-id"])
        #expect(list.column("id") == ["team-a", "ruhr-sozialamt-3"])
    }

    @Test func sixThousandExtensions() throws {
        let rows = (0..<6_000).map { "Sozialamt;Sachbearbeitung \($0 % 700);\(10_000 + $0);\($0 % 400)" }
        let list = try ListSource.contacts("Amt;Funktion;Durchwahl;Zimmer\n" + rows.joined(separator: "\n"))
        #expect(list.rows.count == 6_000)
        #expect(Set(list.column("id")).count == 6_000)
    }
}
