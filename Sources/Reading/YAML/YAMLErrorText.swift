import Diagnostics
import Yams

/// The YAML library's errors in words that an editor understands.
enum YAMLErrorText {
    /// - Parameter text: the text that the library read, with quotation marks put in.
    static func diagnostic(_ error: YamlError, text: String, of source: YAMLSource) -> Diagnostic {
        let (file, lineOffset) = (source.file, source.lineOffset)
        let lines = text.utf8.count { $0 == 0x0A } + 1
        func span(line: Int, column: Int) -> Span {
            // The library notices what is not closed where a line behind the last would begin.
            guard line <= lines else {
                let column = self.line(lines, of: text).unicodeScalars.count + 1
                return Span(Place(file: file, line: lines + lineOffset, column: column), length: 1)
            }
            return Span(Place(file: file, line: max(line, 1) + lineOffset, column: max(column, 1)), length: 1)
        }
        func span(_ mark: Mark) -> Span { span(line: mark.line, column: mark.column) }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let hint =
                cause(problem: problem, at: mark, context: context, in: text)
                ?? hint(problem: problem, context: context?.text ?? "")
            if problem == "found unexpected end of stream", let context {
                // Noticed at the end of the text; what is not closed begins here.
                return .invalidYAML(hint, at: span(context.mark))
            }
            if problem == "could not find expected ':'", let key = context?.mark {
                // Noticed on a later line; what lacks the colon is the text there.
                let line = self.line(key.line, of: text).unicodeScalars.count
                var range = span(key)
                range.length = Int32(clamping: max(1, line - key.column + 1))
                return .invalidYAML((hint.message, hint.help ?? keyAndValue), at: range)
            }
            let part = context.flatMap { span($0.mark) == span(mark) ? nil : span($0.mark) }
            return .invalidYAML(hint, at: span(mark), part: part)
        case .duplicatedKeysInMapping(let keys, let context):
            let written = key(at: context.mark, in: text)
            var place = span(context.mark)
            place.length = Int32(clamping: max(1, written.unicodeScalars.count))
            var first: Span?
            if let line = laterLine(with: written, after: context.mark, in: text) {
                first = place
                place.place.line = Int32(clamping: line + lineOffset)
            }
            return .repeatedKeys(keys.map { "\($0)" }, at: place, first: first)
        case .reader(let problem, let offset, _, _):
            let before = text.prefix(offset ?? 0).unicodeScalars
            let line = before.count { $0 == "\n" } + 1
            let column = before.reversed().prefix { $0 != "\n" }.count + 1
            return .forbiddenCharacter(problem, at: span(line: line, column: column))
        default:
            return .unreadableYAML(error, at: span(line: 1, column: 1))
        }
    }

    // MARK: What the source says

    /// A line by its number from 1; empty where there is none.
    private static func line(_ number: Int, of text: String) -> String {
        let lines = text.utf8.split(separator: 0x0A, maxSplits: max(number, 1), omittingEmptySubsequences: false)
        return lines.indices.contains(number - 1) ? String(decoding: lines[number - 1], as: UTF8.self) : ""
    }

    /// The key as written at its mark, quotes included.
    private static func key(at mark: Mark, in text: String) -> String {
        let rest = line(mark.line, of: text).unicodeScalars.dropFirst(mark.column - 1)
        if let quote = rest.first, quote == "\"" || quote == "'" {
            let inner = rest.dropFirst().prefix { $0 != quote }
            return String(rest.prefix(inner.count + 2))
        }
        return String(rest.prefix { $0 != ":" })
    }

    /// The line where a key of the same mapping stands once more; nil where it is not found.
    private static func laterLine(with key: String, after mark: Mark, in text: String) -> Int? {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        func plain(_ key: some StringProtocol) -> String { String(key.filter { !"\"' ".contains($0) }) }
        guard mark.line < lines.count, !key.isEmpty else { return nil }
        for number in mark.line..<lines.count {
            let line = String(decoding: lines[number], as: UTF8.self)
            let content = line.drop { $0 == " " }
            if content.isEmpty || content.first == "#" { continue }
            let indentation = line.unicodeScalars.count - content.unicodeScalars.count
            // A line further to the left ends the mapping.
            if indentation < mark.column - 1 { return nil }
            if indentation == mark.column - 1, content.contains(":"),
                plain(content.prefix { $0 != ":" }) == plain(key)
            {
                return number + 1
            }
        }
        return nil
    }

    /// What the source shows to be the cause, where the library's sentence tells another; nil where it tells enough.
    private static func cause(
        problem: String, at mark: Mark, context: YamlError.Context?, in text: String
    ) -> (message: LocalizedText, help: LocalizedText?)? {
        let line = line(mark.line, of: text)
        switch problem {
        case "mapping values are not allowed in this context":
            // The colon of the line's own key: it is the line that stands too far to the right.
            let lead = line.unicodeScalars.prefix(mark.column - 1)
            let key = lead.drop { $0 == " " || $0 == "-" }
            let isKey = !key.isEmpty && key.allSatisfy { $0.properties.isAlphabetic || $0 == "-" || $0 == "_" }
            guard isKey, lead.first == " " else { return nil }
            return (
                LocalizedText(
                    de: "die Zeile ist anders eingerückt als die davor.",
                    en: "the line is indented differently from the one before."), indentation
            )
        case "found character that cannot start any token"
        where line.unicodeScalars.dropFirst(mark.column - 1).first == "\t":
            return (
                LocalizedText(
                    de: "die Zeile ist mit einem Tabulator eingerückt.", en: "the line is indented with a tab."),
                LocalizedText(
                    de: "Mit Leerzeichen einrücken, zwei für jede Ebene.",
                    en: "Indent with spaces, two for each level.")
            )
        case "did not find expected ',' or ']'" where self.line(context?.mark.line ?? 0, of: text).contains(" #"):
            return (
                LocalizedText(
                    de: "in einer Liste beginnt mit „ #“ ein Kommentar, und ihr Ende fehlt.",
                    en: "in a list \" #\" begins a comment, and its end is missing."), quoting
            )
        case "did not find expected key" where line.contains("{{"):
            return (
                LocalizedText(
                    de: "ein Text beginnt mit einer geschweiften Klammer.", en: "a text begins with a brace."),
                LocalizedText(
                    de:
                        "Ein Text, der mit einer Klammer beginnt, steht in Anführungszeichen.",
                    en: "A text that begins with a brace needs quotes.")
            )
        default: break
        }
        for (part, german, english) in [
            ("alias", "einem Stern", "an asterisk"), ("anchor", "einem &", "an &"),
            ("tag", "einem Ausrufezeichen", "an exclamation mark"),
        ] where context?.text.contains(part) == true {
            return (LocalizedText(de: "ein Text beginnt mit \(german).", en: "a text begins with \(english)."), quoting)
        }
        return nil
    }

    private static let quoting = LocalizedText(
        de: "Einen Text mit „: “ oder „ #“ oder einem Sonderzeichen am Anfang in Anführungszeichen setzen.",
        en: "Put a text in quotes if it contains \": \" or \" #\" or begins with a special character.")
    private static let indentation = LocalizedText(
        de: "Die Einrückung prüfen: gleiche Ebene, gleich viele Leerzeichen, keine Tabulatoren.",
        en: "Check the indentation: same level, same number of spaces, no tabs.")

    /// libyaml knows a few dozen sentences; these are the ones that editors meet.
    private static func hint(problem: String, context: String) -> (message: LocalizedText, help: LocalizedText?) {
        switch problem {
        case "mapping values are not allowed in this context":
            return (
                LocalizedText(
                    de: "ein Doppelpunkt mit Leerzeichen steht mitten in einem Text.",
                    en: "there is a colon with a space in the middle of a text."), quoting
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
                    de: "nach einem Schlüssel fehlt der Doppelpunkt.", en: "the colon after a key is missing."),
                keyAndValue
            )
        case "did not find expected key", "did not find expected '-' indicator",
            "did not find expected <document start>":
            return (
                LocalizedText(de: "die Einrückung passt nicht.", en: "the indentation does not match."), indentation
            )
        case "found unexpected end of stream":
            return (
                LocalizedText(
                    de: "ein Anführungszeichen wird nicht geschlossen.", en: "a quotation mark is not closed."),
                LocalizedText(
                    de: "Am Ende des Textes dasselbe Zeichen ergänzen.", en: "Add the same mark at the end of the text."
                )
            )
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
            return (
                LocalizedText(
                    de: "in einer Liste fehlt ein Komma oder die schließende Klammer.",
                    en: "a comma or the closing bracket of a list is missing."),
                LocalizedText(
                    de: "Zwischen den Werten steht „, “, am Ende die schließende Klammer.",
                    en: "Write \", \" between the values, and the closing bracket at the end.")
            )
        case "but found another document":
            return (
                LocalizedText(
                    de: "eine weitere Zeile „---“ beginnt einen zweiten Teil; diese Datei hat nur einen.",
                    en: "another \"---\" line begins a second part; this file has only one."),
                LocalizedText(
                    de: "Die Zeile löschen: nur Artikel und Meldungen haben einen Kopf zwischen „---“.",
                    en: "Delete the line: only articles and notices have front matter between \"---\".")
            )
        case "found undefined alias":
            return (
                LocalizedText(
                    de: "ein Text beginnt mit einem Stern.", en: "a text begins with an asterisk."), quoting
            )
        case "found a tab character that violates indentation":
            return (
                LocalizedText(de: "ein Tabulator steht in der Einrückung.", en: "there is a tab in the indentation."),
                indentation
            )
        case "found unexpected document indicator":
            return (
                LocalizedText(
                    de: "ein Anführungszeichen wird nicht geschlossen.", en: "a quotation mark is not closed."),
                LocalizedText(
                    de: "Am Ende des Textes dasselbe Zeichen ergänzen.", en: "Add the same mark at the end of the text."
                )
            )
        case "found unknown escape character", "did not find expected hexdecimal number",
            "found invalid Unicode character escape code":
            return (
                LocalizedText(
                    de: "ein Rückstrich hat in doppelten Anführungszeichen eine Bedeutung, die es hier nicht gibt.",
                    en: "a backslash has a meaning in double quotes that does not exist here."),
                LocalizedText(
                    de: "Den Text in einfache Anführungszeichen setzen.", en: "Put the text in single quotes.")
            )
        case "block sequence entries are not allowed in this context":
            return (
                LocalizedText(
                    de: "„- “ beginnt eine Liste und steht hinter anderem auf derselben Zeile.",
                    en: "\"- \" begins a list and stands behind something else on the same line."),
                LocalizedText(
                    de: "Die Liste auf der Zeile darunter beginnen, einen Text in Anführungszeichen setzen.",
                    en: "Begin the list on the line below; put a text in quotes.")
            )
        case "mapping keys are not allowed in this context":
            return (
                LocalizedText(
                    de: "ein Text beginnt mit „? “.", en: "a text begins with \"? \"."), quoting
            )
        case "did not find expected node content", "found unexpected ':'":
            return (
                LocalizedText(
                    de: "in einer Klammer fehlt ein Wert, oder ein Zeichen steht ohne Anführungszeichen.",
                    en: "a value is missing in brackets, or a character stands there without quotes."), quoting
            )
        case "found a tab character where an indentation space is expected":
            return (
                LocalizedText(
                    de: "die Zeile ist mit einem Tabulator eingerückt.", en: "the line is indented with a tab."),
                indentation
            )
        case "did not find expected comment or line break", "found an indentation indicator equal to 0":
            return (
                LocalizedText(
                    de: "nach „>“ oder „|“ beginnt ein Text erst auf der nächsten Zeile.",
                    en: "after \">\" or \"|\" a text begins on the next line only."),
                LocalizedText(
                    de: "Den Text darunter einrücken, oder ihn ohne das Zeichen in Anführungszeichen setzen.",
                    en: "Indent the text below, or put it in quotes without the sign.")
            )
        default:
            return (
                LocalizedText(
                    de: "die Zeile hat eine Form, die YAML nicht kennt.",
                    en: "the line has a form that YAML does not know (\(problem))."), quoting
            )
        }
    }
}

// MARK: Messages

private let keyAndValue = LocalizedText(
    de: "„Schlüssel: Wert“ schreiben; ein Text über mehrere Zeilen wird eingerückt.",
    en: "Write \"key: value\"; a text of several lines is indented.")

extension Diagnostic {
    /// - Parameter part: where the part begins that the library was reading.
    fileprivate static func invalidYAML(
        _ cause: (message: LocalizedText, help: LocalizedText?), at span: Span, part: Span? = nil
    ) -> Diagnostic {
        Diagnostic(
            YAMLRule.syntax, at: span.range,
            LocalizedText(
                de: "Das ist kein gültiges YAML: \(cause.message.german)",
                en: "This is not valid YAML: \(cause.message.english)"),
            help: cause.help,
            related: part.map {
                [
                    Related(
                        $0.range,
                        LocalizedText(de: "Der betroffene Teil beginnt hier.", en: "The part concerned begins here."))
                ]
            } ?? [])
    }

    fileprivate static func repeatedKeys(_ keys: [String], at span: Span, first: Span?) -> Diagnostic {
        let german = keys.map { "„\($0)“" }.joined(separator: ", ")
        let english = keys.map { "\"\($0)\"" }.joined(separator: ", ")
        return Diagnostic(
            YAMLRule.duplicateKey, at: span.range,
            LocalizedText(
                de: "Ein Schlüssel darf nur einmal stehen: \(german) steht mehrmals.",
                en: "A key may be given only once: \(english) is given several times."),
            help: LocalizedText(
                de: "Die Angaben zusammenführen oder eine davon löschen.", en: "Merge the values or delete one of them."
            ),
            related: first.map {
                [
                    Related(
                        $0.range, LocalizedText(de: "Hier steht er zum ersten Mal.", en: "It appears here first."))
                ]
            } ?? [])
    }

    fileprivate static func forbiddenCharacter(_ problem: String, at span: Span) -> Diagnostic {
        Diagnostic(
            YAMLRule.syntax, at: span.range,
            LocalizedText(
                de: "Hier steht ein Zeichen, das YAML nicht erlaubt (Steuerzeichen).",
                en: "Here is a character that YAML does not allow (\(problem))."),
            help: LocalizedText(
                de: "Das Zeichen löschen, auch wenn es nicht zu sehen ist.",
                en: "Delete the character, even if it cannot be seen."))
    }

    fileprivate static func unreadableYAML(_ error: YamlError, at span: Span) -> Diagnostic {
        Diagnostic(
            YAMLRule.syntax, at: span.range,
            LocalizedText(de: "Das ist kein gültiges YAML.", en: "This is not valid YAML (\(error))."),
            help: keyAndValue)
    }
}
