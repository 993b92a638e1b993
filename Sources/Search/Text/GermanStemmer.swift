/// The German stemmer of Snowball 3 (https://snowballstem.org/algorithms/german/stemmer.html), on words in the engine's
/// alphabet.
///
/// It also folds: the stem of a word has no umlaut and no sharp s, and `ae`, `oe`, `ue` count as umlauts.
///
/// One stemmer may work on many words in turn and then takes no memory for each.
struct GermanStemmer {
    /// U and y between vowels count as consonants while the word is worked on.
    private static let consonantU = UInt8(ascii: "U")
    private static let consonantY = UInt8(ascii: "Y")

    /// After `stem(_:)` the stem.
    private(set) var word: [UInt8] = []
    private var region1 = 0
    private var region2 = 0

    /// The stem of a word. O(length).
    static func stem(_ word: [UInt8]) -> [UInt8] {
        var stemmer = GermanStemmer()
        stemmer.stem(word[...])
        return stemmer.word
    }

    /// Makes `word` the stem of another word. O(length).
    mutating func stem(_ source: ArraySlice<UInt8>) {
        word.removeAll(keepingCapacity: true)
        prelude(source)
        markRegions()
        removeInflection()
        removeComparison()
        removeDerivation()
        removeApostrophe()
        postlude()
    }

    static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"), Letter.umlautA, Letter.umlautO, Letter.umlautU:
            true
        default: false
        }
    }

    private mutating func prelude(_ source: ArraySlice<UInt8>) {
        word.append(contentsOf: source)
        if source.contains(Letter.sharpS) { spellOutSharpS() }
        let count = word.withUnsafeMutableBufferPointer { Self.markVowels($0) }
        word.removeLast(word.count - count)
    }

    private mutating func spellOutSharpS() {
        var index = word.count
        while index > 0 {
            index -= 1
            if word[index] == Letter.sharpS {
                word.replaceSubrange(index..<(index + 1), with: [UInt8(ascii: "s"), UInt8(ascii: "s")])
            }
        }
    }

    /// Marks u and y between vowels, and makes umlauts of `ae`, `oe` and `ue`, but not of `que`.
    ///
    /// - Returns: how many letters are left.
    private static func markVowels(_ word: UnsafeMutableBufferPointer<UInt8>) -> Int {
        // The letter before, as it is marked.
        var previous: UInt8 = 0
        var written = 0
        var index = 0
        while index < word.count {
            var letter = word[index]
            let next = index + 1 < word.count ? word[index + 1] : 0
            index += 1
            if letter == UInt8(ascii: "u") || letter == UInt8(ascii: "y"), isVowel(previous), isVowel(next) {
                letter = letter == UInt8(ascii: "u") ? consonantU : consonantY
            }
            previous = letter
            if letter == UInt8(ascii: "q") && next == UInt8(ascii: "u") {
                word[written] = letter
                written += 1
                letter = next
                previous = next
                index += 1
            } else if next == UInt8(ascii: "e"), let umlauted = umlaut(letter) {
                letter = umlauted
                previous = next
                index += 1
            }
            word[written] = letter
            written += 1
        }
        return written
    }

    private static func umlaut(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "a"): Letter.umlautA
        case UInt8(ascii: "o"): Letter.umlautO
        case UInt8(ascii: "u"): Letter.umlautU
        default: nil
        }
    }

    private mutating func markRegions() {
        region1 = word.count
        region2 = word.count
        guard word.count >= 3 else { return }
        func past(vowel: Bool, from start: Int) -> Int? {
            var index = start
            while index < word.count {
                index += 1
                if Self.isVowel(word[index - 1]) == vowel { return index }
            }
            return nil
        }
        guard let vowel = past(vowel: true, from: 0), let after = past(vowel: false, from: vowel) else { return }
        region1 = max(after, 3)
        guard let second = past(vowel: true, from: after), let end = past(vowel: false, from: second) else { return }
        region2 = end
    }

    private func ends(_ suffix: StaticString, before end: Int) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard end >= length else { return false }
        for index in 0..<length where word[end - length + index] != suffix.utf8Start[index] { return false }
        return true
    }

    private func ends(_ suffix: StaticString) -> Bool { ends(suffix, before: word.count) }

    private mutating func drop(_ count: Int) { word.removeLast(count) }

    private func inRegion1(_ length: Int) -> Bool { word.count - length >= region1 }
    private func inRegion2(_ length: Int) -> Bool { word.count - length >= region2 }

    private static func isSEnding(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "g"), UInt8(ascii: "h"),
            UInt8(ascii: "k"), UInt8(ascii: "l"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "r"),
            UInt8(ascii: "t"):
            true
        default: false
        }
    }

    private static func isEtEnding(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "d"), UInt8(ascii: "f"), UInt8(ascii: "g"), UInt8(ascii: "k"), UInt8(ascii: "l"),
            UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "s"), UInt8(ascii: "t"),
            UInt8(ascii: "z"), consonantU, Letter.umlautA:
            true
        default: false
        }
    }

    private mutating func removeInflection() {
        if ends("erinnen") {
            if inRegion1(7) { drop(7) }
        } else if ends("erin") {
            if inRegion1(4) { drop(4) }
        } else if ends("ern") {
            if inRegion1(3) { drop(3) }
        } else if ends("lns") {
            if inRegion1(3) { drop(2) }
        } else if ends("em") {
            if inRegion1(2) && !ends("syst", before: word.count - 2) { drop(2) }
        } else if ends("er") {
            if inRegion1(2) { drop(2) }
        } else if ends("ln") {
            if inRegion1(2) { drop(1) }
        } else if ends("en") || ends("es") {
            if inRegion1(2) { dropInflection(2) }
        } else if ends("e") {
            if inRegion1(1) { dropInflection(1) }
        } else if ends("s") {
            if inRegion1(1), word.count > 1, Self.isSEnding(word[word.count - 2]) { drop(1) }
        }
    }

    /// What remains on `-niss` is `-nis`: Ergebnisse, Ergebnis.
    private mutating func dropInflection(_ count: Int) {
        drop(count)
        if ends("niss") { drop(1) }
    }

    private mutating func removeComparison() {
        if ends("est") {
            if inRegion1(3) { drop(3) }
        } else if ends("en") || ends("er") {
            if inRegion1(2) { drop(2) }
        } else if ends("st") {
            guard inRegion1(2), word.count >= 6 else { return }
            let before = word[word.count - 3]
            if Self.isSEnding(before) && before != UInt8(ascii: "r") { drop(2) }
        } else if ends("et") {
            guard inRegion1(2), word.count > 2, Self.isEtEnding(word[word.count - 3]) else { return }
            let end = word.count - 2
            if ends("geordn", before: end) || ends("intern", before: end) || ends("plan", before: end)
                || ends("tick", before: end) || ends("tr", before: end)
            {
                return
            }
            drop(2)
        }
    }

    private mutating func removeDerivation() {
        if ends("isch") {
            if inRegion2(4) && !ends("e", before: word.count - 4) { drop(4) }
        } else if ends("lich") || ends("heit") {
            guard inRegion2(4) else { return }
            drop(4)
            if (ends("er") || ends("en")) && inRegion1(2) { drop(2) }
        } else if ends("keit") {
            guard inRegion2(4) else { return }
            drop(4)
            if ends("lich") {
                if inRegion2(4) { drop(4) }
            } else if ends("ig") && inRegion2(2) {
                drop(2)
            }
        } else if ends("end") || ends("ung") {
            guard inRegion2(3) else { return }
            drop(3)
            if ends("ig") && !ends("e", before: word.count - 2) && inRegion2(2) { drop(2) }
        } else if ends("ig") || ends("ik") {
            if inRegion2(2) && !ends("e", before: word.count - 2) { drop(2) }
        }
    }

    private mutating func removeApostrophe() {
        for suffix: StaticString in ["'sch", "'s", "'"] where ends(suffix) {
            if word.count - suffix.utf8CodeUnitCount >= 2 { drop(suffix.utf8CodeUnitCount) }
            return
        }
    }

    private mutating func postlude() {
        for index in word.indices {
            switch word[index] {
            case Self.consonantU: word[index] = UInt8(ascii: "u")
            case Self.consonantY: word[index] = UInt8(ascii: "y")
            default: word[index] = Letter.plain(word[index])
            }
        }
    }
}
