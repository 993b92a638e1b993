import Diagnostics
import Yams

/// The YAML library's errors in words that an editor understands.
enum YAMLErrorText {
    static func diagnostic(_ error: YamlError, text: String, file: FileID, lineOffset: Int) -> Diagnostic {
        func span(line: Int, column: Int) -> Span {
            Span(Place(file: file, line: max(line, 1) + lineOffset, column: max(column, 1)), length: 1)
        }
        func span(_ mark: Mark) -> Span { span(line: mark.line, column: mark.column) }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let hint = hint(problem: problem, context: context?.text ?? "")
            if problem == "could not find expected ':'", let key = context?.mark {
                // Noticed on a later line; what lacks the colon is the text there.
                let lines = text.split(separator: "\n", maxSplits: max(key.line, 1), omittingEmptySubsequences: false)
                let line = lines.indices.contains(key.line - 1) ? lines[key.line - 1].unicodeScalars.count : 0
                var range = span(key)
                range.length = Int32(clamping: max(1, line - key.column + 1))
                return Diagnostic(
                    "yaml.syntax", .error, range.range,
                    LocalizedText(
                        de: "Das ist kein gültiges YAML: \(hint.message.german)",
                        en: "This is not valid YAML: \(hint.message.english)"),
                    help: LocalizedText(
                        de: "„Schlüssel: Wert“ schreiben; ein Text über mehrere Zeilen wird eingerückt.",
                        en: "Write \"key: value\"; a text of several lines is indented."))
            }
            return Diagnostic(
                "yaml.syntax", .error, span(mark).range,
                LocalizedText(
                    de: "Das ist kein gültiges YAML: \(hint.message.german)",
                    en: "This is not valid YAML: \(hint.message.english)"),
                help: hint.help,
                related: context.map {
                    [
                        Diagnostic.Related(
                            span($0.mark).range,
                            LocalizedText(
                                de: "Der betroffene Teil beginnt hier.", en: "The part concerned begins here."))
                    ]
                } ?? [])
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "„\($0)“" }.joined(separator: ", ")
            let english = keys.map { "\"\($0)\"" }.joined(separator: ", ")
            return Diagnostic(
                "yaml.duplicate-key", .error, span(context.mark).range,
                LocalizedText(
                    de: "Ein Schlüssel darf nur einmal stehen: \(names) steht mehrmals.",
                    en: "A key may stand only once: \(english) stands several times."),
                help: LocalizedText(
                    de: "Die Angaben zusammenführen oder eine davon löschen.",
                    en: "Merge the values or delete one of them."))
        case .reader(let problem, let offset, _, _):
            let before = text.prefix(offset ?? 0).unicodeScalars
            let line = before.count { $0 == "\n" } + 1
            let column = before.reversed().prefix { $0 != "\n" }.count + 1
            return Diagnostic(
                "yaml.syntax", .error, span(line: line, column: column).range,
                LocalizedText(
                    de: "Hier steht ein Zeichen, das YAML nicht erlaubt (Steuerzeichen).",
                    en: "A character stands here that YAML does not allow (\(problem))."))
        default:
            return Diagnostic(
                "yaml.syntax", .error, span(line: 1, column: 1).range,
                LocalizedText(de: "Das ist kein gültiges YAML.", en: "This is not valid YAML (\(error))."))
        }
    }

    /// libyaml knows a few dozen sentences; these are the ones that editors meet.
    private static func hint(problem: String, context: String) -> (message: LocalizedText, help: LocalizedText?) {
        let quoting = LocalizedText(
            de: "Einen Text mit „: “ oder „ #“ oder einem Sonderzeichen am Anfang in Anführungszeichen setzen.",
            en: "Put a text with \": \" or \" #\" or a special character at its beginning in quotes.")
        let indentation = LocalizedText(
            de: "Die Einrückung prüfen: gleiche Ebene, gleich viele Leerzeichen, keine Tabulatoren.",
            en: "Check the indentation: same level, same number of spaces, no tabs.")
        switch problem {
        case "mapping values are not allowed in this context":
            return (
                LocalizedText(
                    de: "ein Doppelpunkt mit Leerzeichen steht mitten in einem Text.",
                    en: "a colon with a space stands in the middle of a text."), quoting
            )
        case "found character that cannot start any token":
            return (
                LocalizedText(
                    de: "ein Text beginnt mit einem Sonderzeichen oder die Zeile mit einem Tabulator.",
                    en: "a text begins with a special character, or the line with a tab."), quoting
            )
        case "could not find expected ':'":
            return (
                LocalizedText(
                    de: "nach einem Schlüssel fehlt der Doppelpunkt.", en: "the colon after a key is missing."), nil
            )
        case "did not find expected key", "did not find expected '-' indicator",
            "did not find expected <document start>":
            return (LocalizedText(de: "die Einrückung passt nicht.", en: "the indentation does not fit."), indentation)
        case "found unexpected end of stream":
            return (
                LocalizedText(
                    de: "ein Anführungszeichen wird nicht geschlossen.", en: "a quotation mark is not closed."), nil
            )
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            return (
                LocalizedText(
                    de: "in einer Liste fehlt ein Komma oder die schließende Klammer.",
                    en: "a comma or the closing bracket of a list is missing."), nil
            )
        case "found undefined alias":
            return (
                LocalizedText(
                    de: "ein Text beginnt mit einem Stern.", en: "a text begins with an asterisk."), quoting
            )
        case "found a tab character that violates indentation":
            return (
                LocalizedText(de: "ein Tabulator steht in der Einrückung.", en: "a tab stands in the indentation."),
                indentation
            )
        default:
            let detail = context.isEmpty ? problem : "\(problem) (\(context))"
            return (LocalizedText(de: "\(detail).", en: "\(detail)."), nil)
        }
    }
}
