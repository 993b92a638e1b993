import Bytes
import Diagnostics
import Yams

/// Reads YAML text into `YAMLNode`s within limits that keep hostile files harmless.
package enum YAMLReader {
    /// Values of one file, aliases expanded: more are taken for an alias bomb.
    static let maximumNodes = 200_000
    static let maximumDepth = 40
    /// Aliases in one file; with fewer, no expansion can grow beyond a few thousand values a level.
    static let maximumAliases = 20

    /// The root of a text; nil where there is nothing or the text is not YAML; the finding says why.
    ///
    /// - Complexity: O(n), times the number of texts that lack their quotation marks.
    package static func read(_ source: YAMLSource, _ findings: inout Findings) -> YAMLNode? {
        let (bytes, file, lineOffset) = (source.bytes, source.file, source.lineOffset)
        if let problem = exceedsLimits(bytes) {
            findings.add(Diagnostic(YAMLRule.limits, at: problem.span(file, lineOffset).range, problem.message))
            return nil
        }
        var text = withoutOtherLineEnds(bytes)
        var edits = LineEdits()
        // Each guess at a cause costs a parse.
        var budget = min(60, max(8, 10_000_000 / max(bytes.count, 1)))
        var outcome = Outcome(text)
        while true {
            if let error = outcome.error {
                let library = YAMLErrorText.diagnostic(error, text: text, of: source)
                guard let (slip, next) = cause(of: error, in: text, of: source, &budget) else {
                    findings.add(moved(library, by: edits, of: source))
                    return nil
                }
                findings.add(
                    slip.diagnostic(insteadOf: moved(library, by: edits, of: source), of: source, after: edits))
                // Up to the end of the file nothing was read, and of what stands there nothing is known.
                if slip.opensLines, !slip.isSafe, error.isAtEnd(of: text) { return nil }
                edits.add(slip)
                (text, outcome) = (slip.applied(to: text), next)
                continue
            }
            guard let root = outcome.root else { return nil }
            if let (slip, next) = mistakenKey(of: root, in: text, of: source, &budget) {
                let nowhere = Diagnostic(
                    YAMLRule.syntax, at: Span.start(of: file).range, LocalizedText(de: "", en: ""))
                findings.add(slip.diagnostic(insteadOf: nowhere, of: source, after: edits))
                edits.add(slip)
                (text, outcome) = (slip.applied(to: text), next)
                continue
            }
            if let (slip, next) = leadingPlaceholder(of: root, in: text, &budget) {
                let nowhere = Diagnostic(
                    YAMLRule.syntax, at: Span.start(of: file).range, LocalizedText(de: "", en: ""))
                findings.add(slip.diagnostic(insteadOf: nowhere, of: source, after: edits))
                edits.add(slip)
                (text, outcome) = (slip.applied(to: text), next)
                continue
            }
            let conversion = Conversion(file: file, lineOffset: lineOffset, bytes: Array(text.utf8)[...], edits: edits)
            return convert(root, by: conversion, &findings)
        }
    }

    /// What the library makes of a text.
    private struct Outcome {
        var root: Node?
        var error: YamlError?

        init(_ text: String) {
            do {
                root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
            } catch let error as YamlError {
                self.error = error
            } catch {
                // The library throws nothing else.
                self.error = .no
            }
        }
    }

    /// The slip that made a text no YAML: the first guess with which the library comes further.
    private static func cause(
        of error: YamlError, in text: String, of source: YAMLSource, _ budget: inout Int
    ) -> (YAMLSlip, Outcome)? {
        guard let line = error.line else { return nil }
        for slip in YAMLSlipSearch(text, noticedOn: line, begunOn: error.begun, of: source).slips() {
            guard budget > 0 else { return nil }
            budget -= 1
            let outcome = Outcome(slip.applied(to: text))
            let last = slip.edits.map(\.line).max() ?? slip.line
            if let next = outcome.error {
                // Known to the library only by what two keys are: then the lines are read.
                if case .duplicatedKeysInMapping = next { return (slip, outcome) }
                guard let further = next.line, further > (slip.opensLines ? last : max(line, last)) else { continue }
            }
            return (slip, outcome)
        }
        return nil
    }

    /// A key that the library reads and nobody meant: with a dash, a no-break space or a foreign letter in it.
    private static func mistakenKey(
        of root: Node, in text: String, of source: YAMLSource, _ budget: inout Int
    ) -> (YAMLSlip, Outcome)? {
        guard let (key, mark) = MistakenKey.first(in: root, keys: source.keys), budget > 0,
            let slip = MistakenKey.slip(key, at: mark, in: text, keys: source.keys)
        else { return nil }
        budget -= 1
        let outcome = Outcome(slip.applied(to: text))
        return outcome.error == nil ? (slip, outcome) : nil
    }

    /// A placeholder that the library reads as a group in the place of a key.
    private static func leadingPlaceholder(
        of root: Node, in text: String, _ budget: inout Int
    ) -> (YAMLSlip, Outcome)? {
        guard text.contains("{{"), budget > 0, let number = LeadingPlaceholder.line(in: root) else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(number - 1) else { return nil }
        let rest = lines[number...].enumerated().first { $0.element.contains { $0 != " " && $0 != "\t" } }
        let following = rest.map { YAMLLine($0.element, number: number + 1 + $0.offset) }
        for slip in LeadingPlaceholder.slips(YAMLLine(lines[number - 1], number: number), following: following)
        where budget > 0 {
            budget -= 1
            let outcome = Outcome(slip.applied(to: text))
            if outcome.error == nil { return (slip, outcome) }
        }
        return nil
    }

    /// A finding of the changed text in its place in the file.
    private static func moved(_ finding: Diagnostic, by edits: LineEdits, of source: YAMLSource) -> Diagnostic {
        edits.moved(finding, lineOffset: source.lineOffset)
    }

    private static func convert(
        _ root: Node, by conversion: Conversion, _ findings: inout Findings
    ) -> YAMLNode? {
        var conversion = conversion
        guard let node = conversion.convert(root, depth: 0) else {
            findings.add(
                Diagnostic(
                    YAMLRule.limits, at: conversion.failure.range,
                    LocalizedText(
                        de:
                            "Die Angaben sind tiefer geschachtelt als \(maximumDepth) Ebenen oder umfassen mehr als \(maximumNodes) Werte.",
                        en:
                            "The values are nested deeper than \(maximumDepth) levels or number more than \(maximumNodes)."
                    )))
            return nil
        }
        let aliases = LeadingSign.aliases(
            conversion.anchors, in: conversion.bytes, file: conversion.file, lineOffset: conversion.lineOffset)
        for finding in conversion.findings.list + aliases {
            findings.add(conversion.edits.moved(finding, lineOffset: conversion.lineOffset))
        }
        return conversion.edits.isEmpty ? node : conversion.edits.moved(node, lineOffset: conversion.lineOffset)
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
                    previous.isWordByte
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
}

extension YamlError {
    /// Where the library noticed it, from 1; nil where the text as such could be read.
    fileprivate var line: Int? {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: nil
        }
    }

    /// Whether the library came to the end of the text.
    fileprivate func isAtEnd(of text: String) -> Bool {
        guard let line else { return false }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropFirst(line - 1).allSatisfy { $0.allSatisfy(\.isWhitespace) }
    }

    /// Where the part begins that the library was reading, from 1; nil where it does not say.
    fileprivate var begun: Int? {
        switch self {
        case .scanner(let context, _, _, _), .parser(let context, _, _, _), .composer(let context, _, _, _):
            context?.mark.line
        default: nil
        }
    }
}
