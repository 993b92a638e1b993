import Bytes

/// Regional keys of municipalities (ARS, 12 digits), and what is inside them.
package enum RegionalKey {
    /// The municipality key inside a regional key; nil where it is none.
    package static func ags(of ars: String) -> String? {
        guard isWellFormed(ars) else { return nil }
        return String(ars.prefix(5) + ars.suffix(3))
    }

    /// Whether a text is twelve digits.
    package static func isWellFormed(_ text: String) -> Bool {
        text.utf8.count == 12 && text.utf8.allSatisfy { $0.isASCIIDigit }
    }

    /// The state that a regional key lies in, by ISO 3166-2.
    package static func state(of ars: String) -> String? {
        let states = [
            "01": "SH", "02": "HH", "03": "NI", "04": "HB", "05": "NW", "06": "HE", "07": "RP", "08": "BW", "09": "BY",
            "10": "SL", "11": "BE", "12": "BB", "13": "MV", "14": "SN", "15": "ST", "16": "TH",
        ]
        return states[String(ars.prefix(2))].map { "DE-" + $0 }
    }
}
