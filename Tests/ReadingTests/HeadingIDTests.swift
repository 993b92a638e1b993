import Knowledge
import TestSupport
import Testing

struct HeadingIDTests {
    private func ids(_ body: String) -> [String]? {
        expectReadingFindings(in: ["articles/probe.md": article(body: body)]).topic("probe")?.body(in: CityIndex(0))?
            .headings.map(
                \.id)
    }

    @Test(arguments: [
        ("## Öffnungszeiten & Gebühren", ["oeffnungszeiten-gebuehren"]),
        ("## Straße", ["strasse"]),
        ("## Wer *darf* `das`?", ["wer-darf-das"]),
        ("# A\n\n## B\n\n###### C", ["a", "b", "c"]),
        ("## Ablauf ##", ["ablauf"]),
        ("## ???", ["abschnitt"]),
        ("## ???\n\n## !!!", ["abschnitt", "abschnitt-2"]),
        ("##", ["abschnitt"]),
        ("## Content\n\n## Search\n\n## Filter", ["content", "search", "filter"]),
        (
            "## Part answer\n\n## Begriff A\n\n## Fußnote 1",
            ["abschnitt-part-answer", "abschnitt-begriff-a", "abschnitt-fussnote-1"]
        ),
        ("## [Link](https://probe.example)", ["link"]),
    ])
    func readableAndStable(body: String, expected: [String]) {
        #expect(ids(body + "\n") == expected)
    }

    @Test(arguments: [
        (["Ablauf", "Ablauf", "Ablauf"], ["ablauf", "ablauf-2", "ablauf-3"]),
        (["Ablauf", "Ablauf 2", "Ablauf"], ["ablauf", "ablauf-2", "ablauf-3"]),
        (["Ablauf", "Ablauf", "Ablauf 2"], ["ablauf", "ablauf-2", "ablauf-2-2"]),
        (["Ablauf 2", "Ablauf", "Ablauf"], ["ablauf-2", "ablauf", "ablauf-3"]),
        (["A", "A", "A 2", "A 2", "A 2 2", "A"], ["a", "a-2", "a-2-2", "a-2-3", "a-2-2-2", "a-3"]),
    ])
    func repeatedOnesAreNumberedAndStayUnique(headings: [String], expected: [String]) {
        let found = ids(headings.map { "## \($0)\n\nText.\n\n" }.joined())
        #expect(found == expected)
        #expect(Set(found ?? []).count == headings.count)
    }

    @Test func aPlaceholderInAHeadingGivesEachCityItsOwn() {
        let knowledge = expectReadingFindings(
            in: ["articles/probe.md": article(body: "## Kosten in {{ municipality.name }}\n")])
        #expect(knowledge.topic("probe")?.body(in: CityIndex(0))?.headings.map(\.id) == ["kosten-in-rheinstadt"])
        #expect(knowledge.topic("probe")?.body(in: CityIndex(1))?.headings.map(\.id) == ["kosten-in-ruhrstadt"])
        #expect(knowledge.topic("probe")?.body(in: CityIndex(0))?.headings.map(\.text) == ["Kosten in Rheinstadt"])
    }

    @Test func aCitysOwnSectionIsCountedWhereItStands() {
        let knowledge = expectReadingFindings(
            in: [
                "articles/probe.md": article(
                    body: "## Ablauf\n\n### Schritt\n\nA.\n\n## Hinweise\n\n### Schritt\n\nB.\n"),
                "articles/probe.rhein.md": "## Kosten\n\n### Schritt\n\nC.\n",
            ])
        #expect(
            knowledge.topic("probe")?.body(in: CityIndex(0))?.headings.map(\.id)
                == ["ablauf", "schritt", "kosten", "schritt-2", "hinweise", "schritt-3"])
    }
}
