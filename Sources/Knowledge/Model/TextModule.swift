/// The text modules of a service description (code list `urn:de:xzufi:codeliste:leistungstextmodulleika`, 20240216).
public enum TextModule {
    /// The code list's name.
    public static let listURI = "urn:de:xzufi:codeliste:leistungstextmodulleika"
    /// The version that the codes are of.
    public static let listVersion = "20240216"

    /// Names of the code list, by code.
    public static let names: [String: String] = [
        "02": "Leistungsbezeichnung", "03": "Leistungsbezeichnung II", "05": "Kurztext", "06": "Volltext",
        "07": "Handlungsgrundlage(n)", "08": "Erforderliche Unterlagen", "09": "Voraussetzungen",
        "11": "Verfahrensablauf", "14": "Formulare", "15": "Weiterführende Informationen", "16": "Hinweise",
        "18": "Urheber", "22": "Zuständige Stelle", "23": "Ansprechpunkt", "24": "Teaser", "25": "Rechtsbehelf",
    ]

    /// Headings of second level for the modules that are sections, in the order of a page, for knowledge bases that declare
    /// none of their own. Fees, deadlines and durations have modules of another kind, and no code.
    public static let sections: [(module: String?, heading: String)] = [
        ("06", "Überblick"), ("09", "Voraussetzungen"), ("08", "Unterlagen"), ("11", "Ablauf"), (nil, "Gebühren"),
        (nil, "Fristen"), (nil, "Dauer"), ("22", "Zuständigkeit"), ("23", "Ansprechpunkt"), ("16", "Hinweise"),
        ("25", "Rechtsbehelf"), ("14", "Formulare"), ("07", "Rechtsgrundlagen"), ("15", "Weitere Informationen"),
    ]
}
