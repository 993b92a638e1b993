/// Adds a city to those that an article names, and leaves every other byte as it is.
enum MunicipalitiesEntry {
    /// The file with the city's entry; nil where it cannot be told for sure where that belongs.
    static func added(_ municipality: String, to file: String) -> String? {
        let end = file.contains("\r\n") ? "\r\n" : "\n"
        var lines = file.components(separatedBy: end)
        guard lines[0].hasPrefix("---"),
            let close = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") || $0.hasPrefix("...") })
        else { return nil }
        let keys = lines[..<close].indices.filter { lines[$0].hasPrefix("municipalities:") }
        guard let key = keys.first, keys.count == 1 else { return nil }
        let value = lines[key].dropFirst("municipalities:".count).drop { $0 == " " }
        if value.hasPrefix("{") {
            // All cities in one line, with nothing behind them.
            guard value.hasSuffix("}"), !value.contains("#"), !value.contains("\""), !value.contains("'") else {
                return nil
            }
            let inner = value.dropFirst().dropLast().drop { $0 == " " }
            let before = lines[key].dropLast().reversed().drop { $0 == " " }.reversed()
            lines[key] =
                String(before) + (inner.isEmpty ? "" : ", ") + "\(municipality): {}"
                + (value.hasSuffix(" }") ? " }" : "}")
            return lines.joined(separator: end)
        }
        guard value.isEmpty || value.hasPrefix("#") else { return nil }
        // The last line of the block that says something; comments behind it may belong to what follows.
        var last: Int?
        var indent: Substring?
        for number in (key + 1)..<close {
            let blanks = lines[number].prefix { $0 == " " }
            let rest = lines[number].dropFirst(blanks.count)
            if rest.isEmpty || rest.hasPrefix("#") && blanks.isEmpty { continue }
            guard !blanks.isEmpty else { break }
            if rest.hasPrefix("#") { continue }
            if indent == nil { indent = blanks }
            last = number
        }
        guard let last, let indent, indent.allSatisfy({ $0 == " " }) else { return nil }
        lines.insert("\(indent)\(municipality): {}", at: last + 1)
        return lines.joined(separator: end)
    }
}
