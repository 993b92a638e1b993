import Testing

@testable import Diagnostics

@Suite struct FixApplicationTests {
    private func fix(_ line: Int, _ column: Int, length: Int, _ replacement: String) -> Diagnostic.Fix {
        Diagnostic.Fix(
            SourceRange(start: Place(file: 0, line: line, column: column), length: length), replacement: replacement,
            summary: LocalizedText(de: "", en: ""))
    }

    private func apply(_ fixes: [Diagnostic.Fix], _ text: String) -> String {
        String(decoding: FixApplication.apply(fixes, to: Array(text.utf8)).text, as: UTF8.self)
    }

    @Test func placesAreCountedInCharacters() {
        #expect(apply([fix(2, 5, length: 2, "ß")], "ä\nöü€ xy z\n") == "ä\nöü€ ß z\n")
    }

    @Test func orderOfTheFixesDoesNotMatter() {
        let (first, second) = (fix(1, 1, length: 1, "A"), fix(1, 3, length: 1, "CC"))
        #expect(apply([first, second], "abc") == "AbCC")
        #expect(apply([second, first], "abc") == "AbCC")
    }

    @Test func ofTwoThatOverlapTheFirstIsApplied() {
        #expect(apply([fix(1, 1, length: 3, "x"), fix(1, 2, length: 1, "y")], "abcd") == "xd")
    }

    @Test func oneFixAskedForTwiceIsAppliedOnce() {
        let insertion = fix(1, 2, length: 0, "x")
        #expect(apply([insertion, insertion], "ab") == "axb")
    }

    @Test(arguments: ["a\r\nb\r\n", "a\rb\r", "\u{FEFF}a\nb\n"])
    func lineEndingsAndByteOrderMarkStay(_ text: String) {
        #expect(apply([fix(2, 1, length: 1, "B")], text) == text.replacing("b", with: "B"))
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func newLinesEndAsTheOthersDo(end: String) {
        #expect(apply([fix(1, 1, length: 1, "x\ny")], "a\(end)b\(end)") == "x\(end)y\(end)b\(end)")
    }

    @Test(arguments: [(9, 1), (1, 9), (2, 1)])
    func aPlaceOutsideTheTextChangesNothing(line: Int, column: Int) {
        #expect(apply([fix(line, column, length: 1, "x")], "ab") == "ab")
    }
}

@Suite struct UnifiedDiffTests {
    @Test func equalTextsHaveNone() {
        #expect(UnifiedDiff.render(path: "a", old: "x\ny\n", new: "x\ny\n").isEmpty)
    }

    @Test func aChangedLineStandsInItsContext() {
        let old = (1...9).map { "\($0)\n" }.joined()
        let new = old.replacing("5\n", with: "fünf\n")
        #expect(
            UnifiedDiff.render(path: "p", old: old, new: new)
                == "--- a/p\n+++ b/p\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+fünf\n 6\n 7\n 8\n")
    }

    @Test func linesThatEndInCarriageReturnAndLineFeedAreLines() {
        #expect(
            UnifiedDiff.render(path: "p", old: "a\r\nb\r\nc\r\n", new: "a\r\nB\r\nc\r\n")
                == "--- a/p\n+++ b/p\n@@ -1,3 +1,3 @@\n a\r\n-b\r\n+B\r\n c\r\n")
    }

    @Test func distantChangesAreHunksOfTheirOwn() {
        let old = (1...40).map { "\($0)\n" }.joined()
        let new = old.replacing("\n5\n", with: "\nx\n").replacing("\n35\n", with: "\ny\n")
        let diff = UnifiedDiff.render(path: "p", old: old, new: new)
        #expect(diff.split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
        #expect(diff.contains("@@ -2,7 +2,7 @@") && diff.contains("@@ -32,7 +32,7 @@"))
    }
}
