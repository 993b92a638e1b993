import Diagnostics

/// Where what the parser reads stands in the file: it gets a text without front matter, other cities' lines and comments.
struct TextOrigin {
    let file: FileID
    /// Line of the file that the text begins on.
    let firstLine: Int
    /// Indexed by line of what the city sees: its line in the whole text, both from 0; nil where they are the same.
    let lineMap: [Int32]?
    /// Indexed by line of what the city sees: whether it stands inside `::: agents`.
    let agents: [Bool]
    /// What the parser reads.
    let text: UncommentedText

    /// Lines and columns from 1, columns in characters.
    func place(line: Int, column: Int) -> Place {
        let seen = text.source(line: line, column: column)
        return Place(file: file, line: fileLine(seen.line), column: seen.column)
    }

    func line(_ line: Int) -> Int { fileLine(text.source(line: line, column: 1).line) }

    func isForAgents(_ line: Int) -> Bool {
        guard !agents.isEmpty else { return false }
        let seen = text.source(line: line, column: 1).line
        return agents.indices.contains(seen - 1) && agents[seen - 1]
    }

    /// Where a comment begins that never ends.
    var unclosedComment: Place? {
        text.unclosed.map { Place(file: file, line: fileLine($0.line), column: $0.column) }
    }

    private func fileLine(_ line: Int) -> Int {
        guard let lineMap else { return firstLine + line - 1 }
        return lineMap.indices.contains(line - 1) ? Int(lineMap[line - 1]) + firstLine : firstLine
    }
}
