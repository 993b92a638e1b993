import Testing

@testable import Search

@Suite struct CompoundTests {
    static let known = [
        "personal", "ausweis", "verlust", "wohnung", "geber", "bestätigung", "hund", "steuer", "anmeldung", "bau",
        "antrag",
        "geburt", "urkunde", "kinder", "garten", "gewerbe", "schwein",
    ]

    @Test(arguments: [
        ("Personalausweisverlust", ["personal", "ausweis", "verlust"]),
        ("Wohnungsgeberbestätigung", ["wohnung", "geber", "bestätigung"]),
        ("Hundesteuer", ["hund", "steuer"]),
        ("Geburtsurkunden", ["geburt", "urkunde"]),
        ("Kindergarten", ["kinder", "garten"]),
        ("Gewerbeanmeldungen", ["gewerbe", "anmeldung"]),
        ("Bauantrag", ["bau", "antrag"]),
        ("Labradorsteuer", ["steuer"]),
        ("Steuer", []),
        ("Quittung", []),
        ("Steuern2024x", []),
    ])
    func `a compound is cut into known words`(word: String, parts: [String]) throws {
        let stems = Set(Self.known.map { GermanStemmer.stem(letters($0)) })
        let found = CompoundSplitter.split(letters(word), isStemming: true) { stem, _ in stems.contains(stem) }
        #expect(found.map(\.stem) == parts.map { GermanStemmer.stem(letters($0)) })
    }

    private func letters(_ word: String) -> [UInt8] { Tokenizer.words(in: Array(word.utf8)).first?.letters ?? [] }
}
