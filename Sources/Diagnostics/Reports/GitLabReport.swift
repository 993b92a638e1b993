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
        let issues = zip(report.diagnostics, report.fingerprints).map { diagnostic, fingerprint in
            let path = report.path(diagnostic.range)
            let severity =
                switch diagnostic.severity {
                case .error: "major"
                case .warning: "minor"
                case .note: "info"
                }
            return Issue(
                description: report.sentence(diagnostic), checkName: diagnostic.rule.rawValue,
                fingerprint: fingerprint, severity: severity,
                location: .init(path: path, lines: .init(begin: Int(diagnostic.range.start.line))))
        }
        return try JSONReport.encode(issues)
    }
}
