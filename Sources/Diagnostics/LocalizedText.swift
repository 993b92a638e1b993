/// A language that findings are written in.
public enum Language: String, Sendable, CaseIterable {
    case german = "de"
    case english = "en"
}

/// One sentence in every language that findings are written in.
public struct LocalizedText: Sendable, Hashable {
    public let german: String
    public let english: String

    public init(de german: String, en english: String) {
        self.german = german
        self.english = english
    }

    public subscript(language: Language) -> String {
        switch language {
        case .german: german
        case .english: english
        }
    }
}
