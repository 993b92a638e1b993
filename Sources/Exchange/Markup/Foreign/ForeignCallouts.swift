import Knowledge

/// The boxes of other systems and what they are here.
enum ForeignCallouts {
    /// The kind of call-out that a word of another system names; nil where it names none.
    static func kind(_ word: some StringProtocol) -> Document.Callout? {
        var name = word.lowercased()
        for prefix in ["callout-", "admonition-", "alert-", "alert alert-", "is-", "notice--"]
        where name.hasPrefix(prefix) {
            name = String(name.dropFirst(prefix.count))
        }
        // just-the-docs has boxes whose first paragraph is their title.
        if name.hasSuffix("-title") { name = String(name.dropLast("-title".count)) }
        if let kind = words[name] { return kind }
        return Document.Callout.allCases.first {
            $0.keyword.lowercased() == name || $0.germanWords.contains(name.uppercased())
        }
    }

    /// Words of Material for MkDocs, Docusaurus, Obsidian, Hugo's themes and Bootstrap besides ours.
    private static let words: [String: Document.Callout] = [
        "abstract": .note, "summary": .note, "tldr": .note, "todo": .note, "question": .note, "help": .note,
        "faq": .note, "example": .note, "seealso": .note, "primary": .note, "secondary": .note, "default": .note,
        "beispiel": .note, "frage": .note, "light": .note, "information": .note,
        "hint": .tip, "success": .tip, "check": .tip, "done": .tip, "empfehlung": .tip,
        "highlight": .important, "attention": .warning, "warn": .warning, "error": .caution, "danger": .caution,
        "failure": .caution, "fail": .caution, "missing": .caution, "bug": .caution, "fehler": .caution,
    ]

    /// What only frames a text and says nothing of it by its name.
    static let neutral: Set<String> = [
        "alert", "notice", "callout", "admonition", "box", "message", "infobox", "panel", "blockquote", "hint-box",
    ]

    /// What folds a text away: the text stays, its title above it; see `ForeignFolds`.
    static let folds: Set<String> = [
        "details", "expand", "collapse", "collapsible", "spoiler", "accordion", "accordion-item", "toggle", "tab",
        "tabitem", "tab-item", "step", "card",
    ]

    /// The lines of a call-out.
    ///
    /// - Parameter title: Markdown; left out where the kind says it already.
    static func lines(_ kind: Document.Callout, title: String?, _ blocks: [ForeignBlock]) -> [String] {
        let content = blocks.flatMap { $0.lines(behind: "> ") }
        var lines = ["> [!\(kind.keyword)]"]
        if let title, !title.isEmpty, !says(title, kind) { lines += ["> \(ForeignInline.strong(title))", ">"] }
        lines += content.drop { $0 == ">" }
        while lines.last == ">" { lines.removeLast() }
        return lines
    }

    private static func says(_ title: String, _ kind: Document.Callout) -> Bool {
        var plain = MarkdownText.line(MarkdownPlain.of(title)).lowercased()
        while let last = plain.last, ":!.".contains(last) { plain.removeLast() }
        let words = [kind.keyword] + kind.germanWords
        return words.contains { $0.lowercased() == plain } || self.words[plain] == kind
    }
}
