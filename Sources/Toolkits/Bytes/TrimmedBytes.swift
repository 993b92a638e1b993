extension BidirectionalCollection where Element == UInt8 {
    /// Without the bytes at both ends that are of a kind.
    ///
    /// - Complexity: O(bytes left out).
    @inlinable package func trimming(where isLeftOut: (UInt8) -> Bool) -> SubSequence {
        var slice = self[...]
        while let first = slice.first, isLeftOut(first) { slice = slice.dropFirst() }
        while let last = slice.last, isLeftOut(last) { slice = slice.dropLast() }
        return slice
    }

    /// Without spaces and tabs at both ends.
    @inlinable package var trimmingBlanks: SubSequence { trimming { $0.isBlank } }

    /// Without spaces, tabs and ends of lines at both ends.
    @inlinable package var trimmingBlanksAndLineEnds: SubSequence { trimming { $0.isBlankOrLineEnd } }
}
