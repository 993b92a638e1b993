import Diagnostics
import Knowledge

/// A link's text makes sense by itself.
enum UnclearLinkText: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "link.unclear-text", .warning, adjustable: true,
        LocalizedText(
            de: "Der Text eines Links sagt auch ohne den Satz darum, wohin er führt.",
            en: "The text of a link says where it leads even without the sentence around it."),
        why: LocalizedText(
            de:
                "Wer eine Seite überfliegt oder sich ihre Links vorlesen lässt, hört nur „hier“ und „mehr“. Barrierefreie Seiten nennen das Ziel (WCAG 2.4.4).",
            en:
                "Anyone skimming a page or listening to its links hears only \"here\" and \"more\". Accessible pages name the target (WCAG 2.4.4)."
        ),
        wrong: .article(body: "Die Termine finden Sie [hier](https://www.stadt.example/abfall).\n"),
        right: .article(body: "Die Termine stehen im [Abfallkalender](https://www.stadt.example/abfall).\n"))

    /// In small letters, without signs around them.
    private static let unclear: Set<String> = [
        "hier", "hier klicken", "klicken sie hier", "klicken sie bitte hier", "bitte hier klicken", "bitte klicken",
        "klick", "klick hier", "klicke hier", "klicken", "hier entlang", "hier lesen", "hier nachlesen", "siehe hier",
        "siehe dort", "hier geht es weiter", "hier geht's weiter", "hier finden sie mehr", "da", "dort", "dorthin",
        "mehr", "mehr dazu", "mehr erfahren", "mehr lesen", "mehr infos", "mehr informationen", "mehr info",
        "erfahren sie mehr", "lesen sie mehr", "weiter", "weiter lesen", "weiterlesen", "weitere infos",
        "weitere informationen", "weiteres", "details", "info", "infos", "link", "links", "zum link", "diesem link",
        "dieser link", "diesen link", "unter diesem link", "diese seite", "dieser seite", "auf dieser seite",
        "zur seite", "öffnen", "anklicken", "download", "herunterladen", "here", "click here", "click", "see here",
        "there", "more", "more info", "more information", "more details", "read more", "learn more", "find out more",
        "continue", "this", "this link", "this page", "go",
    ]
    private static let longest = unclear.reduce(0) { max($0, $1.utf8.count) }
    /// Indexed by length: a bit for each last byte that an unclear text of the length has, as most links have none of it.
    private static let lastBytes: [UInt32] = {
        var bits = [UInt32](repeating: 0, count: longest + 1)
        for text in unclear {
            guard let last = text.utf8.last else { continue }
            bits[text.utf8.count] |= 1 << UInt32(last & 31)
        }
        return bits
    }()

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { check($0, in: knowledge, &$1) }
        ]
    }

    private static func check(_ passage: Passage, in knowledge: KnowledgeBase, _ findings: inout Findings) {
        let document = passage.document
        passage.forEachLinkNode { node in
            guard isUnclear(document, node) else { return }
            let text = document.plainText(of: node)
            findings.add(
                Diagnostic(
                    declaration, at: passage.textSpan(ofLink: node).range,
                    LocalizedText(
                        de: "Der Text eines Links sagt, wohin er führt; „\(text)“ sagt es nicht.",
                        en: "The text of a link says where it leads; \"\(text)\" does not."),
                    help: LocalizedText(
                        de: "Den Namen dessen verlinken, was dort steht: statt „hier“ zum Beispiel „Abfallkalender“.",
                        en:
                            "Link the name of what the reader finds there: for example \"waste calendar\" instead of \"here\"."
                    ),
                    municipalities: knowledge.ids(passage.municipalities)))
        }
    }

    private static func isUnclear(_ document: Document, _ link: NodeIndex) -> Bool {
        let (first, end) = (link + 1, document.nodes[link].end)
        if first + 1 == end, document.nodes[first].kind == .text {
            let text = document.nodes[first]
            return isUnclear(document.text(of: text))
        }
        var length = 0
        for node in document.nodes[first..<end] {
            if node.kind == .placeholder { return false }
            length += Int(node.textEnd - node.textStart)
        }
        // Room for signs around the words.
        return length <= longest + 12 && isUnclear(Array(document.plainText(of: link).utf8)[...])
    }

    private static func isUnclear(_ text: ArraySlice<UInt8>) -> Bool {
        let words = trimmed(text)
        guard let last = words.last, words.count <= longest, lastBytes[words.count] & 1 << UInt32(last & 31) != 0 else {
            return false
        }
        return unclear.contains(String(decoding: words, as: UTF8.self).lowercased())
    }

    /// Without signs at both ends, those of U+0080 to U+00BF and U+2000 to U+2FFF included.
    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, !isWord(first) {
            text = text.dropFirst(first == 0xC2 ? 2 : first == 0xE2 ? 3 : 1)
        }
        while let last = text.last {
            // The bytes that go on with a character come after its first.
            let length = text.reversed().prefix { $0 & 0xC0 == 0x80 }.count + 1
            guard !isWord(last < 0x80 || length > text.count ? last : text[text.endIndex - length]) else { break }
            text = text.dropLast(last < 0x80 ? 1 : length)
        }
        return text
    }

    /// Whether a character that begins with the byte is a letter or a digit.
    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: byte > 0xC2 && byte != 0xE2
        }
    }
}
