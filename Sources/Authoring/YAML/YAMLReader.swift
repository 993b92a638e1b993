import Bytes
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
            findings.add(Diagnostic(YAMLRule.limits, at: problem.span(file, lineOffset).range, problem.message))
            return nil
        }
        var text = withoutOtherLineEnds(bytes)
        var quoted: [UnquotedText] = []
        // Each text that lacks its quotation marks costs a parse.
        let most = min(50, max(1, 10_000_000 / max(bytes.count, 1)))
        var pending: (finding: Diagnostic, text: UnquotedText)?
        while true {
            do {
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                let root = try parser.singleRoot()
                if let (finding, repaired) = pending {
                    findings.add(repaired.completing(finding, file: file, lineOffset: lineOffset))
                }
                guard let root else { return nil }
                return convert(root, Array(text.utf8)[...], file, lineOffset, quoted, &findings)
            } catch let error as YamlError {
                let finding = YAMLErrorText.diagnostic(error, text: text, file: file, lineOffset: lineOffset)
                let line = error.line ?? .max
                if let (earlier, repaired) = pending {
                    // In quotation marks it is read, if the next mistake stands further down.
                    guard line > repaired.line else {
                        findings.add(earlier)
                        return nil
                    }
                    findings.add(repaired.completing(earlier, file: file, lineOffset: lineOffset))
                }
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                guard quoted.count < most, let repaired = UnquotedText(line: line, in: lines) else {
                    findings.add(finding)
                    return nil
                }
                pending = (finding, repaired)
                quoted.append(repaired)
                text = repaired.applied(to: lines).joined(separator: "\n")
            } catch {
                findings.add(
                    Diagnostic(
                        YAMLRule.syntax, at: Span(Place(file: file, line: firstLine, column: 1), length: 1).range,
                        LocalizedText(
                            de: "Das ist kein gültiges YAML: \(error)", en: "This is not valid YAML: \(error)")))
                return nil
            }
        }
    }

    /// - Parameter quoted: texts that the library got in quotation marks which the file has not.
    private static func convert(
        _ root: Node, _ bytes: ArraySlice<UInt8>, _ file: FileID, _ lineOffset: Int, _ quoted: [UnquotedText],
        _ findings: inout Findings
    ) -> YAMLNode? {
        var conversion = Conversion(file: file, lineOffset: lineOffset, bytes: bytes, quoted: quoted)
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
        findings.add(contentsOf: conversion.findings.list)
        return node
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
}
