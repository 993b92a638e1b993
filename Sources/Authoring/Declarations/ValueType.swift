import Diagnostics
import Knowledge

/// How one kind of value is written, and how it is read.
struct ValueType<Value: Sendable>: Sendable {
    /// The right form with an example, fit for "Hier wird … erwartet": "ein Datum wie 2026-03-31".
    let form: LocalizedText
    /// What a JSON Schema says of it.
    let schema: SchemaNode
    /// Reports what is wrong and returns nil, or returns the value.
    let read: @Sendable (YAMLNode, inout ReadingContext) -> Value?

    init(
        de german: String, en english: String, schema: SchemaNode,
        read: @escaping @Sendable (YAMLNode, inout ReadingContext) -> Value?
    ) {
        form = LocalizedText(de: german, en: english)
        self.schema = schema
        self.read = read
    }

    /// A value written as one scalar; `parse` returns nil where the form is wrong, `repair` what was probably meant.
    static func scalar(
        de german: String, en english: String, schema: SchemaNode, repair: (@Sendable (String) -> Repair?)? = nil,
        parse: @escaping @Sendable (_ text: String, _ isPlain: Bool) -> Value?
    ) -> ValueType {
        let form = LocalizedText(de: german, en: english)
        return ValueType(de: german, en: english, schema: schema.described(german)) { node, context in
            guard case .scalar(let text, let isPlain) = node.content else {
                context.wrongForm(node, expected: form)
                return nil
            }
            guard let value = parse(text, isPlain) else {
                let candidates = [repair?(text), Repair.withoutTypographicMarks(text, as: schema, repair)]
                // A repair that would be refused in its turn is none.
                let repair = candidates.lazy.compactMap(\.self).first { parse($0.value, true) != nil }
                context.wrongForm(node, expected: form, repair: repair)
                return nil
            }
            if isPlain, case .string(let asked) = schema, !asked.admitsUnquoted(text) {
                context.findings.add(.unquoted(text, node.span))
            }
            return value
        }
    }

    /// The same value with its place.
    var located: ValueType<Located<Value>> {
        ValueType<Located<Value>>(de: form.german, en: form.english, schema: schema) { node, context in
            read(node, &context).map { context.located($0, node) }
        }
    }
}

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
                        en: "A text with \": \" stands in quotes: \($0.replacement)")
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
        if let comment = node.comment { context.findings.add(.lostText(text, comment, node.span)) }
        return text.last?.isNewline == true ? String(text.dropLast()) : text
    }

    /// A text to be read aloud, at most as long as the knowledge base allows.
    static let answer = ValueType(
        de: "ein Text", en: "A text", schema: .freeText(maximumLength: Settings.defaultAnswerLength)
    ) { node, context in
        guard let text = ValueType<String>.text.read(node, &context) else { return nil }
        let length = text.unicodeScalars.count
        if length > context.answerLength {
            context.findings.add(
                Diagnostic(
                    "contract.too-long", .error, node.span.range,
                    LocalizedText(
                        de: "Die Antwort darf höchstens \(context.answerLength) Zeichen lang sein; sie hat \(length).",
                        en: "The answer may be at most \(context.answerLength) characters long; it has \(length)."),
                    help: LocalizedText(
                        de: "Eine bis drei Sätze zum Vorlesen; Einzelheiten gehören in den Text darunter.",
                        en: "One to three sentences to read aloud; details belong in the body.")))
        }
        return text
    }

    static let identifier = scalar(
        de: "eine Kennung aus a–z, 0–9 und - wie „sperrmuell“", en: "An id of a–z, 0–9 and - such as \"sperrmuell\"",
        schema: .text(pattern: "^[a-z0-9-]{1,100}$", example: "sperrmuell"), repair: Repair.identifier
    ) { text, _ in Slug.isIdentifier(text) ? text : nil }

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
        schema: .text(pattern: #"^https?://[^\s"<>/?#][^\s"<>]*$"#, example: "https://www.musterstadt.example/")
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
        schema: .choice(states)
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
            (0x30...0x39).contains($0) || (0x41...0x46).contains($0) || (0x61...0x66).contains($0)
        }
        return isHex ? text : nil
    }

    static let currency = scalar(
        de: "eine Währung nach ISO 4217 wie „EUR“", en: "A currency by ISO 4217 such as \"EUR\"",
        schema: .text(pattern: "^[A-Z]{3}$", example: "EUR"), repair: Repair.currency
    ) { text, _ in text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? text : nil }

    static let postcode = scalar(
        de: "eine Postleitzahl aus fünf Ziffern in Anführungszeichen wie \"47051\"",
        en: "A postcode of five digits in quotes such as \"47051\"",
        schema: .text(pattern: "^[0-9]{5}$", integers: 10_000...99_999, example: "47051")
    ) { text, _ in isDigits(text, 5) ? text : nil }

    /// The form only: which zones there are, the machine knows.
    static let timeZone = scalar(
        de: "eine Zeitzone wie „Europe/Berlin“", en: "A time zone such as \"Europe/Berlin\"",
        schema: .text(pattern: "^[A-Za-z0-9_+-]([A-Za-z0-9_+/-]*[A-Za-z0-9_+-])?$", example: "Europe/Berlin")
    ) { text, _ in
        let isName = text.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "/_+-".utf8.contains($0)
        }
        return isName && !text.isEmpty && !text.hasPrefix("/") && !text.hasSuffix("/") ? text : nil
    }

    static let language = scalar(
        de: "eine Sprache: „de“ oder „en“", en: "A language: \"de\" or \"en\"",
        schema: .choice(Language.allCases.map(\.rawValue))
    ) { text, _ in Language(rawValue: text)?.rawValue }

    private static func isDigits(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isURL(_ text: String, schemes: [String]) -> Bool {
        guard let scheme = schemes.first(where: { text.hasPrefix($0) }) else { return false }
        let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        return !host.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
    }
}

extension ValueType where Value == Bool {
    static let bool = scalar(
        de: "true oder false", en: "true or false", schema: .boolean, repair: Repair.bool
    ) { text, isPlain in
        guard isPlain, case .truth(let value) = PlainScalar(text) else { return nil }
        return value
    }
}

extension ValueType where Value == Int {
    static func integer(_ range: ClosedRange<Int>) -> ValueType {
        scalar(
            de: "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
            en: "A whole number from \(range.lowerBound) to \(range.upperBound)", schema: .integer(range),
            repair: Repair.integer
        ) { text, isPlain in
            guard isPlain, let value = Int(text), range.contains(value) else { return nil }
            return value
        }
    }
}

extension SchemaNode {
    fileprivate static let datePattern = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
}

extension ValueType where Value == CalendarDate {
    static let date = scalar(
        de: "ein Datum wie 2026-03-31", en: "A date such as 2026-03-31",
        schema: .text(pattern: "^\(SchemaNode.datePattern)$", format: "date", example: "2026-03-31"),
        repair: Repair.date
    ) { text, _ in CalendarDate(text) }
}

extension ValueType where Value == Moment {
    static let moment = scalar(
        de: "ein Datum wie 2026-03-31, mit Uhrzeit 2026-03-31T14:30",
        en: "A date such as 2026-03-31, with time 2026-03-31T14:30",
        schema: .text(
            pattern: "^\(SchemaNode.datePattern)([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?)?$",
            example: "2026-03-31T14:30"), repair: Repair.date
    ) { text, _ in Moment(text) }
}

extension ValueType where Value == DateRange {
    static let dateRange = scalar(
        de: "ein Datum wie 2026-12-24 oder ein Zeitraum wie 2026-12-24/2026-12-31",
        en: "A date such as 2026-12-24 or a range such as 2026-12-24/2026-12-31",
        schema: .text(
            pattern: "^\(SchemaNode.datePattern)(/\(SchemaNode.datePattern))?$", example: "2026-12-24/2026-12-31"),
        repair: Repair.dateRange
    ) { text, _ in
        ends(text).flatMap { $0 <= $1 ? DateRange(from: $0, until: $1) : nil }
    }

    /// Days and stretches of days, none of which ends before it begins.
    static let orderedDateRange = ValueType(
        de: dateRange.form.german, en: dateRange.form.english, schema: dateRange.schema
    ) { node, context in
        if case .scalar(let text, _) = node.content, let (from, until) = ends(text), until < from {
            context.findings.add(
                Diagnostic(
                    "date.order", .error, node.span.range,
                    LocalizedText(
                        de: "Ein Zeitraum endet nicht, bevor er beginnt.", en: "A range does not end before it begins."),
                    help: .didYouMean("\(until.iso8601)/\(from.iso8601)"),
                    fixes: node.span.exactly(text).map { [.write("\(until.iso8601)/\(from.iso8601)", at: $0)] } ?? []))
            return nil
        }
        return dateRange.read(node, &context)
    }

    /// First and last day; nil where the form is wrong.
    private static func ends(_ text: String) -> (CalendarDate, CalendarDate)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let from = parts.first.flatMap({ CalendarDate($0) }) else { return nil }
        if parts.count == 1 { return (from, from) }
        guard parts.count == 2, let until = CalendarDate(parts[1]) else { return nil }
        return (from, until)
    }
}

extension ValueType where Value == ReviewInterval {
    static let reviewInterval = scalar(
        de: "ein Abstand wie „6 months“ oder „1 year“", en: "An interval such as \"6 months\" or \"1 year\"",
        schema: .text(
            pattern: "^(([1-9][0-9]?|1[01][0-9]|120) months?|([1-9]|10) years?)$", example: "1 year"),
        repair: Repair.reviewInterval
    ) { text, _ in
        let parts = text.split(separator: " ")
        guard parts.count == 2, let count = Int(parts[0]), (1...120).contains(count) else { return nil }
        switch parts[1] {
        case "month", "months": return ReviewInterval(months: count)
        case "year", "years": return count <= 10 ? ReviewInterval(months: count * 12) : nil
        default: return nil
        }
    }
}

extension ValueType where Value == Amount {
    static let amount = scalar(
        de: "ein Betrag als Dezimalzahl wie 37 oder 22.80", en: "An amount as a decimal number such as 37 or 22.80",
        schema: .string(
            SchemaText(
                pattern: #"^[0-9]{1,12}(\.[0-9]{1,2})?$"#, isNumberAllowed: true, minimum: 0,
                limit: 1_000_000_000_000, example: "22.80")),
        repair: Repair.amount
    ) { text, _ in Amount(text) }
}

extension ValueType where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of a few words.
    static func choice() -> ValueType {
        let words: [String] = Value.allCases.map(\.rawValue)
        let german = words.map { "„\($0)“" }.joined(separator: ", ")
        let english = words.map { "\"\($0)\"" }.joined(separator: ", ")
        return ValueType(de: "eines von \(german)", en: "One of \(english)", schema: .choice(words)) { node, context in
            if case .scalar(let text, _) = node.content {
                if let value = Value(rawValue: text) { return value }
                let meant = Quoting.insideTypographicMarks(text) ?? text
                if let nearest = NearMiss.nearest(to: meant, among: words) {
                    context.findings.add(
                        Diagnostic(
                            "contract.type", .error, node.span.range,
                            LocalizedText(
                                de: "Hier wird eines von \(german) erwartet, nicht „\(text)“.",
                                en: "One of \(english) is expected here, not \"\(text)\"."),
                            help: .didYouMean(nearest),
                            fixes: [.write(nearest, at: node.span, isSafe: meant != text && meant == nearest)]))
                    return nil
                }
            }
            context.wrongForm(node, expected: LocalizedText(de: "eines von \(german)", en: "One of \(english)"))
            return nil
        }
    }
}

extension ValueType where Value == [LocatedText] {
    static let texts = list(ValueType<String>.text.located)
    static let identifiers = list(ValueType<String>.identifier.located)
    static let phones = list(ValueType<String>.phone.located)
}

extension ValueType where Value == [Located<DateRange>] {
    static let dateRanges = list(ValueType<DateRange>.orderedDateRange.located)
}

extension ValueType {
    /// A list whose items are all read, so that every wrong one is reported.
    static func list<Item>(_ item: ValueType<Item>) -> ValueType where Value == [Item] {
        let form = LocalizedText(de: "eine Liste", en: "A list")
        return ValueType(de: form.german, en: form.english, schema: .array(of: item.schema)) { node, context in
            guard case .sequence(let nodes) = node.content else {
                var help: LocalizedText?
                if case .scalar(let text, isPlain: true) = node.content, !text.isEmpty, !node.isNull,
                    !text.contains(where: { "[]{}:#\"'".contains($0) })
                {
                    help = LocalizedText(
                        de: "In eckige Klammern setzen: [\(text)]", en: "Put it in square brackets: [\(text)]")
                }
                context.wrongForm(
                    node,
                    expected: LocalizedText(
                        de: "eine Liste (jede Zeile mit „- “)", en: "A list (each line with \"- \")"), help: help)
                return nil
            }
            var items: [Item] = []
            items.reserveCapacity(nodes.count)
            for node in nodes {
                if let value = item.read(node, &context) { items.append(value) }
            }
            return items
        }
    }

    /// A group of keys.
    static func object(_ shape: Shape<Value>) -> ValueType {
        ValueType(de: "eine Gruppe von Angaben", en: "A group of keys", schema: shape.schema) { node, context in
            shape.read(node, &context)
        }
    }
}
