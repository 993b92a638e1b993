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

    /// The state that a regional or municipality key lies in, by ISO 3166-2.
    package static func state(of key: String) -> String? {
        let states = [
            "01": "SH", "02": "HH", "03": "NI", "04": "HB", "05": "NW", "06": "HE", "07": "RP", "08": "BW", "09": "BY",
            "10": "SL", "11": "BE", "12": "BB", "13": "MV", "14": "SN", "15": "ST", "16": "TH",
        ]
        return states[String(key.prefix(2))].map { "DE-" + $0 }
    }

    /// The state that all keys lie in, by ISO 3166-2; nil where they lie in several, or one is for the whole country.
    package static func state(ofAll keys: some Sequence<String>) -> String? {
        let states = Set(keys.map(state))
        return states.count == 1 ? states.first ?? nil : nil
    }

    /// Whether a key is that of a state that is a city: Hamburg and Berlin.
    package static func isCityState(_ key: String) -> Bool {
        ["02", "11"].contains(String(key.prefix(2))) && key.utf8.dropFirst(2).allSatisfy { $0 == UInt8(ascii: "0") }
    }
}
