import JSON

/// GitLab Code Quality report: a list of issues with a fingerprint that survives moved lines.
struct GitLabReport {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    /// Members are in the order of their names.
    func render() -> String {
        var json = JSONBuffer(.spacious)
        json.array { json in
            for (finding, fingerprint) in zip(report.diagnostics, report.fingerprints) {
                json.object { json in write(finding, fingerprint: fingerprint, to: &json) }
            }
        }
        json.lineFeed()
        return json.text
    }

    private func write(_ finding: Diagnostic, fingerprint: String, to json: inout JSONBuffer) {
        json.member("check_name", finding.rule.rawValue)
        json.member("description", report.sentence(finding))
        json.member("fingerprint", fingerprint)
        json.member(
            "location",
            object: { json in
                json.member("lines", object: { $0.member("begin", Int(finding.range.start.line)) })
                json.member("path", report.path(finding.range))
            })
        json.member("severity", Self.severity(finding.severity))
    }

    /// What GitLab calls it.
    private static func severity(_ severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .note: "info"
        }
    }
}
