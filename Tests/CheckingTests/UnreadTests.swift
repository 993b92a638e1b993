import Diagnostics
import Knowledge
import TestSupport
import Testing

@testable import Checking

/// What could not be read has its finding; that it is missing is not reported besides, nor what follows from it elsewhere.
struct UnreadTests {
    private func rules(_ files: [String: String]) -> [String] {
        // What an article of a test lacks is no matter here.
        let ignored: Set = ["care.orphan", "care.topic-missing", "care.no-review", "reference.foreign-office"]
        return TestSite(files).read().diagnostics.map(\.rule.rawValue).filter { !ignored.contains($0) }
    }

    @Test(
        "A review date or interval that could not be read is not reported missing",
        arguments: [
            ("reviewed: 14.09.2026\nreview-every: 1 year", ["contract.type"]),
            ("reviewd: 2026-10-14\nreview-every: 1 year", ["contract.unknown-key"]),
            ("reviewed: 2026-10-14\nreview-every: 1 jahr", ["contract.type"]),
            ("reviewed: 2026-10-14\nreview_every: 1 year", ["contract.unknown-key"]),
        ])
    func aReview(lines: String, expected: [String]) {
        let found = TestSite(["articles/probe.md": article(lines)]).read().diagnostics.map(\.rule.rawValue)
        #expect(found.filter { $0 != "care.orphan" } == expected)
    }

    @Test(
        "An owner that could not be read is not reported missing",
        arguments: [("owner:", "contract.empty"), ("onwer: Amt", "contract.unknown-key")])
    func anOwner(line: String, expected: String) {
        let text = "---\ntitle: Probe\ncategory: alltag\nanswer: Ja.\n\(line)\n---\n\nText.\n"
        #expect(rules(["articles/probe.md": text]) == [expected])
    }

    @Test(
        "A value that could not be read is not reported missing at its placeholder",
        arguments: [
            ("municipalities/rhein.yaml", "name: [", "{{ municipality.name }}", ["yaml.syntax"]),
            (
                "municipalities/rhein.yaml", "name: A\nstate: DE-NW\nwebsite: a\n",
                "::: rhein\n{{ municipality.website }}\n:::", ["contract.type"]
            ),
            ("offices/rhein/rhein-amt.yaml", "name: [", "{{ offices.0.phone }}", ["yaml.syntax"]),
            ("offices/rhein/rhein-amt.yaml", "name: A\nphone: 0203 1\n", "{{ offices.0.phone }}", ["contract.type"]),
        ])
    func aValueThatAPlaceholderAsksFor(path: String, text: String, body: String, expected: [String]) {
        let probe = article("offices: [rhein-amt]", body: body + "\n")
        #expect(rules([path: text, "articles/probe.md": probe]) == expected)
    }

    @Test("A synonym is not said to lead nowhere while an article could not be read")
    func wordsThatASynonymLeadsTo() {
        for broken in ["title: Probe\n", "---\ntitle: [\n---\n\nText.\n"] {
            let knowledge = TestSite(["synonyms.yaml": "a: zwergplanet\n", "articles/probe.md": broken]).read()
                .knowledge
            let reading = SynonymReading(obstacle: nil, deadEnds: [0])
            #expect(Rules.review(knowledge, reading: [], synonyms: [reading]).allSatisfy { !$0.rule.isOfSynonyms })
        }
        let whole = TestSite(["synonyms.yaml": "a: zwergplanet\n"]).read().knowledge
        let reading = SynonymReading(obstacle: nil, deadEnds: [0])
        #expect(Rules.review(whole, reading: [], synonyms: [reading]).contains { $0.rule.isOfSynonyms })
    }

    @Test("An empty auskunft.yaml is one finding")
    func settingsOfNothing() {
        let (_, found) = TestSite(["auskunft.yaml": ""]).readAlone()
        #expect(found.map(\.rule) == ["contract.missing"])
    }

    @Test("Cities that could not be read do not make placeholders empty")
    func namesOfCities() {
        #expect(
            rules(["articles/probe.md": article("municipalities: [rhein]", body: "{{ duration }}\n")])
                == ["contract.type"])
        #expect(
            rules(["articles/probe.md": article("duration: [1]", body: "{{ duration }}\n")]) == ["contract.type"])
    }

    @Test("Days in the wrong order are one finding")
    func daysInTheWrongOrder() {
        let files = [
            "articles/ziel.md": article("title: Ziel\nfrom: 2026-12-31\nuntil: 2026-11-01"),
            "articles/probe.md": article(body: "[[ziel]]\n"),
        ]
        #expect(rules(files) == ["date.order"])
    }

    @Test("A key in German is taken for the English one")
    func aKeyInGermanIsThatKey() {
        let (_, found) = TestSite([
            "offices/rhein/amt.yaml": "name: Amt\naddress:\n  strasse: A 1\n  postcode: \"47051\"\n  city: Duisburg\n"
        ]).readAlone()
        #expect(found.map(\.help?.english) == ["Did you mean \"street\"?"])
    }

    @Test("Of two keys equally near both are named")
    func ofTwoKeysEquallyNearBothAreNamed() {
        let (_, found) = TestSite(["articles/probe.md": article("form: 2026-01-01")]).readAlone()
        #expect(found.map(\.help?.english) == ["Did you mean \"forms\" or \"from\"?"])
        #expect(found.flatMap(\.fixes).isEmpty)
    }
}

extension RuleID {
    fileprivate var isOfSynonyms: Bool { rawValue.hasPrefix("synonym.") }
}
