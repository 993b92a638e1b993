import Bytes

/// Telephone numbers in the international form of ITU-T E.164.
public enum PhoneNumber {
    /// `+` and 7 to 15 digits, the first not 0.
    public static func isE164(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (8...16).contains(bytes.count), bytes[0] == UInt8(ascii: "+"), bytes[1] != UInt8(ascii: "0") else {
            return false
        }
        return bytes.dropFirst().allSatisfy { $0.isASCIIDigit }
    }

    /// The international form of a number as people write it: `02041 70-30`, `+49 (0) 2041 7030`, `0049 2041 7030`. One
    /// that begins with 0 is taken for a German one; nil where it is no number, or has no area code.
    public static func e164(written text: String) -> String? {
        let text = text.hasPrefix("+") ? text.replacing("(0)", with: "") : text
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || " -/()+".contains($0)) }) else { return nil }
        var digits = text.filter(\.isNumber)
        if text.hasPrefix("+") {
        } else if digits.hasPrefix("00") {
            digits = String(digits.dropFirst(2))
        } else if digits.hasPrefix("0") {
            digits = "49" + digits.dropFirst()
        } else {
            return nil
        }
        return isE164("+" + digits) ? "+" + digits : nil
    }

    /// As people in Germany read it: `+4920394000` is `0203 94000` where the area code is known, else `020394000`;
    /// numbers of other countries stay as they are.
    public static func display(_ e164: String, areaCodes: [String] = PhoneNumber.areaCodes) -> String {
        guard e164.hasPrefix("+49") else { return e164 }
        let national = e164.dropFirst(3)
        guard let code = areaCodes.first(where: { national.hasPrefix($0) }) else { return "0" + national }
        return "0\(code) \(national.dropFirst(code.count))"
    }

    /// Area codes without the leading 0, longest first, of the region the program was made for and of the large cities.
    public static let areaCodes = [
        "2041", "2064", "2065", "2066", "2151", "2161", "2043", "2045", "2841", "203", "201", "208", "209", "211",
        "221",
        "231", "234", "228", "241", "251", "202", "281", "30", "40", "69", "89",
    ]
}
