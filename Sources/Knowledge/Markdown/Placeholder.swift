import Diagnostics

/// What stands in a text for a value of the city that reads it: `{{ … }}`, or the text of a link that has none of its own.
public enum Placeholder: Sendable, Hashable {
    /// `fees`, or of a list one item, counted from 0: `fees.0`.
    case field(ArticleField, item: Int? = nil)
    /// `offices.0`, `offices.0.phone`: of the offices that the article names, counted from 0.
    case office(Int, OfficeKey? = nil)
    /// `municipality.name`.
    case municipality(MunicipalityKey)
    /// The title of an article, for `[[id]]`.
    case articleTitle(id: String)
    /// The name of an office, for `[[office:id]]`.
    case officeName(id: String)
    /// What was written and names nothing, with what was probably meant.
    case unknown(String, nearest: String?)

    /// What of an office can be put in; never its internal number, which is for agents only.
    public enum OfficeKey: String, Sendable, CaseIterable {
        case name, address, phone, email, hours, appointment, accessible, transit, note

        /// What it is called by people.
        public var label: LocalizedText {
            switch self {
            case .name: LocalizedText(de: "Name", en: "name")
            case .address: LocalizedText(de: "Anschrift", en: "address")
            case .phone: LocalizedText(de: "Telefon", en: "telephone")
            case .email: LocalizedText(de: "E-Mail", en: "e-mail")
            case .hours: LocalizedText(de: "Öffnungszeiten", en: "opening hours")
            case .appointment: LocalizedText(de: "Seite für Termine", en: "page for appointments")
            case .accessible: LocalizedText(de: "Zugang ohne Barrieren", en: "access without barriers")
            case .transit: LocalizedText(de: "Bus und Bahn", en: "public transport")
            case .note: LocalizedText(de: "Hinweis", en: "note")
            }
        }
    }

    /// What of a city can be put in.
    public enum MunicipalityKey: String, Sendable, CaseIterable {
        case name, id, state, switchboard, website, accessibility, feedback

        /// What it is called by people.
        public var label: LocalizedText {
            switch self {
            case .name: LocalizedText(de: "Name", en: "name")
            case .id: LocalizedText(de: "Kennung", en: "id")
            case .state: LocalizedText(de: "Bundesland", en: "state")
            case .switchboard: LocalizedText(de: "Nummer der Zentrale", en: "number of the switchboard")
            case .website: LocalizedText(de: "Website", en: "website")
            case .accessibility: LocalizedText(de: "Erklärung zur Barrierefreiheit", en: "accessibility statement")
            case .feedback:
                LocalizedText(de: "E-Mail für Rückmeldungen zur Barrierefreiheit", en: "e-mail for barriers found")
            }
        }
    }

    /// Fields that can be put in, in the order of the contract.
    public static let fields = ArticleField.allCases.filter(\.isPlaceholder)

    /// What may stand first between the braces.
    public static let names = fields.map(\.key) + [municipalityName]

    private static let municipalityName = "municipality"

    /// Reads what stands between the braces, without blanks around it.
    ///
    /// - Complexity: O(1) for what there is; for other words a comparison with each of the names.
    public init(_ written: String) {
        let parts = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts[0] == Self.municipalityName {
            self = Self.ofMunicipality(parts, written)
        } else if let field = ArticleField(rawValue: parts[0]), field.isPlaceholder {
            self = Self.of(field, parts: parts, written: written)
        } else {
            self = .unknown(written, nearest: Self.nearestName(to: parts[0]))
        }
    }

    private static func ofMunicipality(_ parts: [String], _ written: String) -> Placeholder {
        guard parts.count == 2 else {
            return .unknown(written, nearest: Placeholder.municipality(.name).path)
        }
        if let key = MunicipalityKey(rawValue: parts[1]) { return .municipality(key) }
        let nearest = NearMiss.nearest(to: parts[1], among: MunicipalityKey.allCases.map(\.rawValue))
        return .unknown(written, nearest: nearest.map { "\(municipalityName).\($0)" })
    }

    private static func of(_ field: ArticleField, parts: [String], written: String) -> Placeholder {
        if parts.count == 1 { return .field(field) }
        let number = Int(parts[1]).flatMap { $0 < 0 ? nil : $0 }
        switch field.form {
        case .offices:
            guard let number else { return .unknown(written, nearest: Placeholder.office(0, .name).path) }
            if parts.count == 2 { return .office(number) }
            guard parts.count == 3 else { return .unknown(written, nearest: Placeholder.office(number, .name).path) }
            if let key = OfficeKey(rawValue: parts[2]) { return .office(number, key) }
            let nearest = NearMiss.nearest(to: parts[2], among: OfficeKey.allCases.map(\.rawValue))
            return .unknown(written, nearest: nearest.map { "\(Placeholder.office(number).path).\($0)" })
        case .texts, .fees:
            guard let number, parts.count == 2 else { return .unknown(written, nearest: field.key) }
            return .field(field, item: number)
        case .text, .code, .address, .references, .articles, .date, .interval, .flag, .confidence, .audience:
            return .unknown(written, nearest: field.key)
        }
    }

    /// A slip of the pen, the German word for it, or a longer or shorter form of the name.
    private static func nearestName(to word: String) -> String? {
        if let near = NearMiss.nearest(to: word, among: names) { return near }
        let word = word.lowercased()
        if let field = fields.first(where: { $0.germanWords.contains(word) }) { return field.key }
        let candidates = names.filter { name in
            word.hasPrefix(name) || word.utf8.count >= shortestForm && name.hasPrefix(word)
        }
        return candidates.max { $0.utf8.count < $1.utf8.count }
    }

    /// Bytes of a word that is taken for the beginning of a name.
    private static let shortestForm = 4

    /// As it is written between the braces; what a link stands for is its id.
    public var path: String {
        switch self {
        case .field(let field, let item): item.map { "\(field.key).\($0)" } ?? field.key
        case .office(let number, let key):
            "\(ArticleField.offices.key).\(number)" + (key.map { ".\($0.rawValue)" } ?? "")
        case .municipality(let key): "\(Self.municipalityName).\(key.rawValue)"
        case .articleTitle(let id), .officeName(let id): id
        case .unknown(let written, _): written
        }
    }

    /// Whether what it stands for is no business of callers.
    public var isForAgentsOnly: Bool {
        switch self {
        case .field(let field, _): field.audience == .agents
        case .office, .municipality, .articleTitle, .officeName, .unknown: false
        }
    }

    /// What could be written in place of something that names nothing: what goes on as it begins, else every name.
    public static func possible(insteadOf written: String) -> [String] {
        if written.hasPrefix(ArticleField.offices.key + ".") {
            return OfficeKey.allCases.map { Placeholder.office(0, $0).path }
        }
        if written.hasPrefix(municipalityName + ".") {
            return MunicipalityKey.allCases.map { Placeholder.municipality($0).path }
        }
        return names
    }
}
