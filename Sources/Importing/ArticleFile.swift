import Foundation
import Knowledge

/// The Markdown file that a record becomes.
struct ArticleFile {
    let text: String
    let problems: [ImportProblem]
    /// Whether all of the record's texts could be read.
    let isComplete: Bool

    /// - Parameters:
    ///   - category: id, and what editors must know of the choice.
    ///   - municipality: id of the only city that gets the article.
    ///   - answerLimit: longest `answer` in characters.
    init(
        _ record: ImportRecord, category: (id: String, origin: DraftArticle.CategoryOrigin), municipality: String,
        answerLimit: Int
    ) {
        var notes = record.problems
        var texts = Texts(base: record.url)
        let body = texts.read(record.body, topLevel: 2)
        let fees = record.fees.map { texts.read($0, topLevel: 3).markdown } ?? ""
        var draft = DraftArticle()
        (draft.title, draft.category, draft.categoryOrigin) = (record.title, category.id, category.origin)
        let plain = MarkdownText.line(RunningText.of(body.passages))
        if let given = record.answer {
            let isShort = given.unicodeScalars.count <= answerLimit
            draft.answer = isShort ? given : FirstSentences.of(given, limit: answerLimit)
            draft.answerOrigin = isShort ? .given : .shortened
            if !isShort { notes.append(ImportProblem(.longAnswer, record.line, detail: "\(answerLimit)")) }
        } else {
            draft.answer = FirstSentences.of(plain.isEmpty ? record.title : plain, limit: answerLimit)
            draft.answerOrigin = plain.isEmpty ? .title : .firstSentences
        }
        if plain.isEmpty, body.markdown.isEmpty {
            notes.append(ImportProblem(.noText, record.line, detail: record.title))
        }
        (draft.keywords, draft.questions, draft.documents) = (record.keywords, record.questions, record.documents)
        if let leika = record.leika {
            let keys = leika.split { !$0.isASCII || !$0.isNumber }
            if let key = keys.first(where: { $0.utf8.count == 14 && $0.hasPrefix("99") }) {
                draft.leika = String(key)
                if keys.count > 1 { notes.append(ImportProblem(.furtherLeika, record.line, detail: leika)) }
            } else {
                notes.append(ImportProblem(.leika, record.line, detail: leika))
            }
        }
        draft.introduction = body.markdown
        if !fees.isEmpty { draft.sections.append(DraftArticle.Section(heading: "Gebühren", markdown: fees)) }
        if let url = record.url {
            let link = "- [\(MarkdownText.escaped(record.title))](\(MarkdownText.address(url.absoluteString)))\n"
            draft.sections.append(DraftArticle.Section(heading: "Weitere Informationen", markdown: link))
        }
        if texts.droppedLinks > 0 {
            notes.append(ImportProblem(.link, record.line, detail: "\(texts.droppedLinks)"))
        }
        if texts.droppedImages > 0 {
            notes.append(ImportProblem(.image, record.line, detail: "\(texts.droppedImages)"))
        }
        if texts.hasFrontMatter { notes.append(ImportProblem(.frontMatter, record.line, detail: nil)) }
        text = draft.text(municipality: municipality)
        problems = notes
        isComplete = texts.isComplete
    }

    /// Reads texts of either kind, and counts what could not come along.
    private struct Texts {
        let base: URL?
        var droppedLinks = 0
        var droppedImages = 0
        var hasFrontMatter = false
        var isComplete = true

        init(base: URL?) { self.base = base }

        mutating func read(_ source: String, topLevel: Int) -> (markdown: String, passages: [Passage]) {
            guard ArticleFile.isHTML(source) else {
                let source = MarkdownText.unixLines(source)
                let bare = MarkdownPassages.withoutFrontMatter(source)
                if bare.utf8.count < source.utf8.count { hasFrontMatter = true }
                let text = MarkdownCleaner.cleaned(
                    bare, topLevel: topLevel, base: base, droppedLinks: &droppedLinks)
                return (text, MarkdownPassages.of(bare))
            }
            let tree = MarkupTree(html: source)
            if !tree.isComplete { isComplete = false }
            var writer = MarkdownWriter(tree, base: base, topLevel: topLevel)
            let text = writer.markdown()
            droppedLinks += writer.droppedLinks
            droppedImages += writer.droppedImages
            return (text, tree.passages)
        }
    }

    /// Whether a text is HTML rather than Markdown: it has a tag that only HTML has.
    static func isHTML(_ text: String) -> Bool {
        let tags = [
            "p", "br", "ul", "ol", "li", "div", "span", "strong", "b", "a", "h1", "h2", "h3", "h4", "table", "em", "i",
        ]
        let lower = MarkdownText.unixLines(text).lowercased()
        return tags.contains { tag in
            ["<\(tag)>", "<\(tag) ", "<\(tag)/>", "</\(tag)>", "<\(tag)\n"].contains { lower.contains($0) }
        }
    }
}
