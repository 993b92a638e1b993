/// The text modules of a service description (code list `urn:de:xzufi:codeliste:leistungstextmodulleika`, 20240216); the raw
/// value is the code.
public enum TextModule: String, Sendable, CaseIterable {
    case designation = "02"
    /// The title in plain words.
    case plainDesignation = "03"
    case shortText = "05"
    case fullText = "06"
    case legalBases = "07"
    case documents = "08"
    case requirements = "09"
    case procedure = "11"
    case forms = "14"
    case furtherInformation = "15"
    case remarks = "16"
    case author = "18"
    case responsibleOffice = "22"
    case contactPoint = "23"
    case teaser = "24"
    case legalRemedy = "25"

    /// Address and version of the code list.
    public static let listURI = "urn:de:xzufi:codeliste:leistungstextmodulleika"
    /// The version that the codes are of.
    public static let listVersion = "20240216"

    /// Of the code list.
    public var name: String {
        switch self {
        case .designation: "Leistungsbezeichnung"
        case .plainDesignation: "Leistungsbezeichnung II"
        case .shortText: "Kurztext"
        case .fullText: "Volltext"
        case .legalBases: "Handlungsgrundlage(n)"
        case .documents: "Erforderliche Unterlagen"
        case .requirements: "Voraussetzungen"
        case .procedure: "Verfahrensablauf"
        case .forms: "Formulare"
        case .furtherInformation: "Weiterführende Informationen"
        case .remarks: "Hinweise"
        case .author: "Urheber"
        case .responsibleOffice: "Zuständige Stelle"
        case .contactPoint: "Ansprechpunkt"
        case .teaser: "Teaser"
        case .legalRemedy: "Rechtsbehelf"
        }
    }

    /// Whether it says what a field of the article says, and is no section of the body.
    public var isField: Bool {
        switch self {
        case .designation, .plainDesignation, .shortText, .author, .teaser: true
        default: false
        }
    }

    /// Headings of second level for the modules that are sections, in the order of a page, for knowledge bases that declare
    /// none of their own. Fees, deadlines and durations have modules of another kind, and no code.
    public static let sections: [(module: String?, heading: String)] =
        [
            (.fullText, "Überblick"), (.requirements, "Voraussetzungen"), (.documents, "Unterlagen"),
            (.procedure, "Ablauf"), (nil, "Gebühren"), (nil, "Fristen"), (nil, "Dauer"),
            (.responsibleOffice, "Zuständigkeit"), (.contactPoint, "Ansprechpunkt"), (.remarks, "Hinweise"),
            (.legalRemedy, "Rechtsbehelf"), (.forms, "Formulare"), (.legalBases, "Rechtsgrundlagen"),
            (.furtherInformation, "Weitere Informationen"),
        ].map { (module: TextModule?, heading: String) in (module?.rawValue, heading) }
}
