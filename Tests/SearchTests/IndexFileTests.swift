import Testing

@testable import Search

@Suite struct IndexFileTests {
    static let bytes = SmallIndex(MatchingTests.articles, everyday: [("couch", ["sperrmüll"])]).bytes

    @Test func `the same text gives the same bytes`() {
        #expect(SmallIndex(MatchingTests.articles, everyday: [("couch", ["sperrmüll"])]).bytes == Self.bytes)
    }

    @Test func `a file cut short is refused at every length`() {
        for length in 0..<Self.bytes.count {
            #expect(throws: SearchIndex.Refusal.self) { try SearchIndex(Array(Self.bytes.prefix(length))) }
        }
    }

    @Test func `a changed byte is refused wherever it is`() {
        for position in stride(from: 0, to: Self.bytes.count, by: 7) {
            var altered = Self.bytes
            altered[position] ^= 0x20
            #expect(throws: SearchIndex.Refusal.self) { try SearchIndex(altered) }
        }
    }

    @Test func `what is wrong is said`() {
        func refusal(_ bytes: [UInt8]) -> SearchIndex.Refusal? {
            do {
                _ = try SearchIndex(bytes)
                return nil
            } catch {
                return error
            }
        }
        var other = Self.bytes
        other[8] = 9
        var altered = Self.bytes
        altered[altered.count - 1] ^= 1
        #expect(refusal([]) == .notAnIndex)
        #expect(refusal(Array("<!doctype html>".utf8)) == .notAnIndex)
        #expect(refusal(other) == .otherVersion)
        #expect(refusal(Self.bytes + [0]) == .truncated)
        #expect(refusal(altered) == .altered)
    }

    @Test func `an index without articles answers nothing`() throws {
        let index = SmallIndex([])
        #expect(try index.find("Ausweis").isEmpty)
    }
}
