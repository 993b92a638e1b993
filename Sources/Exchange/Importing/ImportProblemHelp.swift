import Diagnostics

extension ImportProblem {
    /// What to do about it; nil where that is said or plain.
    package var help: LocalizedText? {
        switch kind {
        case .category(_, _, let entries) where !entries.isEmpty:
            LocalizedText(
                de: "Unter „categories“ diese Zeilen ergänzen, dann noch einmal importieren; was schon da ist, "
                    + "bringt --update in seine Kategorie:\n" + entries,
                en: "Add these lines under \"categories\", then import again; --update brings what is there already "
                    + "into its category:\n" + entries)
        case .list:
            LocalizedText(
                de: "Aus einer Liste werden Zeilen mit: jq -c '.[]' liste.json > zeilen.jsonl",
                en: "A list becomes lines with: jq -c '.[]' list.json > lines.jsonl")
        case .exists(isFromImport: false):
            LocalizedText(
                de: "Soll der Import sie ersetzen, die Datei löschen; soll sie bleiben, --keep-going oder --update.",
                en: "To have the import replace it, delete the file; to keep it, --keep-going or --update.")
        default: nil
        }
    }
}
