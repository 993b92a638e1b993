/// The beginning of a text, short enough to be read aloud.
package enum FirstSentences {
    private static let abbreviations: Set<String> = [
        "z", "b", "d", "h", "u", "a", "o", "ä", "i", "v", "m", "bzw", "ca", "evtl", "ggf", "inkl", "max", "min", "nr",
        "str",
        "usw", "vgl", "abs", "art", "st", "dr", "tel", "bspw", "etc", "zzgl", "sog", "mind", "jan", "feb", "aug",
        "sept",
        "okt", "nov", "dez",
    ]

    /// Whole sentences of `text`, at most three and at most `limit` characters; where even the first is longer, its beginning.
    package static func of(_ text: String, limit: Int) -> String {
        let words = text.split(separator: " ")
        var answer = ""
        var sentence = ""
        var count = 0
        var said: Set<String> = []
        for (position, word) in words.enumerated() {
            sentence += (sentence.isEmpty ? "" : " ") + word
            guard ends(word, next: position + 1 < words.count ? words[position + 1] : nil) else { continue }
            // What a page has as its summary often stands at the beginning of its text again.
            guard said.insert(sentence).inserted else {
                sentence = ""
                continue
            }
            let longer = answer.isEmpty ? sentence : answer + " " + sentence
            guard longer.unicodeScalars.count <= limit else { break }
            answer = longer
            sentence = ""
            count += 1
            if count == 3 || answer.unicodeScalars.count > limit / 2 { break }
        }
        if answer.isEmpty {
            for word in words {
                let longer = answer.isEmpty ? String(word) : answer + " " + word
                guard longer.unicodeScalars.count < limit else {
                    answer += "…"
                    break
                }
                answer = longer
            }
        }
        return String(String.UnicodeScalarView(answer.unicodeScalars.prefix(limit)))
    }

    /// The sentences of a text in one line; what follows the last full stop is one, too.
    package static func split(_ text: String) -> [String] {
        let words = text.split(separator: " ")
        var sentences: [String] = []
        var sentence: [Substring] = []
        for (position, word) in words.enumerated() {
            sentence.append(word)
            guard ends(word, next: position + 1 < words.count ? words[position + 1] : nil) else { continue }
            sentences.append(sentence.joined(separator: " "))
            sentence = []
        }
        return sentence.isEmpty ? sentences : sentences + [sentence.joined(separator: " ")]
    }

    private static func ends(_ word: Substring, next: Substring?) -> Bool {
        guard let last = word.last, last == "." || last == "!" || last == "?" || last == "…" else { return false }
        guard last == "." else { return true }
        let core = word.dropLast().lowercased()
        // An ordinal, an abbreviation, or a date.
        if core.allSatisfy(\.isNumber) || abbreviations.contains(core) || core.hasSuffix(".") || core.contains(".") {
            return next == nil
        }
        return next?.first.map { $0.isUppercase || $0.isNumber || "„\"(–-".contains($0) } ?? true
    }
}
