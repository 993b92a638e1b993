import Diagnostics
import Knowledge

/// Lays a YAML text that is not written in one piece along its source: over several lines, or with something escaped.
struct ScalarSource {
    enum Style {
        case plain, block, doubleQuoted, singleQuoted
    }

    private let source: ArraySlice<UInt8>
    private let style: Style
    private var index: Int
    private var line: Int
    private var column: Int

    /// - Parameters:
    ///   - start: index in the source of the text's first byte, with its quotation mark or the sign of the block.
    ///   - line: of the file, from 1.
    ///   - column: in characters, from 1.
    init(_ source: ArraySlice<UInt8>, _ style: Style, at start: Int, line: Int, column: Int) {
        self.source = source
        self.style = style
        index = start
        self.line = line
        self.column = column
        switch style {
        case .plain: break
        case .doubleQuoted, .singleQuoted: advance()
        case .block: while index < source.endIndex, source[index] != 0x0A { advance() }
        }
    }

    /// Where the text's bytes stand; empty where the source does not read as it does.
    ///
    /// - Complexity: O(n) in the length of the source.
    mutating func seams(of value: String) -> [Document.Seam] {
        let value = Array(value.utf8)
        var seams: [Document.Seam] = []
        var offset = 0
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
        func seam() -> Document.Seam {
            Document.Seam(offset: Int32(clamping: offset), line: Int32(clamping: line), column: Int32(clamping: column))
        }
        if style != .block { seams.append(seam()) }
        while offset < value.count {
            guard index < source.endIndex else {
                // Blocks may end with line ends that the source has no more.
                return value[offset...].allSatisfy(isBlank) ? seams : []
            }
            let byte = source[index]
            if style == .doubleQuoted, byte == UInt8(ascii: "\\") {
                skipEscape()
                offset += 1
                while offset < value.count, value[offset] & 0xC0 == 0x80 { offset += 1 }
                seams.append(seam())
            } else if isBlank(byte) || isBlank(value[offset]) {
                let (before, lineBefore) = (index, line)
                let written = offset
                while index < source.endIndex, isBlank(source[index]) { advance() }
                while offset < value.count, isBlank(value[offset]) { offset += 1 }
                if line != lineBefore || index - before != offset - written { seams.append(seam()) }
            } else if byte == value[offset] {
                if style == .singleQuoted, byte == UInt8(ascii: "'") { advance() }
                advance()
                offset += 1
                if style == .singleQuoted, byte == UInt8(ascii: "'") { seams.append(seam()) }
            } else {
                return []
            }
        }
        return seams
    }

    private mutating func skipEscape() {
        advance()
        guard index < source.endIndex else { return }
        let digits: Int =
            switch source[index] {
            case UInt8(ascii: "x"): 2
            case UInt8(ascii: "u"): 4
            case UInt8(ascii: "U"): 8
            default: 0
            }
        for _ in 0...digits where index < source.endIndex { advance() }
    }

    /// To the next byte.
    private mutating func advance() {
        let byte = source[index]
        index += 1
        if byte == 0x0A {
            (line, column) = (line + 1, 1)
        } else if index >= source.endIndex || source[index] & 0xC0 != 0x80 {
            column += 1
        }
    }
}
