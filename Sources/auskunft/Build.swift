import ArgumentParser
import Diagnostics
import Workshop

struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Prüft den Inhalt und macht daraus eine Website.", en: "Checks the content and compiles it into a site."
        ),
        discussion: LocalizedText(
            de: """
                Beispiel: auskunft build --edition public --output public --strict

                Nur eine vollständige neue Website ersetzt die alte. Rückgabewert: 0 in Ordnung, 1 Befunde verbieten das \
                Veröffentlichen, 2 falscher Aufruf, 3 der Rechner konnte nicht.
                """,
            en: """
                Example: auskunft build --edition public --output public --strict

                The old site is replaced only by a complete new one. Exit status: 0 fine, 1 findings that forbid publishing, \
                2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var content: ContentOptions
    @OptionGroup var theme: ThemeOption

    @Option(
        help: .text(
            de: "Wohin die Website kommt (Standard: dist im Ordner der Gestaltung).",
            en: "Where the site goes (default: dist in the folder of the theme).", value: .folder))
    var output: String?

    @OptionGroup var edition: EditionOption

    @Option(
        help: .text(
            de: """
                Eine früher gebaute Website, um zu sagen, was sich geändert hat (changes.json, Feeds); es darf die sein, \
                die ersetzt wird.
                """,
            en: "A site built earlier, to say what changed since (changes.json, feeds); may be the one replaced.",
            value: .folder))
    var since: String?

    @OptionGroup var findings: FindingOptions
    @OptionGroup var language: LanguageOption

    @Flag(
        help: .text(
            de: "Zeit, Dateien und Bytes der Abschnitte ausgeben.", en: "Print time, files and bytes by stage."))
    var stats = false

    func run() throws {
        let environment = Console.environment
        var stopwatch = Stopwatch(environment)
        let order = Publication.Order(
            content: content.input(edition: edition.edition), theme: theme.folder(beside: content), output: output,
            since: since,
            isStrict: findings.strict)
        let publication = try Publication(order, in: environment, timing: &stopwatch)
        for remark in publication.remarks { Console.say(remark) }
        if !publication.checked.report.diagnostics.isEmpty || findings.format != .text {
            try findings.show(publication.checked)
        }
        let written = try publication.publish(timing: &stopwatch)
        if stats { showStatistics(stopwatch, of: publication.checked.content, written: written) }
        Console.say(
            LocalizedText(
                de: "\(written.files) Dateien in \(order.output)", en: "\(written.files) files in \(order.output)"))
    }

    private func showStatistics(
        _ stopwatch: Stopwatch, of content: ResolvedContent, written: Publication.Totals
    ) {
        stopwatch.showStages()
        let time = Stopwatch.milliseconds(stopwatch.total)
        Console.say(LocalizedText(de: "gesamt: \(time) ms", en: "total: \(time) ms"))
        Console.say(
            LocalizedText(
                de: "gelesen: \(content.fileCount) Dateien, \(content.byteCount) Bytes",
                en: "read: \(content.fileCount) files, \(content.byteCount) bytes"))
        Console.say(
            LocalizedText(
                de: "geschrieben: \(written.files) Dateien, \(written.bytes) Bytes",
                en: "written: \(written.files) files, \(written.bytes) bytes"))
    }
}
