import Diagnostics

/// What a text is from a day on.
public struct DatedText: Sendable, Hashable {
    /// The first day.
    public var from: CalendarDate
    /// What it is then.
    public var text: String

    /// From its parts.
    public init(from: CalendarDate, text: String) { (self.from, self.text) = (from, text) }
}

extension [DatedText] {
    /// `2027-01-01 text`, a line for each; what has lines of its own repeats the day. Scripts of the pages read it.
    public var lines: String {
        flatMap { dated in
            dated.text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(dated.from.iso8601) \($0)" }
        }.joined(separator: "\n")
    }
}

/// How a text of a field came to be in which placeholders stood.
///
/// An object, so that texts without one, which are nearly all, keep no room for it.
public final class FilledText: Sendable {
    /// A placeholder, and what stands in its place.
    public struct Part: Sendable {
        /// What it stands for.
        public let placeholder: Placeholder
        /// Where its braces stand in the source.
        public let span: Span

        /// From its parts.
        public init(_ placeholder: Placeholder, _ span: Span) { (self.placeholder, self.span) = (placeholder, span) }
    }

    /// As the editor wrote it.
    public let written: LocatedText
    /// The placeholders, in their order.
    public let parts: [Part]
    /// The text with the word `xxx` in place of each value: what the editor is answerable for.
    public let prose: LocatedText
    /// What the text becomes on later days, ascending.
    public let later: [DatedText]

    /// From its parts.
    public init(written: LocatedText, parts: [Part], prose: LocatedText, later: [DatedText]) {
        self.written = written
        self.parts = parts
        self.prose = prose
        self.later = later
    }
}

extension Located where Value == String {
    /// What the text becomes on later days, ascending; empty where it stays as it is.
    public var later: [DatedText] { filled?.later ?? [] }

    /// What the editor is answerable for: the word `xxx` stands in place of each value.
    public var prose: LocatedText { filled?.prose ?? self }

    /// As the editor wrote it.
    public var written: String { filled?.written.value ?? value }
}
