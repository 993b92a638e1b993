import Diagnostics

/// One line of `glossary.yaml` or `synonyms.yaml`.
public struct GlossaryEntry: Sendable {
    public var term: LocatedText
    public var definition: LocatedText

    public init(term: LocatedText, definition: LocatedText) {
        self.term = term
        self.definition = definition
    }
}
