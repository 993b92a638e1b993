/// An amount of money in hundredths of its currency.
public struct Amount: Sendable, Hashable, Comparable {
    /// Cents of a euro; never negative.
    public let hundredths: Int

    /// From cents.
    public init(hundredths: Int) { self.hundredths = hundredths }

    /// Reads a decimal number such as `37`, `22.8` or `22.80`; nil for anything else, a negative one or more than
    /// two decimals included.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].count <= 12,
            let whole = CalendarDate.number(Array(parts[0])[...])
        else { return nil }
        var fraction = 0
        if parts.count == 2 {
            guard (1...2).contains(parts[1].count), let digits = CalendarDate.number(Array(parts[1])[...]) else {
                return nil
            }
            fraction = parts[1].count == 1 ? digits * 10 : digits
        }
        hundredths = whole * 100 + fraction
    }

    /// Reads an amount as people write it: `46,00`, `46 €`, `46,5 Euro`, `1.234,50`, `46.00 EUR`; nil for anything else.
    public init?(written text: String) {
        var digits = text[...]
        for unit in ["Euro", "EUR", "€"] {
            if digits.hasSuffix(unit) {
                digits = digits.dropLast(unit.count)
                break
            }
            if digits.hasPrefix(unit) {
                digits = digits.dropFirst(unit.count).drop { $0 == " " || $0 == "\u{A0}" }
                break
            }
        }
        while digits.last == " " || digits.last == "\u{A0}" { digits = digits.dropLast() }
        var number = String(digits)
        if number.contains(",") {
            number = number.split(separator: ".", omittingEmptySubsequences: false).joined()
            number = number.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
        }
        self.init(number)
    }

    /// `1234.50`: the form of the content and of the JSON interface.
    public var decimal: String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// Whether it is the smaller amount; of one currency.
    public static func < (lhs: Amount, rhs: Amount) -> Bool { lhs.hundredths < rhs.hundredths }
}
