import Bytes
import Testing

@testable import Checking

struct UnfinishedTextSieveTests {
    private static let sieve = UnfinishedTextSieve(marks: UnfinishedText.marks, phrases: UnfinishedText.phrases)

    private func lets(_ text: [UInt8]) -> Bool { text.withUnsafeBufferPointer { Self.sieve.lets($0) } }

    @Test("Every mark and phrase is seen wherever it stands", arguments: UnfinishedText.marks + UnfinishedText.phrases)
    func isSeenEverywhere(text: [UInt8]) {
        for before in 0..<40 {
            for after in [0, 1, 20] {
                let whole =
                    [UInt8](repeating: 0x61, count: before) + text + [UInt8](repeating: 0x2C, count: after)
                #expect(lets(whole), "\(String(decoding: whole, as: UTF8.self))")
            }
        }
    }

    @Test("Where two texts follow each other a blank may be missing", arguments: UnfinishedText.phrases)
    func blanksMayBeMissing(phrase: [UInt8]) {
        #expect(lets(phrase.filter { $0 != 0x20 }))
        #expect(lets(Array(String(decoding: phrase, as: UTF8.self).uppercased().utf8)))
    }

    @Test(
        "Other texts are not",
        arguments: [
            "", "l", "lg", "Die Gebühr beträgt zehn Euro.",
            "Es folgt ein langer Satz über das Kennzeichen und die Prüfung.",
            "EU und BGB", "TOD", "Text folg", "..", "Der Inhalt ist begrenzt, durchgesehen und ganz.",
        ])
    func othersAreNot(text: String) { #expect(!lets(Array(text.utf8))) }
}
