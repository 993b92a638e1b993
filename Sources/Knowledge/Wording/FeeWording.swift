import Diagnostics

/// Amounts of money, prices and fees in words.
extension Wording {
    /// What is said of a fee where the last one known has ended.
    public static func unknownFee(_ language: Language) -> String {
        language == .german ? "Gebühr unbekannt, bitte nachfragen" : "fee unknown, please ask"
    }

    /// `1.234,50 €`; other currencies by their code.
    public static func amount(_ amount: Amount, currency: String, _ language: Language) -> String {
        let whole = String(amount.hundredths / 100)
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped += language == .german ? "." : "," }
            grouped.append(digit)
        }
        let rest = amount.hundredths % 100
        let number = "\(grouped)\(language == .german ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
        let symbol = currency == "EUR" ? "€" : currency
        return language == .german ? "\(number)\u{A0}\(symbol)" : "\(symbol)\u{A0}\(number)"
    }

    /// `37,00 €`, `10,00 € bis 20,00 €`, `kostenlos`.
    public static func price(_ fee: Fee, _ language: Language) -> String {
        switch fee.price {
        case .fixed(let amount): return self.amount(amount, currency: fee.currency, language)
        case .range(let minimum, let maximum):
            let join = language == .german ? "bis" : "to"
            return
                "\(amount(minimum, currency: fee.currency, language)) \(join) \(amount(maximum, currency: fee.currency, language))"
        case .free: return language == .german ? "kostenlos" : "free"
        }
    }

    /// Price, then in brackets what it is for.
    public static func fee(_ fee: Fee, _ language: Language) -> String {
        guard let name = fee.name?.value else { return price(fee, language) }
        return "\(price(fee, language)) (\(name))"
    }
}
