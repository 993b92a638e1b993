import Knowledge
import Testing

struct SlugTests {
    @Test(arguments: [
        ("Ablauf", "ablauf"),
        ("Größe & Übergänge", "groesse-uebergaenge"),
        ("Öffnungszeiten", "oeffnungszeiten"),
        ("STRASSE, STRAẞE, Straße", "strasse-strasse-strasse"),
        ("  Was kostet es?  ", "was-kostet-es"),
        ("a - b -- c", "a-b-c"),
        ("§ 34 BauGB (2026)", "34-baugb-2026"),
        ("Café Crème", "cafe-creme"),
        // The same letters written with combining marks.
        ("Cafe\u{301}", "cafe"),
        ("Łódź, Şırnak, Çeşme", "lodz-sirnak-cesme"),
        // A soft hyphen parts no word.
        ("Sperr\u{AD}müll", "sperrmuell"),
        ("Ωμέγα", ""),
        ("日本", ""),
        ("😀", ""),
        ("", ""),
        ("---", ""),
    ])
    func readableNames(text: String, slug: String) {
        #expect(Slug.make(text) == slug)
    }

    /// Editors on macOS save decomposed umlauts; addresses must not depend on it.
    @Test func decomposedUmlautsGiveTheSameName() {
        #expect(Slug.make("U\u{308}bergang") == Slug.make("\u{DC}bergang"))
    }

    @Test(arguments: ["Größe", "Was kostet es?", "a  b", "İstanbul", "\u{AD}x\u{AD}", "x\u{301}\u{301}y", "1.2.3"])
    func aNameIsAnIdAndItsOwnName(text: String) {
        let slug = Slug.make(text)
        #expect(Slug.isIdentifier(slug))
        #expect(Slug.make(slug) == slug)
        #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
    }

    @Test(arguments: [
        ("sperrmuell", true), ("a-z", true), ("2026", true), ("a", true), ("", false), ("Sperrmuell", false),
        ("sperrmüll", false), ("a_b", false), ("a b", false), ("a.b", false), ("a/b", false), ("..", false),
    ])
    func ids(text: String, isIdentifier: Bool) {
        #expect(Slug.isIdentifier(text) == isIdentifier)
    }

    @Test func idsHaveAtMostAHundredCharacters() {
        #expect(Slug.isIdentifier(String(repeating: "a", count: 100)))
        #expect(!Slug.isIdentifier(String(repeating: "a", count: 101)))
    }
}
