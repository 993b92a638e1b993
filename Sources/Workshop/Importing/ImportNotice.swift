import Diagnostics

/// What an update has to say of a file of the content.
enum ImportNotice {
    case conflict, unresolved, deletedHere, foreign, gone, deletedThere

    func diagnostic(_ place: Place) -> Diagnostic {
        let (rule, severity, message, help): (RuleID, Severity, LocalizedText, LocalizedText?) =
            switch self {
            case .conflict:
                (
                    "import.conflict", .error,
                    LocalizedText(
                        de: "Redaktion und Quelle haben hier dasselbe verschieden geändert.",
                        en: "Editors and source changed the same lines here, each in its way."),
                    LocalizedText(
                        de: "Zwischen <<<<<<< und >>>>>>> die richtige Fassung stehen lassen, die Zeichen löschen.",
                        en: "Keep the right version between <<<<<<< and >>>>>>>, and delete the marks.")
                )
            case .unresolved:
                (
                    "import.unresolved", .error,
                    LocalizedText(
                        de: "Hier stehen noch zwei Fassungen eines früheren Imports; die Datei bleibt, wie sie ist.",
                        en: "Two versions of an earlier import still stand here; the file stays as it is."),
                    LocalizedText(
                        de: "Die richtige Fassung wählen, dann noch einmal mit --update importieren.",
                        en: "Choose the right version, then import with --update again.")
                )
            case .deletedHere:
                (
                    "import.deleted-here", .note,
                    LocalizedText(
                        de: "Die Quelle hat geändert, was hier gelöscht wurde; es bleibt gelöscht.",
                        en: "The source changed what was deleted here; it stays deleted."), nil
                )
            case .foreign:
                (
                    "import.foreign", .warning,
                    LocalizedText(
                        de: "Diese Datei stammt nicht aus einem früheren Import und bleibt, wie sie ist.",
                        en: "This file does not come from an earlier import and stays as it is."),
                    LocalizedText(
                        de: "Soll der Import sie ersetzen, die Datei löschen und noch einmal importieren.",
                        en: "To have the import replace it, delete the file and import again.")
                )
            case .gone:
                (
                    "import.gone", .note,
                    LocalizedText(
                        de: "Die Quelle enthält das nicht mehr; die Datei bleibt.",
                        en: "The source no longer has this; the file stays."), nil
                )
            case .deletedThere:
                (
                    "import.gone", .warning,
                    LocalizedText(
                        de: "Die Quelle hat das gelöscht; die Datei bleibt, bis die Redaktion sie löscht.",
                        en: "The source has deleted this; the file stays until the editors delete it."), nil
                )
            }
        return Diagnostic(rule, severity, Span(place, length: 0).range, message, help: help)
    }
}
