import Bytes

/// A text by its lines, for what the parser says of blocks by line and column.
struct TextLines {
    private let text: ArraySlice<UInt8>
    /// Offset of each line.
    private let starts: [Int]

    /// - Complexity: O(n).
    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        var starts = [text.startIndex]
        text.withUnsafeBufferPointer { bytes in
            var next = 0
            while let end = bytes.firstOffset(of: 0x0A, from: next) {
                next = end + 1
                starts.append(text.startIndex + next)
            }
        }
        self.starts = starts
    }

    var count: Int { starts.count }

    /// Which lines, from 1, hold the bytes somewhere, in order.
    ///
    /// - Complexity: O(n).
    func numbers(ofLinesWith part: [UInt8]) -> [Int] {
        var numbers: [Int] = []
        var (number, next) = (1, 0)
        text.withUnsafeBufferPointer { bytes in
            while let found = bytes.firstOffset(of: part, from: next) {
                while number < starts.count, starts[number] <= text.startIndex + found { number += 1 }
                numbers.append(number)
                next = number < starts.count ? starts[number] - text.startIndex : bytes.count
            }
        }
        return numbers
    }

    /// - Parameter line: from 1; a line that is not there is empty.
    subscript(line: Int) -> ArraySlice<UInt8> {
        guard starts.indices.contains(line - 1) else { return text[text.endIndex...] }
        let end = line < starts.count ? starts[line] - 1 : text.endIndex
        let bytes = text[starts[line - 1]..<end]
        return bytes.last == 0x0D ? bytes.dropLast() : bytes
    }

    /// A line behind the blanks and marks of quotes that it begins with.
    func content(_ line: Int) -> ArraySlice<UInt8> {
        self[line].drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    }

    /// In characters, from 1.
    func column(of offset: Int, in line: Int) -> Int {
        self[line][..<offset].scalarCount + 1
    }
}
