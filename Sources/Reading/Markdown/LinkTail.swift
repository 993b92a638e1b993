import Bytes

/// `(address "title")` behind a link's text, as CommonMark 0.29 reads it (section 6.5).
struct LinkTail {
    /// Without `<` and `>`.
    let address: Range<Int>
    let end: Int

    init?(in source: UnsafeBufferPointer<UInt8>, at opening: Int, _ limit: Int) {
        func blanks(_ start: Int) -> Int {
            var index = start
            while index < limit, [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">")].contains(source[index]) { index += 1 }
            return index
        }
        guard let (address, behind) = Self.address(in: source, at: blanks(opening + 1), limit) else { return nil }
        var index = blanks(behind)
        if index < limit, source[index] != UInt8(ascii: ")") {
            let closing = source[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : source[index]
            guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")")].contains(closing) else { return nil }
            index += 1
            while index < limit, source[index] != closing { index += source[index] == UInt8(ascii: "\\") ? 2 : 1 }
            index = blanks(index + 1)
        }
        guard index < limit, source[index] == UInt8(ascii: ")") else { return nil }
        self.address = address
        end = index + 1
    }

    /// An address in pointed brackets, or up to a blank or the round bracket that closes.
    static func address(
        in source: UnsafeBufferPointer<UInt8>, at start: Int, _ limit: Int
    ) -> (address: Range<Int>, end: Int)? {
        var index = start
        if index < limit, source[index] == UInt8(ascii: "<") {
            index += 1
            while index < limit, source[index] != UInt8(ascii: ">") {
                guard source[index] != 0x0A else { return nil }
                index += source[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            return index < limit ? ((start + 1)..<index, index + 1) : nil
        }
        var depth = 0
        while index < limit, source[index] > 0x20 {
            if source[index] == UInt8(ascii: "(") { depth += 1 }
            if source[index] == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            index += source[index] == UInt8(ascii: "\\") && index + 1 < limit && source[index + 1] > 0x20 ? 2 : 1
        }
        return (start..<min(index, limit), min(index, limit))
    }
}

/// Where the addresses of `[label]: address` stand; `[^label]: text` is a footnote.
struct LinkDefinitions {
    /// In bytes (CommonMark 0.29, 4.7).
    static let longestLabel = 999

    private var addresses: [String: Range<Int>] = [:]
    /// By label, the bytes of address and title at most.
    private var sizes: [String: Int] = [:]

    var isEmpty: Bool { addresses.isEmpty }

    /// - Complexity: O(n) bytes.
    init(in source: UnsafeBufferPointer<UInt8>) {
        var line = 0
        var last: (label: String, start: Int)?
        while line < source.count {
            let next = source.firstOffset(of: 0x0A, in: line..<source.count) ?? source.count
            var index = line
            while index < next, [0x20, 0x09, UInt8(ascii: ">")].contains(source[index]) { index += 1 }
            if index + 1 < next, source[index] == UInt8(ascii: "["), source[index + 1] != UInt8(ascii: "^"),
                let closing = source.firstOffset(of: UInt8(ascii: "]"), in: index..<next), closing + 1 < next,
                source[closing + 1] == UInt8(ascii: ":")
            {
                var start = closing + 2
                while start < source.count, source[start] <= 0x20 { start += 1 }
                let label = Self.name(source[(index + 1)..<closing])
                if addresses[label] == nil,
                    let (address, _) = LinkTail.address(in: source, at: start, source.count)
                {
                    // The first of a name holds.
                    addresses[label] = address
                    last = (label, closing)
                } else {
                    last = nil
                }
            } else if index >= next {
                last = nil
            }
            // A title may go on for lines.
            if let last { sizes[last.label] = next - last.start }
            line = next + 1
        }
    }

    /// Bytes that the label stands for, at most; 0 where it is none.
    func size(of label: Slice<UnsafeBufferPointer<UInt8>>) -> Int { sizes[Self.name(label)] ?? 0 }

    func address(of label: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int>? { addresses[Self.name(label)] }

    /// Labels are the same whatever their case and blanks.
    private static func name(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: label, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
