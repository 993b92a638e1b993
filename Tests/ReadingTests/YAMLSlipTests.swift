import Diagnostics
import TestSupport
import Testing

/// Slips that make a file no YAML: one finding each, where the slip is, and the proposal is right.
struct YAMLSlipTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let lines: String
        let mended: String
        let cause: String
        var path = "articles/probe.md"

        init(_ lines: String, _ mended: String, _ cause: String, path: String = "articles/probe.md") {
            (self.lines, self.mended, self.cause, self.path) = (lines, mended, cause, path)
        }

        var testDescription: String { lines }
    }

    private static let cases = [
        // Indentation.
        Case(
            "fees:\n  - name: X\n   1️⃣amount: 4.50\n", "fees:\n  - name: X\n    amount: 4.50\n",
            "the line is indented by 3 spaces, the lines it belongs to by 4."),
        Case(
            "fees:\n  - name: X\n     1️⃣amount: 4.50\n", "fees:\n  - name: X\n    amount: 4.50\n",
            "the line is indented by 5 spaces, the lines it belongs to by 4."),
        Case(
            "name: Amt\nhours:\n  mon: \"08:00-12:00\"\n 1️⃣tue: \"08:00-12:00\"\n",
            "name: Amt\nhours:\n  mon: \"08:00-12:00\"\n  tue: \"08:00-12:00\"\n",
            "the line is indented by 1 space, the lines it belongs to by 2.", path: "offices/rhein/amt.yaml"),
        // Signs of a word processor.
        Case(
            "fees:\n  1️⃣– name: X\n    amount: 4.50\n", "fees:\n  - name: X\n    amount: 4.50\n",
            "\"–\" is an en dash (U+2013); a line of a list begins with \"- \"."),
        Case(
            "fees:\n  1️⃣— name: X\n", "fees:\n  - name: X\n",
            "\"—\" is an em dash (U+2014); a line of a list begins with \"- \"."),
        Case(
            "documents:\n  - Foto\n  1️⃣− Ausweis\n", "documents:\n  - Foto\n  - Ausweis\n",
            "\"−\" is a minus sign (U+2212); a line of a list begins with \"- \"."),
        Case(
            "documents:\n  - Foto\n  1️⃣• Ausweis\n", "documents:\n  - Foto\n  - Ausweis\n",
            "a line of a list begins with \"- \", not with \"•\"."),
        Case(
            "fees:\n  1️⃣-name: X\n    amount: 4.50\n", "fees:\n  - name: X\n    amount: 4.50\n",
            "the space after the hyphen is missing: a line of a list begins with \"- \"."),
        Case(
            "fees:\n  1️⃣-name: X\n", "fees:\n  - name: X\n",
            "the space after the hyphen is missing: a line of a list begins with \"- \"."),
        Case(
            "duration1️⃣：lang\n", "duration: lang\n",
            "after the key there is a full-width colon (U+FF1A) that looks like \":\"."),
        Case(
            "duration:1️⃣\u{A0}lang\n", "duration: lang\n",
            "after the colon there is a no-break space (U+00A0) instead of an ordinary space."),
        Case(
            "fees:\n  - name: X\n1️⃣\u{A0}\u{A0}\u{A0}\u{A0}amount: 4.50\n", "fees:\n  - name: X\n    amount: 4.50\n",
            "there is a no-break space (U+00A0) instead of an ordinary space in the indentation."),
        Case(
            "fees:\n  - name: X\n  1️⃣\u{2009}\u{2009}amount: 4.50\n", "fees:\n  - name: X\n    amount: 4.50\n",
            "there is a thin space (U+2009) instead of an ordinary space in the indentation."),
        Case(
            "dur1️⃣аtion: lang\n", "duration: lang\n",
            "there is a Cyrillic letter (U+0430) in the key instead of \"a\"."),
        Case(
            "review1️⃣\u{2011}every: 1 year\n", "review-every: 1 year\n",
            "there is a non-breaking hyphen (U+2011) in the key instead of \"-\"."),
        // Quotation marks.
        Case(
            "duration: 1️⃣'Wie geht's?'\n", "duration: \"Wie geht's?\"\n",
            "an apostrophe in the text ends it, because the text is in single quotes."),
        Case(
            "duration: 1️⃣\"Amt\" der Stadt\n", "duration: \"„Amt“ der Stadt\"\n",
            "the text continues after the closing quotation mark."),
        Case(
            "duration: 1️⃣\"lang\nowner: \"Amt\"\n", "duration: \"lang\"\nowner: \"Amt\"\n",
            "a quotation mark is not closed."),
        Case(
            "duration: \"lang1️⃣“\nowner: Amt\n", "duration: \"lang\"\nowner: Amt\n",
            "\"“\" is a typographic quotation mark (U+201C) and does not close what begins with \"."),
        Case(
            "keywords: [a, 1️⃣\"b\nowner: Amt\n", "keywords: [a, \"b\"]\nowner: Amt\n", "a quotation mark is not closed."),
        // Brackets.
        Case("keywords: 1️⃣[a, b\nowner: Amt\n", "keywords: [a, b]\nowner: Amt\n", "\"[\" is not closed with \"]\"."),
        Case(
            "duration: 1️⃣[Neu] Ausweis\n", "duration: \"[Neu] Ausweis\"\n", "a text begins with a square bracket."),
        Case("duration: 1️⃣{Neu} Ausweis\n", "duration: \"{Neu} Ausweis\"\n", "a text begins with a brace."),
        Case(
            "duration: 1️⃣{{ fees.0 }} Tage\n", "duration: \"{{ fees.0 }} Tage\"\n",
            "a text that begins with \"{{\" stands in quotation marks."),
        Case(
            "duration: 1️⃣{{ municipality.name }}\n", "duration: \"{{ municipality.name }}\"\n",
            "a text that begins with \"{{\" stands in quotation marks."),
        Case(
            "documents: [Foto, 1️⃣{{ municipality.name }} x]\n", "documents: [Foto, \"{{ municipality.name }} x\"]\n",
            "a text that begins with \"{{\" stands in quotation marks."),
        Case(
            "documents: [\"{{ municipality.id }}\", 1️⃣{{ municipality.name }} x]\n",
            "documents: [\"{{ municipality.id }}\", \"{{ municipality.name }} x\"]\n",
            "a text that begins with \"{{\" stands in quotation marks."),
        Case(
            "documents:\n  - 1️⃣{{ municipality.name }}\n", "documents:\n  - \"{{ municipality.name }}\"\n",
            "a text that begins with \"{{\" stands in quotation marks."),
        // Signs of YAML.
        Case(
            "duration: 1️⃣> lang\n", "duration: \"lang\"\n",
            "after \">\" a text begins on the next line only; here it is on the same one."),
        Case(
            "duration: 1️⃣| lang\n", "duration: \"lang\"\n",
            "after \"|\" a text begins on the next line only; here it is on the same one."),
        Case(
            "duration: 1️⃣- Punkt\n", "duration: \"- Punkt\"\n",
            "\"- \" is on the same line as the key; a list begins on the line below."),
        Case("duration: 1️⃣? lang\n", "duration: \"? lang\"\n", "a text begins with \"?\", which has a meaning in YAML."),
        Case("duration: 1️⃣] lang\n", "duration: \"] lang\"\n", "a text begins with \"]\", which has a meaning in YAML."),
        Case(
            "duration: \"C:1️⃣\\Ordner\"\n", "duration: 'C:\\Ordner'\n",
            "a backslash has a meaning in double quotes that does not exist for this character."),
        // Colons.
        Case("owner: Amt\n1️⃣duration:lang\n", "owner: Amt\nduration: lang\n", "the space after the colon is missing."),
        Case(
            "owner: Amt\n1️⃣duration lang\n", "owner: Amt\nduration: lang\n",
            "the colon and space after the key are missing."),
    ]

    @Test(arguments: cases)
    func isNamedWhereItIsAndItsProposalIsRight(slip: Case) throws {
        let isArticle = slip.path.hasSuffix(".md")
        func file(_ lines: String) -> [String: String] { [slip.path: isArticle ? article(lines) : lines] }
        let marked = MarkedFiles(file(slip.lines))
        let found = TestSite(marked.files).readAlone().diagnostics
        let syntax = try #require(found.first { $0.rule == "yaml.syntax" }, "\(found.map(\.message.english))")
        // The mended text may have faults of its own, such as a fee without a price.
        let after = TestSite(file(slip.mended)).readAlone().diagnostics
        #expect(found.count <= after.count + 1, "\(found.map(\.message.english))")
        #expect(syntax.message.english == "This is not valid YAML: " + slip.cause)
        #expect(syntax.help != nil)
        let mark = try #require(marked.marks["1️⃣"])
        #expect((Int(syntax.range.start.line), Int(syntax.range.start.column)) == (mark.line, mark.column))
        let text = try #require(marked.files[slip.path])
        let (bytes, _) = FixApplication.apply(syntax.fixes, to: Array(text.utf8))
        if !syntax.fixes.isEmpty { #expect(String(decoding: bytes, as: UTF8.self) == file(slip.mended)[slip.path]) }
        #expect(after.allSatisfy { $0.rule != "yaml.syntax" }, "\(after.map(\.message.english))")
    }

    /// The help can be obeyed to the letter: its line stands in the mended text.
    @Test(arguments: cases)
    func theHelpShowsTheLine(slip: Case) throws {
        let isArticle = slip.path.hasSuffix(".md")
        let files = MarkedFiles([slip.path: isArticle ? article(slip.lines) : slip.lines]).files
        let found = TestSite(files).readAlone().diagnostics
        let help = try #require(found.first { $0.rule == "yaml.syntax" }?.help)
        for language in Language.allCases {
            let shown = help[language].split(separator: "\n").last.map(String.init) ?? ""
            let line =
                shown.contains(": ") && !help[language].contains("\n")
                ? String(shown.split(separator: ": ", maxSplits: 1)[1]) : shown
            #expect(slip.mended.contains(line.drop { $0 == " " }), "\(help[language])")
        }
    }

    @Test func linesBelowMoveAsWell() throws {
        let files = MarkedFiles([
            "articles/probe.md": article("fees:\n  - name: X\n   1️⃣amount: 4.50\n   note: y\ndocuments: [Foto]\n")
        ]).files
        let found = TestSite(files).readAlone().diagnostics
        #expect(found.map(\.rule) == ["yaml.syntax"])
        #expect(found.first?.help?.english.contains("move the lines below") == true)
    }

    @Test func noSentenceOfTheLibraryIsShown() {
        for line in ["a: !<x", "a: &", "a: [a, , b]", "a: {a: b", "? a", "a: |0\n  x", "a: \"\\q\"", "a: !x!y z", "%a"]
        {
            let found = TestSite(["offices/rhein/amt.yaml": "name: Amt\nnote: x\n\(line)\n"]).readAlone().diagnostics
            let german = found.map(\.message.german).joined()
            for word in ["did not", "found ", "while ", "expected", "mapping"] {
                #expect(!german.contains(word), "\(line): \(german)")
            }
        }
    }
}

/// Tags, anchors and aliases.
struct LeadingSignTests {
    @Test(arguments: [
        ("duration: 1️⃣!Neu Probe", "duration: \"!Neu Probe\""), ("duration: 1️⃣&Amt fragen", "duration: \"&Amt fragen\""),
        ("documents: [1️⃣&Kopie vom Ausweis, Foto]", "documents: [\"&Kopie vom Ausweis\", Foto]"),
        ("documents:\n  - 1️⃣!Wichtig Ausweis\n  - Foto", "documents:\n  - \"!Wichtig Ausweis\"\n  - Foto"),
        ("duration: 1️⃣!Neu", "duration: \"!Neu\""), ("duration: 1️⃣&Neu", "duration: \"&Neu\""),
        ("duration: 1️⃣!!str lang", "duration: lang"), ("duration: 1️⃣!Neu \"lang\"", "duration: \"lang\""),
        ("fees:\n  - name: 1️⃣!Neu Probe\n    amount: 4", "fees:\n  - name: \"!Neu Probe\"\n    amount: 4"),
        ("municipalities:\n  rhein: 1️⃣&x {duration: lang}", "municipalities:\n  rhein: {duration: lang}"),
        ("keywords: 1️⃣!x [a, b]", "keywords: [a, b]"),
    ])
    func isAnErrorAtTheSign(lines: String, mended: String) throws {
        let marked = MarkedFiles(["articles/probe.md": article(lines)])
        let found = TestSite(marked.files).readAlone().diagnostics
        #expect(found.map(\.rule) == ["yaml.leading-sign"], "\(found.map(\.message.english))")
        let finding = try #require(found.first)
        let mark = try #require(marked.marks["1️⃣"])
        #expect((Int(finding.range.start.line), Int(finding.range.start.column)) == (mark.line, mark.column))
        let (bytes, _) = FixApplication.apply(finding.fixes, to: Array((marked.files["articles/probe.md"] ?? "").utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == article(mended))
        #expect(TestSite(["articles/probe.md": article(mended)]).readAlone().diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("articles/probe.rhein.md", "---\ntitle: 1️⃣!Neu Probe\n---\n\nText.\n"),
        ("auskunft.yaml", "title: 1️⃣!Neu Probe\ncategories: [{id: alltag, title: Alltag}]\n"),
        ("municipalities/lippe.yaml", "name: 1️⃣!Neu Lippe\nstate: DE-NW\n"),
        ("offices/rhein/amt.yaml", "name: 1️⃣!Neu Amt\n"),
        ("notices/2026-11-22-x.md", "---\ntitle: 1️⃣!Neu Probe\n---\n\nText.\n"),
        ("glossary.yaml", "Begriff: 1️⃣!Neu Erklärung\n"), ("synonyms.yaml", "Wort: 1️⃣!Neu Probe\n"),
    ])
    func inEveryFile(path: String, text: String) {
        var files = [path: text]
        if path.hasPrefix("articles/") { files["articles/probe.md"] = article() }
        expectReadingFindings(in: files, .error("yaml.leading-sign"))
    }

    @Test func anAliasIsAnErrorWhereItStands() {
        expectReadingFindings(
            in: ["articles/probe.md": article("duration: 1️⃣&a lang\ndeadline: 2️⃣*a\nkeywords: [3️⃣*a, b]\n")],
            .error("yaml.leading-sign", "1️⃣"), .error("yaml.leading-sign", "2️⃣"), .error("yaml.leading-sign", "3️⃣"))
    }

    @Test func signsInsideATextAreText() {
        expectReadingFindings(
            in: ["articles/probe.md": article("duration: Recht & Ordnung! *Stern*\nkeywords: [\"!a\", 'b & c', d!]\n")])
    }

    @Test func nothingFollowsFromWhatIsRefused() {
        expectReadingFindings(
            in: [
                "articles/probe.md": article("reviewed: 1️⃣!x 2026-01-01\nfees: 2️⃣&y\n", body: "Es kostet {{ fees }}.\n")
            ],
            .error("yaml.leading-sign", "1️⃣"), .error("yaml.leading-sign", "2️⃣"))
    }

    /// A list that somebody is about to write: a finding, and no end of the program.
    @Test(arguments: [
        "documents: - ", "documents: -", "documents: -   ", "documents: - # offen", "fees:\n  - name: - ",
    ])
    func aDashWithNothingBehindIt(lines: String) {
        let site = TestSite(["articles/probe.md": "---\ntitle: A\ncategory: alltag\nanswer: A.\n\(lines)\n---\n"])
        let found = site.read().diagnostics.filter { $0.rule.rawValue.hasPrefix("yaml.") }
        #expect(found.count == 1)
        #expect(found.allSatisfy { 5...6 ~= $0.range.start.line })
    }
}
