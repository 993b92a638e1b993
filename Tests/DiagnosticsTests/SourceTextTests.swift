import Diagnostics
import Testing

struct SourceTextTests {
    @Test(arguments: [
        ("eins\nzwei", ["eins", "zwei"]),
        ("eins\nzwei\n", ["eins", "zwei", ""]),
        ("eins\r\nzwei\r\n", ["eins", "zwei", ""]),
        ("\u{FEFF}eins\nzwei", ["eins", "zwei"]),
        ("", [""]),
        ("\n\n", ["", "", ""]),
        ("größer\n😀", ["größer", "😀"]),
    ])
    func linesWithoutTheirEndings(text: String, lines: [String]) {
        #expect(SourceText(text).lines == lines)
    }

    /// Reading takes a carriage return alone for the end of a line, so places count it; what is shown must, too.
    @Test func aCarriageReturnAloneEndsALine() {
        #expect(SourceText("eins\rzwei\r").lines == ["eins", "zwei", ""])
    }

    @Test func linesCountFromOneAndOthersDoNotExist() {
        let source = SourceText("eins\nzwei")
        #expect(source.line(1) == "eins")
        #expect(source.line(2) == "zwei")
        #expect(source.line(0) == nil)
        #expect(source.line(3) == nil)
        #expect(source.line(-1) == nil)
    }
}
