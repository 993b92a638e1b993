import Theme

/// Marks in short texts, side by side, the words that not all of them have.
enum TextDifference {
    /// Longer texts are shown without marks: comparing them costs the square of their words.
    private static let mostWords = 200

    /// Each text as HTML, in `<mark>` what lies outside the words that all texts have in this order. Texts that share less than half
    /// of their words are left unmarked: everything would be.
    ///
    /// - Complexity: O(words²) for each text.
    static func marked(_ texts: [String?]) -> [[UInt8]?] {
        let words = texts.map { $0?.split(separator: " ", omittingEmptySubsequences: false) }
        let present = words.compactMap { $0 }
        guard let first = present.first, Set(texts.compactMap { $0 }).count > 1,
            present.allSatisfy({ $0.count <= mostWords })
        else { return words.map { $0.map(escaped) } }
        let common = present.dropFirst().reduce(first) { subsequence($0, $1) }
        return words.map { words -> [UInt8]? in
            guard let words else { return nil }
            return common.count * 2 < words.count ? escaped(words) : marked(words, common)
        }
    }

    private static func escaped(_ words: [Substring]) -> [UInt8] {
        var html = HTMLBuffer()
        html.text(words.joined(separator: " "))
        return html.bytes
    }

    /// Stretches of words that are not in `common` in one mark each.
    private static func marked(_ words: [Substring], _ common: [Substring]) -> [UInt8] {
        var html = HTMLBuffer()
        var rest = common[...]
        var isOpen = false
        for (index, word) in words.enumerated() {
            let isCommon = rest.first == word
            if isCommon { rest.removeFirst() }
            if isCommon, isOpen {
                html.raw("</mark>")
                isOpen = false
            }
            if index > 0 { html.raw(" ") }
            if !isCommon, !isOpen {
                html.raw("<mark>")
                isOpen = true
            }
            html.text(String(word))
        }
        if isOpen { html.raw("</mark>") }
        return html.bytes
    }

    /// A longest common subsequence (Wagner and Fischer's table).
    private static func subsequence(_ left: [Substring], _ right: [Substring]) -> [Substring] {
        let width = right.count + 1
        var lengths = [Int](repeating: 0, count: (left.count + 1) * width)
        for i in left.indices.reversed() {
            for j in right.indices.reversed() {
                lengths[i * width + j] =
                    left[i] == right[j]
                    ? lengths[(i + 1) * width + j + 1] + 1
                    : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
            }
        }
        var result: [Substring] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                result.append(left[i])
                (i, j) = (i + 1, j + 1)
            } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
                i += 1
            } else {
                j += 1
            }
        }
        return result
    }
}
