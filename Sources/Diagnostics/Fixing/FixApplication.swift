/// Applies fixes to the text they were made for.
public enum FixApplication {
    /// The text with the fixes applied in order of place; of two that overlap, the first is.
    ///
    /// Everything else stays byte for byte: line endings, a byte-order mark, comments. A replacement of several lines ends
    /// them as the text does.
    ///
    /// - Parameter text: UTF-8; lines end in LF, CR LF or CR.
    /// - Complexity: O(text + f log f) for f fixes.
    public static func apply(
        _ fixes: [Diagnostic.Fix], to text: [UInt8]
    ) -> (text: [UInt8], applied: [Diagnostic.Fix]) {
        let lineStarts = Self.lineStarts(text)
        let placed = fixes.compactMap { fix -> (range: Range<Int>, fix: Diagnostic.Fix)? in
            guard
                let start = offset(
                    Int(fix.range.start.line), column: Int(fix.range.start.column), in: text, lineStarts: lineStarts),
                let end = offset(
                    Int(fix.range.endLine), column: Int(fix.range.endColumn), in: text, lineStarts: lineStarts),
                start <= end
            else { return nil }
            return (start..<end, fix)
        }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var result: [UInt8] = []
        result.reserveCapacity(text.count + fixes.count * 16)
        var applied: [Diagnostic.Fix] = []
        var position = 0
        for (range, fix) in placed where range.lowerBound >= position {
            // Two insertions at one place would be two answers to one question.
            if let last = applied.last, last.range == fix.range { continue }
            result.append(contentsOf: text[position..<range.lowerBound])
            let end = text[range.upperBound...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
            let isReturn = end < text.count && text[end] == 0x0D
            let isPair = isReturn && end + 1 < text.count && text[end + 1] == 0x0A
            for byte in fix.replacement.utf8 {
                if byte == 0x0A, isReturn { result.append(0x0D) }
                if byte != 0x0A || !isReturn || isPair { result.append(byte) }
            }
            position = range.upperBound
            applied.append(fix)
        }
        result.append(contentsOf: text[position...])
        return (result, applied)
    }

    /// Offset of the first byte of each line, a byte-order mark left out.
    private static func lineStarts(_ text: [UInt8]) -> [Int] {
        var starts = [text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        for index in text.indices {
            let endsLine =
                text[index] == 0x0A || (text[index] == 0x0D && (index + 1 == text.count || text[index + 1] != 0x0A))
            if endsLine { starts.append(index + 1) }
        }
        return starts
    }

    /// Offset of a column, counted in Unicode scalars from 1; nil where the line or the column does not exist.
    private static func offset(_ line: Int, column: Int, in text: [UInt8], lineStarts: [Int]) -> Int? {
        guard lineStarts.indices.contains(line - 1), column >= 1 else { return nil }
        var index = lineStarts[line - 1]
        var remaining = column - 1
        while remaining > 0 {
            guard index < text.count, text[index] != 0x0A, text[index] != 0x0D else { return nil }
            index += 1
            while index < text.count, text[index] & 0xC0 == 0x80 { index += 1 }
            remaining -= 1
        }
        return index
    }
}
