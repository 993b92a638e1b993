import Bytes

/// The lines of a source, and where its bytes stand on them.
struct SourceLines {
    private let source: UnsafeBufferPointer<UInt8>
    /// Offset of each line.
    private var starts: [Int] = [0]
    /// Index of the line asked for last: mostly the next place is on it too.
    private var line = 0
    /// Offsets of carriage returns.
    private var returns: [Int] = []
    /// Bytes that go on a character, before each block of the source.
    private var continuationsBefore: [Int32] = []
    private static let block = 128

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        starts.reserveCapacity(source.count / 40)
        continuationsBefore.reserveCapacity(source.count / Self.block + 2)
        var continuations: Int32 = 0
        for start in stride(from: 0, to: source.count, by: Self.block) {
            continuationsBefore.append(continuations)
            continuations += Int32(Self.continuations(in: source[start..<min(start + Self.block, source.count)]))
        }
        continuationsBefore.append(continuations)
        var next = 0
        while let end = source.firstOffset(of: 0x0A, from: next) {
            next = end + 1
            starts.append(next)
        }
        next = 0
        while let end = source.firstOffset(of: 0x0D, from: next) {
            returns.append(end)
            next = end + 1
        }
    }

    /// - Parameter line: from 1; the end of the source where there is no such line.
    func start(_ line: Int) -> Int { line <= starts.count ? starts[max(line, 1) - 1] : source.count }

    /// Line and column in characters, from 1.
    ///
    /// - Complexity: O(log n) lines.
    mutating func place(of index: Int) -> (line: Int, column: Int) {
        if index < starts[line] || line + 1 < starts.count && starts[line + 1] <= index {
            line = max(Self.count(upTo: index, in: starts) - 1, 0)
        }
        return (line + 1, characters(in: starts[line]..<max(index, starts[line])) + 1)
    }

    /// - Complexity: O(log n) lines.
    mutating func extent(_ range: Range<Int>) -> SourceMap.Extent {
        let (line, column) = place(of: range.lowerBound)
        var end = min(range.upperBound, line < starts.count ? starts[line] - 1 : source.count)
        let next = Self.count(upTo: range.lowerBound - 1, in: returns)
        if next < returns.count { end = min(end, returns[next]) }
        return SourceMap.Extent(
            line: line, column: column, length: characters(in: range.lowerBound..<max(end, range.lowerBound)))
    }

    private func characters(in range: Range<Int>) -> Int {
        range.count - (continuations(before: range.upperBound) - continuations(before: range.lowerBound))
    }

    private func continuations(before index: Int) -> Int {
        let block = index / Self.block
        guard block + 1 < continuationsBefore.count else { return Int(continuationsBefore.last ?? 0) }
        let before = Int(continuationsBefore[block])
        if before == Int(continuationsBefore[block + 1]) { return before }
        return before + Self.continuations(in: source[(block * Self.block)..<index])
    }

    /// Bytes that go on a character, counted eight at a time: the highest bit is set, the next is not.
    private static func continuations(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let raw = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes))
        var (count, offset) = (0, 0)
        while offset + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            count += (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
            offset += 8
        }
        while offset < raw.count {
            if raw[offset] & 0xC0 == 0x80 { count += 1 }
            offset += 1
        }
        return count
    }

    /// How many of the offsets, which ascend, are not behind `index`.
    private static func count(upTo index: Int, in offsets: [Int]) -> Int {
        var (low, high) = (0, offsets.count)
        while low < high {
            let middle = (low + high) / 2
            if offsets[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many of the byte stand side by side.
    func run(of byte: UInt8, at start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, self[end] == byte { end += 1 }
        return end - start
    }
}
