import ArgumentParser
import Diagnostics
import Knowledge
import Workshop

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: LocalizedText(
            de: "Sagt, was im Inhalt nicht stimmt, wo, und was statt dessen dort stehen muss.",
            en: "Says what is wrong in the content, where, and what to write instead."),
        discussion: LocalizedText(
            de: """
                Beispiele: auskunft check --only error
                           auskunft check content/articles/ausweise/personalausweis.md
                           auskunft check --municipality bottrop --rule care
                           auskunft check --format github
                           auskunft check --fix
                           auskunft check --from 2027-01-01 --to 2027-12-31
                           auskunft check --external

                Geprüft wird immer alles, denn Artikel hängen voneinander ab; gezeigt wird, wonach gefragt ist, und nur das \
                entscheidet über den Rückgabewert. Was eine Regel verlangt: auskunft explain link.http

                Mit --to wird auch gesagt, was an den Tagen bis dahin nicht mehr stimmen wird (abgelaufene Gebühren, fällige \
                Prüfungen, Links zu Artikeln, die enden), jedes einmal mit seinem ersten Tag.

                Rückgabewert: 0 in Ordnung, 1 Befunde verbieten das Veröffentlichen, 2 falscher Aufruf, 3 der Rechner \
                konnte nicht.
                """,
            en: """
                Examples: auskunft check --only error
                          auskunft check content/articles/ausweise/personalausweis.md
                          auskunft check --municipality bottrop --rule care
                          auskunft check --format github
                          auskunft check --fix
                          auskunft check --from 2027-01-01 --to 2027-12-31
                          auskunft check --external

                Everything is checked, because articles depend on each other; what was asked for is shown, and only that \
                decides the exit status. What a rule asks for: auskunft explain link.http

                With --to it is also told what will be wrong on the days until then (fees that have ended, reviews that are due, \
                links to articles that end), each once with its first day.

                Exit status: 0 fine, 1 findings that forbid publishing, 2 wrong use, 3 the machine failed.
                """))

    @Argument(
        help: .text(
            de: "Nur Befunde in diesen Dateien und Ordnern zeigen.",
            en: "Show only findings in these files and folders.",
            value: .file))
    var files: [String] = []

    @Option(
        help: .text(
            de: "Nur Befunde dieses Gewichts zeigen, mehrmals möglich.",
            en: "Show only findings of this weight; may be repeated.", value: .severity))
    var only: [Severity] = []

    @Option(
        help: .text(
            de: "Nur Befunde dieser Regel (link.http) oder Gruppe (link) zeigen, mehrmals möglich.",
            en: "Show only findings of this rule (link.http) or group (link); may be repeated.", value: .rule))
    var rule: [String] = []

    @Option(
        help: .text(
            de: "Nur Befunde zeigen, die diese Stadt betreffen, mehrmals möglich.",
            en: "Show only findings that concern this city; may be repeated.", value: .id))
    var municipality: [String] = []

    @Option(
        help: .text(
            de: "Was in Befunden vor den Pfaden im Inhalt steht, statt des Wegs von hier.",
            en: "What leads to paths within the content in findings, instead of the way from here.", value: .path))
    var pathPrefix: String?

    @Option(
        help: .text(
            de: "Der erste Tag eines Zeitraums, JJJJ-MM-TT (Standard: heute).",
            en: "The first day of a period, YYYY-MM-DD (default: today).", value: .date))
    var from: CalendarDate?

    @Option(
        help: .text(
            de: "Der letzte Tag eines Zeitraums, JJJJ-MM-TT: auch sagen, was bis dahin nicht mehr stimmen wird.",
            en: "The last day of a period, YYYY-MM-DD: tell as well what will be wrong until then.", value: .date))
    var to: CalendarDate?

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

    func validate() throws {
        if from != nil, to == nil {
            throw ValidationError(de: "Zu --from gehört --to.", en: "--from goes with --to.")
        }
        if from != nil, content.date != nil {
            throw ValidationError(
                de: "--from und --date nennen beide den Tag; nur eines davon.",
                en: "--from and --date both give the day; use one of them.")
        }
        if to != nil, fix {
            throw ValidationError(
                de: "--fix berichtigt, was heute nicht stimmt; --to sagt, was kommt. Nur eines davon.",
                en: "--fix mends what is wrong today, --to tells what will be; use one of them.")
        }
    }

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
        if let to {
            stopwatch.begin(.checking)
            try checked.lookAhead(through: to)
            stopwatch.lap(.checking)
        }
        if stats { stopwatch.showStages() }
        try checked.select(selection, in: environment)
        try findings.show(checked, pathPrefix: prefix)
        if checked.forbidsPublishing(isStrict: findings.strict) { throw ExitStatus.findings }
    }

    private var selection: FindingSelection {
        FindingSelection(files: files, severities: only, rules: rule, municipalities: municipality)
    }

    /// With a slash at the end, unless it is empty.
    private var prefix: String? {
        pathPrefix.map { $0.isEmpty || $0 == "." ? "" : $0.hasSuffix("/") ? $0 : $0 + "/" }
    }

    private func check(_ environment: Environment, _ stopwatch: inout Stopwatch) throws(Refusal) -> CheckedContent {
        CheckedContent(
            try ResolvedContent(
                content.input(on: from), in: environment, isForOtherDays: to != nil, timing: &stopwatch),
            language: environment.language,
            readsSynonyms: true, timing: &stopwatch)
    }
}
