import Diagnostics
import Testing

struct NearMissTests {
    @Test(
        arguments: [
            // One edit up to four letters, two up to eight, three above.
            ("tite", ["title", "answer"], "title"),
            ("abcd", ["abxy"], nil),
            ("categori", ["category"], "category"),
            ("anserw", ["answer"], "answer"),
            ("xxswer", ["answer"], "answer"),
            ("xxxwer", ["answer"], nil),
            ("municipalitees", ["municipalities"], "municipalities"),
            ("mcipalityyies", ["municipalities"], nil),
            // Swapped neighbours are one edit.
            ("fese", ["fees"], "fees"),
            // Upper case is no edit at all.
            ("BOTTROP", ["bottrop", "duisburg"], "bottrop"),
            ("Öffnung", ["öffnung"], "öffnung"),
            ("", ["a"], "a"),
            ("x", [], nil),
        ] as [(String, [String], String?)])
    func nearestWithinReach(word: String, candidates: [String], expected: String?) {
        #expect(NearMiss.nearest(to: word, among: candidates) == expected)
    }

    @Test func theNearerOneWins() {
        #expect(NearMiss.nearest(to: "ruhrgebiet", among: ["ruhrgebit", "rurgebit", "ruhrgebiet-x"]) == "ruhrgebit")
    }

    @Test func amongEquallyNearOnesTheFirstInOrderOfTheAlphabet() {
        #expect(NearMiss.nearest(to: "bot", among: ["rot", "boot", "bob"]) == "bob")
        #expect(NearMiss.nearest(to: "bot", among: ["bob", "boot", "rot"]) == "bob")
    }

    @Test func veryLongWordsAreNotCompared() {
        let word = String(repeating: "a", count: 81)
        #expect(NearMiss.nearest(to: word, among: [word + "b"]) == nil)
        #expect(NearMiss.nearest(to: String(word.dropLast()), among: [word]) == word)
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("ab", "ba", 1), ("abcd", "badc", 2),
        ("ca", "abc", 3), ("gleich", "gleich", 0),
    ])
    func distanceIsThatOfOptimalStringAlignment(a: String, b: String, expected: Int) {
        #expect(NearMiss.distance(Array(a), Array(b)) == expected)
        #expect(NearMiss.distance(Array(b), Array(a)) == expected)
    }
}
