/// First letters of surnames as lists and people write them: `A bis K und Sch`, `Buchstaben A, B, C`, `L–Z`.
public enum WrittenLetters {
    /// What they are in the form of the content, and none where every surname is meant; nil where they cannot be read.
    public static func read(_ text: String) -> NameLetters?? {
        var words: [Substring] = []
        let plain = String(text.map { "–—−".contains($0) ? "-" : $0 }).replacing("-", with: " - ")
        for word in plain.split(whereSeparator: { $0.isWhitespace || ",;/+&|:()".contains($0) }) {
            switch word.lowercased() {
            case "buchstabe", "buchstaben", "nachname", "nachnamen", "namen", "name", "anfangsbuchstabe",
                "anfangsbuchstaben", "bst", "bst.", "von", "und", "u.", "sowie":
                continue
            case "alle": return .some(nil)
            case "bis": words.append("-")
            default: words.append(word.last == "." ? word.dropLast() : word)
            }
        }
        var parts: [String] = []
        var isOpen = false
        for word in words {
            if word == "-" {
                guard !isOpen, !parts.isEmpty else { return nil }
                isOpen = true
            } else if isOpen {
                parts[parts.count - 1] += "-" + word
                isOpen = false
            } else {
                parts.append(String(word))
            }
        }
        guard !isOpen, let letters = NameLetters(folded(parts).joined(separator: ", ")) else { return nil }
        return letters
    }

    /// Single letters in a row become a range: `A, B, C` is `A-C`.
    private static func folded(_ parts: [String]) -> [String] {
        var folded: [String] = []
        var run: [UInt8] = []
        func close() {
            if let first = run.first, let last = run.last {
                let ends = [first, last].map { String(decoding: [$0], as: UTF8.self) }
                folded.append(first == last ? ends[0] : ends.joined(separator: "-"))
            }
            run = []
        }
        for part in parts {
            let upper = Array(part.uppercased().utf8)
            guard upper.count == 1, (0x41...0x5A).contains(upper[0]) else {
                close()
                folded.append(part)
                continue
            }
            if let last = run.last, upper[0] != last + 1 { close() }
            run.append(upper[0])
        }
        close()
        return folded
    }
}
