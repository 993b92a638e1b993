/// Findings for people: the sentence, the source line with the place underlined, what to write instead.
public struct TextReport {
    private let report: Report
    private let isColoured: Bool
    private let source: (_ path: String) -> SourceText?

    /// - Parameter source: the text of a file by its path in the content folder; nil where it cannot be read.
    public init(_ report: Report, isColoured: Bool, source: @escaping (_ path: String) -> SourceText?) {
        self.report = report
        self.isColoured = isColoured
        self.source = source
    }

    /// The whole report, each line ended by a line feed.
    public func render() -> String {
        var text = ""
        var cached: (path: String, source: SourceText?)?
        // Many findings may stand on one long line.
        var line: (number: Int32, scalars: [Unicode.Scalar]) = (0, [])
        for diagnostic in report.diagnostics {
            let path = report.sources.path(of: diagnostic.range.start.file)
            if cached?.path != path {
                cached = (path, source(path))
                line = (0, [])
            }
            let number = diagnostic.range.start.line
            if line.number != number {
                line = (number, cached?.source?.line(Int(number)).map { Array($0.unicodeScalars) } ?? [])
            }
            text += render(diagnostic, line.scalars) + "\n"
        }
        return text + report.summary + "\n"
    }

    private func render(_ diagnostic: Diagnostic, _ line: [Unicode.Scalar]) -> String {
        let start = diagnostic.range.start
        var text = paint(report.path(diagnostic.range) + ":\(start.line):\(start.column)", .bold)
        text += ": " + paint(word(diagnostic.severity), colour(diagnostic.severity)) + ": "
        text += paint(
            Self.visible(
                report.day(diagnostic) + diagnostic.message[report.language] + report.municipalities(diagnostic)),
            .bold)
        text += " " + paint("[\(diagnostic.rule.rawValue)]", .dim) + "\n"
        if !line.isEmpty { text += excerpt(line, diagnostic) }
        if let help = diagnostic.help {
            // Two blanks, so that no line passes for a finding and entries of YAML can be copied as they stand.
            let lines = help[report.language].split(separator: "\n").map { Self.visible(String($0)) }
            text += "  " + paint("→", .help) + " " + lines.joined(separator: "\n  ") + "\n"
        }
        for related in diagnostic.related {
            text +=
                "  " + paint("i", .dim)
                + " \(report.path(related.range)):\(related.range.start.line):\(related.range.start.column): "
                + related.message[report.language] + "\n"
        }
        return text
    }

    private func excerpt(_ scalars: [Unicode.Scalar], _ diagnostic: Diagnostic) -> String {
        let number = String(diagnostic.range.start.line)
        let gutter = String(repeating: " ", count: number.count)
        let column = min(max(Int(diagnostic.range.start.column), 1), scalars.count + 1)
        let endColumn =
            diagnostic.range.endLine == diagnostic.range.start.line
            ? Int(diagnostic.range.endColumn) : scalars.count + 1
        let length = max(1, min(endColumn, scalars.count + 1) - column)
        // A long line is shown around the place.
        let from = max(0, min(column - 1 - 40, scalars.count - 100))
        let shown = scalars[from..<min(scalars.count, from + 120)]
        let place = min(column - 1, shown.endIndex)
        let marked = shown[place..<min(shown.endIndex, place + length)]
        let indentation = String(repeating: " ", count: Self.width(shown[..<place]))
        let marks = String(repeating: "^", count: max(1, Self.width(marked)))
        return "  \(paint(number + " |", .dim)) \(Self.visible(shown))\n"
            + "  \(paint(gutter + " |", .dim)) \(indentation)\(paint(marks, colour(diagnostic.severity)))\n"
    }

    private static func visible(_ text: String) -> String {
        text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }
            ? visible(text.unicodeScalars, tab: "\u{FFFD}") : text
    }

    /// Control characters would move the terminal's cursor or colour what follows.
    private static func visible(_ scalars: some Collection<Unicode.Scalar>, tab: Unicode.Scalar = " ") -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count * 2)
        for scalar in scalars {
            switch scalar.value {
            case 0x09: bytes.append(contentsOf: UTF8.encode(tab) ?? UTF8.encodedReplacementCharacter)
            case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
            case ..<0x20, 0x7F...0x9F: bytes.append(contentsOf: UTF8.encodedReplacementCharacter)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Cells that the characters take on a terminal.
    private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + width($1) }
    }

    /// Marks that combine take none; emoji and the characters of East Asia take two (UAX 11, wide ones).
    private static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 2
        default: return scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }

    private enum Style: String {
        case bold = "1"
        case dim = "2"
        case error = "1;31"
        case warning = "1;33"
        case note = "1;36"
        case help = "32"
    }

    private func colour(_ severity: Severity) -> Style {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .note: .note
        }
    }

    private func word(_ severity: Severity) -> String {
        switch (severity, report.language) {
        case (.error, .german): "Fehler"
        case (.warning, .german): "Warnung"
        case (.note, .german): "Hinweis"
        default: severity.name
        }
    }

    private func paint(_ text: String, _ style: Style) -> String {
        isColoured ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
