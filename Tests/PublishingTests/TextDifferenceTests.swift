import Testing

@testable import Publishing
@testable import Rendering

struct TextDifferenceTests {
    private func marked(_ texts: [String?]) -> [String?] {
        TextDifference.marked(texts).map { $0.map { String(decoding: $0, as: UTF8.self) } }
    }

    @Test func whatDiffersIsMarked() {
        #expect(
            marked(["Das kostet 120 Euro im Jahr.", "Das kostet 96 Euro im Jahr.", "Das kostet 132 Euro im Jahr."]) == [
                "Das kostet <mark>120</mark> Euro im Jahr.", "Das kostet <mark>96</mark> Euro im Jahr.",
                "Das kostet <mark>132</mark> Euro im Jahr.",
            ])
    }

    @Test func neighboursAreOneMark() {
        #expect(
            marked(["bis zu drei Wochen lang warten", "bis zwei Monate lang warten"]) == [
                "bis <mark>zu drei Wochen</mark> lang warten", "bis <mark>zwei Monate</mark> lang warten",
            ])
    }

    @Test func equalTextsAndSingleOnesHaveNoMark() {
        #expect(marked(["gleich & gut", "gleich & gut"]) == ["gleich &amp; gut", "gleich &amp; gut"])
        #expect(marked([nil, "allein"]) == [nil, "allein"])
        #expect(marked([nil, nil]) == [nil, nil])
        #expect(marked([]) == [])
    }

    @Test func textsThatShareLittleAreLeftAlone() {
        #expect(
            marked(["eins zwei drei vier", "eins fünf sechs sieben"]) == [
                "eins zwei drei vier", "eins fünf sechs sieben",
            ])
    }

    @Test func markupIsEscapedInsideAndOutside() {
        #expect(
            marked(["<b> gilt hier & dort", "<i> gilt hier & dort"]) == [
                "<mark>&lt;b&gt;</mark> gilt hier &amp; dort", "<mark>&lt;i&gt;</mark> gilt hier &amp; dort",
            ])
    }

    @Test func longTextsTakeNoTime() {
        let long = (0..<20_000).map(String.init).joined(separator: " ")
        #expect(marked([long, long + " mehr"]) == [long, long + " mehr"])
    }
}
