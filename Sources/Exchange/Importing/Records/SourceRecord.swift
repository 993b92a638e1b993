import Diagnostics
import Foundation
import Markup

/// One article of someone else's, as every source tells it: what jsonl, csv and folders of Markdown fill, and what articles
/// are made of.
package struct SourceRecord: Sendable {
    /// Line of the source where it begins, from 1.
    package var line: Int
    /// The file that it stands in, of a source of several.
    package var file: FileID = 0
    /// The source's own identifier, in one line.
    package var key: String
    /// The fields that are certain; no answer and no text yet.
    package var draft = DraftArticle()
    /// What somebody wrote as an answer, in one line.
    package var answer: String?
    /// What the text begins with, or is summed up by.
    package var teaser: SourceText?
    /// The text.
    package var body: SourceText
    /// What a field says in words: it becomes the field where that is certain, else a section.
    package var facts: [WrittenFact] = []
    /// Texts with a heading of their own, in order.
    package var sections: [Section] = []
    /// What only agents may read.
    package var agents: SourceText?
    /// Where the article stands in the source.
    package var url: URL?
    /// As the source names it; nil where it names none.
    package var category: String?
    /// Other cities that it is for, with what is otherwise there; nil where it does not say.
    package var cities: [(id: String, draft: DraftArticle)]?
    /// Where its links lead; nil where the import knows of it what it knows of all records.
    package var links: ForeignLinks?
    /// Files that its texts may show, by their names beside the article: their paths in the source.
    package var attachments: [String: String] = [:]
    /// What is wrong in it.
    package var problems: [ImportProblem] = []
    /// What was left out.
    package var losses: [ImportLoss] = []

    /// A text with a heading of its own.
    package struct Section: Sendable {
        /// Plain text.
        package var heading: String
        /// What stands below it.
        package var text: SourceText
        /// Whether only agents may read it.
        package var isForAgents: Bool

        /// A section written down.
        package init(heading: String, text: SourceText, isForAgents: Bool = false) {
            (self.heading, self.text, self.isForAgents) = (heading, text, isForAgents)
        }
    }

    /// What a field says in words.
    package struct WrittenFact: Sendable {
        /// The field.
        package var field: FactField
        /// The words.
        package var text: SourceText
    }

    /// - Parameters:
    ///   - key: the source's own identifier.
    ///   - line: of the source, from 1.
    package init(key: String, title: String, body: SourceText, line: Int) {
        (self.key, self.body, self.line) = (key, body, line)
        draft.title = title
    }
}

/// A text of a source.
package struct SourceText: Sendable {
    /// How it is marked up.
    package enum Form: Sendable {
        case html, markdown
        /// By what it looks like: HTML, or else Markdown.
        case guessed
        /// By what it looks like; text without any marks has its lines for lines.
        case cell
    }

    /// As the source has it.
    package var text: String
    /// How it is marked up.
    package var form: Form
    /// What the source calls it, for the report.
    package var member: String
    /// Of the source, from 1.
    package var line: Int
    /// Whether lines of the text are lines of the source.
    package var hasLines = false

    /// A text and its place.
    package init(_ text: String, _ form: Form = .guessed, member: String, line: Int, hasLines: Bool = false) {
        (self.text, self.form, self.member, self.line, self.hasLines) = (text, form, member, line, hasLines)
    }
}

extension SourceRecord {
    /// All of its texts in which links may stand.
    var texts: [SourceText] { [teaser, body, agents].compactMap(\.self) + sections.map(\.text) }

    /// The headings of the article that it becomes.
    var headings: [ForeignMarkdown.Heading] {
        body.headings
            + sections.flatMap { section in
                [ForeignMarkdown.Heading(title: section.heading, id: nil)] + section.text.headings
            }
    }
}

extension SourceText {
    /// In the order of the text, with the names that the source gives them.
    fileprivate var headings: [ForeignMarkdown.Heading] {
        guard form == .html || form != .markdown && MarkdownKind.isHTML(text) else {
            return ForeignMarkdown(MarkdownPassages.withoutFrontMatter(MarkdownText.unixLines(text))).headings
        }
        let tree = MarkupTree(html: text)
        // A bold line becomes a heading as well: what counts is what is written.
        var writer = MarkdownWriter(tree)
        let ids = Dictionary(
            tree.nodes.indices.compactMap { index -> (String, String)? in
                guard tree.nodes[index].element?.first == "h", let id = tree.nodes[index].attributes["id"] else {
                    return nil
                }
                return (MarkdownText.line(tree.plainText(of: index)), id)
            }, uniquingKeysWith: { first, _ in first })
        return ForeignMarkdown(writer.markdown()).headings.map {
            ForeignMarkdown.Heading(title: $0.title, id: ids[$0.title])
        }
    }
}
