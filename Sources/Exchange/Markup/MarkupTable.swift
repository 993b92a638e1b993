/// A table of HTML: its rows, and whether it is one to its readers.
package struct MarkupTable {
    /// A row of the table.
    package struct Row {
        /// Nodes of the cells, in order.
        package let cells: [Int]
        /// A cell for each column: again where it reaches over rows, nil where it reaches over columns.
        fileprivate(set) var columns: [Int?] = []
        fileprivate let isHead: Bool
    }

    /// More columns than this are no table that anybody reads.
    private static let widest = 100

    /// In order.
    package private(set) var rows: [Row] = []
    /// Cells of the longest row.
    package let width: Int
    /// Whether the first row names the columns.
    package let hasHeader: Bool
    /// Whether it holds facts in rows and columns; else it is layout.
    package let isGrid: Bool

    /// - Parameter index: of the table's element.
    package init(_ tree: MarkupTree, _ index: Int) {
        let nodes = tree.nodes
        var headEnd = index
        var hasTable = false
        var position = index + 1
        while position < nodes[index].end {
            switch nodes[position].element {
            case "table":
                hasTable = true
                position = nodes[position].end
                continue
            case "thead": headEnd = nodes[position].end
            case "tr":
                let cells = tree.children(of: position).filter { ["td", "th"].contains(nodes[$0].element) }
                if !cells.isEmpty { rows.append(Row(cells: cells, isHead: position < headEnd)) }
            default: break
            }
            position += 1
        }
        Self.spread(&rows, nodes)
        width = rows.map(\.columns.count).max() ?? 0
        hasHeader = rows.first.map { Self.namesColumns($0, tree) } ?? false
        // A single row is a table where it says something short of something short.
        let isShort = rows.first.map { row in row.cells.allSatisfy { Self.isShort($0, tree) } } ?? false
        isGrid = (2...Self.widest).contains(width) && !hasTable && (rows.count > 1 || (isShort && !hasHeader))
    }

    /// Puts cells into the columns that they stand in.
    private static func spread(_ rows: inout [Row], _ nodes: [MarkupTree.Node]) {
        func span(_ cell: Int, _ name: String) -> Int {
            nodes[cell].attributes[name].flatMap { Int(MarkdownText.line($0)) }.map { min(max($0, 1), widest) } ?? 1
        }
        /// By column, the cell that reaches down into it, and for how many rows more.
        var hanging: [Int: (cell: Int?, rows: Int)] = [:]
        for number in rows.indices {
            var columns: [Int?] = []
            func fill() {
                while let above = hanging[columns.count] {
                    hanging[columns.count] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
                    columns.append(above.cell)
                }
            }
            for cell in rows[number].cells {
                fill()
                guard columns.count < widest else {
                    columns.append(cell)
                    continue
                }
                let down = span(cell, "rowspan")
                for offset in 0..<span(cell, "colspan") {
                    let shown = offset == 0 ? cell : nil
                    if down > 1 { hanging[columns.count] = (shown, down - 1) }
                    columns.append(shown)
                }
            }
            fill()
            rows[number].columns = columns
        }
    }

    private static func namesColumns(_ row: Row, _ tree: MarkupTree) -> Bool {
        if row.isHead { return true }
        let shown = row.cells.filter { !MarkdownText.line(tree.plainText(of: $0)).isEmpty }
        return shown.allSatisfy { tree.nodes[$0].element == "th" } || shown.allSatisfy { isBold($0, tree) }
    }

    private static func isBold(_ cell: Int, _ tree: MarkupTree) -> Bool {
        var position = cell + 1
        while position < tree.nodes[cell].end {
            let node = tree.nodes[position]
            if node.element == "strong" || node.element == "b" {
                position = node.end
                continue
            }
            if node.element == nil, !MarkdownText.line(node.text).isEmpty { return false }
            position += 1
        }
        return true
    }

    private static func isShort(_ cell: Int, _ tree: MarkupTree) -> Bool {
        let inside = tree.nodes[cell..<tree.nodes[cell].end].dropFirst()
        let blocks = inside.filter { $0.element.map { MarkupTree.blocks.contains($0) || $0 == "br" } ?? false }
        let isLine = blocks.isEmpty || (blocks.count == 1 && blocks.first?.element == "p")
        return isLine && MarkdownText.line(tree.plainText(of: cell)).count <= 80
    }
}
