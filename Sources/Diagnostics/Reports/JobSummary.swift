/// Findings as a Markdown table, errors first: what a forge shows on the page of a run, where its annotations end after ten.
struct JobSummary {
    private let report: Report
    /// Bytes that may be written.
    private let limit: Int

    init(_ report: Report, limit: Int) {
        self.report = report.worstFirst
        self.limit = limit
    }

    /// The rows that the limit has room for, and how many more there are.
    func render() -> String {
        var text = "### Auskunft: \(report.summary)\n\n"
        guard !report.diagnostics.isEmpty else { return text }
        let head = LocalizedText(de: "| | Stelle | Befund | Regel |", en: "| | Place | Finding | Rule |")
        text += head[report.language] + "\n|---|---|---|---|\n"
        // The sentence at the end needs room as well.
        var room = limit - text.utf8.count - 200
        for (number, diagnostic) in report.diagnostics.enumerated() {
            let row = row(diagnostic)
            room -= row.utf8.count
            guard room >= 0 else {
                let rest = report.diagnostics[number...].reduce(0) { $0 + $1.instances }
                let sentence = LocalizedText(
                    de: "Und \(rest) weitere, die hier keinen Platz haben.",
                    en: "And \(rest) more that do not fit in here.")
                return text + "\n" + sentence[report.language] + "\n"
            }
            text += row
        }
        return text
    }

    private func row(_ diagnostic: Diagnostic) -> String {
        let sign =
            switch diagnostic.severity {
            case .error: "❌"
            case .warning: "⚠️"
            case .note: "ℹ️"
            }
        let place = "\(report.path(diagnostic.range)):\(diagnostic.range.start.line)"
        return "| \(sign) | \(Self.cell(place)) | \(Self.cell(report.sentence(diagnostic))) | "
            + "\(Self.cell(diagnostic.rule.rawValue)) |\n"
    }

    /// Text in one cell, in which no sign is taken for markup.
    private static func cell(_ text: String) -> String {
        var cell = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r": cell += " "
            case "<": cell += "&lt;"
            case "&": cell += "&amp;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!": cell += "\\" + String(scalar)
            default: cell.unicodeScalars.append(scalar)
            }
        }
        return cell
    }
}
