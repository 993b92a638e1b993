extension Report {
    /// By finding: what it is known by in other runs, whatever its line and the language. Twins are numbered.
    var fingerprints: [String] {
        var seen: [String: Int] = [:]
        return diagnostics.map { diagnostic in
            let content = "\(diagnostic.rule.rawValue)\n\(path(diagnostic.range))\n\(diagnostic.message.english)"
            let number = seen[content, default: 0]
            seen[content] = number + 1
            return Self.hash("\(content)\n\(number)")
        }
    }

    /// FNV-1a, 64 bits, in hexadecimal: equal for equal findings, no more is asked of it.
    private static func hash(_ text: String) -> String {
        let digits = String(FNV1a(text.utf8).value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
