import Diagnostics
import Yams

/// A text that begins with a placeholder and has no quotation marks: `deadline: {{ fact.frist }}`, `[{{ fees }}, Foto]`. YAML reads
/// a group in it, or nothing at all.
enum LeadingPlaceholder {
    /// The slip of a line, with the quotation marks; nil where there is none.
    ///
    /// - Parameter following: the line with text below it.
    static func slip(_ line: YAMLLine, following: YAMLLine?) -> YAMLSlip? {
        let value = line.value
        guard isOpen(value, in: line) else { return inList(line) }
        // What is indented further belongs to the text.
        if let following, following.indentation > line.indentation { return nil }
        return slip(line, value..<line.valueEnd, lead: line.lead)
    }

    /// An item of a list in brackets.
    private static func inList(_ line: YAMLLine) -> YAMLSlip? {
        guard line.value < line.scalars.count, line.scalars[line.value] == "[" else { return nil }
        let items = line.scalars.indices.filter { index in
            guard index > line.value, isOpen(index, in: line) else { return false }
            let before = line.scalars[..<index].last { $0 != " " }
            return before == "[" || before == ","
        }
        guard let start = items.first,
            let close = line.scalars.indices.first(where: { index in
                index > start && line.scalars[index] == "}" && index + 1 < line.scalars.count
                    && line.scalars[index + 1] == "}"
            })
        else { return nil }
        var end = close + 2
        while end < line.scalars.count, line.scalars[end] != ",", line.scalars[end] != "]" { end += 1 }
        while line.scalars[end - 1] == " " { end -= 1 }
        return slip(line, start..<end, lead: "")
    }

    private static func isOpen(_ index: Int, in line: YAMLLine) -> Bool {
        index + 1 < line.scalars.count && line.scalars[index] == "{" && line.scalars[index + 1] == "{"
    }

    private static func slip(_ line: YAMLLine, _ range: Range<Int>, lead: String) -> YAMLSlip {
        let quoted = Quoting.quoted(line.text(range))
        return YAMLSlip(
            line, range,
            LocalizedText(
                de: "ein Text, der mit „{{“ beginnt, steht in Anführungszeichen.",
                en: "a text that begins with \"{{\" stands in quotation marks."),
            help: .putInQuotes(lead + quoted), edits: [line.edit(range, quoted)], isSafe: true)
    }

    /// The line of the first group or list that stands in the place of a key, from 1; nil where every key is a text.
    static func line(in root: Node) -> Int? {
        switch root {
        case .scalar, .alias: return nil
        case .sequence(let items):
            for item in items { if let line = line(in: item) { return line } }
        case .mapping(let entries):
            for (key, value) in entries {
                if key.mapping != nil { return key.mark?.line }
                if let line = line(in: value) { return line }
            }
        }
        return nil
    }
}
