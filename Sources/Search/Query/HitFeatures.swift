/// What speaks for a document being what is asked for, comparable between questions and between indexes. All shares are 0 to 1.
public struct HitFeatures: Sendable, Equatable {
    /// Share of the question, by importance, that the document answers to.
    public var explained = 0.0
    /// The same with misspelt words and the like counted by how good they are.
    public var reached = 0.0
    /// The same with each word counted by the place where it stands: a title says more than a margin.
    public var strength = 0.0
    /// How much it answers to, in words as rare as one can be.
    public var rareWords = 0.0
    /// How many things that somebody may ask about it does not answer to, 2 and more counted as 2.
    public var missingMatters = 0.0
    /// Share of the question that stands in the title, and of the title that stands in the question.
    public var queryInTitle = 0.0
    public var titleInQuery = 0.0
    /// Best agreement of a keyword or a question.
    public var keyword = 0.0
    /// Best share of the question that stands together in the answer or a heading.
    public var together = 0.0

    /// The title has all that is asked for, though the last word may still be on its way.
    var isQuestionInTitle: Bool { explained > 0.99 && queryInTitle > 0.6 && missingMatters == 0 }

    /// Harmonic mean of both shares of the title.
    var titleAgreement: Double {
        queryInTitle + titleInQuery > 0 ? 2 * queryInTitle * titleInQuery / (queryInTitle + titleInQuery) : 0
    }
}
