extension LocalizedText {
    /// "Ist „…“ gemeint?"
    public static func didYouMean(_ word: String) -> LocalizedText {
        didYouMean(oneOf: [word])
    }

    /// "Ist „…“ oder „…“ gemeint?"
    public static func didYouMean(oneOf words: [String]) -> LocalizedText {
        LocalizedText(
            de: "Ist " + words.map { "„\($0)“" }.joined(separator: " oder ") + " gemeint?",
            en: "Did you mean " + words.map { "\"\($0)\"" }.joined(separator: " or ") + "?")
    }

    /// The same for the candidate nearest to `word`; nil where none is near.
    public static func didYouMean(_ word: String, among candidates: some Sequence<String>) -> LocalizedText? {
        NearMiss.nearest(to: word, among: candidates).map { .didYouMean($0) }
    }
}

extension Diagnostic.Fix {
    /// Writes `word` in place of what stands there.
    public static func write(_ word: String, at span: Span, isSafe: Bool = false) -> Diagnostic.Fix {
        Diagnostic.Fix(
            span.range, replacement: word,
            summary: LocalizedText(de: "„\(word)“ schreiben", en: "Write \"\(word)\""), isSafe: isSafe)
    }
}
