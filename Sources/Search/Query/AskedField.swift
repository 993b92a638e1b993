/// What a caller wants to hear about a matter.
public enum AskedField: UInt8, Sendable, CaseIterable {
    case fees, documents, duration, deadline, hours, offices, online

    /// The word for it in questions.tsv and in answers.
    public var name: StaticString {
        switch self {
        case .fees: "fees"
        case .documents: "documents"
        case .duration: "duration"
        case .deadline: "deadline"
        case .hours: "hours"
        case .offices: "offices"
        case .online: "online"
        }
    }

    /// What the words of a question ask for; nil where they ask for no part of the answer. O(words).
    init?(_ question: QuestionWords) {
        func has(_ list: [StaticString]) -> Bool { question.first(of: list) != nil }
        func hasPair(_ first: [StaticString], _ second: [StaticString], within distance: Int) -> Bool {
            question.words.indices.contains { number in
                question.is(number, oneOf: first)
                    && (number + 1...number + distance).contains { question.is($0, oneOf: second) }
            }
        }
        if hasPair(["bis"], ["wann"], within: 1) || has(["frist", "fristen", "spatestens", "stichtag"]) {
            self = .deadline
        } else if hasPair(["wie"], ["lange", "lang", "schnell"], within: 1)
            || has(["dauer", "dauert", "dauern", "bearbeitungszeit", "wartezeit", "lieferzeit"])
            || hasPair(["wann"], ["fertig", "abholbereit"], within: 5)
        {
            self = .duration
        } else if has([
            "mitbringen", "mitzubringen", "mitnehmen", "vorlegen", "vorzulegen", "unterlagen", "nachweise", "papiere",
        ])
            || hasPair(
                ["was", "welche"], ["brauche", "brauch", "braucht", "brauchen", "brauchst", "benotige"], within: 3)
        {
            self = .documents
        } else if has([
            "kostet", "kosten", "gekostet", "koste", "preis", "preise", "gebuhr", "gebuhren", "teuer", "bezahlen",
            "kostenlos",
            "umsonst", "kostenfrei", "euro", "kostenpflichtig",
        ]) || hasPair(["wie"], ["viel"], within: 1) || has(["wieviel"]) {
            self = .fees
        } else if has([
            "offnungszeiten", "offnungszeit", "sprechzeiten", "geoffnet", "offen", "geschlossen", "aufhaben",
        ])
            || hasPair(
                ["wann", "heute", "morgen", "samstag", "samstags", "mittwoch", "freitag", "noch", "jetzt"],
                ["auf", "zu", "aufhat", "da"], within: 8)
            || hasPair(["haben", "hat", "habt", "macht", "machen"], ["auf", "zu"], within: 8)
                && has(["wann", "heute", "morgen", "samstag", "samstags", "mittwochs", "jetzt", "montag", "dienstag"])
        {
            self = .hours
        } else if has(["online", "internet", "elektronisch", "digital", "onlinedienst"]) {
            self = .online
        } else if has(["wo", "wohin", "adresse", "anschrift", "hausnummer", "zimmer", "raum"])
            || hasPair(["welches", "welche", "welchem"], ["amt", "stelle", "behorde"], within: 1)
        {
            self = .offices
        } else {
            return nil
        }
    }
}
