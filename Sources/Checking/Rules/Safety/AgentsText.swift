import Bytes
import Diagnostics
import Knowledge

/// What is said to agents only does not stand in the fields of an article for everyone.
enum AgentsText: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "safety.agents-text", .warning, adjustable: true,
        LocalizedText(
            de: "Hinweise nur für Agenten stehen nicht in den Angaben eines Artikels für alle.",
            en: "Hints for agents only do not belong in the fields of an article for everyone."),
        why: LocalizedText(
            de:
                "Was im Kopf eines Artikels steht, zeigt auch die öffentliche Ausgabe. „Nicht vorlesen“ hält dort niemanden auf.",
            en:
                "What is in the front matter of an article is shown in the public edition too. \"Do not read out\" stops nobody there."
        ),
        wrong: .article("answer: Das Amt hilft gern. Nur für Agenten, Durchwahl 4711.\n"),
        right: .article(
            "answer: Das Amt hilft gern.\n", body: "::: agents\nDie Durchwahl ist 4711.\n:::\n"))

    /// In small letters.
    private static let marks = [
        "nur für agenten", "nur fuer agenten", "intern:", "nicht vorlesen", "for agents only", "agents only:",
        "internal:", "do not read out",
    ].map { Array($0.utf8) }

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .fieldTexts(isPublic: true, where: hasMark) {
                text, municipalities, findings in
                guard let mark = mark(in: text.value) else { return }
                findings.add(diagnostic(mark, at: text.span, in: knowledge.ids(municipalities)))
            }
        ]
    }

    private static func diagnostic(_ mark: String, at span: Span, in municipalities: [String]) -> Diagnostic {
        Diagnostic(
            declaration, at: span.range,
            LocalizedText(
                de:
                    "Hinweise nur für Agenten stehen nicht in den Angaben eines Artikels für alle; hier steht „\(mark)“.",
                en:
                    "Hints for agents only, such as \"\(mark)\" here, do not belong in the fields of an article for everyone."
            ),
            help: LocalizedText(
                de: "Den Hinweis im Text darunter in einen Bereich „::: agents“ setzen.",
                en: "Put the hint in a scope \"::: agents\" in the body."),
            municipalities: municipalities)
    }

    private static func hasMark(_ text: String) -> Bool { mark(in: text) != nil }

    /// The mark that stands in the text, as written.
    private static func mark(in text: String) -> String? {
        text.withBytes { bytes in
            var start = 0
            while start < bytes.count {
                // A mark begins with a word.
                if isFirst(bytes[start] | 0x20) {
                    for mark in marks where start + mark.count <= bytes.count {
                        guard mark.indices.allSatisfy({ lowercase(bytes, start + $0) == mark[$0] }) else { continue }
                        return String(decoding: bytes[start..<(start + mark.count)], as: UTF8.self)
                    }
                }
                while start < bytes.count, bytes[start].isLetterByte { start += 1 }
                while start < bytes.count, !bytes[start].isLetterByte { start += 1 }
            }
            return nil
        }
    }

    /// The byte in small letters, those of Ü included.
    @inline(__always)
    private static func lowercase(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt8 {
        let byte = bytes[offset]
        return byte == 0x9C && offset > 0 && bytes[offset - 1] == 0xC3 ? 0xBC : byte.asciiLowercased
    }

    @inline(__always)
    private static func isFirst(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "i"), UInt8(ascii: "f"), UInt8(ascii: "a"), UInt8(ascii: "d"): true
        default: false
        }
    }
}
