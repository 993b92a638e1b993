import Bytes

/// Tells whether one of some marks and phrases may stand in a text by two neighbouring bytes: hardly any text has one.
///
/// A phrase is looked for by two letters of it that German words seldom have side by side, a mark by its first two bytes, which are
/// capitals or the same sign twice.
struct UnfinishedTextSieve: Sendable {
    private struct Phrase: Sendable {
        let text: [UInt8]
        /// Where its rare letters stand.
        let offset: Int
        /// Before them; each may be missing where two texts follow each other.
        let blanks: Int
    }

    /// In small letters.
    private static let rarePairs = ["lg", "ps", "hg", "xt", "nz"].map { Array($0.utf8) }
    private static let doubles = Array("?_.x".utf8)

    private let marks: [[UInt8]]
    private let phrases: [Phrase]

    /// - Parameters:
    ///   - marks: each begins with two capitals, or with `?`, `_`, `.` or `x` twice.
    ///   - phrases: in small letters, with one of the pairs of rare letters; others are passed over.
    init(marks: [[UInt8]], phrases: [[UInt8]]) {
        self.marks = marks
        self.phrases = phrases.compactMap { text in
            let offsets = Self.rarePairs.compactMap { pair in
                text.indices.dropLast().first { text[$0] == pair[0] && text[$0 + 1] == pair[1] }
            }
            return offsets.first.map { offset in
                Phrase(text: text, offset: offset, blanks: text[..<offset].count { $0 == 0x20 })
            }
        }
    }

    /// Whether one stands there, in texts that follow each other without anything between them.
    ///
    /// - Complexity: O(n) in bytes.
    func lets(_ text: TextBytes) -> Bool {
        guard var first = text.first else { return false }
        return kinds.withUnsafeBufferPointer { kinds in
            for index in 1..<text.count {
                let second = text[index]
                if kinds[Int(first)].first & kinds[Int(second)].second != 0, holds(text, at: index - 1) { return true }
                first = second
            }
            return false
        }
    }

    /// Indexed by byte: a bit for each kind of pair whose first byte it is, and for each whose second it is.
    private let kinds: [(first: UInt16, second: UInt16)] = {
        var kinds = [(first: UInt16, second: UInt16)](repeating: (0, 0), count: 256)
        for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { kinds[Int(byte)] = (1, 1) }
        var bit: UInt16 = 1
        func add(_ first: [UInt8], _ second: [UInt8]) {
            bit <<= 1
            for byte in first { kinds[Int(byte)].first |= bit }
            for byte in second { kinds[Int(byte)].second |= bit }
        }
        for pair in rarePairs { add([pair[0], pair[0] & 0xDF], [pair[1], pair[1] & 0xDF]) }
        for sign in doubles { add([sign], [sign]) }
        return kinds
    }()

    private func holds(_ text: TextBytes, at index: Int) -> Bool {
        let (first, second) = (text[index], text[index + 1])
        if first == second && Self.doubles.contains(first) || first &- 0x41 < 26 && second &- 0x41 < 26 {
            if marks.contains(where: { text[index...].starts(with: $0) }) { return true }
        }
        let (small, next) = (first | 0x20, second | 0x20)
        return phrases.contains { phrase in
            phrase.text[phrase.offset] == small && phrase.text[phrase.offset + 1] == next
                && (0...phrase.blanks).contains { stands(phrase, in: text, from: index - phrase.offset + $0) }
        }
    }

    /// Whether the phrase stands there, blanks left out or not.
    private func stands(_ phrase: Phrase, in text: TextBytes, from start: Int) -> Bool {
        guard start >= 0 else { return false }
        var index = start
        for byte in phrase.text {
            if byte == 0x20, index < text.count, text[index] != 0x20 { continue }
            guard index < text.count, text.folded(at: index) == byte else { return false }
            index += 1
        }
        return true
    }
}
