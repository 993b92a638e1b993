import TestSupport
import Testing

@testable import Checking

@Suite struct AnswerDurationTests {
    @Test(arguments: [
        ("Die Bearbeitung dauert 1️⃣drei Wochen.", "2 Wochen"), ("Es dauert etwa 1️⃣10 Tage.", "2 Wochen"),
        ("Nach 1️⃣2 bis 3 Monaten ist er fertig.", "4 Wochen"),
        ("Sie holen ihn nach 1️⃣2–3 Werktagen ab, das dauert.", "5 Werktage"),
    ])
    func isFound(answer: String, duration: String) {
        expectFindings(
            of: AnswerDuration.self, in: probe("answer: \(answer)\nduration: \(duration)"),
            .warning("care.answer-duration"))
    }

    @Test(arguments: [
        ("Die Bearbeitung dauert zwei Wochen.", "2 Wochen"), ("Es dauert 14 Tage.", "etwa 2 Wochen"),
        ("Es dauert 2 bis 3 Wochen.", "2-3 Wochen"), ("Der Antrag ist binnen 3 Monaten zu stellen.", "2 Wochen"),
        ("Das dauert nicht lange.", "2 Wochen"), ("Es dauert drei Wochen.", "sofort"),
        ("Kinder ab 6 Jahren zahlen die Hälfte.", "2 Wochen"),
    ])
    func isRight(answer: String, duration: String) {
        expectFindings(of: AnswerDuration.self, in: probe("answer: \(answer)\nduration: \(duration)"))
    }
}
