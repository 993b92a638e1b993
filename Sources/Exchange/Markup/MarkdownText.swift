/// Text made safe to stand in Markdown.
package enum MarkdownText {
    /// Escapes what Markdown or the knowledge base would take for syntax, and nothing else.
    package static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        let scalars = Array(text.unicodeScalars)
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            let previous = position > 0 ? scalars[position - 1] : " "
            if scalar == "_" {
                let end = scalars[position...].firstIndex { $0 != "_" } ?? scalars.endIndex
                // Inside a word it is a letter, however many there are.
                let isLetter = isWord(previous) && end < scalars.endIndex && isWord(scalars[end])
                result += String(repeating: isLetter ? "_" : "\\_", count: end - position)
                position = end
                continue
            }
            let next = position + 1 < scalars.count ? scalars[position + 1] : " "
            switch scalar {
            // No escape keeps two brackets from being a link, or three colons from being a scope.
            case "[": result += previous == "[" ? " \\" : "\\"
            case ":": if previous == ":", position > 1, scalars[position - 2] == ":" { result += " " }
            case "\\", "`", "*", "]", "<", "|", "~": result += "\\"
            // No escape keeps two braces from being a placeholder.
            case "{": if previous == "{" { result += " " }
            case "&": if next == "#" || isASCIILetter(next) { result += "\\" }
            default: break
            }
            result.unicodeScalars.append(scalar)
            position += 1
        }
        return result
    }

    /// Escapes as `escaped` does, but leaves web addresses as they are: nobody takes a backslash out of one again.
    package static func running(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let addresses = BareAddress.all(in: bytes)
        guard !addresses.isEmpty else { return escaped(text) }
        var result = ""
        var position = 0
        for address in addresses {
            result += escaped(String(decoding: bytes[position..<address.range.lowerBound], as: UTF8.self))
            result += address.markdown(in: bytes)
            position = address.range.upperBound
        }
        return result + escaped(String(decoding: bytes[position...], as: UTF8.self))
    }

    /// A line that would begin a block, escaped.
    package static func lineEscaped(_ line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        let rest = line.unicodeScalars.dropFirst()
        switch first {
        case "#", ">", "=": return "\\" + line
        case "+", "-": return rest.first.map { $0 == " " || $0 == "-" } ?? true ? "\\" + line : line
        case "0"..."9":
            let digits = line.prefix { $0.isASCII && $0.isNumber }
            let after = line.dropFirst(digits.count)
            guard digits.count <= 9, let mark = after.first, mark == "." || mark == ")" else { return line }
            let follows = after.dropFirst().first
            return follows == nil || follows == " " ? digits + "\\" + after : line
        default: return line
        }
    }

    /// What ends a line within a paragraph: readers would take the sign for part of an address that stands before it.
    package static func lineEnd(behind line: some StringProtocol) -> String {
        let word = line.suffix(2_000).split { $0 == " " || $0 == "\n" }.last ?? ""
        let isAddress = (word.contains("://") || word.contains("www.")) && !word.hasSuffix(">") && !word.hasSuffix(")")
        return isAddress ? " \\\n" : "\\\n"
    }

    /// Whitespace of any kind as single blanks; what does not show falls away.
    package static func collapsed(_ text: String) -> String {
        var result = ""
        var isBlank = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2007}", "\u{2028}", "\u{2029}", "\u{85}":
                if !isBlank { result += " " }
                isBlank = true
                continue
            case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}", "\u{FEFF}",
                "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}"..."\u{FFFF}":
                continue
            default: result.unicodeScalars.append(scalar)
            }
            isBlank = false
        }
        return result
    }

    /// Text without markup, in one line.
    package static func line(_ text: String) -> String {
        var line = collapsed(text)
        // One blank stands at each end, if any; comparing characters instead of bytes took half of an import's time.
        if line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
        if line.utf8.first == UInt8(ascii: " ") { line.unicodeScalars.removeFirst() }
        return line
    }

    /// Lines that end as they do here. `\r\n` is one character to Swift, so that no line feed is found in it.
    package static func unixLines(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// Text as code: more backticks around it than it has in a row.
    package static func code(_ text: String) -> String {
        var longest = 0
        var current = 0
        for character in text {
            current = character == "`" ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
        return fence + space + text + space + fence
    }

    /// An address as it can stand between the brackets of a link.
    package static func address(_ address: String) -> String {
        var encoded = ""
        for scalar in address.unicodeScalars {
            switch scalar {
            case "(": encoded += "%28"
            case ")": encoded += "%29"
            case "<": encoded += "%3C"
            case ">": encoded += "%3E"
            case "\\": encoded += "%5C"
            case " ": encoded += "%20"
            case "\"": encoded += "%22"
            default: encoded.unicodeScalars.append(scalar)
            }
        }
        return encoded
    }

    /// Plain text in which nothing is a placeholder, a link or a scope of the knowledge base.
    package static func withoutOwnSyntax(_ text: String) -> String {
        text.replacing("{{", with: "{ {").replacing("[[", with: "[ [").replacing(":::", with: ":: :")
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || isDigit(scalar) }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
