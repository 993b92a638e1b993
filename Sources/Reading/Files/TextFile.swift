import Bytes
import Diagnostics

/// A file's bytes as text that the readers may rely on: UTF-8, lines ending in a line feed, no byte-order mark.
package enum TextFile {
    /// - Returns: nil where the bytes are not UTF-8; the finding says where.
    package static func normalise(_ bytes: [UInt8], file: FileID, _ findings: inout Findings) -> [UInt8]? {
        let valid = bytes.withUnsafeBufferPointer { firstInvalidOffset($0) }
        if let offset = valid {
            // Places count as they do in the text that the readers get.
            let before = withSimpleLineEnds(bytes[..<offset])
            let line = before.count { $0 == 0x0A } + 1
            let column = before[((before.lastIndex(of: 0x0A) ?? -1) + 1)...].scalarCount + 1
            findings.add(
                Diagnostic(
                    FileRule.encoding, at: Span(Place(file: file, line: line, column: column), length: 1).range,
                    LocalizedText(
                        de: "Die Datei ist nicht in UTF-8 gespeichert: hier steht das Byte 0x\(hex(bytes[offset])).",
                        en: "The file is not saved as UTF-8: here is the byte 0x\(hex(bytes[offset]))."),
                    help: LocalizedText(
                        de: "Die Datei im Editor mit der Kodierung UTF-8 neu speichern.",
                        en: "Save the file again with the encoding UTF-8.")))
            return nil
        }
        let hasReturns = bytes.withUnsafeBufferPointer { $0.firstOffset(of: 0x0D) != nil }
        guard bytes.first == 0xEF || hasReturns else { return bytes }
        return withSimpleLineEnds(bytes[...])
    }

    /// Without a byte-order mark, each line ended by a line feed.
    private static func withSimpleLineEnds(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index += 3 }
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x0D {
                text.append(0x0A)
                if index + 1 < bytes.endIndex, bytes[index + 1] == 0x0A { index += 1 }
            } else {
                text.append(byte)
            }
            index += 1
        }
        return text
    }

    private static func hex(_ byte: UInt8) -> String { String(byte, radix: 16, uppercase: true) }

    /// Offset of the first byte that is not well-formed UTF-8 (Unicode 16, table 3-7), or nil.
    static func firstInvalidOffset(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let raw = UnsafeRawBufferPointer(bytes)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
                // Mostly more of ASCII follows.
                while index + 8 <= bytes.count,
                    raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    index += 8
                }
                continue
            }
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch byte {
            case 0xC2...0xDF: length = 2
            case 0xE0: (length, low) = (3, 0xA0)
            case 0xE1...0xEC, 0xEE...0xEF: length = 3
            case 0xED: (length, high) = (3, 0x9F)
            case 0xF0: (length, low) = (4, 0x90)
            case 0xF1...0xF3: length = 4
            case 0xF4: (length, high) = (4, 0x8F)
            default: return index
            }
            guard index + length <= bytes.count, (low...high).contains(bytes[index + 1]) else { return index }
            for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return index }
            index += length
        }
        return nil
    }
}
