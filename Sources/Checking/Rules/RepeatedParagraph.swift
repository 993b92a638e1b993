import Diagnostics
import Knowledge
import Parallel

/// What several articles say stands in one of them, and the others link to it.
enum RepeatedParagraph: Rule {
    static let descriptions = [
        RuleDescription(
            "care.repeated-paragraph", .note, adjustable: true,
            LocalizedText(
                de: "Derselbe Absatz steht nur in einem Artikel; andere verlinken ihn.",
                en: "A paragraph stands in one article only; others link to it."),
            why: LocalizedText(
                de:
                    "Ändert sich etwas, wird von mehreren gleichen Absätzen leicht einer vergessen, und die Artikel widersprechen sich.",
                en:
                    "When something changes, one of several equal paragraphs is easily forgotten, and articles contradict each other."
            ),
            wrong: example("Das Bürgerbüro nimmt Anträge nur mit Termin an; Termine gibt es online und am Telefon."),
            right: example("Wie Sie einen Termin bekommen, steht unter [[anfang]]."))
    ]

    private static func example(_ paragraph: String) -> RuleDescription.Example {
        RuleDescription.Example.article(
            at: "articles/anfang.md",
            body: "Das Bürgerbüro nimmt Anträge nur mit Termin an; Termine gibt es online und am Telefon.\n"
        ).and(.article(body: paragraph + "\n"))
    }

    /// Shorter ones are standing phrases.
    private static let minimumLength = 60

    private struct Paragraph {
        let hash: UInt64
        /// Index into the passages of the article.
        let passage: Int32
        let node: Int32
    }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let found = knowledge.topics.parallelMap { paragraphs(of: $0) }
        var first: [UInt64: (topic: Int, paragraph: Paragraph)] = [:]
        first.reserveCapacity(found.reduce(0) { $0 + $1.count })
        for (number, paragraphs) in found.enumerated() {
            for paragraph in paragraphs {
                guard let original = first[paragraph.hash] else {
                    first[paragraph.hash] = (number, paragraph)
                    continue
                }
                guard original.topic != number else { continue }
                let source = knowledge.topics[original.topic]
                let (passage, there) = (
                    self.passage(of: paragraph, knowledge.topics[number]), self.passage(of: original.paragraph, source)
                )
                guard text(of: paragraph, passage) == text(of: original.paragraph, there) else { continue }
                findings.add(
                    Diagnostic(
                        "care.repeated-paragraph", .note, range(of: paragraph, passage),
                        LocalizedText(
                            de: "Derselbe Absatz steht schon im Artikel „\(source.displayTitle)“.",
                            en: "The same paragraph stands in the article \"\(source.displayTitle)\" already."),
                        help: LocalizedText(
                            de: "Ihn an einer Stelle lassen und von der anderen dorthin verlinken: [[\(source.id)]]",
                            en: "Leave it in one place and link there from the other: [[\(source.id)]]"),
                        related: [
                            Diagnostic.Related(
                                range(of: original.paragraph, there),
                                LocalizedText(de: "Hier steht er zuerst.", en: "It stands here first."))
                        ],
                        municipalities: knowledge.ids(passage.municipalities)))
            }
        }
    }

    /// Those long enough; one that stands in several passages comes with each.
    private static func paragraphs(of topic: Topic) -> [Paragraph] {
        var list: [Paragraph] = []
        var prose = Prose()
        for (number, passage) in Passage.all(of: topic.bodies).enumerated() {
            for node in passage.nodes where passage.document.nodes[node].kind == .paragraph {
                prose.read(node, of: passage.document, showsPaths: true)
                var hash = ByteHash()
                var length = 0
                forEachFoldedByte(of: prose) { byte in
                    hash.add(byte)
                    if byte & 0xC0 != 0x80 { length += 1 }
                }
                guard length >= minimumLength else { continue }
                list.append(Paragraph(hash: hash.value, passage: Int32(number), node: Int32(node)))
            }
        }
        return list
    }

    /// In small letters, with one space between words.
    private static func forEachFoldedByte(of prose: Prose, _ body: (UInt8) -> Void) {
        prose.text.withUnsafeBufferPointer { text in
            var isFirst = true
            var isParted = false
            for index in text.indices {
                guard text[index] > 0x20 else {
                    isParted = true
                    continue
                }
                if isParted, !isFirst { body(0x20) }
                (isFirst, isParted) = (false, false)
                body(text.folded(at: index))
            }
        }
    }

    private static func passage(of paragraph: Paragraph, _ topic: Topic) -> Passage {
        Passage.all(of: topic.bodies)[Int(paragraph.passage)]
    }

    private static func text(of paragraph: Paragraph, _ passage: Passage) -> [UInt8] {
        var prose = Prose()
        prose.read(Int(paragraph.node), of: passage.document, showsPaths: true)
        var text: [UInt8] = []
        forEachFoldedByte(of: prose) { text.append($0) }
        return text
    }

    private static func range(of paragraph: Paragraph, _ passage: Passage) -> SourceRange {
        passage.range(line: passage.document.nodes[Int(paragraph.node)].line)
    }
}
