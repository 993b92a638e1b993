import Bytes
import Diagnostics
import Knowledge

/// Opening hours in a text are those of the office that the article names.
enum OfficeHours: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.office-hours", .note, adjustable: true,
        LocalizedText(
            de: "Öffnungszeiten im Text sind die der Stelle, die der Artikel nennt.",
            en: "Opening hours in a text are those of the office that the article names."),
        why: LocalizedText(
            de: "Die Seite zeigt die der Stelle daneben; ändern sie sich, bleiben die im Text leicht stehen.",
            en: "The page shows the office's beside them; when those change, the ones in the text are easily left."),
        wrong: .article(
            "municipalities:\n  ruhr:\noffices: [standesamt]",
            body: "Das Standesamt ist montags von 8 bis 13 Uhr geöffnet.\n"
        ).and(office),
        right: .article(
            "municipalities:\n  ruhr:\noffices: [standesamt]",
            body: "Das Standesamt ist montags von 8 bis 12 Uhr geöffnet.\n"
        ).and(office))

    private static let office = RuleDeclaration.Example(
        ("offices/ruhr/standesamt.yaml", "name: Standesamt\nhours:\n  mon: \"08:00-12:00\"\n"))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        guard knowledge.offices.contains(where: { $0.hours != nil }) else { return [] }
        return [
            .passages { passage, found in
                check(passage, knowledge, &found)
            }
        ]
    }

    private static func check(_ passage: Passage, _ knowledge: KnowledgeBase, _ findings: inout Findings) {
        guard let topic = passage.topic else { return }
        let document = passage.document
        let mayHold = document.bytes.withUnsafeBufferPointer { bytes in
            TextBytes(rebasing: bytes[passage.bytes]).speaksOfOpening
        }
        guard mayHold else { return }
        /// Offices of each city that the article names.
        let named = passage.municipalities.map { city in
            (city, knowledge.offices(of: knowledge.topics[topic].version(in: city)?.fields ?? ArticleFields()))
        }
        var prose = Prose()
        /// Whether what stands above says that hours follow.
        var isAnnounced = false
        passage.forEachBlock { block in
            let node = document.nodes[block]
            guard node.kind.isReadText else { return }
            prose.read(block, of: document)
            let (speaks, mentions) = prose.text.withUnsafeBufferPointer { text in
                (text.speaksOfOpening, node.kind == .heading ? [] : WrittenHours.mentions(in: text))
            }
            if node.kind == .heading { isAnnounced = speaks }
            if node.kind == .paragraph, prose.text.last == UInt8(ascii: ":") { isAnnounced = isAnnounced || speaks }
            guard !mentions.isEmpty else { return }
            let words = String(decoding: prose.text, as: UTF8.self).lowercased()
            guard !isOtherMatter(words), isAnnounced || speaks else { return }
            let linked = linkedOffices(passage, block)
            for (city, offices) in named {
                let concerned = offices.filter { office in
                    office.hours != nil && (linked.contains(office.id) || isAnnounced || names(office, words))
                }
                guard let office = concerned.first else { continue }
                for mention in mentions where !concerned.contains(where: { agrees(mention, $0) }) {
                    findings.add(
                        finding(
                            String(decoding: prose.text[mention.range], as: UTF8.self), office, mention,
                            at: prose.range(of: mention.range, in: document) ?? document.range(ofBlock: block),
                            in: [knowledge.municipalities[city].id]))
                }
            }
        }
    }

    /// Hours of the telephone, of weddings, of single days.
    private static let otherMatters = [
        "telefon", "erreichbar", "hotline", "trauung", "feiertag", "ersten ", "zweiten ", "dritten ", "vierten ",
        "letzten ", "januar", "februar", "märz", "april", "juni", "juli", "august", "september", "oktober", "november",
        "dezember", "ferien", "winter", "sommer", "nach vereinbarung", "nur mit termin", "außer",
    ]

    private static func isOtherMatter(_ words: String) -> Bool { otherMatters.contains { words.contains($0) } }

    private static func linkedOffices(_ passage: Passage, _ block: NodeIndex) -> Set<String> {
        var ids: Set<String> = []
        for node in passage.document.nodes[block..<passage.document.nodes[block].end] where node.kind == .link {
            if case .office(let id) = passage.document.link(of: node).target { ids.insert(id) }
        }
        return ids
    }

    /// Whether a word of its name stands in the text, that of its city apart.
    private static func names(_ office: Office, _ words: String) -> Bool {
        let name = office.displayName.lowercased().split { !$0.isLetter }
        return name.prefix(2).contains { $0.utf8.count > 4 && words.contains($0) }
    }

    private static func agrees(_ mention: WrittenHours.Mention, _ office: Office) -> Bool {
        guard let hours = office.hours?.value else { return false }
        return mention.days.allSatisfy { day in
            let open = hours.days[day] ?? []
            return mention.ranges.allSatisfy { open.contains($0) }
        }
    }

    private static func finding(
        _ written: String, _ office: Office, _ mention: WrittenHours.Mention, at range: SourceRange,
        in municipalities: [String]
    ) -> Diagnostic {
        let days = Weekday.allCases.filter { mention.days.contains($0) }
        var said = OpeningHours(days: office.hours?.value.days.filter { days.contains($0.key) } ?? [:])
        if said.days.isEmpty { said = office.hours?.value ?? said }
        let german = Wording.hours(said, .german).joined(separator: ", ")
        let english = Wording.hours(said, .english).joined(separator: ", ")
        return Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "„\(written)“ steht im Text; „\(office.displayName)“ hat \(german).",
                en: "The text says \"\(written)\"; \"\(office.displayName)\" has \(english)."),
            help: LocalizedText(
                de:
                    "Die Zeiten im Text streichen, denn die der Stelle stehen auf der Seite, oder „hours“ in \(office.id).yaml berichtigen.",
                en:
                    "Delete the hours from the text, since the page shows the office's, or correct \"hours\" in \(office.id).yaml."
            ),
            municipalities: municipalities)
    }
}

extension TextBytes {
    /// Each with the offset of its `ff` or `z`: letters that are rare, and looked for first.
    private static let openings: [(word: [UInt8], offset: Int)] = [
        "öffnungszeit", "geöffnet", "sprechzeit", "öffnet", "offen",
    ].map { text in
        let word = text.foldedBytes
        return (word, word.firstIndex { $0 == UInt8(ascii: "f") || $0 == UInt8(ascii: "z") } ?? 0)
    }
    private static let rareLetters = ByteScan.Signs("fFzZ")

    /// Whether a word of opening stands in it.
    fileprivate var speaksOfOpening: Bool {
        let (openings, rareLetters) = (Self.openings, Self.rareLetters)
        var next = 0
        while case let index = rareLetters.nextOffset(in: self, from: next), index < count {
            next = index + 1
            let isOpening = openings.contains { opening in
                let start = index - opening.offset
                return start >= 0 && start + opening.word.count <= count
                    && folded(at: index) == opening.word[opening.offset]
                    && opening.word.indices.allSatisfy { folded(at: start + $0) == opening.word[$0] }
            }
            if isOpening { return true }
        }
        return false
    }
}
