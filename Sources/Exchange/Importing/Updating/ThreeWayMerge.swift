import Diagnostics

/// Merges two texts that come from a common one, line by line (diff3; Khanna, Kunal and Pierce, "A Formal Investigation of
/// Diff3").
package struct ThreeWayMerge: Sendable {
    /// With marks around what both sides changed differently.
    package let text: String
    /// Lines of `text` with the first mark of each conflict, from 1.
    package let conflicts: [Int]

    /// The marks, as git writes them.
    package static let ourMark = "<<<<<<< Redaktion"
    /// Stands between the two versions of a conflict.
    package static let partingMark = "======="
    /// Stands behind the source's version of a conflict.
    package static let theirMark = ">>>>>>> Import"

    /// - Complexity: O(n · d) for n lines and d changed ones, on each side.
    package init(base: String, ours: String, theirs: String) {
        let (old, left, right) = (Self.lines(base), Self.lines(ours), Self.lines(theirs))
        // For each line of the base, the line that it became on each side.
        let (toLeft, toRight) = (Self.matches(old, left), Self.matches(old, right))
        var merged: [Substring] = []
        var conflicts: [Int] = []
        var (o, l, r) = (0, 0, 0)
        while o < old.count || l < left.count || r < right.count {
            if o < old.count, toLeft[o] == l, toRight[o] == r {
                merged.append(old[o])
                (o, l, r) = (o + 1, l + 1, r + 1)
                continue
            }
            // Where one side left the lines alone, the other's change stands, even close to a change of the first: files
            // here have a field a line.
            if let end = Self.oneSided(from: o, kept: toLeft, position: l, count: left.count, changed: toRight) {
                let next = end < old.count ? toRight[end] ?? right.count : right.count
                merged += right[r..<next]
                (o, l, r) = (end, l + end - o, next)
                continue
            }
            if let end = Self.oneSided(from: o, kept: toRight, position: r, count: right.count, changed: toLeft) {
                let next = end < old.count ? toLeft[end] ?? left.count : left.count
                merged += left[l..<next]
                (o, l, r) = (end, next, r + end - o)
                continue
            }
            // Up to the next line that all three have.
            var next = o
            while next < old.count, toLeft[next] == nil || toRight[next] == nil { next += 1 }
            let (endLeft, endRight) =
                next < old.count
                ? (toLeft[next] ?? left.count, toRight[next] ?? right.count) : (left.count, right.count)
            let (before, mine, its) = (old[o..<next], left[l..<endLeft], right[r..<endRight])
            if mine.elementsEqual(its) || its.elementsEqual(before) {
                merged += mine
            } else if mine.elementsEqual(before) {
                merged += its
            } else {
                conflicts.append(merged.count + 1)
                merged.append(Self.ourMark[...])
                merged += mine
                merged.append(Self.partingMark[...])
                merged += its
                merged.append(Self.theirMark[...])
            }
            (o, l, r) = (next, endLeft, endRight)
        }
        text = merged.joined(separator: "\n")
        self.conflicts = conflicts
    }

    /// Lines with the first mark of each conflict that a text still has, from 1; git's marks are the same.
    package static func conflicts(in text: String) -> [Int] {
        guard text.contains("<<<<<<< ") else { return [] }
        var found: [Int] = []
        var isClosed = false
        for (number, line) in lines(text).enumerated() {
            if line.hasPrefix("<<<<<<< ") { found.append(number + 1) }
            if line.hasPrefix(">>>>>>> "), !found.isEmpty { isClosed = true }
        }
        return isClosed ? found : []
    }

    /// The end of the old lines from `start` that one side changed and the other kept, in their place and side by side; nil
    /// where both changed them.
    private static func oneSided(
        from start: Int, kept: [Int?], position: Int, count: Int, changed: [Int?]
    ) -> Int? {
        guard start < kept.count, kept[start] == position else { return nil }
        var end = start
        while end < changed.count, changed[end] == nil {
            guard kept[end] == position + end - start else { return nil }
            end += 1
        }
        // What follows the last line is nobody's but both may have added to it.
        if end == changed.count, position + end - start != count { return nil }
        return end
    }

    /// A last line feed makes a last, empty line, so that joining gives the text again.
    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// For each old line the new one that it is; nil where it is gone.
    private static func matches(_ old: [Substring], _ new: [Substring]) -> [Int?] {
        let changes = LineChanges(from: old, to: new)
        var matches: [Int?] = []
        var position = 0
        for index in old.indices {
            guard !changes.removed.contains(index) else {
                matches.append(nil)
                continue
            }
            while changes.inserted.contains(position) { position += 1 }
            matches.append(position)
            position += 1
        }
        return matches
    }
}
