import Testing

@testable import Search

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("Wo melde ich mich an?", ["wo", "melde", "ich", "mich", "an"]),
        ("Gewerbe-Anmeldung", ["gewerbeanmeldung"]),
        ("i. V. m. § 3", ["ivm", "paragraf", "3"]),
        ("1.000 € am 01.02.", ["1000", "euro", "am", "01", "02"]),
        ("Bürger*innen, Ärzt:innen, Kolleg/-innen", ["bürger", "ärzt", "kolleg"]),
        ("BAföG HU Kfz", ["bafög", "hu", "kfz"]),
        ("wie geht's", ["wie", "gehts"]),
        ("STRASSE Straße", ["strasse", "straße"]),
        ("Müll\u{AD}abfuhr", ["müllabfuhr"]),
        ("u\u{308}ber", ["über"]),
        ("café Łódź", ["cafe", "lodz"]),
        ("паспорт 護照", ["паспорт", "護", "照"]),
        ("../../etc '; DROP TABLE--", ["etc", "drop", "table"]),
        ("😀 \u{202E}\u{0}", []),
        ("", []),
    ])
    func `a text is cut into words`(text: String, words: [String]) {
        let found = Tokenizer.words(in: Array(text.utf8)).map {
            String(decoding: Letter.text($0.letters), as: UTF8.self)
        }
        #expect(found == words)
    }

    @Test func `bytes that are no text end`() {
        for length in [1, 2, 63, 64, 65, 10_000] {
            for byte in [0x80, 0xC3, 0xE2, 0xF0, 0xFF, 0x61] as [UInt8] {
                let words = Tokenizer.words(in: Array(repeating: byte, count: length))
                #expect(words.allSatisfy { !$0.letters.isEmpty && $0.letters.count <= Tokenizer.longestWord + 4 })
            }
        }
    }
}
