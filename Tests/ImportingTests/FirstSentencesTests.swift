import Testing

@testable import Importing

/// The sentences that an answer is made of.
@Suite struct FirstSentencesTests {
    @Test(arguments: [
        ["Bringen Sie einen Nachweis mit (z. B. den Mietvertrag) und Ihren Ausweis.", "Danach geht es los."],
        ["Das gilt i. d. R. für alle.", "Weiteres steht im Amt."],
        ["Nach § 5 Abs. 2 Nr. 3 BMG gilt das.", "Dr. Muster hilft in der St. Anna Str. 5 weiter."],
        ["Es kostet ca. 5 Euro bzw. 7 Euro inkl. Porto.", "Das gilt u. a. für Kinder."],
        ["Ab dem 1. Januar 2027 ist das so.", "Kommen Sie am 3. Mai."],
        ["Fragen Sie „Was kostet das? Wie lange dauert es?“ im Amt.", "Man hilft Ihnen."],
        ["Er sagte: „Kommen Sie morgen.“", "Dann ging er."],
        ["(Das gilt nicht für Kinder.", "Ein Satz danach."],
        ["Rufen Sie an [Mo. bis Fr. 8–12 Uhr. Sonst nicht.] und fragen Sie.", "Danke!"],
        ["Das macht die Bezirksreg. der Stadt.", "So ist es."],
        ["Schreiben Sie an A. Muster.", "Ja."],
        ["Wirklich?", "Ja!", "Nein…"],
    ])
    func `end where a reader ends them`(sentences: [String]) {
        #expect(FirstSentences.split(sentences.joined(separator: " ")) == sentences)
    }

    @Test func `no answer ends inside a bracket or behind an abbreviation`() {
        let text =
            "Melden Sie sich an. Das geht im Amt. Bringen Sie einen Nachweis mit (z. B. den Mietvertrag) und Ihren Ausweis. Danach mehr."
        #expect(
            FirstSentences.of(text, limit: 400)
                == "Melden Sie sich an. Das geht im Amt. Bringen Sie einen Nachweis mit (z. B. den Mietvertrag) und Ihren Ausweis."
        )
        #expect(FirstSentences.of(text, limit: 60) == "Melden Sie sich an. Das geht im Amt.")
    }

    @Test func `any text comes to an end`() {
        for text in [
            String(repeating: "(", count: 50_000), String(repeating: "„a. ", count: 20_000),
            String(repeating: "z. B. ", count: 20_000),
        ] {
            #expect(FirstSentences.of(text, limit: 400).unicodeScalars.count <= 400)
        }
    }
}
