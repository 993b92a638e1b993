import Foundation
import Importing
import Knowledge
import Markup

/// The article that a record becomes.
struct JSONLinesArticle {
    private(set) var draft: DraftArticle
    let problems: [ImportProblem]
    /// What the record says and the article does not.
    let losses: [ImportLoss]
    /// Whether all of the record's texts could be read.
    let isComplete: Bool

    /// - Parameter answerLimit: longest `answer` in characters.
    init(_ record: JSONLinesRecord, answerLimit: Int) {
        var notes = record.problems
        var texts = Texts(base: record.url, line: record.line)
        let body = texts.read(record.body, "body", topLevel: 2)
        let fees = record.fees.map { texts.read($0, "fees", topLevel: 3).markdown } ?? ""
        var lost = record.losses + texts.losses
        var draft = DraftArticle()
        draft.title = record.title
        let plain = MarkdownText.line(RunningText.of(body.passages))
        if let given = record.answer {
            let isShort = given.unicodeScalars.count <= answerLimit
            draft.answer = isShort ? given : FirstSentences.of(given, limit: answerLimit)
            draft.answerOrigin = isShort ? .given : .shortened
            if !isShort {
                notes.append(ImportProblem(.longAnswer(limit: answerLimit), line: record.line))
                lost.append(ImportLoss(.reported, path: "answer", line: record.line, value: given))
            }
        } else {
            draft.answer = FirstSentences.of(plain.isEmpty ? record.title : plain, limit: answerLimit)
            draft.answerOrigin = plain.isEmpty ? .title : .firstSentences
        }
        if plain.isEmpty, body.markdown.isEmpty {
            notes.append(ImportProblem(.noText(title: record.title), line: record.line))
        }
        (draft.keywords, draft.questions, draft.documents) = (record.keywords, record.questions, record.documents)
        if let written = record.leika {
            let keys = written.split { !$0.isASCII || !$0.isNumber }
            draft.leika = keys.first { $0.utf8.count == 14 && $0.hasPrefix("99") }.map(String.init)
            let rest = keys.filter { [kept = draft.leika] in String($0) != kept }
            if draft.leika == nil {
                notes.append(ImportProblem(.leika(written), line: record.line))
                lost.append(ImportLoss(.reported, path: "leika", line: record.line, value: written))
            } else if !rest.isEmpty {
                notes.append(ImportProblem(.furtherLeika(written), line: record.line))
                lost += rest.map { ImportLoss(.reported, path: "leika", line: record.line, value: String($0)) }
            }
        }
        draft.introduction = body.markdown
        if !fees.isEmpty { draft.sections.append(DraftArticle.Section(heading: "Gebühren", markdown: fees)) }
        if let url = record.url {
            let link = "- [\(MarkdownText.escaped(record.title))](\(MarkdownText.address(url.absoluteString)))\n"
            draft.sections.append(DraftArticle.Section(heading: "Weitere Informationen", markdown: link))
        }
        notes += ImportProblem.of(lost, line: record.line)
        if texts.hasFrontMatter { notes.append(ImportProblem(.frontMatter, line: record.line)) }
        self.draft = draft
        problems = notes
        losses = (lost + record.unknown).map { $0.of(record.id) }
        isComplete = texts.isComplete
    }

    mutating func place(in category: ImportCategories.Choice) {
        (draft.category, draft.categoryOrigin) = (category.id, category.origin)
    }

    /// Reads texts of either kind, and keeps what could not come along.
    private struct Texts {
        let base: URL?
        let line: Int
        var losses: [ImportLoss] = []
        var hasFrontMatter = false
        var isComplete = true

        init(base: URL?, line: Int) {
            self.base = base
            self.line = line
        }

        mutating func read(_ source: String, _ member: String, topLevel: Int) -> (markdown: String, passages: [Passage])
        {
            let links = ForeignLinks(base: base)
            guard MarkdownKind.isHTML(source) else {
                let source = MarkdownText.unixLines(source)
                let bare = MarkdownPassages.withoutFrontMatter(source)
                if bare.utf8.count < source.utf8.count {
                    hasFrontMatter = true
                    let head = source.dropLast(bare.count)
                    losses.append(
                        ImportLoss(.reported, path: "\(member)/---", line: line, value: MarkdownText.line(String(head)))
                    )
                }
                let read = ForeignMarkdown(bare, topLevel: topLevel, links: links)
                losses += read.losses.map { $0.inside(member, line: line) }
                return (read.text, MarkdownPassages.of(read.text))
            }
            let tree = MarkupTree(html: source)
            if !tree.isComplete { isComplete = false }
            var writer = MarkdownWriter(tree, links: links, topLevel: topLevel)
            losses += MarkupLosses(tree, links: links).all.map { $0.inside(member, line: line) }
            return (writer.markdown(), tree.passages)
        }
    }
}
