import Bytes
import Foundation

/// Cuts the bytes of a file where a record may begin, so that reading can go on there when what came before is broken.
struct RecordChunks {
    struct Piece {
        let bytes: ArraySlice<UInt8>
        /// With its prefix, as written; nil where the piece begins with no record.
        let record: String?
        /// Of the first byte, from 1.
        let line: Int
    }

    private let source: any ByteSource
    private let names: [[UInt8]]
    private var buffer: [UInt8] = []
    private var start = 0
    private var line = 1
    private var isAtEnd = false
    private var guardian = PrologGuard()
    /// Whether a document type or an entity is declared; then there is nothing more to read.
    package private(set) var hasDocumentType = false
    /// The XML declaration in one line; empty where there is none.
    package private(set) var declaration: [UInt8] = []
    private var isFirst = true

    private static let readSize = 1 << 16
    /// More than any name with its prefix.
    private static let longestName = 200

    init(_ source: any ByteSource, records names: Set<String>) {
        self.source = source
        self.names = names.map { Array($0.utf8) }
    }

    /// Nil at the end.
    mutating func next() throws -> Piece? {
        while true {
            if start == buffer.count {
                guard try fill() else { return nil }
            }
            let cut = cut()
            if cut > start { return piece(until: cut) }
            // A tag that does not end in what has been read.
            guard try fill() else { return buffer.isEmpty ? nil : piece(until: buffer.count) }
        }
    }

    private mutating func piece(until end: Int) -> Piece {
        let name = record(at: start).name
        let piece = Piece(bytes: buffer[start..<end], record: name, line: line)
        line += Self.lineFeeds(piece.bytes)
        start = end
        return piece
    }

    private static func lineFeeds(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var (count, position) = (0, 0)
            while let found = bytes.firstOffset(of: 0x0A, from: position) {
                count += 1
                position = found + 1
            }
            return count
        }
    }

    /// Where the next record may begin, or how far the bytes are known; `start` where they are not.
    private func cut() -> Int {
        buffer.withUnsafeBufferPointer { bytes in
            // The piece may itself begin with a record.
            var position = start + 1
            if !record(at: start).isKnown, !isAtEnd { return start }
            while let index = bytes.firstOffset(of: 0x3C, from: position) {
                let (name, isKnown) = record(at: index)
                if name != nil || !isKnown && !isAtEnd { return index }
                position = index + 1
            }
            return bytes.count
        }
    }

    /// The record whose tag begins there, and whether enough has been read to know.
    private func record(at index: Int) -> (name: String?, isKnown: Bool) {
        guard buffer[index] == 0x3C else { return (nil, true) }
        var end = index + 1
        var local = end
        while end < buffer.count, end - index < Self.longestName {
            switch buffer[end] {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/"):
                let name = buffer[local..<end]
                guard names.contains(where: { $0.count == name.count && $0.elementsEqual(name) }) else {
                    return (nil, true)
                }
                return (String(decoding: buffer[(index + 1)..<end], as: UTF8.self), true)
            case UInt8(ascii: ":"): local = end + 1
            default: break
            }
            end += 1
        }
        return (nil, end - index >= Self.longestName)
    }

    /// Reads more behind what is left; false at the end.
    private mutating func fill() throws -> Bool {
        guard !isAtEnd else { return false }
        buffer.removeSubrange(..<start)
        start = 0
        let before = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.readSize))
        let source = self.source
        let count = try buffer.withUnsafeMutableBytes { bytes in
            try source.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[before...]))
        }
        buffer.removeSubrange((before + count)...)
        isAtEnd = count == 0
        let isFree = buffer.withUnsafeBytes { guardian.admits(UnsafeRawBufferPointer(rebasing: $0[before...])) }
        if !isFree {
            hasDocumentType = true
            isAtEnd = true
            buffer = []
        }
        if isFirst {
            isFirst = false
            keepDeclaration()
        }
        return !buffer.isEmpty
    }

    private mutating func keepDeclaration() {
        let bytes = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? buffer.dropFirst(3) : buffer[...]
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.firstIndex(of: UInt8(ascii: ">")) else { return }
        declaration = bytes[...end].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    }
}
