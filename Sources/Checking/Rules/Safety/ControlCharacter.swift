import Bytes
import Diagnostics
import Knowledge
import ReadingMarkdown

/// Texts contain no invisible characters that control how others are read.
enum ControlCharacter: Rule {
    /// None of its own: reading finds U+0000 under the same name.
    static var declarations: [RuleDeclaration] { [] }

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .passages { check($0, in: knowledge, &$1) },
            .fieldTexts(isPublic: false, where: hasAny) {
                text, municipalities, findings in
                report(text, in: knowledge.ids(municipalities), &findings)
            },
        ]
    }

    static func check(_ knowledge: KnowledgeBase, _ findings: inout Findings) {
        for office in knowledge.offices {
            let texts = [
                office.name, office.transfer, office.accessible, office.transit, office.note,
                office.address?.value.street, office.address?.value.city,
            ]
            for case let text? in texts {
                report(text, in: [knowledge.municipalities[office.municipality].id], &findings)
            }
        }
        for municipality in knowledge.municipalities {
            if let name = municipality.name { report(name, in: [municipality.id], &findings) }
        }
        for notice in knowledge.notices {
            if let title = notice.title { report(title, in: [], &findings) }
        }
        var texts = [knowledge.settings.title]
        texts += knowledge.settings.categories?.value.map(\.title) ?? []
        texts += knowledge.settings.sections?.value.map(\.heading) ?? []
        texts += knowledge.glossary.flatMap { [$0.term, $0.definition] }
        texts += knowledge.synonyms.flatMap { [$0.spoken] + $0.official }
        texts += knowledge.questions.map(\.question)
        for case let text? in texts { report(text, in: [], &findings) }
    }

    private static func check(_ passage: Passage, in knowledge: KnowledgeBase, _ findings: inout Findings) {
        let document = passage.document
        document.bytes.withUnsafeBufferPointer { bytes in
            var offsets: [Int] = []
            let start = passage.bytes.lowerBound
            ByteScan.forEachUnusual(in: TextBytes(rebasing: bytes[passage.bytes])) {
                if scalar(at: $0 + start, in: bytes) != nil { offsets.append($0 + start) }
            }
            guard !offsets.isEmpty else { return }
            passage.forEachTextNode(holding: offsets) { offset, node in
                guard let scalar = scalar(at: offset, in: bytes) else { return }
                findings.add(
                    diagnostic(
                        scalar, at: document.span(of: offset..<(offset + 1), in: document.nodes[node]),
                        in: knowledge.ids(passage.municipalities)))
            }
        }
        func firstOfAddress(_ link: Document.Link) -> UInt32? {
            if case .web(let url) = link.target, let found = first(in: url) { return found }
            return first(in: link.title)
        }
        for (link, _) in passage.links(where: { firstOfAddress($0) != nil }) {
            guard let found = firstOfAddress(link) else { continue }
            findings.add(diagnostic(found, at: link.span, in: knowledge.ids(passage.municipalities)))
        }
    }

    private static func report(_ text: LocatedText, in municipalities: [String], _ findings: inout Findings) {
        guard let (scalar, offset) = firstPlace(in: text.value) else { return }
        let length = Unicode.Scalar(scalar).map { UTF8.width($0) } ?? 1
        findings.add(diagnostic(scalar, at: text.place(of: offset..<(offset + length)), in: municipalities))
    }

    private static func hasAny(_ text: String) -> Bool { first(in: text) != nil }

    private static func first(in text: String) -> UInt32? { firstPlace(in: text)?.scalar }

    private static func firstPlace(in text: String) -> (scalar: UInt32, offset: Int)? {
        text.withBytes { bytes in
            var found: (scalar: UInt32, offset: Int)?
            ByteScan.forEachUnusual(in: bytes) { offset in
                if found == nil, let scalar = scalar(at: offset, in: bytes) { found = (scalar, offset) }
            }
            return found
        }
    }

    /// The control or formatting character whose UTF-8 begins at the offset.
    private static func scalar(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        func byte(_ distance: Int) -> UInt8 { offset + distance < bytes.count ? bytes[offset + distance] : 0 }
        switch bytes[offset] {
        case 0x09, 0x0A: return nil
        case 0x00..<0x20, 0x7F: return UInt32(bytes[offset])
        // U+0080 to U+009F
        case 0xC2: return (0x80..<0xA0).contains(byte(1)) ? UInt32(byte(1)) : nil
        case 0xD8: return byte(1) == 0x9C ? 0x061C : nil
        case 0xE2:
            switch (byte(1), byte(2)) {
            // U+200E, U+200F, U+202A to U+202E
            case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE): return 0x2000 | UInt32(byte(2) & 0x3F)
            // U+2066 to U+2069
            case (0x81, 0xA6...0xA9): return 0x2040 | UInt32(byte(2) & 0x3F)
            default: return nil
            }
        case 0xEF...0xF4: return nonCharacter(at: offset, in: bytes)
        default: return nil
        }
    }

    /// The code point at the offset that Unicode keeps for no character (The Unicode Standard, section 23.7): XML takes none of
    /// U+FFFE and U+FFFF, so that no feed could be read.
    private static func nonCharacter(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        let length = bytes[offset] == 0xEF ? 3 : 4
        guard offset + length <= bytes.count else { return nil }
        var scalar = UInt32(bytes[offset]) & (length == 3 ? 0x0F : 0x07)
        for next in bytes[(offset + 1)..<(offset + length)] { scalar = scalar << 6 | UInt32(next & 0x3F) }
        return scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar) ? scalar : nil
    }

    private static func diagnostic(_ scalar: UInt32, at span: Span, in municipalities: [String]) -> Diagnostic {
        let code = CodePoint.name(scalar)
        let message =
            switch scalar {
            case ..<0xA0:
                LocalizedText(
                    de: "Ein Text enthält keine Steuerzeichen; hier steht unsichtbar \(code).",
                    en: "A text contains no control characters; here is an invisible \(code).")
            case 0xFDD0...:
                LocalizedText(
                    de: "Ein Text enthält nur Zeichen; \(code) an dieser Stelle ist keines.",
                    en: "A text contains characters only; \(code), found here, is not one.")
            default:
                LocalizedText(
                    de:
                        "Ein Text enthält keine Zeichen, die die Schreibrichtung ändern; hier steht unsichtbar \(code).",
                    en: "A text contains no characters that change the writing direction; here is an invisible \(code)."
                )
            }
        return Diagnostic(
            BodyRule.controlCharacter, at: span.range, message,
            help: LocalizedText(
                de: "Die Stelle löschen und von Hand neu schreiben, statt sie einzufügen.",
                en: "Delete the passage and type it again by hand instead of pasting it."),
            municipalities: municipalities)
    }
}
