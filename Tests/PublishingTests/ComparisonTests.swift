import SiteTestSupport
import TestSupport
import Testing

@testable import Publishing

/// All cities side by side.
@Suite struct ComparisonTests {
    /// Titles of the rows, and whether each is marked.
    private func rows(_ files: [String: String], _ id: String) throws -> [String: Bool] {
        let table = try #require(try files.main("vergleich/\(id)/index.html").first("table"))
        var rows: [String: Bool] = [:]
        for row in table.all("tr") {
            guard let head = row.elements.first, head.name == "th", head["scope"] == "row" else { continue }
            let title = head.children.first.flatMap { if case .text(let text) = $0 { text } else { nil } } ?? ""
            rows[String(title.trimmingSuffix(while: \.isWhitespace))] = row.classes.contains("differs")
        }
        return rows
    }

    @Test func marksTheRowsThatDifferAndNoOther() throws {
        let words = try words()
        let rows = try rows(TestSite.twoCitiesBuilt(), "anmelden")
        let differing = Set(rows.filter(\.value).keys)
        #expect(differing == [words[.fees], words[.offices], "Ablauf", "Kosten"])
        #expect(Set(rows.keys).isSuperset(of: [words[.answer], words[.documents], words[.owner], words[.bodyText]]))
    }

    @Test func sharedArticleHasNoMark() throws {
        let rows = try rows(TestSite.twoCitiesBuilt(), "abmelden")
        #expect(!rows.isEmpty)
        #expect(rows.values.allSatisfy { !$0 })
    }

    @Test func ownFileShowsInItsRowsOnly() throws {
        let words = try words()
        let rows = try rows(TestSite.twoCitiesBuilt(), "muell")
        #expect(rows.filter(\.value).keys.sorted() == [words[.answer], "Kosten"].sorted())
        #expect(rows["Ablauf"] == false)
    }

    @Test func bothValuesStandSideBySide() throws {
        let main = try TestSite.twoCitiesBuilt().main("vergleich/muell/index.html")
        let row = try #require(main.all("tr", class: "differs").first { $0.text.hasPrefix("Kosten") })
        #expect(
            row.all("td").map { $0.text.filter { !$0.isNewline } } == ["Gemeinsame Kosten.", "Kosten an der Ruhr."])
    }

    @Test func notOfferedIsARow() throws {
        let words = try words()
        let rows = try rows(TestSite.twoCitiesBuilt(), "baum")
        #expect(rows[words[.instead]] == true)
        #expect(rows[words[.answer]] == false)
    }

    @Test func sameLinkInBothCitiesIsNoDifference() throws {
        let files = try TestSite([
            "articles/a.md": Write.article("A", body: "Siehe [[b]].\n\n## Ablauf\n\n[B](b.md)"),
            "articles/b.md": Write.article(
                "B", "municipalities:\n  rhein:\n    duration: eins\n  ruhr:\n    duration: zwei"),
        ]).build()
        #expect(try rows(files, "a").values.allSatisfy { !$0 })
        #expect(try rows(files, "b").filter(\.value).count == 1)
    }

    @Test func sectionOfOneCityDiffers() throws {
        let files = try TestSite(body: "Gleich.\n\n::: rhein\n## Nur hier\n\nText.\n:::").build()
        let rows = try rows(files, "probe")
        #expect(rows.filter(\.value).keys.sorted() == ["Nur hier"])
    }

    @Test func cityWithoutTheArticleIsNamedSo() throws {
        let (files, words) = (try TestSite.twoCitiesBuilt(), try words())
        let main = try files.main("vergleich/fluss/index.html")
        #expect(main.texts(class: "absent") == [words[.coverageNotFor]])
        #expect(main.links.contains("../../rhein/fluss/"))
        #expect(!main.links.contains("../../ruhr/fluss/"))
    }

    @Test func everyFieldThatMayDifferIsCompared() throws {
        let files = try TestSite([
            "articles/probe.md": Write.article(
                "Probe",
                """
                municipalities:
                  rhein:
                    title: Titel am Rhein
                    legal:
                      - title: Satzung am Rhein
                        url: https://rhein.example/satzung
                  ruhr:
                    confidence: draft
                """)
        ]).build()
        let text = try files.main("vergleich/probe/index.html").text
        let draft = try words()[.confidenceDraft]
        #expect(text.contains("Titel am Rhein"))
        #expect(text.contains("Satzung am Rhein"))
        #expect(text.contains(draft))
    }
}

extension String {
    fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
        var text = self[...]
        while let last = text.last, isDropped(last) { text.removeLast() }
        return text
    }
}
