import Bytes

/// How a body is written as text.
package enum TextStyle: Sendable {
    /// Words alone, for reading aloud and for indexes.
    case plain
    /// GitHub Flavored Markdown that says the same as the page.
    case markdown
}

extension TextStyle {
    /// Text in which no letter is taken for markup.
    package func escaped(_ utf8: ArraySlice<UInt8>, isLineStart: Bool) -> [UInt8] {
        var text: [UInt8] = []
        utf8.withUnsafeBufferPointer { append($0, isLineStart: isLineStart, to: &text) }
        return text
    }

    /// Appends text in which no letter is taken for markup, in stretches between the letters that would be.
    func append(_ utf8: UnsafeBufferPointer<UInt8>, isLineStart: Bool, to text: inout [UInt8]) {
        guard self == .markdown else { return text.append(contentsOf: utf8) }
        // What is markup only before the first word.
        let firstWord = isLineStart ? utf8.firstIndex { $0 != 0x20 } ?? utf8.count : -1
        var start = 0
        for index in utf8.indices
        where Self.mayBeMarkup(utf8[index]) && Self.isMarkup(utf8, index, firstWord: firstWord) {
            text.append(contentsOf: utf8[start..<index])
            text.append(UInt8(ascii: "\\"))
            start = index
        }
        text.append(contentsOf: utf8[start...])
    }

    /// Letters, digits and spaces never are, and texts have little else.
    @inline(__always)
    private static func mayBeMarkup(_ byte: UInt8) -> Bool { byte.isASCIIPunctuation }

    /// - Parameter firstWord: where the first word of a line begins; negative where the line has begun before.
    private static func isMarkup(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, firstWord: Int) -> Bool {
        switch utf8[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"):
            return true
        case UInt8(ascii: "_"):
            // Inside a word it means nothing.
            return !(index > 0 && utf8[index - 1].isWordByte && index + 1 < utf8.count && utf8[index + 1].isWordByte)
        case UInt8(ascii: "&"):
            guard index + 1 < utf8.count else { return false }
            return utf8[index + 1] == UInt8(ascii: "#") || utf8[index + 1].isWordByte
        case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "="),
            UInt8(ascii: ":"):
            return index == firstWord
        case UInt8(ascii: "."), UInt8(ascii: ")"):
            // `1. ` at the beginning of a line would be an item.
            return firstWord >= 0 && index > 0 && index <= 9 && (index + 1 == utf8.count || utf8[index + 1] == 0x20)
                && utf8[..<index].allSatisfy { $0.isASCIIDigit }
        default: return false
        }
    }

    /// An address inside `](…)`: what would end it is percent-encoded.
    static func address(_ address: String) -> [UInt8] {
        var html: [UInt8] = []
        for byte in address.utf8 {
            switch byte {
            case 0...0x20, 0x7F..., UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "`"):
                PercentEncoding.append(byte, to: &html)
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
