import Diagnostics

/// House numbers in words.
extension Wording {
    /// `1–99 ungerade`, `ab 100`, `gerade`; empty for every house.
    public static func houseNumbers(_ numbers: HouseNumbers, _ language: Language) -> String {
        if numbers == .all { return "" }
        let isGerman = language == .german
        let range: String? =
            switch (numbers.lowest, numbers.highest) {
            case (1, nil): nil
            case (let lowest, nil): (isGerman ? "ab " : "from ") + "\(lowest)"
            case (let lowest, let highest?) where lowest == highest: "\(lowest)"
            case (let lowest, let highest?): "\(lowest)–\(highest)"
            }
        let side: String? =
            switch numbers.side {
            case .odd: isGerman ? "ungerade" : "odd"
            case .even: isGerman ? "gerade" : "even"
            case nil: nil
            }
        return [range, side].compactMap { $0 }.joined(separator: " ")
    }
}
