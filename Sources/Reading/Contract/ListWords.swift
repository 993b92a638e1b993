import Diagnostics
import Knowledge
import ReadingYAML

/// What to write where a list is asked for and something else stands there.
enum ListWords {
    /// The lines or the brackets with what stands there, in the form that the list's items have; nil where it cannot be told.
    static func help<Item>(
        insteadOf node: YAMLNode, items item: ValueType<Item>, _ context: ReadingContext
    ) -> LocalizedText? {
        switch node.content {
        case .sequence: return nil
        case .mapping(let entries): return lines(entries.compactMap(line), count: entries.count)
        case .scalar(let text, let isPlain):
            guard !text.isEmpty, !node.isNull else { return nil }
            if let entry = item.entry { return lines(entry(text), count: nil) }
            if let parts = dashed(text) { return dashes(parts, of: text, in: item, context) }
            let parts = isPlain ? text.split(separator: ",").map { String($0).trimmingBlanksAndColons } : [text]
            let words = parts.filter { !$0.isEmpty }.compactMap { written($0, as: item, context) }
            guard words.count == parts.count else {
                return LocalizedText(
                    de: "Jeden Wert auf eine Zeile mit „- “ schreiben; erwartet wird je \(item.form.german).",
                    en: "Write each value on a line with \"- \"; each must be: \(item.form.english).")
            }
            let list = words.joined(separator: ", ")
            return LocalizedText(de: "In eckige Klammern setzen: [\(list)]", en: "Put it in square brackets: [\(list)]")
        }
    }

    /// A value as it may stand in brackets, put right where that is certain enough; nil where it would be refused.
    private static func written<Item>(
        _ text: String, as item: ValueType<Item>, _ context: ReadingContext
    ) -> String? {
        var scratch = ReadingContext(file: context.file, layer: context.layer)
        scratch.knownIDs = context.knownIDs
        let span = Span(Place(file: context.file, line: 1, column: 1), length: text.unicodeScalars.count)
        let value = item.read(YAMLNode(content: .scalar(text, isPlain: true), span: span), &scratch)
        if let fix = scratch.findings.list.first?.fixes.first { return fix.replacement }
        return value == nil ? nil : Quoting.written(text)
    }

    /// `– Foto – Ausweis`: lines of a list with another dash, which YAML reads as one text.
    private static func dashed(_ text: String) -> [String]? {
        guard let first = text.unicodeScalars.first,
            LookAlike(first)?.kind == .dash || "•·*-".unicodeScalars.contains(first)
        else { return nil }
        let sign = Character(first)
        return text.split(separator: sign).map { String($0).trimmingBlanksAndColons }.filter { !$0.isEmpty }
    }

    private static func dashes<Item>(
        _ parts: [String], of text: String, in item: ValueType<Item>, _ context: ReadingContext
    ) -> LocalizedText {
        let entries = parts.map { "  - \(written($0, as: item, context) ?? Quoting.written($0))" }.joined(
            separator: "\n")
        let sign = text.unicodeScalars.first.flatMap { LookAlike($0) }
        let named = sign.map {
            LocalizedText(
                de: "„\($0.sign)“ ist \($0.described.german), eine Liste beginnt mit „- “.",
                en: "\"\($0.sign)\" is \($0.described.english); a list begins with \"- \".")
        }
        let help = LocalizedText(de: "So schreiben:\n\(entries)", en: "Write:\n\(entries)")
        return named?.followed(by: help) ?? help
    }

    private static func line(_ entry: YAMLNode.Entry) -> String? {
        guard case .scalar(let text, let isPlain) = entry.value.content else { return nil }
        return "\(entry.key): \(isPlain ? text : Quoting.quoted(text))"
    }

    /// - Parameter count: of the lines that there should be; nil for any.
    private static func lines(_ lines: [String], count: Int?) -> LocalizedText? {
        guard let first = lines.first, count == nil || count == lines.count else { return nil }
        let text = (["  - " + first] + lines.dropFirst().map { "    " + $0 }).joined(separator: "\n")
        return LocalizedText(
            de: "Unter den Schlüssel schreiben:\n\(text)", en: "Write below the key:\n\(text)")
    }
}
