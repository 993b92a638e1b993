/// The words of a question in their order, whatever they say about the matter: what is asked about it, for whom, and where.
struct QuestionWords {
    /// A word.
    struct Word {
        /// As a stem has them, the ending left on.
        var letters: [UInt8]
        /// Bytes of the question.
        var place: Range<Int>
    }

    let words: [Word]

    /// O(length).
    init(_ text: [UInt8]) {
        var words: [Word] = []
        Tokenizer.forEachPlacedWord(in: text) { letters, _, place in
            if words.count < QueryPlanner.mostConcepts * 2 {
                words.append(Word(letters: Analyzer.withoutDigraphs(letters), place: place))
            }
        }
        self.words = words
    }

    /// Whether the word of a number is this one.
    func `is`(_ number: Int, _ word: StaticString) -> Bool {
        guard words.indices.contains(number), words[number].letters.count == word.utf8CodeUnitCount else {
            return false
        }
        return begins(number, word)
    }

    /// Whether the word of a number is one of these.
    func `is`(_ number: Int, oneOf list: [StaticString]) -> Bool { list.contains { self.is(number, $0) } }

    /// Whether the word of a number begins so.
    func begins(_ number: Int, _ word: StaticString) -> Bool {
        guard words.indices.contains(number) else { return false }
        let letters = words[number].letters
        guard letters.count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where letters[index] != word.utf8Start[index] { return false }
        return true
    }

    /// Number of the first word that is one of these.
    func first(of list: [StaticString]) -> Int? { words.indices.first { self.is($0, oneOf: list) } }

    /// The first number of one to four digits, a letter behind it left off: `12a` is 12. Nil where the question has none.
    var houseNumber: (number: Int, place: Range<Int>)? {
        for word in words.dropFirst() {
            var number = 0
            var digits = 0
            for letter in word.letters {
                guard Letter.isDigit(letter) else { break }
                number = number * 10 + Int(letter - 0x30)
                digits += 1
                guard digits < 5 else { break }
            }
            if (1...4).contains(digits), word.letters.count - digits <= 1 { return (number, word.place) }
        }
        return nil
    }

    private static let streetEndings: [StaticString] = [
        "str", "strasse", "platz", "weg", "allee", "ring", "damm", "ufer", "gasse", "chaussee",
    ]

    /// Whether it says that a street is meant: a word for one, or the number of a house.
    var namesStreet: Bool {
        houseNumber != nil || words.indices.contains { number in Self.streetEndings.contains { ends(number, $0) } }
    }

    private func ends(_ number: Int, _ word: StaticString) -> Bool {
        let letters = words[number].letters
        let start = letters.count - word.utf8CodeUnitCount
        guard start >= 0 else { return false }
        for index in 0..<word.utf8CodeUnitCount where letters[start + index] != word.utf8Start[index] { return false }
        return true
    }

    // MARK: Whose name

    private static let nameOpeners: [StaticString] = [
        "buchstabe", "buchstaben", "anfangsbuchstabe", "nachname", "nachnamen", "familienname", "name", "namen",
        "heisst",
        "heisse", "heissen", "hiess",
    ]
    private static let titles: [StaticString] = ["frau", "herr", "herrn", "familie"]
    private static let betweenOpenerAndName: [StaticString] = [
        "mit", "ist", "der", "die", "das", "lautet", "von", "vom", "beginnt", "fangt", "an", "ein", "einem",
        "buchstabe",
        "dem", "buchstaben",
    ]

    /// Number of the word that is the name of whom the question is about, or the letter that it begins with. Nil where no word says so.
    var name: Int? {
        var found: Int?
        for number in words.indices
        where self.is(number, oneOf: Self.nameOpeners) || self.is(number, oneOf: Self.titles) {
            var next = number + 1
            while self.is(next, oneOf: Self.betweenOpenerAndName) { next += 1 }
            if words.indices.contains(next), !words[next].letters.contains(where: Letter.isDigit) { found = next }
        }
        return found
            ?? words.indices.last { words[$0].letters.count == 1 && !words[$0].letters.contains(where: Letter.isDigit) }
    }

    /// Whether a word is a name, whatever else it may mean: what stands before it says so, or it is a letter.
    func isNameSure(_ number: Int) -> Bool {
        guard words.indices.contains(number) else { return false }
        if words[number].letters.count == 1 { return true }
        var before = number - 1
        while before > 0, self.is(before, oneOf: Self.betweenOpenerAndName) { before -= 1 }
        return self.is(before, oneOf: Self.nameOpeners)
    }
}
