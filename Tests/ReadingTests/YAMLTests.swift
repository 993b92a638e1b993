import Diagnostics
import Foundation
import Knowledge
import TestSupport
import Testing

@testable import Reading

struct YAMLSyntaxTests {
    @Test(
        arguments: [
            ("answer: Ja1️⃣: nein", "there is a colon with a space in the middle of a text."),
            ("owner: 1️⃣@amt", "a text begins with a special character, or the line with a tab."),
            ("owner: 1️⃣%amt", "a text begins with a special character, or the line with a tab."),
            ("owner: 1️⃣`amt`", "a text begins with a special character, or the line with a tab."),
            ("1️⃣\towner: Amt", "there is a tab in the indentation."),
            ("owner: \t1️⃣@Amt", "a text begins with a special character, or the line with a tab."),
            ("owner: 1️⃣*amt", "a text begins with an asterisk."),
            ("keywords: 1️⃣[a, b\nowner: Amt", "\"[\" is not closed with \"]\"."),
            ("keywords: [a 1️⃣#1, b]\nowner: Amt", "in a list \" #\" begins a comment, and its end is missing."),
            ("keywords:\n  - a\n 1️⃣- b", "the line is indented by 1 space, the lines it belongs to by 2."),
            ("keywords:\n  - a\n  1️⃣b: c", "a line of a list does not begin with \"- \" here."),
            ("größe: äöü1️⃣: x", "there is a colon with a space in the middle of a text."),
        ] as [(String, String?)])
    func inTheLineOfTheFile(lines: String, message: String?) {
        let text = "---\ntitle: Probe\ncategory: alltag\nanswer1: Ja.\n\(lines)\n---\n\nText.\n"
        let files = ["articles/probe.md": text]
        let marked = MarkedFiles(files)
        let (_, found) = TestSite(marked.files).readAlone()
        let syntax = found.filter { $0.rule == "yaml.syntax" }
        #expect(syntax.count == 1)
        // The rest of the file is read where quotation marks make a text of it: then `answer1` is no key.
        #expect(found.count == 1 || syntax.first?.fixes.isEmpty == false, "nothing is reported besides")
        #expect(syntax.first.map { Int($0.range.start.line) } == marked.marks["1️⃣"]?.line)
        if let message {
            #expect(syntax.first?.message.english == "This is not valid YAML: " + message)
            #expect(syntax.first.map { Int($0.range.start.column) } == marked.marks["1️⃣"]?.column)
        }
    }

    @Test func aQuotationMarkThatIsNotClosedIsNamed() throws {
        let text = "---\ntitle: Probe\ncategory: alltag\nanswer: \"Ja.\nduration: lang\n---\n\nText.\n"
        let (_, found) = TestSite(["articles/probe.md": text]).readAlone()
        let first = try #require(found.first)
        #expect(found.map(\.rule) == ["yaml.syntax"])
        #expect(first.message.english == "This is not valid YAML: a quotation mark is not closed.")
        #expect((first.range.start.line, first.range.start.column) == (4, 9))
    }

    /// Slips that the library notices further down, or takes for something else.
    @Test(arguments: [
        ("owner: 1️⃣\"Amt\" der Stadt", "the text continues after the closing quotation mark."),
        ("questions:\n  - 1️⃣\"Wo\" ist das?\n  - Hier", "the text continues after the closing quotation mark."),
        ("owner: 1️⃣\"Amt der Stadt\nleika: \"99107023000000\"", "a quotation mark is not closed."),
        ("owner: Amt\n1️⃣duration:lang", "the space after the colon is missing."),
        ("documents:\n  - Foto\n  1️⃣– Ausweis\n", "\"–\" is an en dash (U+2013); a line of a list begins with \"- \"."),
        (
            "documents:\n  - Foto\n  1️⃣-Ausweis\n",
            "the space after the hyphen is missing: a line of a list begins with \"- \"."
        ),
    ])
    func standsWhereItWasMade(lines: String, message: String) {
        let marked = MarkedFiles(["articles/probe.md": article(lines)])
        let found = TestSite(marked.files).readAlone().diagnostics
        #expect(found.map(\.message.english) == ["This is not valid YAML: " + message])
        let mark = marked.marks["1️⃣"]
        #expect(found.map { Int($0.range.start.line) } == [mark?.line])
        #expect(found.map { Int($0.range.start.column) } == [mark?.column])
        #expect(found.allSatisfy { $0.help != nil })
    }

    /// With nothing above it, the library reads the first two lines as one text.
    @Test(arguments: [
        ("1️⃣name:Amt\nnote: Neu\n", "name: Amt\nnote: Neu\n", "the space after the colon is missing."),
        ("1️⃣name = Amt\nnote: Neu\n", nil, "the colon and space after the key are missing."),
    ])
    func theFirstKeyWithoutItsColon(text: String, mended: String?, message: String) {
        let marked = MarkedFiles(["offices/rhein/amt.yaml": text])
        expectReadingFindings(in: ["offices/rhein/amt.yaml": text], .error("yaml.syntax", "1️⃣"))
        let found = TestSite(marked.files).readAlone().diagnostics
        #expect(
            found.map(\.message.english) == ["This is not valid YAML: " + message])
        let fixes = found.flatMap(\.fixes).filter(\.isSafe)
        #expect(fixes.isEmpty == (mended == nil))
        guard let mended else { return }
        let (bytes, _) = FixApplication.apply(fixes, to: Array((marked.files["offices/rhein/amt.yaml"] ?? "").utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == mended)
    }

    @Test func aMissingColonIsNamedWhereTheKeyStands() {
        expectReadingFindings(
            in: ["articles/probe.md": article("1️⃣deadline\nduration: lang\n")], .error("yaml.syntax"))
    }

    @Test func inAFileWithoutFrontMatter() {
        expectReadingFindings(
            in: ["offices/rhein/amt.yaml": "name: Amt\nnote: 1️⃣@x\n"], .error("yaml.syntax"))
        expectReadingFindings(in: ["glossary.yaml": "A: B\nC: D1️⃣: E\n"], .error("yaml.syntax"))
    }

    /// The library ends the last line, and what is empty there begins behind it.
    @Test(
        arguments: [
            "---", "?", "? ", "- ?", "...", "!", "&a", "!!map", "a: 1\n?", "ä: !", "- a\n-", "---\n", "?\n", "a:\n  ? ",
        ],
        ["municipalities/ulm.yaml", "offices/rhein/amt.yaml", "glossary.yaml", "synonyms.yaml", "auskunft.yaml"])
    func whatIsEmptyAtTheEndIsInTheFile(text: String, path: String) throws {
        let (knowledge, found) = TestSite([path: text]).readAlone()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for range in found.map(\.range) where knowledge.sources.path(of: range.start.file) == path {
            let line = try #require(
                lines.indices.contains(Int(range.start.line) - 1) ? lines[Int(range.start.line) - 1] : nil)
            #expect(Int(range.endLine) <= lines.count)
            #expect(Int(range.start.column) <= line.unicodeScalars.count + 1)
        }
    }

    @Test func twoDocuments() {
        expectReadingFindings(in: ["offices/rhein/amt.yaml": "name: Amt\n1️⃣---\nname: Amt\n"], .error("yaml.syntax"))
    }

    @Test(arguments: ["1️⃣[a, b]: c", "1️⃣{a: b}: c"])
    func aKeyIsAText(line: String) {
        expectReadingFindings(in: ["offices/rhein/amt.yaml": "name: Amt\n\(line)\n"], .error("yaml.syntax"))
    }

    // MARK: Keys that stand twice

    @Test func aKeyStandsOnce() throws {
        let marked = MarkedFiles(["articles/probe.md": article("2️⃣duration: a\nowner: Amt\n1️⃣duration: b\n")])
        let (_, found) = TestSite(marked.files).readAlone()
        let first = try #require(found.first)
        #expect(found.map(\.rule) == ["yaml.duplicate-key"])
        #expect(first.message.english == "A key may be given only once: \"duration\" is given several times.")
        #expect(Int(first.range.start.line) == marked.marks["1️⃣"]?.line)
        #expect(first.range.endColumn - first.range.start.column == 8)
        #expect(first.related.map { Int($0.range.start.line) } == [marked.marks["2️⃣"]?.line])
    }

    @Test(arguments: [
        ("name: Amt\n phone: \"+4920394000\"\n", "the line is indented by 1 space"),
        ("name: Amt\nnote:x\n", "the space after the colon is missing"),
        ("name: Amt\nnote：x\n", "looks like \":\""), ("name: Amt\nnote:\u{A0}x\n", "there is a no-break space"),
        ("name: Amt\nhours:\n\tmon: 08:00-12:00\n", "tab"), ("name: {{ fees }} x\n", "begins with \"{{\""),
        ("name: *Bür\n", "begins with an asterisk"), ("name: !Bür x\n", "begins with an exclamation mark"),
        ("name: Amt: Bürgerbüro\n", "there is a colon with a space in the middle of a text"),
    ])
    func theCauseIsNamed(text: String, cause: String) {
        let (_, found) = TestSite(["offices/rhein/amt.yaml": text]).readAlone()
        #expect(found.map(\.rule) == ["yaml.syntax"])
        #expect(found.first?.message.english.contains(cause) == true, "\(found.map(\.message.english))")
    }

    @Test func aQuoteThatIsNotClosedIsReportedWhereItBegins() {
        expectReadingFindings(
            in: ["offices/rhein/amt.yaml": "name: 1️⃣\"Amt\ntransit: x\nnote: y\n"], .error("yaml.syntax"))
    }

    @Test func alsoInGroupsAndInWordLists() {
        expectReadingFindings(
            in: ["articles/probe.md": article("municipalities:\n  rhein:\n  ruhr:\n  1️⃣rhein: {title: Probe}\n")],
            .error("yaml.duplicate-key"))
        expectReadingFindings(in: ["glossary.yaml": "A: B\nC: D\n1️⃣\"A\": E\n"], .error("yaml.duplicate-key"))
    }

    // MARK: Control characters

    @Test(arguments: ["\u{0}", "\u{1}", "\u{7}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{FFFE}", "\u{FFFF}"])
    func controlCharacters(character: String) {
        expectReadingFindings(
            in: ["articles/probe.md": article("owner: Größe 😀 e\u{301} 1️⃣\(character) x\n")], .error("yaml.syntax"))
    }

    @Test func aNullInABody() {
        expectReadingFindings(
            in: ["articles/probe.md": article(body: "Grüße\n\nä 1️⃣\u{0}x\n")], .error("safety.control-character"))
    }

    @Test func controlCharactersAsEscapesAreText() throws {
        let knowledge = expectReadingFindings(in: ["articles/probe.md": article("owner: \"a\\u0007b\"\n")])
        #expect(knowledge.topic("probe")?.shared.owner?.value == "a\u{7}b")
    }

    /// The library ends lines at U+0085, U+2028 and U+2029; no editor does, and reports do not.
    @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
    func otherLineSeparatorsDoNotCount(separator: String) {
        expectReadingFindings(
            in: ["articles/probe.md": article("duration: \"a\(separator)b\"\n1️⃣tite: x\n")],
            .error("contract.unknown-key"))
    }
}

struct YAMLLimitTests {
    @Test func fewAliasesAreNoBomb() {
        let aliases = (0..<20).map { _ in "*a" }.joined(separator: ", ")
        let text = article("duration: &a lang\nkeywords: [\(aliases)]\n")
        let found = TestSite(["articles/probe.md": text]).readAlone().diagnostics
        #expect(found.map(\.rule) == Array(repeating: "yaml.leading-sign", count: 21))
    }

    @Test func anAliasForAGroupIsNamed() {
        expectReadingFindings(
            in: ["articles/probe.md": article("municipalities:\n  rhein: 1️⃣&x {duration: lang}\n  ruhr: 2️⃣*x\n")],
            .error("yaml.leading-sign", "1️⃣"), .error("yaml.leading-sign", "2️⃣"))
    }

    @Test func manyAliasesAreABomb() {
        let lines = (1...9).map { number in
            "k\(number): &a\(number) [" + Array(repeating: "*a\(number - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        let text = "k0: &a0 [x]\n" + lines.joined()
        let marked = ["offices/rhein/amt.yaml": text]
        let (_, found) = TestSite(marked).readAlone()
        #expect(found.map(\.rule) == ["yaml.limits"])
    }

    /// Twenty aliases over a long list stay within the number of aliases and exceed that of values.
    @Test func expandedValuesAreCounted() {
        var text = "k0: &a0\n" + String(repeating: "- x\n", count: 50_000)
        for number in 1...10 { text += "k\(number): &a\(number) [*a\(number - 1), *a\(number - 1)]\n" }
        let (_, found) = TestSite(["offices/rhein/amt.yaml": text]).readAlone()
        #expect(found.map(\.rule) == ["yaml.limits"])
    }

    /// In a group in braces a value may follow the colon without a blank. As a key, the expanded value would be hashed, in a
    /// time that doubles with each line.
    @Test func aliasesBehindAColonAreAliases() {
        var text = "k0: &a0 {\"\":x}\n"
        for number in 1...12 { text += "k\(number): &a\(number) [{\"\":*a\(number - 1)},{\"\":*a\(number - 1)}]\n" }
        let (_, found) = TestSite(["offices/rhein/amt.yaml": text + "? *a12\n: x\n"]).readAlone()
        #expect(found.map(\.rule) == ["yaml.limits"])
        #expect(found.first?.message.english.contains("aliases") == true)
    }

    @Test func aLongListOnOneLine() throws {
        let dates = Array(repeating: "2026-12-24", count: 10_000).joined(separator: ",")
        let knowledge = expectReadingFindings(in: ["offices/rhein/amt.yaml": "name: Amt\nclosed: [\(dates)]\n"])
        #expect(knowledge.office("amt")?.closed?.value.count == 10_000)
    }

    @Test func anAmpersandAndStarsInTextAreNoAliases() {
        let stars = (0..<21).map { _ in " *" }.joined()
        expectReadingFindings(in: ["articles/probe.md": article("owner: \"Recht & Ordnung\(stars)\"\n")])
    }

    @Test(arguments: [("[", "]"), ("{a: ", "}")])
    func deepNesting(opening: String, closing: String) {
        func nested(_ levels: Int) -> String {
            String(repeating: opening, count: levels) + "x" + String(repeating: closing, count: levels)
        }
        let fine = TestSite(["articles/probe.md": article("keywords: \(nested(30))\n")]).readAlone().diagnostics
        #expect(fine.allSatisfy { $0.rule == "contract.type" } && !fine.isEmpty)
        for levels in [41, 500, 5_000, 100_000] {
            let found = TestSite(["articles/probe.md": article("keywords: \(nested(levels))\n")]).readAlone()
                .diagnostics
            #expect(found.map(\.rule) == ["yaml.limits"])
            #expect(found.first?.range.start.line == 6)
        }
    }

    @Test(arguments: [41, 500, 900, 1_400])
    func deepNestingByIndentation(levels: Int) {
        let groups = (0..<levels).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        let found = TestSite(["offices/rhein/amt.yaml": "name: Amt\n" + groups]).readAlone().diagnostics
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.rule == "yaml.limits" || $0.rule == "yaml.syntax" })
        let lists = (0..<levels).map { String(repeating: " ", count: $0) + "-\n" }.joined()
        let other = TestSite(["offices/rhein/amt.yaml": "name: Amt\nnote:\n" + lists]).readAlone().diagnostics
        #expect(other.count == 1)
        #expect(other.allSatisfy { $0.rule == "yaml.limits" || $0.rule == "yaml.syntax" })
    }

    @Test(arguments: ["- ", "? ", "- - ? "])
    func deepNestingOnOneLine(text: String) {
        let found = TestSite(["offices/rhein/amt.yaml": String(repeating: text, count: 50_000) + "x\n"]).readAlone()
            .diagnostics
        #expect(found.map(\.rule) == ["yaml.limits"])
    }

    /// Brackets in quotation marks must not hide the others from the count.
    @Test(arguments: [500, 20_000])
    func bracketsInQuotationMarksHideNoNesting(levels: Int) {
        let text = String(repeating: "[\"]\",", count: levels) + "x" + String(repeating: "]", count: levels)
        let found = TestSite(["articles/probe.md": article("keywords: \(text)\n")]).readAlone().diagnostics
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.rule == "yaml.limits" || $0.rule == "yaml.syntax" })
    }

    @Test func aRulerInATextIsNoNesting() {
        let ruler = String(repeating: "-", count: 60)
        expectReadingFindings(in: ["offices/rhein/amt.yaml": "name: Amt\nnote: |\n  Oben\n  \(ruler)\n  Unten\n"])
    }

    @Test func manyBracketsInTextAreNoNesting() {
        let items = (0..<41).map { "  - \"Fall \($0) :[\"\n" }.joined()
        expectReadingFindings(in: ["articles/probe.md": article("keywords:\n" + items)])
    }
}
