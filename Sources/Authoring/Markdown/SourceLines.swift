/// The lines of a source, and where its bytes stand on them.
struct SourceLines {
    private let source: UnsafeBufferPointer<UInt8>
    /// Offset of each line.
    private var starts: [Int] = [0]
    /// Index of the line counted last, and how far.
    private var line = 0
    private var counted = 0
    private var column = 1

    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        starts.reserveCapacity(source.count / 40)
        for index in source.indices where source[index] == 0x0A { starts.append(index + 1) }
    }

    /// - Parameter line: from 1; the end of the source where there is no such line.
    func start(_ line: Int) -> Int { line <= starts.count ? starts[max(line, 1) - 1] : source.count }

    /// Line and column in characters, from 1.
    ///
    /// - Complexity: O(n) bytes from the place asked for before, where that is on the same line; O(log n) lines and the
    ///   bytes of one otherwise.
    mutating func place(of index: Int) -> (line: Int, column: Int) {
        if index < starts[line] || (line + 1 < starts.count && starts[line + 1] <= index) {
            line = Self.line(of: index, in: starts)
            (counted, column) = (starts[line], 1)
        }
        while counted > index {
            counted -= 1
            if source[counted] & 0xC0 != 0x80 { column -= 1 }
        }
        while counted < index {
            if source[counted] & 0xC0 != 0x80 { column += 1 }
            counted += 1
        }
        return (line + 1, column)
    }

    mutating func extent(_ range: Range<Int>) -> SourceMap.Extent {
        let (line, column) = place(of: range.lowerBound)
        return SourceMap.Extent(
            line: line, column: column,
            length: source[range].prefix { $0 != 0x0A && $0 != 0x0D }.count { $0 & 0xC0 != 0x80 })
    }

    private static func line(of index: Int, in starts: [Int]) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return max(low - 1, 0)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Offset of the first such byte.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// How many of the byte stand side by side.
    func run(of byte: UInt8, at start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, self[end] == byte { end += 1 }
        return end - start
    }
}
