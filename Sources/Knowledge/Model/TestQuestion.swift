import Diagnostics

/// One relevance test: a question, and the article that answers it.
public struct TestQuestion: Sendable {
    /// In a caller's words.
    public var question: LocatedText
    /// Id of the article that answers it.
    public var article: LocatedText
    /// Nil where the question may come from any city.
    public var municipality: LocatedText?

    /// From its parts.
    public init(question: LocatedText, article: LocatedText, municipality: LocatedText?) {
        self.question = question
        self.article = article
        self.municipality = municipality
    }
}
