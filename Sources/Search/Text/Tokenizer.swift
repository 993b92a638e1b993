/// Cuts a text into words of the engine's alphabet.
///
/// A word is a run of letters and digits. Hyphens join (`Gewerbe-Anmeldung` is one word with two known parts), single letters
/// with dots are an abbreviation (`i. V. m.`), figures with points are one figure (`1.000`), telephone and account numbers are
/// one word however they are grouped, `§` and `€` are words, and the
/// signs of gendered forms end a word (`Bürger*innen` is `Bürger`).
struct Tokenizer {
    struct Word {
        /// Letters of the engine's alphabet, hyphens left out; never empty.
        var letters: [UInt8]
        /// Where the parts of a hyphenated word begin in `letters`, but the first; empty for most words.
        var joints: [Int]
    }

    /// Words longer than this are cut: none of any language is, and time stays bounded.
    static let longestWord = 64

    private var letters: [UInt8] = []
    private var joints: [Int] = []
    private var scalars: UTF8Scalars
    private var pending: UInt32?

    /// Bytes of the word in the text, signs and hyphens within it included.
    private var start = 0
    private var end = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { scalars = UTF8Scalars(bytes) }

    /// Calls `body` for every word in order. O(length of the text).
    static func forEachWord(in text: [UInt8], _ body: (_ letters: [UInt8], _ joints: [Int]) -> Void) {
        text.withUnsafeBufferPointer { buffer in
            var tokenizer = Tokenizer(buffer)
            tokenizer.letters.reserveCapacity(longestWord + 2)
            while tokenizer.readWord() {
                body(tokenizer.letters, tokenizer.joints)
            }
        }
    }

    /// Calls `body` for every word in order, with its joints and the bytes of the text that it takes up. O(length of the text).
    static func forEachPlacedWord(
        in text: [UInt8], _ body: (_ letters: [UInt8], _ joints: [Int], _ place: Range<Int>) -> Void
    ) {
        text.withUnsafeBufferPointer { buffer in
            var tokenizer = Tokenizer(buffer)
            while tokenizer.readWord() { body(tokenizer.letters, tokenizer.joints, tokenizer.start..<tokenizer.end) }
        }
    }

    /// Calls `body` for every word in order, with the bytes of the text that it takes up. O(length of the text).
    static func forEachWordPlace(in text: [UInt8], _ body: (_ letters: [UInt8], _ place: Range<Int>) -> Void) {
        text.withUnsafeBufferPointer { buffer in
            var tokenizer = Tokenizer(buffer)
            while tokenizer.readWord() { body(tokenizer.letters, tokenizer.start..<tokenizer.end) }
        }
    }

    static func words(in text: [UInt8]) -> [Word] {
        var words: [Word] = []
        forEachWord(in: text) { words.append(Word(letters: $0, joints: $1)) }
        return words
    }

    private mutating func next() -> UInt32? {
        if let scalar = pending {
            pending = nil
            return scalar
        }
        return scalars.next()
    }

    private mutating func peek() -> UInt32? {
        if pending == nil { pending = scalars.next() }
        return pending
    }

    /// Reads the next word into `letters` and `joints`; false at the end of the text.
    private mutating func readWord() -> Bool {
        letters.removeAll(keepingCapacity: true)
        joints.removeAll(keepingCapacity: true)
        abbreviated = 0
        endsHere = false
        while true {
            if letters.isEmpty, takeNumber() { return true }
            takeASCIIWord()
            if letters.count == 4, joints.isEmpty, pending == nil, let rest = scalars.takeAccountNumber(after: letters)
            {
                letters += rest
                end = scalars.position
                return true
            }
            guard let scalar = next() else { break }
            let isFirst = letters.isEmpty
            if append(scalar) {
                if isFirst { start = scalars.position - UTF8Scalars.length(scalar) }
                end = scalars.position
                if endsHere { break }
                continue
            }
            if letters.isEmpty {
                start = scalars.position - UTF8Scalars.length(scalar)
                end = scalars.position
                if scalar == 0xA7 { return sign("paragraf") }
                if scalar == 0x20AC { return sign("euro") }
                continue
            }
            switch scalar {
            case 0x2D, 0x2010, 0x2011:
                if let following = peek(), isWordScalar(following) {
                    joints.append(letters.count)
                    continue
                }
            case 0x2E:  // .
                if continuesAfterPoint() { continue }
            case 0x27, 0x2019:
                // Wie geht's: the apostrophe joins.
                if let following = peek(), isWordScalar(following) { continue }
            case 0x2A, 0x3A, 0x5F, 0x2F:  // * : _ /
                dropFeminineEnding()
            case 0xA7, 0x20AC:
                pending = scalar
            default: break  // An ideograph behind a word is pending already.
            }
            break
        }
        while joints.last == letters.count { joints.removeLast() }
        return !letters.isEmpty
    }

    /// Takes a number written in groups as one word; false where none begins here.
    private mutating func takeNumber() -> Bool {
        guard pending == nil else { return false }
        let begin = scalars.position
        guard let number = scalars.takeGroupedNumber() else { return false }
        (letters, start, end) = (number, begin, scalars.position)
        return true
    }

    /// Takes the ASCII letters and digits that come next at once, as `append` would take them one by one.
    private mutating func takeASCIIWord() {
        guard pending == nil else { return }
        let known = letters.count
        let begin = scalars.position
        let word = scalars.takeASCIIWord()
        guard !word.isEmpty else { return }
        if known == 0 { start = begin }
        end = scalars.position
        let room = max(0, Self.longestWord - known)
        letters.append(contentsOf: UnsafeBufferPointer(start: word.baseAddress, count: min(word.count, room)))
        letters.withUnsafeMutableBufferPointer { letters in
            // Small letters and digits have the bit already.
            for index in known..<letters.count { letters[index] |= 0x20 }
        }
    }

    private mutating func sign(_ word: StaticString) -> Bool {
        for index in 0..<word.utf8CodeUnitCount { letters.append(word.utf8Start[index]) }
        return true
    }

    private func isWordScalar(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return isASCIILetterOrDigit(scalar) }
        switch ScalarClass(scalar) {
        case .letters, .foreign: return true
        default: return false
        }
    }

    private func isASCIILetterOrDigit(_ scalar: UInt32) -> Bool {
        (scalar >= 0x61 && scalar <= 0x7A) || (scalar >= 0x30 && scalar <= 0x39) || (scalar >= 0x41 && scalar <= 0x5A)
    }

    /// Appends a scalar that belongs to the word; false where it does not.
    private mutating func append(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 {
            guard isASCIILetterOrDigit(scalar) else { return false }
            let byte = UInt8(truncatingIfNeeded: scalar)
            push(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
            return true
        }
        switch ScalarClass(scalar) {
        case .separator: return false
        case .letters(let first, let second):
            push(first)
            if second != 0 { push(second) }
        case .foreign(let scalar):
            if letters.count < Self.longestWord { UTF8Scalars.append(scalar, to: &letters) }
        case .ideograph(let scalar):
            if letters.isEmpty {
                UTF8Scalars.append(scalar, to: &letters)
                endsHere = true
            } else {
                pending = scalar
                return false
            }
        case .invisible: break
        case .dieresis:
            switch letters.last {
            case UInt8(ascii: "a"): letters[letters.count - 1] = Letter.umlautA
            case UInt8(ascii: "o"): letters[letters.count - 1] = Letter.umlautO
            case UInt8(ascii: "u"): letters[letters.count - 1] = Letter.umlautU
            default: break
            }
        }
        return true
    }

    private mutating func push(_ letter: UInt8) {
        if letters.count < Self.longestWord { letters.append(letter) }
    }

    /// After `i.` comes ` V.`, after `1.` comes `000`: the word goes on behind the point.
    private mutating func continuesAfterPoint() -> Bool {
        guard let last = letters.last else { return false }
        if Letter.isDigit(last) {
            // Only the first three digits behind the point are looked at: `1.000`, but not `01.01.`.
            guard letters.count <= 3, let scalar = peek(), scalar >= 0x30, scalar <= 0x39 else { return false }
            var ahead = scalars
            guard let second = ahead.next(), let third = ahead.next(), second >= 0x30, second <= 0x39, third >= 0x30,
                third <= 0x39
            else { return false }
            if let fourth = ahead.next(), fourth >= 0x30, fourth <= 0x39 { return false }
            return true
        }
        guard isAbbreviation else { return false }
        var ahead = self
        var scalar = ahead.next()
        if scalar == 0x20 || scalar == 0xA0 || scalar == 0x202F { scalar = ahead.next() }
        guard let scalar, isWordScalar(scalar), !(scalar >= 0x30 && scalar <= 0x39), ahead.next() == 0x2E else {
            return false
        }
        // The space between falls away; the letter and its point are read as any other.
        if peek() == 0x20 || peek() == 0xA0 || peek() == 0x202F { pending = nil }
        abbreviated = letters.count
        return true
    }

    /// One letter so far, or single letters with points only.
    private var isAbbreviation: Bool { letters.count == 1 || abbreviated == letters.count - 1 }
    private var abbreviated = 0
    private var endsHere = false

    /// `*innen`, `:in`, `/-innen`: the word without them is the one to find.
    private mutating func dropFeminineEnding() {
        var ahead = self
        var scalar = ahead.next()
        if scalar == 0x2D || scalar == 0x2A { scalar = ahead.next() }
        guard scalar == 0x69 || scalar == 0x49, let n = ahead.next(), n == 0x6E || n == 0x4E else { return }
        var end = ahead
        if let third = ahead.next(), ahead.isWordScalar(third) {
            guard third == 0x6E, ahead.next() == 0x65, ahead.next() == 0x6E else { return }
            end = ahead
            if let following = ahead.next(), ahead.isWordScalar(following) { return }
        }
        scalars = end.scalars
        pending = end.pending
    }
}
