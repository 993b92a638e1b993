import Knowledge

/// A column that a list of others may have.
package protocol ListField: Hashable, Sendable {
    /// In the order in which they are listed to people.
    static var all: [Self] { get }
    /// Of which at least one set must be there, with the likeliest first.
    static var required: [Self] { get }
    /// Whether several columns may be it, such as parts of the city of different sizes.
    var isManifold: Bool { get }
    /// The name that commands use.
    var key: String { get }
    /// What lists call it, the likeliest first.
    var words: [String] { get }
}

/// What telephone systems and personnel offices say of an extension.
package enum ContactListField: String, ListField, CaseIterable {
    case id, office, function, name, surname, forename, phone, transfer, room, letters, districts, topics, note

    package static var all: [ContactListField] { allCases }
    package static var required: [ContactListField] { [.transfer, .phone] }
    package var key: String { rawValue }
    package var isManifold: Bool { self == .office || self == .phone }

    package var words: [String] {
        switch self {
        case .id: ["kennung", "kontakt-id"]
        case .office:
            [
                "stelle", "amt", "dienststelle", "organisationseinheit", "orgeinheit", "org-einheit", "oe", "abteilung",
                "fachbereich", "fachdienst", "fachgebiet", "referat", "bereich", "department", "amt/abteilung",
                "einrichtung", "amtsbezeichnung", "stelle/amt",
            ]
        case .function:
            [
                "funktion", "aufgabe", "aufgaben", "aufgabengebiet", "aufgabenbereich", "sachgebiet", "arbeitsgebiet",
                "tätigkeit", "zuständigkeit", "zuständig für", "team", "funktion/aufgabe", "stellenbezeichnung",
                "position", "title", "bezeichnung",
            ]
        case .name:
            [
                "name", "ansprechpartner", "ansprechpartnerin", "ansprechperson", "mitarbeiter", "mitarbeiterin",
                "mitarbeitende", "person", "teilnehmer", "anzeigename", "display name", "displayname",
                "vollständiger name",
                "name, vorname", "nachname, vorname", "bearbeiter", "sachbearbeiter", "sachbearbeitung",
            ]
        case .surname: ["nachname", "familienname", "zuname", "last name", "lastname", "sn"]
        case .forename: ["vorname", "rufname", "first name", "firstname", "given name"]
        case .phone:
            [
                "telefon", "rufnummer", "telefonnummer", "tel", "tel.", "tel.-nr.", "tel-nr", "telefon-nr.", "fon",
                "festnetz", "telefon dienstlich", "telefon (dienstlich)", "telephone", "telephonenumber",
                "amtsrufnummer",
                "telefon geschäftlich",
            ]
        case .transfer:
            [
                "durchwahl", "nebenstelle", "nebenstellen", "nst", "nst.", "dw", "apparat", "app", "app.", "intern",
                "interne nummer", "nebenstellennummer", "durchwahlnummer", "extension", "hausruf", "hausapparat",
                "kurzwahl",
            ]
        case .room:
            [
                "zimmer", "raum", "zi", "zi.", "zimmer-nr.", "zimmernr", "zimmernummer", "raumnummer", "raum-nr.",
                "raumnr",
                "büro", "standort/raum",
            ]
        case .letters:
            [
                "buchstaben", "buchstabe", "buchstabenbereich", "anfangsbuchstabe", "anfangsbuchstaben", "von-bis",
                "nachname von-bis", "bst", "zuständig für buchstaben",
            ]
        case .districts:
            ["stadtteile", "stadtteil", "bezirk", "bezirke", "stadtbezirk", "stadtbezirke", "ortsteile", "ortsteil"]
        case .topics: ["themen", "thema", "artikel", "leistungen", "leistung"]
        case .note:
            ["hinweis", "hinweise", "bemerkung", "bemerkungen", "anmerkung", "notiz", "kommentar", "erreichbarkeit"]
        }
    }
}

/// What lists of streets say.
package enum StreetListField: String, ListField, CaseIterable {
    case street, numbers, from, through, side
    case odd, even
    case oddFrom = "odd-from"
    case oddThrough = "odd-through"
    case evenFrom = "even-from"
    case evenThrough = "even-through"
    case district, postcode, place
    /// Letters of house numbers, which decide nothing here.
    case supplement

    package static var all: [StreetListField] { allCases }
    package static var required: [StreetListField] { [.street] }
    package var key: String { rawValue }
    package var isManifold: Bool { [.district, .supplement].contains(self) }

    package var words: [String] {
        switch self {
        case .street:
            [
                "straße", "strasse", "straßenname", "strassenname", "str", "str_name", "strname", "str-name",
                "strassen_name", "straßenbezeichnung", "straßenbez", "name der straße", "lagebezeichnung",
                "street name",
                "streetname", "strassenbezeichnung_lang", "stn", "bezeichnung", "name",
            ]
        case .numbers:
            [
                "hausnummern", "hausnummer", "hnr", "hsnr", "haus-nr.", "hausnr", "hausnummernbereich", "nummern",
                "nummer",
                "nr", "nr.", "nrs", "hausnummer(n)", "hausnummern von-bis", "hnr von-bis", "housenumber",
                "house number",
                "bereich", "abschnitt",
            ]
        case .from:
            [
                "von", "hausnummer von", "hnr von", "hsnr von", "hausnr von", "haus-nr. von", "von hausnummer",
                "von hnr",
                "von hsnr", "von nr", "von-nr", "von nummer", "nr von", "ab", "ab hausnummer", "hausnummer ab",
                "hnr ab",
                "hausnummer anfang", "start", "housenumberstart", "nummer von", "hausnummern von",
            ]
        case .through:
            [
                "bis", "hausnummer bis", "hnr bis", "hsnr bis", "hausnr bis", "haus-nr. bis", "bis hausnummer",
                "bis hnr",
                "bis hsnr", "bis nr", "bis-nr", "bis nummer", "nr bis", "hausnummer ende", "end", "housenumberend",
                "nummer bis", "hausnummern bis", "through",
            ]
        case .side:
            [
                "seite", "straßenseite", "gerade/ungerade", "ungerade/gerade", "g/u", "u/g", "gu", "ug",
                "gerade ungerade",
                "parität", "art", "hnr art", "hausnummernart", "zählung", "gerade oder ungerade",
            ]
        case .odd: ["ungerade", "ungerade hausnummern", "hausnummern ungerade", "ungerade nummern", "hnr ungerade"]
        case .even: ["gerade", "gerade hausnummern", "hausnummern gerade", "gerade nummern", "hnr gerade"]
        case .oddFrom:
            [
                "ungerade von", "hnr ungerade von", "hausnummer ungerade von", "von ungerade", "ung von", "u von",
                "hausnummern ungerade von",
            ]
        case .oddThrough:
            [
                "ungerade bis", "hnr ungerade bis", "hausnummer ungerade bis", "bis ungerade", "ung bis", "u bis",
                "hausnummern ungerade bis",
            ]
        case .evenFrom:
            [
                "gerade von", "hnr gerade von", "hausnummer gerade von", "von gerade", "ger von", "g von",
                "hausnummern gerade von",
            ]
        case .evenThrough:
            [
                "gerade bis", "hnr gerade bis", "hausnummer gerade bis", "bis gerade", "ger bis", "g bis",
                "hausnummern gerade bis",
            ]
        case .district:
            [
                "stadtteil", "ortsteil", "stadtteilname", "ortsteilname", "stadtteil name", "ort_name", "ortsname",
                "stadtteilbezeichnung", "viertel", "quartier", "stadtbezirk", "bezirk", "bezirksname",
                "stadtbezirksname",
                "stadtbezirk name", "gebiet", "stadtgebiet",
            ]
        case .postcode: ["plz", "postleitzahl", "post-leitzahl", "zip", "plz5"]
        case .place: ["ort", "gemeinde", "stadt", "kommune", "gemeindename", "wohnort", "city"]
        case .supplement:
            [
                "zusatz", "hausnummernzusatz", "hausnummerzusatz", "hnr_zusatz", "hnrzusatz", "hnr zus", "adz",
                "zusatz von",
                "zusatz bis", "von zusatz", "bis zusatz", "hnr von zusatz", "hnr bis zusatz", "hausnummer von zusatz",
                "hausnummer bis zusatz", "hausnummernzusatz von", "hausnummernzusatz bis", "buchstabe", "buchstabe von",
                "buchstabe bis", "housenumberstartsupplement", "housenumberendsupplement",
            ]
        }
    }
}
