/// Workflow commands of GitHub Actions: `::error file=…,line=…::message`.
struct GitHubReport {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    func render() -> String {
        report.diagnostics.map { diagnostic in
            let range = diagnostic.range
            let command =
                switch diagnostic.severity {
                case .error: "error"
                case .warning: "warning"
                case .note: "notice"
                }
            // Columns may be given only where the finding stays on one line.
            let columns =
                range.endLine == range.start.line
                ? ",col=\(range.start.column),endColumn=\(max(range.endColumn, range.start.column))" : ""
            let place =
                "file=\(property(report.path(range))),line=\(range.start.line),endLine=\(range.endLine)\(columns)"
            return
                "::\(command) \(place),title=\(property(diagnostic.rule.rawValue))::\(data(report.sentence(diagnostic)))\n"
        }.joined()
    }

    private func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
