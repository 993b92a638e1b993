/// A word as the index knows it.
struct AnalyzedWord {
    /// A term that a word contains.
    struct Part {
        var term: [UInt8]
        /// The writer parted it with a hyphen; nothing was guessed.
        var isJoint: Bool
    }

    /// The stem of the whole word.
    var term: [UInt8]
    var parts: [Part]
    /// The term of the verb whose participle or infinitive with `zu` the word is; nil for other words.
    var verb: [UInt8]?
    /// Letters that no part accounts for.
    var unknownLetters: Int
}

/// Turns words into terms, for the index and for a query alike.
struct Analyzer {
    let stages: SearchStages

    /// The term of a word that is taken as it is.
    func term(_ letters: [UInt8]) -> [UInt8] {
        stages.contains(.stemming) ? GermanStemmer.stem(letters) : Self.folded(letters)
    }

    /// - Parameter isKnown: whether a term occurs as a word by itself.
    func analyze(
        _ letters: [UInt8], joints: [Int], isKnown: (_ term: [UInt8], _ pieceLength: Int) -> Bool
    ) -> AnalyzedWord {
        var word = AnalyzedWord(term: term(letters), parts: [], verb: nil, unknownLetters: 0)
        if stages.contains(.stemming), let joined = SeparableVerb.joined(letters) { word.verb = term(joined) }
        var start = 0
        for joint in joints + [letters.count] {
            let piece = joints.isEmpty ? letters : Array(letters[start..<joint])
            if !joints.isEmpty && !piece.isEmpty {
                word.parts.append(AnalyzedWord.Part(term: term(piece), isJoint: true))
            }
            if stages.contains(.compounds) {
                let parts = CompoundSplitter.split(
                    piece, isStemming: stages.contains(.stemming), isKnown: isKnown)
                for part in parts { word.parts.append(AnalyzedWord.Part(term: part.stem, isJoint: false)) }
                if let first = parts.first, let last = parts.last {
                    word.unknownLetters += first.start + piece.count - last.end
                }
            }
            start = joint
        }
        return word
    }

    /// Letters as a stem has them, the ending left on: umlauts and sharp s plain, and `ae`, `oe`, `ue` too where they stand for
    /// umlauts. As the stemmer does, a u between vowels (`neue`, `Steuer`) and that of qu are taken for themselves.
    static func withoutDigraphs(_ letters: [UInt8]) -> [UInt8] {
        func letter(_ position: Int) -> UInt8 { letters.indices.contains(position) ? letters[position] : 0 }
        var plain: [UInt8] = []
        plain.reserveCapacity(letters.count + 2)
        var position = 0
        while position < letters.count {
            let current = letters[position]
            plain += folded([current])
            position += 1
            guard letter(position) == UInt8(ascii: "e") else { continue }
            let before = letter(position - 2)
            switch current {
            case UInt8(ascii: "a"), UInt8(ascii: "o"): position += 1
            case UInt8(ascii: "u") where !GermanStemmer.isVowel(before) && before != UInt8(ascii: "q"): position += 1
            default: break
            }
        }
        return plain
    }

    /// Umlauts and sharp s written plainly, nothing else.
    static func folded(_ letters: [UInt8]) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(letters.count + 2)
        for letter in letters {
            folded.append(Letter.plain(letter))
            if letter == Letter.sharpS { folded.append(UInt8(ascii: "s")) }
        }
        return folded
    }
}
