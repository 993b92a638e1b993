import Bytes

/// What YAML 1.2 (core schema) takes a text without quotation marks for.
package enum PlainScalar: Equatable {
    case null
    case truth(Bool)
    /// Nil where the number is larger than any that is meant as one, or not written in decimal digits.
    case integer(Int?)
    case fraction
    case text

    /// What a text without quotation marks is to YAML 1.2, core schema.
    package init(_ text: String) {
        if Self.isNull(text) {
            self = .null
        } else if ["true", "True", "TRUE"].contains(text) {
            self = .truth(true)
        } else if ["false", "False", "FALSE"].contains(text) {
            self = .truth(false)
        } else {
            self = Self.number(Array(text.utf8), text)
        }
    }

    /// Nothing, `~` or `null`: nearly every value is asked whether it is.
    static func isNull(_ text: String) -> Bool {
        switch text.utf8.count {
        case 0: true
        case 1: text == "~"
        case 4: text == "null" || text == "Null" || text == "NULL"
        default: false
        }
    }

    private static func number(_ bytes: [UInt8], _ text: String) -> PlainScalar {
        func sign(at index: Int) -> Int {
            index < bytes.count && (bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")) ? 1 : 0
        }
        func digits(at index: Int) -> Int { bytes.dropFirst(index).prefix(while: { $0.isASCIIDigit }).count }
        if bytes.starts(with: "0x".utf8) || bytes.starts(with: "0o".utf8) {
            let radix = bytes[1] == UInt8(ascii: "x") ? 16 : 8
            // A sign is no digit, whatever the library says.
            let isNumber = bytes.count > 2 && sign(at: 2) == 0 && Int(text.dropFirst(2), radix: radix) != nil
            return isNumber ? .integer(nil) : .text
        }
        var index = sign(at: 0)
        if [".inf", ".Inf", ".INF"].contains(text.dropFirst(index)) || [".nan", ".NaN", ".NAN"].contains(text) {
            return .fraction
        }
        let whole = digits(at: index)
        index += whole
        if index == bytes.count { return whole > 0 ? .integer(Int(text)) : .text }
        if bytes[index] == UInt8(ascii: ".") {
            let decimals = digits(at: index + 1)
            guard whole + decimals > 0 else { return .text }
            index += 1 + decimals
        } else if whole == 0 {
            return .text
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1 + sign(at: index + 1)
            let exponent = digits(at: index)
            guard exponent > 0 else { return .text }
            index += exponent
        }
        return index == bytes.count ? .fraction : .text
    }
}
