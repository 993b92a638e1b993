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

    /// `37 Euro`, `22,80 Euro`: as it is read aloud; other currencies by their code.
    public static func spokenAmount(_ amount: Amount, currency: String, _ language: Language) -> String {
        let written = self.amount(amount, currency: "", language)
        var number = written.replacing("\u{A0}", with: "")
        if amount.hundredths % 100 == 0 { number = String(number.dropLast(3)) }
        let unit =
            switch (currency, language) {
            case ("EUR", .german): "Euro"
            case ("EUR", .english): amount.hundredths == 100 ? "euro" : "euros"
            default: currency
            }
        return "\(number) \(unit)"
    }

    /// `37 Euro`, `10 bis 20 Euro`, `kostenlos`: as it is read aloud.
    public static func spokenPrice(_ price: Fee.Price, currency: String, _ language: Language) -> String {
        switch price {
        case .fixed(let amount): return spokenAmount(amount, currency: currency, language)
        case .range(let minimum, let maximum):
            let join = language == .german ? "bis" : "to"
            let first = spokenAmount(minimum, currency: currency, language)
            let number = first.split(separator: " ").first.map(String.init) ?? first
            return "\(number) \(join) \(spokenAmount(maximum, currency: currency, language))"
        case .free: return language == .german ? "kostenlos" : "free"
        }
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
    public static func fee(_ fee: Fee, _ language: Language) -> String { named(fee, price(fee, language)) }

    /// The same as it is read aloud.
    public static func spokenFee(_ fee: Fee, _ language: Language) -> String {
        named(fee, spokenPrice(fee.price, currency: fee.currency, language))
    }

    private static func named(_ fee: Fee, _ price: String) -> String {
        fee.name.map { "\(price) (\($0.value))" } ?? price
    }

    /// What a fact is: its amount, its text, its day.
    ///
    /// - Parameter isSpoken: whether it is read aloud.
    public static func fact(_ value: FactValue, isSpoken: Bool = false, _ language: Language) -> String {
        switch value.content {
        case .price(let price):
            isSpoken
                ? spokenPrice(price, currency: value.currency, language)
                : self.price(Fee(price: price, currency: value.currency), language)
        case .text(let text): text
        case .date(let day): date(day, language)
        }
    }

    /// What is said of a fact on a day on which nothing is known of it.
    public static func unknownFact(_ language: Language) -> String {
        language == .german ? "derzeit unbekannt, bitte nachfragen" : "unknown at present, please ask"
    }
}
