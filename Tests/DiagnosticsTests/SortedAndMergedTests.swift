import Diagnostics
import Testing

struct SortedAndMergedTests {
    @Test func inOrderOfPathThenPlaceThenRuleThenMessage() {
        let sources = SourceTable(paths: ["b.md", "a.md"])
        let shuffled = [
            finding("x.z", file: 0, line: 2), finding("x.y", file: 0, line: 10, column: 1),
            finding("x.b", file: 1, line: 5, column: 7), finding("x.a", file: 1, line: 5, column: 7),
            finding("x.c", file: 1, line: 5, column: 2),
            finding("x.a", file: 1, line: 5, column: 7, message: LocalizedText(de: "a", en: "A first.")),
        ]
        let sorted = shuffled.sortedAndMerged(sources, municipalityCount: 2)
        #expect(
            sorted.map {
                "\(sources.path(of: $0.range.start.file)):\($0.range.start.line) \($0.rule.rawValue) \($0.message.english)"
            }
                == [
                    "a.md:5 x.c Sentence.", "a.md:5 x.a A first.", "a.md:5 x.a Sentence.", "a.md:5 x.b Sentence.",
                    "b.md:2 x.z Sentence.", "b.md:10 x.y Sentence.",
                ])
    }

    @Test func findingsThatDifferInTheCityOnlyBecomeOne() {
        let merged = [finding(in: ["rhein"]), finding(in: ["ruhr"]), finding(in: ["rhein"])].sortedAndMerged(
            SourceTable(), municipalityCount: 3)
        #expect(merged.map(\.municipalities) == [["rhein", "ruhr"]])
    }

    @Test func aFindingForEachCityIsOneForAll() {
        let merged = ["rhein", "ruhr", "lippe"].map { finding(in: [$0]) }.sortedAndMerged(
            SourceTable(), municipalityCount: 3)
        #expect(merged.map(\.municipalities) == [[]])
    }

    @Test(arguments: [[[], ["ruhr"]], [["ruhr"], []]])
    func aFindingForAllCitiesCoversThatOfOne(cities: [[String]]) {
        let merged = cities.map { finding(in: $0) }.sortedAndMerged(SourceTable(), municipalityCount: 3)
        #expect(merged.map(\.municipalities) == [[]])
    }

    @Test func findingsThatDifferInAnythingElseStay() {
        let different = [
            finding(), finding("probe.other"), finding("probe.rule", .warning), finding(line: 2), finding(column: 2),
            finding(length: 2), finding(message: LocalizedText(de: "anders", en: "different")),
            finding(help: LocalizedText(de: "Hilfe", en: "help")),
        ]
        #expect(different.sortedAndMerged(SourceTable(paths: ["a.md"]), municipalityCount: 3).count == different.count)
    }

    @Test func severitiesAreOrdered() {
        #expect(Severity.note < .warning)
        #expect(Severity.warning < .error)
        #expect(Severity.allCases.max() == .error)
    }
}
