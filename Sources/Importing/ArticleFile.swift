import Foundation
import Knowledge

/// The Markdown file that a record becomes.
struct ArticleFile {
    let text: String
    let problems: [ImportProblem]

    /// - Parameters:
    ///   - category: id.
    ///   - municipality: id of the only city that gets the article.
    ///   - answerLimit: longest `answer` in characters.
    init(_ record: ImportRecord, category: String, municipality: String, answerLimit: Int) {
        var problems: [ImportProblem] = []
        var links = 0
        var images = 0
        func markdown(_ source: String, topLevel: Int) -> String {
            guard Self.isHTML(source) else {
                return MarkdownCleaner.cleaned(
                    source, topLevel: topLevel, base: record.url, droppedLinks: &links)
            }
            var writer = MarkdownWriter(source, base: record.url, topLevel: topLevel)
            let text = writer.markdown()
            links += writer.droppedLinks
            images += writer.droppedImages
            return text
        }
        let body = markdown(record.body, topLevel: 2)
        let fees = record.fees.map { markdown($0, topLevel: 3) } ?? ""
        let plain = MarkdownText.line(
            Self.isHTML(record.body) ? Self.running(record.body) : Self.withoutMarks(record.body))
        let given = record.answer.map {
            $0.unicodeScalars.count <= answerLimit ? $0 : FirstSentences.of($0, limit: answerLimit)
        }
        let answer = given ?? FirstSentences.of(plain.isEmpty ? record.title : plain, limit: answerLimit)
        var draft = DraftArticle()
        (draft.title, draft.category, draft.answer) = (record.title, category, answer)
        draft.isAnswerGuessed = given == nil
        (draft.keywords, draft.questions, draft.documents) = (record.keywords, record.questions, record.documents)
        if let leika = record.leika {
            let keys = leika.split { !$0.isASCII || !$0.isNumber }
            if let key = keys.first(where: { $0.utf8.count == 14 && $0.hasPrefix("99") }) {
                draft.leika = String(key)
                if keys.count > 1 { problems.append(ImportProblem(.furtherLeika, record.line, detail: leika)) }
            } else {
                problems.append(ImportProblem(.leika, record.line, detail: leika))
            }
        }
        draft.introduction = body
        if !fees.isEmpty { draft.sections.append(DraftArticle.Section(heading: "Gebühren", markdown: fees)) }
        if let url = record.url, let scheme = url.scheme, scheme == "https" || scheme == "http" {
            let address = url.absoluteString.replacing("(", with: "%28").replacing(")", with: "%29")
            let link = "- [\(MarkdownText.escaped(record.title))](\(address))\n"
            draft.sections.append(DraftArticle.Section(heading: "Weitere Informationen", markdown: link))
        }
        if links > 0 { problems.append(ImportProblem(.link, record.line, detail: "\(links)")) }
        if images > 0 { problems.append(ImportProblem(.image, record.line, detail: "\(images)")) }
        text = draft.text(municipality: municipality)
        self.problems = problems
    }

    /// Whether a text is HTML rather than Markdown: it has a tag that only HTML has.
    static func isHTML(_ text: String) -> Bool {
        let tags = [
            "p", "br", "ul", "ol", "li", "div", "span", "strong", "b", "a", "h1", "h2", "h3", "h4", "table", "em", "i",
        ]
        let lower = text.lowercased()
        return tags.contains { tag in
            ["<\(tag)>", "<\(tag) ", "<\(tag)/>", "</\(tag)>", "<\(tag)\n"].contains { lower.contains($0) }
        }
    }

    /// The running text of HTML, lists and headings apart: what can be read aloud.
    private static func running(_ html: String) -> String {
        let tree = MarkupTree(html: html)
        let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].element == "p" }.map {
            MarkdownText.line(tree.plainText(of: $0))
        }
        let sentences = paragraphs.filter { $0.hasSuffix(".") || $0.hasSuffix("!") }
        let chosen = sentences.isEmpty ? paragraphs : sentences
        return chosen.contains { !$0.isEmpty } ? chosen.joined(separator: " ") : tree.plainText
    }

    private static func withoutMarks(_ markdown: String) -> String {
        markdown.split(separator: "\n").filter { line in
            !line.hasPrefix("#") && !line.hasPrefix("|") && !line.hasPrefix(":::")
        }
        .joined(separator: " ").filter { !"*_`>[]".contains($0) }
    }
}
