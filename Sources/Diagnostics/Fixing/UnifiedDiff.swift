/// The difference of two texts in unified format, as `diff -u` and git print it.
public enum UnifiedDiff {
    /// Empty where the texts are equal.
    ///
    /// - Complexity: O(n · d) for n lines and d changed ones.
    public static func render(path: String, old: String, new: String, context: Int = 3) -> String {
        let (oldLines, newLines) = (lines(old), lines(new))
        let changes = LineChanges(from: oldLines, to: newLines)
        guard !changes.isEmpty else { return "" }
        // One edit script in the order of the texts: kept, removed and inserted lines.
        var script: [(mark: Character, text: String, old: Int, new: Int)] = []
        var (i, j) = (0, 0)
        while i < oldLines.count || j < newLines.count {
            if i < oldLines.count, changes.removed.contains(i) {
                script.append(("-", oldLines[i], i, j))
                i += 1
            } else if j < newLines.count, changes.inserted.contains(j) {
                script.append(("+", newLines[j], i, j))
                j += 1
            } else {
                script.append((" ", oldLines[i], i, j))
                i += 1
                j += 1
            }
        }
        var text = "--- a/\(path)\n+++ b/\(path)\n"
        var position = 0
        while let change = script[position...].firstIndex(where: { $0.mark != " " }) {
            let start = max(position, change - context)
            var end = change
            var last = change
            while end < script.count, end - last <= 2 * context {
                if script[end].mark != " " { last = end }
                end += 1
            }
            end = min(last + context + 1, script.count)
            let hunk = script[start..<end]
            let oldCount = hunk.count { $0.mark != "+" }
            let newCount = hunk.count { $0.mark != "-" }
            text += "@@ -\(script[start].old + 1),\(oldCount) +\(script[start].new + 1),\(newCount) @@\n"
            for line in hunk { text += "\(line.mark)\(line.text)\n" }
            position = end
        }
        return text
    }

    /// Lines without their line feed; what follows the last line feed is a line only if it is not empty.
    private static func lines(_ text: String) -> [String] {
        // By bytes: carriage return and line feed are one Character.
        var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
