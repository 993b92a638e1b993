import Bytes
import Diagnostics
import Knowledge

/// The name of a notice's file begins with a day.
enum NoticeName: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "file.notice-name", .warning, adjustable: true,
        LocalizedText(
            de: "Der Name einer Meldung ist ihr Tag und ein Wort: „2026-12-01-streik.md“.",
            en: "The file name of a notice consists of its day and a word: \"2026-12-01-streik.md\"."),
        why: LocalizedText(
            de: """
                Im Ordner stehen Meldungen dann nach Tagen, und „streik“ kann es jedes Jahr wieder geben: Kennungen \
                werden nicht zweimal vergeben.
                """,
            en: """
                The folder then lists notices by day, and there can be a "streik" every year: no id is used twice.
                """),
        wrong: RuleDeclaration.Example(("notices/streik.md", text)),
        right: RuleDeclaration.Example(("notices/2026-12-01-streik.md", text)))

    private static let text = "---\ntitle: Streik\nfrom: 2026-12-01\n---\n\nAlle Ämter sind zu.\n"

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for notice in knowledge.notices where Slug.isIdentifier(notice.id) {
            let parts = notice.id.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
            let hasDate =
                parts.count >= 3
                && zip(parts, [4, 2, 2]).allSatisfy { part, count in
                    part.utf8.count == count && part.utf8.allSatisfy { $0.isASCIIDigit }
                }
            let written = parts.prefix(3).joined(separator: "-")
            let isDay = hasDate && CalendarDate(written) != nil
            guard !isDay || parts.count < 4 || parts[3].isEmpty else { continue }
            let word = hasDate ? parts.dropFirst(3).joined(separator: "-") : notice.id
            let day = isDay ? written : (notice.from?.value.date ?? knowledge.date).iso8601
            let name = day + "-" + (word.isEmpty ? Slug.make(notice.title?.value ?? "meldung") : word) + ".md"
            findings.add(finding(hasDate && !isDay ? written : nil, name: name, in: notice.file))
        }
    }

    /// - Parameter impossible: what stands there as a day and is none.
    private static func finding(_ impossible: String?, name: String, in file: FileID) -> Diagnostic {
        let help = LocalizedText(
            de: "Die Datei umbenennen, zum Beispiel in „\(name)“.", en: "Rename the file, for example to \"\(name)\".")
        return Diagnostic(
            declaration, at: Span.start(of: file).range,
            impossible.map {
                LocalizedText(
                    de: "Der Name einer Meldung beginnt mit ihrem Tag; den \($0) gibt es nicht.",
                    en: "The file name of a notice begins with its day; there is no \($0).")
            }
                ?? LocalizedText(
                    de: "Der Name einer Meldung ist ihr Tag und ein Wort, durch „-“ getrennt.",
                    en: "The file name of a notice consists of its day and a word, separated by \"-\"."),
            help: help)
    }
}
