import Bytes
import Diagnostics
import Knowledge

/// Nothing stands in a text that its author meant to replace.
enum UnfinishedText: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.unfinished", .warning, adjustable: true,
        LocalizedText(
            de: "In einem Text steht kein Vermerk, dass er noch zu schreiben ist.",
            en: "No text says that it is still to be written."),
        why: LocalizedText(
            de: "„TODO“ oder „Text folgt“ liest sonst ein Agent vor, oder der Anrufer findet es selbst.",
            en: "Otherwise an agent reads \"TODO\" or \"Text folgt\" aloud, or callers find it themselves."),
        wrong: .article(body: "Die Gebühr beträgt TODO Euro.\n"),
        right: .article(body: "Die Gebühr beträgt zehn Euro.\n"))

    /// As they are written.
    static let marks = ["TODO", "FIXME", "XXX", "TBD", "???", "xx,xx", "XX,XX"].map { Array($0.utf8) }
    /// Lines to be filled in, as forms on paper have them: `Name: ____`, `Telefon ........`.
    private static let gaps: [(sign: UInt8, least: Int)] = [(UInt8(ascii: "_"), 3), (UInt8(ascii: "."), 5)]
    /// In any letters; what follows belongs to no sentence: "der Text folgt dem Muster" is one.
    static let phrases = [
        "lorem ipsum", "text folgt", "inhalt folgt", "inhalte folgen", "texte folgen", "angaben folgen",
        "beschreibung folgt", "weitere informationen folgen", "wird noch ergänzt", "wird noch nachgetragen",
        "muss noch ergänzt werden", "hier text einfügen", "blindtext", "platzhaltertext",
    ].map(\.foldedBytes)

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        ContentCheck.readTexts(of: knowledge, where: sieve.lets) { text, found in
            text.bytes.withUnsafeBufferPointer { bytes in
                forEachMark(in: bytes) { mark in
                    found.add(finding(text.string(mark), at: text.range(of: mark), in: knowledge.ids(text.cities)))
                }
            }
        }
    }

    private static let gapMarks = gaps.map { [UInt8](repeating: $0.sign, count: $0.least) }

    /// What a mark, a phrase or a gap begins with, in small letters and as one number.
    private static let beginnings = Set((marks + phrases + gapMarks).map { beginning($0.prefix(3)) })

    private static func beginning(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(0) { $0 << 8 | UInt32($1.asciiLowercased) }
    }

    /// Visits where a mark or a phrase may begin.
    private static func forEachBeginning(in text: TextBytes, _ visit: (Int) -> Void) {
        guard text.count > 2 else { return }
        for index in 0..<(text.count - 2) where beginnings.contains(beginning(text[index..<(index + 3)])) {
            visit(index)
        }
    }

    /// Whether there may be one in texts that follow each other without anything between them.
    private static let sieve = UnfinishedTextSieve(marks: marks + gapMarks, phrases: phrases)

    private static func forEachMark(in text: TextBytes, _ visit: (Range<Int>) -> Void) {
        forEachBeginning(in: text) { start in
            if let end = gapEnd(at: start, in: text) { return visit(start..<end) }
            guard start == 0 || !text[start - 1].isWordByte else { return }
            if let end = markEnd(at: start, in: text) ?? phraseEnd(at: start, in: text) { visit(start..<end) }
        }
    }

    /// The end of a gap that begins here: of signs of one kind, and not within more of them.
    private static func gapEnd(at start: Int, in text: TextBytes) -> Int? {
        guard let gap = gaps.first(where: { $0.sign == text[start] }), start == 0 || text[start - 1] != gap.sign else {
            return nil
        }
        let end = text[start...].firstIndex { $0 != gap.sign } ?? text.count
        return end - start < gap.least ? nil : end
    }

    private static func markEnd(at start: Int, in text: TextBytes) -> Int? {
        guard start == 0 || !"-?./".utf8.contains(text[start - 1]),
            let mark = marks.first(where: { text[start...].starts(with: $0) })
        else { return nil }
        let end = start + mark.count
        return end == text.count || !text[end].isWordByte && text[end] != UInt8(ascii: "-") ? end : nil
    }

    private static func phraseEnd(at start: Int, in text: TextBytes) -> Int? {
        for phrase in phrases {
            guard let end = end(of: phrase, at: start, in: text) else { continue }
            guard end < text.count else { return end }
            let goesOn = text[end].isWordByte || text[end] == 0x20 && phrase.has(Array("folg".utf8))
            if !goesOn { return end }
        }
        return nil
    }

    private static func end(of phrase: [UInt8], at start: Int, in text: TextBytes) -> Int? {
        var index = start
        for byte in phrase {
            guard index < text.count, text.folded(at: index) == byte else { return nil }
            index += 1
        }
        return index
    }

    private static func finding(_ mark: String, at range: SourceRange, in municipalities: [String]) -> Diagnostic {
        Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "„\(mark)“ sagt, dass hier noch etwas zu schreiben ist.",
                en: "\"\(mark)\" says that something is still to be written here."),
            help: LocalizedText(
                de:
                    "Den Text ergänzen oder die Stelle streichen; ein Vermerk für die Redaktion steht in <!-- … --> und wird nicht veröffentlicht.",
                en:
                    "Complete the text, or delete the passage; a note for editors goes in <!-- … --> and is not published."
            ),
            municipalities: municipalities)
    }
}
