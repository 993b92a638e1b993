import Bytes

/// Money as people write it: `46,50 €`, `4,- Euro`, `1.200 EUR`, `20 bis 30 Euro`, `kostenlos`.
public enum WrittenMoney {
    private static let free: Set<String> = [
        "kostenlos", "kostenfrei", "gebührenfrei", "gebuehrenfrei", "frei", "gratis", "umsonst", "keine",
        "keine gebühr",
        "keine gebühren", "ohne gebühr", "entfällt", "nichts", "free", "0", "0 €", "0 euro", "0,00 €", "0,00 euro",
    ]

    /// Whether the words say that something costs nothing.
    public static func isFree(_ text: String) -> Bool {
        var text = text.lowercased()
        while text.hasSuffix(".") { text.removeLast() }
        return free.contains(text)
    }

    /// `46,00`, `46 €`, `46,5 Euro`, `1.234,50`, `EUR 46.00`, `4,- €`, `1.200`.
    ///
    /// - Returns: the amount, and whether nothing else can be meant; nil for anything else.
    public static func amount(_ text: String) -> (amount: Amount, isCertain: Bool)? {
        if let amount = Amount(written: text) { return (amount, true) }
        if let amount = withoutThousands(text) { return (amount, false) }
        // `4,- €`, `4,-- Euro`, `4.-`: no cents.
        var number = PlainSigns.hyphens(text)
        for unit in ["Euro", "EUR", "€"] {
            if number.hasSuffix(unit) { number = String(number.dropLast(unit.count)) }
            if number.hasPrefix(unit) { number = String(number.dropFirst(unit.count)) }
        }
        number = PlainSigns.trimmed(number)
        guard number.hasSuffix("-") else { return nil }
        while let last = number.last, "-,.".contains(last) { number.removeLast() }
        return (Amount(written: number) ?? withoutThousands(number)).map { ($0, true) }
    }

    /// `1.200`, `12.500 €`: a German number of more than three digits; nil for others.
    public static func withoutThousands(_ text: String) -> Amount? {
        let number =
            PlainSigns.trimmed(text).split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "€" }).first ?? ""
        let groups = number.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
            groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().utf8.allSatisfy({ $0.isASCIIDigit })
        else { return nil }
        return Amount(groups.joined())
    }
}
