import Diagnostics

/// What kind of matter an item of the agenda is. A new one is a case here and a function below `Gathering`; the compiler names what
/// else must be said of it.
public enum AgendaKind: String, Sendable, CaseIterable {
    /// A text that is to be looked at again.
    case review
    case fee
    /// A value that stands in many places.
    case fact
    /// The publication of an article.
    case article
    case notice
    /// Openings of an office other than in an ordinary week.
    case specialHours = "special-hours"
    /// Days on which an office is closed.
    case closedDays = "closed-days"
    /// Special days that are over and still written down.
    case pastDays = "past-days"
    /// A text that nobody has confirmed.
    case draft
    /// A number to put callers through to that leads back to the switchboard.
    case loop
    /// A topic that a city lacks.
    case topic
    /// A test question that the search answers wrongly.
    case question
    // Findings of the checks, by weight.
    case error, warning, note

    /// As a finding of a weight.
    init(_ severity: Severity) {
        self =
            switch severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
    }

    /// How soon somebody is to look at items of a kind.
    public enum Attention: Sendable {
        /// Whenever there is one.
        case always
        /// When its day is over or near.
        case byDay
        /// When there is time for it.
        case later
        /// Never: it changes by itself.
        case none
    }

    /// How soon somebody is to look at its items.
    public var attention: Attention {
        switch self {
        case .error, .warning, .loop: .always
        case .review, .fee, .fact, .article, .notice, .pastDays: .byDay
        case .draft, .topic, .question, .note: .later
        case .specialHours, .closedDays: .none
        }
    }

    /// Rules of the checks whose findings say the same as items of this kind: one matter is told once.
    var rules: [RuleID] {
        let names: [String] =
            switch self {
            case .review: ["care.review-overdue", "fact.review-overdue"]
            case .fee: ["fee.expired"]
            case .fact: ["fact.expired"]
            case .loop: ["directory.switchboard"]
            case .topic: ["care.topic-missing"]
            case .article, .notice, .specialHours, .closedDays, .pastDays, .draft, .question, .error, .warning, .note:
                []
            }
        return names.map { RuleID(rawValue: $0) }
    }

    /// What to call it where it stands for itself: over a list, in a calendar.
    public func label(_ time: AgendaTime) -> LocalizedText {
        switch (self, time) {
        case (.review, .overdue): LocalizedText(de: "Prüfung überfällig", en: "Review overdue")
        case (.review, _): LocalizedText(de: "Prüfung fällig", en: "Review due")
        case (.fee, .overdue): LocalizedText(de: "Gebühr abgelaufen", en: "Fee expired")
        case (.fee, .begins): LocalizedText(de: "Neue Gebühr", en: "New fee")
        case (.fee, _): LocalizedText(de: "Gebühr endet", en: "Fee ends")
        case (.fact, .overdue): LocalizedText(de: "Wert abgelaufen", en: "Value expired")
        case (.fact, .begins): LocalizedText(de: "Neuer Wert", en: "New value")
        case (.fact, _): LocalizedText(de: "Wert endet", en: "Value ends")
        case (.article, .overdue): LocalizedText(de: "Artikel abgelaufen", en: "Article expired")
        case (.article, .begins): LocalizedText(de: "Artikel erscheint", en: "Article appears")
        case (.article, _): LocalizedText(de: "Artikel endet", en: "Article ends")
        case (.notice, .overdue): LocalizedText(de: "Meldung abgelaufen", en: "Notice expired")
        case (.notice, .begins): LocalizedText(de: "Meldung beginnt", en: "Notice begins")
        case (.notice, _): LocalizedText(de: "Meldung endet", en: "Notice ends")
        case (.specialHours, .begins): LocalizedText(de: "Besondere Öffnungszeiten", en: "Special hours")
        case (.specialHours, _): LocalizedText(de: "Besondere Öffnungszeiten enden", en: "Special hours end")
        case (.closedDays, .begins): LocalizedText(de: "Geschlossen", en: "Closed")
        case (.closedDays, _): LocalizedText(de: "Schließung endet", en: "Closure ends")
        case (.pastDays, _): LocalizedText(de: "Vergangene Tage", en: "Days that are over")
        case (.draft, _): LocalizedText(de: "Entwurf", en: "Draft")
        case (.loop, _): LocalizedText(de: "Durchwahl führt zurück", en: "Extension leads back")
        case (.topic, _): LocalizedText(de: "Thema fehlt", en: "Topic missing")
        case (.question, _): LocalizedText(de: "Suche beantwortet nicht", en: "Search does not answer")
        case (.error, _): LocalizedText(de: "Fehler", en: "Error")
        case (.warning, _): LocalizedText(de: "Warnung", en: "Warning")
        case (.note, _): LocalizedText(de: "Hinweis", en: "Note")
        }
    }
}

/// How an item of the agenda lies to the day of the run.
public enum AgendaTime: String, Sendable, CaseIterable, Comparable {
    /// Its day is over.
    case overdue
    /// Its day is the last.
    case ends
    /// Its day is the first.
    case begins
    /// It has no day.
    case anytime

    /// In the order in which it is to be looked at.
    public static func < (lhs: AgendaTime, rhs: AgendaTime) -> Bool {
        (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
    }

    /// What stands before the day: `seit`, `bis`, `ab`; nothing where there is no day.
    public var preposition: LocalizedText {
        switch self {
        case .overdue: LocalizedText(de: "seit", en: "since")
        case .ends: LocalizedText(de: "bis", en: "until")
        case .begins: LocalizedText(de: "ab", en: "from")
        case .anytime: LocalizedText(de: "", en: "")
        }
    }

    /// The heading of items that lie so.
    public var heading: LocalizedText {
        switch self {
        case .overdue: LocalizedText(de: "Überfällig", en: "Overdue")
        case .ends: LocalizedText(de: "Endet", en: "Ends")
        case .begins: LocalizedText(de: "Beginnt", en: "Begins")
        case .anytime: LocalizedText(de: "Ohne Termin", en: "Without a day")
        }
    }
}
