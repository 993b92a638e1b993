/// What an editor writes who does not know a key's English name.
enum GermanKeys {
    private static let meanings: [String: [String]] = [
        "adresse": ["address", "url"], "anschrift": ["address"], "antwort": ["answer"], "artikel": ["articles"],
        "bearbeitungszeit": ["duration"], "betrag": ["amount"], "bis": ["until"],
        "dauer": ["duration"], "dokumente": ["documents"],
        "formulare": ["forms"], "fragen": ["questions"], "frist": ["deadline"], "gebuehren": ["fees"],
        "gebühren": ["fees"], "geschlossen": ["closed"], "geprüft": ["reviewed"], "hinweis": ["note"],
        "kategorie": ["category"], "kategorien": ["categories"], "kosten": ["fees"], "leitungen": ["lines"],
        "mail": ["email"], "name": ["title"], "nummer": ["phone"], "oeffnungszeiten": ["hours"],
        "öffnungszeiten": ["hours"], "ort": ["city"], "plz": ["postcode"], "postleitzahl": ["postcode"],
        "rechtsgrundlagen": ["legal"], "sprache": ["language"], "stadt": ["city"], "staedte": ["municipalities"],
        "stellen": ["offices"], "strasse": ["street"], "straße": ["street"], "städte": ["municipalities"],
        "stichwörter": ["keywords"], "telefon": ["phone"], "termin": ["appointment"], "titel": ["title"],
        "unterlagen": ["documents"], "von": ["from"], "währung": ["currency"], "zeitzone": ["time-zone"],
        "zuständig": ["owner"], "öffnungszeit": ["hours"],
        "di": ["tue"], "dienstag": ["tue"], "do": ["thu"], "donnerstag": ["thu"], "fr": ["fri"], "freitag": ["fri"],
        "mi": ["wed"], "mittwoch": ["wed"], "mo": ["mon"], "montag": ["mon"], "sa": ["sat"], "samstag": ["sat"],
        "so": ["sun"], "sonnabend": ["sat"], "sonntag": ["sun"],
    ]

    /// The keys that a German word may stand for; none where it is not known.
    static func meanings(of word: String) -> [String] { meanings[word.lowercased()] ?? [] }
}
