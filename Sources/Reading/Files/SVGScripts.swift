import Bytes
import Diagnostics

/// Finds what a browser would run in a picture that somebody opens by itself.
package enum SVGScripts {
    /// The first place that runs something; none in a picture that only shows.
    ///
    /// - Complexity: O(n).
    package static func findings(in bytes: [UInt8], file: FileID) -> [Diagnostic] {
        let text = folded(bytes)
        guard let found = first(in: text) else { return [] }
        let line = 1 + text[..<found.offset].count { $0 == 0x0A }
        return [
            Diagnostic(
                FileRule.svgScript, at: Span(Place(file: file, line: line, column: 1), length: 1).range,
                LocalizedText(
                    de: "Ein Bild führt nichts aus; dieses enthält \(found.name).",
                    en: "A picture runs nothing; this one contains \(found.name)."),
                help: LocalizedText(
                    de: "Das Bild ohne Skripte speichern, etwa als „einfaches SVG“, oder als PNG.",
                    en: "Save the picture without scripts, for example as \"plain SVG\", or as PNG."))
        ]
    }

    /// Elements and addresses that run code or bring in foreign documents.
    private static let signs = [
        "<script", "<foreignobject", "<iframe", "<embed", "<object", "javascript:", "data:text/html", "<!entity",
        "<?xml-stylesheet", "<handler", "<listener",
    ].map { (name: $0.filter { $0 != "<" }, bytes: Array($0.utf8)) }

    private static func first(in text: [UInt8]) -> (name: String, offset: Int)? {
        var isInTag = false
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "<"):
                isInTag = true
                if let sign = sign(at: index, in: text) { return sign }
            case UInt8(ascii: ">"): isInTag = false
            case UInt8(ascii: "j"), UInt8(ascii: "d"):
                if isInTag, let sign = sign(at: index, in: text) { return sign }
            case UInt8(ascii: "o") where isInTag && index > 0 && !text[index - 1].isNameByte:
                if let name = handler(at: index, in: text) { return (name, index) }
            default: continue
            }
        }
        return nil
    }

    private static func sign(at index: Int, in text: [UInt8]) -> (name: String, offset: Int)? {
        signs.first { text[index...].starts(with: $0.bytes) }.map { ($0.name, index) }
    }

    /// `onload=`, `onclick =`: what runs on an event.
    private static func handler(at index: Int, in text: [UInt8]) -> String? {
        guard text[index...].starts(with: "on".utf8) else { return nil }
        let name = text[index...].prefix(while: \.isASCIILowercase)
        let rest = text[name.endIndex...].drop(while: \.isBlankOrLineEnd)
        return name.count > 2 && rest.first == UInt8(ascii: "=") ? String(decoding: name, as: UTF8.self) : nil
    }

    /// In small letters, without the zeros of UTF-16, names of prefixes and character references in place of ASCII.
    private static func folded(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "&"), let reference = reference(at: index, in: bytes) {
                (byte, index) = reference
            }
            // A tab or line feed within an address is passed over by browsers; here it parts words as a blank does.
            guard byte != 0 else { continue }
            text.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return withoutPrefixes(text)
    }

    /// `#106;` and `#x6a;` behind an ampersand.
    private static func reference(at start: Int, in bytes: [UInt8]) -> (byte: UInt8, end: Int)? {
        let reference = bytes[start...].prefix(10)
        guard reference.first == UInt8(ascii: "#"), let end = reference.firstIndex(of: UInt8(ascii: ";")) else {
            return nil
        }
        let digits = String(decoding: reference[(start + 1)..<end], as: UTF8.self)
        let value =
            digits.first == "x" || digits.first == "X" ? UInt8(digits.dropFirst(), radix: 16) : UInt8(digits, radix: 10)
        return value.map { ($0, end + 1) }
    }

    /// `<svg:script` is `<script`.
    private static func withoutPrefixes(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            result.append(text[index])
            index += 1
            guard text[index - 1] == UInt8(ascii: "<") else { continue }
            let name = text[index...].prefix { $0.isNameByte }
            if !name.isEmpty, name.endIndex < text.count, text[name.endIndex] == UInt8(ascii: ":") {
                index = name.endIndex + 1
            }
        }
        return result
    }
}

extension UInt8 {
    fileprivate var isNameByte: Bool { isASCIILetterOrDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") }
}
