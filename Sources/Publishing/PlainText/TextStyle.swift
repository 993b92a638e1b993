/// How a body is written as text.
enum TextStyle: Sendable {
    /// Words alone, for reading aloud and for indexes.
    case plain
    /// GitHub Flavored Markdown that says the same as the page.
    case markdown
}

extension TextStyle {
    /// Text in which no letter is taken for markup.
    func escaped(_ utf8: ArraySlice<UInt8>, isLineStart: Bool) -> [UInt8] {
        guard self == .markdown else { return Array(utf8) }
        var text: [UInt8] = []
        text.reserveCapacity(utf8.count + 8)
        var atStart = isLineStart
        for (index, byte) in zip(utf8.indices, utf8) {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
                UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"):
                text.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "_"):
                // Inside a word it means nothing.
                let isInside =
                    index > utf8.startIndex && Self.isWord(utf8[index - 1]) && index + 1 < utf8.endIndex
                    && Self.isWord(utf8[index + 1])
                if !isInside { text.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "&"):
                let next = utf8[(index + 1)...].first ?? 0
                if next == UInt8(ascii: "#") || Self.isWord(next) { text.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "="),
                UInt8(ascii: ":"):
                if atStart { text.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "."), UInt8(ascii: ")"):
                // `1. ` at the beginning of a line would be an item.
                if isLineStart, index > utf8.startIndex, index - utf8.startIndex <= 9,
                    index + 1 == utf8.endIndex || utf8[index + 1] == 0x20,
                    utf8[utf8.startIndex..<index].allSatisfy({ (0x30...0x39).contains($0) })
                {
                    text.append(UInt8(ascii: "\\"))
                }
            default: break
            }
            text.append(byte)
            if byte != 0x20 { atStart = false }
        }
        return text
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }

    /// An address inside `](…)`: what would end it is percent-encoded.
    static func address(_ address: String) -> [UInt8] {
        var html: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in address.utf8 {
            switch byte {
            case 0...0x20, 0x7F..., UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "`"):
                html.append(UInt8(ascii: "%"))
                html.append(digits[Int(byte >> 4)])
                html.append(digits[Int(byte & 15)])
            default: html.append(byte)
            }
        }
        return html
    }

    /// Code with a fence that is longer than any run of backticks inside.
    static func codeSpan(_ code: ArraySlice<UInt8>) -> [UInt8] {
        let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longestRun(in: code) + 1)
        let needsSpace = code.first == UInt8(ascii: "`") || code.last == UInt8(ascii: "`")
        let space: [UInt8] = needsSpace ? [0x20] : []
        return fence + space + code.map { $0 == 0x0A ? 0x20 : $0 } + space + fence
    }

    static func codeFence(_ code: ArraySlice<UInt8>) -> [UInt8] {
        [UInt8](repeating: UInt8(ascii: "`"), count: max(3, longestRun(in: code) + 1))
    }

    private static func longestRun(in code: ArraySlice<UInt8>) -> Int {
        var (longest, run) = (0, 0)
        for byte in code {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }
}
