import Diagnostics
import TestSupport
import Testing

struct UnknownKeyTests {
    @Test func theNearestKeyIsNamedAndThatItIsMissingIsNotReportedBesides() {
        let text = "---\ntitle: Probe\n1️⃣categorie: alltag\n2️⃣anwser: Ja.\n---\n"
        expectReadingFindings(
            in: ["articles/probe.md": text],
            .error("contract.unknown-key", "1️⃣", help: "Did you mean \"category\"?"),
            .error("contract.unknown-key", "2️⃣", help: "Did you mean \"answer\"?"))
    }

    @Test func whereNoneIsNearAllAreNamedAndTheMissingOneIsReported() {
        let text = "---\n2️⃣title: Probe\n1️⃣rubrik: alltag\nanswer: Ja.\n---\n"
        expectReadingFindings(
            in: ["articles/probe.md": text],
            .error(
                "contract.unknown-key", "1️⃣",
                help:
                    "It must be one of title, answer, keywords, questions, ask, leika, fees, documents, duration, deadline, offices, responsible, online, forms, legal, offered, instead, owner, reviewed, review-every, confidence, audience, from, until, related, category, aliases, municipalities."
            ), .error("contract.missing", "2️⃣"))
    }

    @Test(arguments: [
        ("articles/probe.md", "fees:\n  - 1️⃣amout: 5", "amount"),
        ("articles/probe.md", "forms:\n  - title: Antrag\n    1️⃣urll: https://probe.example", "url"),
        ("articles/probe.md", "municipalities:\n  rhein:\n    1️⃣titel: Probe", "title"),
        ("articles/probe.md", "municipalities:\n  rhein:\n    1️⃣review_every: 1 year", "review-every"),
        ("articles/probe.md", "1️⃣Keywords: [a]", "keywords"),
        ("offices/rhein/amt.yaml", "address:\n  street: A 1\n  1️⃣postkode: \"47051\"\n  city: Duisburg", "postcode"),
        ("offices/rhein/amt.yaml", "1️⃣phones: \"+492032830\"", "phone"),
        ("municipalities/lippe.yaml", "state: DE-NW\n1️⃣web-site: https://lippe.example", "website"),
        ("guides/fragen.yaml", "category: alltag\nanswer: X.\nsteps: [{text: A, article: b}]\n1️⃣ownr: Amt", "owner"),
        ("auskunft.yaml", "categories: []\nrepository:\n  url: https://github.com/a/b\n  1️⃣brench: main", "branch"),
        ("auskunft.yaml", "categories: []\nlimits:\n  1️⃣file-byte: 5000", "file-bytes"),
    ])
    func atEveryDepth(path: String, lines: String, nearest: String) {
        let text: String
        if path.hasPrefix("articles/") {
            text = article(lines)
        } else {
            text =
                (["auskunft.yaml", "guides/fragen.yaml"].contains(path) ? "title: Probe\n" : "name: Probe\n") + lines
                + "\n"
        }
        expectReadingFindings(
            in: [path: text], .error("contract.unknown-key", help: "Did you mean \"\(nearest)\"?"))
    }

    @Test(arguments: ["category: alltag", "aliases: [alt]", "municipalities: {}"])
    func whatACityMayNotHaveOfItsOwn(line: String) {
        expectReadingFindings(
            in: [
                "articles/probe.md": article("municipalities:\n  rhein:\n    1️⃣\(line)")
            ], .error("contract.unknown-key"))
        expectReadingFindings(
            in: ["articles/probe.md": article(), "articles/probe.rhein.md": "---\n1️⃣\(line)\n---\n"],
            .error("contract.unknown-key"))
    }

    @Test func theFixPutsTheNearestKeyInItsPlace() throws {
        let site = TestSite([
            "articles/probe.md": "---\ntitle: Probe\ncategorie: alltag\nanswer: Ja.\nowner: Amt\n---\n"
        ])
        let found = site.readAlone().diagnostics.filter { $0.rule == "contract.unknown-key" }
        let fix = try #require(found.first?.fixes.first)
        #expect(fix.replacement == "category")
        #expect(fix.range == found.first?.range)
        #expect(fix.range.start.column == 1)
        #expect(fix.range.endColumn == 10)
    }
}
