import Foundation
import Markup

/// Reads texts of either kind, and keeps what could not come along.
struct RecordTexts {
    /// Where the article stood, for relative links.
    let base: URL?
    private(set) var losses: [ImportLoss] = []
    /// Whether a text began with the head of a file.
    private(set) var hasFrontMatter = false
    /// Whether all of them could be read.
    private(set) var isComplete = true

    init(base: URL?) { self.base = base }

    /// A text as the knowledge base has it.
    struct Reading {
        var markdown: String
        var passages: [Passage]
    }

    /// - Parameter topLevel: of the highest heading.
    mutating func read(_ source: SourceText, topLevel: Int) -> Reading {
        switch source.form {
        case .html: return html(source, topLevel: topLevel)
        case .markdown: return markdown(source, topLevel: topLevel)
        case .guessed, .cell:
            if MarkupText.isHTML(source.text) { return html(source, topLevel: topLevel) }
            guard source.form == .cell, !MarkupText.isMarkdown(source.text) else {
                return markdown(source, topLevel: topLevel)
            }
            var plain = source
            plain.text = MarkupText.markdown(ofPlain: source.text)
            return markdown(plain, topLevel: topLevel)
        }
    }

    private mutating func markdown(_ source: SourceText, topLevel: Int) -> Reading {
        let text = MarkdownText.unixLines(source.text)
        let bare = MarkdownPassages.withoutFrontMatter(text)
        if bare.utf8.count < text.utf8.count {
            hasFrontMatter = true
            let head = MarkdownText.line(String(text.dropLast(bare.count)))
            losses.append(ImportLoss(.reported, path: "\(source.member)/---", line: source.line, value: head))
        }
        var found: [ImportLoss] = []
        let cleaned = MarkdownCleaner.cleaned(bare, topLevel: topLevel, base: base, losses: &found)
        losses += found.map { $0.inside(source.member, line: source.line) }
        return Reading(markdown: cleaned, passages: MarkdownPassages.of(bare))
    }

    private mutating func html(_ source: SourceText, topLevel: Int) -> Reading {
        let tree = MarkupTree(html: source.text)
        if !tree.isComplete { isComplete = false }
        var writer = MarkdownWriter(tree, base: base, topLevel: topLevel)
        losses += MarkupLosses(tree, base: base).all.map { $0.inside(source.member, line: source.line) }
        return Reading(markdown: writer.markdown(), passages: tree.passages)
    }
}
