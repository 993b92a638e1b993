import Bytes

/// The lengths of time that a text names, in days: `2 Wochen`, `drei Tage`, `2 bis 3 Monate`, `14-tägig` is none.
public enum Durations {
    /// A length of time in a text.
    public struct Mention {
        /// A week has 7 days, a month 30, a year 365.
        public let days: Set<Double>
        /// Of the UTF-8 bytes of the text.
        public let range: Range<Int>
    }

    private static let units: [(stem: String, days: Double)] = [
        ("minute", 1.0 / 1440), ("stunde", 1.0 / 24), ("werktag", 1), ("arbeitstag", 1), ("tag", 1), ("woche", 7),
        ("monat", 30), ("jahr", 365),
    ]
    private static let endings: Set<String> = ["", "e", "en", "n", "s", "es"]
    private static let numbers: [String: Double] = [
        "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6,
        "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14,
    ]

    /// All of them, in order.
    public static func mentions(in text: String) -> [Mention] {
        let words = words(of: text)
        return words.indices.compactMap { index in
            guard let unit = unit(words[index].text), index > 0 else { return nil }
            var days: Set<Double> = []
            var first = index
            for part in words[index - 1].text.split(whereSeparator: { "-–".contains($0) }) {
                if let number = number(part) { days.insert(number * unit) }
            }
            if !days.isEmpty { first = index - 1 }
            if first < index, first >= 2, ["bis", "oder"].contains(words[first - 1].text),
                let number = number(words[first - 2].text[...])
            {
                days.insert(number * unit)
                first -= 2
            }
            guard !days.isEmpty else { return nil }
            return Mention(days: days, range: words[first].range.lowerBound..<words[index].range.upperBound)
        }
    }

    private static func unit(_ word: String) -> Double? {
        units.first { word.hasPrefix($0.stem) && endings.contains(String(word.dropFirst($0.stem.count))) }?.days
    }

    private static func number(_ word: Substring) -> Double? {
        Double(word.replacing(",", with: ".")) ?? numbers[String(word)]
    }

    /// In small letters, without the signs around them.
    private static func words(of text: String) -> [(text: String, range: Range<Int>)] {
        var words: [(text: String, range: Range<Int>)] = []
        let bytes = Array(text.utf8)
        var start = 0
        func add(_ end: Int) {
            let word = bytes[start..<end].trimming { !$0.isLetterByte && !$0.isASCIIDigit }
            guard !word.isEmpty else { return }
            words.append((String(decoding: word, as: UTF8.self).lowercased(), word.startIndex..<word.endIndex))
        }
        for index in bytes.indices where bytes[index] == 0x20 || bytes[index] == 0x0A {
            add(index)
            start = index + 1
        }
        add(bytes.count)
        return words
    }
}
