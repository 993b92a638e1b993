import Diagnostics
import Yams

/// A text that begins with a placeholder and has no quotation marks: `deadline: {{ fact.frist }}`, `[{{ fees }}, Foto]`. YAML reads
/// a group in it, or nothing at all.
enum LeadingPlaceholder {
    /// The slips of a line, each with its quotation marks; none where there is none.
    ///
    /// - Parameter following: the line with text below it.
    static func slips(_ line: YAMLLine, following: YAMLLine?) -> [YAMLSlip] {
        let value = line.value
        guard isOpen(value, in: line) else { return inList(line) }
        // What is indented further belongs to the text.
        if let following, following.indentation > line.indentation { return [] }
        return [slip(line, value..<line.valueEnd, lead: line.lead)]
    }

    /// Items of a list in brackets.
    private static func inList(_ line: YAMLLine) -> [YAMLSlip] {
        let scalars = line.scalars
        guard line.value < scalars.count, scalars[line.value] == "[" else { return [] }
        return scalars.indices.compactMap { start in
            guard start > line.value, isOpen(start, in: line),
                let before = scalars[..<start].last(where: { $0 != " " }), before == "[" || before == ",",
                let close = scalars.indices.first(where: { index in
                    index > start && scalars[index] == "}" && index + 1 < scalars.count && scalars[index + 1] == "}"
                })
            else { return nil }
            var end = close + 2
            while end < scalars.count, scalars[end] != ",", scalars[end] != "]" { end += 1 }
            while scalars[end - 1] == " " { end -= 1 }
            return slip(line, start..<end, lead: "")
        }
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
