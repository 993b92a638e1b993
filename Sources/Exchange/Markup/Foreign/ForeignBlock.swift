/// A piece of what a text becomes.
enum ForeignBlock {
    case blank
    /// Of the source's level.
    case heading(level: Int, String, id: String?)
    case line(String)
    /// Lines that stay as they are.
    case code([String])
    /// The title of what was folded away, up to `foldEnd`.
    case fold(String)
    case foldEnd

    var headingLevel: Int? { if case .heading(let level, _, _) = self { level } else { nil } }
    var isFold: Bool { if case .fold = self { true } else { false } }
    var isBlank: Bool { if case .blank = self { true } else { false } }
    var heading: ForeignMarkdown.Heading? {
        guard case .heading(_, let title, let id) = self else { return nil }
        return ForeignMarkdown.Heading(title: MarkdownPlain.of(title), id: id)
    }

    /// The lines behind a prefix; a heading and a title are lines in bold there.
    func lines(behind prefix: String) -> [String] {
        func prefixed(_ line: String) -> String {
            line.isEmpty ? String(prefix[...].trimmed).isEmpty ? "" : trimmedEnd(prefix) : prefix + line
        }
        switch self {
        case .blank: return [prefixed("")]
        case .foldEnd: return []
        case .heading(_, let title, _), .fold(let title): return [prefixed(ForeignInline.strong(title)), prefixed("")]
        case .line(let line):
            return line.split(separator: "\n", omittingEmptySubsequences: false).map {
                prefixed(String($0))
            }
        case .code(let lines): return lines.map(prefixed)
        }
    }

    private func trimmedEnd(_ prefix: String) -> String {
        var text = prefix[...]
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
