import JSON

/// Findings as JSON, version 1: fields may be added, none changes its meaning.
struct JSONReport {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    /// A rule that found something, as the report tells it.
    struct Rule: Sendable {
        let severity: Severity
        let statement: String
        let explanation: String
        let page: String
    }

    /// A finding with the report that it is part of.
    struct Finding: Sendable {
        let diagnostic: Diagnostic
        let report: Report

        func text(_ text: LocalizedText) -> String { text[report.language] }
    }

    /// What another place has to do with a finding.
    struct Related: Sendable {
        let file: String
        let range: SourceRange
        let message: String
    }

    /// A change that would remove a finding.
    struct Fix: Sendable {
        let range: SourceRange
        let replacement: String
        let summary: String
        let isSafe: Bool
    }

    /// The report; members are in the order of their names.
    static let document = JSONObject<Report>(
        "report",
        text: "What auskunft check --format json prints, version 1. Fields may be added; none changes its meaning."
    ) {
        $0.required("errors", as: .count, text: "Findings that forbid publishing.") { $0.count(.error) }
        $0.required(
            "findings", as: .list(.object(finding)),
            text: "Sorted by file and place; findings that differ in the municipality only are one."
        ) { report in report.diagnostics.map { Finding(diagnostic: $0, report: report) } }
        $0.required("notes", as: .count, text: "Findings that ask for nothing.") { $0.count(.note) }
        $0.optional("rules", as: .map(.object(rule)), text: "The rules that found something, by id.") {
            $0.rulesThatFound
        }
        $0.required("version", as: .constant(1), text: "Of this form.") { _ in 1 }
        $0.required("warnings", as: .count, text: "Findings that forbid publishing with --strict.") {
            $0.count(.warning)
        }
    }

    private static let finding = JSONObject<Finding>("finding", text: "What is wrong at a place.") {
        $0.optional("count", as: .count, text: "How many findings it stands for that are not listed.") {
            $0.diagnostic.instances > 1 ? $0.diagnostic.instances : nil
        }
        $0.required("file", as: .nonemptyText, text: "The content folder as it was given, and the path in it.") {
            $0.report.path($0.diagnostic.range)
        }
        $0.optional(
            "firstDay", as: JSONForm<String>(.string(format: "date")) { $1.string($0) },
            text: "The first day on which it is found, where that is not the day of the run."
        ) { $0.diagnostic.firstDay }
        $0.required("fixes", as: .list(.object(fix)), text: "Each would remove the finding.") { finding in
            finding.diagnostic.fixes.map {
                Fix(
                    range: $0.range, replacement: $0.replacement, summary: finding.text($0.summary), isSafe: $0.isSafe)
            }
        }
        $0.optional("help", as: .nonemptyText, text: "What to write instead, or where to look.") { finding in
            finding.diagnostic.help.map { finding.text($0) }
        }
        $0.required("message", as: .nonemptyText, text: "What is wrong.") { $0.text($0.diagnostic.message) }
        $0.required(
            "municipalities", as: .list(.matching("^[a-z0-9-]+$")), text: "Ids of those concerned; empty where all are."
        ) { $0.diagnostic.municipalities }
        $0.required("range", as: .object(range), text: "Where it stands in the file.") { $0.diagnostic.range }
        $0.required("related", as: .list(.object(related)), text: "Other places that have to do with it.") { finding in
            finding.diagnostic.related.map {
                Related(file: finding.report.path($0.range), range: $0.range, message: finding.text($0.message))
            }
        }
        $0.required(
            "rule", as: .matching(#"^[a-z]+\.[a-z-]+$"#), text: "Stable; `rules` names its page in the site."
        ) { $0.diagnostic.rule.rawValue }
        $0.required("severity", as: severity, text: "Errors forbid publishing; with --strict, warnings do too.") {
            $0.diagnostic.severity.name
        }
    }

    private static let severity = JSONForm<String>(.word([Severity.error, .warning, .note].map(\.name))) {
        $1.string($0)
    }

    private static let range = JSONObject<SourceRange>(
        "range", text: "Lines and columns from 1, columns in Unicode characters; the end is not part of it."
    ) {
        $0.required("column", as: .ordinal, text: "Where it begins.") { Int($0.start.column) }
        $0.required("endColumn", as: .ordinal, text: "Where it ends.") { Int($0.endColumn) }
        $0.required("endLine", as: .ordinal, text: "The line it ends in.") { Int($0.endLine) }
        $0.required("line", as: .ordinal, text: "The line it begins in.") { Int($0.start.line) }
    }

    private static let related = JSONObject<Related>("related", text: "Another place that has to do with a finding.") {
        $0.required("file", as: .nonemptyText, text: "The content folder as it was given, and the path in it.") {
            $0.file
        }
        $0.required("message", as: .nonemptyText, text: "What it has to do with it.") { $0.message }
        $0.required("range", as: .object(range), text: "Where it stands in the file.") { $0.range }
    }

    private static let fix = JSONObject<Fix>("fix", text: "A change that would remove the finding.") {
        $0.required("range", as: .object(range), text: "What is replaced.") { $0.range }
        $0.required("replacement", as: .text, text: "What is written instead.") { $0.replacement }
        $0.required("safe", as: .flag, text: "Whether --fix applies it without asking.") { $0.isSafe }
        $0.required("summary", as: .nonemptyText, text: "What it does, in a few words.") { $0.summary }
    }

    private static let rule = JSONObject<Rule>("rule", text: "What must hold.") {
        $0.required("explanation", as: .nonemptyText, text: "The statement, why, and how it reads wrong and right.") {
            $0.explanation
        }
        $0.required(
            "page", as: .nonemptyText,
            text: "Address of its page; relative to the site's root where auskunft.yaml has no base-url."
        ) { $0.page }
        $0.required("severity", as: severity, text: "What a finding weighs unless the content says otherwise.") {
            $0.severity.name
        }
        $0.required("statement", as: .nonemptyText, text: "What must hold, in one sentence.") { $0.statement }
    }

    func render() -> String {
        var json = JSONBuffer(.spacious)
        Self.document.write(report, &json)
        json.lineFeed()
        return json.text
    }
}

extension Report {
    /// By id.
    fileprivate var rulesThatFound: [String: JSONReport.Rule] {
        let found = Set(diagnostics.map(\.rule))
        return Dictionary(
            rules.filter { found.contains($0.id) }.map { rule in
                (
                    rule.id.rawValue,
                    JSONReport.Rule(
                        severity: rule.severity, statement: rule.statement[language],
                        explanation: rule.text(in: language), page: pageOfRule(rule.id))
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}
