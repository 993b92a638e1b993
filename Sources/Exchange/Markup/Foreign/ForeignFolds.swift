/// Titles of text that was folded away.
///
/// A title is a heading, one level below the one before, where nothing stands behind the folded text that the heading would take for its
/// own; where something does, it is a line in bold.
enum ForeignFolds {
    /// The blocks with headings and lines in place of folds.
    static func settled(_ blocks: [ForeignBlock]) -> [ForeignBlock] {
        guard blocks.contains(where: \.isFold) else { return blocks }
        let ends = ends(of: blocks)
        var base = (blocks.compactMap(\.headingLevel).min() ?? 2) - 1
        // Of the folds that are open here, whether each has a heading.
        var open: [Bool] = []
        return blocks.enumerated().compactMap { position, block in
            switch block {
            case .heading(let level, _, _):
                base = level
                return block
            case .fold(let title):
                let isHeading = isParted(blocks, behind: ends[position] ?? blocks.count)
                open.append(isHeading)
                let level = base + open.count { $0 }
                guard isHeading else { return .line(ForeignInline.strong(title)) }
                return .heading(level: level, title.replacing("**", with: ""), id: nil)
            case .foldEnd:
                _ = open.popLast()
                return nil
            default: return block
            }
        }
    }

    /// Where each fold ends, by where it begins; one that is not closed goes to the end.
    private static func ends(of blocks: [ForeignBlock]) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var open: [Int] = []
        for (position, block) in blocks.enumerated() {
            if case .fold = block { open.append(position) }
            if case .foldEnd = block, let start = open.popLast() { ends[start] = position }
        }
        return ends
    }

    /// Whether a heading, another fold or nothing at all stands behind a place.
    private static func isParted(_ blocks: [ForeignBlock], behind place: Int) -> Bool {
        for block in blocks.dropFirst(place) {
            switch block {
            case .blank, .foldEnd: continue
            case .heading, .fold: return true
            case .line, .code: return false
            }
        }
        return true
    }
}
