import Diagnostics
import TestSupport
import Testing

/// German words and other signs in scopes and placeholders: one finding with the word meant.
struct GermanScopeTests {
    @Test(arguments: [
        ("::: rhein\nText.\n1️⃣::: ende\n", "::: rhein\nText.\n:::\n"),
        ("::: rhein\nText.\n1️⃣::: Ende\n", "::: rhein\nText.\n:::\n"),
        ("::: rhein\nText.\n1️⃣::: end\n", "::: rhein\nText.\n:::\n"),
        ("::: 1️⃣nicht rhein\nText.\n:::\n", "::: not rhein\nText.\n:::\n"),
        ("::: 1️⃣außer rhein\nText.\n:::\n", "::: not rhein\nText.\n:::\n"),
        ("::: 1️⃣intern\nText.\n:::\n", "::: agents\nText.\n:::\n"),
        ("::: 1️⃣nur-agenten\nText.\n:::\n", "::: agents\nText.\n:::\n"),
        ("::: 1️⃣Agenten\nText.\n:::\n", "::: agents\nText.\n:::\n"),
        ("::: rhein 1️⃣und ruhr agents\nText.\n:::\n", "::: rhein ruhr agents\nText.\n:::\n"),
        ("::: 1️⃣nur rhein\nText.\n:::\n", "::: rhein\nText.\n:::\n"),
    ])
    func isOneFinding(body: String, mended: String) throws {
        let marked = MarkedFiles(["articles/probe.md": article(body: body)])
        let found = TestSite(marked.files).readAlone().diagnostics
        #expect(found.map(\.rule) == ["scope.word"], "\(found.map(\.message.english))")
        let mark = try #require(marked.marks["1️⃣"])
        #expect(found.map { Int($0.range.start.line) } == [mark.line])
        #expect(found.map { Int($0.range.start.column) } == [mark.column])
        let text = try #require(marked.files["articles/probe.md"])
        let (bytes, _) = FixApplication.apply(found.flatMap(\.fixes), to: Array(text.utf8))
        #expect(String(decoding: bytes, as: UTF8.self) == article(body: mended))
        #expect(TestSite(["articles/probe.md": article(body: mended)]).readAlone().diagnostics.isEmpty)
    }

    @Test func whatIsMeantIsRead() {
        let site = TestSite(["articles/probe.md": article(body: "::: nicht rhein\nText.\n::: ende\n\nAlle.\n")])
        let knowledge = site.readAlone().knowledge
        #expect(knowledge.outline(in: "rhein")?.contains("Text.") == false)
        #expect(knowledge.outline(in: "ruhr")?.contains("Text.") == true)
    }

    @Test func aBlankOfAWordProcessorPartsWords() {
        expectReadingFindings(in: ["articles/probe.md": article(body: ":::\u{A0}rhein\u{202F}agents\nText.\n:::\n")])
    }

    @Test func aLetterOfAnotherAlphabetIsNamed() {
        let found = TestSite(["articles/probe.md": article(body: "::: rhеin\nText.\n:::\n")]).readAlone().diagnostics
        #expect(found.map(\.rule) == ["scope.unknown-municipality"])
        #expect(found.first?.message.english.contains("a Cyrillic letter (U+0435) instead of \"e\"") == true)
        #expect(found.first?.help?.english == "Did you mean \"rhein\"?")
    }

    @Test(
        arguments: [
            ("{{ gebühren }}", "fees"), ("{{ stadt.name }}", "municipality.name"), ("{{ stadt }}", "municipality.name"),
            ("{{ gemeinde.telefon }}", "municipality.switchboard"), ("{{ stellen.0.telefon }}", "offices.0.phone"),
            ("{{ offices.0.öffnungszeiten }}", "offices.0.hours"),
            ("{{ municipality.webseite }}", "municipality.website"),
            ("{{ gebühren.0 }}", "fees.0"), ("{{\u{A0}fees\u{A0}}}", nil), ("{{ fееs }}", "fees"),
        ] as [(String, String?)])
    func placeholders(written: String, meant: String?) {
        let text = article("fees: [{amount: 4}]", body: "Es kostet \(written).\n")
        let found = TestSite(["articles/probe.md": text]).readAlone().diagnostics
        guard let meant else {
            #expect(found.allSatisfy { $0.rule != "placeholder.unknown" || $0.help?.english.contains("fees") == true })
            return
        }
        #expect(found.map(\.rule) == ["placeholder.unknown"], "\(found.map(\.message.english))")
        #expect(found.first?.help?.english == "Did you mean \"\(meant)\"?")
    }
}
