/// Writes words, phrases and sentences into a buffer.
struct Prose {
    let vocabulary: Vocabulary
    var random: RandomNumbers
    var text: [UInt8] = []
    private var lastWord: Int?

    init(vocabulary: Vocabulary, random: RandomNumbers) {
        (self.vocabulary, self.random) = (vocabulary, random)
    }

    mutating func write(_ text: String) {
        self.text.write(text)
    }

    mutating func words(_ count: Int) {
        for place in 0..<count {
            if place > 0 { write(" ") }
            lastWord = vocabulary.appendWord(to: &text, after: lastWord, &random)
        }
    }

    /// Words that begin with a capital: a list item, a table cell, a heading.
    mutating func phrase(_ count: ClosedRange<Int>) {
        let start = text.count
        words(random.within(count))
        text.capitalise(at: start)
    }

    /// A sentence of 6 to 16 words. `inline` may write something in place of one of the words after the first.
    mutating func sentence(inline: ((inout Prose) -> Void)? = nil) {
        let count = random.within(6...16)
        let special = inline == nil ? 0 : random.within(1...count - 1)
        let start = text.count
        for place in 0..<count {
            if place > 0 { write(place < count - 2 && random.chance(percent: 8) ? ", " : " ") }
            if let inline, place == special {
                inline(&self)
            } else {
                lastWord = vocabulary.appendWord(to: &text, after: lastWord, &random)
            }
        }
        text.capitalise(at: start)
        write(".")
    }

    mutating func sentences(_ count: ClosedRange<Int>) {
        for place in 0..<random.within(count) {
            if place > 0 { write(" ") }
            sentence()
        }
    }

    /// One to three sentences, none begun that could end beyond `limit` bytes; a first one too long is cut at a word.
    mutating func answer(limit: Int) {
        let start = text.count
        sentence()
        if text.count - start > limit {
            let cut = text[start..<(start + limit - 1)].lastIndex(of: UInt8(ascii: " ")) ?? start
            text.removeSubrange(cut...)
            write(".")
        }
        for _ in 0..<random.below(3) {
            let end = text.count
            write(" ")
            sentence()
            if text.count - start > limit {
                text.removeSubrange(end...)
                return
            }
        }
    }
}
