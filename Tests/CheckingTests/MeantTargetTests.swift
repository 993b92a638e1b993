import TestSupport
import Testing

@testable import Checking

/// What was meant by the title, the path or a look-alike of something.
struct MeantTargetTests {
    private let target = article("title: Hundesteuer anmelden\n").replacing("title: Probe\n", with: "")

    @Test(arguments: [
        "[[Hundesteuer anmelden]]", "[[hundesteuer anmelden]]", "[[hundesteuеr]]", "[[hundesteuer.md]]",
        "[[hunde\u{AD}steuer]]", "[[Hundesteuer]]",
    ])
    func anArticleIsNamedByItsID(link: String) {
        let files = ["articles/hundesteuer.md": target, "articles/probe.md": article(body: "Siehe \(link).\n")]
        let found = findings(of: DeadArticleLink.self, in: files)
        #expect(found.map { $0.help?.english } == ["Did you mean \"hundesteuer\"?"], "\(found)")
    }

    @Test func aLetterOfAnotherAlphabetIsNamed() {
        let files = ["articles/hundesteuer.md": target, "articles/probe.md": article(body: "Siehe [[hundesteuеr]].\n")]
        let found = findings(of: DeadArticleLink.self, in: files)
        #expect(found.first?.message.english.contains("a Cyrillic letter (U+0435) instead of \"e\"") == true)
    }

    @Test func anOfficeByItsName() {
        let files = [
            "offices/rhein/buero.yaml": "name: Bürgerbüro am Rhein\n",
            "articles/probe.md": article("municipalities: {rhein: }", body: "Im [[office:Bürgerbüro am Rhein]].\n"),
        ]
        let found = findings(of: DeadOfficeLink.self, in: files)
        #expect(found.map { $0.help?.english } == ["Did you mean \"buero\"?"])
    }

    @Test func titlesAndNamesInLists() {
        let files = [
            "articles/hundesteuer.md": target, "offices/rhein/buero.yaml": "name: Bürgerbüro am Rhein\n",
            "articles/probe.md": article(
                "municipalities: {rhein: }\nrelated: [Hundesteuer anmelden]\noffices: [Bürgerbüro am Rhein]\n"),
            "notices/2026-11-20-probe.md":
                "---\ntitle: Neu\narticles: [Hundesteuer anmelden]\nmunicipalities: [rhein]\nfrom: 2026-11-20\nuntil: 2026-12-01\n---\n\nText.\n",
        ]
        let found = TestSite(files).read().diagnostics.filter { $0.severity == .error }
        #expect(
            found.map { $0.help?.english ?? "" } == [
                "Did you mean \"buero\"?", "Did you mean \"hundesteuer\"?", "Did you mean \"hundesteuer\"?",
            ]
                || found.map { $0.help?.english ?? "" } == [
                    "Did you mean \"hundesteuer\"?", "Did you mean \"buero\"?", "Did you mean \"hundesteuer\"?",
                ], "\(found.map(\.message.english))")
    }

    @Test func aFileByTheTitleOfItsArticle() {
        let files = [
            "articles/steuern/hundesteuer.md": target,
            "articles/probe.md": article(
                body: "Siehe [hier](<Hundesteuer anmelden.md>) und [da](Hundesteuer%20anmelden).\n"),
        ]
        let found = TestSite(files).read().diagnostics.filter { $0.severity == .error }
        #expect(
            found.map { $0.help?.english } == Array(repeating: "Did you mean \"steuern/hundesteuer.md\"?", count: 2))
    }

    @Test func aCategoryByItsTitle() {
        let files = [
            "auskunft.yaml": "title: X\ncategories: [{id: kultur, title: Freizeit}, {id: alltag, title: Alltag}]\n",
            "articles/probe.md": "---\ntitle: Probe\ncategory: freizeit\nanswer: Ja.\n---\n\nText.\n",
        ]
        let found = findings(of: UnknownReference.self, in: files)
        #expect(found.map { $0.help?.english } == ["Did you mean \"kultur\"?"])
    }
}

/// Links to files that are there and cannot be published, and to what is no file.
struct DeadFileAdviceTests {
    @Test(arguments: [
        ("![Foto](foto.heic)", "foto.jpg"), ("[Antrag](antrag.docx)", "antrag.pdf"), ("[Liste](liste.xlsx)", "pdf"),
    ])
    func kindsThatAreNotPublished(link: String, proposed: String) {
        let name = link.split(separator: "(")[1].dropLast()
        for files in [["articles/\(name)": "x"], [:]] as [[String: String]] {
            let all = files.merging(["articles/probe.md": article(body: link + "\n")]) { $1 }
            let found = TestSite(all).readAlone().diagnostics.filter { $0.rule.group == "link" }
            #expect(found.count == 1, "\(found.map(\.message.english))")
            #expect(found.first?.help?.english.contains(proposed) == true, "\(found.first?.help?.english ?? "")")
            #expect(found.first?.help?.english.contains("jpg") == true)
        }
    }

    @Test(arguments: [
        ("(www.stadt.de)", "https://www.stadt.de"), ("(stadt.de/seite)", "https://stadt.de/seite"),
        ("(..\\\\articles\\\\ziel.md)", "../articles/ziel.md"),
    ])
    func addressesAndPaths(target: String, proposed: String) {
        let files = ["articles/probe.md": article(body: "Siehe [hier]\(target).\n"), "articles/ziel.md": article()]
        let found = TestSite(files).readAlone().diagnostics
        #expect(found.map { $0.help?.english } == ["Did you mean \"\(proposed)\"?"], "\(found.map(\.message.english))")
    }
}
