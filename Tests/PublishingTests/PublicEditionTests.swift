import Diagnostics
import Knowledge
import RandomContent
import Repetition
import SiteTestSupport
import TestSupport
import Testing

/// What is for agents only never leaves their edition.
@Suite struct PublicEditionTests {
    private static let siteCount = Repetitions.count(few: 10, all: 30)

    @Test(arguments: 1...siteCount)
    func publicSiteHasNoMarkedText(seed: Int) throws {
        let random = RandomSite(seed: seed)
        let site = TestSite(random.files)
        for edition in Edition.allCases {
            let errors = site.read(edition: edition).diagnostics.filter { $0.severity == .error }
            #expect(errors.map { $0.message.english } == [], "\(edition)")
        }
        let files = try site.build(edition: .public)
        // Every form in which texts leave is among the files looked through.
        let forms = [
            "llms.txt", "rhein/llms.txt", "rhein/feed.xml", "rhein/artikel-0/index.md", "api/v1/cpsv-ap.jsonld",
        ]
        for path in forms {
            let hasArticle = files["rhein/artikel-0/index.html"] != nil || !path.hasSuffix(".md")
            #expect(!hasArticle || files[path] != nil, "\(path)")
        }
        for text in random.secrets + random.unpublished {
            let found = files.filter { $0.key.contains(text) || $0.value.contains(text) }.keys.sorted()
            #expect(found == [], "\(text)")
        }
        for text in random.open {
            #expect(files.values.contains { $0.contains(text) }, "\(text) is for everybody")
        }
        let problems = try SiteLinks(files).problems()
        #expect(problems == [])
    }

    @Test(arguments: 1...siteCount)
    func agentsSiteHasEveryMarkedText(seed: Int) throws {
        let random = RandomSite(seed: seed)
        let files = try TestSite(random.files).build()
        #expect(!random.secrets.isEmpty)
        for text in random.secrets + random.open {
            #expect(files.contains { $0.key.contains(text) || $0.value.contains(text) }, "\(text)")
        }
        let problems = try SiteLinks(files).problems()
        #expect(problems == [])
    }

    @Test func titleOfAnAgentsArticleStaysWithThem() throws {
        let files = try TestSite([
            "articles/probe.md": Write.article(
                "Geheimer Titel",
                "audience: agents\nmunicipalities:\n  rhein:\n    audience: public\n    title: Offener Titel\n  ruhr:")
        ]).build(edition: .public)
        #expect(files["ruhr/probe/index.html"] == nil)
        #expect(try files.main("rhein/probe/index.html").text.contains("Offener Titel"))
        let found = files.filter { $0.value.contains("Geheimer Titel") }.keys.sorted()
        #expect(found == [])
    }

    private func errors(_ site: TestSite, _ edition: Edition) -> [String] {
        site.read(edition: edition).diagnostics.filter { $0.severity == .error }.map { $0.message.english }
    }

    /// What names an agents' article in a place that the public edition does not show is no error there.
    @Test(arguments: [
        ("questions.tsv", "wer hilft\tintern\n"),
        ("articles/probe.md", Write.article("Probe", "related: [intern]")),
        ("articles/probe.md", Write.article("Probe", body: "::: agents\n[[intern]]\n:::")),
    ])
    func articleThatIsLeftOutIsNotMissed(path: String, text: String) throws {
        let site = TestSite([path: text, "articles/intern.md": Write.article("Intern", "audience: agents")])
        #expect(errors(site, .agents) == [])
        #expect(errors(site, .public) == [])
    }

    @Test func ownerThatIsLeftOutIsReportedInBothEditionsOrInNone() throws {
        let site = TestSite(body: "Zuständig ist {{ owner }}.", head: "owner: Amt")
        let (agents, citizens) = (errors(site, .agents), errors(site, .public))
        #expect(agents.isEmpty == citizens.isEmpty)
    }

    @Test func citizensReadTheRestUnchanged() throws {
        let site = TestSite(body: "Davor.\n\n::: agents\nIntern.\n:::\n\nDanach.")
        let files = try site.build(edition: .public)
        #expect(try files.body("probe", in: "rhein") == "<p>Davor.</p>\n<p>Danach.</p>\n")
    }
}
