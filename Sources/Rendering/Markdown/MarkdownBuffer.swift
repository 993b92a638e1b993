/// Markdown of one line after another under construction, in UTF-8.
struct MarkdownBuffer {
    private(set) var bytes: [UInt8] = []

    /// Markup written in the source of the program.
    mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Markup made elsewhere.
    mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

    /// Part of markup made elsewhere.
    mutating func raw(_ markup: ArraySlice<UInt8>) { bytes.append(contentsOf: markup) }

    /// Words, in one line, in which no letter is taken for markup.
    mutating func text(_ text: String) {
        var text = text
        text.withUTF8 { utf8 in
            guard !utf8.contains(0x0A) else {
                let line = utf8.map { $0 == 0x0A ? 0x20 : $0 }
                line.withUnsafeBufferPointer { TextStyle.markdown.append($0, isLineStart: true, to: &bytes) }
                return
            }
            TextStyle.markdown.append(utf8, isLineStart: true, to: &bytes)
        }
    }

    mutating func link(_ text: String, _ address: String) {
        raw("[")
        self.text(text)
        raw("](")
        raw(TextStyle.address(address))
        raw(")")
    }

    mutating func blankLine() { raw("\n\n") }

    /// Takes back blank lines at the end.
    mutating func trimBlankLines() {
        while bytes.count >= 2, bytes[bytes.count - 1] == 0x0A, bytes[bytes.count - 2] == 0x0A { bytes.removeLast() }
    }
}
