import Bytes
import Diagnostics
import Knowledge
import Parallel

/// What several articles say stands in one of them, and the others link to it.
enum RepeatedParagraph: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.repeated-paragraph", .note, adjustable: true,
        LocalizedText(
            de: "Derselbe Absatz steht nur in einem Artikel; andere verlinken ihn.",
            en: "A paragraph is written in one article only; others link to it."),
        why: LocalizedText(
            de:
                "Ändert sich etwas, wird von mehreren gleichen Absätzen leicht einer vergessen, und die Artikel widersprechen sich.",
            en:
                "When something changes, one of several identical paragraphs is easily forgotten, and articles contradict each other."
        ),
        wrong: example("Das Bürgerbüro nimmt Anträge nur mit Termin an; Termine gibt es online und am Telefon."),
        right: example("Wie Sie einen Termin bekommen, steht unter [[anfang]]."))

    private static func example(_ paragraph: String) -> RuleDeclaration.Example {
        RuleDeclaration.Example.article(
            at: "articles/anfang.md",
            body: "Das Bürgerbüro nimmt Anträge nur mit Termin an; Termine gibt es online und am Telefon.\n"
        ).and(.article(body: paragraph + "\n"))
    }

    /// Shorter ones are standing phrases.
    private static let minimumLength = 60

    private struct Paragraph {
        /// Equal for equal paragraphs, and seldom for others.
        let signature: UInt64
        /// Index into the passages of the article.
        let passage: Int32
        let node: NodeIndex
        /// Whether the article has one of the same signature before.
        let isAgain: Bool
    }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        let found = IndexedList<TopicIndex, [Paragraph]>(knowledge.topics.parallelMap { paragraphs(of: $0) })
        var seen = Filter()
        var repeated = Filter()
        for paragraph in found.joined() where !paragraph.isAgain && !seen.insert(paragraph.signature) {
            repeated.insert(paragraph.signature)
        }
        var first: [[UInt8]: (topic: TopicIndex, range: SourceRange)] = [:]
        for (number, paragraphs) in found.indexed() {
            let candidates = paragraphs.filter { repeated.contains($0.signature) }
            guard !candidates.isEmpty else { continue }
            let passages = Passage.all(of: knowledge.topics[number].bodies, topic: number)
            for paragraph in candidates {
                let passage = passages[Int(paragraph.passage)]
                let text = folded(paragraph, passage)
                guard text.scalarCount >= minimumLength else { continue }
                let range = passage.document.range(ofBlock: paragraph.node)
                guard let original = first[text] else {
                    first[text] = (number, range)
                    continue
                }
                guard original.topic != number else { continue }
                let source = knowledge.topics[original.topic]
                findings.add(
                    Diagnostic(
                        declaration, at: range,
                        LocalizedText(
                            de: "Derselbe Absatz steht schon im Artikel „\(source.displayTitle)“.",
                            en: "The article \"\(source.displayTitle)\" already has the same paragraph."),
                        help: LocalizedText(
                            de: "Ihn an einer Stelle lassen und von der anderen dorthin verlinken: [[\(source.id)]]",
                            en: "Keep it in one place and link to it from the other: [[\(source.id)]]"),
                        related: [
                            Diagnostic.Related(
                                original.range,
                                LocalizedText(de: "Hier steht er zuerst.", en: "It appears here first."))
                        ],
                        municipalities: knowledge.ids(passage.municipalities)))
            }
        }
    }

    /// Those that may be long enough; one that stands in several passages comes with each.
    private static func paragraphs(of topic: Topic) -> [Paragraph] {
        var list: [Paragraph] = []
        var known: Set<UInt64> = []
        for (number, passage) in Passage.all(of: topic.bodies, topic: nil).enumerated() {
            passage.forEachParagraph { node in
                guard let signature = signature(of: node, passage.document) else { return }
                list.append(
                    Paragraph(
                        signature: signature, passage: Int32(number), node: node,
                        isAgain: !known.insert(signature).inserted))
            }
        }
        return list
    }

    /// The letters that a paragraph begins with and how many it has; nil where it is too short in any case.
    private static func signature(of paragraph: NodeIndex, _ document: Document) -> UInt64? {
        let beginning = 24
        var hash = FNV1a()
        var taken = 0
        var letters = 0
        var hasPlaceholder = false
        document.bytes.withUnsafeBufferPointer { bytes in
            for node in document.nodes[(paragraph + 1)..<document.nodes[paragraph].end] {
                if node.kind == .placeholder { hasPlaceholder = true }
                guard node.kind == .text || node.kind == .code else { continue }
                let range = node.textRange
                for byte in bytes[range] where byte > 0x20 { letters += 1 }
                var index = range.lowerBound
                while taken < beginning, index < range.upperBound {
                    if bytes[index] > 0x20 {
                        hash.add(bytes.folded(at: index))
                        taken += 1
                    }
                    index += 1
                }
            }
        }
        // Half of a text is letters; what a placeholder's path adds is not counted here.
        guard letters >= minimumLength / 2 || hasPlaceholder else { return nil }
        for shift in stride(from: 0, to: 32, by: 8) { hash.add(UInt8(truncatingIfNeeded: letters >> shift)) }
        return hash.value
    }

    /// The text of a paragraph in small letters, with one space between words.
    private static func folded(_ paragraph: Paragraph, _ passage: Passage) -> [UInt8] {
        var prose = Prose()
        prose.read(paragraph.node, of: passage.document, showsPaths: true)
        var folded: [UInt8] = []
        folded.reserveCapacity(prose.text.count)
        prose.text.withUnsafeBufferPointer { text in
            for index in text.indices {
                if text[index] > 0x20 {
                    folded.append(text.folded(at: index))
                } else if let last = folded.last, last != 0x20 {
                    folded.append(0x20)
                }
            }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return folded
    }

    /// A bit for every signature: tells with few mistakes and little memory what occurs once only.
    private struct Filter {
        private var bits = [UInt64](repeating: 0, count: 1 << 16)

        /// Whether the bit was not set before.
        @discardableResult
        mutating func insert(_ signature: UInt64) -> Bool {
            let (word, mask) = Self.place(signature)
            defer { bits[word] |= mask }
            return bits[word] & mask == 0
        }

        func contains(_ signature: UInt64) -> Bool {
            let (word, mask) = Self.place(signature)
            return bits[word] & mask != 0
        }

        private static func place(_ signature: UInt64) -> (word: Int, mask: UInt64) {
            let mixed = signature ^ signature >> 29
            return (Int(truncatingIfNeeded: mixed >> 6) & 0xFFFF, 1 << (mixed & 63))
        }
    }
}
