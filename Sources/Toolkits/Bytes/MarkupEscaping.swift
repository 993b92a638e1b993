/// Text in markup: what of a text would mean something there, written as what means the text.
package enum MarkupEscaping {
    /// Appends a text of HTML or XML, or the value of an attribute in double quotes: `&`, `<`, `>` and `"` as entities.
    ///
    /// - Complexity: O(bytes); what needs no escape is copied in ranges.
    package static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        let signs = signs
        var start = 0
        while case let index = signs.nextOffset(in: utf8, from: start), index < utf8.count {
            bytes.append(contentsOf: utf8[start..<index])
            entity(for: utf8[index])?.withUTF8Buffer { bytes.append(contentsOf: $0) }
            start = index + 1
        }
        bytes.append(contentsOf: utf8[start...])
    }

    private static let signs = ByteScan.Signs("&<>\"")

    /// A text of HTML or XML, or the value of an attribute in double quotes.
    package static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Nil for bytes that mean themselves.
    @inlinable package static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }
}
