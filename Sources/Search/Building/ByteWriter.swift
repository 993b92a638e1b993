/// Appends numbers as `ByteReader` reads them.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ value: Int) { bytes.append(UInt8(truncatingIfNeeded: value)) }

    mutating func varint(_ value: Int) {
        var rest = UInt32(truncatingIfNeeded: value)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func uint16(_ value: Int) {
        byte(value)
        byte(value >> 8)
    }

    mutating func uint32(_ value: Int) {
        uint16(value)
        uint16(value >> 16)
    }

    mutating func append(_ source: some Collection<UInt8>) { bytes.append(contentsOf: source) }

    /// A length, then the bytes.
    mutating func text(_ text: some Collection<UInt8>) {
        varint(text.count)
        append(text)
    }
}
