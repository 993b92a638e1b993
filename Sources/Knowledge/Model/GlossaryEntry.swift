import Diagnostics

/// One line of `glossary.yaml` or `synonyms.yaml`.
public struct GlossaryEntry: Sendable {
    /// As it is marked in texts.
    public var term: LocatedText
    /// What it means, in a sentence.
    public var definition: LocatedText

    /// From its parts.
    public init(term: LocatedText, definition: LocatedText) {
        self.term = term
        self.definition = definition
    }
}
