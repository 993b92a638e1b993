import Diagnostics
import Knowledge
import TestSupport
import Testing

struct MarkdownTests {
    private func outline(
        _ body: String, _ findings: ExpectedFinding..., sourceLocation: SourceLocation = #_sourceLocation
    ) -> String? {
        expectReadingFindings(
            in: ["articles/probe.md": article(body: body)], findings, sourceLocation: sourceLocation
        ).outline()
    }

    @Test(arguments: [
        ("a *b* **c** ~~d~~ `e`", "p a *b* **c** ~d~ `e`"), ("a  \nb\nc", "p a↵b⏎c"), ("---", "hr"),
        ("1. a\n2. b", "ol\n  li\n    p a\n  li\n    p b"), ("- a\n\n- b", "ul loose\n  li\n    p a\n  li\n    p b"),
        ("- [ ] a\n- [x] b", "ul\n  li [ ]\n    p a\n  li [x]\n    p b"),
        ("```swift\nlet x\n```", "code swift⏎let x"),
        ("a[^x]\n\nb[^y]\n\n[^y]: Y\n\n[^x]: X", "p a^1\np b^2"), ("&auml;&#228;\\*", "p ää*"),
    ])
    func githubFlavoured(body: String, expected: String) {
        #expect(outline(body + "\n") == expected)
    }

    /// The parser's walk leaves a footnote's reference as it leaves a paragraph.
    @Test(arguments: [
        ("a[^x] b *c*[^x] d\n\n[^x]: X", "p a^1 b *c*^1 d"),
        ("- a[^x]\n- b\n\n[^x]: X", "ul\n  li\n    p a^1\n  li\n    p b"),
        (
            "| A | B |\n|---|---|\n| a[^x] | b |\n\n[^x]: X",
            "table\n  th\n    td A\n    td B\n  tr\n    td a^1\n    td b"
        ),
        ("> a[^x]\n>\n> b\n\n[^x]: X", "quote\n  p a^1\n  p b"),
    ])
    func textAfterAFootnoteStaysInItsBlock(body: String, expected: String) {
        #expect(outline(body + "\n") == expected)
    }

    // MARK: Call-outs

    @Test(arguments: ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION", "note", "Tip"])
    func callouts(word: String) {
        #expect(
            outline("> [!\(word)]\n> Text *a*\n> b\n>\n> - c\n")
                == "\(word.uppercased())\n  p Text *a*⏎b\n  ul\n    li\n      p c")
        #expect(outline("> [!\(word)]\n>\n> Text.\n") == "\(word.uppercased())\n  p Text.")
    }

    @Test func unknownCalloutsNameTheNearest() {
        #expect(
            outline("> 1️⃣[!WARNIG]\n> Text\n", .error("body.callout", help: "Did you mean \"[!WARNING]\"?"))
                == "quote\n  p [!WARNIG]⏎Text")
        for (word, keyword) in [("HINWEIS", "NOTE"), ("Achtung", "WARNING"), ("VORSICT", "CAUTION"), ("Tipp", "TIP")] {
            _ = outline(
                "> 1️⃣[!\(word)]\n> Text\n", .error("body.callout", help: "Did you mean \"[!\(keyword)]\"?"))
        }
    }

    @Test(arguments: ["> [!NOTE] Text\n", "[!NOTE]\n", "> Text\n> [!NOTE]\n", "> [NOTE]\n"])
    func noCallouts(body: String) throws {
        let text = try #require(outline(body))
        #expect(!text.hasPrefix("NOTE"))
        #expect(text.contains("NOTE]"))
    }

    // MARK: HTML

    @Test(arguments: [
        ("a 1️⃣<b>c</b>", 2), ("1️⃣<div>\nx\n</div>", 1), ("- 1️⃣<script>alert(1)</script>", 1), ("x 1️⃣<br/>", 1),
    ])
    func rawHTMLIsReportedAndStaysText(body: String, count: Int) throws {
        let marked = MarkedFiles(["articles/probe.md": article(body: body + "\n")])
        let (knowledge, found) = TestSite(marked.files).readAlone()
        let html = found.filter { $0.rule == "body.raw-html" }
        #expect(html.count == count)
        #expect(html.allSatisfy { $0.severity == .warning })
        let mark = try #require(marked.marks["1️⃣"])
        #expect(html.first.map { Int($0.range.start.line) } == mark.line)
        #expect(html.first.map { Int($0.range.start.column) } == mark.column)
        #expect(knowledge.outline()?.contains("<") == true)
    }

    @Test(arguments: ["<!-- Kommentar -->\n", "<!--\nmehrere\nZeilen\n-->\n", "<!-- {{ nichts }} [[nichts]] -->\n"])
    func commentsOfEditorsAreLeftOut(body: String) {
        #expect(outline(body) == "")
        #expect(outline("a <!-- b --> c\n") == "p a c")
    }

    @Test func nothingHidesBetweenTwoComments() throws {
        let (knowledge, found) = TestSite([
            "articles/probe.md": article(body: "<!-- a --><script>x</script><!-- b -->\n")
        ]).readAlone()
        #expect(found.map(\.rule).contains("body.raw-html"))
        #expect(knowledge.outline()?.contains("<script>") == true)
    }

    // MARK: Nesting

    @Test(arguments: ["> ", "- ", "1. "])
    func atMostSixtyLevels(container: String) throws {
        let deepest = try #require(outline(String(repeating: container, count: 60) + "a\n"))
        #expect(deepest.hasSuffix("p a"))
        let deeper = outline("Text.\n\n1️⃣" + String(repeating: container, count: 61) + "a\n", .error("body.nesting"))
        #expect(deeper?.hasSuffix("p a") == false)
    }

    @Test func levelsOfIndentationCountToo() {
        func list(_ levels: Int) -> String {
            (0..<levels).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        }
        _ = outline(list(60))
        _ = outline(list(60) + "1️⃣" + String(repeating: "  ", count: 60) + "- b\n", .error("body.nesting"))
    }

    @Test(arguments: [String(repeating: "* ", count: 61), String(repeating: "- ", count: 61) + "-"])
    func aLongRuleIsNoNesting(rule: String) {
        #expect(outline("a\n\n" + rule + "\n") == "p a\nhr")
    }
}
