/// The rows of the table of distances between one word and many, in the order of a dictionary: rows of a shared beginning are
/// computed once.
///
/// Only cells within `most` of the diagonal are computed: all others are farther (E. Ukkonen, 1985).
struct DistanceRows {
    private let word: [UInt8]
    private let most: Int
    /// Cells of a row: the distance of the first i letters of a term to the first j letters of the word, then the row's least.
    private let stride: Int
    private var cells: [UInt8]
    /// Rows that are valid.
    private var valid = 1
    private static let deepest = 72

    /// - Parameter most: the greatest distance of interest, below 255.
    init(_ word: [UInt8], most: Int) {
        self.word = word
        self.most = most
        stride = word.count + 2
        // A cell that nothing is written to is too far away.
        cells = Array(repeating: UInt8(most + 1), count: stride * (Self.deepest + 1))
        for near in 0...most {
            if near <= word.count { cells[near] = UInt8(near) }
            cells[near * stride] = UInt8(near)
        }
    }

    /// The distance to a term where it is at most `most`.
    ///
    /// - Parameter shared: letters that the term shares with the one before it.
    mutating func distance(to term: some LetterSequence, shared: Int) -> Int? {
        valid = min(valid, shared + 1)
        guard term.count <= Self.deepest else { return nil }
        let (word, most, stride, first) = (word, most, stride, valid)
        let (filled, distance) = cells.withUnsafeMutableBufferPointer { cells -> (Int, Int) in
            var row = first
            // Row `row - 1` may be one from which no way leads below the limit; then none of the longer ones does.
            while row == 1 || cells[row * stride - 1] <= most {
                if row > term.count { return (row, Int(cells[term.count * stride + word.count])) }
                Self.fill(row, of: cells, stride: stride, most: most, word: word, term: term)
                row += 1
            }
            return (row, most + 1)
        }
        valid = filled
        return distance <= most ? distance : nil
    }

    @inline(__always)
    private static func fill(
        _ row: Int, of cells: UnsafeMutableBufferPointer<UInt8>, stride: Int, most: Int, word: [UInt8],
        term: some LetterSequence
    ) {
        let above = (row - 1) * stride
        let here = row * stride
        var least = cells[here]
        var column = max(1, row - most)
        while column <= min(word.count, row + most) {
            var best = cells[above + column - 1] + (term[row - 1] == word[column - 1] ? 0 : 1)
            best = min(best, cells[above + column] + 1, cells[here + column - 1] + 1)
            if row > 1, column > 1, term[row - 1] == word[column - 2], term[row - 2] == word[column - 1] {
                best = min(best, cells[above - stride + column - 2] + 1)
            }
            best = min(best, UInt8(most + 1))
            cells[here + column] = best
            least = min(least, best)
            column += 1
        }
        cells[here + stride - 1] = least
    }
}
