import Knowledge

/// Where the questions of a guide are drawn: from left to right by the number of questions before them, those of one column below each
/// other in the order of the answers that lead to them.
struct GuideLayout {
    /// A question with its answers, as a box.
    struct Box {
        var column: Int
        var top: Int
        let height: Int
        let lines: [String]
        let answers: [Row]
    }

    /// An answer in a box.
    struct Row {
        /// From the top of the box to the middle of its first line.
        let middle: Int
        let lines: [String]
        /// The question that it leads to.
        let next: Int?
        /// How many of the lines say where it leads.
        let targetLines: Int
    }

    /// The line from an answer to its question: through which heights it passes the columns between.
    struct Edge {
        let from: Int
        let row: Int
        let to: Int
        /// Of the columns between, from left to right.
        var heights: [Int]
    }

    static let boxWidth = 300
    static let columnGap = 90
    static let lineHeight = 18
    static let padding = 12
    private static let rowGap = 28
    private static let laneHeight = 22
    static let lettersOfLine = 36
    private static let boldLettersOfLine = 31

    private(set) var boxes: [Box]
    private(set) var edges: [Edge] = []
    private(set) var width = 0
    private(set) var height = 0

    /// - Parameters:
    ///   - questions: the words of each, and of its answers: what is said, where it leads, and which question comes next.
    ///   - first: the first question.
    /// - Complexity: O(n log n) in the number of boxes and of columns that lines pass.
    init(
        _ questions: [(text: String, answers: [(text: String, target: String, next: Int?)])], first: Int?
    ) {
        boxes = questions.map { question in
            let lines = Self.wrapped(question.text, letters: Self.boldLettersOfLine)
            var height = Self.padding + lines.count * Self.lineHeight + 6
            let rows = question.answers.map { answer in
                let target = answer.target.isEmpty ? [] : Self.wrapped("→ " + answer.target)
                let row = Row(
                    middle: height + Self.lineHeight / 2, lines: Self.wrapped(answer.text) + target, next: answer.next,
                    targetLines: target.count)
                height += row.lines.count * Self.lineHeight + 6
                return row
            }
            return Box(column: 0, top: 0, height: height + Self.padding - 6, lines: lines, answers: rows)
        }
        guard !boxes.isEmpty else { return }
        placeInColumns(first: first ?? 0)
        placeInRows()
        width = ((boxes.map(\.column).max() ?? 0) + 1) * (Self.boxWidth + Self.columnGap) - Self.columnGap
    }

    /// Left edge of a column.
    static func left(_ column: Int) -> Int { column * (boxWidth + columnGap) }

    // MARK: Columns

    private mutating func placeInColumns(first: Int) {
        var state = [UInt8](repeating: 0, count: boxes.count)
        var order: [Int] = []
        for start in [first] + boxes.indices where state[start] == 0 {
            var part: [Int] = []
            var stack: [(box: Int, row: Int)] = [(start, 0)]
            state[start] = 1
            while let (box, row) = stack.last {
                guard row < boxes[box].answers.count else {
                    state[box] = 2
                    part.append(box)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].row += 1
                guard let next = boxes[box].answers[row].next else { continue }
                // What leads back is drawn back.
                edges.append(Edge(from: box, row: row, to: next, heights: []))
                if state[next] == 0 {
                    state[next] = 1
                    stack.append((next, 0))
                }
            }
            order += part.reversed()
        }
        let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
        for box in order {
            for next in boxes[box].answers.compactMap(\.next) where places[next, default: 0] > places[box, default: 0] {
                boxes[next].column = max(boxes[next].column, boxes[box].column + 1)
            }
        }
    }

    // MARK: Rows

    private enum Item {
        case box(Int)
        /// A line that passes: its number.
        case lane(Int)
    }

    private mutating func placeInRows() {
        for column in 0...(boxes.map(\.column).max() ?? 0) {
            var items: [(wish: Int, item: Item)] = boxes.indices.filter { boxes[$0].column == column }.map { box in
                let incoming = edges.filter { $0.to == box && boxes[$0.from].column < column }.map(lastHeight)
                let mean = incoming.isEmpty ? 0 : incoming.reduce(0, +) / incoming.count
                return (mean - 20, .box(box))
            }
            for (number, edge) in edges.enumerated()
            where boxes[edge.from].column < column && boxes[edge.to].column > column {
                items.append((lastHeight(of: edge), .lane(number)))
            }
            items.sort { $0.wish < $1.wish }
            var free = 0
            for (wish, item) in items {
                switch item {
                case .box(let box):
                    boxes[box].top = max(free, column == 0 ? free : min(wish, free + 120))
                    free = boxes[box].top + boxes[box].height + Self.rowGap
                case .lane(let edge):
                    let middle = max(free + Self.laneHeight / 2, min(wish, free + 120))
                    edges[edge].heights.append(middle)
                    free = middle + Self.laneHeight / 2 + 6
                }
            }
            height = max(height, free)
        }
    }

    /// Where a line leaves the last column that it has passed.
    private func lastHeight(of edge: Edge) -> Int {
        edge.heights.last ?? boxes[edge.from].top + boxes[edge.from].answers[edge.row].middle
    }

    // MARK: Words

    /// In lines of about equal width: how wide letters are, only the browser knows.
    static func wrapped(_ text: String, letters: Int = lettersOfLine) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var word = word
            while word.count > letters {
                if !line.isEmpty { lines.append(line) }
                lines.append(String(word.prefix(letters - 1)) + "-")
                word = word.dropFirst(letters - 1)
                line = ""
            }
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= letters {
                line += " " + word
            } else {
                lines.append(line)
                line = String(word)
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }
}
