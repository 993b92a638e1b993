import Diagnostics
import Knowledge

/// Finds `<!-- auskunft:allow rule: reason -->` in Markdown and `# auskunft:allow rule: reason` in YAML.
enum ExcuseReader {
    private static let keyword = Array("auskunft:allow".utf8)

    static func read(_ bytes: [UInt8], file: FileID) -> [Excuse] {
        guard contains(keyword, in: bytes) else { return [] }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        var excuses: [Excuse] = []
        var isInFence = false
        for (index, line) in lines.enumerated() {
            let start = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
            if start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8) { isInFence.toggle() }
            guard !isInFence, let (isMarkdown, opening) = comment(String(decoding: line, as: UTF8.self)) else {
                continue
            }
            let text = String(decoding: line, as: UTF8.self)
            let columnOfOpening = text.unicodeScalars.count - opening.unicodeScalars.count
            let lead = opening.prefix { $0 == " " }
            var rest = opening.dropFirst(lead.count).dropFirst("auskunft:allow".count)
            if isMarkdown, let end = rest.range(of: "-->") { rest = rest[..<end.lowerBound] }
            let gap = rest.prefix { $0 == " " }
            rest = rest.dropFirst(gap.count)
            let rule = String(rest.prefix { $0 != ":" && $0 != " " })
            let reason = rest.dropFirst(rule.count).drop { $0 == ":" || $0 == " " }
            let column = columnOfOpening + lead.count + "auskunft:allow".count + gap.count + 1
            let span = Span(
                Place(file: file, line: index + 1, column: column), length: max(rule.unicodeScalars.count, 1))
            excuses.append(
                Excuse(
                    rule: Located(rule, span), reason: String(reason).trimmed,
                    lines: (index + 1)...lastLine(after: index, lines, isMarkdown: isMarkdown)))
        }
        return excuses
    }

    /// Whether the comment is Markdown's, and what follows the sign that opens it; nil where the line has no excuse.
    private static func comment(_ text: String) -> (isMarkdown: Bool, opening: String)? {
        guard let keyword = text.range(of: "auskunft:allow") else { return nil }
        let lead = text[..<keyword.lowerBound]
        let blanks = lead.reversed().prefix { $0 == " " }.count
        let sign = lead.dropLast(blanks)
        let isMarkdown = sign.hasSuffix("<!--")
        guard isMarkdown || sign.hasSuffix("#") else { return nil }
        // A comment shown as code excuses nothing.
        guard !isMarkdown || sign.utf8.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 0 else { return nil }
        return (isMarkdown, String(repeating: " ", count: blanks) + String(text[keyword.lowerBound...]))
    }

    /// The number of the last line that a comment on line `index` excuses.
    private static func lastLine(after index: Int, _ lines: [ArraySlice<UInt8>], isMarkdown: Bool) -> Int {
        guard isMarkdown else { return index + 2 }
        var last = index + 1
        func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
        while last < lines.count, isBlank(lines[last]) { last += 1 }
        while last < lines.count, !isBlank(lines[last]) { last += 1 }
        return last
    }

    private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard buffer.count >= needle.count, let first = needle.first else { return false }
            for index in 0...(buffer.count - needle.count)
            where buffer[index] == first && buffer[index + 8] == UInt8(ascii: ":") {
                if buffer[index..<(index + needle.count)].elementsEqual(needle) { return true }
            }
            return false
        }
    }
}

extension StringProtocol {
    /// The first occurrence of an ASCII text.
    fileprivate func range(of text: String) -> Range<String.Index>? {
        let wanted = Array(text.utf8)
        var start = utf8.startIndex
        while start < utf8.endIndex {
            if utf8[start...].starts(with: wanted) { return start..<utf8.index(start, offsetBy: wanted.count) }
            start = utf8.index(after: start)
        }
        return nil
    }
}
