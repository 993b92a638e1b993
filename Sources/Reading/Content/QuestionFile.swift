import Diagnostics
import Knowledge
import ReadingContract
import ReadingFiles

/// A file of test questions that stands outside the content.
package struct QuestionFile: Sendable {
    /// In the order of the file.
    package let questions: [TestQuestion]
    /// Numbers of the lines that are none, from 1.
    package let wrongLines: [Int]

    /// Reads the bytes of a file of questions.
    package init(_ bytes: [UInt8]) {
        var findings = Findings()
        // What the readers of the content get too: no carriage returns, no byte-order mark.
        let text = TextFile.normalise(bytes, file: 0, &findings) ?? []
        questions = WordLists.questions(text, file: 0, &findings)
        wrongLines = findings.list.map { Int($0.range.start.line) }
    }
}
