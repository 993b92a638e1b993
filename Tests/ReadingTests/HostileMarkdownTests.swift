import Diagnostics
import Knowledge
import Reading
import TestSupport
import Testing

/// Texts that are cheap to write and dear to read for a careless parser. That the tests end, in seconds, is what they show.
@Suite(.serialized)
struct HostileMarkdownTests {
    private func read(_ body: String) -> (knowledge: KnowledgeBase, diagnostics: [Diagnostic]) {
        TestSite(["articles/probe.md": article(body: body)]).readAlone()
    }

    private func rules(_ body: String) -> Set<String> {
        Set(read(body).diagnostics.map(\.rule.rawValue))
    }

    @Test func tenThousandNestedQuotes() {
        #expect(rules(String(repeating: ">", count: 10_000) + " a\n") == ["body.nesting"])
        #expect(rules(String(repeating: "> ", count: 10_000) + "a\n") == ["body.nesting"])
        #expect(rules((1...60).map { String(repeating: ">", count: $0) + " a\n" }.joined()).isEmpty)
    }

    @Test(arguments: ["- ", "1. ", "* > "])
    func tenThousandNestedLists(container: String) {
        #expect(rules(String(repeating: container, count: 10_000) + "a\n") == ["body.nesting"])
    }

    @Test func aThousandListsNestedByIndentation() {
        let body = (0..<1_000).map { String(repeating: " ", count: $0 * 2) + "- a\n" }.joined()
        #expect(rules(body) == ["body.nesting"])
    }

    @Test func aHundredThousandListItems() throws {
        let (knowledge, findings) = read(String(repeating: "- a\n", count: 100_000))
        #expect(findings.isEmpty)
        let document = try #require(knowledge.topic("probe")?.bodies.first?.documents.first)
        #expect(document.nodes.count { $0.kind == .item } == 100_000)
        #expect(document.nodes.count { $0.kind == .bulletList } == 1)
    }

    @Test(arguments: [
        "[", "[[", "{{", "*a ", "![l", "_a ", "~a ", "](", "[](", "`a ", "<", "&", "\\", "[^", ":::", "|",
    ])
    func twoHundredThousandOf(text: String) throws {
        let (knowledge, findings) = read("Text " + String(repeating: text, count: 200_000) + "\n")
        #expect(findings.isEmpty || Set(findings.map(\.rule)) == ["scope.place"])
        #expect(knowledge.topic("probe")?.bodies.count == 1)
    }

    /// libcmark-gfm looks for the end of `<?`, `<!A` and `<![CDATA[` again from each of them.
    @Test(arguments: [
        "[a](", "![a](", "[[a|", "{{ a", "<a href=\"", "<!--", "<?", "<!A", "<![CDATA[", "http://", "www.a", "a@",
    ])
    func tenThousandBeginningsOf(text: String) throws {
        let (knowledge, findings) = read("Text " + String(repeating: text + " ", count: 10_000) + "\n")
        #expect(findings.map(\.rule) == (text == "<!--" ? ["body.comment"] : []))
        #expect(knowledge.topic("probe")?.bodies.count == 1)
    }

    @Test func twentyThousandFootnotes() throws {
        let references = (1...20_000).map { "[^\($0)]\n" }.joined()
        let definitions = (1...20_000).map { "[^\($0)]: Note \($0)\n\n" }.joined()
        let (knowledge, findings) = read(references + "\n" + definitions)
        #expect(findings.isEmpty)
        let document = try #require(knowledge.topic("probe")?.bodies.first?.documents.first)
        #expect(document.footnoteLabels.count == 20_000)
    }

    @Test func aLongFootnoteMayBeReferredToOften() {
        let text =
            String(repeating: "Text[^1] ", count: 2_000) + "\n\n[^1]: " + String(repeating: "Wort ", count: 2_000)
        #expect(rules(text + "\n").isDisjoint(with: ["body.expansion"]))
    }

    @Test func twentyThousandReferencesToOneFootnoteAndToNone() {
        #expect(rules(String(repeating: "a[^1] b[^2]\n", count: 20_000) + "\n[^1]: Note\n").isEmpty)
    }

    @Test func twentyThousandLinkDefinitions() {
        let definitions = (1...20_000).map { "[a\($0)]: https://probe.example/\($0)\n" }.joined()
        #expect(rules(String(repeating: "[a1] [b] ", count: 20_000) + "\n\n" + definitions).isEmpty)
    }

    /// Far out on a line the column is not looked for any more, and findings at one place are one. Of many, the first are listed.
    @Test func twentyThousandDeadLinksOnOneLineAndOnMany() {
        let (_, onOne) = read(String(repeating: "[x](a.md) ", count: 20_000) + "\n")
        #expect(onOne.count == Findings.mostOfAKind + 1)
        #expect(Set(onOne.map(\.range.start.line)) == [8])
        let (_, onMany) = read(String(repeating: "[x](a.md)\n", count: 20_000))
        #expect(onMany.map(\.range.start.line) == (8...1_008).map { Int32($0) })
        #expect(onMany.map(\.instances).reduce(0, +) == 20_000)
    }

    /// The parser copies the rest of the line for each, and links no more of them.
    @Test func mailAddressesOnALine() {
        #expect(rules(String(repeating: "a@b.de ", count: 900) + "\n") == [])
        #expect(rules(String(repeating: "a@b.de\n", count: 20_000)) == [])
        let (_, found) = read("Text.\n\n" + String(repeating: "a@b.de ", count: 270_000) + "\n")
        #expect(found.map(\.rule.rawValue) == ["body.expansion"] && found.map(\.range.start.line) == [10])
        let lines = String(repeating: String(repeating: "a@b.de ", count: 900) + "\n", count: 100)
        #expect(rules(lines) == ["body.expansion"])
    }

    @Test func tenThousandUnknownPlaceholders() {
        let (_, found) = read(String(repeating: "{{ a }} ", count: 10_000) + "\n")
        #expect(found.count > 1_000)
        #expect(found.allSatisfy { $0.rule == "placeholder.unknown" && $0.range.start.line == 8 })
    }

    @Test func tenThousandScopes() {
        #expect(rules(String(repeating: "::: rhein\na\n:::\n\nb\n\n", count: 10_000)).isEmpty)
        #expect(rules(String(repeating: "::: agents\n", count: 10_000)) == ["body.nesting"])
        #expect(rules(String(repeating: ":::\n", count: 10_000)) == ["scope.unopened"])
    }

    @Test func aTableOfTenThousandRowsAndOneOfAThousandColumns() {
        #expect(
            rules("| a | b |\n|---|---|\n" + String(repeating: "| {{ title }} | [[probe]] |\n", count: 10_000)).isEmpty)
        let row = String(repeating: "| a ", count: 1_000) + "|\n"
        #expect(
            rules(row + String(repeating: "|---", count: 1_000) + "|\n" + String(repeating: row, count: 20)).isEmpty)
    }

    /// What the parser would make many times as long is told before it runs.
    @Test(arguments: [
        String(repeating: "| a ", count: 1_200) + "|\n" + String(repeating: "|---", count: 1_200) + "|\n"
            + String(repeating: "| b |\n", count: 1_200),
        "> " + String(repeating: "| a ", count: 400) + "|\n> " + String(repeating: "|---", count: 400) + "|\n"
            + String(repeating: "> b\n", count: 1_200),
        String(repeating: "a|", count: 200_000) + "\n|---|\n",
        "| a | b |\n|---|---|\n|" + String(repeating: "a|", count: 200_000) + "\n",
        "[lang]: https://probe.example/" + String(repeating: "x", count: 2_000) + "\n\n"
            + String(repeating: "[lang] ", count: 10_000),
        "[lang]: https://probe.example/ '" + String(repeating: "x\n", count: 2_000) + "'\n\n"
            + String(repeating: "[Text][ Lang] ", count: 10_000),
    ])
    func aShortTextBecomesNoEndlessPage(body: String) {
        #expect(rules(body) == ["body.expansion"])
    }

    @Test(arguments: ["{{ documents }}", "{{ documents.7 }}"])
    func aListIsNotFilledInWithoutEnd(placeholder: String) {
        let documents = (0..<1_000).map { "  - \($0) \(String(repeating: "x", count: 200))\n" }.joined()
        let body = String(repeating: placeholder + "\n\n", count: 20_000)
        let found = TestSite(["articles/probe.md": article("documents:\n" + documents, body: body)]).readAlone()
        #expect(Set(found.diagnostics.map(\.rule.rawValue)) == ["body.expansion"])
    }

    @Test(arguments: [("![", "](x.png)"), ("*a ", " a*"), ("*a **b ", " b** a*")])
    func picturesInPicturesAndEmphasesInEmphasesEnd(opening: String, closing: String) {
        let body = String(repeating: opening, count: 60_000) + "a" + String(repeating: closing, count: 60_000)
        #expect(rules(body).contains("body.nesting"))
    }

    /// Each of these is looked through once, not once for each place.
    @Test(arguments: ["a <![CDATA[ ", "a <? ", "a <!X ", "![", "[", "a|"])
    func manyBeginningsOnOneLineAreText(text: String) {
        #expect(rules(String(repeating: text, count: 100_000)).isEmpty)
    }

    @Test func aCitysFileOfTwoThousandSections() throws {
        func sections(_ name: String) -> String { (0..<2_000).map { "## \(name) \($0)\n\na\n\n" }.joined() }
        let (knowledge, found) = TestSite([
            "articles/probe.md": article(body: sections("A")), "articles/probe.rhein.md": sections("B"),
        ]).readAlone()
        #expect(found.allSatisfy { $0.severity < .error })
        #expect(knowledge.topic("probe")?.body(in: CityIndex(0))?.parts.count == 4_000)
    }

    @Test func fiveThousandHeadingsOfOneName() throws {
        let (knowledge, findings) = read(String(repeating: "## Ablauf\n\na\n\n", count: 5_000))
        #expect(findings.isEmpty)
        let headings = try #require(knowledge.topic("probe")?.bodies.first?.headings)
        #expect(headings.count == 5_000)
        #expect(Set(headings.map(\.id)).count == 5_000)
    }
}
