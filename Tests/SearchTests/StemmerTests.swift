import Foundation
import Testing

@testable import Search

@Suite struct StemmerTests {
    @Test(arguments: [
        ("Anmeldungen", "anmeld"), ("Geräte", "gerat"), ("Geraet", "gerat"), ("Straße", "strass"),
        ("Ergebnisse", "ergebnis"), ("Steuern", "steu"), ("Lehrerinnen", "lehr"), ("Systemen", "system"),
    ])
    func `words are cut to their stems`(word: String, stem: String) {
        #expect(stemmed(word) == stem)
    }

    static let oracle = URL(filePath: #filePath).appending(path: "../../../../shared/data/snowball-german").standardized

    @Test(.enabled(if: FileManager.default.fileExists(atPath: oracle.path), "skipped: the word list is not here"))
    func `every pair of the published vocabulary agrees`() throws {
        let words = try String(contentsOf: Self.oracle.appending(path: "voc.txt"), encoding: .utf8).split(
            separator: "\n")
        let stems = try String(contentsOf: Self.oracle.appending(path: "output.txt"), encoding: .utf8).split(
            separator: "\n")
        #expect(words.count == stems.count && words.count > 35_000)
        let wrong = zip(words, stems).filter { stemmed(String($0)) != $1 }
        #expect(wrong.isEmpty, "\(wrong.count) of \(words.count), first \(wrong.prefix(5))")
    }
}

/// The stem of a word as the published vocabulary writes it: accents, which the tokenizer drops, and apostrophes stay.
private func stemmed(_ word: String) -> String {
    let umlauts: [Character: UInt8] = [
        "ä": Letter.umlautA, "ö": Letter.umlautO, "ü": Letter.umlautU, "ß": Letter.sharpS,
    ]
    let letters = word.lowercased().flatMap { umlauts[$0].map { [$0] } ?? Array(String($0).utf8) }
    return String(decoding: GermanStemmer.stem(letters), as: UTF8.self)
}
