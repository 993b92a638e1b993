import Diagnostics

/// What fields are called.
extension ArticleField {
    /// Its name for people, where no theme gives it another one.
    public var name: LocalizedText {
        switch self {
        case .title: LocalizedText(de: "Titel", en: "Title")
        case .answer: LocalizedText(de: "Antwort", en: "Answer")
        case .keywords: LocalizedText(de: "Stichwörter", en: "Keywords")
        case .questions: LocalizedText(de: "Fragen", en: "Questions")
        case .ask: LocalizedText(de: "Nachfragen", en: "To ask")
        case .leika: LocalizedText(de: "LeiKa-Schlüssel", en: "LeiKa key")
        case .fees: LocalizedText(de: "Gebühren", en: "Fees")
        case .documents: LocalizedText(de: "Unterlagen", en: "Documents")
        case .duration: LocalizedText(de: "Dauer", en: "Duration")
        case .deadline: LocalizedText(de: "Frist", en: "Deadline")
        case .offices: LocalizedText(de: "Stellen", en: "Offices")
        case .responsible: LocalizedText(de: "Zuständig nach Name oder Adresse", en: "Responsible by name or address")
        case .online: LocalizedText(de: "Onlinedienst", en: "Online service")
        case .forms: LocalizedText(de: "Formulare", en: "Forms")
        case .legal: LocalizedText(de: "Rechtsgrundlagen", en: "Legal bases")
        case .offered: LocalizedText(de: "Angebot der Stadt", en: "Offered by the city")
        case .instead: LocalizedText(de: "Stattdessen zuständig", en: "Responsible instead")
        case .owner: LocalizedText(de: "Verantwortlich", en: "Owner")
        case .reviewed: LocalizedText(de: "Geprüft", en: "Reviewed")
        case .reviewEvery: LocalizedText(de: "Prüfabstand", en: "Review interval")
        case .confidence: LocalizedText(de: "Verlässlichkeit", en: "Confidence")
        case .audience: LocalizedText(de: "Leserkreis", en: "Audience")
        case .from: LocalizedText(de: "Erster Tag", en: "First day")
        case .until: LocalizedText(de: "Letzter Tag", en: "Last day")
        case .related: LocalizedText(de: "Verwandte Artikel", en: "Related articles")
        }
    }

    /// What an editor may write who does not know the key, in small letters.
    public var germanWords: [String] {
        switch self {
        case .title: ["titel", "name"]
        case .answer: ["antwort"]
        case .keywords: ["stichwörter", "stichworte", "schlagwörter"]
        case .questions: ["fragen"]
        case .ask: ["nachfragen", "rückfragen"]
        case .leika: ["leistungsschlüssel"]
        case .fees: ["gebühren", "gebuehren", "gebühr", "kosten"]
        case .documents: ["unterlagen", "dokumente"]
        case .duration: ["dauer", "bearbeitungszeit"]
        case .deadline: ["frist", "fristen"]
        case .offices: ["stellen", "ämter"]
        case .responsible: ["zuständigkeiten", "zuständigkeit"]
        case .online: ["onlinedienst"]
        case .forms: ["formulare"]
        case .legal: ["rechtsgrundlagen", "gesetze"]
        case .offered: ["angeboten"]
        case .instead: ["stattdessen"]
        case .owner: ["zuständig", "verantwortlich"]
        case .reviewed: ["geprüft"]
        case .reviewEvery: ["prüfabstand"]
        case .confidence: ["verlässlichkeit"]
        case .audience: ["zielgruppe", "leserkreis"]
        case .from: ["von"]
        case .until: ["bis"]
        case .related: ["verwandt", "verwandte"]
        }
    }
}
