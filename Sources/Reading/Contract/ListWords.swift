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
            if let entry = item.entry {
                let entries = text.split(separator: ";").map { entry(String($0).trimmingBlanksAndColons) }
                return entries.contains(where: \.isEmpty) ? nil : lines(entries)
            }
            if let parts = dashed(text) { return dashes(parts, of: text, in: item, context) }
            let parts = isPlain ? parts(of: text) : [text]
            let words = parts.filter { !$0.isEmpty }.compactMap { written($0, as: item, context) }
            guard words.count == parts.count else {
                if parts.count == 1, let advice = advice(parts[0], as: item, context) { return advice }
                return LocalizedText(
                    de: "Jeden Wert auf eine Zeile mit „- “ schreiben; erwartet wird je \(item.form.german).",
                    en: "Write each value on a line with \"- \"; each must be: \(item.form.english).")
            }
            let list = words.joined(separator: ", ")
            return LocalizedText(de: "In eckige Klammern setzen: [\(list)]", en: "Put it in square brackets: [\(list)]")
        }
    }

    /// What commas or semicolons part, without the quotation marks of a word processor.
    private static func parts(of text: String) -> [String] {
        let isCommaFree = !text.contains(",")
        return text.split { $0 == "," || isCommaFree && $0 == ";" }.map { part in
            var part = Substring(String(part).trimmingBlanksAndColons)
            while let first = part.first, "„“”‚‘’»«".contains(first) { part = part.dropFirst() }
            while let last = part.last, "„“”‚‘’»«".contains(last) { part = part.dropLast() }
            return String(part)
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

    /// What the value is told that stands where the list should.
    private static func advice<Item>(
        _ text: String, as item: ValueType<Item>, _ context: ReadingContext
    ) -> LocalizedText? {
        var scratch = ReadingContext(file: context.file, layer: context.layer)
        let span = Span(Place(file: context.file, line: 1, column: 1), length: text.unicodeScalars.count)
        _ = item.read(YAMLNode(content: .scalar(text, isPlain: true), span: span), &scratch)
        return scratch.findings.list.first?.help
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
        count == nil || count == lines.count ? Self.lines([lines]) : nil
    }

    /// - Parameter entries: the lines of each item; nil where there is none.
    private static func lines(_ entries: [[String]]) -> LocalizedText? {
        guard entries.contains(where: { !$0.isEmpty }) else { return nil }
        let text = entries.flatMap { lines in
            lines.prefix(1).map { "  - " + $0 } + lines.dropFirst().map { "    " + $0 }
        }.joined(separator: "\n")
        return LocalizedText(
            de: "Unter den Schlüssel schreiben:\n\(text)", en: "Write below the key:\n\(text)")
    }
}
