import ArgumentParser
import Diagnostics
import Workshop

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Stellt der Suche Fragen, deren Antwort bekannt ist, und sagt, wie viele sie beantwortet.",
            en: "Asks the search questions whose answers are known, and says how many it answers."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft eval
                           auskunft eval --questions fragen.tsv --json

                Eine Zeile der Datei ist Frage, Kennung des Artikels und, wo es darauf ankommt, Kennung der Stadt, durch \
                Tabulatoren getrennt; mehrere richtige Kennungen trennt ein Komma. Schwellen unter „search“ in auskunft.yaml \
                gelten für die questions.tsv des Inhalts.

                Rückgabewert: 0 in Ordnung; 1 eine Schwelle ist verfehlt, oder auskunft.yaml oder questions.tsv des Inhalts \
                hat einen Fehler; 2 falscher Aufruf, oder die Datei der Fragen hat einen Fehler; 3 der Rechner konnte nicht.
                """,
            en: """
                Examples: auskunft eval
                          auskunft eval --questions fragen.tsv --json

                A line of the file is question, article id and, where it matters, municipality id, separated by tabs; several \
                right ids are separated by commas. Thresholds under "search" in auskunft.yaml hold for the content's own \
                questions.tsv.

                Exit status: 0 fine; 1 a threshold is missed, or auskunft.yaml or the content's questions.tsv has an error; \
                2 wrong use, or the file of questions has an error; 3 the machine failed.
                """))

    @OptionGroup var source: SearchOptions

    @Option(
        help: .text(
            de: "Die Fragen (Standard: questions.tsv des Inhalts).",
            en: "The questions (default: questions.tsv of the content).", value: .file))
    var questions: String?

    @Flag(help: .text(de: "JSON ausgeben.", en: "Print JSON."))
    var json = false

    @Flag(
        help: .text(
            de: "Die Läufe auslassen, in denen eine Stufe der Suche abgeschaltet ist.",
            en: "Leave out the runs with a stage of the search switched off."))
    var quick = false

    func run() throws {
        let content = try source.read()
        // Thresholds that are not understood hold nothing back, and questions left out are not missed: both would pass unseen.
        let files = questions == nil ? ["auskunft.yaml", "questions.tsv"] : ["auskunft.yaml"]
        if let errors = content.errors(in: files, language: Console.language, isColoured: Console.isColoured) {
            Console.message(errors)
            throw ExitStatus.findings
        }
        let report = try EvaluationReport(content, questions: questions, isQuick: quick, in: Console.environment)
        Console.result(json ? report.json() : report.text(in: Console.language))
        guard report.missed.isEmpty else { throw ExitStatus.findings }
    }
}
