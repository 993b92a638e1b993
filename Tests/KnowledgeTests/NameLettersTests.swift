import Knowledge
import Testing

struct NameLettersTests {
    @Test(arguments: [
        ("A-K", "Kunz", true), ("A-K", "Löhr", false), ("A-K", "ärmel", true), ("L-Z", "Özdemir", true),
        ("L-Z", "Żak", true), ("A-K, Sch", "Schmidt", true), ("A-K, Sch", "Sommer", false), ("Sa-Sch", "Schulz", true),
        ("Sa-Sch", "Stein", false), ("St", "S", false), ("a–k", "Bauer", true), ("S-Z", "ßlow", true),
    ])
    func whoBelongs(letters: String, name: String, belongs: Bool) throws {
        #expect((try #require(NameLetters(letters)).match(name) != nil) == belongs)
    }

    @Test func theLongerBeginningSaysMore() throws {
        let all = try #require(NameLetters("S-Z")?.match("Schmidt"))
        let some = try #require(NameLetters("A-K, Sch")?.match("Schmidt"))
        #expect(all < some)
    }

    @Test(arguments: ["", "K-A", "1-9", "A-K-Z", "A-", "-", ",", "Müller & Co"]) func whatIsNoRange(text: String) {
        #expect(NameLetters(text) == nil)
    }

    @Test func isWrittenAsEditorsWrite() {
        #expect(NameLetters(" a - k ,sch")?.written == "A-K, Sch")
    }
}
