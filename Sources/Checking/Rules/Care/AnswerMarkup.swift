import Bytes
import Diagnostics
import Knowledge

/// The answer is read aloud: plain sentences only.
enum AnswerMarkup: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.answer-markup", .warning, adjustable: true,
        LocalizedText(
            de: "Die Antwort besteht aus Sätzen zum Vorlesen, ohne Links und Markdown.",
            en: "The answer consists of sentences to read aloud, without links or Markdown."),
        why: LocalizedText(
            de:
                "Die Antwort wird gezeigt, wie sie geschrieben ist: Sternchen und Klammern lesen sich am Telefon schlecht vor.",
            en: "The answer is shown as written: asterisks and brackets are hard to read out on the phone."),
        wrong: .article("answer: Das steht im [Kalender](https://stadt.example).\n"),
        right: .article("answer: Das steht im Kalender auf der Seite der Stadt.\nonline: https://stadt.example\n"))

    private enum Kind {
        case link, emphasis, code, list, heading

        var help: LocalizedText {
            switch self {
            case .link:
                LocalizedText(
                    de: "Die Adresse unter „online“ oder „forms“ angeben oder im Text darunter verlinken.",
                    en: "Give the address in \"online\" or \"forms\", or link it in the body.")
            case .emphasis: LocalizedText(de: "„**“ weglassen.", en: "Leave out \"**\".")
            case .code: LocalizedText(de: "„`“ weglassen.", en: "Leave out \"`\".")
            case .list:
                LocalizedText(
                    de: "Sätze schreiben; die Aufzählung gehört in den Text darunter oder in „documents“.",
                    en: "Write sentences; the list belongs in the body or in \"documents\".")
            case .heading:
                LocalizedText(
                    de: "Sätze schreiben; Überschriften gehören in den Text darunter.",
                    en: "Write sentences; headings belong in the body.")
            }
        }
    }

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .answers { answer, municipalities in
                answer.bytes.withUnsafeBufferPointer { markup(in: $0) }.map { kind, range in
                    Diagnostic(
                        declaration, at: answer.range(of: range),
                        LocalizedText(
                            de: "Die Antwort wird vorgelesen und enthält deshalb keine Links und kein Markdown.",
                            en: "The answer is read aloud and therefore has no links and no Markdown."),
                        help: kind.help, municipalities: knowledge.ids(municipalities))
                }
            }
        ]
    }

    /// The first place of each kind.
    private static func markup(in text: TextBytes) -> [(kind: Kind, range: Range<Int>)] {
        var found: [(kind: Kind, range: Range<Int>)] = []
        func add(_ kind: Kind, _ range: Range<Int>) {
            if !found.contains(where: { $0.kind == kind }) { found.append((kind, range)) }
        }
        var bracket: Int?
        var atLineStart = true
        var index = 0
        while index < text.count {
            let byte = text[index]
            let next = index + 1 < text.count ? text[index + 1] : 0
            if atLineStart, let (kind, range) = lineMark(text, at: index) { add(kind, range) }
            switch byte {
            case UInt8(ascii: "["): bracket = index
            case UInt8(ascii: "]"):
                if let start = bracket, next == UInt8(ascii: "(") {
                    let end = text[index...].firstIndex(of: UInt8(ascii: ")")) ?? (text.count - 1)
                    add(.link, start..<(end + 1))
                } else if let start = bracket, next == byte, start > 0, text[start - 1] == UInt8(ascii: "[") {
                    add(.link, (start - 1)..<(index + 2))
                }
                bracket = nil
            case UInt8(ascii: "*"):
                if next == byte { add(.emphasis, index..<(index + 2)) }
            case UInt8(ascii: "`"): add(.code, index..<(index + 1))
            case UInt8(ascii: ":"):
                if let start = addressStart(text, colon: index) {
                    var end = index
                    while end < text.count, text[end] > 0x20 { end += 1 }
                    if bracket == nil, start == 0 || text[start - 1] != UInt8(ascii: "(") { add(.link, start..<end) }
                }
            default: break
            }
            atLineStart = byte == 0x0A || (atLineStart && byte == 0x20)
            index += 1
        }
        return found
    }

    /// Where `http` or `https` begins whose `://` is at `colon`.
    private static func addressStart(_ text: TextBytes, colon: Int) -> Int? {
        guard text[colon...].starts(with: "://".utf8) else { return nil }
        for scheme in ["https", "http"] where text[..<colon].suffix(scheme.utf8.count).elementsEqual(scheme.utf8) {
            return colon - scheme.utf8.count
        }
        return nil
    }

    /// A bullet, a number or a heading mark that begins a line.
    private static func lineMark(_ text: TextBytes, at index: Int) -> (Kind, Range<Int>)? {
        var end = index
        switch text[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            end += 1
            guard end < text.count, text[end] == 0x20 else { return nil }
            return (.list, index..<end)
        case 0xE2:
            // "•", and "–" as an editor types it on a new line.
            guard text[index...].starts(with: "•".utf8) || text[index...].starts(with: "– ".utf8) else { return nil }
            return (.list, index..<(index + 3))
        case UInt8(ascii: "#"):
            while end < text.count, text[end] == UInt8(ascii: "#") { end += 1 }
            guard end < text.count, text[end] == 0x20 else { return nil }
            return (.heading, index..<end)
        case 0x30...0x39:
            while end < text.count, text[end].isASCIIDigit { end += 1 }
            guard end - index <= 2, end + 1 < text.count, text[end + 1] == 0x20 else { return nil }
            if text[end] == UInt8(ascii: ")") { return (.list, index..<(end + 1)) }
            // "1. Januar", "2. Stock" begin a sentence; a list goes on with "2." on a line of its own.
            let goesOn = text.indices.contains { place in
                place > end && text[place - 1] == 0x0A && text[place].isASCIIDigit
            }
            guard text[end] == UInt8(ascii: "."), goesOn else { return nil }
            return (.list, index..<(end + 1))
        default: return nil
        }
    }
}
