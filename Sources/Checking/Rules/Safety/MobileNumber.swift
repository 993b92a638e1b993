import Bytes
import Diagnostics
import Knowledge

/// Texts for the public name no mobile number.
enum MobileNumber: PublicMention {
    static let declaration = RuleDeclaration(
        id: "safety.mobile", .warning, adjustable: true,
        LocalizedText(
            de: "Texte für alle nennen keine Mobilnummer.", en: "Texts for everyone contain no mobile number."),
        why: LocalizedText(
            de:
                "Eine Mobilnummer gehört meist einer Person. Wer sie kennt, ruft auch nachts an, und im Urlaub hebt niemand ab.",
            en:
                "A mobile number usually belongs to one person. Those who know it call at night too, and nobody answers when that person is on leave."
        ),
        wrong: .article(body: "Den Hausmeister erreichen Sie unter 0151 23456789.\n"),
        right: .article(body: "Den Hausmeister erreichen Sie unter 0203 94000.\n"))

    static let scheme = "tel:"

    /// Visits the 1 of 015, 016 and 017.
    static func forEachAnchor(in text: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Void) {
        ByteScan.forEach(UInt8(ascii: "1"), in: text) { offset in
            if offset + 2 < text.count, (0x35...0x37).contains(text[offset + 1]), text[offset + 2].isASCIIDigit,
                offset > 0
            {
                visit(offset)
            }
        }
    }

    static func mention(around anchor: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard anchor + 2 < text.count, (0x35...0x37).contains(text[anchor + 1]), text[anchor + 2].isASCIIDigit,
            let start = start(before: anchor, in: text), let end = end(from: anchor, in: text)
        else { return nil }
        return start..<end
    }

    /// Where the number begins whose network code begins at `anchor`; nil where something else stands before it.
    private static func start(before anchor: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        func country(endingAt end: Int) -> Int? {
            if end >= 3, text[(end - 3)..<end].elementsEqual("+49".utf8) { return end - 3 }
            if end >= 4, text[(end - 4)..<end].elementsEqual("0049".utf8), isFree(before: end - 4, in: text) {
                return end - 4
            }
            return nil
        }
        if anchor >= 1, text[anchor - 1] == UInt8(ascii: "0") {
            if let start = country(endingAt: anchor - 1) { return start }
            return isFree(before: anchor - 1, in: text) ? anchor - 1 : nil
        }
        var index = skipSeparators(before: anchor, in: text)
        if index >= 3, text[(index - 3)..<index].elementsEqual("(0)".utf8) {
            index = skipSeparators(before: index - 3, in: text)
        }
        return country(endingAt: index)
    }

    /// Whether a number may begin at the offset: it is no part of a longer one or of a word.
    private static func isFree(before offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard offset > 0 else { return true }
        let previous = text[offset - 1]
        if previous.isASCIIDigit || previous.isASCIILetter || previous == UInt8(ascii: "_") {
            return false
        }
        guard offset > 1 else { return true }
        // A blank, slash, hyphen or point after a digit goes on with its number.
        return !(text[offset - 2].isASCIIDigit && " /-.".utf8.contains(previous))
    }

    /// Where the number ends: after a group of digits that make ten or eleven.
    private static func end(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = start
        var digits = 0
        var end: Int?
        while index < text.count, digits <= 11 {
            while index < text.count, text[index].isASCIIDigit {
                digits += 1
                index += 1
            }
            if digits == 10 || digits == 11 { end = index }
            let next = skipSeparators(after: index, in: text)
            guard next > index, next < text.count, text[next].isASCIIDigit else { break }
            index = next
        }
        return end
    }

    private static let separators: [[UInt8]] = [
        " ", "/", "-", "(", ")", "\u{A0}", "\u{2009}", "\u{202F}", "\u{2011}", "\u{2013}",
    ]
    .map { Array($0.utf8) }

    /// Passes over at most three signs that part groups of digits.
    private static func skipSeparators(after start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start
        for _ in 0..<3 {
            guard let sign = separators.first(where: { text[index...].starts(with: $0) }) else { break }
            index += sign.count
        }
        return index
    }

    private static func skipSeparators(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var index = end
        for _ in 0..<3 {
            guard
                let sign = separators.first(where: {
                    $0 != [UInt8(ascii: ")")] && index >= $0.count
                        && text[(index - $0.count)..<index].elementsEqual($0)
                })
            else { break }
            index -= sign.count
        }
        return index
    }

    static func diagnostic(_ mention: String, at span: Span, in municipalities: [String]) -> Diagnostic {
        Diagnostic(
            declaration, at: span.range,
            LocalizedText(
                de: "Texte für alle nennen keine Mobilnummer; „\(mention)“ ist eine.",
                en: "Texts for everyone contain no mobile number; \"\(mention)\" is one."),
            help: LocalizedText(
                de: "Die Festnetznummer der Stelle nennen oder den Satz in einen Bereich „::: agents“ setzen.",
                en: "Give the office's landline number, or put the sentence in a scope \"::: agents\"."),
            municipalities: municipalities)
    }
}
