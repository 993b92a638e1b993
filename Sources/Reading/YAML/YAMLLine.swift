import Diagnostics

/// A line of YAML as somebody wrote it who meant a key, an entry of a list or both.
struct YAMLLine {
    /// From 1.
    let number: Int
    let scalars: [Unicode.Scalar]
    /// Plain blanks at the beginning.
    let indentation: Int
    /// Offset of the first sign behind blanks and dashes.
    let content: Int
    /// Whether a dash with a blank stands before the content.
    let hasDash: Bool
    /// Offset of the colon behind the key; nil where no key with a colon and a blank begins the content.
    let colon: Int?
    /// Offset of the value behind key or dash; the number of signs where nothing follows.
    let value: Int

    init(_ line: Substring, number: Int) {
        self.number = number
        let scalars = Array(line.unicodeScalars)
        self.scalars = scalars
        func afterBlanks(_ start: Int) -> Int {
            var index = start
            while index < scalars.count, scalars[index] == " " { index += 1 }
            return index
        }
        indentation = afterBlanks(0)
        var content = indentation
        while content < scalars.count, scalars[content] == "-",
            content + 1 == scalars.count || scalars[content + 1] == " "
        {
            content = afterBlanks(content + 1)
        }
        hasDash = content > indentation
        self.content = content
        var colon: Int?
        if content < scalars.count, !Self.opening.contains(scalars[content]) {
            colon = scalars.indices[content...].first { index in
                scalars[index] == ":" && (index + 1 == scalars.count || scalars[index + 1] == " ")
            }
            // What stands behind a comment's sign is no key.
            if let end = colon, scalars[content..<end].contains("#") { colon = nil }
        }
        self.colon = colon
        value = colon.map { afterBlanks($0 + 1) } ?? content
    }

    /// What begins something else than a key.
    private static let opening: Set<Unicode.Scalar> = ["\"", "'", "[", "]", "{", "}", "#", "|", ">"]

    var isBlank: Bool { scalars.allSatisfy { $0 == " " || $0 == "\t" } }

    var isComment: Bool { indentation < scalars.count && scalars[indentation] == "#" }

    /// Whether nothing stands in the value's place.
    var isValueEmpty: Bool { value >= scalars.count || scalars[value] == "#" }

    /// Empty where there is none.
    var key: String { colon.map { text(content..<$0) } ?? "" }

    /// What stands before the value, without the blanks at the beginning and without dashes: `title: `.
    var lead: String { colon == nil ? "" : key + ": " }

    /// Where the value ends, a comment and blanks left out.
    var valueEnd: Int {
        var end = scalars.count
        for index in scalars.indices.dropFirst(max(value, 1))
        where scalars[index] == "#" && (scalars[index - 1] == " " || scalars[index - 1] == "\t") {
            end = index
            break
        }
        while end > value, scalars[end - 1] == " " || scalars[end - 1] == "\t" || scalars[end - 1] == "\r" { end -= 1 }
        return end
    }

    func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
    }

    /// A change in this line, by offsets.
    func edit(_ range: Range<Int>, _ replacement: String) -> LineEdit {
        LineEdit(line: number, column: range.lowerBound + 1, length: range.count, replacement: replacement)
    }

    /// Where the quotation mark stands that closes the one at an offset; nil where the line has none.
    func closingQuote(of start: Int) -> Int? {
        let quote = scalars[start]
        var index = start + 1
        while index < scalars.count {
            if quote == "\"", scalars[index] == "\\" {
                index += 2
                continue
            }
            if scalars[index] == quote {
                guard quote == "'", index + 1 < scalars.count, scalars[index + 1] == "'" else { return index }
                index += 1
            }
            index += 1
        }
        return nil
    }

    /// What of a group or list in brackets stands on the line.
    struct Brackets {
        /// Offset of the bracket that closes the first; nil where the line has none.
        var end: Int?
        /// Offset of a quotation mark that is not closed on the line.
        var openQuote: Int?
        /// Offset of a sign that begins a comment inside.
        var comment: Int?
        /// Offset where the last entry begins.
        var lastEntry: Int
    }

    func brackets(from start: Int) -> Brackets {
        var result = Brackets(lastEntry: start + 1)
        var depth = 0
        var index = start
        var isEntryStart = false
        while index < scalars.count {
            let scalar = scalars[index]
            defer { index += 1 }
            switch scalar {
            case "[", "{":
                depth += 1
                isEntryStart = true
                if depth == 1 { result.lastEntry = index + 1 }
            case "]", "}":
                depth -= 1
                if depth == 0 {
                    result.end = index
                    return result
                }
            case ",":
                isEntryStart = true
                if depth == 1 { result.lastEntry = index + 1 }
            case " ": break
            case "#" where index > 0 && scalars[index - 1] == " ":
                result.comment = index
                return result
            case "\"", "'":
                guard isEntryStart else { break }
                guard let end = closingQuote(of: index) else {
                    result.openQuote = index
                    return result
                }
                index = end
                isEntryStart = false
            default: isEntryStart = false
            }
        }
        return result
    }
}
