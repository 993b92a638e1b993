import Diagnostics
import Testing

struct TextReportTests {
    private func text(
        _ findings: [Diagnostic], source: String?, language: Language = .german, isColoured: Bool = false,
        pathPrefix: String = ""
    ) -> String {
        let report = Report(findings, sampleSources, language: language, pathPrefix: pathPrefix)
        return TextReport(report, isColoured: isColoured) { _ in source.map { SourceText($0) } }.render()
    }

    @Test func sentencePlaceUnderlineAndHelp() {
        let source = "---\ntitle: Probe\ncategorie: alltag\n---\n"
        #expect(
            text([samples[0]], source: source) == """
                articles/müll, alt:neu.md:3:1: Fehler: „categorie“ ist hier keine Angabe. (in bottrop und dinslaken) [contract.unknown-key]
                  3 | categorie: alltag
                    | ^^^^^^^^^
                  → Ist „category“ gemeint?
                  i articles/b.md:7:2: Auch hier.

                1 Fehler, 0 Warnungen, 0 Hinweise.

                """)
    }

    @Test func linesOfHelpCanBeCopied() {
        let help = LocalizedText(de: "Ergänzen:\n- id: a\n  title: \u{1B}A\n", en: "Add:\n- id: a\n")
        let finding = Diagnostic(
            declared("import.category", .warning), at: samples[0].range, LocalizedText(de: "x", en: "x"), help: help)
        #expect(text([finding], source: nil).contains("\n  → Ergänzen:\n  - id: a\n    title: \u{FFFD}A\n\n"))
    }

    @Test func inEnglishWithAPrefixOfThePath() {
        let report = text([samples[0]], source: nil, language: .english, pathPrefix: "inhalte/")
        #expect(
            report == """
                inhalte/articles/müll, alt:neu.md:3:1: error: "categorie" is not a key here. (in bottrop and dinslaken) [contract.unknown-key]
                  → Did you mean "category"?
                  i inhalte/articles/b.md:7:2: Here as well.

                1 error, 0 warnings, 0 notes.

                """)
    }

    @Test func theUnderlineStandsBelowThePlaceAlsoAfterUmlautsAndTabs() {
        let report = text([finding(line: 1, column: 8, length: 3)], source: "größe:\tABC 😀")
        #expect(report.contains("  1 | größe: ABC 😀\n    |        ^^^\n"))
    }

    @Test(arguments: [("😀 ABC", "   "), ("漢字 ABC", "     "), ("e\u{301} ABC", "  "), ("👩\u{200D}🦰 ABC", "     ")])
    func theUnderlineStandsBelowThePlaceAlsoAfterWideCharacters(source: String, lead: String) {
        let column = source.unicodeScalars.count - 2
        let report = text([finding(line: 1, column: column, length: 3)], source: source)
        #expect(report.contains("\n    | \(lead)^^^\n"))
    }

    @Test func aPlaceOfSeveralLinesIsUnderlinedToTheEndOfTheFirst() {
        let range = SourceRange(start: Place(file: 0, line: 1, column: 3), endLine: 3, endColumn: 2)
        let several = Diagnostic(declared("probe.rule"), at: range, LocalizedText(de: "Satz.", en: "Sentence."))
        #expect(text([several], source: "abcde\nf\ngh").contains("  1 | abcde\n    |   ^^^\n"))
    }

    @Test(arguments: [(1, 0), (6, 5), (99, 9), (5, 99)])
    func aPlaceOutsideTheLineIsDrawnInside(column: Int, length: Int) throws {
        let lines = text([finding(line: 1, column: column, length: length)], source: "abcde").split(separator: "\n")
        let underline = try #require(lines.first { $0.contains("^") })
        let expected = min(column, 6) - 1
        #expect(underline == "    | " + String(repeating: " ", count: expected) + "^")
    }

    @Test func aLongLineIsShownAroundThePlace() throws {
        let line = String(repeating: "a", count: 5_000) + "FEHLER" + String(repeating: "b", count: 5_000)
        let lines = text([finding(line: 1, column: 5_001, length: 6)], source: line).split(separator: "\n")
        let excerpt = try #require(lines.first { $0.hasPrefix("  1 | ") }).dropFirst("  1 | ".count)
        let underline = try #require(lines.first { $0.contains("^") }).dropFirst("    | ".count)
        #expect(excerpt.count == 120)
        let shown = zip(excerpt, underline + String(repeating: " ", count: 120)).filter { $0.1 == "^" }.map(\.0)
        #expect(String(shown) == "FEHLER")
    }

    @Test func theEndOfALongLineIsShown() throws {
        let line = String(repeating: "a", count: 300) + "ENDE"
        let lines = text([finding(line: 1, column: 301, length: 4)], source: line).split(separator: "\n")
        let excerpt = try #require(lines.first { $0.hasPrefix("  1 | ") })
        #expect(excerpt.hasSuffix("ENDE"))
        let underline = try #require(lines.first { $0.contains("^") })
        #expect(underline.count == excerpt.count)
        #expect(underline.hasSuffix(" ^^^^"))
    }

    @Test func severalFindingsOnOneLineAndInSeveralFilesShowTheirOwnLine() {
        let findings = [
            finding(file: 0, line: 1, column: 1), finding(file: 0, line: 1, column: 2), finding(file: 1, line: 1),
            finding(file: 1, line: 2),
        ]
        let report = TextReport(Report(findings, sampleSources, language: .german), isColoured: false) { path in
            SourceText(path == "articles/b.md" ? "be1\nbe2" : "ae1\nae2")
        }.render()
        let excerpts = report.split(separator: "\n").filter { $0.hasPrefix("  1 | ") || $0.hasPrefix("  2 | ") }
        #expect(excerpts == ["  1 | ae1", "  1 | ae1", "  1 | be1", "  2 | be2"])
    }

    @Test func aLineThatCannotBeShownIsLeftOut() {
        #expect(!text([finding(line: 9)], source: "eine Zeile").contains("|"))
        #expect(!text([finding()], source: nil).contains("|"))
    }

    @Test func noColourCodesUnlessColoured() {
        let source = "---\n\u{1B}[31mrot\u{7}\ncategorie: alltag"
        let plain = text(samples + [finding(line: 2, column: 2)], source: source)
        #expect(!plain.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!plain.contains("\u{7F}"))
        #expect(text(samples, source: source, isColoured: true).contains("\u{1B}[1;31m"))
    }

    @Test func controlCharactersOfTheSourceNeverReachTheTerminal() {
        let coloured = text([finding(line: 1, column: 3)], source: "a\u{1B}[2Jb\u{9B}", isColoured: true)
        #expect(!coloured.contains("\u{1B}[2J"))
        #expect(!coloured.unicodeScalars.contains("\u{9B}"))
    }

    /// A message quotes the content: a key such as `"\\e[2J"` holds an escape sequence.
    @Test func controlCharactersInAMessageNeverReachTheTerminal() {
        let quoted = LocalizedText(de: "„a\u{1B}[2Jb“", en: "\"a\u{1B}[2Jb\"")
        let report = text([finding(message: quoted, help: quoted)], source: nil)
        #expect(!report.contains("\u{1B}"))
    }

    @Test(arguments: [
        (Language.german, 0, 0, 0, "Keine Befunde."), (.german, 1, 1, 1, "1 Fehler, 1 Warnung, 1 Hinweis."),
        (.german, 2, 0, 2, "2 Fehler, 0 Warnungen, 2 Hinweise."), (.english, 0, 0, 0, "No findings."),
        (.english, 1, 1, 1, "1 error, 1 warning, 1 note."), (.english, 0, 2, 0, "0 errors, 2 warnings, 0 notes."),
    ])
    func theLastLineCounts(language: Language, errors: Int, warnings: Int, notes: Int, expected: String) {
        let findings =
            Array(repeating: finding("a.a", .error), count: errors)
            + Array(repeating: finding("a.b", .warning), count: warnings)
            + Array(repeating: finding("a.c", .note), count: notes)
        #expect(text(findings, source: nil, language: language).hasSuffix(expected + "\n"))
    }

    @Test(arguments: [(["a"], "(in a)"), (["a", "b"], "(in a und b)"), (["a", "b", "c"], "(in a, b und c)")])
    func citiesAreNamed(cities: [String], expected: String) {
        #expect(text([finding(in: cities)], source: nil).contains(" \(expected) "))
    }
}
