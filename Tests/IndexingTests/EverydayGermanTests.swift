import Testing

@testable import Indexing

@Suite struct EverydayGermanTests {
    private func lead(_ list: EverydayGerman) -> [[String]] {
        list.synonyms.map { ([$0.spoken] + $0.official).map { String(decoding: $0, as: UTF8.self) } }
    }

    @Test func `means leads one way, same leads from each to all`() throws {
        let list = try EverydayGerman(
            Array("means:\n  alte couch: [sperrmüll, abholung]\n  knolle: bußgeld\nsame:\n  - [kfz, auto]\n".utf8))
        #expect(
            lead(list) == [
                ["alte couch", "sperrmüll", "abholung"], ["knolle", "bußgeld"], ["kfz", "auto"], ["auto", "kfz"],
            ])
    }

    @Test func `filler and common words are lists`() throws {
        let list = try EverydayGerman(Array("filler: [ich, \"no\"]\ncommon:\n  - antrag\n".utf8))
        #expect(list.filler == [Array("ich".utf8), Array("no".utf8)])
        #expect(list.common == [Array("antrag".utf8)])
    }

    @Test(arguments: [
        ("means:\n  - knolle\n", 2), ("filler: [ich]\nmeens:\n  a: b\n", 2), ("same:\n  a: b\n", 2),
        ("filler:\n  - [a, [b]]\n", 2), ("filler:\n  - a\n  - {b: c}\n", 3),
    ])
    func `another form is named with its line`(text: String, line: Int) {
        let failure = #expect(throws: EverydayGerman.Failure.self) { try EverydayGerman(Array(text.utf8)) }
        #expect(failure?.line == line)
    }

    @Test(arguments: ["means: [", "\u{0}", "a: &b [*b]", "- - - ["])
    func `what is no YAML is refused`(text: String) {
        #expect(throws: EverydayGerman.Failure.self) { try EverydayGerman(Array(text.utf8)) }
    }
}
