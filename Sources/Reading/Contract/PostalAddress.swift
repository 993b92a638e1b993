import Knowledge
import ReadingYAML

/// An address in one line, as it stands on letters.
enum PostalAddress {
    /// The lines for `Markt 1, 46236 Bottrop`; nil where no five digits part street and city.
    static func lines(_ text: String) -> [String]? {
        let words = text.split(whereSeparator: { " ,;|\n\u{A0}".contains($0) }).map(String.init)
        guard let place = words.lastIndex(where: { $0.count == 5 && $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            place > 0, place + 1 < words.count
        else { return nil }
        return [
            "street: \(Quoting.written(words[..<place].joined(separator: " ")))",
            "postcode: \(Quoting.quoted(words[place]))",
            "city: \(Quoting.written(words[(place + 1)...].joined(separator: " ")))",
        ]
    }
}
