import Diagnostics
import Knowledge
import ReadingYAML

/// What people write for a fee: "kostenlos", "4,50 Euro", "20 bis 30 €".
enum FeeWords {
    /// The lines of a fee, without the dash.
    @Sendable static func entry(_ text: String) -> [String] {
        if WrittenMoney.isFree(text) { return ["free: true"] }
        if let (min, max) = range(text) { return ["min: \(min.decimal)", "max: \(max.decimal)"] }
        if let (amount, currency) = Repair.amountWithCurrency(text), currency != "EUR" {
            return ["amount: \(amount.decimal)", "currency: \(currency)"]
        }
        if let repaired = Repair.amount(text) { return ["amount: \(repaired.value)"] }
        // A name before the amount, as in "Ausweis 37 Euro".
        if let start = text.firstIndex(where: \.isNumber), start > text.startIndex {
            let name = text[..<start].trimmingBlanksAndColons
            let rest = String(text[start...])
            if !name.isEmpty, let repaired = Repair.amount(rest) {
                return ["name: \(Quoting.written(name))", "amount: \(repaired.value)"]
            }
        }
        return ["name: \(Quoting.written(text))", "amount: 4.50"]
    }

    /// Whether a text says what something costs and nothing else.
    static func isPrice(_ text: String) -> Bool {
        WrittenMoney.isFree(text) || range(text) != nil || Repair.amountWithCurrency(text) != nil
            || Repair.amount(text) != nil
    }

    /// `20-30 Euro`, `20 bis 30`, `von 20 € bis 30 €`
    private static func range(_ text: String) -> (Amount, Amount)? {
        var text = PlainSigns.hyphens(text)
        for word in ["von ", "zwischen "] where text.hasPrefix(word) { text = String(text.dropFirst(word.count)) }
        for separator in [" bis ", " und ", " - ", "-", "/"] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let min = Repair.amount(parts[0]).flatMap({ Amount($0.value) }),
                let max = Repair.amount(parts[1].trimmingBlanksAndColons).flatMap({ Amount($0.value) }), min < max
            else { continue }
            return (min, max)
        }
        return nil
    }

    /// The amount of "ab 20 Euro", "ca. 20 €", "20 Euro pro Jahr": words with one number; nil for a share.
    private static func onlyAmount(_ text: String) -> Amount? {
        guard !text.contains("%"), let start = text.firstIndex(where: \.isNumber) else { return nil }
        let number = text[start...].prefix { $0.isNumber || ".,".contains($0) }
        let rest = text[start...].dropFirst(number.count)
        guard text.contains(where: \.isLetter), !rest.contains(where: \.isNumber) else { return nil }
        return Repair.amount(number.last.map { ".,".contains($0) } == true ? String(number.dropLast()) : String(number))
            .flatMap { Amount($0.value) }
    }

    /// Why a text is no amount, and what to write; nil where the amount alone says it.
    @Sendable static func advice(_ text: String) -> LocalizedText? {
        if WrittenMoney.isFree(text), Amount(text) == nil {
            return LocalizedText(
                de: "Was nichts kostet, hat keinen Betrag. Statt der Zeile schreiben:\nfree: true",
                en: "What costs nothing has no amount. Instead of the line, write:\nfree: true")
        }
        if let (min, max) = range(text) {
            return LocalizedText(
                de: "Eine Spanne steht auf zwei Zeilen:\nmin: \(min.decimal)\nmax: \(max.decimal)",
                en: "A range takes two lines:\nmin: \(min.decimal)\nmax: \(max.decimal)")
        }
        if let whole = WrittenMoney.withoutThousands(text)?.decimal {
            return LocalizedText(
                de: "Ein Betrag hat keinen Punkt zwischen den Tausendern: \(whole)",
                en: "An amount has no point between the thousands: \(whole)")
        }
        if text.hasSuffix("-") || text.contains(",-") || text.contains(",–"), let amount = Repair.amount(text) {
            return LocalizedText(
                de: "Ein Strich steht nicht für Cent; zu schreiben ist: \(amount.value)",
                en: "A dash does not stand for cents. Write: \(amount.value)")
        }
        if text.hasPrefix("-"), let amount = Repair.amount(String(text.dropFirst())) {
            return LocalizedText(
                de: "Ein Betrag ist nicht negativ. Gemeint ist vielleicht: \(amount.value)",
                en: "An amount is not negative. You may have meant: \(amount.value)")
        }
        // What is one amount and nothing else needs no other words.
        if Repair.amount(text) == nil, let amount = onlyAmount(text) {
            let note = Quoting.quoted(text)
            return LocalizedText(
                de: "Hier steht nur die Zahl, die Worte daneben:\namount: \(amount.decimal)\nnote: \(note)",
                en: "Only the number goes here, the words beside it:\namount: \(amount.decimal)\nnote: \(note)")
        }
        return openAmount(text)
    }

    /// What to write for a share, or for words without a number such as "nach Aufwand"; nil for other texts.
    private static func openAmount(_ text: String) -> LocalizedText? {
        let isShare = text.contains("%") || text.lowercased().contains("prozent")
        guard isShare || text.contains(where: \.isLetter) && !text.contains(where: \.isNumber) else { return nil }
        let note = Quoting.quoted(text)
        return LocalizedText(
            de: """
                \(isShare ? "Ein Anteil ist kein Betrag." : "Ein Betrag ist eine Zahl.") Statt der Zeile die Spanne \
                schreiben, in der er meist liegt:
                min: 10.00
                max: 50.00
                note: \(note)
                Ist auch sie nicht bekannt, den ganzen Eintrag löschen und den Satz unter „## Kosten“ schreiben.
                """,
            en: """
                \(isShare ? "A share is not an amount." : "An amount is a number.") Instead of the line, write the \
                range that it is mostly in:
                min: 10.00
                max: 50.00
                note: \(note)
                If that is not known either, delete the whole entry and write a sentence under "## Kosten".
                """)
    }

    /// What to write for a fee that says its price in no way, or in several.
    static func helpForPrice(amount: Amount?, min: Amount?, max: Amount?, isFree: Bool) -> LocalizedText {
        if let amount {
            return LocalizedText(
                de: "Nur eine dieser Zeilen behalten, zum Beispiel:\namount: \(amount.decimal)",
                en: "Keep one of these lines only, for example:\namount: \(amount.decimal)")
        }
        if let one = min ?? max, !isFree {
            return LocalizedText(
                de: "Beide Grenzen angeben, oder nur einen Betrag:\namount: \(one.decimal)",
                en: "Give both limits, or a single amount:\namount: \(one.decimal)")
        }
        if isFree {
            return LocalizedText(de: "Nur diese Zeile behalten:\nfree: true", en: "Keep this line only:\nfree: true")
        }
        return LocalizedText(
            de: "Eine Zeile ergänzen, zum Beispiel:\namount: 4.50", en: "Add a line, for example:\namount: 4.50")
    }
}

/// What people write for a legal basis or a form: "§ 12", an address.
enum ReferenceWords {
    /// The lines of a reference, without the dash.
    @Sendable static func entry(_ text: String) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        let address =
            words.first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
            ?? words.first { $0.hasPrefix("www.") }.map { "https://" + $0 }
        let title = words.filter { $0 != address && !$0.hasPrefix("www.") }.joined(separator: " ")
            .trimmingBlanksAndColons
        return [
            "title: \(title.isEmpty ? "Titel der Seite" : Quoting.written(title))",
            "url: \(address ?? "https://www.musterstadt.example/")",
        ]
    }
}

extension StringProtocol {
    /// Without blanks, colons, commas and dashes at the ends.
    var trimmingBlanksAndColons: String {
        var text = Substring(self)
        while let first = text.first, " \u{A0}:,-–".contains(first) { text = text.dropFirst() }
        while let last = text.last, " \u{A0}:,-–".contains(last) { text = text.dropLast() }
        return String(text)
    }
}

extension LocalizedText {
    /// What an entry of a list or a group looks like; nil where there are no lines.
    static func asEntry(_ lines: [String]) -> LocalizedText? {
        guard !lines.isEmpty else { return nil }
        let text = lines.joined(separator: "\n")
        return LocalizedText(
            de: "Statt dessen die Angaben mit ihren Schlüsseln schreiben:\n\(text)",
            en: "Instead, write the values with their keys:\n\(text)")
    }

    /// - Parameter schema: of the value.
    static func forExample(_ text: String, _ schema: SchemaNode) -> LocalizedText {
        let written = schema.isQuoted ? Quoting.quoted(text) : Quoting.written(text)
        return LocalizedText(de: "Zum Beispiel: \(written)", en: "For example: \(written)")
    }
}

extension Diagnostic {
    /// A fee with an amount that is none.
    static func costsNothing(_ amount: Span, _ node: YAMLNode) -> Diagnostic {
        let fixes = node.keyAndValue("amount", amount).map { [Fix.write("free: true", at: $0, isSafe: true)] } ?? []
        return Diagnostic(
            FactRule.feeZero, at: amount.range,
            LocalizedText(
                de: "Was nichts kostet, hat „free: true“ und keinen Betrag.",
                en: "What costs nothing has \"free: true\" and no amount."),
            help: LocalizedText(
                de: "Statt der Zeile schreiben: free: true", en: "Instead of the line, write: free: true"),
            fixes: fixes)
    }
}

extension YAMLNode {
    /// From a key of the mapping through its value, where both stand in one line.
    ///
    /// - Parameter value: where that stands.
    func keyAndValue(_ key: String, _ value: Span) -> Span? {
        guard case .mapping(let entries) = content, let entry = entries.first(where: { $0.key == key }),
            entry.keySpan.place.line == value.place.line
        else { return nil }
        return Span(
            entry.keySpan.place, length: Int(value.place.column + value.length - entry.keySpan.place.column))
    }
}
