import Diagnostics

/// A comment that excuses findings of one rule at a place, with the reason: `auskunft:allow link.http: no https there`.
public struct Excuse: Sendable {
    /// The rule whose findings are excused.
    public let rule: LocatedText
    /// Empty where none was given.
    public let reason: String
    /// Lines whose findings are excused: the comment's own and what follows it up to a blank line, in YAML the next one.
    public let lines: ClosedRange<Int>

    /// From its parts.
    public init(rule: LocatedText, reason: String, lines: ClosedRange<Int>) {
        self.rule = rule
        self.reason = reason
        self.lines = lines
    }

    /// The file that holds the comment.
    public var file: FileID { rule.span.place.file }

    /// Findings about the file as a whole are excused anywhere in it.
    public func covers(_ range: SourceRange) -> Bool {
        guard range.start.file == file else { return false }
        let isWholeFile = range.start.line == 1 && range.start.column == 1 && range.endColumn <= 1
        return isWholeFile || lines.contains(Int(range.start.line))
    }
}
