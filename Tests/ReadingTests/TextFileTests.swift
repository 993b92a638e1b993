import Diagnostics
import Files
import Knowledge
import Reading
import TestSupport
import Testing

/// How the bytes of a file become text: encodings, line endings, size.
struct TextFileTests {
    private func read(_ files: [String: [UInt8]]) -> (knowledge: KnowledgeBase, diagnostics: [Diagnostic]) {
        let all = TestSite.defaults.mapValues { Array($0.utf8) }.merging(files) { _, new in new }
        return FileTree(files: all).readAlone()
    }

    /// With findings in front matter and body, some after umlauts.
    private static let wrong = [
        "articles/probe.md":
            "---\ntitle: Größe\ncategory: alltag\n1️⃣anwser: Ja.\nreviewed: 2️⃣gestern\n---\n\nÄh [x](3️⃣fehlt.md)\n\n::: rhein\n- a 4️⃣{{ nichts }}\n:::\n\n```\ncode\n```\n\n5️⃣:::\n",
        "offices/rhein/amt.yaml": "name: Amt\n6️⃣phon: \"+49203115\"\nnote: |\n  Zeile\n  Zeile\nhours:\n  mon: 7️⃣immer\n",
        "glossary.yaml": "A: B\nC: 8️⃣[D]\n",
        "questions.tsv": "Was?\tprobe\n9️⃣Wie?\n",
    ]

    private static let expected: [ExpectedFinding] = [
        .error("contract.unknown-key", "1️⃣"), .error("contract.type", "2️⃣"), .error("link.dead-file", "3️⃣"),
        .error("placeholder.unknown", "4️⃣"), .error("scope.unopened", "5️⃣"), .error("contract.unknown-key", "6️⃣"),
        .error("contract.type", "7️⃣"), .error("contract.type", "8️⃣"), .error("questions.form", "9️⃣"),
    ]

    @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
    func lineEndingsAndByteOrderMarkChangeNoPlace(ending: String, mark: String) {
        let marked = MarkedFiles(Self.wrong)
        let (knowledge, found) = read(
            marked.files.mapValues { Array((mark + $0.replacing("\n", with: ending)).utf8) })
        let difference = marked.difference(between: found, knowledge.sources, and: Self.expected)
        #expect(difference == nil, "\(difference ?? "")")
    }

    @Test(arguments: ["\r\n", "\r"], ["", "\u{FEFF}"])
    func theTextIsTheSame(ending: String, mark: String) throws {
        let text = article("answer: |\n  Eins.\n  Zwei.\n", body: "Text.\n\n```\na\nb\n```\n\n- c\n")
        let plain = read(["articles/probe.md": Array(text.utf8)]).knowledge
        let other = read(["articles/probe.md": Array((mark + text.replacing("\n", with: ending)).utf8)]).knowledge
        #expect(plain.outline() == "p Text.\ncode a⏎b\nul\n  li\n    p c")
        #expect(other.outline() == plain.outline())
        #expect(other.version()?.fields.answer?.value == "Eins.\nZwei.")
    }

    // MARK: Other encodings

    @Test(
        arguments: [
            // Latin-1 ü; a lone continuation byte; an overlong form; a surrogate; beyond the last code point; a cut sequence.
            [0xFC], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
            [0xF0, 0x9F, 0x98], [0xFF, 0xFE],
        ] as [[UInt8]])
    func notUTF8IsNamedWithLineAndColumn(bytes: [UInt8]) throws {
        let before = "---\ntitle: Größe 😀 M"
        let (knowledge, found) = read([
            "articles/probe.md": Array(before.utf8) + bytes + Array("ll\ncategory: alltag\nanswer: Ja.\n---\n".utf8)
        ])
        #expect(found.map(\.rule) == ["file.encoding"])
        let place = try #require(found.first).range.start
        #expect(knowledge.sources.path(of: place.file) == "articles/probe.md")
        #expect(place.line == 2)
        #expect(place.column == 17)
        #expect(found.first?.message.english.contains("0x" + String(bytes[0], radix: 16, uppercase: true)) == true)
    }

    @Test(arguments: [
        "auskunft.yaml", "municipalities/rhein.yaml", "offices/rhein/amt.yaml", "notices/a.md", "glossary.yaml",
        "synonyms.yaml", "questions.tsv", "articles/a.rhein.md",
    ])
    func inEveryKindOfFile(path: String) {
        var files: [String: [UInt8]] = [path: [0x61, 0xFC]]
        if path.hasPrefix("articles/") { files["articles/a.md"] = Array(article().utf8) }
        let (_, found) = read(files)
        #expect(found.contains { $0.rule == "file.encoding" && $0.range.start.line == 1 && $0.range.start.column == 2 })
    }

    @Test func theByteOrderMarkBelongsToNoColumn() throws {
        let (_, found) = read(["glossary.yaml": [0xEF, 0xBB, 0xBF, 0x61, 0xFC]])
        #expect(found.first?.range.start.column == 2)
    }

    @Test func aCarriageReturnAloneEndsALineHereToo() {
        let (_, found) = read(["glossary.yaml": [0x61, 0x0D, 0x62, 0xFC]])
        #expect(found.first?.range.start.line == 2)
        #expect(found.first?.range.start.column == 2)
    }

    @Test func aFileThatCannotBeReadDoesNotMakeLinksToItDead() {
        let (_, found) = read([
            "articles/a.md": [0xFC], "articles/probe.md": Array(article(body: "[x](a.md)\n").utf8),
        ])
        #expect(found.map(\.rule) == ["file.encoding"])
    }

    @Test func aByteOrderMarkOfUTF16() {
        let (_, found) = read(["articles/probe.md": [0xFF, 0xFE] + Array("---".utf8).flatMap { [$0, 0] }])
        #expect(found.map(\.rule) == ["file.encoding"])
        #expect(found.first?.range.start.column == 1)
    }

    // MARK: Size

    @Test func aFileOfThreeMegabytesIsNotRead() {
        let text = article(body: String(repeating: "Ein Satz mit [x](fehlt.md).\n", count: 110_000))
        #expect(text.utf8.count > 3_000_000)
        let (_, found) = read(["articles/probe.md": Array(text.utf8)])
        #expect(found.map(\.rule) == ["file.too-large"])
    }

    @Test func theKnowledgeBaseMayAllowMoreOrLess() {
        let settings =
            "title: P\nbase-url: https://x.example\ncategories: [{id: alltag, title: A}]\nlimits: {file-bytes: 1000}\n"
        let files = [
            "auskunft.yaml": settings, "articles/probe.md": article(body: String(repeating: "a\n", count: 500)),
        ]
        #expect(read(files.mapValues { Array($0.utf8) }).diagnostics.map(\.rule) == ["file.too-large"])
        let larger = files.mapValues { Array($0.replacing("1000", with: "2000").utf8) }
        #expect(read(larger).diagnostics.isEmpty)
    }

    @Test func attachmentsMayBeAnySize() {
        let (_, found) = read(["articles/bild.png": [UInt8](repeating: 0xFF, count: 3_000_000)])
        #expect(found.map(\.rule) == ["care.heavy-attachment"])
    }

    // MARK: Front matter

    @Test(arguments: [
        "Text.\n", "", "--\ntitle: a\n--\n", "----\ntitle: a\n----\n",
    ])
    func withoutFrontMatter(text: String) {
        let (_, found) = read(["articles/probe.md": Array(text.utf8)])
        #expect(found.map(\.rule) == ["file.front-matter"])
        #expect(found.allSatisfy { $0.range.start.line == 1 && $0.range.start.column == 1 })
    }

    @Test(arguments: [" ", "\n", "\n\n  "])
    func afterBlanksItIsReadAllTheSame(lead: String) {
        for path in ["articles/probe.md", "articles/probe.rhein.md"] {
            let whole = "---\ntitle: Probe\ncategory: alltag\nanswer: Ja.\n---\n\nText.\n"
            let text = lead + (path == "articles/probe.md" ? whole : "---\ntitle: Probe\n---\n\nText.\n")
            let site = TestSite(["articles/probe.md": whole].merging([path: text]) { _, new in new })
            let (knowledge, found) = site.readAlone()
            #expect(found.map(\.rule) == ["file.front-matter"])
            #expect(
                knowledge.topic("probe")?.version(in: CityIndex(0))?.fields.title?.span.place.line
                    == Int32(text.split(separator: "title")[0].count { $0 == "\n" } + 1))
            let (mended, _) = FixApplication.apply(found.flatMap(\.fixes), to: Array(text.utf8))
            #expect(String(decoding: mended, as: UTF8.self) == text.dropFirst(lead.count))
        }
    }

    @Test(arguments: ["---", "---\n", "---\ntitle: Probe\n", "---\ntitle: Probe\n --- \n"])
    func frontMatterThatIsNotClosed(text: String) {
        let (_, found) = read(["articles/probe.md": Array(text.utf8)])
        #expect(found.map(\.rule) == ["file.front-matter"])
        #expect(found.first?.message.english.contains("not closed") == true)
    }

    @Test(arguments: ["---", "---  ", "---\t", "..."])
    func theEndOfTheFrontMatter(mark: String) {
        let text = "---  \ntitle: Probe\ncategory: alltag\nanswer: Ja.\n\(mark)\nText.\n---\nText.\n"
        #expect(read(["articles/probe.md": Array(text.utf8)]).knowledge.outline() == "h2 Text. #text\np Text.")
    }
}

@Suite struct ConflictRestTests {
    @Test(
        "What is left of a conflict is found, whatever of it was deleted",
        arguments: [
            "Alt.\n1️⃣=======\nNeu.\n", "Neu.\n1️⃣>>>>>>> origin/main\n", "1️⃣<<<<<<< HEAD\nAlt.\n",
            "Alt.\n1️⃣||||||| a1b2c3\nAlt.\n",
            "1️⃣<<<<<<< HEAD\nAlt.\n=======\nNeu.\n>>>>>>> origin/main\n",
        ])
    func rests(body: String) {
        expectReadingFindings(in: ["articles/probe.md": article(body: body)], .error("file.conflict"))
    }

    @Test(arguments: [
        "Ablauf\n\n========\n", ">>>>>> a\n>>>>>>> b\n>>>>>>>> c\n", "| a | b |\n|---|---|\n|||||||\n", "a ======= b\n",
    ])
    func noRests(body: String) {
        let found = expectNothingOf("file.conflict", in: ["articles/probe.md": article(body: body)])
        #expect(found)
    }

    private func expectNothingOf(_ rule: RuleID, in files: [String: String]) -> Bool {
        !TestSite(files).read().diagnostics.contains { $0.rule == rule }
    }
}
