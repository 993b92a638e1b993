/// A language that findings are written in.
public enum Language: String, Sendable, CaseIterable {
    case german = "de"
    case english = "en"
}

/// One sentence in every language that findings are written in.
public struct LocalizedText: Sendable, Hashable {
    /// For editors and agents.
    public let german: String
    /// For administrators and developers.
    public let english: String

    /// The same in both languages, in full sentences where findings are concerned.
    public init(de german: String, en english: String) {
        self.german = german
        self.english = english
    }

    /// The text in one of the languages.
    public subscript(language: Language) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }
}
