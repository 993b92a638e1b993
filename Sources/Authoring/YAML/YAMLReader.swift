import Diagnostics
import Yams

/// Reads YAML text into `YAMLNode`s within limits that keep hostile files harmless.
enum YAMLReader {
    /// Values of one file, aliases expanded: more are taken for an alias bomb.
    static let maximumNodes = 200_000
    static let maximumDepth = 40
    /// Aliases in one file; with fewer, no expansion can grow beyond a few thousand values a level.
    static let maximumAliases = 20

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - firstLine: the line of the file that the text begins on.
    /// - Returns: nil where there is nothing or the text is not YAML; the finding says why.
    static func read(
        _ bytes: ArraySlice<UInt8>, file: FileID, firstLine: Int, _ findings: inout Findings
    ) -> YAMLNode? {
        let lineOffset = firstLine - 1
        if let problem = exceedsLimits(bytes) {
            findings.add(Diagnostic("yaml.limits", .error, problem.span(file, lineOffset).range, problem.message))
            return nil
        }
        let text = withoutOtherLineEnds(bytes)
        do {
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else { return nil }
            var conversion = Conversion(file: file, lineOffset: lineOffset, bytes: bytes)
            guard let node = conversion.convert(root, depth: 0) else {
                findings.add(
                    Diagnostic(
                        "yaml.limits", .error, conversion.failure.range,
                        LocalizedText(
                            de:
                                "Die Angaben sind tiefer geschachtelt als \(maximumDepth) Ebenen oder umfassen mehr als \(maximumNodes) Werte.",
                            en:
                                "The values are nested deeper than \(maximumDepth) levels or number more than \(maximumNodes)."
                        )))
                return nil
            }
            findings.add(contentsOf: conversion.findings.list)
            return node
        } catch let error as YamlError {
            findings.add(YAMLErrorText.diagnostic(error, text: text, file: file, lineOffset: lineOffset))
        } catch {
            findings.add(
                Diagnostic(
                    "yaml.syntax", .error, Span(Place(file: file, line: firstLine, column: 1), length: 1).range,
                    LocalizedText(de: "Das ist kein gültiges YAML: \(error)", en: "This is not valid YAML: \(error)")))
        }
        return nil
    }

    /// The library ends lines at U+0085, U+2028 and U+2029 as YAML 1.1 did. In YAML 1.2 they are ordinary characters, and
    /// no editor counts lines by them; as blanks they do no harm.
    private static func withoutOtherLineEnds(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        // U+0085 is C2 85, U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        let mayHaveEnds = bytes.indices.dropLast().contains { index in
            switch bytes[index] {
            case 0xC2: bytes[index + 1] == 0x85
            case 0xE2: bytes[index + 1] == 0x80 && index + 2 < bytes.endIndex && bytes[index + 2] & 0xFE == 0xA8
            default: false
            }
        }
        guard mayHaveEnds else { return text }
        let ends: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}"]
        return String(String.UnicodeScalarView(text.unicodeScalars.map { ends.contains($0) ? " " : $0 }))
    }

    /// Characters of a text in quotation marks, both included; nil where it is not closed.
    private static func quotedLength(_ text: some Sequence<Unicode.Scalar>, _ quote: Unicode.Scalar) -> Int? {
        var length = 0
        var isEscaped = false
        var scalars = text.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            length += 1
            if isEscaped || length == 1 {
                isEscaped = false
            } else if quote == "\"", scalar == "\\" {
                isEscaped = true
            } else if scalar == quote {
                // A single quotation mark inside is written twice.
                guard quote == "'", next == "'" else { return length }
                isEscaped = true
            }
        }
        return nil
    }

    /// Where the text in quotation marks that begins at `start` ends on its line; nil where it does not.
    private static func quotedEnd(_ bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
        let quote = bytes[start]
        var index = start + 1
        while index < bytes.endIndex, bytes[index] != 0x0A {
            if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == quote {
                let isDoubled =
                    quote == UInt8(ascii: "'") && index + 1 < bytes.endIndex && bytes[index + 1] == quote
                guard isDoubled else { return index }
                index += 1
            }
            index += 1
        }
        return nil
    }

    struct Problem {
        let line: Int
        let column: Int
        let message: LocalizedText

        func span(_ file: FileID, _ lineOffset: Int) -> Span {
            Span(Place(file: file, line: line + lineOffset, column: column), length: 1)
        }
    }

    /// The library composes the whole tree before anyone can look at it, so aliases and nesting are counted beforehand on
    /// the bytes. Text in quotes is passed over only where it surely begins a value and ends on its line; the rest is
    /// counted too, hence the generous limits.
    static func exceedsLimits(_ bytes: ArraySlice<UInt8>) -> Problem? {
        var line = 1
        var lineStart = bytes.startIndex
        var depth = 0
        var aliases = 0
        var hasAnchor = false
        var previous: UInt8 = 0x0A
        var leading = 0
        var isLeading = true
        // The last byte that is no blank: after these, in this order, a quotation mark begins a value.
        var token: UInt8 = 0x0A
        var quotedUntil = bytes.startIndex
        for index in bytes.indices where index >= quotedUntil {
            let byte = bytes[index]
            defer { if byte != 0x20, byte != 0x09 { token = byte } }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let beginsValue: Bool =
                    switch token {
                    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): previous == token || previous == 0x20
                    case UInt8(ascii: ":"): previous == 0x20
                    case UInt8(ascii: "-"), UInt8(ascii: "?"): isLeading && previous == 0x20
                    case 0x0A: depth == 0
                    default: false
                    }
                if beginsValue, let end = quotedEnd(bytes, at: index) { quotedUntil = end + 1 }
                isLeading = false
            case 0x0A:
                line += 1
                lineStart = index + 1
                (leading, isLeading) = (0, true)
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                isLeading = false
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth = max(0, depth - 1)
                isLeading = false
            case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
                // An indicator only before a blank; a row of dashes is text.
                let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0x0A
                if isLeading, next == 0x20 || next == 0x09 || next == 0x0A { leading += 1 }
            case 0x20: break
            default:
                isLeading = false
                let opensValue =
                    previous == 0x20 || previous == 0x0A || previous == UInt8(ascii: "[")
                    || previous == UInt8(ascii: ",") || previous == UInt8(ascii: "{")
                if opensValue, byte == UInt8(ascii: "&") { hasAnchor = true }
                // An alias may stand behind nearly every sign; a word in asterisks counts too, hence the generous limit.
                let follows = index + 1 < bytes.endIndex ? bytes[index + 1] : 0x0A
                let isWord =
                    previous >= 0x80 || (0x61...0x7A).contains(previous | 0x20) || (0x30...0x39).contains(previous)
                if byte == UInt8(ascii: "*"), !isWord, previous != byte, follows > 0x20, follows != byte {
                    aliases += 1
                }
            }
            let column = index - lineStart + 1
            if depth > maximumDepth || leading > maximumDepth {
                return Problem(
                    line: line, column: column,
                    message: LocalizedText(
                        de: "Die Angaben sind tiefer als \(maximumDepth) Ebenen geschachtelt.",
                        en: "The values are nested deeper than \(maximumDepth) levels."))
            }
            if hasAnchor, aliases > maximumAliases {
                return Problem(
                    line: line, column: column,
                    message: LocalizedText(
                        de: "Eine Datei darf höchstens \(maximumAliases) YAML-Verweise (*name) enthalten.",
                        en: "A file may have at most \(maximumAliases) YAML aliases (*name)."))
            }
            previous = byte
        }
        return nil
    }

    /// Copies the library's tree into ours.
    private struct Conversion {
        let file: FileID
        let lineOffset: Int
        let bytes: ArraySlice<UInt8>
        var budget = YAMLReader.maximumNodes
        var failure: Span
        var findings = Findings()
        /// Offsets of the lines, made when the first quoted value needs them.
        private lazy var lineStarts: [Int] = {
            var starts = [bytes.startIndex]
            for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
            return starts
        }()

        init(file: FileID, lineOffset: Int, bytes: ArraySlice<UInt8>) {
            self.file = file
            self.lineOffset = lineOffset
            self.bytes = bytes
            failure = Span(Place(file: file, line: lineOffset + 1, column: 1), length: 1)
        }

        mutating func convert(_ node: Node, depth: Int) -> YAMLNode? {
            let (line, column) = (node.mark?.line ?? 1, node.mark?.column ?? 1)
            let place = Place(file: file, line: line + lineOffset, column: column)
            budget -= 1
            guard budget > 0, depth <= YAMLReader.maximumDepth else {
                failure = Span(place, length: 1)
                return nil
            }
            switch node {
            case .scalar(let scalar):
                let isPlain = scalar.style == .plain || scalar.style == .any
                return YAMLNode(
                    content: .scalar(scalar.string, isPlain: isPlain),
                    span: Span(place, length: length(of: scalar, line: line, column: column, isPlain: isPlain)))
            case .sequence(let sequence):
                var items: [YAMLNode] = []
                items.reserveCapacity(sequence.count)
                for item in sequence {
                    guard let converted = convert(item, depth: depth + 1) else { return nil }
                    items.append(converted)
                }
                return YAMLNode(content: .sequence(items), span: Span(place, length: 1))
            case .mapping(let mapping):
                var entries: [YAMLNode.Entry] = []
                entries.reserveCapacity(mapping.count)
                for (key, value) in mapping {
                    guard let convertedKey = convert(key, depth: depth + 1),
                        let convertedValue = convert(value, depth: depth + 1)
                    else { return nil }
                    guard case .scalar(let name, _) = convertedKey.content else {
                        findings.add(
                            Diagnostic(
                                "yaml.syntax", .error, convertedKey.span.range,
                                LocalizedText(
                                    de: "Ein Schlüssel muss ein einfacher Text sein.",
                                    en: "A key must be a plain text.")))
                        continue
                    }
                    entries.append(YAMLNode.Entry(key: name, keySpan: convertedKey.span, value: convertedValue))
                }
                return YAMLNode(content: .mapping(entries), span: Span(place, length: 1))
            case .alias:
                failure = Span(place, length: 1)
                return nil
            }
        }

        /// Characters of the value as written, on its first line.
        private mutating func length(of scalar: Node.Scalar, line: Int, column: Int, isPlain: Bool) -> Int {
            let characters = scalar.string.unicodeScalars.count
            guard lineStarts.indices.contains(line - 1) else { return characters }
            let start = lineStarts[line - 1]
            let end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.endIndex
            let rest = String(decoding: bytes[start..<max(start, end)], as: UTF8.self).unicodeScalars
                .dropFirst(column - 1)
            if isPlain { return max(1, min(characters, rest.count)) }
            guard let quote = rest.first, quote == "\"" || quote == "'" else { return max(1, rest.count) }
            return YAMLReader.quotedLength(rest, quote) ?? rest.count
        }
    }
}
