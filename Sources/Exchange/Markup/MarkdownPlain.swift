/// The words of a line of Markdown.
package enum MarkdownPlain {
    /// Without marks, addresses of links and tags; entities are read.
    package static func of(_ markdown: String) -> String {
        var text = ""
        var rest = markdown[...]
        var brackets = 0
        var isEmphasised = false
        while let character = rest.first {
            let before = text.last
            rest = rest.dropFirst()
            switch character {
            case "\\":
                if let next = rest.first, !next.isLetter, !next.isNumber, next != " " {
                    text.append(next == "<" ? "<" : next)
                    rest = rest.dropFirst()
                }
            case "`":
                let fence = String(repeating: "`", count: rest.prefix { $0 == "`" }.count + 1)
                rest = rest.dropFirst(fence.count - 1)
                guard let end = rest.range(of: fence, ignoringCase: false) else { continue }
                text += rest[..<end.lowerBound]
                rest = rest[end.upperBound...]
            case "!" where rest.first == "[":
                // A picture embedded as a page.
                if let (_, behind) = wikiLink(rest.dropFirst()) { rest = behind }
            case "[":
                if let (words, behind) = wikiLink(rest) {
                    text += words
                    rest = behind
                } else {
                    brackets += 1
                }
            case "]":
                guard brackets > 0 else { continue }
                brackets -= 1
                // The address of a link is no text.
                if rest.first == "(" { rest = afterAddress(rest) }
                if rest.first == "[" { rest = rest.drop { $0 != "]" }.dropFirst() }
            case "<":
                guard let next = rest.first, next.isLetter || next == "/" || next == "!",
                    let end = rest.firstIndex(of: ">")
                else {
                    text.append(character)
                    continue
                }
                let inside = rest[..<end]
                // An address between brackets is to be read.
                if !inside.contains(" "), inside.contains(":") || inside.contains("@") { text += inside }
                rest = rest[rest.index(after: end)...]
            case "*":
                let others = rest.prefix { $0 == "*" }.count
                rest = rest.dropFirst(others)
                guard others == 0 else { continue }
                let (isBehindBlank, isBeforeBlank) = (before ?? " " == " ", rest.first ?? " " == " ")
                // Between letters, between blanks, and behind a word where nothing is to be closed it is a sign of its own.
                if isWord(before) && isWord(rest.first) || isBeforeBlank && (isBehindBlank || !isEmphasised) {
                    text.append(character)
                } else {
                    isEmphasised.toggle()
                }
            case "_":
                let run = "_" + rest.prefix { $0 == "_" }
                rest = rest.dropFirst(run.count - 1)
                if isWord(before), isWord(rest.first) { text += run }
            case "~" where rest.first == "~": rest = rest.dropFirst()
            default: text.append(character)
            }
        }
        guard text.contains("&"), text.contains(";") else { return text }
        return MarkupTree(html: text.replacing("<", with: "&lt;")).plainText
    }

    private static func isWord(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber } ?? false
    }

    /// In characters, so that many brackets are not each looked through to the end.
    private static let longestWikiLink = 300

    /// The words of `[[page]]`, `[[page#heading]]` or `[[page|words]]` behind its first bracket, and what follows it.
    private static func wikiLink(_ text: Substring) -> (words: Substring, rest: Substring)? {
        guard text.first == "[", let end = text.prefix(longestWikiLink).firstRange(of: "]]") else { return nil }
        let inside = text[..<end.lowerBound].dropFirst()
        guard !inside.isEmpty, !inside.contains("["), !inside.contains("]") else { return nil }
        let rest = text[end.upperBound...]
        if let bar = inside.lastIndex(of: "|") { return (inside[inside.index(after: bar)...], rest) }
        let page = inside.prefix { $0 != "#" }
        return (page.isEmpty ? inside.dropFirst() : page, rest)
    }

    /// What follows an address in round brackets, which may have some inside.
    private static func afterAddress(_ text: Substring) -> Substring {
        var depth = 0
        for index in text.indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return text[text.index(after: index)...] }
        }
        return text.dropFirst()
    }
}

extension Substring {
    /// The first place of ASCII signs.
    package func range(of signs: String, ignoringCase: Bool) -> Range<Index>? {
        guard let range = firstRange(of: signs) else {
            guard ignoringCase, signs.contains(where: \.isLetter) else { return nil }
            let pattern = Array(signs.utf8)
            let bytes = utf8
            var position = bytes.startIndex
            while position < bytes.endIndex {
                guard bytes[position] == pattern.first else {
                    position = bytes.index(after: position)
                    continue
                }
                var end = position
                var matched = 0
                while matched < pattern.count, end < bytes.endIndex, bytes[end] | 0x20 == pattern[matched] | 0x20 {
                    end = bytes.index(after: end)
                    matched += 1
                }
                if matched == pattern.count { return position..<end }
                position = bytes.index(after: position)
            }
            return nil
        }
        return range
    }
}
