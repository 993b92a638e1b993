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

extension Substring {
    /// Without blanks at its ends.
    var trimmed: Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
        return text
    }
}
