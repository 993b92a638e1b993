import TestSupport
import Testing

@testable import Checking

struct AnswerMarkupTests {
    @Test(
        "Markup in an answer is found",
        arguments: [
            "answer: Das steht im 1️⃣[Kalender](https://stadt.example).",
            "answer: Das steht unter 1️⃣[[probe]].",
            "answer: Das steht unter 1️⃣https://stadt.example.",
            "answer: Das kostet 1️⃣**10 Euro**.",
            "answer: Der Code heißt 1️⃣`abc`.",
            "answer: |\n  1️⃣- Ausweis\n  - Foto",
            "answer: |\n  1️⃣1. Antrag stellen\n  2. Bezahlen",
            "answer: |\n  Mitbringen:\n  1️⃣• Ausweis",
            "answer: |\n  1️⃣## Kosten\n  Keine.",
        ])
    func markupDoesNotReadWell(line: String) {
        expectFindings(of: AnswerMarkup.self, in: probe(line), .warning("care.answer-markup"))
    }

    @Test(
        "Plain sentences are fine",
        arguments: [
            "answer: Das kostet 10 Euro (für Kinder 5 Euro), siehe Satzung [neu].",
            "answer: Fragen Sie Ihre Nachbar*innen, 3 * 4 Meter, oder auch: Amt-/Bürgerbüro.",
            "answer: 1. Januar 2027 ist der Stichtag. Die Stadt - also wir - schreibt Ihnen.",
            "answer: Das steht auf www.stadt.example.",
            "answer: |\n  Der Antrag gilt ab\n  1. Januar.\n  Danach nicht mehr.",
            "answer: Es gibt Sprechstunden von 8 bis 12 Uhr – auch freitags.",
        ])
    func sentencesDo(line: String) {
        expectFindings(of: AnswerMarkup.self, in: probe(line))
    }

    @Test("Every kind of markup is reported once")
    func everyKindOfMarkupIsFoundOnce() {
        expectFindings(
            of: AnswerMarkup.self, in: probe("answer: Es gibt 1️⃣**zwei** und **drei** im 2️⃣[Netz](https://a.example)."),
            .warning("care.answer-markup", "1️⃣", help: "Leave out \"**\"."),
            .warning(
                "care.answer-markup", "2️⃣", help: "Give the address in \"online\" or \"forms\", or link it in the body.")
        )
    }

    @Test("Markup in a city's own answer is reported for that city")
    func anAnswerOfACityIsItsOwn() {
        expectFindings(
            of: AnswerMarkup.self,
            in: probe("municipalities:\n  rhein: {}\n  ruhr:\n    answer: Das kostet 1️⃣**nichts**."),
            .warning("care.answer-markup", in: ["ruhr"]))
    }
}
