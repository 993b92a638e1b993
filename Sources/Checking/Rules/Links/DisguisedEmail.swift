import Bytes
import Diagnostics
import Knowledge

/// A mail address is written as one.
enum DisguisedEmail: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "link.disguised-email", .warning, adjustable: true,
        LocalizedText(
            de: "Eine Mailadresse steht mit @ und Punkten im Text, ohne „(at)“ und „(dot)“.",
            en: "A mail address is written with @ and full stops, without \"(at)\" and \"(dot)\"."),
        why: LocalizedText(
            de:
                "Eine verkleidete Adresse lässt sich nicht anklicken und nicht kopieren, und Vorleseprogramme sprechen die Klammern mit.",
            en:
                "A disguised address can be neither clicked nor copied, and screen readers speak the brackets aloud."),
        wrong: .article(body: "Schreiben Sie an standesamt(at)stadt.example.\n"),
        right: .article(body: "Schreiben Sie an standesamt@stadt.example.\n"))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        ContentCheck.readTexts(of: knowledge, where: mayHold) { text, found in
            text.bytes.withUnsafeBufferPointer { bytes in
                forEachSign(in: bytes) { sign in
                    guard let (range, address) = address(around: sign, in: bytes) else { return }
                    found.add(
                        finding(
                            text.string(range), address: address, at: text.range(of: range),
                            in: knowledge.ids(text.cities)))
                }
            }
        }
    }

    private static func mayHold(_ text: TextBytes) -> Bool {
        var holds = false
        forEachSign(in: text) { _ in holds = true }
        return holds
    }

    private static let brackets = ByteScan.Signs("([{")

    /// Visits `(at)`, `[at]`, `{at}` and `(ät)`.
    private static func forEachSign(in text: TextBytes, _ visit: (Range<Int>) -> Void) {
        var start = brackets.nextOffset(in: text, from: 0)
        while start < text.count {
            if let end = signEnd(at: start, in: text) { visit(start..<end) }
            start = brackets.nextOffset(in: text, from: start + 1)
        }
    }

    private static func signEnd(at start: Int, in text: TextBytes) -> Int? {
        guard start + 3 < text.count else { return nil }
        var index = start + 1
        if text[index] == 0x20 { index += 1 }
        if text[index] | 0x20 == UInt8(ascii: "a") {
            index += 1
        } else if text[index] == 0xC3, text[index + 1] | 0x20 == 0xA4 {
            index += 2
        } else {
            return nil
        }
        guard index < text.count, text[index] | 0x20 == UInt8(ascii: "t") else { return nil }
        index += 1
        if index < text.count, text[index] == 0x20 { index += 1 }
        return index < text.count && ")]}".utf8.contains(text[index]) ? index + 1 : nil
    }

    /// The address around a sign, as it is written and as it should be; nil where there is none, as in "11 (at) 12".
    private static func address(around sign: Range<Int>, in text: TextBytes) -> (range: Range<Int>, address: String)? {
        var start = sign.lowerBound
        if start > 0, text[start - 1] == 0x20 { start -= 1 }
        let localEnd = start
        while start > 0, localEnd - start < 65, isLocal(text[start - 1]) { start -= 1 }
        while start < localEnd, !text[start].isWordByte { start += 1 }
        guard start < localEnd, let domain = domain(from: sign.upperBound, in: text) else { return nil }
        return (start..<domain.end, String(decoding: text[start..<localEnd], as: UTF8.self) + "@" + domain.name)
    }

    /// `stadt.example`, `stadt (dot) example`, `stadt[punkt]example`; nil without a dot.
    private static func domain(from first: Int, in text: TextBytes) -> (name: String, end: Int)? {
        var name: [UInt8] = []
        var index = first
        if index < text.count, text[index] == 0x20 { index += 1 }
        var end = index
        while index < text.count, name.count < 254 {
            if text[index].isWordByte || text[index] == UInt8(ascii: "-") {
                name.append(text[index])
                index += 1
                end = index
            } else if text[index] == UInt8(ascii: "."), index + 1 < text.count, text[index + 1].isWordByte {
                name.append(text[index])
                index += 1
            } else if let dot = dotEnd(at: index, in: text), dot < text.count, text[dot].isWordByte {
                name.append(UInt8(ascii: "."))
                index = dot
            } else {
                break
            }
        }
        guard name.contains(UInt8(ascii: ".")) else { return nil }
        return (String(decoding: name, as: UTF8.self), end)
    }

    private static let dots = ["dot", "punkt", "."].map { Array($0.utf8) }

    /// The end of a `(dot)` with the blanks around it.
    private static func dotEnd(at start: Int, in text: TextBytes) -> Int? {
        var index = start
        if text[index] == 0x20 { index += 1 }
        guard index < text.count, "([{".utf8.contains(text[index]) else { return nil }
        for dot in dots {
            let end = index + 1 + dot.count
            guard end < text.count, zip(text[(index + 1)..<end], dot).allSatisfy({ $0.asciiLowercased == $1 }),
                ")]}".utf8.contains(text[end])
            else { continue }
            return end + 1 < text.count && text[end + 1] == 0x20 ? end + 2 : end + 1
        }
        return nil
    }

    private static func isLocal(_ byte: UInt8) -> Bool { byte.isWordByte || "._-+".utf8.contains(byte) }

    private static func finding(
        _ written: String, address: String, at range: SourceRange, in municipalities: [String]
    ) -> Diagnostic {
        Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "„\(written)“ ist keine Mailadresse, die sich anklicken oder kopieren lässt.",
                en: "\"\(written)\" is no mail address that can be clicked or copied."),
            help: LocalizedText(de: "Zu schreiben ist: \(address)", en: "Write: \(address)"),
            municipalities: municipalities)
    }
}
