import Knowledge

/// How callers and agents shorten the name of a street.
enum StreetForms {
    /// What a street is called behind its own name, and how that is shortened.
    private static let kinds = [("straße", "str"), ("strasse", "str"), ("platz", "pl")]

    /// Besides the name: hyphens as blanks, `Str` for Straße, the name alone where the kind of street is a word of its own.
    static func forms(of name: String) -> [String] {
        let plain = name.replacing("-", with: " ").lowercased()
        var forms = plain == name.lowercased() ? [] : [plain]
        for (kind, short) in kinds where plain.hasSuffix(kind) {
            let own = plain.dropLast(kind.count)
            guard !own.isEmpty else { continue }
            forms.append(own + short)
            if own.last == " " {
                forms.append(String(own.dropLast()))
            } else {
                // `Memel Straße` for `Memelstraße`.
                forms.append("\(own) \(kind)")
                forms.append("\(own) \(short)")
            }
        }
        return forms
    }

    /// The page of the street index that a street stands on, by its first letter.
    static func letter(_ name: String) -> String { StreetLetter.id(of: SortKey.make(name)) }
}
