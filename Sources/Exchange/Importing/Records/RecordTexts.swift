import Markup

/// Reads texts of either kind, and keeps what could not come along.
struct RecordTexts {
    /// Where links lead.
    let links: ForeignLinks
    private(set) var losses: [ImportLoss] = []
    /// Whether a text began with the head of a file.
    private(set) var hasFrontMatter = false
    /// Whether all of them could be read.
    private(set) var isComplete = true

    init(links: ForeignLinks) { self.links = links }

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
            if MarkdownKind.isHTML(source.text) { return html(source, topLevel: topLevel) }
            guard source.form == .cell, !MarkupText.isMarkdown(source.text), !MarkupText.hasTags(source.text) else {
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
        let read = ForeignMarkdown(bare, topLevel: topLevel, links: links)
        losses += read.losses.map {
            $0.inside(source.member, line: source.hasLines ? source.line + $0.line - 1 : source.line)
        }
        return Reading(markdown: read.text, passages: MarkdownPassages.of(read.text))
    }

    private mutating func html(_ source: SourceText, topLevel: Int) -> Reading {
        let tree = MarkupTree(html: source.text)
        if !tree.isComplete { isComplete = false }
        var writer = MarkdownWriter(tree, links: links, topLevel: topLevel)
        losses += MarkupLosses(tree, links: links).all.map {
            $0.inside(source.member, line: source.hasLines ? source.line + $0.line - 1 : source.line)
        }
        return Reading(markdown: writer.markdown(), passages: tree.passages)
    }
}
