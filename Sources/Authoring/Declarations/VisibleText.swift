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
    static func emptyText(_ span: Span) -> Diagnostic {
        Diagnostic(
            "contract.empty", .error, span.range,
            LocalizedText(de: "Ein Text darf nicht leer sein.", en: "A text must not be empty."))
    }
}
