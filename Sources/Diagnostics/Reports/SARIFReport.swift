import Bytes
import JSON

/// Static Analysis Results Interchange Format 2.1.0 (OASIS Standard).
struct SARIFReport {
    private let report: Report

    init(_ report: Report) {
        self.report = report
    }

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    /// Members are in the order of their names.
    func render() -> String {
        let rules = Set(report.diagnostics.map(\.rule)).sorted()
        var json = JSONBuffer(.spacious)
        json.object { json in
            json.member("$schema", Self.schema)
            json.member("runs", array: CollectionOfOne(rules)) { rules, json in
                json.object { json in writeRun(rules, to: &json) }
            }
            json.member("version", "2.1.0")
        }
        json.lineFeed()
        return json.text
    }

    private func writeRun(_ rules: [RuleID], to json: inout JSONBuffer) {
        json.member("columnKind", "unicodeCodePoints")
        json.member("results", array: zip(report.diagnostics, report.fingerprints)) { result, json in
            write(result.0, fingerprint: result.1, rule: rules.firstIndex(of: result.0.rule) ?? 0, to: &json)
        }
        json.member(
            "tool",
            object: { json in
                json.member(
                    "driver",
                    object: { json in
                        json.member("name", "auskunft")
                        json.member("rules", array: rules) { rule, json in write(rule, to: &json) }
                        json.member("semanticVersion", report.program?.number)
                        json.member("version", report.program?.description)
                    })
            })
    }

    private func write(_ rule: RuleID, to json: inout JSONBuffer) {
        let known = report.rules.first { $0.id == rule }
        json.object { json in
            if let known {
                json.member("defaultConfiguration", object: { $0.member("level", known.severity.name) })
                json.member(
                    "help",
                    object: { json in
                        json.member("markdown", known.text(in: report.language, asMarkdown: true))
                        json.member("text", known.text(in: report.language))
                    })
            }
            json.member("helpUri", report.addressOfRule?(rule))
            json.member("id", rule.rawValue)
            if let known { message("shortDescription", known.statement[report.language], to: &json) }
        }
    }

    /// - Parameters:
    ///   - fingerprint: what the same finding is known by from one run to the next.
    ///   - rule: the rule's index among those of the run.
    private func write(_ finding: Diagnostic, fingerprint: String, rule: Int, to json: inout JSONBuffer) {
        json.object { json in
            if !finding.fixes.isEmpty {
                json.member("fixes", array: finding.fixes) { fix, json in write(fix, to: &json) }
            }
            json.member("level", finding.severity.name)
            json.member("locations", array: CollectionOfOne(finding.range)) { range, json in
                writeLocation(range, nil, to: &json)
            }
            message("message", report.sentence(finding), to: &json)
            json.member("partialFingerprints", object: { $0.member("finding/v1", fingerprint) })
            if !finding.related.isEmpty {
                json.member("relatedLocations", array: finding.related) { related, json in
                    writeLocation(related.range, related.message[report.language], to: &json)
                }
            }
            json.member("ruleId", finding.rule.rawValue)
            json.member("ruleIndex", rule)
        }
    }

    private func writeLocation(_ range: SourceRange, _ text: String?, to json: inout JSONBuffer) {
        json.object { json in
            if let text { message("message", text, to: &json) }
            json.member(
                "physicalLocation",
                object: { json in
                    writeArtifact(of: range, to: &json)
                    writeRegion("region", range, to: &json)
                })
        }
    }

    private func write(_ fix: Diagnostic.Fix, to json: inout JSONBuffer) {
        json.object { json in
            json.member("artifactChanges", array: CollectionOfOne(fix)) { fix, json in
                json.object { json in
                    writeArtifact(of: fix.range, to: &json)
                    json.member("replacements", array: CollectionOfOne(fix)) { fix, json in
                        json.object { json in
                            writeRegion("deletedRegion", fix.range, to: &json)
                            message("insertedContent", fix.replacement, to: &json)
                        }
                    }
                }
            }
            message("description", fix.summary[report.language], to: &json)
        }
    }

    private func message(_ name: StaticString, _ text: String, to json: inout JSONBuffer) {
        json.member(name, object: { $0.member("text", text) })
    }

    private func writeArtifact(of range: SourceRange, to json: inout JSONBuffer) {
        json.member("artifactLocation", object: { $0.member("uri", uri(range)) })
    }

    private func writeRegion(_ name: StaticString, _ range: SourceRange, to json: inout JSONBuffer) {
        json.member(
            name,
            object: { json in
                json.member("endColumn", Int(range.endColumn))
                json.member("endLine", Int(range.endLine))
                json.member("startColumn", Int(range.start.column))
                json.member("startLine", Int(range.start.line))
            })
    }

    /// A relative reference (RFC 3986): everything but unreserved characters and slashes is percent-encoded.
    private func uri(_ range: SourceRange) -> String {
        PercentEncoding.encoded(report.path(range)) { $0.isUnreservedInAddress || $0 == UInt8(ascii: "/") }
    }
}
