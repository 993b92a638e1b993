import Diagnostics
import Knowledge
import ReadingYAML

/// What an editor writes who does not know the English word of a value.
enum GermanWords {
    private static let meanings: [String: [String]] = [
        // How reliable a text is.
        "geprüft": ["verified"], "geprueft": ["verified"], "bestätigt": ["verified"], "freigegeben": ["verified"],
        "verlässlich": ["verified"], "sicher": ["verified"], "entwurf": ["draft"], "vorläufig": ["draft"],
        "ungeprüft": ["draft"], "beispiel": ["example"], "muster": ["example"],
        // For whom.
        "alle": ["public"], "öffentlich": ["public"], "oeffentlich": ["public"], "bürger": ["public"],
        "jeder": ["public"], "intern": ["agents"], "agenten": ["agents"], "nur-agenten": ["agents"],
        "nur agenten": ["agents"], "servicecenter": ["agents"], "mitarbeiter": ["agents"], "agent": ["agents"],
        "internal": ["agents"],
        // How much something weighs.
        "hinweis": ["info", "note"], "information": ["info"], "notiz": ["note"], "warnung": ["warning"],
        "achtung": ["warning"], "warn": ["warning"], "dringend": ["urgent"], "eilig": ["urgent"],
        "wichtig": ["urgent", "warning"], "fehler": ["error"], "aus": ["off"], "keine": ["off"], "false": ["off"],
        "no": ["off"],
        // How a city takes part.
        "probe": ["pilot"], "probebetrieb": ["pilot"], "pilotbetrieb": ["pilot"], "test": ["pilot"],
        "testbetrieb": ["pilot"], "dauer": ["permanent"], "dauerbetrieb": ["permanent"], "dauerhaft": ["permanent"],
        "regelbetrieb": ["permanent"], "ständig": ["permanent"],
        // Languages.
        "deutsch": ["de"], "german": ["de"], "englisch": ["en"], "english": ["en"],
        // States.
        "brandenburg": ["DE-BB"], "berlin": ["DE-BE"], "baden-württemberg": ["DE-BW"], "bayern": ["DE-BY"],
        "bremen": ["DE-HB"], "hessen": ["DE-HE"], "hamburg": ["DE-HH"], "mecklenburg-vorpommern": ["DE-MV"],
        "niedersachsen": ["DE-NI"], "nordrhein-westfalen": ["DE-NW"], "nrw": ["DE-NW"], "rheinland-pfalz": ["DE-RP"],
        "schleswig-holstein": ["DE-SH"], "saarland": ["DE-SL"], "sachsen": ["DE-SN"], "sachsen-anhalt": ["DE-ST"],
        "thüringen": ["DE-TH"],
    ]

    /// The same for words that are known beforehand.
    static func repairing(_ words: [String]) -> @Sendable (String) -> Repair? {
        { text in repair(text, among: words) }
    }

    /// The word of a few that a text stands for: the German word for it, a look-alike of it, a slip of the pen; nil where none
    /// is near.
    static func repair(_ text: String, among words: [String]) -> Repair? {
        let meant = Quoting.insideTypographicMarks(text) ?? LookAlike.replaced(in: text) ?? text
        if let word = words.first(where: { $0.lowercased() == meant.lowercased() }) {
            return Repair(value: word, isSafe: true)
        }
        if let word = meanings[meant.lowercased()]?.first(where: { words.contains($0) }) {
            return Repair(value: word, isSafe: true)
        }
        // `NW` for `DE-NW`.
        if let word = words.first(where: { $0.hasPrefix("DE-") && $0.dropFirst(3) == meant.uppercased() }) {
            return Repair(value: word, isSafe: true)
        }
        return NearMiss.nearest(to: meant, among: words).map { Repair(value: $0, isSafe: false) }
    }
}
