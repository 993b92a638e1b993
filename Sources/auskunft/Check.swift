import ArgumentParser
import Diagnostics
import Workshop

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Sagt, was im Inhalt nicht stimmt, wo, und was statt dessen dort stehen muss.",
            en: "Says what is wrong in the content, where, and what to write instead."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft check --format github
                           auskunft check --fix
                           auskunft check --external

                Rückgabewert: 0 in Ordnung, 1 Befunde verbieten das Veröffentlichen, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Examples: auskunft check --format github
                          auskunft check --fix
                          auskunft check --external

                Exit status: 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
                """))

    @OptionGroup var content: ContentOptions
    @OptionGroup var findings: FindingOptions
    @OptionGroup var language: LanguageOption

    @Flag(
        help: .text(
            de: "Die sicheren Korrekturen in die Dateien schreiben und zeigen, was geändert wurde.",
            en: "Apply the safe fixes to the files and print what was changed."))
    var fix = false

    @OptionGroup(title: LocalizedText(de: "Links ins Web", en: "Links into the web")[Console.language])
    var external: ExternalOptions

    @Flag(help: .text(de: "Die Zeit der Abschnitte ausgeben.", en: "Print the time of each stage."))
    var stats = false

    func run() async throws {
        let environment = Console.environment
        var stopwatch = Stopwatch(environment)
        var checked = try check(environment, &stopwatch)
        if fix {
            let fixing = try Fixing(&checked, in: environment) { () throws(Refusal) in
                try check(environment, &stopwatch)
            }
            let difference = fixing.difference(pathPrefix: checked.report.pathPrefix)
            // A format for machines has standard output to itself.
            if !difference.isEmpty {
                if findings.format == .text { Console.result(difference + "\n") } else { Console.message(difference) }
            }
        }
        if external.isAsked {
            stopwatch.begin(.webAddresses)
            let (found, remarks) = await external.addresses.findings(in: checked.knowledge, in: environment)
            for remark in remarks { Console.say(remark.after("auskunft: ")) }
            checked.add(found)
            stopwatch.lap(.webAddresses)
        }
        if stats { stopwatch.showStages() }
        try findings.show(checked)
        if checked.forbidsPublishing(isStrict: findings.strict) { throw ExitStatus.findings }
    }

    private func check(_ environment: Environment, _ stopwatch: inout Stopwatch) throws(Refusal) -> CheckedContent {
        CheckedContent(
            try ResolvedContent(content.input(), in: environment, timing: &stopwatch), language: environment.language,
            readsSynonyms: true, timing: &stopwatch)
    }
}
