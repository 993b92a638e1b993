import Diagnostics

/// A slip that the YAML library notices on a later line than the one it stands on, or takes for wrong indentation.
struct YAMLSlip {
    private enum Kind {
        /// A text goes on behind its quotation marks, as in `title: "Hund" anmelden`.
        case textBehindQuotes
        case openQuote
        /// `title:Hund` and `title = Hund`.
        case missingColon(key: String?)
    }

    private let kind: Kind
    /// From 1.
    private let line: Int
    /// In characters, from 1.
    private let column: Int
    private let length: Int

    /// - Parameters:
    ///   - problem: the library's sentence.
    ///   - number: the line on which the library noticed it, from 1.
    init?(problem: String, line number: Int, in text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(number - 1) else { return nil }
        switch problem {
        case "did not find expected key", "did not find expected '-' indicator":
            self.init(quotesIn: lines[..<number])
        case "mapping values are not allowed in this context":
            self.init(keyAbove: number, in: lines)
        default: return nil
        }
    }

    /// Follows the quotation marks at the beginning of values down to the line on which the library gave up.
    private init?(quotesIn lines: ArraySlice<Substring>) {
        var opened: (line: Int, column: Int)?
        for (index, line) in lines.enumerated() {
            var rest = line.unicodeScalars[...]
            if opened == nil {
                guard let start = Self.quotedValue(in: line) else { continue }
                opened = (index + 1, line.unicodeScalars.distance(from: rest.startIndex, to: start) + 1)
                rest = rest[start...].dropFirst()
            }
            guard let begin = opened, let end = Self.closingQuote(in: rest) else { continue }
            opened = nil
            let behind = rest[end...].dropFirst().drop { $0 == " " || $0 == "\t" || $0 == "\r" }
            guard index == lines.count - 1, !behind.isEmpty, behind.first != "#" else { continue }
            (self.line, column) = begin
            length = begin.line == index + 1 ? line.unicodeScalars.count - begin.column + 1 : 1
            kind = begin.line == index + 1 ? .textBehindQuotes : .openQuote
            return
        }
        return nil
    }

    /// The line above has no colon with a blank behind its key, so that YAML reads both as one text.
    private init?(keyAbove number: Int, in lines: [Substring]) {
        func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
        guard let above = lines[..<(number - 1)].lastIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
            indentation(lines[above]) == indentation(lines[number - 1])
        else { return nil }
        let content = lines[above].drop { $0 == " " }
        let key = content.prefix { $0.isLetter || $0 == "-" }
        guard let first = content.first, first.isLetter, !content.contains(": "), !content.hasSuffix(":") else {
            return nil
        }
        line = above + 1
        column = indentation(lines[above]) + 1
        let isKey = content.dropFirst(key.count).first == ":" && ContractKeys.all.contains(String(key))
        kind = .missingColon(key: isKey ? String(key) : nil)
        length = isKey ? key.count + 1 : content.unicodeScalars.count
    }

    /// Where the quotation mark stands that a line's value begins with.
    private static func quotedValue(in line: Substring) -> String.Index? {
        let content = line.drop { $0 == " " }
        for lead in [": \"", "- \""] {
            guard let range = line.firstRange(of: lead) else { continue }
            // Not inside a text, nor in a list in brackets.
            let key = content.prefix(upTo: max(content.startIndex, range.lowerBound))
            guard key.allSatisfy({ !"\"'[{#".contains($0) }), lead.hasPrefix(":") || key.isEmpty else { continue }
            return line.index(before: range.upperBound)
        }
        return nil
    }

    private static func closingQuote(in rest: Substring.UnicodeScalarView) -> String.Index? {
        var isEscaped = false
        return rest.indices.first { index in
            defer { isEscaped = rest[index] == "\\" && !isEscaped }
            return rest[index] == "\"" && !isEscaped
        }
    }

    func diagnostic(file: FileID, lineOffset: Int) -> Diagnostic {
        let span = Span(Place(file: file, line: line + lineOffset, column: column), length: length)
        let message: LocalizedText
        let help: LocalizedText
        var fixes: [Diagnostic.Fix] = []
        switch kind {
        case .textBehindQuotes:
            message = LocalizedText(
                de: "hinter dem schließenden Anführungszeichen geht der Text weiter.",
                en: "the text continues after the closing quotation mark.")
            help = LocalizedText(
                de: "Den ganzen Text in \"…\" setzen, Anführungszeichen darin als „…“ schreiben.",
                en: "Put the whole text in \"…\" and write quotation marks inside it as “…”.")
        case .openQuote:
            message = LocalizedText(
                de: "ein Anführungszeichen wird nicht geschlossen.", en: "a quotation mark is not closed.")
            help = LocalizedText(
                de: "Am Ende des Textes ein \" ergänzen.", en: "Add a \" at the end of the text.")
        case .missingColon(let key):
            message = LocalizedText(
                de: "nach dem Schlüssel fehlt ein Doppelpunkt mit Leerzeichen.",
                en: "the colon and space after the key are missing.")
            help = LocalizedText(
                de: "In der Form: \(key ?? "Schlüssel"): Wert", en: "Write \(key ?? "key"): value")
            if let key { fixes = [.write(key + ": ", at: span, isSafe: true)] }
        }
        return Diagnostic(
            YAMLRule.syntax, at: span.range,
            LocalizedText(
                de: "Das ist kein gültiges YAML: \(message.german)",
                en: "This is not valid YAML: \(message.english)"),
            help: help, fixes: fixes)
    }
}
