import Diagnostics

/// One relevance test: a question, and the article that answers it.
public struct TestQuestion: Sendable {
    public var question: LocatedText
    public var article: LocatedText
    /// Nil where the question may come from any city.
    public var municipality: LocatedText?

    public init(question: LocatedText, article: LocatedText, municipality: LocatedText?) {
        self.question = question
        self.article = article
        self.municipality = municipality
    }
}
