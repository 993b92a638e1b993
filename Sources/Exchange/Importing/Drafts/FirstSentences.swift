import Foundation
import Knowledge

/// The beginning of a text, short enough to be read aloud.
package enum FirstSentences {
    /// Whole sentences of `text`, at most three and at most `limit` characters; where even the first is longer, its beginning.
    package static func of(_ text: String, limit: Int) -> String {
        var answer = ""
        var said: Set<String> = []
        // What a page has as its summary often stands at the beginning of its text again.
        for (number, sentence) in split(text).filter({ said.insert($0).inserted }).enumerated() {
            let longer = answer.isEmpty ? sentence : answer + " " + sentence
            guard longer.unicodeScalars.count <= limit else { break }
            answer = longer
            if number == 2 || answer.unicodeScalars.count > limit / 2 { break }
        }
        if answer.isEmpty {
            for word in text.split(separator: " ") {
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
    ///
    /// - Complexity: O(n).
    package static func split(_ text: String) -> [String] {
        let bytes = Array(text.split(separator: " ").joined(separator: " ").utf8)
        let isInside = insideBrackets(bytes)
        var sentences: [String] = []
        var start: Int?
        bytes.withUnsafeBufferPointer { buffer in
            Sentences.german.forEach(in: buffer, longerThan: -1) { sentence, _ in
                let from = start ?? sentence.lowerBound
                let end = sentence.upperBound
                // Who goes on with a small letter has not ended: it was an abbreviation that nobody listed.
                let goesOn = isInside[end - 1] || beginsSmall(bytes[end...])
                guard !goesOn || end == bytes.count else {
                    start = from
                    return
                }
                sentences.append(String(decoding: bytes[from..<end], as: UTF8.self))
                start = nil
            }
        }
        if let start {
            sentences.append(String(decoding: bytes[start...], as: UTF8.self).trimmingCharacters(in: .whitespaces))
        }
        return sentences
    }

    private static func beginsSmall(_ rest: ArraySlice<UInt8>) -> Bool {
        let next = String(decoding: rest.prefix(8), as: UTF8.self).first { $0 != " " }
        return next?.isLowercase ?? false
    }

    /// What is longer than this between two signs was not meant as a pair of them.
    private static let longestPair = 600

    /// By byte, whether brackets or quotation marks are open behind it; those that nobody closes open nothing.
    private static func insideBrackets(_ bytes: [UInt8]) -> [Bool] {
        var open: [(closing: String, at: Int)] = []
        var changes = Array(repeating: 0, count: bytes.count + 1)
        var position = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let sign = String(scalar)
            if let pair = open.lastIndex(where: { $0.closing.contains(sign) }) {
                if position - open[pair].at <= longestPair {
                    changes[open[pair].at] += 1
                    changes[position] -= 1
                }
                open.removeSubrange(pair...)
            } else if let closing = closers[sign] {
                // Nobody nests them so deep; a text of nothing else would take long.
                if open.count == 32 { open.removeFirst() }
                open.append((closing, position))
            }
            position += UTF8.width(scalar)
        }
        var depth = 0
        return bytes.indices.map { index in
            depth += changes[index]
            return depth > 0
        }
    }

    private static let closers = [
        "(": ")", "[": "]", "„": "“”\"", "‚": "‘’", "“": "”", "»": "«", "«": "»", "\"": "\"",
    ]
}
