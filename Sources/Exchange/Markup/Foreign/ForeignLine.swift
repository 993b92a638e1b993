/// A line of a source.
struct ForeignLine {
    var text: String
    /// From 1.
    let number: Int

    init(_ text: String, number: Int) {
        self.text = text
        self.number = number
    }

    /// Without blanks at its ends.
    var trimmed: Substring { text[...].trimmed }
    var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// Columns before the first sign; a tab goes on to the next fourth.
    var indentation: Int {
        var columns = 0
        for byte in text.utf8 {
            if byte == 0x20 { columns += 1 } else if byte == 0x09 { columns += 4 - columns % 4 } else { break }
        }
        return columns
    }

    /// With so many columns fewer before it, as far as there are any.
    func dedented(by columns: Int) -> ForeignLine {
        var left = columns
        var rest = text[...]
        while left > 0, let first = rest.first, first == " " || first == "\t" {
            left -= first == " " ? 1 : 4
            rest = rest.dropFirst()
        }
        return ForeignLine(String(rest), number: number)
    }
}

extension [ForeignLine] {
    /// More lines are no tag.
    private static let longestTag = 12

    /// With tags that go over several lines in the first of them; blank lines and code stay as they are.
    var withWholeTags: [ForeignLine] {
        guard contains(where: \.beginsTag) else { return self }
        var result: [ForeignLine] = []
        var fence: Substring?
        var position = 0
        while position < count {
            let line = self[position]
            let shown = line.trimmed
            if let mark = fence {
                if shown.hasPrefix(mark) { fence = nil }
            } else if shown.hasPrefix("```") || shown.hasPrefix("~~~") {
                fence = shown.prefix(3)
            }
            position += 1
            guard fence == nil, line.beginsTag else {
                result.append(line)
                continue
            }
            var text = line.text
            var end = position
            while end < count, end - position < Self.longestTag, !self[end].isBlank, !text.contains(">") {
                text += " " + self[end].trimmed
                end += 1
            }
            guard HTMLTag(text[...].trimmed) != nil else {
                result.append(line)
                continue
            }
            result.append(ForeignLine(text, number: line.number))
            position = end
        }
        return result
    }
}

extension ForeignLine {
    /// Whether a tag begins in the line that ends in another.
    fileprivate var beginsTag: Bool {
        let shown = trimmed
        return shown.first == "<" && shown.dropFirst().first?.isLetter ?? false && !shown.contains(">")
    }
}

extension Substring {
    /// Without blanks at its ends.
    var trimmed: Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
        return text
    }
}
