import Diagnostics

/// What stands in a text for a value of the city that reads it: `{{ … }}`, or the text of a link that has none of its own.
public enum Placeholder: Sendable, Hashable {
    /// `fees`, or of a list one item, counted from 0: `fees.0`.
    case field(ArticleField, item: Int? = nil)
    /// `fees.0.amount`: of one fee the price alone, counted from 0.
    case feeAmount(Int)
    /// `fact.personalausweis-ab-24`: a value of `facts.yaml`, by its id.
    case fact(id: String)
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
    public static let names = fields.map(\.key) + [factName, municipalityName]

    private static let municipalityName = "municipality"
    private static let factName = "fact"
    private static let amountName = "amount"

    /// Reads what stands between the braces, without blanks around it.
    ///
    /// - Complexity: O(1) for what there is; for other words a comparison with each of the names.
    public init(_ written: String) {
        self = Self.read(written)
        // A look-alike is no name, but tells what was meant.
        if case .unknown(_, nearest: _) = self, let plain = LookAlike.replaced(in: written) {
            let words = plain.filter { $0 != " " }
            switch Self.read(words) {
            case .unknown(_, let nearest): self = .unknown(written, nearest: nearest)
            case let meant: self = .unknown(written, nearest: meant.path)
            }
        }
    }

    private static func read(_ written: String) -> Placeholder {
        let parts = written.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts[0] == Self.municipalityName {
            return ofMunicipality(parts, written)
        } else if parts[0] == Self.factName, parts.count == 2, Slug.isIdentifier(parts[1]) {
            return .fact(id: parts[1])
        } else if let field = ArticleField(rawValue: parts[0]), field.isPlaceholder {
            return of(field, parts: parts, written: written)
        } else {
            return .unknown(written, nearest: inGerman(parts) ?? nearestName(to: parts[0]))
        }
    }

    /// `stadt.name`, `stelle.telefon`, `stellen.0.telefon`, `gebühren.0`: the same in English, where all of it is understood.
    private static func inGerman(_ parts: [String]) -> String? {
        let words = parts.map { $0.lowercased() }
        if ["stadt", "gemeinde", "kommune", "ort", "city"].contains(words[0]) {
            guard words.count > 1 else { return Placeholder.municipality(.name).path }
            let key = municipalityWords[words[1]] ?? MunicipalityKey(rawValue: words[1])
            return key.map { Placeholder.municipality($0).path }
        }
        if ["fakt", "fakten", "fact", "facts", "wert", "werte"].contains(words[0]), words.count > 1 {
            let id = Slug.make(parts[1...].joined(separator: "-"))
            return id.isEmpty ? nil : Placeholder.fact(id: id).path
        }
        guard words.count > 1,
            let field = fields.first(where: { $0.germanWords.contains(words[0]) || $0.key == words[0] })
                ?? (["stelle", "amt", "office", "büro"].contains(words[0]) ? .offices : nil)
        else { return nil }
        let number = Int(words[1])
        if field == .fees, let number, words.count > 2 { return Placeholder.feeAmount(number).path }
        guard field == .offices else { return number.map { "\(field.key).\($0)" } ?? field.key }
        let last = number == nil ? words[1] : words.count > 2 ? words[2] : nil
        let key = last.flatMap { officeWords[$0] ?? OfficeKey(rawValue: $0) }
        return Placeholder.office(number ?? 0, last == nil ? nil : key ?? .name).path
    }

    private static let municipalityWords: [String: MunicipalityKey] = [
        "kennung": .id, "bundesland": .state, "land": .state, "zentrale": .switchboard, "telefon": .switchboard,
        "vermittlung": .switchboard, "nummer": .switchboard, "webseite": .website, "internetseite": .website,
        "homepage": .website, "seite": .website, "barrierefreiheit": .accessibility, "rückmeldung": .feedback,
        "rückmeldungen": .feedback,
    ]

    private static let officeWords: [String: OfficeKey] = [
        "anschrift": .address, "adresse": .address, "telefon": .phone, "nummer": .phone, "telefonnummer": .phone,
        "mail": .email, "e-mail": .email, "öffnungszeiten": .hours, "oeffnungszeiten": .hours, "zeiten": .hours,
        "sprechzeiten": .hours, "termin": .appointment, "termine": .appointment, "zugang": .accessible,
        "barrierefrei": .accessible, "haltestelle": .transit, "bus": .transit, "hinweis": .note,
    ]

    private static func ofMunicipality(_ parts: [String], _ written: String) -> Placeholder {
        guard parts.count == 2 else {
            return .unknown(written, nearest: Placeholder.municipality(.name).path)
        }
        if let key = municipalityWords[parts[1].lowercased()] {
            return .unknown(written, nearest: Placeholder.municipality(key).path)
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
            if let key = officeWords[parts[2].lowercased()] {
                return .unknown(written, nearest: Placeholder.office(number, key).path)
            }
            let nearest = NearMiss.nearest(to: parts[2], among: OfficeKey.allCases.map(\.rawValue))
            return .unknown(written, nearest: nearest.map { "\(Placeholder.office(number).path).\($0)" })
        case .texts, .fees:
            guard let number else { return .unknown(written, nearest: field.key) }
            if parts.count == 2 { return .field(field, item: number) }
            // One entry stands as a whole, or of a fee its price.
            guard field == .fees else {
                return .unknown(written, nearest: Placeholder.field(field, item: number).path)
            }
            if parts.count == 3, parts[2] == amountName { return .feeAmount(number) }
            return .unknown(written, nearest: Placeholder.feeAmount(number).path)
        case .text, .code, .address, .references, .responsibilities, .articles, .date, .interval, .flag, .confidence,
            .audience:
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
        case .feeAmount(let number): "\(ArticleField.fees.key).\(number).\(Self.amountName)"
        case .fact(let id): "\(Self.factName).\(id)"
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
        case .feeAmount, .fact, .office, .municipality, .articleTitle, .officeName, .unknown: false
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
