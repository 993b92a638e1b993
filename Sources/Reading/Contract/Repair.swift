import Bytes
import Diagnostics
import Knowledge
import ReadingYAML

extension Unicode.Scalar {
    /// Not so a no-break space, a zero-width one, a soft hyphen.
    fileprivate var isVisibleOrPlainBlank: Bool {
        self == " " || !properties.isWhitespace && properties.generalCategory != .format
    }
}

/// The right form of a value whose wrong form leaves little doubt what is meant.
struct Repair: Sendable {
    enum Quotes: Sendable {
        /// As the wrong value has them.
        case asWritten
        /// The value would be read as something else without them, or with them.
        case needed, forbidden
    }

    /// As it is read.
    let value: String
    /// Whether it may be written without asking.
    let isSafe: Bool
    var quotes = Quotes.asWritten

    /// The change of the file that puts the value in place of the node's; nil where the place is not known to the
    /// character, as in a text of several lines or one with escapes.
    func fix(of node: YAMLNode) -> Diagnostic.Fix? {
        guard case .scalar(let text, let isPlain) = node.content, let inner = node.span.exactly(text) else {
            return nil
        }
        let isQuoted = inner != node.span
        guard isPlain != isQuoted else { return nil }
        switch quotes {
        case .needed where isPlain: return .write("\"\(value)\"", at: node.span, isSafe: isSafe)
        case .forbidden: return .write(value, at: node.span, isSafe: isSafe)
        default: return .write(value, at: inner, isSafe: isSafe)
        }
    }

    // MARK: Dates

    /// `14.9.2026`, `14.09.2026`, `2026/09/14`, `2026-9-4`, `14. September 2026`; a time after the day is dropped.
    static func date(_ text: String) -> Repair? {
        WrittenDate.read(text).map { Repair(value: $0.date.iso8601, isSafe: $0.isCertain) }
    }

    /// `24.12.2026`, `24.12.2026 - 31.12.2026`, `2026-12-24 bis 2026-12-31`, `vom 24. Dezember 2026 bis zum 2. Januar 2027`,
    /// `Do, 24.12.2026`, `24.12.2026 (Heiligabend)`.
    static func dateRange(_ text: String) -> Repair? {
        let remark = text.hasSuffix(")") ? text.firstIndex(of: "(") : nil
        // What stands in brackets is lost, or kept by the editor.
        if let remark, remark > text.startIndex, let repair = dateRange(PlainSigns.trimmed(text[..<remark])) {
            return Repair(value: repair.value, isSafe: false)
        }
        let plain = DateWords.withoutLead(text)
        if let repair = date(plain) { return Repair(value: repair.value, isSafe: repair.isSafe) }
        for separator in ["/", " bis ", " - ", " – ", "–"] where plain.contains(separator) {
            let ends = plain.split(separator: separator, omittingEmptySubsequences: false).map(DateWords.withoutLead)
            guard ends.count == 2 else { continue }
            let dates = ends.compactMap { end in
                date(end)?.value ?? date(end.filter { $0 != " " })?.value
            }
            if dates.count == 2 { return Repair(value: dates.joined(separator: "/"), isSafe: true) }
        }
        return shortRange(plain)
    }

    /// `24.12.-26.12.2026`, `24.-26.12.2026`, `24. bis 26. Dezember 2026`: what the first day leaves out is the last one's.
    private static func shortRange(_ text: String) -> Repair? {
        let plain = PlainSigns.hyphens(text)
        for separator in [" bis ", "-", "/"] {
            let ends = plain.split(separator: separator, omittingEmptySubsequences: false).map {
                DateWords.withoutLead($0)
            }
            guard ends.count == 2, let last = date(ends[1]).flatMap({ CalendarDate($0.value) }) else { continue }
            let parts = ends[0].lowercased().split(whereSeparator: { ". ".contains($0) }).map(String.init)
            guard (1...2).contains(parts.count), let day = Int(parts[0]) else { continue }
            let written = parts.count == 2 ? Int(parts[1]) ?? WrittenDate.month(parts[1]) : last.month
            guard let written else { continue }
            // From Christmas into January.
            let year = written > last.month ? last.year - 1 : last.year
            guard let first = CalendarDate(year: year, month: written, day: day), first <= last else { continue }
            return Repair(value: "\(first.iso8601)/\(last.iso8601)", isSafe: true)
        }
        return nil
    }

    /// `08:00–12:00`, `8-12 Uhr`, `8.00 bis 12.30 Uhr und 14-16 Uhr`
    static func openingHours(_ text: String) -> Repair? {
        var text = PlainSigns.hyphens(text)
        let isSafe = text.utf8.allSatisfy { $0.isASCIIDigit || " -:,".utf8.contains($0) }
        for (word, sign) in [(" bis ", "-"), ("Uhr", ""), (" und ", ", "), (";", ","), ("/", ",")] {
            text = text.split(separator: word, omittingEmptySubsequences: false).joined(separator: sign)
        }
        let ranges = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { part -> String? in
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            let times = ends.compactMap(clockTime)
            return ends.count == 2 && times.count == 2 ? times.joined(separator: "-") : nil
        }
        guard ranges.count == text.count(where: { $0 == "," }) + 1 else { return nil }
        return Repair(value: ranges.joined(separator: ", "), isSafe: isSafe, quotes: .needed)
    }

    /// `8`, `8.30` and `8:30` as `08:30`; nil for what is no time.
    private static func clockTime(_ text: Substring) -> String? {
        let digits = text.filter { $0 != " " && $0 != "\u{A0}" }
        let parts = digits.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard (1...2).contains(parts.count), let hour = parts.first, hour.count <= 2 else { return nil }
        let minutes = parts.count == 2 ? String(parts[1]) : "00"
        return ClockTime.minute("\(hour):\(minutes)").map(ClockTime.text)
    }

    // MARK: Amounts and words

    /// `46,00`, `46 €`, `46,5 Euro`, `1.234,50`, `EUR 46.00`.
    static func amount(_ text: String) -> Repair? {
        WrittenMoney.amount(text).map { Repair(value: $0.amount.decimal, isSafe: $0.isCertain) }
    }

    /// An amount with its currency beside it, such as `46 USD` and `€ 46`; nil where none is named.
    static func amountWithCurrency(_ text: String) -> (amount: Amount, currency: String)? {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).map(String.init)
        guard words.count == 2 else {
            let isEuro = ["€", "EUR", "Euro"].contains { text.hasPrefix($0) || text.hasSuffix($0) }
            return isEuro ? Amount(written: text).map { ($0, "EUR") } : nil
        }
        for (name, number) in [(words[0], words[1]), (words[1], words[0])] {
            let currency = ["€": "EUR", "Euro": "EUR", "£": "GBP"][name] ?? name
            guard currency.utf8.count == 3, currency.utf8.allSatisfy({ $0.isASCIIUppercase }),
                let amount = Amount(written: number)
            else { continue }
            return (amount, currency)
        }
        return nil
    }

    /// Currencies that a town may ask for: other words of three capitals are left to the editor.
    static let commonCurrencies: Set<String> = [
        "EUR", "USD", "CHF", "GBP", "PLN", "CZK", "DKK", "SEK", "NOK", "HUF", "TRY", "JPY",
    ]

    /// A number in quotation marks.
    static func integer(_ text: String) -> Repair? {
        Int(text).map { Repair(value: String($0), isSafe: true, quotes: .forbidden) }
    }

    /// `Euro`, `€`, `eur`.
    static func currency(_ text: String) -> Repair? {
        if ["euro", "euros", "€"].contains(text.lowercased()) { return Repair(value: "EUR", isSafe: true) }
        return Repair(value: text.uppercased(), isSafe: true)
    }

    /// A key in the wrong quotation marks or with blanks in it: `„99107023000000“`, `99 107 023 000 000`.
    static func leikaKey(_ text: String) -> Repair? {
        let digits = text.filter { !" \u{A0}„“”‚‘’»«\"'".contains($0) }
        return Repair(value: digits, isSafe: true, quotes: .needed)
    }

    /// A value in typographic quotation marks, where YAML's own are meant.
    static func withoutTypographicMarks(
        _ text: String, as schema: SchemaNode, _ repair: (@Sendable (String) -> Repair?)?
    ) -> Repair? {
        guard let inside = Quoting.insideTypographicMarks(text) else { return nil }
        let quotes: Quotes = if case .string = schema { .needed } else { .forbidden }
        if let repaired = repair?(inside) {
            return Repair(value: repaired.value, isSafe: repaired.isSafe, quotes: quotes)
        }
        return Repair(value: inside, isSafe: true, quotes: quotes)
    }

    /// `ja`, `Yes`, `True`.
    static func bool(_ text: String) -> Repair? {
        WrittenFlag.read(text).map { Repair(value: $0 ? "true" : "false", isSafe: true, quotes: .forbidden) }
    }

    /// `02041 70-30`, `+49 2041 7030`, `0049 2041 7030`: a number that begins with 0 is taken for a German one.
    static func phone(_ text: String) -> Repair? {
        PhoneNumber.e164(written: text).map { Repair(value: $0, isSafe: false, quotes: .needed) }
    }

    /// `mailto:amt@stadt.example`, `amt(at)stadt.example`, `amt @stadt.example`.
    static func email(_ text: String) -> Repair? {
        let address = text.hasPrefix("mailto:") ? String(text.dropFirst("mailto:".count)) : text
        let parted = address.filter { $0 != " " }.split(separator: "(at)").joined(separator: "@")
        return Repair(value: parted, isSafe: parted == address)
    }

    /// An id in capitals or with umlauts, with the end of its file's name, or with blanks that nobody sees.
    @Sendable static func identifier(_ text: String) -> Repair? {
        let seen = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.isVisibleOrPlainBlank }))
        if Slug.isIdentifier(seen) { return Repair(value: seen, isSafe: true) }
        let name = seen.hasSuffix(".md") ? String(seen.dropLast(".md".count)) : seen
        // Of several words nobody knows how the id parts them.
        return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            ? Repair(value: Slug.make(name), isSafe: false) : nil
    }

    /// `www.bottrop.de`, `http://www.bottrop.de`.
    static func secureURL(_ text: String) -> Repair? {
        if text.hasPrefix("http://") {
            return Repair(value: "https://" + text.dropFirst("http://".count), isSafe: false)
        }
        guard text.hasPrefix("www."), !text.contains(" ") else { return nil }
        return Repair(value: "https://" + text, isSafe: false)
    }

    /// `jährlich`, `1 Jahr`, `6 Monate`.
    static func reviewInterval(_ text: String) -> Repair? {
        ReviewInterval(written: text).map { Repair(value: $0.written, isSafe: true) }
    }
}
