import Diagnostics
import Knowledge
import TestSupport
import Testing

/// What an address in a text leads to, as far as the file itself and the list of files tell.
struct LinkTargetTests {
    private static let others = [
        "articles/abfall/sperrmuell.md": article(body: "## Kosten\n\nText.\n"),
        "articles/abfall/sperrmuell.rhein.md": "Text.\n",
        "articles/abfall/bilder/säcke.png": "x",
        "articles/abfall/merkblatt.PDF": "x",
        "notices/meldung.md": "---\ntitle: Meldung\n---\n\nText.\n",
    ]

    private func files(_ body: String) -> [String: String] {
        Self.others.merging(["articles/wohnen/probe.md": article(body: body)]) { _, new in new }
    }

    @Test(arguments: [
        ("[x](../abfall/sperrmuell.md)", "[x → article:sperrmuell]"),
        ("[x](../abfall/sperrmuell.md#kosten)", "[x → article:sperrmuell#kosten]"),
        ("[x](./../wohnen/../abfall/sperrmuell.md)", "[x → article:sperrmuell]"),
        ("[x](../abfall/sperrmuell.rhein.md)", "[x → article:sperrmuell]"),
        ("[x](%2E%2E/abfall/sperrmuell%2Emd)", "[x → article:sperrmuell]"),
        ("[x](probe.md)", "[x → article:probe]"),
        ("[x](<../abfall/sperrmuell.md> \"Titel\")", "[x → article:sperrmuell]"),
        ("[x][1]\n\n[1]: ../abfall/sperrmuell.md", "[x → article:sperrmuell]"),
        ("[x](../../offices/rhein/rhein-amt.yaml)", "[x → office:rhein-amt]"),
        ("[x](../../municipalities/rhein.yaml)", "[x → municipality:rhein]"),
        ("[x](../abfall/merkblatt.PDF)", "[x → file:articles/abfall/merkblatt.PDF]"),
        ("![x](../abfall/bilder/s%C3%A4cke.png)", "![x → file:articles/abfall/bilder/säcke.png]"),
        ("![x](../abfall/bilder/säcke.png)", "![x → file:articles/abfall/bilder/säcke.png]"),
        ("[x](#kosten)", "[x → #kosten]"),
        ("[x](https://probe.example/a_b?c=d#e)", "[x → https://probe.example/a_b?c=d#e]"),
        ("[x](HTTP://probe.example)", "[x → HTTP://probe.example]"),
        ("[x](mailto:a@b.example)", "[x → mailto:a@b.example]"), ("[x](tel:+49203115)", "[x → tel:+49203115]"),
        ("https://probe.example/x", "[https://probe.example/x → https://probe.example/x]"),
        ("<a@b.example>", "[a@b.example → mailto:a@b.example]"),
        // Wiki links.
        ("[[sperrmuell]]", "[‹Probe› → article:sperrmuell]"),
        ("[[sperrmuell|den Sperrmüll]]", "[den Sperrmüll → article:sperrmuell]"),
        ("[[sperrmuell#kosten|Kosten]]", "[Kosten → article:sperrmuell#kosten]"),
        ("[[ sperrmuell | Text ]]", "[ Text  → article:sperrmuell]"),
        ("[[sperrmuell|]]", "[‹Probe› → article:sperrmuell]"),
        ("[[office:rhein-amt]]", "[‹Amt am Rhein› → office:rhein-amt]"),
        ("[[office:rhein-amt|dem Amt]]", "[dem Amt → office:rhein-amt]"),
        ("a [[sperrmuell]], b [[sperrmuell]]", "a [‹Probe› → article:sperrmuell], b [‹Probe› → article:sperrmuell]"),
        ("*[[sperrmuell|x]]*", "*[x → article:sperrmuell]*"),
        // No links.
        ("`[[sperrmuell]]`", "`[[sperrmuell]]`"), ("[[]]", "[[]]"), ("[[sperrmuell", "[[sperrmuell"), ("[x]", "[x]"),
        ("[ [sperrmuell] ]", "[ [sperrmuell] ]"),
    ])
    func targets(markdown: String, expected: String) {
        #expect(expectReadingFindings(in: files(markdown + "\n")).outline() == "p " + expected)
    }

    @Test func inATableTheBarOfAWikiLinkIsEscaped() {
        let body = "| A |\n|---|\n| [[sperrmuell\\|x]] |\n"
        #expect(
            expectReadingFindings(in: files(body)).outline()
                == "table\n  th\n    td A\n  tr\n    td [x → article:sperrmuell]")
    }

    /// Editors and formatters break long lines at blanks.
    @Test func aWikiLinkMayBeBrokenAtABlank() {
        #expect(
            expectReadingFindings(in: files("[[sperrmuell|den\nSperrmüll]]\n")).outline()
                == "p [den⏎Sperrmüll → article:sperrmuell]")
    }

    @Test func emphasisInTheTextOfAWikiLink() {
        #expect(
            expectReadingFindings(in: files("[[sperrmuell|den *ganzen* Müll]]\n")).outline()
                == "p [den *ganzen* Müll → article:sperrmuell]")
    }

    @Test(
        arguments: [
            ("[x](1️⃣sperrmuell.md)", "Did you mean \"../abfall/sperrmuell.md\"?"),
            ("[x](1️⃣../sperrmüll.md)", "Did you mean \"../abfall/sperrmuell.md\"?"),
            ("[x](1️⃣../abfall/prbe.md)", "Did you mean \"probe.md\"?"),
            ("[x](1️⃣../abfall/sperrmuell.txt)", "Did you mean \"../abfall/sperrmuell.md\"?"),
            ("![x](1️⃣bilder/säcke.png)", "Did you mean \"../abfall/bilder/säcke.png\"?"),
            ("[x](1️⃣../abfall/nirgends.md#kosten)", nil), ("[x](1️⃣../abfall/)", nil), ("[x](1️⃣sperrmuell)", nil),
        ] as [(String, String?)])
    func deadFilesNameTheMovedOrTheNearestOne(markdown: String, help: String?) {
        expectReadingFindings(in: files(markdown + "\n"), .error("link.dead-file", help: help))
    }

    @Test(arguments: [
        "../../../etc/passwd", "/etc/passwd", "../../../content/auskunft.yaml", "%2E%2E/%2E%2E/%2E%2E/x.md",
    ])
    func outOfTheContent(url: String) {
        expectReadingFindings(in: files("Größe: [x](1️⃣\(url))\n"), .error("link.outside-content"))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "ftp://probe.example",
        "file:///etc",
        "//probe.example/x",
    ])
    func addressesThatALinkMayNotHave(url: String) {
        let knowledge = expectReadingFindings(in: files("[x](1️⃣\(url))\n"), .error("link.scheme"))
        #expect(knowledge.outline() == "p [x → broken:\(url)]")
    }

    @Test(arguments: ["java&#115;cript:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)"])
    func alsoWithEntities(url: String) throws {
        let marked = MarkedFiles(files("[x](\(url))\n"))
        let (knowledge, found) = TestSite(marked.files).readAlone()
        #expect(found.map(\.rule) == ["link.scheme"])
        #expect(knowledge.outline() == "p [x → broken:javascript:alert(1)]")
    }

    @Test(arguments: [
        "https://probe.example/x.png", "http://probe.example/x.png", "//probe.example/x.png",
    ])
    func picturesFromElsewhere(url: String) {
        expectReadingFindings(in: files("![x](1️⃣\(url))\n"), .error("link.remote-image"))
    }

    @Test func aPictureInTheAddress() {
        expectReadingFindings(in: files("![x](1️⃣data:image/png;base64,x)\n"), .error("link.scheme"))
    }

    @Test func aLinkWithoutATarget() {
        expectReadingFindings(in: files("1️⃣[x]()\n"), .error("link.empty"))
    }

    @Test(arguments: ["../../auskunft.yaml", "../../notices/meldung.md"])
    func filesWithoutAPage(url: String) {
        expectReadingFindings(in: files("[x](1️⃣\(url))\n"), .error("link.no-page"))
    }

    /// `check --fix` writes the new address over the place.
    @Test(arguments: ["[sperrmuell.md](1️⃣sperrmuell.md)", "Nicht `sperrmuell.md`, sondern [x](1️⃣sperrmuell.md)"])
    func whereTheTextIsTheAddressTheAddressIsThePlaceAndIsMended(markdown: String) throws {
        let marked = MarkedFiles(files(markdown + "\n"))
        let found = TestSite(marked.files).readAlone().diagnostics
        let fix = try #require(found.first?.fixes.first)
        #expect(found.map(\.rule) == ["link.dead-file"])
        #expect(fix.replacement == "../abfall/sperrmuell.md")
        #expect(Int(fix.range.start.column) == marked.marks["1️⃣"]?.column)
    }

    @Test func theFixOfAMovedFileKeepsItsAnchor() throws {
        let marked = MarkedFiles(files("Größe [x](1️⃣sperrmuell.md#kosten)\n"))
        let found = TestSite(marked.files).readAlone().diagnostics
        let fix = try #require(found.first?.fixes.first)
        #expect(fix.replacement == "../abfall/sperrmuell.md#kosten")
        #expect(fix.isSafe)
        #expect(Int(fix.range.start.column) == marked.marks["1️⃣"]?.column)
        #expect(fix.range.endColumn - fix.range.start.column == 20)
    }

    @Test func eachOfSeveralLinksHasItsPlace() {
        let body =
            "- a [x](1️⃣a.md) und [y](2️⃣b.md)\n- mehrere\n  Zeilen [x](3️⃣a.md)\n\n> Zitat [x](4️⃣a.md)\n\n| A | B |\n|---|---|\n| [x](5️⃣a.md) | [y](6️⃣a.md) |\n"
        expectReadingFindings(
            in: files(body), (1...6).map { ExpectedFinding.error("link.dead-file", "\($0)\u{FE0F}\u{20E3}") })
    }

    @Test func inACitysFileAndANotice() {
        expectReadingFindings(
            in: [
                "articles/a/probe.md": article(),
                "articles/b/probe.rhein.md": "---\nduration: lang\n---\n[x](1️⃣fehlt.md)\n",
                "notices/a.md": "---\ntitle: Meldung\n---\n[x](2️⃣fehlt.md) [y](../articles/a/probe.md)\n",
            ], .error("link.dead-file", "1️⃣"), .error("link.dead-file", "2️⃣"))
    }

    // MARK: Titles of wiki links

    @Test func aWikiLinkWithoutTextShowsTheTitleThatTheCityReads() {
        let knowledge = expectReadingFindings(
            in: [
                "articles/ziel.md": article("title: Ziel\nmunicipalities: {rhein: {title: Ziel am Rhein}, ruhr: }"),
                "articles/probe.md": article(body: "[[ziel]]\n"),
            ])
        #expect(knowledge.outline() == "p [‹Ziel am Rhein› → article:ziel]")
        #expect(knowledge.outline(in: "ruhr") == "p [‹Ziel› → article:ziel]")
    }

    @Test func anOldIdShowsTheTitleToo() {
        let knowledge = expectReadingFindings(
            in: [
                "articles/ziel.md": article("title: Ziel\naliases: [alt]"),
                "articles/probe.md": article(body: "Siehe [[alt]].\n"),
            ])
        #expect(knowledge.outline() == "p Siehe [‹Ziel› → article:alt].")
    }

    /// The link stays text where the article is not published yet; without the title nothing would be left of it.
    @Test func anArticleThatIsNotPublishedShowsItsTitleToo() {
        let knowledge = expectReadingFindings(
            in: [
                "articles/ziel.md": article("title: Ziel\nfrom: 2027-01-01"),
                "articles/probe.md": article(body: "Siehe [[ziel]].\n"),
            ])
        #expect(knowledge.outline() == "p Siehe [‹Ziel› → article:ziel].")
    }

    @Test(arguments: [
        ("[x](1️⃣sperrgut.md)", "../abfall/sperrmuell.md"),
        ("[x](1️⃣../sperrgut.md#kosten)", "../abfall/sperrmuell.md#kosten"),
    ])
    func anOldNameIsThatArticle(body: String, address: String) throws {
        var files = files(body + "\n")
        files["articles/abfall/sperrmuell.md"] = article("aliases: [sperrgut]\n", body: "## Kosten\n\nText.\n")
        expectReadingFindings(in: files, .error("link.dead-file", help: "Did you mean \"\(address)\"?"))
        let found = TestSite(MarkedFiles(files).files).readAlone().diagnostics
        let fix = try #require(found.first?.fixes.first)
        #expect(fix.isSafe && fix.replacement == address)
    }

    /// What front matter refuses, running text refuses, and the other way round.
    @Test(arguments: [
        ("https:/host/x", false), ("https:host", false), ("https://", false), ("https:///x", false),
        ("https://?x", false), ("https://:80/", false), ("HTTPS://", false), ("http://", false),
        ("https://a.example/x y", false), ("https://a.example/x\u{A0}y", false), ("https://a.example/\"x\"", false),
        ("https://a.example", true), ("https://a.example/?q=1&r=%20#s", true), ("https://münchen.example/ä", true),
    ])
    func addressesOfTextAndFrontMatterAreTestedAlike(url: String, isRight: Bool) {
        let inText = TestSite(files("[x](<\(url)>)\n")).readAlone().1.filter { $0.rule == "link.address" }
        #expect(inText.isEmpty == isRight, "\(inText.map(\.message.english))")
        guard url.hasPrefix("https") else { return }
        let quoted = url.replacing("\"", with: "\\\"")
        let inFields = TestSite(["articles/probe.md": "---\ntitle: T\nonline: \"\(quoted)\"\n---\n"]).readAlone().1
        #expect(inFields.contains { $0.rule == "contract.type" } != isRight)
    }

    @Test(arguments: [
        ("mailto:", false), ("mailto:amt", false), ("mailto:@stadt.example", false), ("mailto:amt@", false),
        ("mailto:?subject=x", false), ("tel:", false), ("tel:+", false), ("mailto:amt@stadt.example", true),
        ("mailto:a@b.example?subject=Hallo%20Welt", true), ("tel:+49203-940", true),
    ])
    func mailAndTelephone(url: String, isRight: Bool) {
        let found = TestSite(files("[x](\(url))\n")).readAlone().1.filter { $0.rule == "link.address" }
        #expect(found.isEmpty == isRight)
    }

    @Test func theCharacterAtFaultIsNamed() {
        let found = TestSite(files("[x](<https://a.example/x y>)\n")).readAlone().1
        #expect(found.first?.message.english.contains("U+0020") == true)
    }
}
