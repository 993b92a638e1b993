/// Logarithm and power from additions and multiplications alone, so that they come out the same on every platform.
enum Logarithm {
    private static let ln2 = 0.693_147_180_559_945_3

    /// The natural logarithm of a number above 0; exact to about 1e-9.
    static func natural(_ value: Double) -> Double {
        guard value > 0 else { return -700 }
        let exponent = Double(value.exponent)
        // ln m = 2 artanh((m - 1) / (m + 1)), m in 1..<2.
        let ratio = (value.significand - 1) / (value.significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        var power = ratio
        var divisor = 1.0
        for _ in 0..<12 {
            sum += power / divisor
            power *= square
            divisor += 2
        }
        return exponent * ln2 + 2 * sum
    }

    /// `base` to the power of `exponent`, for bases from 0 to 1.
    static func power(_ base: Double, _ exponent: Double) -> Double {
        guard base > 0 else { return 0 }
        guard base < 1 else { return 1 }
        var argument = natural(base) * exponent
        guard argument > -60 else { return 0 }
        // e^x = (e^(x / 64))^64.
        argument /= 64
        var sum = 1.0
        var term = 1.0
        for step in 1..<10 {
            term *= argument / Double(step)
            sum += term
        }
        for _ in 0..<6 { sum *= sum }
        return sum
    }
}
