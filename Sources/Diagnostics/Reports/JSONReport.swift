import Foundation

/// Findings as JSON, version 1: fields may be added, none changes its meaning.
struct JSONReport {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    private struct Root: Encodable {
        let version = 1
        let errors: Int
        let warnings: Int
        let notes: Int
        let findings: [Finding]
        let rules: [String: Rule]
    }

    private struct Rule: Encodable {
        let severity: String
        let statement: String
        let explanation: String
        let page: String
    }

    private struct Place: Encodable {
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int

        init(_ range: SourceRange) {
            (line, column) = (Int(range.start.line), Int(range.start.column))
            (endLine, endColumn) = (Int(range.endLine), Int(range.endColumn))
        }
    }

    private struct Finding: Encodable {
        let rule: String
        let severity: String
        let file: String
        let range: Place
        let message: String
        let help: String?
        let municipalities: [String]
        let related: [Related]
        let fixes: [Fix]
    }

    private struct Related: Encodable {
        let file: String
        let range: Place
        let message: String
    }

    private struct Fix: Encodable {
        let range: Place
        let replacement: String
        let summary: String
        let safe: Bool
    }

    func render() throws -> String {
        let findings = report.diagnostics.map { diagnostic in
            Finding(
                rule: diagnostic.rule.rawValue, severity: diagnostic.severity.name, file: report.path(diagnostic.range),
                range: Place(diagnostic.range), message: diagnostic.message[report.language],
                help: diagnostic.help?[report.language], municipalities: diagnostic.municipalities,
                related: diagnostic.related.map {
                    Related(file: report.path($0.range), range: Place($0.range), message: $0.message[report.language])
                },
                fixes: diagnostic.fixes.map {
                    Fix(
                        range: Place($0.range), replacement: $0.replacement, summary: $0.summary[report.language],
                        safe: $0.isSafe)
                })
        }
        return try Self.encode(
            Root(
                errors: report.count(.error), warnings: report.count(.warning), notes: report.count(.note),
                findings: findings, rules: rules))
    }

    /// The rules that found something, by id.
    private var rules: [String: Rule] {
        let found = Set(report.diagnostics.map(\.rule))
        return Dictionary(
            report.rules.filter { found.contains($0.id) }.map { rule in
                (
                    rule.id.rawValue,
                    Rule(
                        severity: rule.severity.name, statement: rule.statement[report.language],
                        explanation: rule.text(in: report.language), page: report.page(of: rule.id))
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}
