/// The texts of the user interface in one language.
package struct Texts: Sendable {
    /// ISO 639-1.
    package let language: String
    private let texts: [String: String]

    /// - Parameter texts: by key; a key that is missing shows itself.
    package init(language: String, texts: [String: String]) {
        self.language = language
        self.texts = texts
    }

    /// The text of a key; a key that is missing shows itself.
    package subscript(key: TextKey) -> String { texts[key.rawValue] ?? key.rawValue }

    /// By key, for templates: their own texts included.
    package var all: [String: String] { texts }
}
