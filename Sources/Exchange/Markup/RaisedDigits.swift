/// Digits that HTML raises or lowers (`m<sup>2</sup>`): on their own line they would say another number.
struct RaisedDigits {
    /// With the signs that Unicode has for them.
    let text: String

    private static let raised: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "+": "⁺",
        "-": "⁻", "(": "⁽", ")": "⁾", "n": "ⁿ",
    ]
    private static let lowered: [Character: Character] = [
        "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉", "+": "₊",
        "-": "₋", "(": "₍", ")": "₎",
    ]

    /// Nil where a sign has no counterpart.
    init?(_ written: String, isLowered: Bool) {
        var text = ""
        for character in written {
            guard let sign = (isLowered ? Self.lowered : Self.raised)[character] else { return nil }
            text.append(sign)
        }
        guard !text.isEmpty else { return nil }
        self.text = text
    }
}
