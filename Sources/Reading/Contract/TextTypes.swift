import Bytes
import Diagnostics
import Knowledge
import ReadingFiles
import ReadingYAML

extension ValueType where Value == String {
    /// Any text with at least one visible character.
    static let text = ValueType(de: "ein Text", en: "A text", schema: .freeText()) { node, context in
        guard case .scalar(let text, let isPlain) = node.content else {
            let fix = Quoting.fix(ofSplitText: node)
            context.wrongForm(
                node, expected: LocalizedText(de: "ein Text", en: "A text"),
                help: fix.map {
                    LocalizedText(
                        de: "Ein Text mit „: “ steht in Anführungszeichen: \($0.replacement)",
                        en: "A text with \": \" must be in quotes: \($0.replacement)")
                }, fix: fix)
            return nil
        }
        guard text.hasVisibleCharacter, !node.isNull else {
            context.findings.add(.emptyText(node.span, written: text))
            return nil
        }
        if isPlain, let inside = Quoting.insideTypographicMarks(text) {
            context.findings.add(.typographicMarks(inside, node))
        }
        if let comment = node.comment { context.findings.add(.lostText(text, in: comment, at: node.span)) }
        return text.last?.isNewline == true ? String(text.dropLast()) : text
    }

    /// A text to be read aloud, at most as long as the knowledge base allows.
    static let answer = ValueType(
        de: "ein Text", en: "A text", schema: .freeText(maximumLength: Settings.defaultAnswerLength)
    ) { node, context in
        guard let text = ValueType<String>.text.read(node, &context) else { return nil }
        // How long it is with the values of placeholders is known when all files are read.
        if !text.contains("{{"), let finding = Diagnostic.answerTooLong(text, limit: context.answerLength, node.span) {
            context.findings.add(finding)
        }
        return text
    }

    private static let writtenIdentifier = scalar(
        de: "eine Kennung aus a–z, 0–9 und - wie „sperrmuell“", en: "An id of a–z, 0–9 and - such as \"sperrmuell\"",
        schema: .text(pattern: "^[a-z0-9-]{1,100}$", example: "sperrmuell"), repair: Repair.identifier
    ) { text, _ in Slug.isIdentifier(text) ? text : nil }

    /// An id; of a wrong one that is near one that there is, that one is proposed.
    static let identifier = ValueType(
        de: writtenIdentifier.form.german, en: writtenIdentifier.form.english, schema: writtenIdentifier.schema
    ) { node, context in
        if case .scalar(let text, _) = node.content, !Slug.isIdentifier(text), LookAlike.first(in: text) == nil,
            !context.knownIDs.isEmpty, case let slug = Slug.make(text), !context.knownIDs.contains(slug),
            let nearest = NearMiss.nearest(to: slug, among: context.knownIDs)
        {
            context.wrongForm(
                node, expected: writtenIdentifier.form, repair: Repair(value: nearest, isSafe: false))
            return nil
        }
        return writtenIdentifier.read(node, &context)
    }

    /// The id of an article or an office. A text of several words is taken as it is: titles and names are known only when all
    /// files are read, and then it is told which id is meant.
    static let reference = ValueType(
        de: writtenIdentifier.form.german, en: writtenIdentifier.form.english, schema: writtenIdentifier.schema
    ) { node, context in
        guard case .scalar(let text, _) = node.content, text.contains(" "), text.contains(where: \.isLetter),
            !context.knownIDs.isEmpty, LookAlike.first(in: text) == nil, case let slug = Slug.make(text)
        else { return identifier.read(node, &context) }
        if context.knownIDs.contains(slug) {
            context.wrongForm(node, expected: writtenIdentifier.form, repair: Repair(value: slug, isSafe: false))
            return nil
        }
        return NearMiss.nearest(to: slug, among: context.knownIDs) == nil ? text : identifier.read(node, &context)
    }

    /// The id of a category; who writes its title means it.
    static let category = ValueType(
        de: writtenIdentifier.form.german, en: writtenIdentifier.form.english, schema: writtenIdentifier.schema
    ) { node, context in
        guard case .scalar(let text, _) = node.content, !Slug.isIdentifier(text), !context.categories.isEmpty else {
            return writtenIdentifier.read(node, &context)
        }
        let plain = LookAlike.replaced(in: text)
        let slug = Slug.make(plain ?? text)
        let ids = context.categories.map(\.id)
        let meant =
            context.categories.first { $0.title.lowercased() == text.lowercased() || $0.id == slug }?.id
            ?? context.categories.first { Slug.make($0.title) == slug }?.id
        let nearest = meant ?? NearMiss.nearest(to: slug, among: ids)
        context.wrongForm(
            node, expected: writtenIdentifier.form,
            repair: nearest.map { Repair(value: $0, isSafe: meant != nil) },
            help: nearest == nil
                ? LocalizedText(
                    de: "Es gibt: \(ids.joined(separator: ", ")).",
                    en: "auskunft.yaml has: \(ids.joined(separator: ", ")).") : nil,
            naming: nearest == nil ? nil : LookAlike.first(in: text))
        return nil
    }

    static let leikaKey = scalar(
        de: "ein LeiKa-Schlüssel aus 14 Ziffern mit 99 am Anfang, in Anführungszeichen, wie \"99107023000000\"",
        en: "A LeiKa key of 14 digits beginning with 99, in quotes, such as \"99107023000000\"",
        schema: .text(
            pattern: "^99[0-9]{12}$", integers: 99_000_000_000_000...99_999_999_999_999, example: "99107023000000"),
        repair: Repair.leikaKey
    ) { text, _ in isDigits(text, 14) && text.hasPrefix("99") ? text : nil }

    static func digits(_ count: Int, de german: String, en english: String) -> ValueType {
        let least = (1..<count).reduce(1) { power, _ in power * 10 }
        return scalar(
            de: "\(german) aus \(count) Ziffern in Anführungszeichen", en: "\(english) of \(count) digits in quotes",
            schema: .text(pattern: "^[0-9]{\(count)}$", integers: least...(least * 10 - 1))
        ) { text, _ in isDigits(text, count) ? text : nil }
    }

    static let phone = scalar(
        de: "eine Telefonnummer wie \"+4920394000\"", en: "A telephone number such as \"+4920394000\"",
        schema: .text(pattern: #"^\+[1-9][0-9]{6,14}$"#, example: "+4920394000"), repair: Repair.phone
    ) { text, _ in PhoneNumber.isE164(text) ? text : nil }

    static let secureURL = scalar(
        de: "eine Adresse mit https:// am Anfang", en: "An address that begins with https://",
        schema: .text(pattern: #"^https://[^\s"<>/?#][^\s"<>]*$"#, example: "https://www.musterstadt.example/"),
        repair: Repair.secureURL
    ) { text, _ in isURL(text, schemes: ["https://"]) ? text : nil }

    static let webURL = scalar(
        de: "eine Adresse mit https:// am Anfang", en: "An address that begins with https://",
        schema: .text(pattern: #"^https?://[^\s"<>/?#][^\s"<>]*$"#, example: "https://www.musterstadt.example/"),
        repair: Repair.secureURL
    ) { text, _ in isURL(text, schemes: ["https://", "http://"]) ? text : nil }

    static let email = scalar(
        de: "eine Mailadresse wie „amt@stadt.example“", en: "A mail address such as \"office@city.example\"",
        schema: .text(pattern: #"^[^@\s"<>:]+@[^@\s"<>.:]+(\.[^@\s"<>.:]+)+$"#, example: "amt@musterstadt.example"),
        repair: Repair.email
    ) { text, _ in
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
            !parts[1].hasSuffix("."), text.utf8.allSatisfy({ $0 > 0x20 && !"\"<>:".utf8.contains($0) })
        else { return nil }
        return text
    }

    static let state = scalar(
        de: "ein Bundesland nach ISO 3166-2 wie „DE-NW“", en: "A state by ISO 3166-2 such as \"DE-NW\"",
        schema: .choice(states), repair: GermanWords.repairing(states)
    ) { text, _ in states.contains(text) ? text : nil }

    private static let states = [
        "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH",
    ].map { "DE-" + $0 }

    static let colour = scalar(
        de: "eine Farbe wie \"#005ea5\"", en: "A colour such as \"#005ea5\"",
        schema: .text(pattern: "^#[0-9A-Fa-f]{6}$", example: "#005ea5")
    ) { text, _ in
        let bytes = Array(text.utf8)
        guard bytes.count == 7, bytes[0] == UInt8(ascii: "#") else { return nil }
        let isHex = bytes.dropFirst().allSatisfy {
            $0.isHexadecimalDigit
        }
        return isHex ? text : nil
    }

    static let currency = scalar(
        de: "eine Währung nach ISO 4217 wie „EUR“", en: "A currency by ISO 4217 such as \"EUR\"",
        schema: .text(pattern: "^[A-Z]{3}$", example: "EUR"), repair: Repair.currency
    ) { text, _ in text.utf8.count == 3 && text.utf8.allSatisfy { $0.isASCIIUppercase } ? text : nil }

    static let postcode = scalar(
        de: "eine Postleitzahl aus fünf Ziffern in Anführungszeichen wie \"47051\"",
        en: "A postcode of five digits in quotes such as \"47051\"",
        schema: .text(pattern: "^[0-9]{5}$", integers: 10_000...99_999, example: "47051")
    ) { text, _ in isDigits(text, 5) ? text : nil }

    /// The form only: which zones there are, the machine knows.
    static let timeZone = scalar(
        de: "eine Zeitzone wie „Europe/Berlin“", en: "A time zone such as \"Europe/Berlin\"",
        schema: .text(pattern: "^[A-Za-z0-9_+-]([A-Za-z0-9_+/-]*[A-Za-z0-9_+-])?$", example: Settings.defaultTimeZone)
    ) { text, _ in
        let isName = text.utf8.allSatisfy {
            $0.isASCIILetterOrDigit || "/_+-".utf8.contains($0)
        }
        return isName && !text.isEmpty && !text.hasPrefix("/") && !text.hasSuffix("/") ? text : nil
    }

    static let language = scalar(
        de: "eine Sprache: „de“ oder „en“", en: "A language: \"de\" or \"en\"",
        schema: .choice(Language.allCases.map(\.rawValue)),
        repair: GermanWords.repairing(Language.allCases.map(\.rawValue))
    ) { text, _ in Language(rawValue: text)?.rawValue }

    private static func isDigits(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { $0.isASCIIDigit }
    }

    private static func isURL(_ text: String, schemes: [String]) -> Bool {
        schemes.contains { text.hasPrefix($0) } && AddressFault(in: text) == nil
    }
}

extension Diagnostic {
    /// Nil where the answer is as short as it may be.
    package static func answerTooLong(_ text: String, limit: Int, _ span: Span) -> Diagnostic? {
        let length = text.unicodeScalars.count
        guard length > limit else { return nil }
        return Diagnostic(
            ContractRule.tooLong, at: span.range,
            LocalizedText(
                de: "Die Antwort darf höchstens \(limit) Zeichen lang sein; sie hat \(length).",
                en: "The answer may be at most \(limit) characters long; it has \(length)."),
            help: LocalizedText(
                de: "Eine bis drei Sätze zum Vorlesen; Einzelheiten gehören in den Text darunter.",
                en: "One to three sentences to read aloud; details belong in the body."))
    }
}
