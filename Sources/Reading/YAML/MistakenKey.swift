import Bytes
import Diagnostics
import Yams

/// A key that YAML reads and nobody meant: `-name`, `– name`, and one with a no-break space or a foreign letter in it.
enum MistakenKey {
    /// The first in the order of the file; nil where there is none.
    static func first(in root: Node, keys: Set<String>) -> (key: String, mark: Mark)? {
        switch root {
        case .scalar, .alias: return nil
        case .sequence(let items):
            for item in items { if let found = first(in: item, keys: keys) { return found } }
        case .mapping(let entries):
            for (key, value) in entries {
                if case .scalar(let scalar) = key, let mark = scalar.mark, meant(by: scalar.string, keys) != nil {
                    return (scalar.string, mark)
                }
                if let found = first(in: value, keys: keys) { return found }
            }
        }
        return nil
    }

    /// What is to stand in its place; nil for a key that may be meant as it is.
    private static func meant(by key: String, _ keys: Set<String>) -> String? {
        guard key.utf8.first == UInt8(ascii: "-") || key.utf8.contains(where: { $0.isBeyondASCII }) else { return nil }
        let plain = LookAlike.replaced(in: key) ?? key
        var name = plain.drop { $0 == " " }
        let hasDash = name.first == "-"
        if hasDash { name = name.dropFirst().drop { $0 == " " } }
        while name.last == " " { name.removeLast() }
        guard keys.contains(String(name)), name != key else { return nil }
        return plain.prefix { $0 == " " } + (hasDash ? "- " : "") + name
    }

    /// The slip with its change; nil where the line has the key in another form.
    static func slip(_ key: String, at mark: Mark, in text: String, keys: Set<String>) -> YAMLSlip? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(mark.line - 1), let meant = meant(by: key, keys) else { return nil }
        let line = YAMLLine(lines[mark.line - 1], number: mark.line)
        let start = mark.column - 1
        let end = start + key.unicodeScalars.count
        guard line.text(start..<end) == key else { return nil }
        let offset = key.unicodeScalars.enumerated().first { LookAlike($0.element) != nil }?.offset
        let sign = offset.flatMap { LookAlike(line.scalars[start + $0]) }
        let place = start + (offset ?? 0)
        return YAMLSlip(
            line, place..<(place + 1), message(sign, isFirst: offset == 0),
            help: .write(line.text(0..<start) + meant + line.text(end..<line.scalars.count)),
            edits: [line.edit(start..<end, meant)], isSafe: true)
    }

    private static func message(_ sign: LookAlike?, isFirst: Bool) -> LocalizedText {
        guard let sign else {
            return LocalizedText(
                de: "nach dem Bindestrich fehlt das Leerzeichen: eine Zeile einer Liste beginnt mit „- “.",
                en: "the space after the hyphen is missing: a line of a list begins with \"- \".")
        }
        switch sign.kind {
        case .dash where isFirst:
            return LocalizedText(
                de: "„\(sign.sign)“ ist \(sign.described.german); eine Zeile einer Liste beginnt mit „- “.",
                en: "\"\(sign.sign)\" is \(sign.described.english); a line of a list begins with \"- \".")
        case .blank where isFirst:
            return LocalizedText(
                de: "in der Einrückung steht \(sign.described.german) statt eines gewöhnlichen Leerzeichens.",
                en: "there is \(sign.described.english) instead of an ordinary space in the indentation.")
        default:
            return LocalizedText(
                de: "im Schlüssel steht \(sign.described.german)"
                    + (sign.meant.isEmpty ? "." : " statt „\(sign.meant)“."),
                en: "there is \(sign.described.english) in the key"
                    + (sign.meant.isEmpty ? "." : " instead of \"\(sign.meant)\"."))
        }
    }
}
