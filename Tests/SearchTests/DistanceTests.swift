import Testing

@testable import Search

@Suite struct DistanceTests {
    /// The whole table, cell by cell: optimal string alignment, which swaps neighbours but edits no letter twice.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var table = (0...a.count).map { row in (0...b.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
        for i in a.indices {
            for j in b.indices {
                var best = min(table[i][j] + (a[i] == b[j] ? 0 : 1), table[i][j + 1] + 1, table[i + 1][j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, table[i - 1][j - 1] + 1) }
                table[i + 1][j + 1] = best
            }
        }
        return table[a.count][b.count]
    }

    /// Every word of one to five letters of two, so that many are near each other, and some that are longer than any row.
    private static let words: [[UInt8]] = {
        var words = (1...5).flatMap { length in
            (0..<(1 << length)).map { bits in (0..<length).map { UInt8(ascii: "a") + UInt8(bits >> $0 & 1) } }
        }
        words += ["hundesteuer", "hunde", "hundesteur", "hudnesteuer", "hundesteuern"].map { Array($0.utf8) }
        words.append(Array(repeating: UInt8(ascii: "a"), count: 100))
        return words.sorted { $0.lexicographicallyPrecedes($1) }
    }()

    @Test(arguments: 1...2)
    func `distances in the order of a dictionary are those of the whole table`(most: Int) {
        for word in Self.words.filter({ $0.count < 20 }) {
            var rows = DistanceRows(word, most: most)
            var previous: [UInt8] = []
            for term in Self.words {
                let shared = zip(previous, term).prefix { $0 == $1 }.count
                let expected = term.count < 20 ? Self.distance(term, word) : most + 1
                #expect(
                    rows.distance(to: term, shared: shared) == (expected <= most ? expected : nil),
                    "\(String(decoding: term, as: UTF8.self)) for \(String(decoding: word, as: UTF8.self))")
                previous = term
            }
        }
    }

    @Test(arguments: ["wikipedia", "müller", "schmidt", "christen", "breschnew", "acht", "heinz classen", ""])
    func `a word has its own code and that of no other sound`(word: String) {
        let words = [
            "wikipedia", "wikipetia", "müller", "miller", "schmidt", "schmitt", "christen", "acht", "achtung", "",
        ]
        for other in words.map({ Array($0.utf8) }) {
            let code = Phonetics.code(Array(word.utf8))
            #expect(Phonetics.isCode(code, of: other) == (Phonetics.code(other) == code))
        }
    }
}
