import SeededNumbers

/// Small wrongs in an index file whose header says that all is well, so that they get past the checksum.
enum Mutation {
    private static let header = 24

    static func apply(to file: [UInt8], using random: inout SplitMix64) -> [UInt8] {
        var bytes = file
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            guard bytes.count > header else { break }
            // Half of the wrongs hit the table of sections and the counts, where they do most.
            let place =
                Bool.random(using: &random)
                ? Int.random(in: header..<bytes.count, using: &random)
                : Int.random(in: header..<min(bytes.count, header + 200), using: &random)
            switch random.next() % 5 {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case 2: bytes[place] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF].randomElement(using: &random) ?? 0
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
            default:
                bytes.insert(contentsOf: (0..<4).map { _ in UInt8.random(in: 0...255, using: &random) }, at: place)
            }
        }
        return random.next() % 16 == 0 ? bytes : sealed(bytes)
    }

    /// Length and FNV-1a checksum set right.
    private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count >= header else { return bytes }
        var sealed = bytes
        for shift in 0..<4 { sealed[12 + shift] = UInt8(truncatingIfNeeded: bytes.count >> (8 * shift)) }
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes[header...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        for shift in 0..<8 { sealed[16 + shift] = UInt8(truncatingIfNeeded: hash >> UInt64(8 * shift)) }
        return sealed
    }
}
