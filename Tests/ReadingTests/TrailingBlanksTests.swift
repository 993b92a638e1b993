import Diagnostics
import Testing

@testable import ReadingFiles

struct TrailingBlanksTests {
    @Test(arguments: [
        ("title: Ausweis\n", []),
        ("title: Ausweis  \nowner: Amt\n", ["1:15-17"]),
        ("title: Größe\t\n", ["1:13-14"]),
        ("a: 1\n  \nb: 2 ", ["2:1-3", "3:5-6"]),
        // In a block scalar they are part of the text.
        ("answer: |\n  Zeile  \n\n  noch eine \nowner: Amt \n", ["5:11-12"]),
        ("list:\n  - >-\n    Zeile  \n  - b \n", ["4:6-7"]),
        ("a: b|\nc: d \n", ["2:5-6"]),
    ])
    func blanksAtTheEndOfALine(yaml: String, places: [String]) {
        let bytes = Array(yaml.utf8)
        let found = TrailingBlanks.findings(in: bytes, yaml: bytes.indices, firstLine: 1, file: 0)
        #expect(found.map { "\($0.range.start.line):\($0.range.start.column)-\($0.range.endColumn)" } == places)
        #expect(found.allSatisfy { $0.fixes.map(\.isSafe) == [true] })
    }
}
