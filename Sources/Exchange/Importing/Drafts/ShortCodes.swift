import Bytes

/// Marks that other systems put a programme's output in place of: `[toc]`, `[gallery ids="1"]`, `{{< video x >}}`, `{% include y %}`.
enum ShortCodes {
    /// A text without them.
    static func removed(from text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else { return text }
        let bytes = Array(text.utf8)
        var kept: [UInt8] = []
        var position = 0
        var unclosed: Set<String> = []
        while position < bytes.count {
            if let end = end(of: bytes, from: position, &unclosed) {
                position = end
                if let last = kept.last, !last.isBlankOrLineEnd { kept.append(0x20) }
            } else {
                kept.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: kept, as: UTF8.self)
    }

    /// Where a short code ends that begins at a place; nil where none does.
    ///
    /// - Parameter unclosed: marks of ends that do not come any more, so that each is looked for to the end once.
    private static func end(of bytes: [UInt8], from start: Int, _ unclosed: inout Set<String>) -> Int? {
        let rest = bytes[start...]
        for (opening, closing) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{:", "}")]
        where rest.starts(with: opening.utf8) {
            guard !unclosed.contains(closing) else { return nil }
            let end = place(of: closing, in: rest)
            if end == nil { unclosed.insert(closing) }
            return end
        }
        guard rest.first == UInt8(ascii: "[") else { return nil }
        for mark in ["[toc]", "[[toc]]", "[[_toc_]]"]
        where rest.prefix(mark.utf8.count).map(\.asciiLowercased).elementsEqual(mark.utf8) {
            return start + mark.utf8.count
        }
        let isClosing = rest.dropFirst().first == UInt8(ascii: "/")
        let name = rest.dropFirst(isClosing ? 2 : 1).prefix { $0.isASCIILetterOrDigit || $0 == 0x5F || $0 == 0x2D }
        guard let first = name.first, first.isASCIILetter,
            let close = rest.prefix(500).firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        // What is followed by an address is a link.
        if close + 1 < bytes.count, "([:".utf8.contains(bytes[close + 1]) { return nil }
        let inside = bytes[name.endIndex..<close]
        let hasValue = inside.contains(UInt8(ascii: "=")) && inside.first == 0x20
        return isClosing && inside.isEmpty || hasValue ? close + 1 : nil
    }

    private static func place(of closing: String, in rest: ArraySlice<UInt8>) -> Int? {
        let pattern = Array(closing.utf8)
        return rest.withUnsafeBufferPointer { $0.firstOffset(of: pattern) }.map { rest.startIndex + $0 + pattern.count }
    }
}
