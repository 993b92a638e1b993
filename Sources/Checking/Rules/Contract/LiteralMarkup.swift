import Bytes
import Diagnostics
import Knowledge

/// What was meant as Markdown is Markdown: none of its signs is left standing in the text.
enum LiteralMarkup: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "body.literal-markup", .warning, adjustable: true,
        LocalizedText(
            de: "Was als Auszeichnung gemeint ist, wird eine: im Text bleiben keine Zeichen davon stehen.",
            en: "What is meant as markup becomes markup: none of its characters is left in the text."),
        why: LocalizedText(
            de: """
                Ein Leerzeichen zu viel oder eine Klammer zu wenig, und aus Überschrift, Link oder Platzhalter wird \
                gewöhnlicher Text: die Zeichen stehen auf der Seite und werden vorgelesen. Wer sie zeigen will, setzt \
                sie in `Code` oder „\\“ davor.
                """,
            en: """
                A space too many or a bracket too few turns a heading, a link or a placeholder into ordinary text: \
                the characters appear on the page and are read aloud. To show them on purpose, put them in `code` or \
                write "\" before them.
                """),
        wrong: .article(body: "##Ablauf\n\nTermin buchen."),
        right: .article(body: "## Ablauf\n\nTermin buchen."))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { passage, findings in
                let document = passage.document
                var prose = Prose()
                passage.forEachBlock { index in
                    let kind = document.nodes[index].kind
                    guard kind == .paragraph || kind == .heading || kind == .tableCell,
                        Remnant.mayStand(in: index, of: document)
                    else { return }
                    prose.read(index, of: document, showsCode: false)
                    guard let remnant = Remnant.first(in: prose.text, isParagraph: kind == .paragraph) else {
                        if kind == .paragraph, let sign = Remnant.itemLine(in: index, of: document) {
                            findings.add(
                                Diagnostic(
                                    declaration, at: sign.range, Remnant.Kind.item.message,
                                    help: Remnant.Kind.item.help,
                                    municipalities: knowledge.ids(passage.municipalities)))
                        }
                        return
                    }
                    guard let range = prose.range(of: remnant.bytes, in: document),
                        !isEscaped(remnant, at: range, prose: prose, in: document)
                    else { return }
                    // Of a name that no call-out has reading has told.
                    if remnant.kind == .callout, remnant.bytes.lowerBound == 0,
                        document.nodes[..<index].last?.kind == .quote,
                        document.text(of: document.nodes[index + 1]).count == remnant.bytes.count
                    {
                        return
                    }
                    findings.add(
                        Diagnostic(
                            declaration, at: range, remnant.kind.message, help: remnant.kind.help,
                            municipalities: knowledge.ids(passage.municipalities)))
                }
            }
        ]
    }

    /// Whether the source has more there than the text: a backslash, or the sign as an entity.
    private static func isEscaped(
        _ remnant: Remnant, at range: SourceRange, prose: Prose, in document: Document
    ) -> Bool {
        let start = remnant.bytes.lowerBound
        let count = String(decoding: prose.text[remnant.bytes], as: UTF8.self).unicodeScalars.count
        guard Int(range.endColumn - range.start.column) == count else { return true }
        // Quotes and lists indent by two and more.
        guard start > 0 else { return range.start.column == 2 }
        let before = prose.text[..<start].lastIndex { $0 & 0xC0 != 0x80 } ?? start
        guard let whole = prose.range(of: before..<remnant.bytes.upperBound, in: document) else { return false }
        return Int(whole.endColumn - whole.start.column) > count + 1
    }
}

/// Signs of Markdown that are left standing in a text.
private struct Remnant {
    enum Kind {
        case heading, wikiLink, link, reference, placeholder, footnote, callout, strong, table, item, number

        var message: LocalizedText {
            let (german, english) =
                switch self {
                case .heading: ("diese Überschrift", "this heading")
                case .wikiLink, .link, .reference: ("dieser Link", "this link")
                case .placeholder: ("dieser Platzhalter", "this placeholder")
                case .footnote: ("diese Fußnote", "this footnote")
                case .callout: ("dieser Hinweiskasten", "this call-out")
                case .strong: ("diese Hervorhebung", "this emphasis")
                case .table: ("diese Tabelle", "this table")
                case .item, .number: ("diese Aufzählung", "this list")
                }
            return LocalizedText(
                de: "So wird \(german) nicht erkannt: die Zeichen stehen als Text auf der Seite.",
                en: "Written like this, \(english) is not recognised: its characters appear on the page as text.")
        }

        var help: LocalizedText {
            switch self {
            case .heading:
                LocalizedText(
                    de: "Nach „##“ ein Leerzeichen schreiben, davor eine leere Zeile.",
                    en: "Write a space after \"##\", and an empty line before it.")
            case .wikiLink: LocalizedText(de: "In der Form: [[wohnsitz-anmelden]]", en: "Write [[wohnsitz-anmelden]]")
            case .link:
                LocalizedText(
                    de: "In der Form: [Text](adresse), ohne Leerzeichen in der Adresse und zwischen den Klammern.",
                    en: "Write [text](address), without spaces in the address or between the brackets.")
            case .reference:
                LocalizedText(
                    de:
                        "Die Adresse gleich dahinter schreiben: [Text](adresse). Eine Zeile „[name]: adresse“ gilt nur in derselben Datei und im selben Bereich.",
                    en:
                        "Write the address right behind it: [text](address). A line \"[name]: address\" counts in the same file and scope only."
                )
            case .placeholder: LocalizedText(de: "In der Form: {{ fees }}", en: "Write {{ fees }}")
            case .footnote:
                LocalizedText(
                    de: "Eine Zeile „[^1]: Text der Fußnote“ mit derselben Nummer ergänzen.",
                    en: "Add a line \"[^1]: text of the footnote\" with the same number.")
            case .callout:
                LocalizedText(
                    de: "„> [!NOTE]“ allein auf die erste Zeile schreiben, den Text mit „> “ auf die nächste.",
                    en: "Write \"> [!NOTE]\" alone on the first line, and the text with \"> \" on the next.")
            case .strong:
                LocalizedText(
                    de: "In der Form: **wichtig**, ohne Leerzeichen innen neben den Sternen.",
                    en: "Write **important**, without spaces just inside the asterisks.")
            case .table:
                LocalizedText(
                    de: "Unter die Zeile mit den Spalten eine Zeile „|---|---|“ mit ebenso vielen Spalten schreiben.",
                    en: "Below the line that names the columns, write a line \"|---|---|\" with as many columns.")
            case .item:
                LocalizedText(
                    de: "Jede Zeile der Aufzählung mit „- “ beginnen, davor eine leere Zeile.",
                    en: "Begin each line of the list with \"- \", and put an empty line before it.")
            case .number:
                LocalizedText(
                    de: "Hinter Zahl und Punkt ein Leerzeichen schreiben: „1. “",
                    en: "Write a space behind number and full stop: \"1. \".")
            }
        }
    }

    let kind: Kind
    let bytes: Range<Int>

    init(_ kind: Kind, _ bytes: Range<Int>) {
        self.kind = kind
        self.bytes = bytes
    }

    /// The first one: what follows in the same paragraph mostly belongs to it.
    ///
    /// - Complexity: O(n).
    static func first(in text: [UInt8], isParagraph: Bool) -> Remnant? {
        if isParagraph, let remnant = atStart(of: text) { return remnant }
        let isSign = isSign
        return text.withUnsafeBufferPointer { text in
            for index in text.indices where isSign[Int(text[index])] {
                if let remnant = at(index, text) { return remnant }
            }
            return nil
        }
    }

    /// The sign of the first item behind a line that leads to them: "Mitzubringen:", then lines with dots or dashes. A single dash
    /// at the beginning of a line may belong to its sentence.
    static func itemLine(in block: NodeIndex, of document: Document) -> Span? {
        var dash: Span?
        var (isBehindBreak, endsInColon) = (false, false)
        var index = block + 1
        while index < document.nodes[block].end {
            let node = document.nodes[index]
            index += 1
            guard node.kind == .text, node.textEnd > node.textStart else {
                isBehindBreak = node.kind == .softBreak || node.kind == .lineBreak
                continue
            }
            let line = document.text(of: node)
            let isLineStart = isBehindBreak
            isBehindBreak = false
            defer { endsInColon = line.last == UInt8(ascii: ":") }
            guard isLineStart, isItemSign[Int(document.bytes[Int(node.textStart)])] else { continue }
            func span(of sign: [UInt8]) -> Span? {
                guard line.starts(with: sign), line.dropFirst(sign.count).first?.isBlank == true else { return nil }
                return document.span(of: Int(node.textStart)..<(Int(node.textStart) + sign.count), in: node)
            }
            if let bullet = bullets.lazy.compactMap(span).first { return bullet }
            guard let sign = dashes.lazy.compactMap(span).first else { continue }
            if endsInColon || dash != nil { return dash ?? sign }
            dash = sign
        }
        return nil
    }

    /// What the dots and dashes of items begin with.
    private static let isItemSign: [Bool] = {
        let firsts = Set((bullets + dashes).compactMap(\.first))
        return (0...255).map { firsts.contains(UInt8($0)) }
    }()

    private static let isSign: [Bool] = (0...255).map { "#[]){}*".utf8.contains(UInt8($0)) }
    private static let bullets = ["•", "·", "▪", "◦", "‣", "\u{F0B7}", "\u{F0A7}"].map { Array($0.utf8) }

    /// Whether a block's text has any of the signs: most have none, and need not be laid together.
    static func mayStand(in block: NodeIndex, of document: Document) -> Bool {
        let nodes = document.nodes[(block + 1)..<document.nodes[block].end]
        let (isSign, isItemSign) = (isSign, isItemSign)
        return document.bytes.withUnsafeBufferPointer { bytes in
            var isFirst = true
            var isBehindBreak = false
            for node in nodes {
                guard node.kind == .text, node.textEnd > node.textStart else {
                    isBehindBreak = node.kind == .softBreak || node.kind == .lineBreak
                    continue
                }
                if isBehindBreak, isItemSign[Int(bytes[Int(node.textStart)])] { return true }
                isBehindBreak = false
                let text = bytes[node.textRange]
                let first = bytes[text.startIndex]
                if isFirst,
                    first >= 0x80 || first == UInt8(ascii: "-") || first == UInt8(ascii: "|") || first.isASCIIDigit
                {
                    return true
                }
                if text.contains(where: { isSign[Int($0)] }) { return true }
                isFirst = false
            }
            return false
        }
    }

    private static func atStart(of text: [UInt8]) -> Remnant? {
        if let bullet = bullets.first(where: { text.starts(with: $0) }) { return Remnant(.item, 0..<bullet.count) }
        if let dash = dashes.first(where: { text.starts(with: $0) }), text.dropFirst(dash.count).first?.isBlank == true
        {
            return Remnant(.item, 0..<dash.count)
        }
        guard let first = text.first, text.count > 1 else { return nil }
        if let count = numbering(text) { return Remnant(first.isASCIIDigit ? .number : .item, 0..<count) }
        // A number below zero is no item.
        if first == UInt8(ascii: "-"), text[1].isLetterByte { return Remnant(.item, 0..<1) }
        if first == UInt8(ascii: "|"), text.dropFirst().contains(first) { return Remnant(.table, 0..<1) }
        return nil
    }

    private static let dashes = ["–", "—", "−", "‐", "‑"].map { Array($0.utf8) }

    /// `a) eins`, `1.eins`: how an item is numbered that Markdown takes for text. Storeys, as in `1.OG`, are none.
    private static func numbering(_ text: [UInt8]) -> Int? {
        if text[0].isASCIILetter, text[1] == UInt8(ascii: ")"), text.count > 3, text[2].isBlank { return 2 }
        let digits = text.prefix(3).prefix(while: \.isASCIIDigit)
        guard !digits.isEmpty, text.dropFirst(digits.count).first == UInt8(ascii: ".") else { return nil }
        let word = text.dropFirst(digits.count + 1).prefix(while: \.isLetterByte)
        return word.count > 3 ? digits.count + 1 : nil
    }

    private static func at(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Remnant? {
        let next = index + 1 < text.count ? text[index + 1] : 0
        let previous = index > 0 ? text[index - 1] : 0x20
        switch text[index] {
        case UInt8(ascii: "#"):
            let count = run(from: index, text)
            guard count > 1, previous == 0x20, index + count < text.count, text[index + count].isLetterByte else {
                return nil
            }
            return Remnant(.heading, index..<(index + count))
        case UInt8(ascii: "["):
            if next == text[index] { return Remnant(.wikiLink, index..<(index + 2)) }
            guard next == UInt8(ascii: "^") || next == UInt8(ascii: "!"),
                let end = text[index...].firstIndex(of: UInt8(ascii: "]")), end > index + 2,
                text[(index + 2)..<end].allSatisfy({ $0 > 0x20 })
            else { return nil }
            return Remnant(next == UInt8(ascii: "^") ? .footnote : .callout, index..<(end + 1))
        case UInt8(ascii: "]"):
            if next == UInt8(ascii: "(") { return Remnant(.link, index..<(index + 2)) }
            if next == UInt8(ascii: "[") { return reference(at: index, text) }
            let isParted = next == 0x20 && index + 2 < text.count && text[index + 2] == UInt8(ascii: "(")
            return isParted && isAddress(after: index + 2, upTo: ")", text) ? Remnant(.link, index..<(index + 3)) : nil
        case UInt8(ascii: ")"):
            let isSwapped = next == UInt8(ascii: "[") && isAddress(after: index + 1, upTo: "]", text)
            return isSwapped ? Remnant(.link, index..<(index + 2)) : nil
        case UInt8(ascii: "{"):
            if next == text[index] { return Remnant(.placeholder, index..<(index + 2)) }
            guard let end = text[index...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
            let inside = String(decoding: text[(index + 1)..<end], as: UTF8.self)
            let name = inside.drop { $0 == " " }.prefix { $0 != "." && $0 != " " }
            return placeholders.contains(String(name)) ? Remnant(.placeholder, index..<(end + 1)) : nil
        case UInt8(ascii: "}"):
            return next == text[index] ? Remnant(.placeholder, index..<(index + 2)) : nil
        case UInt8(ascii: "*"):
            guard previous != text[index], run(from: index, text) == 2 else { return nil }
            let after = index + 2 < text.count ? text[index + 2] : 0x20
            return previous.isLetterByte || after.isLetterByte || previous == 0x20 && after == 0x20
                ? Remnant(.strong, index..<(index + 2)) : nil
        default: return nil
        }
    }

    /// `[Text][name]`, `[Text][]`: a link whose address is defined nowhere.
    private static func reference(at closing: Int, _ text: UnsafeBufferPointer<UInt8>) -> Remnant? {
        guard let start = text[..<closing].lastIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }),
            text[start] == UInt8(ascii: "["), start + 1 < closing,
            let end = text[(closing + 2)...].firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
            text[end] == UInt8(ascii: "]"), text[(start + 1)..<closing].contains(where: \.isLetterByte)
        else { return nil }
        return Remnant(.reference, start..<(end + 1))
    }

    private static let placeholders = Set(Placeholder.names)

    private static func run(from index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        text[index...].prefix { $0 == text[index] }.count
    }

    /// Whether what a bracket encloses looks like where a link leads.
    private static func isAddress(
        after opening: Int, upTo closing: Unicode.Scalar, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let inside = text[(opening + 1)...].prefix { $0 != UInt8(ascii: closing) }
        let address = String(decoding: inside, as: UTF8.self)
        return !address.contains(" ") && (address.contains(".md") || address.hasPrefix("http"))
    }

}
