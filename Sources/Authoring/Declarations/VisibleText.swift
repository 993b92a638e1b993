import Diagnostics

extension String {
    /// Whether anything of the text can be seen: not so where it has blanks and marks without width only.
    var hasVisibleCharacter: Bool {
        if utf8.contains(where: { $0 > 0x20 && $0 < 0x7F }) { return true }
        return unicodeScalars.contains {
            $0.value > 0x7F && !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        }
    }
}

extension Diagnostic {
    /// - Parameter written: what stands there; a sign such as `~` says in YAML that nothing does.
    static func emptyText(_ span: Span, written: String = "") -> Diagnostic {
        let sign = written.trimmed
        return Diagnostic(
            ContractRule.empty, at: span.range,
            LocalizedText(de: "Ein Text darf nicht leer sein.", en: "A text must not be empty."),
            help: sign.hasVisibleCharacter
                ? LocalizedText(
                    de: "„\(sign)“ heißt in YAML: nichts. Ist das Wort gemeint, steht es in Anführungszeichen.",
                    en: "\"\(sign)\" means \"nothing\" in YAML. If you mean the word, put it in quotes.")
                : nil,
            fixes: sign.hasVisibleCharacter ? [.write(Quoting.quoted(sign), at: span)] : [])
    }

    /// A text that YAML takes for something else.
    static func unquoted(_ text: String, _ span: Span) -> Diagnostic {
        let taken: LocalizedText =
            switch PlainScalar(text) {
            case .integer(let value?): LocalizedText(de: "die Zahl \(value)", en: "the number \(value)")
            case .truth: LocalizedText(de: "einen Wahrheitswert", en: "a boolean")
            default: LocalizedText(de: "eine Zahl", en: "a number")
            }
        return Diagnostic(
            ContractRule.unquoted, at: span.range,
            LocalizedText(
                de: "Ohne Anführungszeichen ist „\(text)“ für andere Programme \(taken.german).",
                en: "Without quotes, \"\(text)\" is \(taken.english) to other programs."),
            help: .didYouMean(Quoting.quoted(text)),
            fixes: [.write(Quoting.quoted(text), at: span, isSafe: true)])
    }

    /// The end of a text that YAML takes for a comment.
    ///
    /// - Parameters:
    ///   - text: what YAML reads.
    ///   - comment: what stands behind it, from `#` on.
    static func lostText(_ text: String, _ comment: String, _ span: Span) -> Diagnostic {
        let whole = Quoting.quoted("\(text) \(comment)")
        return Diagnostic(
            ContractRule.comment, at: span.range,
            LocalizedText(
                de: "Mit „ #“ beginnt ein Kommentar: „\(comment)“ gehört nicht zum Text und steht auf keiner Seite.",
                en: "\" #\" begins a comment: \"\(comment)\" is not part of the text and appears on no page."),
            help: LocalizedText(
                de: "Gehört es zum Text, ihn in Anführungszeichen setzen: \(whole); sonst „# “ mit Leerzeichen.",
                en: "If it belongs to the text, put the text in quotes: \(whole); otherwise write \"# \" with a space.")
        )
    }

    /// Typographic quotation marks where YAML's own are meant.
    ///
    /// - Parameter inside: the text between them.
    static func typographicMarks(_ inside: String, _ node: YAMLNode) -> Diagnostic {
        let isExact = node.seams.isEmpty && Int(node.span.length) == inside.unicodeScalars.count + 2
        return Diagnostic(
            ContractRule.quotationMarks, at: node.span.range,
            LocalizedText(
                de: "Typographische Anführungszeichen gehören in YAML zum Text; um einen Wert stehen gerade.",
                en: "Typographic quotes are part of the text in YAML; a value is put in straight ones."),
            help: LocalizedText(
                de: "Stattdessen \(Quoting.quoted(inside)) schreiben; sollen die Zeichen bleiben, gerade darum setzen.",
                en: "Write \(Quoting.quoted(inside)) instead; to keep the marks, put straight ones around them."),
            fixes: isExact ? [.write(Quoting.quoted(inside), at: node.span, isSafe: true)] : [])
    }
}
