import Bytes
import Diagnostics
import Knowledge

/// Texts spell a term as the glossary does.
enum GlossarySpelling: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.glossary-spelling", .note, adjustable: true,
        LocalizedText(
            de: "Ein Begriff wird überall so geschrieben wie im Glossar.",
            en: "A term is spelled the same everywhere as in the glossary."),
        why: LocalizedText(
            de:
                "In anderer Schreibweise zeigt die Seite zu dem Begriff keine Erklärung, und er sieht aus wie ein anderer.",
            en: "Spelled differently, the term gets no definition on the page and looks like a different one."),
        wrong: .article(body: "Der Pin-Brief kommt mit der Post.\n").and(glossary),
        right: .article(body: "Der PIN-Brief kommt mit der Post.\n").and(glossary))

    private static let glossary = RuleDeclaration.Example(
        ("glossary.yaml", "PIN-Brief: Das Schreiben mit der Geheimzahl.\n"))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        let speller = Speller(knowledge.glossary)
        guard !speller.isEmpty else { return [] }
        @Sendable func finding(_ match: Speller.Match, at range: SourceRange, in municipalities: [CityIndex])
            -> Diagnostic
        {
            let term = knowledge.glossary[match.entry].term
            return Diagnostic(
                declaration, at: range,
                LocalizedText(
                    de: "Das Glossar schreibt „\(term.value)“, hier steht „\(match.written)“.",
                    en: "The glossary spells it \"\(term.value)\"; here it says \"\(match.written)\"."),
                help: LocalizedText(
                    de: "„\(term.value)“ schreiben oder den Eintrag im Glossar ändern.",
                    en: "Write \"\(term.value)\", or change the glossary's entry."),
                related: [
                    Diagnostic.Related(
                        term.span.range, LocalizedText(de: "Der Eintrag im Glossar.", en: "The glossary's entry."))
                ],
                municipalities: knowledge.ids(municipalities))
        }
        return [
            .answers { answer, municipalities in
                answer.bytes.withUnsafeBufferPointer { speller.matches(in: $0) }.map {
                    finding($0, at: answer.range(of: $0.range), in: municipalities)
                }
            },
            .passages { passage, findings in
                passage.document.bytes.withUnsafeBufferPointer { bytes in
                    for node in passage.document.nodes[passage.nodes] where node.kind == .text {
                        let text = TextBytes(rebasing: bytes[node.textRange])
                        for match in speller.matches(in: text) {
                            let start = Int(node.textStart)
                            let part = (start + match.range.lowerBound)..<(start + match.range.upperBound)
                            let span = passage.document.span(of: part, in: node)
                            findings.add(finding(match, at: span.range, in: passage.municipalities))
                        }
                    }
                }
            },
        ]
    }
}

/// Finds words that equal a term but for case, hyphens and spaces.
private struct Speller: Sendable {
    struct Match {
        let range: Range<Int>
        let written: String
        /// Index into the glossary.
        let entry: Int
    }

    private struct Term {
        let entry: Int
        let spelling: [UInt8]
        /// In small letters, without hyphens and spaces.
        let letters: [UInt8]
        /// Whether its first letter may be a capital or a small one, by where it stands.
        let mayChangeInitial: Bool
    }

    private var terms: [Term] = []
    /// By the hash of the letters: indexes into `terms`.
    private var termsByHash: [UInt64: [Int]] = [:]
    /// A bit for the hash of every term's letters, and one for that of every beginning up to a hyphen or space.
    private var wholes = Filter()
    private var beginnings = Filter()
    /// For the hash of the first bytes of every term, one, two and three of them.
    private var starts = Filter()

    /// Of bits, so that nearly every word of a text is told at once from a term.
    private struct Filter: Sendable {
        private var bits = [UInt64](repeating: 0, count: 256)

        mutating func insert(_ hash: UInt64) {
            let place = Self.place(hash)
            bits[place >> 6] |= 1 << UInt64(place & 63)
        }

        func mayContain(_ hash: UInt64) -> Bool {
            let place = Self.place(hash)
            return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
        }

        private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 20) & 0x3FFF }
    }

    var isEmpty: Bool { terms.isEmpty }

    init(_ glossary: [GlossaryEntry]) {
        for (entry, item) in glossary.enumerated() {
            let spelling = Array(item.term.value.utf8)
            spelling.withUnsafeBufferPointer { add($0, entry) }
        }
    }

    /// Terms with a hyphen, a space or a capital inside; others differ from a word of the text by nothing but its case.
    private mutating func add(_ text: TextBytes, _ entry: Int) {
        var hash = FNV1a()
        var letters: [UInt8] = []
        var pieces: [UInt64] = []
        var hasInnerCapital = false
        var hasSpace = false
        var index = 0
        while index < text.count {
            let character = text.character(at: index)
            switch character.kind {
            case .letter, .digit:
                if index > 0, text.isCapital(at: index) { hasInnerCapital = true }
                for place in index..<(index + character.length) {
                    letters.append(text.folded(at: place))
                    hash.add(text.folded(at: place))
                }
            case .hyphen, .space:
                if character.kind == .space { hasSpace = true }
                pieces.append(hash.value)
            case .ignored: break
            case .other: return
            }
            index += character.length
        }
        guard hasInnerCapital || !pieces.isEmpty, let first = text.first, !letters.isEmpty else { return }
        let beginsSmall = !text.isCapital(at: 0) && text.character(at: 0).kind == .letter && first != 0
        termsByHash[hash.value, default: []].append(terms.count)
        terms.append(
            Term(
                entry: entry, spelling: Array(text), letters: letters, mayChangeInitial: hasSpace || beginsSmall))
        wholes.insert(hash.value)
        var start = FNV1a()
        for letter in letters.prefix(3) {
            start.add(letter)
            starts.insert(start.value)
        }
        // "Bund ID" for "BundID" begins with a piece that the term does not part.
        for piece in pieces { beginnings.insert(piece) }
        if hasInnerCapital { addInnerBeginnings(text) }
    }

    private mutating func addInnerBeginnings(_ text: TextBytes) {
        var hash = FNV1a()
        var index = 0
        while index < text.count {
            let character = text.character(at: index)
            if character.kind.isOfWord {
                if index > 0, text.isCapital(at: index) { beginnings.insert(hash.value) }
                for place in index..<(index + character.length) { hash.add(text.folded(at: place)) }
            }
            index += character.length
        }
    }

    func matches(in text: TextBytes) -> [Match] {
        var found: [Match] = []
        var index = 0
        while index < text.count {
            if text[index] <= 0x2F {
                // Spaces and most signs.
                index += 1
                continue
            }
            let first = text.character(at: index)
            guard first.kind.isOfWord else {
                index += first.length
                continue
            }
            let start = index
            var hash = FNV1a()
            guard mayBegin(text, start) else {
                index = Self.endOfWord(text, start)
                continue
            }
            index = Self.endOfWord(text, from: start, hash: &hash)
            var end = index
            while true {
                if wholes.mayContain(hash.value), let match = match(text, at: start..<end, hash: hash.value) {
                    found.append(match)
                    index = end
                    break
                }
                // Words go on after one space.
                guard beginnings.mayContain(hash.value), end < text.count else { break }
                let gap = text.character(at: end)
                guard gap.kind == .space, end + gap.length < text.count,
                    text.character(at: end + gap.length).kind.isOfWord
                else { break }
                end = Self.endOfWord(text, from: end + gap.length, hash: &hash)
            }
        }
        return found
    }

    /// Whether a term begins with the first bytes of the word at `start`: nearly every word is told by them.
    private func mayBegin(_ text: TextBytes, _ start: Int) -> Bool {
        var hash = FNV1a()
        for index in start..<min(start + 3, text.count) {
            guard Self.isOfWord(text[index]) else { break }
            hash.add(text.folded(at: index))
        }
        return starts.mayContain(hash.value)
    }

    /// ASCII letters and digits, and the bytes of most other letters.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        byte.isWordByte && byte != 0xC2 && byte != 0xE2
    }

    private static func endOfWord(_ text: TextBytes, _ start: Int) -> Int {
        var index = start
        while index < text.count, isOfWord(text[index]) { index += 1 }
        // Signs, soft hyphens and hyphens between words are seldom.
        guard index < text.count, text[index] >= 0x80 || text[index] == UInt8(ascii: "-") else { return index }
        var hash = FNV1a()
        return endOfWord(text, from: start, hash: &hash)
    }

    /// The end of the word that begins at `start`, hyphens inside included; adds its letters to `hash`.
    private static func endOfWord(_ text: TextBytes, from start: Int, hash: inout FNV1a) -> Int {
        var index = start
        while index < text.count {
            let character = text.character(at: index)
            switch character.kind {
            case .letter, .digit:
                for place in index..<(index + character.length) { hash.add(text.folded(at: place)) }
            case .ignored: break
            case .hyphen:
                let next = index + character.length
                guard next < text.count, text.character(at: next).kind.isOfWord else { return index }
            case .space, .other: return index
            }
            index += character.length
        }
        return index
    }

    /// Nil where the words are no term, or are spelled as a term is.
    private func match(_ text: TextBytes, at range: Range<Int>, hash: UInt64) -> Match? {
        guard let candidates = termsByHash[hash], !isPartOfAddress(text, range) else { return nil }
        var letters: [UInt8] = []
        var spelling: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let character = text.character(at: index)
            switch character.kind {
            case .hyphen: spelling.append(UInt8(ascii: "-"))
            case .space: spelling.append(0x20)
            case .ignored: break
            default:
                for place in index..<(index + character.length) {
                    letters.append(text.folded(at: place))
                    spelling.append(text[place])
                }
            }
            index += character.length
        }
        var wrong: Int?
        for candidate in candidates where terms[candidate].letters == letters {
            if Self.isSpelled(spelling, as: terms[candidate]) { return nil }
            if wrong == nil { wrong = candidate }
        }
        return wrong.map { Match(range: range, written: text.string(range), entry: terms[$0].entry) }
    }

    private static func isSpelled(_ spelling: [UInt8], as term: Term) -> Bool {
        if spelling == term.spelling { return true }
        guard term.mayChangeInitial, spelling.count == term.spelling.count else { return false }
        let initial = spelling.withUnsafeBufferPointer { $0.character(at: 0).length }
        return spelling.dropFirst(initial) == term.spelling.dropFirst(initial)
    }

    /// "stadt.de/pin-brief", "pin-brief@stadt.de"
    private func isPartOfAddress(_ text: TextBytes, _ range: Range<Int>) -> Bool {
        let marks = Array("/@_=#".utf8)
        if range.lowerBound > 0 {
            let before = text[range.lowerBound - 1]
            if marks.contains(before) || before == UInt8(ascii: ".") { return true }
        }
        guard range.upperBound < text.count else { return false }
        if marks.contains(text[range.upperBound]) { return true }
        return text[range.upperBound] == UInt8(ascii: ".") && range.upperBound + 1 < text.count
            && text.character(at: range.upperBound + 1).kind == .letter
    }
}
