import Bytes
import Knowledge

/// Takes the comments out of a text that is not code: `<!-- … -->`, `%%…%%` of Obsidian, `{/* … */}` of MDX.
enum ForeignComments {
    private static let forms: [(opening: [UInt8], closing: [UInt8], name: String)] = [
        (Array("<!--".utf8), Array("-->".utf8), "comment"), (Array("%%".utf8), Array("%%".utf8), "comment"),
        (Array("{/*".utf8), Array("*/}".utf8), "comment"),
        (Array("{% comment %}".utf8), Array("{% endcomment %}".utf8), "comment"),
    ]

    /// - Complexity: O(n).
    static func removed(from text: String, firstLine: Int, losses: inout [ImportLoss]) -> String {
        let bytes = Array(text.utf8)
        guard forms.contains(where: { bytes.has($0.opening) }) else { return text }
        let isCode = CodePlaces(bytes).isCode
        var result: [UInt8] = []
        var position = 0
        var line = firstLine
        /// Forms that nobody closes from here on.
        var unclosed: Set<Int> = []
        while position < bytes.count {
            let form = forms.indices.first { number in
                !isCode[position] && !unclosed.contains(number) && has(forms[number].opening, in: bytes, at: position)
            }
            guard let form else {
                if bytes[position] == 0x0A { line += 1 }
                result.append(bytes[position])
                position += 1
                continue
            }
            let start = position + forms[form].opening.count
            guard let end = first(forms[form].closing, in: bytes, from: start) else {
                unclosed.insert(form)
                // One of HTML at the beginning of a line hides the rest of the page.
                guard form == 0, position == 0 || bytes[position - 1] == 0x0A else { continue }
                let hidden = String(decoding: bytes[start...], as: UTF8.self)
                losses.append(ImportLoss(path: forms[form].name, line: line, value: MarkdownText.line(hidden)))
                break
            }
            let comment = MarkdownText.line(String(decoding: bytes[start..<end], as: UTF8.self))
            // "<!--more-->" and its like are for programs.
            if comment.contains(" ") || form != 0 {
                losses.append(ImportLoss(path: forms[form].name, line: line, value: comment))
            }
            let feeds = bytes[position..<end].count { $0 == 0x0A }
            line += feeds
            // Lines keep their numbers.
            result += Array(repeating: 0x0A, count: feeds)
            position = end + forms[form].closing.count
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func has(_ sign: [UInt8], in bytes: [UInt8], at position: Int) -> Bool {
        bytes[position] == sign[0] && position + sign.count <= bytes.count
            && bytes[position..<(position + sign.count)].elementsEqual(sign)
    }

    private static func first(_ sign: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { $0.firstOffset(of: sign, from: start) }
    }
}
