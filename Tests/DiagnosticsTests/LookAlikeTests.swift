import Diagnostics
import Testing

struct LookAlikeTests {
    @Test(arguments: [
        ("a\u{A0}b", "a b", "Here is a no-break space (U+00A0) instead of an ordinary space."),
        ("a\u{2009}b", "a b", "Here is a thin space (U+2009) instead of an ordinary space."),
        ("a\u{2011}b", "a-b", "Here is a non-breaking hyphen (U+2011) instead of \"-\"."),
        ("a–b", "a-b", "Here is an en dash (U+2013) instead of \"-\"."),
        ("−5", "-5", "Here is a minus sign (U+2212) instead of \"-\"."),
        ("аmt", "amt", "Here is a Cyrillic letter (U+0430) instead of \"a\"."),
        ("αmt", "amt", "Here is a Greek letter (U+03B1) instead of \"a\"."),
        ("a：b", "a:b", "Here is a full-width colon (U+FF1A) instead of \":\"."),
        ("a\u{AD}b", "ab", "Here is a soft hyphen (U+00AD)."),
        ("a\u{200B}b", "ab", "Here is an invisible character (U+200B)."),
        ("４５", "45", "Here is another digit (U+FF14) instead of \"4\"."),
    ])
    func isNamed(text: String, plain: String, sentence: String) {
        #expect(LookAlike.replaced(in: text) == plain)
        #expect(LookAlike.first(in: text)?.sentence.english == sentence)
    }

    @Test(arguments: ["Größe", "naïve", "München 46 €", "½", "Łódź"])
    func othersAreThemselves(text: String) {
        #expect(LookAlike.first(in: text) == nil)
        #expect(LookAlike.replaced(in: text) == nil)
    }
}
