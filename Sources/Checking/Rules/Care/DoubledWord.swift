import Bytes
import Diagnostics
import Knowledge

/// No word stands twice in a row.
enum DoubledWord: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.doubled-word", .note, adjustable: true,
        LocalizedText(de: "Kein Wort steht zweimal hintereinander.", en: "No word stands twice in a row."),
        why: LocalizedText(
            de: "Es bleibt beim Umstellen von Sätzen leicht stehen, und wer vorliest, stolpert darüber.",
            en: "One is easily left behind when sentences are rearranged, and whoever reads aloud stumbles over it."),
        wrong: .article(body: "Bringen Sie den den Ausweis mit.\n"),
        right: .article(body: "Bringen Sie den Ausweis mit. Nehmen Sie das Formular, für das das Amt zuständig ist.\n"))

    /// Both words have a task of their own: "wenn Sie sie brauchen"; said on purpose; names; what placeholders are read as.
    private static let allowed = Set(
        ["sie", "es", "ihr", "ihnen", "wir", "sehr", "viel", "bitte", "nein", "ja", "baden", "bora", "xxx", "www"].map {
            Array($0.utf8)
        })

    /// The first may be a relative pronoun or stand for a noun, the second is the article of the next one.
    private static let articles = Set(["der", "die", "das", "den", "dem"].map { Array($0.utf8) })

    /// What a relative pronoun can stand behind, besides a comma.
    private static let leads = Set(
        [
            "an", "auf", "aus", "außer", "bei", "bis", "durch", "für", "gegen", "hinter", "in", "mit", "nach", "neben",
            "ohne", "über", "um", "unter", "von", "vor", "während", "wegen", "zu", "zwischen", "gegenüber", "seit",
            "und", "oder", "sowie", "als", "wie", "ob", "dass", "wenn", "weil", "da", "damit", "falls", "ist", "sind",
        ].map { Array($0.utf8) })

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        ContentCheck.readTexts(of: knowledge, where: DoubledWordSieve.lets, sieve: DoubledWordSieve.lets) {
            text, found in
            text.bytes.withUnsafeBufferPointer { bytes in
                forEachDouble(in: bytes) { words in
                    found.add(
                        finding(text.string(words), at: text.range(of: words), in: knowledge.ids(text.cities)))
                }
            }
        }
    }

    /// Visits words that stand twice or more, with nothing but a blank between them, from the first to the last.
    private static func forEachDouble(in text: TextBytes, _ visit: (Range<Int>) -> Void) {
        var previous = 0..<0
        /// What is found so far, from the first word to the last.
        var run: Range<Int>?
        var index = 0
        while index < text.count {
            guard text[index].isWordByte else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, text[index].isWordByte { index += 1 }
            if index - start == previous.count, areAlike(text, previous, start..<index),
                isBlank(text, previous.upperBound..<start), isWhole(text, previous.lowerBound..<index),
                isSlip(text, previous, second: start..<index)
            {
                if let known = run, known.upperBound == previous.upperBound {
                    run = known.lowerBound..<index
                } else {
                    if let run { visit(run) }
                    run = previous.lowerBound..<index
                }
            }
            previous = start..<index
        }
        if let run { visit(run) }
    }

    private static func isBlank(_ text: TextBytes, _ gap: Range<Int>) -> Bool {
        !gap.isEmpty && gap.count <= 2 && text[gap].allSatisfy { $0 == 0x20 }
    }

    private static func areAlike(_ text: TextBytes, _ first: Range<Int>, _ second: Range<Int>) -> Bool {
        // The last byte differs mostly.
        guard first.count > 1, text[first.upperBound - 1] == text[second.upperBound - 1] else { return false }
        return zip(first, second).allSatisfy { text.folded(at: $0) == text.folded(at: $1) }
    }

    /// Whether both are words of letters that no sign makes part of something longer: `an- und` is none of it.
    private static func isWhole(_ text: TextBytes, _ words: Range<Int>) -> Bool {
        func goesOn(_ index: Int) -> Bool {
            text.indices.contains(index) && "-/_.@:&+'".utf8.contains(text[index])
        }
        // A full stop or a colon ends more than words.
        let end = words.upperBound
        let isInAddress =
            goesOn(end) && (text[end] == UInt8(ascii: "-") || end + 1 < text.count && text[end + 1] > 0x20)
        return !goesOn(words.lowerBound - 1) && !isInAddress && !text[words].contains { $0.isASCIIDigit }
    }

    private static func isSlip(_ text: TextBytes, _ first: Range<Int>, second: Range<Int>) -> Bool {
        let word = second.map { text.folded(at: $0) }
        if allowed.contains(word) { return false }
        guard articles.contains(word) else { return true }
        // "alle, die die Stadt fragen"; "das Amt, für das das Land zahlt"
        var index = first.lowerBound
        while index > 0, text[index - 1] == 0x20 { index -= 1 }
        guard index > 0 else { return true }
        let end = index
        while index > 0, text[index - 1].isWordByte { index -= 1 }
        guard index < end else { return text[end - 1] == UInt8(ascii: ".") }
        return !leads.contains((index..<end).map { text.folded(at: $0) })
    }

    private static func finding(
        _ written: String, at range: SourceRange, in municipalities: [String]
    ) -> Diagnostic {
        let words = written.split(separator: " ")
        let once = words.first.map(String.init) ?? written
        return Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "„\(once)“ steht \(words.count == 2 ? "zweimal" : "\(words.count)-mal") hintereinander.",
                en: "\"\(once)\" stands \(words.count == 2 ? "twice" : "\(words.count) times") in a row."),
            help: LocalizedText(
                de: "Nur „\(once)“ schreiben.", en: "Write \"\(once)\" once."),
            municipalities: municipalities)
    }
}
