/// What `auskunft.yaml` declares: the same categories and sections as the example content of the project.
enum Declarations {
    static let categories: [(id: String, title: String)] = [
        ("ausweise", "Ausweise und Dokumente"), ("wohnen", "Wohnen und Umzug"),
        ("familie", "Geburt, Heirat, Todesfall"),
        ("kinder", "Kinder und Schule"), ("verkehr", "Auto, Führerschein, Parken"), ("abfall", "Abfall und Sauberkeit"),
        ("soziales", "Soziales und Hilfe"), ("steuern", "Steuern und Abgaben"),
        ("gewerbe", "Gewerbe und Veranstaltungen"), ("bauen", "Bauen und Grundstück"),
        ("zuwanderung", "Zuwanderung und Einbürgerung"), ("freizeit", "Freizeit, Kultur, Bildung"),
        ("ordnung", "Ordnung, Wahlen, Stadt"),
    ]

    struct Section {
        let heading: String
        let module: String?

        /// The heading's id, where every way of making one out of a heading gives the same.
        var certainID: String? {
            heading.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: " ") } ? heading.lowercased() : nil
        }
    }

    static let sections = [
        Section(heading: "Überblick", module: "06"),
        Section(heading: "Voraussetzungen", module: "09"),
        Section(heading: "Unterlagen", module: "08"),
        Section(heading: "Ablauf", module: "11"),
        Section(heading: "Gebühren", module: nil),
        Section(heading: "Fristen", module: nil),
        Section(heading: "Sonderfälle", module: nil),
        Section(heading: "Zuständigkeit", module: "22"),
        Section(heading: "Hinweise", module: "16"),
        Section(heading: "Rechtsgrundlagen", module: "07"),
        Section(heading: "Weitere Informationen", module: "15"),
    ]
}
