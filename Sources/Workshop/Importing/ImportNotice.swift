import Diagnostics
import Importing

/// What an update has to say of a file of the content.
enum ImportNotice {
    case conflict, unresolved, deletedHere, foreign, gone, deletedThere
    /// Rows of a table that the source no longer has and the editors changed, and those that the editors deleted.
    case rowsKept([String])
    case rowsDeleted([String])

    func diagnostic(_ place: Place) -> Diagnostic {
        let (rule, message, help): (ImportRule, LocalizedText, LocalizedText?) =
            switch self {
            case .conflict:
                (
                    .conflict,
                    LocalizedText(
                        de: "Redaktion und Quelle haben hier dasselbe verschieden geändert.",
                        en: "Editors and source both changed these lines, in different ways."),
                    LocalizedText(
                        de: "Zwischen <<<<<<< und >>>>>>> die richtige Fassung stehen lassen, die Zeichen löschen.",
                        en: "Keep the right version between <<<<<<< and >>>>>>>, and delete the marks.")
                )
            case .unresolved:
                (
                    .unresolved,
                    LocalizedText(
                        de: "Hier stehen noch zwei Fassungen eines früheren Imports; die Datei bleibt, wie sie ist.",
                        en: "Two versions from an earlier import are still here; the file stays as it is."),
                    LocalizedText(
                        de: "Die richtige Fassung wählen, dann noch einmal mit --update importieren.",
                        en: "Choose the right version, then import again with --update.")
                )
            case .deletedHere:
                (
                    .deletedHere,
                    LocalizedText(
                        de: "Die Quelle hat geändert, was hier gelöscht wurde; es bleibt gelöscht.",
                        en: "The source changed what was deleted here; it stays deleted."), nil
                )
            case .foreign:
                (
                    .foreign,
                    LocalizedText(
                        de: "Diese Datei stammt nicht aus einem früheren Import und bleibt, wie sie ist.",
                        en: "This file does not come from an earlier import and stays as it is."),
                    LocalizedText(
                        de: "Soll der Import sie ersetzen, die Datei löschen und noch einmal importieren.",
                        en: "To have the import replace it, delete the file and import again.")
                )
            case .gone:
                (
                    .gone,
                    LocalizedText(
                        de: "Die Quelle enthält das nicht mehr; die Datei bleibt.",
                        en: "The source no longer has this; the file stays."), nil
                )
            case .deletedThere:
                (
                    .gone,
                    LocalizedText(
                        de: "Die Quelle hat das gelöscht; die Datei bleibt, bis die Redaktion sie löscht.",
                        en: "The source has deleted this; the file stays until the editors delete it."), nil
                )
            case .rowsKept(let rows):
                (
                    .gone,
                    LocalizedText(
                        de:
                            "Die Quelle hat nicht mehr, was die Redaktion geändert hat; es bleibt (\(rows.count)): \(Self.shown(rows)).",
                        en:
                            "The source no longer has what the editors changed; it stays (\(rows.count)): \(Self.shown(rows))."
                    ),
                    nil
                )
            case .rowsDeleted(let rows):
                (
                    .deletedHere,
                    LocalizedText(
                        de:
                            "Die Quelle hat geändert, was hier gelöscht wurde; es bleibt gelöscht (\(rows.count)): \(Self.shown(rows)).",
                        en:
                            "The source changed what was deleted here; it stays deleted (\(rows.count)): \(Self.shown(rows))."
                    ),
                    nil
                )
            }
        var isExceptional = false
        if case .deletedThere = self { isExceptional = true }
        return Diagnostic(rule, at: Span(place, length: 0).range, isExceptional: isExceptional, message, help: help)
    }

    private static func shown(_ rows: [String]) -> String {
        rows.prefix(10).map { "„\($0.hasSuffix(" ") ? String($0.dropLast()) : $0)“" }.joined(separator: ", ")
            + (rows.count > 10 ? ", …" : "")
    }
}
