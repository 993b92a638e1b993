import Knowledge

/// The content as `find` needs it: read and resolved, neither checked nor indexed.
package struct FoundContent: Sendable {
    /// What the content says.
    package let knowledge: KnowledgeBase

    /// - Throws: where the content cannot be read.
    package init(_ input: ContentInput, in environment: Environment) throws(Refusal) {
        var stopwatch = Stopwatch(environment)
        knowledge = try ResolvedContent(input, in: environment, timing: &stopwatch).knowledge
    }
}
