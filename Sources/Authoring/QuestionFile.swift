import Diagnostics
import Knowledge

/// A file of test questions that stands outside the content.
public struct QuestionFile: Sendable {
    public let questions: [TestQuestion]
    /// Numbers of the lines that are none, from 1.
    public let wrongLines: [Int]

    public init(_ bytes: [UInt8]) {
        var findings = Findings()
        // What the readers of the content get too: no carriage returns, no byte-order mark.
        let text = TextFile.normalise(bytes, file: 0, &findings) ?? []
        questions = WordLists.questions(text, file: 0, &findings)
        wrongLines = findings.list.map { Int($0.range.start.line) }
    }
}
