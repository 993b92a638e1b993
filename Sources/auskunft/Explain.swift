import ArgumentParser
import Diagnostics
import Workshop

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Erklärt eine Prüfregel: was sie verlangt, warum, und wie es falsch und richtig aussieht.",
            en: "Explains a rule: what it asks for, why, and what wrong and right look like."),
        discussion: LocalizedText(
            de: """
                Beispiel: auskunft explain link.http

                Eine Gruppe wie „link“ zeigt ihre Regeln. Der Name einer Regel steht am Ende jedes Befunds.
                """,
            en: """
                Example: auskunft explain link.http

                A group such as "link" shows its rules. The name of a rule stands at the end of each finding.
                """))

    @Argument(
        help: .text(
            de: "Die Regel (link.http) oder Gruppe (link).", en: "The rule (link.http) or group (link).", value: .rule))
    var rule: String

    @OptionGroup var language: LanguageOption

    func run() throws {
        let explanation = try RuleExplanation(rule, language: Console.language) { heading in
            Console.isColoured ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading
        }
        Console.result(explanation.text)
    }
}
