import Markup

/// A value of a record, as the source's format knows it: a member of JSON, a cell, a key of front matter.
package indirect enum SourceValue: Sendable, Equatable {
    /// Nothing is said: `null`, an empty cell.
    case nothing
    case flag(Bool)
    /// As it is written.
    case number(String)
    case text(String)
    case list([SourceValue])
    case group([SourceMember])

    /// The value in one line, for people and for the report: a text as it is, everything else as JSON writes it.
    package var written: String {
        if case .text(let text) = self { return MarkdownText.line(text) }
        return json
    }

    private var json: String {
        switch self {
        case .nothing: "null"
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): number
        case .text(let text):
            "\"" + MarkdownText.line(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        case .list(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
        case .group(let members):
            "{" + members.map { "\(SourceValue.text($0.name).json):\($0.value.json)" }.joined(separator: ",") + "}"
        }
    }
}

/// A value with its name, and where it stands.
package struct SourceMember: Sendable, Equatable {
    /// As the source calls it.
    package let name: String
    /// What it says.
    package let value: SourceValue
    /// From 1.
    package let line: Int
    /// Of the value, from 1, in Unicode scalars.
    package let column: Int

    /// A value and its place.
    package init(_ name: String, _ value: SourceValue, line: Int, column: Int = 1) {
        (self.name, self.value, self.line, self.column) = (name, value, line, column)
    }
}
