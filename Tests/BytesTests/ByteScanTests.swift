import Bytes
import SeededNumbers
import Testing

struct ByteScanTests {
    /// The one-byte-at-a-time search that the fast one must agree with.
    private static func places(of signs: String, in bytes: [UInt8], withControlCharacters: Bool) -> [Int] {
        bytes.indices.filter { signs.utf8.contains(bytes[$0]) || withControlCharacters && bytes[$0] < 0x20 }
    }

    private static func scanned(_ signs: ByteScan.Signs, _ bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBufferPointer { buffer in
            var places: [Int] = []
            var start = 0
            while case let next = signs.nextOffset(in: buffer, from: start), next < buffer.count {
                places.append(next)
                start = next + 1
            }
            return places
        }
    }

    @Test func everySignIsFoundWhateverStandsAroundIt() {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<20 {
                for filler: UInt8 in [0x61, 0x00, 0x21, 0x7F, 0x80, 0xFF] {
                    var bytes = [UInt8](repeating: filler, count: 20)
                    bytes[place] = byte
                    #expect(
                        Self.scanned(ByteScan.Signs("\"\\", withControlCharacters: true), bytes)
                            == Self.places(of: "\"\\", in: bytes, withControlCharacters: true))
                    #expect(
                        Self.scanned(ByteScan.Signs("&<>\""), bytes)
                            == Self.places(of: "&<>\"", in: bytes, withControlCharacters: false))
                }
            }
        }
    }

    @Test func manyBytesAtOnceFindWhatOneFinds() {
        var numbers = SplitMix64(seed: 5)
        for _ in 0..<2_000 {
            let bytes = (0..<Int.random(in: 0...70, using: &numbers)).map { _ in
                UInt8.random(in: 0...255, using: &numbers) % (Bool.random(using: &numbers) ? 64 : 255)
            }
            #expect(
                Self.scanned(ByteScan.Signs("*~"), bytes)
                    == Self.places(of: "*~", in: bytes, withControlCharacters: false))
            #expect(
                Self.scanned(ByteScan.Signs("#", withControlCharacters: true), bytes)
                    == Self.places(of: "#", in: bytes, withControlCharacters: true))
            bytes.withUnsafeBufferPointer { buffer in
                var found: [Int] = []
                ByteScan.forEach(0x23, in: buffer) { found.append($0) }
                #expect(found == bytes.indices.filter { bytes[$0] == 0x23 })
                var unusual: Set<Int> = []
                ByteScan.forEachUnusual(in: buffer) { unusual.insert($0) }
                #expect(unusual.isSuperset(of: bytes.indices.filter { !(0x20..<0x7F).contains(bytes[$0]) }))
            }
        }
    }
}
