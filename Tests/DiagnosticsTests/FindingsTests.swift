import Diagnostics
import Testing

/// What one rule finds in one file is listed up to a bound, and counted beyond it.
@Suite struct FindingsTests {
    private func one(_ line: Int, file: FileID = 0, rule: String = "probe.rule", city: String? = nil) -> Diagnostic {
        finding(
            rule, file: file, line: line,
            message: LocalizedText(de: "Befund \(line).", en: "Finding \(line)."), in: city.map { [$0] } ?? [])
    }

    private let most = Findings.mostOfAKind

    @Test func asManyAsTheBoundAreListed() {
        var findings = Findings()
        for line in 1...most { findings.add(one(line)) }
        #expect(findings.list.map(\.range.start.line) == (1...most).map { Int32($0) })
        #expect(findings.list.allSatisfy { $0.instances == 1 })
    }

    @Test func theRestIsOneFindingThatCountsIt() throws {
        var findings = Findings()
        for line in 1...(most + 500) { findings.add(one(line)) }
        let rest = try #require(findings.list.last)
        #expect(findings.list.count == most + 1)
        #expect(rest.instances == 500 && rest.range.start.line == most + 1)
        #expect(rest.message.english == "500 more findings of this rule in this file are not listed.")
        let report = Report(findings.list, SourceTable(paths: ["a.md"]), language: .english)
        #expect(report.count(rest.severity) == most + 500)
    }

    @Test func eachRuleAndEachFileHasItsOwnBound() {
        var findings = Findings()
        for line in 1...(most + 2) {
            findings.add(one(line))
            findings.add(one(line, file: 1))
            findings.add(one(line, rule: "care.other"))
        }
        #expect(findings.list.count == 3 * (most + 1))
        #expect(findings.list.suffix(3).map(\.instances) == [2, 2, 2])
    }

    /// The same in several cities is one finding, told of all of them.
    @Test(arguments: [true, false]) func citiesDoNotCountTwice(oneAfterTheOther: Bool) {
        let cities = ["rhein", "ruhr", "sieg"]
        var findings = Findings()
        if oneAfterTheOther {
            for city in cities { for line in 1...(most + 10) { findings.add(one(line, city: city)) } }
        } else {
            for line in 1...(most + 10) { for city in cities { findings.add(one(line, city: city)) } }
        }
        let merged = findings.list.sortedAndMerged(SourceTable(paths: ["a.md"]), municipalityCount: 4)
        #expect(merged.map(\.instances).reduce(0, +) == most + 10)
        #expect(merged.filter { $0.instances == 1 }.allSatisfy { $0.municipalities == cities })
    }

    @Test func listsOfListsKeepTheCount() {
        var inner = Findings()
        for line in 1...(most + 7) { inner.add(one(line)) }
        var outer = Findings()
        outer.add(one(1, rule: "care.other"))
        outer.add(contentsOf: inner.list)
        #expect(outer.list.map(\.instances).reduce(0, +) == most + 8)
        #expect(outer.list.count == most + 2)
    }
}
