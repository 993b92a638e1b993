import Diagnostics

/// What may be wrong with how a value begins and ends: quotation marks, brackets and signs that mean something in YAML.
struct ValueSlips {
    private let line: YAMLLine
    /// The line with text below; nil where there is none.
    private let following: YAMLLine?
    private let source: YAMLSource

    init(_ line: YAMLLine, following: YAMLLine?, source: YAMLSource) {
        self.line = line
        self.following = following
        self.source = source
    }

    private var whole: Range<Int> { line.value..<max(line.value, line.valueEnd) }

    /// Whether the text goes on over the next lines.
    private var isContinued: Bool {
        guard let following else { return false }
        return following.indentation > (line.hasDash ? line.indentation : line.content)
    }

    func slips() -> [YAMLSlip] {
        guard !line.isValueEmpty, line.colon != nil || line.hasDash else { return [] }
        switch line.scalars[line.value] {
        case "\"", "'": return [textBehindQuotes(), escapes()].compactMap { $0 }
        case "[", "{": return [textBehindBracket(), commentInList()].compactMap { $0 }
        case ">", "|": return [textBehindBlockSign()].compactMap { $0 }
        // Behind the dash something stands, and no comment.
        case "-" where line.colon != nil && whole.count > 2 && line.scalars[line.value + 1] == " ":
            return [listBesideKey()]
        case "]", "}", ",", "?": return [quoting(.specialSign(line.scalars[line.value]))]
        default: return []
        }
    }

    /// - Parameter above: the last line with text that was understood.
    func unclosed(before above: YAMLLine?) -> [YAMLSlip] {
        guard !line.isValueEmpty, line.colon != nil || line.hasDash else { return [] }
        switch line.scalars[line.value] {
        case "\"", "'": return openQuote(at: line.value, closing: "")
        case "[", "{": return openBracket(before: above)
        default: return []
        }
    }

    /// The whole value as a text in quotation marks.
    private func quoting(_ message: LocalizedText, text: String? = nil, isSafe: Bool = false) -> YAMLSlip {
        let replacement = Quoting.quoted(text ?? line.text(whole))
        return YAMLSlip(
            line, whole, message, help: .putInQuotes(line.lead + replacement),
            edits: [line.edit(whole, replacement)], isSafe: isSafe)
    }

    // MARK: Quotation marks

    /// `title: "Hund" anmelden`, `answer: 'Wie geht's?'`
    private func textBehindQuotes() -> YAMLSlip? {
        guard let end = line.closingQuote(of: line.value), end + 1 < whole.upperBound else { return nil }
        let quote = line.scalars[line.value]
        let behind = line.scalars[end + 1]
        let isApostrophe = behind.properties.isAlphabetic && line.scalars[whole.upperBound - 1] == quote
        if isApostrophe {
            let inside = line.text((line.value + 1)..<(whole.upperBound - 1))
            return quoting(.quoteInside(quote), text: Self.withTypographicQuotes(inside), isSafe: quote == "'")
        }
        return quoting(.textBehindQuotes, text: Self.withTypographicQuotes(line.text(whole)))
    }

    /// Quotation marks inside a text are written as its language does.
    private static func withTypographicQuotes(_ text: String) -> String {
        var result = ""
        var isOpen = false
        for character in text {
            if character == "\"" {
                result += isOpen ? "“" : "„"
                isOpen.toggle()
            } else {
                result.append(character)
            }
        }
        return isOpen ? text : result
    }

    /// A backslash in double quotation marks: `"C:\Ordner"`.
    private func escapes() -> YAMLSlip? {
        guard line.scalars[line.value] == "\"", let slash = line.scalars[whole].firstIndex(of: "\\") else { return nil }
        let inside = line.text(whole).dropFirst().dropLast(line.scalars[whole.upperBound - 1] == "\"" ? 1 : 0)
        let replacement = "'" + inside.replacing("'", with: "''") + "'"
        return YAMLSlip(
            line, slash..<(slash + 1), .backslash,
            help: LocalizedText(
                de: "In einfache Anführungszeichen setzen: \(line.lead)\(replacement)",
                en: "Put it in single quotes: \(line.lead)\(replacement)"), edits: [line.edit(whole, replacement)])
    }

    /// - Parameter closing: what is closed with it.
    private func openQuote(at start: Int, closing: String) -> [YAMLSlip] {
        guard line.closingQuote(of: start) == nil, whole.upperBound > start else { return [] }
        let quote = line.scalars[start]
        var slips: [YAMLSlip] = []
        func slip(_ message: LocalizedText, _ edit: LineEdit, help text: String) -> YAMLSlip {
            YAMLSlip(
                line, start..<(start + 1), message, help: .write(line.text(0..<line.content) + text), edits: [edit],
                opensLines: true)
        }
        let last = whole.upperBound - 1
        if closing.isEmpty, last > start, let sign = LookAlike(line.scalars[last]),
            sign.kind == .doubleQuote || sign.kind == .singleQuote
        {
            slips.append(
                YAMLSlip(
                    line, last..<(last + 1), .lookAlikeQuote(sign, quote),
                    help: .write(line.text(0..<last) + "\(quote)"), edits: [line.edit(last..<(last + 1), "\(quote)")],
                    isSafe: true, opensLines: true))
        }
        // Inside brackets the mark closes before the bracket that was meant as one.
        let end = closing.isEmpty ? whole.upperBound : entryEnd(from: start)
        let isBracketThere = end < whole.upperBound
        let added = "\(quote)" + (isBracketThere ? "" : closing)
        slips.append(
            slip(
                .openQuote, line.edit(end..<end, added),
                help: line.text(line.content..<end) + added + line.text(end..<whole.upperBound)))
        return slips
    }

    /// Where an entry of a list ends whose quotation mark is open: before the bracket at the end of the line.
    private func entryEnd(from start: Int) -> Int {
        let last = whole.upperBound - 1
        return last > start && "]}".unicodeScalars.contains(line.scalars[last]) ? last : whole.upperBound
    }

    // MARK: Brackets

    /// `title: [Neu] Ausweis`
    private func textBehindBracket() -> YAMLSlip? {
        let sign = line.scalars[line.value]
        let brackets = line.brackets(from: line.value)
        guard let end = brackets.end, end + 1 < whole.upperBound, !line.text(whole).hasPrefix("{{") else { return nil }
        return quoting(.bracket(sign))
    }

    /// `keywords: [Schalter #1, b]`
    private func commentInList() -> YAMLSlip? {
        let brackets = line.brackets(from: line.value)
        guard let comment = brackets.comment else { return nil }
        var start = brackets.lastEntry
        while start < comment, line.scalars[start] == " " { start += 1 }
        let end = line.scalars[comment...].firstIndex { ",]}".unicodeScalars.contains($0) } ?? line.scalars.count
        let replacement = Quoting.quoted(line.text(start..<end))
        return YAMLSlip(
            line, comment..<(comment + 1), .commentInList,
            help: .putInQuotes(line.text(line.content..<start) + replacement + line.text(end..<line.scalars.count)),
            edits: [line.edit(start..<end, replacement)], opensLines: true)
    }

    private func openBracket(before above: YAMLLine?) -> [YAMLSlip] {
        let brackets = line.brackets(from: line.value)
        guard brackets.end == nil, brackets.comment == nil, !line.text(whole).hasPrefix("{{") else { return [] }
        let closing = line.scalars[line.value] == "[" ? "]" : "}"
        if let quote = brackets.openQuote { return openQuote(at: quote, closing: closing) }
        func slip(_ edited: YAMLLine) -> YAMLSlip {
            let end = max(edited.valueEnd, 1)
            return YAMLSlip(
                line, line.value..<(line.value + 1), .openBracket(line.scalars[line.value], closing),
                help: .write(
                    edited.text(0..<end) + closing + edited.text(end..<edited.scalars.count)),
                edits: [edited.edit(end..<end, closing)], opensLines: true)
        }
        var slips = [slip(line)]
        if let above, above.number > line.number { slips.append(slip(above)) }
        return slips
    }

    // MARK: Signs

    /// `answer: > Text`
    private func textBehindBlockSign() -> YAMLSlip? {
        let sign = line.scalars[line.value]
        var start = line.value + 1
        while start < whole.upperBound, "+-0123456789 ".unicodeScalars.contains(line.scalars[start]) { start += 1 }
        guard start < whole.upperBound else { return nil }
        let text = line.text(start..<whole.upperBound)
        guard !isContinued else {
            return YAMLSlip(
                line, line.value..<(line.value + 1), .blockSign(sign),
                help: LocalizedText(
                    de: "„\(sign)“ löschen: \(line.lead)\(text)", en: "Delete \"\(sign)\": \(line.lead)\(text)"),
                edits: [line.edit(line.value..<start, "")])
        }
        let replacement = Quoting.quoted(text)
        return YAMLSlip(
            line, line.value..<(line.value + 1), .blockSign(sign), help: .putInQuotes(line.lead + replacement),
            edits: [line.edit(whole, replacement)])
    }

    /// `documents: - Foto`
    private func listBesideKey() -> YAMLSlip {
        let item = line.text((line.value + 2)..<whole.upperBound)
        let isList = source.listKeys.contains(line.key) || following?.hasDash == true
        guard isList else { return quoting(.listBesideKey) }
        let blanks = String(repeating: " ", count: line.content)
        // A line cannot be added here; the entry is read where it stands alone.
        let isAlone = following.map { !$0.hasDash || $0.indentation < line.content } ?? true
        return YAMLSlip(
            line, line.value..<(line.value + 1), .listBesideKey,
            help: .write("\(blanks)\(line.key):\n\(blanks)  - \(item)"),
            edits: [line.edit(whole, isAlone ? "[" + Quoting.quoted(item) + "]" : "")])
    }
}

// MARK: Messages

extension LocalizedText {
    fileprivate static let textBehindQuotes = LocalizedText(
        de: "hinter dem schließenden Anführungszeichen geht der Text weiter.",
        en: "the text continues after the closing quotation mark.")

    fileprivate static func quoteInside(_ quote: Unicode.Scalar) -> LocalizedText {
        quote == "'"
            ? LocalizedText(
                de: "ein Apostroph im Text beendet ihn, weil er in einfachen Anführungszeichen steht.",
                en: "an apostrophe in the text ends it, because the text is in single quotes.")
            : LocalizedText(
                de: "ein Anführungszeichen im Text beendet ihn.", en: "a quotation mark inside the text ends it.")
    }

    fileprivate static let backslash = LocalizedText(
        de: "ein Rückstrich hat in doppelten Anführungszeichen eine Bedeutung, die es für dieses Zeichen nicht gibt.",
        en: "a backslash has a meaning in double quotes that does not exist for this character.")

    fileprivate static let openQuote = LocalizedText(
        de: "ein Anführungszeichen wird nicht geschlossen.", en: "a quotation mark is not closed.")

    fileprivate static func lookAlikeQuote(_ sign: LookAlike, _ quote: Unicode.Scalar) -> LocalizedText {
        LocalizedText(
            de: "„\(sign.sign)“ ist \(sign.described.german) und schließt nicht, was mit \(quote) beginnt.",
            en: "\"\(sign.sign)\" is \(sign.described.english) and does not close what begins with \(quote).")
    }

    fileprivate static func bracket(_ sign: Unicode.Scalar) -> LocalizedText {
        sign == "["
            ? LocalizedText(
                de: "ein Text beginnt mit einer eckigen Klammer.", en: "a text begins with a square bracket.")
            : LocalizedText(
                de: "ein Text beginnt mit einer geschweiften Klammer.", en: "a text begins with a brace.")
    }

    fileprivate static let commentInList = LocalizedText(
        de: "in einer Liste beginnt mit „ #“ ein Kommentar, und ihr Ende fehlt.",
        en: "in a list \" #\" begins a comment, and its end is missing.")

    fileprivate static func openBracket(_ sign: Unicode.Scalar, _ closing: String) -> LocalizedText {
        LocalizedText(
            de: "„\(sign)“ wird nicht mit „\(closing)“ geschlossen.",
            en: "\"\(sign)\" is not closed with \"\(closing)\".")
    }

    fileprivate static func blockSign(_ sign: Unicode.Scalar) -> LocalizedText {
        LocalizedText(
            de: "nach „\(sign)“ beginnt ein Text erst auf der nächsten Zeile, hier steht er auf derselben.",
            en: "after \"\(sign)\" a text begins on the next line only; here it is on the same one.")
    }

    fileprivate static let listBesideKey = LocalizedText(
        de: "nach dem Schlüssel steht „- “ auf derselben Zeile; eine Liste beginnt auf der Zeile darunter.",
        en: "\"- \" is on the same line as the key; a list begins on the line below.")

    fileprivate static func specialSign(_ sign: Unicode.Scalar) -> LocalizedText {
        LocalizedText(
            de: "ein Text beginnt mit „\(sign)“, das in YAML eine Bedeutung hat.",
            en: "a text begins with \"\(sign)\", which has a meaning in YAML.")
    }
}
