import Knowledge
import Testing

/// House numbers and letters as lists of other people have them.
struct WrittenHouseNumbersTests {
    @Test(arguments: [
        ("1-99 ungerade", "1-99 odd"), ("1 bis 99 ungerade", "1-99 odd"), ("2–98 g", "2-98 even"),
        ("2-98 (gerade)", "2-98 even"),
        ("1-99 u", "1-99 odd"), ("ab 100", "100-"), ("100-", "100-"), ("von 1 bis 20", "1-20"), ("bis 50", "1-50"),
        ("1-999", ""), ("12a", "12"), ("12 a", "12"), ("12 g", "12"), ("Nr. 7", "7"), ("alle", ""), ("ungerade", "odd"),
        ("gerade", "even"), ("001-019", "1-19"), ("12a-14b", "12-14"), ("1-17, 2-20", "1-17|2-20"), ("5/7", "5|7"),
        ("0-9999", ""), ("durchgehend", ""), ("Hausnummern 1 bis Ende", ""), ("1 und 3", "1|3"),
    ])
    func areRead(text: String, written: String) {
        #expect(WrittenHouseNumbers.read(text)?.map(\.written).joined(separator: "|") == written)
    }

    @Test(arguments: ["", "Ecke Markt", "99-1", "1-2-3", "Garten 5", "-", "123456"])
    func areRefused(text: String) {
        #expect(WrittenHouseNumbers.read(text) == nil)
    }

    @Test(arguments: [
        ("1", "99", HouseNumbers.Side?.none, "1-99"), ("", "", nil, ""), ("0", "0", nil, ""), ("1", "999", .odd, "odd"),
        ("2", "998", .even, "even"), ("100", "", nil, "100-"), ("1a", "21 b", nil, "1-21"), ("", "50", nil, "1-50"),
    ])
    func inTwoCells(from: String, through: String, side: HouseNumbers.Side?, written: String) {
        #expect(WrittenHouseNumbers.range(from: from, through: through, side: side)?.written == written)
    }

    @Test(arguments: [("99", "1"), ("Ecke", "5"), ("1", "x1")])
    func inTwoCellsThatAreNone(from: String, through: String) {
        #expect(WrittenHouseNumbers.range(from: from, through: through, side: nil) == nil)
    }

    @Test(arguments: [
        ("A bis K und Sch", "A-K, Sch"), ("Buchstaben A–K", "A-K"), ("A, B, C, D", "A-D"), ("A-K/Sch", "A-K, Sch"),
        ("A B C St", "A-C, St"), ("L - Z", "L-Z"), ("A, C", "A, C"), ("Sch.", "Sch"),
    ])
    func lettersAreRead(text: String, written: String) {
        #expect((WrittenLetters.read(text) ?? nil)?.written == written)
    }

    @Test func everyLetterIsNoLetter() {
        #expect(WrittenLetters.read("alle") == .some(nil))
        #expect(WrittenLetters.read("K-") == nil)
        #expect(WrittenLetters.read("Z-A") == nil)
    }
}
