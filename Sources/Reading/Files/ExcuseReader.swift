import Bytes
import Diagnostics
import Knowledge

/// Finds `<!-- auskunft:allow rule: reason -->` in Markdown and `# auskunft:allow rule: reason` in YAML, and what is meant
/// as one and mistyped.
package enum ExcuseReader {
    private static let keyword = "auskunft:allow"

    /// Every excuse of a file. O(n) in its length.
    package static func read(_ bytes: [UInt8], file: FileID, _ findings: inout Findings) -> [Excuse] {
        guard mayHaveExcuse(bytes[...]) else { return [] }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        var excuses: [Excuse] = []
        var isInFence = false
        let patterns = Patterns()
        for (index, line) in lines.enumerated() {
            let start = line.drop { $0 == 0x20 || $0 == UInt8(ascii: ">") }
            if start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8) { isInFence.toggle() }
            guard !isInFence, mayHaveExcuse(line) else { continue }
            let text = String(decoding: line, as: UTF8.self)
            guard let comment = comment(in: text, patterns) else { continue }
            func span(from place: String.Index, _ length: Int) -> Span {
                let column = text[..<place].unicodeScalars.count + 1
                return Span(Place(file: file, line: index + 1, column: column), length: length)
            }
            if text[comment.opening] != keyword {
                let words = text[comment.opening]
                findings.add(mistyped(String(words), span(from: words.startIndex, words.unicodeScalars.count)))
            }
            var rest = text[comment.opening.upperBound...]
            if comment.isMarkdown, let end = rest.range(of: "-->") { rest = rest[..<end.lowerBound] }
            rest = rest.drop { $0 == " " }
            let rule = rest.prefix { $0 != ":" && $0 != " " }
            let reason = rest.dropFirst(rule.count).drop { $0 == ":" || $0 == " " }
            let place = span(from: rest.startIndex, max(rule.unicodeScalars.count, 1))
            excuses.append(
                Excuse(
                    rule: Located(String(rule), place), reason: String(reason).trimmed,
                    lines: (index + 1)...lastLine(after: index, lines, isMarkdown: comment.isMarkdown)))
        }
        return excuses
    }

    /// Made once a file: to parse one takes longer than to match it.
    private struct Patterns {
        let comment = /(<!--|#) *(?<keyword>[Aa][Uu][Ss][Kk][Uu][Nn][Ff][Tt][ :_-]{1,3}(?<word>[A-Za-z]+))/
        let rule = /:? *[a-z]+\.[a-z-]+/
    }

    /// Whether the comment is Markdown's, and where its keyword stands; nil where the line has no excuse.
    private static func comment(
        in text: String, _ patterns: Patterns
    ) -> (isMarkdown: Bool, opening: Range<String.Index>)? {
        for match in text.matches(of: patterns.comment) {
            // Only before a rule's id is a word like it meant as one.
            let isRight = match.keyword == keyword
            let isMeant =
                NearMiss.nearest(to: String(match.word), among: ["allow", "erlaube"]) != nil
                && text[match.range.upperBound...].prefixMatch(of: patterns.rule) != nil
            guard isRight || isMeant else { continue }
            let isMarkdown = match.1 == "<!--"
            // A comment shown as code excuses nothing.
            let lead = text[..<match.range.lowerBound]
            guard !isMarkdown || lead.utf8.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 0 else { continue }
            var end = match.keyword.endIndex
            if !isRight, text[end...].hasPrefix(":") { end = text.index(after: end) }
            return (isMarkdown, match.keyword.startIndex..<end)
        }
        return nil
    }

    private static func mistyped(_ written: String, _ span: Span) -> Diagnostic {
        Diagnostic(
            ExcuseFormRule.form, at: span.range,
            LocalizedText(
                de: "Eine Ausnahme beginnt mit „\(keyword)“, nicht mit „\(written)“.",
                en: "An excuse begins with \"\(keyword)\", not with \"\(written)\"."),
            help: .didYouMean(keyword), fixes: [.write(keyword, at: span, isSafe: true)])
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

    private static let commentSigns = ByteScan.Signs("#-")

    /// Whether a comment's sign and `auskunft` stand side by side anywhere, in whatever case.
    private static func mayHaveExcuse(_ bytes: ArraySlice<UInt8>) -> Bool {
        let word = Array("auskunft".utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            let signs = commentSigns
            var index = 0
            while case let sign = signs.nextOffset(in: buffer, from: index), sign < buffer.count {
                index = sign + 1
                var start = index
                while start < buffer.count, buffer[start] == 0x20 { start += 1 }
                guard start + word.count <= buffer.count else { return false }
                if word.indices.allSatisfy({ buffer[start + $0] | 0x20 == word[$0] }) { return true }
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
