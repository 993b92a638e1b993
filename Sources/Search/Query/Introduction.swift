/// How callers introduce themselves: `hier ist Müller`, `Frau Fischer hier`, `mein Name ist Jäger`. Half of all surnames are a word of
/// something else, and none is what the question is about.
struct Introduction {
    private struct Word {
        var letters: [UInt8]
        /// A sign stands between this word and the next one, or nothing follows.
        var endsPhrase: Bool
    }

    private static let titles: [StaticString] = ["frau", "herr", "familie", "doktor", "dr"]
    /// Before a title they tell of somebody: `meine Frau`.
    private static let determiners: [StaticString] = [
        "mein", "dein", "sein", "ihr", "unser", "euer", "eur", "der", "die", "das", "den", "dem", "des", "ein",
    ]
    /// What goes on after a name where the writer left the comma out.
    private static let continuations: [StaticString] = [
        "ich", "wir", "hier", "am", "mein", "meine", "guten", "hallo", "aus", "kann", "wie", "was", "wo",
    ]
    private static let mostNames = 3

    private var words: [Word] = []
    private let isFiller: ([UInt8]) -> Bool

    /// Numbers of the words of a text that are names of callers, in order. O(length of the text).
    ///
    /// - Parameter isFiller: whether a word says nothing; no name does.
    static func names(in text: [UInt8], isFiller: @escaping ([UInt8]) -> Bool) -> [Int] {
        var introduction = Introduction(isFiller: isFiller)
        var previousEnd = 0
        Tokenizer.forEachWordPlace(in: text) { letters, place in
            if let last = introduction.words.indices.last {
                let between = text[min(previousEnd, place.lowerBound)..<place.lowerBound]
                introduction.words[last].endsPhrase = between.contains { $0 != 0x20 }
            }
            previousEnd = place.upperBound
            introduction.words.append(Word(letters: Analyzer.withoutDigraphs(letters), endsPhrase: true))
        }
        return introduction.names()
    }

    private init(isFiller: @escaping ([UInt8]) -> Bool) { self.isFiller = isFiller }

    private func names() -> [Int] {
        var names: [Int] = []
        var number = 0
        while number < words.count {
            let found = nameWords(at: number)
            names += found.filter { !names.contains($0) }
            number = max(number, found.last ?? number) + 1
        }
        return names
    }

    private func nameWords(at number: Int) -> Range<Int> {
        let afterTitle = self.is(number, oneOf: Self.titles) ? number + 1 : number
        let isOpened =
            isAt(number, after: "hier", "ist") || isAt(number, after: "hier", "spricht")
            || isAt(number, after: "name", "ist")
        let isTitled = afterTitle > number && (number == 0 || !isDeterminer(number - 1))
        if isOpened || isTitled {
            let end = nameEnd(from: afterTitle)
            if end > afterTitle { return afterTitle..<end }
        }
        let isAtStart = number == 0 || words[number - 1].endsPhrase || isTitled
        let after = afterTitle + 1
        if isAtStart, isName(afterTitle),
            self.is(after, "mein") && self.is(after + 1, "name")
                || self.is(after, "am") && (self.is(after + 1, "apparat") || self.is(after + 1, "telefon"))
        {
            return afterTitle..<after
        }
        return number..<number
    }

    /// Behind the last of at most three names; where they begin if no phrase ends with them.
    private func nameEnd(from start: Int) -> Int {
        var end = start
        while end < min(start + Self.mostNames, words.count), isName(end) {
            end += 1
            // One word may be all that is left of a text; of several the end of the text says nothing.
            if end == words.count { return end - start == 1 ? end : start }
            if words[end - 1].endsPhrase || self.is(end, oneOf: Self.continuations) { return end }
        }
        return start
    }

    private func isName(_ number: Int) -> Bool {
        words.indices.contains(number) && !words[number].letters.contains(where: Letter.isDigit)
            && !isFiller(words[number].letters)
    }

    /// Whether two words stand just before the word of a number.
    private func isAt(_ number: Int, after first: StaticString, _ second: StaticString) -> Bool {
        number >= 2 && self.is(number - 2, first) && self.is(number - 1, second)
    }

    private func `is`(_ number: Int, _ word: StaticString) -> Bool {
        guard words.indices.contains(number), words[number].letters.count == word.utf8CodeUnitCount else {
            return false
        }
        return begins(number, word)
    }

    private func `is`(_ number: Int, oneOf list: [StaticString]) -> Bool { list.contains { self.is(number, $0) } }

    /// Whatever its ending: `meine`, `meiner`.
    private func isDeterminer(_ number: Int) -> Bool { Self.determiners.contains { begins(number, $0) } }

    private func begins(_ number: Int, _ word: StaticString) -> Bool {
        let letters = words[number].letters
        guard letters.count >= word.utf8CodeUnitCount else { return false }
        for index in 0..<word.utf8CodeUnitCount where letters[index] != word.utf8Start[index] { return false }
        return true
    }
}
