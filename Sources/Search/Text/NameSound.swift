/// Words by which an index finds names that sound alike: the code of Kölner Phonetik behind a mark that nobody types.
public enum NameSound {
    private static let mark: StaticString = "klang"

    /// The word for the sound of a name, which stands in the index beside the name. UTF-8.
    ///
    /// - Parameter name: one word, UTF-8.
    public static func words(of name: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        Tokenizer.forEachWord(in: name) { letters, _ in
            if !text.isEmpty { text.append(0x20) }
            text += term(of: letters)
        }
        return text
    }

    /// The same of one word in the engine's alphabet.
    static func term(of letters: [UInt8]) -> [UInt8] {
        let code = Phonetics.code(Analyzer.withoutDigraphs(letters))
        guard !code.isEmpty else { return [] }
        var word: [UInt8] = []
        for index in 0..<mark.utf8CodeUnitCount { word.append(mark.utf8Start[index]) }
        for digit in code { word.append(UInt8(ascii: "0") + digit) }
        return word
    }
}
