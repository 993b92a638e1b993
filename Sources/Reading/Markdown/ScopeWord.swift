/// A German word in a scope, and what is meant by it.
enum ScopeWord {
    case not, agents, end
    /// A word that may be left out, as in `::: nur bottrop und gladbeck`.
    case filler

    /// Nil for a word that stands for none of them.
    init?(german word: String) {
        switch word.lowercased() {
        case "nicht", "außer", "ausser", "ohne", "ausgenommen", "except", "no": self = .not
        case "intern", "agenten", "agent:innen", "nur-agenten", "nur_agenten", "servicecenter", "mitarbeiter",
            "mitarbeitende", "internal", "interna", "agents":
            self = .agents
        case "ende", "end", "schluss", "/", "stop", "fertig", "bereichsende": self = .end
        case "und", "oder", "nur", "für", "fuer", "in", "and", "or", "only", "for", "stadt": self = .filler
        case "not": self = .not
        default: return nil
        }
    }

    /// What is to stand in its place; nothing where the word is left out.
    var written: String {
        switch self {
        case .not: "not"
        case .agents: "agents"
        case .end: ":::"
        case .filler: ""
        }
    }
}
