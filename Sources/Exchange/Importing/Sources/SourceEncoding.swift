import Bytes

/// How the characters of a file are written.
package enum SourceEncoding: Sendable, Equatable {
    case utf8, utf16LittleEndian, utf16BigEndian, windows1252

    /// What people call it.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .windows1252: "Windows-1252"
        }
    }

    /// Finds it out by all of a file: by a mark at its beginning, by zeros, else by how many characters beyond ASCII are
    /// UTF-8 and how many are not.
    ///
    /// - Complexity: O(length).
    /// - Throws: what reading throws.
    package init(of source: any ByteSource) throws {
        var survey = Survey()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
            guard count > 0 else { break }
            survey.add(buffer[..<count])
        }
        self = survey.result
    }

    private struct Survey {
        private var first: [UInt8] = []
        private var count = 0
        private var zeros = (even: 0, odd: 0)
        /// Characters of several bytes, and bytes that are part of none.
        private var (characters, strays) = (0, 0)
        /// Of the character that is being read: bytes to come, and how many there have been.
        private var (missing, read) = (0, 0)

        mutating func add(_ bytes: ArraySlice<UInt8>) {
            for byte in bytes {
                if first.count < 3 { first.append(byte) }
                if byte == 0 { if count % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 } }
                count += 1
                if missing > 0, byte & 0xC0 == 0x80 {
                    missing -= 1
                    read += 1
                    if missing == 0 { characters += 1 }
                    continue
                }
                if missing > 0 { strays += read }
                (missing, read) = (0, 0)
                switch byte {
                case 0..<0x80: break
                case 0xC2...0xDF: (missing, read) = (1, 1)
                case 0xE0...0xEF: (missing, read) = (2, 1)
                case 0xF0...0xF4: (missing, read) = (3, 1)
                default: strays += 1
                }
            }
        }

        var result: SourceEncoding {
            if first.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
            if first.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
            if first.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
            // Of two bytes for each letter of a European language one is zero.
            if zeros.odd > count / 5, zeros.even < zeros.odd / 4 { return .utf16LittleEndian }
            if zeros.even > count / 5, zeros.odd < zeros.even / 4 { return .utf16BigEndian }
            let strays = strays + (missing > 0 ? read : 0)
            return strays > characters ? .windows1252 : .utf8
        }
    }
}

/// The bytes of a file in another encoding as UTF-8, without the mark at its beginning.
package final class DecodedSource: ByteSource {
    private let source: any ByteSource
    private let encoding: SourceEncoding
    private var input = [UInt8](repeating: 0, count: 1 << 16)
    private var output: [UInt8] = []
    /// Of `output`, what was given out.
    private var position = 0
    private var isAtStart = true
    private var isAtEnd = false
    /// Of UTF-16: a first byte, and a first half of a character, that wait for their second.
    private var firstByte: UInt8?
    private var highHalf: UInt32?

    /// - Parameter source: from its beginning.
    package init(_ source: any ByteSource, _ encoding: SourceEncoding) {
        (self.source, self.encoding) = (source, encoding)
    }

    package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while position == output.count, !isAtEnd { try fill() }
        let count = min(buffer.count, output.count - position)
        output.withUnsafeBytes { bytes in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[position..<(position + count)]))
        }
        position += count
        return count
    }

    private func fill() throws {
        output.removeAll(keepingCapacity: true)
        position = 0
        let count = try input.withUnsafeMutableBytes { try source.read(into: $0) }
        if count == 0 {
            isAtEnd = true
            if firstByte != nil || highHalf != nil { append(0xFFFD) }
            return
        }
        switch encoding {
        case .utf8: output.append(contentsOf: input[..<count])
        case .windows1252:
            for byte in input[..<count] {
                if byte < 0x80 { output.append(byte) } else { append(Self.windows1252(byte)) }
            }
        case .utf16LittleEndian, .utf16BigEndian: for byte in input[..<count] { take(byte) }
        }
        guard isAtStart else { return }
        // Shorter pieces than a mark come from nowhere but pipes, whose marks stay as characters that do not show.
        isAtStart = false
        if output.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    private func take(_ byte: UInt8) {
        guard let first = firstByte else {
            firstByte = byte
            return
        }
        firstByte = nil
        let (high, low) = encoding == .utf16BigEndian ? (first, byte) : (byte, first)
        let unit = UInt32(high) << 8 | UInt32(low)
        switch unit {
        case 0xD800..<0xDC00:
            if highHalf != nil { append(0xFFFD) }
            highHalf = unit
        case 0xDC00..<0xE000:
            append(highHalf.map { 0x10000 + ($0 - 0xD800) << 10 + (unit - 0xDC00) } ?? 0xFFFD)
            highHalf = nil
        default:
            if highHalf != nil { append(0xFFFD) }
            highHalf = nil
            append(unit)
        }
    }

    private func append(_ scalar: UInt32) {
        switch scalar {
        case 0..<0x80: output.append(UInt8(scalar))
        case 0x80..<0x800:
            output.append(UInt8(0xC0 | scalar >> 6))
            output.append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            output.append(UInt8(0xE0 | scalar >> 12))
            output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            output.append(UInt8(0x80 | scalar & 0x3F))
        default:
            output.append(UInt8(0xF0 | scalar >> 18 & 0x07))
            output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            output.append(UInt8(0x80 | scalar & 0x3F))
        }
    }

    /// What Windows has where Latin-1 has control characters.
    private static let beyondLatin1: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    private static func windows1252(_ byte: UInt8) -> UInt32 {
        (0x80..<0xA0).contains(byte) ? beyondLatin1[Int(byte) - 0x80] : UInt32(byte)
    }
}
