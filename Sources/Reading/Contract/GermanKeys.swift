import Knowledge

/// What an editor writes who does not know a key's English name.
enum GermanKeys {
    private static let meanings: [String: [String]] = {
        let fields = ArticleField.allCases.map { ($0.key, $0.germanWords) }
        let topics = TopicField.allCases.map { ($0.key, $0.germanWords) }
        var meanings = others
        for (key, words) in fields + topics { for word in words { meanings[word, default: []].append(key) } }
        return meanings
    }()

    /// Of every file that is no article.
    private static let others: [String: [String]] = [
        "adresse": ["address", "url"], "anschrift": ["address"], "abfrage": ["questions"], "antworten": ["answers"],
        "artikel": ["articles", "article"], "anfang": ["start"],
        "beginn": ["start"], "behörde": ["body"], "behoerde": ["body"], "buchstaben": ["letters"], "frage": ["ask"],
        "hilfe": ["help"], "sagen": ["say"], "satz": ["say"], "schritte": ["steps"], "stadtteile": ["districts"],
        "stelle": ["office"], "text": ["text"], "weiter": ["to"], "ziel": ["to"], "zu": ["to"], "betrag": ["amount"],
        "geschlossen": ["closed"], "hinweis": ["note"], "kategorien": ["categories"], "leitungen": ["lines"],
        "mail": ["email"], "nummer": ["phone"], "oeffnungszeiten": ["hours"], "öffnungszeiten": ["hours"],
        "ort": ["city"], "plz": ["postcode"], "postleitzahl": ["postcode"], "sprache": ["language"], "stadt": ["city"],
        "strasse": ["street"], "straße": ["street"], "telefon": ["phone"], "termin": ["appointment"],
        "währung": ["currency"], "zeitzone": ["time-zone"], "öffnungszeit": ["hours"],
        "di": ["tue"], "dienstag": ["tue"], "do": ["thu"], "donnerstag": ["thu"], "fr": ["fri"], "freitag": ["fri"],
        "mi": ["wed"], "mittwoch": ["wed"], "mo": ["mon"], "montag": ["mon"], "sa": ["sat"], "samstag": ["sat"],
        "so": ["sun"], "sonnabend": ["sat"], "sonntag": ["sun"],
    ]

    /// The keys that a German word may stand for; none where it is not known.
    static func meanings(of word: String) -> [String] { meanings[word.lowercased()] ?? [] }
}
