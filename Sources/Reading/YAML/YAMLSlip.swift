import Diagnostics

/// A slip that makes a text no YAML, with the change that makes YAML of it: whether it was the cause is known when the changed
/// text can be read.
struct YAMLSlip {
    /// From 1.
    let line: Int
    /// In characters, from 1.
    let column: Int
    let length: Int
    /// What was done, in small letters and with a full stop: it follows "This is not valid YAML: ".
    let message: LocalizedText
    /// What to write.
    let help: LocalizedText
    /// What makes YAML of the text.
    let edits: [LineEdit]
    /// Whether the change may be written without asking.
    let isSafe: Bool
    /// The library's own finding says it, in its own place.
    let isNamedByLibrary: Bool
    /// The library may give up above the line on which it did before: what it took for one text becomes lines.
    let opensLines: Bool

    /// - Parameters:
    ///   - range: offsets in the line.
    ///   - edits: nothing where they cannot be known.
    init(
        _ line: YAMLLine, _ range: Range<Int>, _ message: LocalizedText, help: LocalizedText, edits: [LineEdit],
        isSafe: Bool = false, isNamedByLibrary: Bool = false, opensLines: Bool = false
    ) {
        self.line = line.number
        column = range.lowerBound + 1
        length = max(1, range.count)
        self.message = message
        self.help = help
        self.edits = edits
        self.isSafe = isSafe
        self.isNamedByLibrary = isNamedByLibrary
        self.opensLines = opensLines
    }

    /// - Parameter number: the library's finding for which this is the cause.
    init(_ text: UnquotedText) {
        line = text.line
        (column, length) = (text.column, text.length)
        message = LocalizedText(de: "", en: "")
        help = .putInQuotes(text.lead + text.replacement)
        edits = [LineEdit(line: text.line, column: text.column, length: text.length, replacement: text.replacement)]
        isSafe = text.isSafe
        isNamedByLibrary = true
        opensLines = false
    }

    /// Whether the value is unknown, though the change makes YAML of it: nothing may follow from it.
    var leavesValueOpen: Bool { !isSafe && !isNamedByLibrary && !edits.allSatisfy { $0.column == 1 } }

    func applied(to text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for edit in edits { lines = edit.applied(to: lines) }
        return lines.joined(separator: "\n")
    }

    /// - Parameters:
    ///   - finding: the library's.
    ///   - earlier: changes made before, which moved what stands behind them.
    func diagnostic(insteadOf finding: Diagnostic, of source: YAMLSource, after earlier: LineEdits) -> Diagnostic {
        func span(_ line: Int, _ column: Int, _ length: Int) -> Span {
            let place = earlier.original(line: line, column: column, length: length)
            return Span(
                Place(file: source.file, line: line + source.lineOffset, column: place.column), length: place.length)
        }
        let fixes = fix(span).map { [$0] } ?? []
        if isNamedByLibrary {
            var finding = finding
            finding.help = help
            finding.fixes = fixes
            return finding
        }
        let own = span(line, column, length)
        // Where it was noticed is the end of the consequence.
        let noticed = finding.range.start
        let related =
            finding.rule == YAMLRule.syntax.id && noticed.line > own.place.line
            ? [
                Diagnostic.Related(
                    finding.range,
                    LocalizedText(de: "Erst hier fällt es auf.", en: "This is where it shows."))
            ] : []
        return Diagnostic(
            YAMLRule.syntax, at: own.range,
            LocalizedText(
                de: "Das ist kein gültiges YAML: \(message.german)",
                en: "This is not valid YAML: \(message.english)"), help: help, related: related, fixes: fixes)
    }

    /// Nil where the change is none of one place.
    private func fix(_ span: (Int, Int, Int) -> Span) -> Diagnostic.Fix? {
        guard let edit = edits.first, edits.count == 1 else { return nil }
        let place = span(edit.line, edit.column, edit.length)
        if edit.length > 0, edit.replacement.contains(where: { $0 != " " }) {
            return .write(edit.replacement, at: place, isSafe: isSafe)
        }
        return Diagnostic.Fix(
            place.range, replacement: edit.replacement,
            summary: LocalizedText(de: "Die Zeile berichtigen", en: "Correct the line"), isSafe: isSafe)
    }
}

extension LocalizedText {
    static func putInQuotes(_ line: String) -> LocalizedText {
        LocalizedText(de: "In Anführungszeichen setzen: \(line)", en: "Put it in quotes: \(line)")
    }

    /// - Parameter line: as it is to stand in the file, blanks at the beginning included.
    static func write(_ line: String) -> LocalizedText {
        LocalizedText(de: "So schreiben:\n\(line)", en: "Write:\n\(line)")
    }
}
