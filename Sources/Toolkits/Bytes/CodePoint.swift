/// How a code point that cannot be shown is named.
package enum CodePoint {
    /// `U+00A0`: at least four hexadecimal digits (The Unicode Standard, appendix A).
    package static func name(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
