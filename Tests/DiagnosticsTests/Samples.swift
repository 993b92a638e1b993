import Diagnostics

/// A finding that stands on one line.
func finding(
    _ rule: String = "probe.rule", _ severity: Severity = .error, file: FileID = 0, line: Int = 1, column: Int = 1,
    length: Int = 1, message: LocalizedText = LocalizedText(de: "Satz.", en: "Sentence."), help: LocalizedText? = nil,
    related: [Diagnostic.Related] = [], fixes: [Diagnostic.Fix] = [], in municipalities: [String] = []
) -> Diagnostic {
    Diagnostic(
        declared(rule, severity), at: SourceRange(start: Place(file: file, line: line, column: column), length: length),
        message, help: help, related: related, fixes: fixes, municipalities: municipalities)
}

/// The declaration of a rule that nothing is said of.
func declared(_ id: String, _ severity: Severity = .error) -> RuleDeclaration {
    RuleDeclaration(id: id, severity, withoutPage: LocalizedText(de: "Es ist so.", en: "It is so."))
}

/// One finding of each severity; the error has all that a finding can have.
let samples: [Diagnostic] = {
    let place = SourceRange(start: Place(file: 0, line: 3, column: 1), length: 9)
    return [
        finding(
            "contract.unknown-key", .error, line: 3, column: 1, length: 9,
            message: LocalizedText(de: "„categorie“ ist hier keine Angabe.", en: "\"categorie\" is not a key here."),
            help: LocalizedText(de: "Ist „category“ gemeint?", en: "Did you mean \"category\"?"),
            related: [
                Diagnostic.Related(
                    SourceRange(start: Place(file: 1, line: 7, column: 2), length: 4),
                    LocalizedText(de: "Auch hier.", en: "Here as well."))
            ],
            fixes: [
                Diagnostic.Fix(
                    place, replacement: "category",
                    summary: LocalizedText(de: "„category“ schreiben", en: "Write \"category\""))
            ], in: ["bottrop", "dinslaken"]),
        Diagnostic(
            declared("body.raw-html", .warning),
            at: SourceRange(start: Place(file: 1, line: 4, column: 5), endLine: 6, endColumn: 3),
            LocalizedText(de: "50 % HTML,\nzwei Zeilen.", en: "50 % HTML,\ntwo lines.")),
        finding("settings.base-url", .note, file: 2, length: 0),
    ]
}()

let sampleSources = SourceTable(paths: ["articles/müll, alt:neu.md", "articles/b.md", "auskunft.yaml"])
