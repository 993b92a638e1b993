import Bytes
import Knowledge

/// A web address that stands in a text without markup around it.
struct BareAddress {
    /// Of the text's bytes.
    let range: Range<Int>
    /// What stands before it in links; empty where the text has it.
    private let scheme: String
    /// Whether it stands in Markdown: then signs behind it are marks, and are not escaped.
    private let isMarkdown: Bool

    /// - Complexity: O(n).
    static func all(in text: [UInt8]) -> [BareAddress] {
        var found: [BareAddress] = []
        var position = 0
        while position < text.count {
            guard let address = begins(at: position, text) else {
                position += 1
                continue
            }
            found.append(address)
            position = address.range.upperBound
        }
        return found
    }

    /// The address that begins at an offset; nil where none does.
    ///
    /// - Parameter isMarkdown: whether signs at its end are rather marks around it.
    static func begins(at start: Int, _ text: [UInt8], isMarkdown: Bool = false) -> BareAddress? {
        let first = text[start].asciiLowercased
        guard first == UInt8(ascii: "h") || first == UInt8(ascii: "f") || first == UInt8(ascii: "w") else { return nil }
        let before = start > 0 ? text[start - 1] : 0x20
        guard !before.isASCIILetterOrDigit else { return nil }
        for scheme in ["https://", "http://", "ftp://", "www."] where has(scheme, at: start, text) {
            // Readers take this one for an address behind these alone.
            let isNamed = scheme.last == "/"
            guard isNamed || before <= 0x20 || "*_~(".utf8.contains(before) else { return nil }
            let host = start + scheme.utf8.count
            guard host < text.count, text[host].isWordByte else { return nil }
            var end = end(from: host, text)
            if isMarkdown {
                while end > host, "*_~".utf8.contains(text[end - 1]) { end -= 1 }
            }
            return end > host
                ? BareAddress(range: start..<end, scheme: isNamed ? "" : "https://", isMarkdown: isMarkdown) : nil
        }
        return nil
    }

    private static func has(_ word: String, at start: Int, _ text: [UInt8]) -> Bool {
        text.count >= start + word.utf8.count
            && zip(text[start...], word.utf8).allSatisfy { $0.asciiLowercased == $1 }
    }

    /// Without the signs of the sentence around it.
    private static func end(from host: Int, _ text: [UInt8]) -> Int {
        let limit = text[host...].firstIndex { $0 <= 0x20 || $0 == 0x7F || "<>\"".utf8.contains($0) } ?? text.count
        var end = BareAddressEnd.offset(in: text[host..<limit]) ?? limit
        // What readers leave out before a quotation mark may be the address's all the same.
        while end < limit, text[end] == UInt8(ascii: "_") || text[end] == UInt8(ascii: "~") { end += 1 }
        var round = (opened: 0, closed: 0)
        var square = (opened: 0, closed: 0)
        for byte in text[host..<end] {
            switch byte {
            case UInt8(ascii: "("): round.opened += 1
            case UInt8(ascii: ")"): round.closed += 1
            case UInt8(ascii: "["): square.opened += 1
            case UInt8(ascii: "]"): square.closed += 1
            default: break
            }
        }
        while end > host {
            switch text[end - 1] {
            case UInt8(ascii: ")") where round.closed > round.opened: round.closed -= 1
            case UInt8(ascii: "]") where square.closed > square.opened: square.closed -= 1
            case _ where "?!.,:;*'|\\".utf8.contains(text[end - 1]): break
            default: return end
            }
            end -= 1
        }
        return end
    }

    /// The address, from its scheme on.
    func address(in text: [UInt8]) -> String { scheme + String(decoding: text[range], as: UTF8.self) }

    /// As it stands where no sign of it can be read as markup, else between pointed brackets.
    func markdown(in text: [UInt8]) -> String {
        let bytes = text[range]
        let written = Self.withoutEntities(String(decoding: bytes, as: UTF8.self))
        let endsInSign = bytes.last.map { "?!.,:;*_~'\")".utf8.contains($0) } ?? false
        let isPlain = bytes.allSatisfy { $0.isWordByte || Self.plain[Int($0)] } && !endsInSign && isClosed(in: text)
        if isPlain { return written }
        guard scheme.isEmpty else {
            return "[\(MarkdownText.escaped(written))](\(MarkdownText.address(scheme + written)))"
        }
        return "<\(written)>"
    }

    private static let plain: [Bool] = (0...255).map { "-._/:?=&%#+,;@!$~()'".utf8.contains(UInt8($0)) }

    /// Whether readers see the end as well: what follows up to the next blank is no part of the address to them.
    private func isClosed(in text: [UInt8]) -> Bool {
        let rest = text[range.upperBound...]
        guard let next = rest.first else { return true }
        if next <= 0x20 { return true }
        let tail = rest.prefix { $0 > 0x20 }
        if tail.allSatisfy({ "?!.,:;'".utf8.contains($0) || isMarkdown && "*_~".utf8.contains($0) }) { return true }
        return next >= 0x80
            && BareAddressEnd.offset(in: text[range.lowerBound...].prefix { $0 > 0x20 }) == range.upperBound
    }

    /// What has the form of an entity would be read as one.
    private static func withoutEntities(_ address: String) -> String {
        guard address.contains("&"), address.contains(";") else { return address }
        var result = ""
        var rest = address[...]
        while let sign = rest.firstIndex(of: "&") {
            let name = rest[sign...].dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
            let isEntity = !name.isEmpty && name.endIndex < rest.endIndex && rest[name.endIndex] == ";"
            result += rest[..<sign] + (isEntity ? "&amp;" : "&")
            rest = rest[rest.index(after: sign)...]
        }
        return result + rest
    }
}
