import Bytes
import Importing

/// Reads one value of JSON (RFC 8259) and tells the place of what is wrong in it.
struct JSONParser {
    /// Deeper ones are no data.
    static let deepest = 200

    private let bytes: [UInt8]
    private let line: Int
    private var position = 0
    private var depth = 0
    /// Up to where columns were counted, because they are asked for in order.
    private var counted = (bytes: 0, scalars: 0)

    /// - Parameters:
    ///   - bytes: all of the text.
    ///   - line: of the source, from 1.
    init(_ bytes: [UInt8], line: Int) { (self.bytes, self.line) = (bytes, line) }

    /// The only value of the text.
    mutating func value() throws(ImportProblem) -> SourceValue {
        guard bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) }) != nil else {
            throw ImportProblem(.encoding, line: line)
        }
        let value = try element()
        skipBlanks()
        guard position == bytes.count else { throw fault(.moreBehind) }
        return value
    }

    private mutating func fault(_ fault: JSONFault) -> ImportProblem {
        let isAtEnd = position >= bytes.count
        var reason = fault.reason
        if isAtEnd, case .value = fault { reason = JSONFault.end.reason }
        if isAtEnd, case .comma = fault { reason = JSONFault.end.reason }
        return ImportProblem(.json(reason: reason), line: line, column: column(of: position))
    }

    /// From 1, in Unicode scalars.
    private mutating func column(of offset: Int) -> Int {
        if offset < counted.bytes { counted = (0, 0) }
        let end = min(offset, bytes.count)
        counted.scalars += bytes[counted.bytes..<end].count { $0 & 0xC0 != 0x80 }
        counted.bytes = end
        return counted.scalars + 1
    }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position].isBlankOrLineEnd { position += 1 }
    }

    private mutating func element() throws(ImportProblem) -> SourceValue {
        skipBlanks()
        guard position < bytes.count else { throw fault(.value) }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try nested { (parser) throws(ImportProblem) in try parser.group() }
        case UInt8(ascii: "["): return try nested { (parser) throws(ImportProblem) in try parser.list() }
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "-"), 0x30...0x39: return .number(try number())
        default:
            for (word, value) in [("true", SourceValue.flag(true)), ("false", .flag(false)), ("null", .nothing)]
            where bytes[position...].starts(with: word.utf8) {
                let end = position + word.utf8.count
                guard end == bytes.count || !bytes[end].isWordByte else { break }
                position = end
                return value
            }
            throw fault(.value)
        }
    }

    private mutating func nested(
        _ read: (inout JSONParser) throws(ImportProblem) -> SourceValue
    ) throws(ImportProblem) -> SourceValue {
        guard depth < Self.deepest else { throw fault(.depth) }
        depth += 1
        defer { depth -= 1 }
        position += 1
        return try read(&self)
    }

    private mutating func group() throws(ImportProblem) -> SourceValue {
        var members: [SourceMember] = []
        skipBlanks()
        if take(UInt8(ascii: "}")) { return .group(members) }
        repeat {
            skipBlanks()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw fault(.name) }
            let name = try text()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw fault(.colon) }
            skipBlanks()
            let column = column(of: position)
            members.append(SourceMember(name, try element(), line: line, column: column))
            skipBlanks()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault(.comma("}")) }
        return .group(members)
    }

    private mutating func list() throws(ImportProblem) -> SourceValue {
        var items: [SourceValue] = []
        skipBlanks()
        if take(UInt8(ascii: "]")) { return .list(items) }
        repeat {
            items.append(try element())
            skipBlanks()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault(.comma("]")) }
        return .list(items)
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func number() throws(ImportProblem) -> String {
        let start = position
        func digits() -> Bool {
            let first = position
            while position < bytes.count, bytes[position].isASCIIDigit { position += 1 }
            return position > first
        }
        _ = take(UInt8(ascii: "-"))
        let leading = position
        guard digits() else { throw fault(.number) }
        if bytes[leading] == UInt8(ascii: "0"), position > leading + 1 {
            position = leading
            throw fault(.number)
        }
        if take(UInt8(ascii: ".")), !digits() { throw fault(.number) }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard digits() else { throw fault(.number) }
        }
        if position < bytes.count, bytes[position].isWordByte { throw fault(.number) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func text() throws(ImportProblem) -> String {
        let start = position
        position += 1
        var decoded: [UInt8] = []
        var plain = position
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                defer { position += 1 }
                if decoded.isEmpty { return String(decoding: bytes[plain..<position], as: UTF8.self) }
                decoded.append(contentsOf: bytes[plain..<position])
                return String(decoding: decoded, as: UTF8.self)
            case UInt8(ascii: "\\"):
                decoded.append(contentsOf: bytes[plain..<position])
                let scalar = try escape()
                decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                plain = position
            case 0..<0x20: throw fault(.control)
            default: position += 1
            }
        }
        position = start
        throw fault(.textEnd)
    }

    private mutating func escape() throws(ImportProblem) -> Unicode.Scalar {
        let start = position
        position += 1
        guard position < bytes.count else { throw fault(.escape) }
        defer { if position == start + 1 { position += 1 } }
        switch bytes[position] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try codeUnit(start)
            if (0xD800..<0xDC00).contains(unit), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            {
                position += 1
                let low = try codeUnit(start)
                guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
                return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
            }
            // Half a character is none.
            return Unicode.Scalar(unit) ?? "\u{FFFD}"
        default:
            position = start
            throw fault(.escape)
        }
    }

    /// The four digits behind `u`.
    private mutating func codeUnit(_ start: Int) throws(ImportProblem) -> UInt32 {
        position += 1
        let digits = bytes[min(position, bytes.count)..<min(position + 4, bytes.count)]
        guard digits.count == 4, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
            digits.allSatisfy({ $0.isHexadecimalDigit })
        else {
            position = start
            throw fault(.escape)
        }
        position += 4
        return unit
    }
}
