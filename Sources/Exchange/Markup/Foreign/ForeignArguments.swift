/// The arguments of a short code: `key="value"`, `key=value`, and those without a name.
struct ForeignArguments {
    private(set) var named: [String: String] = [:]
    private(set) var bare: [String] = []

    init(_ text: Substring) {
        var rest = text.trimmed
        while let first = rest.first {
            if first == " " || first == "," || first == "\n" || first == "\t" {
                rest = rest.dropFirst()
                continue
            }
            let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ":" }
            let behind = rest[name.endIndex...]
            if !name.isEmpty, behind.first == "=" {
                let (value, left) = Self.value(behind.dropFirst())
                named[name.lowercased()] = value
                rest = left
            } else {
                let (value, left) = Self.value(rest)
                bare.append(value)
                rest = left
            }
        }
    }

    private static func value(_ text: Substring) -> (String, Substring) {
        guard let quote = text.first, "\"'`“„{".contains(quote) else {
            let word = text.prefix { !" \n\t".contains($0) }
            // What is neither word nor quotation goes on, one sign at least.
            return (String(word), word.isEmpty ? text.dropFirst() : text[word.endIndex...])
        }
        let closing = quote == "„" || quote == "“" ? "“”" : quote == "{" ? "}" : String(quote)
        let inside = text.dropFirst()
        let end = inside.firstIndex { closing.contains($0) } ?? inside.endIndex
        return (String(inside[..<end]), inside[end...].dropFirst())
    }
}
