import Bytes
import Diagnostics

/// Tags, anchors and aliases: `!Neu`, `&Amt`, `*Amt` before a value. YAML takes the first word away, and nobody who writes
/// content means that.
struct LeadingSign {
    /// The signs with their words, blanks between them included: `!Neu `.
    let signs: String
    /// What stands behind them on the line.
    let rest: ArraySlice<UInt8>

    /// Nil where a value begins otherwise.
    ///
    /// - Parameter line: the source from where the value begins to the end of the line.
    init?(_ line: ArraySlice<UInt8>) {
        var index = line.startIndex
        while index < line.endIndex, line[index] == UInt8(ascii: "!") || line[index] == UInt8(ascii: "&") {
            while index < line.endIndex, !line[index].isBlankOrLineEnd { index += 1 }
            while index < line.endIndex, line[index].isBlank { index += 1 }
        }
        guard index > line.startIndex else { return nil }
        signs = String(decoding: line[..<index], as: UTF8.self)
        rest = line[index...]
    }

    /// Names of the anchors among the signs.
    var anchors: [String] {
        signs.split(separator: " ").filter { $0.hasPrefix("&") }.map { String($0.dropFirst()) }
    }

    /// What is written for the editor: `&Amt`.
    var word: String { String(signs.prefix { !" \t,]}".contains($0) }) }

    private var sign: String { String(signs.prefix(1)) }

    private var length: Int { word.unicodeScalars.count }

    /// The finding about a text without quotation marks.
    ///
    /// - Parameters:
    ///   - text: what YAML leaves of it.
    ///   - isWhole: whether all of it stands on the line.
    func finding(before text: String, isWhole: Bool, at place: Place) -> Diagnostic {
        var all = (signs + text).trimmingTrailingBlanks
        // In brackets a value ends before the sign that parts it from the next.
        if text.isEmpty, let end = all.firstIndex(where: { ",]}".contains($0) }), end > all.startIndex {
            all = String(all[..<end])
        }
        let quoted = Quoting.quoted(all)
        return Diagnostic(
            YAMLRule.leadingSign, at: Span(place, length: length).range, message,
            help: isWhole
                ? LocalizedText(de: "In Anführungszeichen setzen: \(quoted)", en: "Put it in quotes: \(quoted)")
                : LocalizedText(
                    de: "Den ganzen Text in Anführungszeichen setzen.", en: "Put the whole text in quotes."),
            fixes: isWhole ? [.write(quoted, at: Span(place, length: all.unicodeScalars.count))] : [])
    }

    /// The finding about a value that is clear without the signs: a group, a list, a text in quotation marks.
    func finding(at place: Place) -> Diagnostic {
        Diagnostic(
            YAMLRule.leadingSign, at: Span(place, length: length).range, message,
            help: LocalizedText(de: "„\(word)“ löschen.", en: "Delete \"\(word)\"."),
            fixes: [
                Diagnostic.Fix(
                    Span(place, length: signs.unicodeScalars.count).range, replacement: "",
                    summary: LocalizedText(de: "„\(word)“ löschen", en: "Delete \"\(word)\""))
            ])
    }

    private var message: LocalizedText { Self.message(sign) }

    private static func message(_ sign: String) -> LocalizedText {
        LocalizedText(
            de: "Kein Wert beginnt mit „\(sign)“: YAML nähme das erste Wort weg.",
            en: "A value must not begin with \"\(sign)\": YAML would take the first word away.")
    }

    // MARK: Aliases

    /// A finding for each alias of anchors that the text has; the library puts in what they stand for and forgets where.
    ///
    /// - Parameter anchors: their names; nothing is looked for where there is none.
    static func aliases(_ anchors: Set<String>, in bytes: ArraySlice<UInt8>, file: FileID, lineOffset: Int)
        -> [Diagnostic]
    {
        guard !anchors.isEmpty else { return [] }
        var findings: [Diagnostic] = []
        for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            var previous: UInt8 = 0x20
            for index in line.indices {
                defer { previous = line[index] }
                guard line[index] == UInt8(ascii: "*"), " \t[{,:-".utf8.contains(previous) else { continue }
                let name = line[(index + 1)...].prefix { !$0.isBlankOrLineEnd && !",]}:".utf8.contains($0) }
                let alias = String(decoding: name, as: UTF8.self)
                guard anchors.contains(alias) else { continue }
                let column = line[..<index].scalarCount + 1
                let place = Place(file: file, line: number + 1 + lineOffset, column: column)
                let quoted = Quoting.quoted("*" + alias)
                findings.append(
                    Diagnostic(
                        YAMLRule.leadingSign, at: Span(place, length: alias.unicodeScalars.count + 1).range,
                        LocalizedText(
                            de: "Kein Wert beginnt mit „*“: YAML setzte ein, was an anderer Stelle steht.",
                            en: "A value must not begin with \"*\": YAML would put in what is written elsewhere."),
                        help: LocalizedText(
                            de: "Ausschreiben, was dort stehen soll; einen Text in Anführungszeichen setzen: \(quoted)",
                            en: "Write out what is meant to be here; put a text in quotes: \(quoted)")))
            }
        }
        return findings
    }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        var text = self
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
