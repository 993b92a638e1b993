import Diagnostics

extension ImportProblem {
    /// What to do about it; nil where that is said or plain.
    package var help: LocalizedText? {
        switch kind {
        case .category(_, _, _, let entries) where !entries.isEmpty:
            LocalizedText(
                de: "Unter „categories“ diese Zeilen ergänzen, dann noch einmal importieren; was schon da ist, "
                    + "bringt --update in seine Kategorie:\n" + entries,
                en: "Add these lines under \"categories\", then import again; --update brings what is there already "
                    + "into its category:\n" + entries)
        case .missing(let member, _, _):
            LocalizedText(
                de:
                    "Erst anlegen (auskunft new), dann mit --update noch einmal importieren, oder „\(member)“ mit --without weglassen.",
                en:
                    "Make them first (auskunft new), then import again with --update, or leave \"\(member)\" out with --without."
            )
        case .unmatched(_, _, _, let entries) where !entries.isEmpty:
            LocalizedText(
                de:
                    "In der Datei der Stadt unter „districts“ diese Zeilen ergänzen (oder „keywords“ bei einem Stadtteil), dann mit "
                    + "--update noch einmal importieren:\n" + entries,
                en:
                    "Add these lines under \"districts\" in the city's file (or \"keywords\" to a district), then import again with "
                    + "--update:\n" + entries)
        case .unmatched(let member, _, _, _):
            LocalizedText(
                de: member == "office"
                    ? "Die Namen bei den Stellen unter „keywords“ ergänzen oder sie anlegen (auskunft new office), dann mit --update noch einmal importieren."
                    : "Die Namen unter „keywords“ ergänzen oder anlegen, was fehlt, dann mit --update noch einmal importieren.",
                en: member == "office"
                    ? "Add the names to the offices' \"keywords\", or make the offices (auskunft new office), then import again with --update."
                    : "Add the names under \"keywords\", or make what is missing, then import again with --update.")
        case .contradiction:
            LocalizedText(
                de: "Hausnummern in der Liste ergänzen, oder die Zeile nach dem Import berichtigen; das bleibt.",
                en: "Add house numbers to the list, or correct the line after the import; that stays.")
        case .noListColumn(_, let keys, _):
            LocalizedText(
                de:
                    "Über die Spalten eine Zeile mit ihren Namen setzen, oder --map \(keys.map { "\($0)=<Spalte>" }.joined(separator: " oder ")).",
                en:
                    "Put a line with the names above the columns, or use --map \(keys.map { "\($0)=<column>" }.joined(separator: " or "))."
            )
        case .list:
            LocalizedText(
                de: "Aus einer Liste werden Zeilen mit: jq -c '.[]' liste.json > zeilen.jsonl",
                en: "A list becomes lines with: jq -c '.[]' list.json > lines.jsonl")
        case .unclosedQuote:
            LocalizedText(
                de:
                    "Ein Anführungszeichen in einer Zelle wird verdoppelt (\"\"); so schreibt es jede Tabellenkalkulation beim Speichern als CSV.",
                en:
                    "A quotation mark inside a cell is doubled (\"\"); every spreadsheet program writes it so when it saves CSV."
            )
        case .noHeader:
            LocalizedText(
                de:
                    "Über die Spalten eine Zeile mit ihren Namen setzen (Titel, Text, Gebühren …), oder --map title=<Spalte>,body=<Spalte>.",
                en:
                    "Put a line with the names above the columns (title, body, fees …), or use --map title=<column>,body=<column>."
            )
        case .cells:
            LocalizedText(
                de: "Eine Zelle mit dem Trennzeichen darin gehört in Anführungszeichen.",
                en: "A cell that has the delimiter in it belongs in quotation marks.")
        case .severalLines:
            LocalizedText(
                de: "Aus vielen Zeilen wird eine mit: jq -c . datei.json > zeilen.jsonl",
                en: "Many lines become one with: jq -c . file.json > lines.jsonl")
        case .exists(_, isFromImport: false):
            LocalizedText(
                de: "Soll der Import sie ersetzen, die Datei löschen; soll sie bleiben, --keep-going oder --update.",
                en: "To have the import replace it, delete the file; to keep it, --keep-going or --update.")
        case .head:
            LocalizedText(
                de: "Den Kopf in der Quelle berichtigen; --keep-going bringt die übrigen Dateien.",
                en: "Correct the front matter in the source; --keep-going brings in the other files.")
        case .draft:
            LocalizedText(
                de: "Ohne „draft: true“ kommt der Artikel mit.", en: "Without \"draft: true\" the article comes in.")
        default: nil
        }
    }
}
