/// Static Analysis Results Interchange Format 2.1.0 (OASIS Standard).
struct SARIFReport {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    private struct Log: Encodable {
        let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
        let version = "2.1.0"
        let runs: [Run]

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case version, runs
        }
    }

    private struct Run: Encodable {
        let tool: Tool
        let columnKind = "unicodeCodePoints"
        let results: [Result]
    }

    private struct Tool: Encodable {
        struct Driver: Encodable {
            let name = "auskunft"
            let rules: [Rule]
        }

        struct Rule: Encodable {
            struct Configuration: Encodable { let level: String }
            struct Help: Encodable {
                let text: String
                let markdown: String
            }

            let id: String
            let shortDescription: Message?
            let help: Help?
            let defaultConfiguration: Configuration?
        }

        let driver: Driver
    }

    private struct Message: Encodable { let text: String }

    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int

        init(_ range: SourceRange) {
            (startLine, startColumn) = (Int(range.start.line), Int(range.start.column))
            (endLine, endColumn) = (Int(range.endLine), Int(range.endColumn))
        }
    }

    private struct Location: Encodable {
        struct Physical: Encodable {
            struct Artifact: Encodable { let uri: String }
            let artifactLocation: Artifact
            let region: Region
        }

        let physicalLocation: Physical
        let message: Message?
    }

    private struct Fix: Encodable {
        struct Change: Encodable {
            struct Replacement: Encodable {
                let deletedRegion: Region
                let insertedContent: Message
            }

            let artifactLocation: Location.Physical.Artifact
            let replacements: [Replacement]
        }

        let description: Message
        let artifactChanges: [Change]
    }

    private struct Result: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]
        /// What the same finding is known by from one run to the next.
        let partialFingerprints: [String: String]
        let relatedLocations: [Location]?
        let fixes: [Fix]?
    }

    func render() throws -> String {
        let rules = Set(report.diagnostics.map(\.rule)).sorted()
        let results = zip(report.diagnostics, report.fingerprints).map { diagnostic, fingerprint in
            Result(
                ruleId: diagnostic.rule.rawValue, ruleIndex: rules.firstIndex(of: diagnostic.rule) ?? 0,
                level: diagnostic.severity.name, message: Message(text: report.sentence(diagnostic)),
                locations: [location(diagnostic.range, nil)],
                partialFingerprints: ["finding/v1": fingerprint],
                relatedLocations: diagnostic.related.isEmpty
                    ? nil : diagnostic.related.map { location($0.range, $0.message[report.language]) },
                fixes: diagnostic.fixes.isEmpty ? nil : diagnostic.fixes.map { fix($0) })
        }
        let driver = Tool.Driver(rules: rules.map { rule($0) })
        return try JSONReport.encode(Log(runs: [Run(tool: Tool(driver: driver), results: results)]))
    }

    private func rule(_ id: RuleID) -> Tool.Rule {
        let known = report.rules.first { $0.id == id }
        return Tool.Rule(
            id: id.rawValue, shortDescription: known.map { Message(text: $0.statement[report.language]) },
            help: known.map {
                .init(text: $0.text(in: report.language), markdown: $0.text(in: report.language, asMarkdown: true))
            },
            defaultConfiguration: known.map { .init(level: $0.severity.name) })
    }

    private func location(_ range: SourceRange, _ message: String?) -> Location {
        Location(
            physicalLocation: .init(artifactLocation: .init(uri: uri(range)), region: Region(range)),
            message: message.map { Message(text: $0) })
    }

    private func fix(_ fix: Diagnostic.Fix) -> Fix {
        Fix(
            description: Message(text: fix.summary[report.language]),
            artifactChanges: [
                .init(
                    artifactLocation: .init(uri: uri(fix.range)),
                    replacements: [
                        .init(deletedRegion: Region(fix.range), insertedContent: Message(text: fix.replacement))
                    ])
            ])
    }

    /// A relative reference (RFC 3986): everything but unreserved characters and slashes is percent-encoded.
    private func uri(_ range: SourceRange) -> String {
        var result = ""
        for byte in report.path(range).utf8 {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" + digits : digits)
            }
        }
        return result
    }
}
