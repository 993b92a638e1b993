import Authoring
import Diagnostics
import Files
import Knowledge
import Testing

/// Content files with places marked in them: `1️⃣` to `9️⃣` stand before the character that a finding or a value begins at,
/// and are taken out before reading.
public struct MarkedFiles: Sendable {
    public struct Mark: Sendable, Hashable {
        public let path: String
        public let line: Int
        /// In Unicode scalars, from 1.
        public let column: Int
    }

    /// By path in the content folder, without marks.
    public private(set) var files: [String: String] = [:]
    /// By the mark as written.
    public private(set) var marks: [String: Mark] = [:]
    private var repeated: [String] = []

    public init(_ marked: [String: String]) {
        for (path, text) in marked {
            var plain = String.UnicodeScalarView()
            var (line, column) = (1, 1)
            let scalars = Array(text.unicodeScalars)
            var index = 0
            while index < scalars.count {
                if index + 2 < scalars.count, ("1"..."9").contains(scalars[index]), scalars[index + 1] == "\u{FE0F}",
                    scalars[index + 2] == "\u{20E3}"
                {
                    let name = String(String.UnicodeScalarView(scalars[index...(index + 2)]))
                    if marks.updateValue(Mark(path: path, line: line, column: column), forKey: name) != nil {
                        repeated.append(name)
                    }
                    index += 3
                    continue
                }
                plain.append(scalars[index])
                if scalars[index] == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
                index += 1
            }
            files[path] = String(plain)
        }
    }

    /// What must be changed in a list of findings to make it the expected one, line by line; nil where nothing is.
    public func difference(
        between found: [Diagnostic], _ sources: SourceTable, and expected: [ExpectedFinding]
    ) -> String? {
        var missing = repeated.map { "the mark \($0), which stands in the source twice" }
        var rest = found
        for finding in expected {
            guard let mark = marks[finding.mark] else {
                missing.append("the mark \(finding.mark) stands nowhere in the source")
                continue
            }
            let match = rest.firstIndex {
                $0.rule == finding.rule && $0.severity == finding.severity && place(of: $0, sources) == mark
                    && $0.municipalities == finding.municipalities
                    && (finding.help == nil || $0.help?.english == finding.help)
            }
            if let match {
                rest.remove(at: match)
            } else {
                let cities =
                    finding.municipalities.isEmpty ? "" : " in \(finding.municipalities.joined(separator: ", "))"
                let help = finding.help.map { " → \($0)" } ?? ""
                missing.append("\(shown(mark)): \(finding.severity.name) \(finding.rule.rawValue)\(cities)\(help)")
            }
        }
        let surplus = rest.map { diagnostic in
            let cities =
                diagnostic.municipalities.isEmpty ? "" : " in \(diagnostic.municipalities.joined(separator: ", "))"
            let help = diagnostic.help.map { " → \($0.english)" } ?? ""
            return "\(shown(place(of: diagnostic, sources))): \(diagnostic.severity.name) \(diagnostic.rule.rawValue)"
                + "\(cities): \(diagnostic.message.english)\(help)"
        }
        guard !missing.isEmpty || !surplus.isEmpty else { return nil }
        return (missing.map { "- expected, not found: \($0)" } + surplus.map { "+ found, not expected: \($0)" })
            .joined(separator: "\n")
    }

    private func place(of diagnostic: Diagnostic, _ sources: SourceTable) -> Mark {
        let start = diagnostic.range.start
        return Mark(path: sources.path(of: start.file), line: Int(start.line), column: Int(start.column))
    }

    private func shown(_ mark: Mark) -> String {
        let name = marks.first { $0.value == mark }.map { " (\($0.key))" } ?? ""
        return "\(mark.path):\(mark.line):\(mark.column)\(name)"
    }
}

/// Tests name rules as reports do.
extension RuleID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) { self.init(rawValue: value) }
}

/// A finding as a test names it: the rule, and the mark that it stands at.
public struct ExpectedFinding: Sendable {
    let rule: RuleID
    let severity: Severity
    let mark: String
    /// In English; nil where the test says nothing about it.
    let help: String?
    let municipalities: [String]

    public static func error(
        _ rule: RuleID, _ mark: String = "1️⃣", help: String? = nil, in municipalities: [String] = []
    ) -> ExpectedFinding {
        ExpectedFinding(rule: rule, severity: .error, mark: mark, help: help, municipalities: municipalities)
    }

    public static func warning(
        _ rule: RuleID, _ mark: String = "1️⃣", help: String? = nil, in municipalities: [String] = []
    ) -> ExpectedFinding {
        ExpectedFinding(rule: rule, severity: .warning, mark: mark, help: help, municipalities: municipalities)
    }

    public static func note(
        _ rule: RuleID, _ mark: String = "1️⃣", help: String? = nil, in municipalities: [String] = []
    ) -> ExpectedFinding {
        ExpectedFinding(rule: rule, severity: .note, mark: mark, help: help, municipalities: municipalities)
    }
}

/// Reads the files over the defaults of `TestSite` and compares the findings of reading and resolving with those expected,
/// in any order.
///
/// - Returns: what was read, for further questions.
@discardableResult
public func expectReadingFindings(
    in files: [String: String], _ expected: ExpectedFinding..., date: String = "2026-11-22", edition: Edition = .agents,
    sourceLocation: SourceLocation = #_sourceLocation
) -> KnowledgeBase {
    expectReadingFindings(in: files, expected, date: date, edition: edition, sourceLocation: sourceLocation)
}

@discardableResult
public func expectReadingFindings(
    in files: [String: String], _ expected: [ExpectedFinding], date: String = "2026-11-22", edition: Edition = .agents,
    sourceLocation: SourceLocation = #_sourceLocation
) -> KnowledgeBase {
    let marked = MarkedFiles(files)
    let (knowledge, found) = TestSite(marked.files, date: date).readAlone(edition: edition)
    if let difference = marked.difference(between: found, knowledge.sources, and: expected) {
        Issue.record("The findings differ:\n\(difference)", sourceLocation: sourceLocation)
    }
    return knowledge
}

extension TestSite {
    /// What reading and resolving find, without the rules about the whole.
    public func readAlone(edition: Edition = .agents) -> (knowledge: KnowledgeBase, diagnostics: [Diagnostic]) {
        FileTree(texts: files).readAlone(date: date, edition: edition)
    }
}

extension FileTree {
    /// What reading and resolving find, without the rules about the whole.
    public func readAlone(
        date: CalendarDate = .epoch, edition: Edition = .agents
    ) -> (knowledge: KnowledgeBase, diagnostics: [Diagnostic]) {
        let resolution = ParsedContent(ContentSurvey(self), edition: edition).resolve(date: date, edition: edition)
        let knowledge = resolution.knowledge
        let found = resolution.findings.sortedAndMerged(
            knowledge.sources, municipalityCount: knowledge.municipalities.count)
        return (knowledge, found)
    }
}

/// The text of an article file that nothing is wrong with.
///
/// - Parameters:
///   - lines: further lines of the front matter; one given replaces the line of the same key.
///   - body: the Markdown after it.
public func article(_ lines: String = "", body: String = "Text.\n") -> String {
    let given = lines.split(separator: "\n")
    let head = ["title: Probe", "category: alltag", "answer: Eine Antwort.", "owner: Amt"].filter { line in
        !given.contains { $0.drop { !$0.isLetter && $0 != " " }.hasPrefix(line.prefix { $0 != ":" } + ":") }
    }
    let rest = lines.isEmpty || lines.hasSuffix("\n") ? lines : lines + "\n"
    return "---\n" + head.map { $0 + "\n" }.joined() + rest + "---\n\n" + body
}
