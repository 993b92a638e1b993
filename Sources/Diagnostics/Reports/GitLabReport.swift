/// GitLab Code Quality report: a list of issues with a fingerprint that survives moved lines.
struct GitLabReport {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    private struct Issue: Encodable {
        struct Location: Encodable {
            struct Lines: Encodable { let begin: Int }
            let path: String
            let lines: Lines
        }

        let description: String
        let checkName: String
        let fingerprint: String
        let severity: String
        let location: Location

        enum CodingKeys: String, CodingKey {
            case description, fingerprint, severity, location
            case checkName = "check_name"
        }
    }

    func render() throws -> String {
        var seen: [String: Int] = [:]
        let issues = report.diagnostics.map { diagnostic in
            let path = report.path(diagnostic.range)
            let content = "\(diagnostic.rule.rawValue)\n\(path)\n\(diagnostic.message.english)"
            let number = seen[content, default: 0]
            seen[content] = number + 1
            let severity =
                switch diagnostic.severity {
                case .error: "major"
                case .warning: "minor"
                case .note: "info"
                }
            return Issue(
                description: report.sentence(diagnostic), checkName: diagnostic.rule.rawValue,
                fingerprint: Self.fingerprint("\(content)\n\(number)"), severity: severity,
                location: .init(path: path, lines: .init(begin: Int(diagnostic.range.start.line))))
        }
        return try JSONReport.encode(issues)
    }

    /// FNV-1a, 64 bits, in hexadecimal: equal for equal findings, no more is asked of it.
    static func fingerprint(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
