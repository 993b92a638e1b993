import Foundation
import ImportTestSupport
import Importing
import TestSupport
import Testing

/// Links between the records of one import lead to the articles that they become.
@Suite struct RecordLinkTests {
    private func imported(_ body: String, hasAddresses: Bool = true, into content: ExistingContent = .init()) throws
        -> (text: String, lost: [String])
    {
        var records = [
            ["id": "a", "title": "Hund anmelden", "body": body, "url": "https://www.stadt.example/dienste/a/"],
            ["id": "b", "title": "Katze", "body": "Text.", "url": "https://stadt.example/dienste/b"],
            ["id": "C 3", "title": "Maus und Co", "body": "Text.", "url": "https://stadt.example/seite.php?id=3"],
        ]
        if !hasAddresses { for index in records.indices { records[index]["url"] = nil } }
        let lines = try records.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) }
        let result = ImportedRecords(
            jsonLines: Array(lines.joined(separator: "\n").utf8), municipality: "m", into: content)
        let file = try #require(result.files.first { $0.path.hasSuffix("/a.md") })
        let texts = Dictionary(
            uniqueKeysWithValues: result.files.map {
                ($0.path, $0.text.replacing("# state: DE-BW", with: "state: DE-BW"))
            })
        #expect(
            TestSite(content: texts).read().diagnostics.filter { $0.severity == .error }.map(\.message.english) == [])
        return (file.text, result.losses.map(\.value))
    }

    @Test(arguments: [
        ("Siehe [[b]].", "Siehe [[b]]."), ("Siehe [[b|die Katze]] und [[Katze]].", "Siehe [[b|die Katze]] und [[b]]."),
        ("Siehe [K](https://stadt.example/dienste/b).", "Siehe [[b|K]]."),
        ("Siehe [K](http://www.stadt.example/dienste/b/#teil).", "Siehe [[b|K]]."),
        ("Siehe [K](../b/).", "Siehe [[b|K]]."), ("Siehe [K](/dienste/b/index.html).", "Siehe [[b|K]]."),
        ("Siehe [K](//stadt.example/dienste/b).", "Siehe [[b|K]]."),
        ("Siehe https://stadt.example/dienste/b dort.", "Siehe [[b]] dort."),
        ("Siehe <https://www.stadt.example/dienste/b/>.", "Siehe [[b]]."),
        ("Siehe [M](https://stadt.example/seite.php?id=3).", "Siehe [[c-3|M]]."),
        ("Siehe [M](https://stadt.example/seite.php?id=4).", "Siehe [M](https://stadt.example/seite.php?id=4)."),
        ("<p>Siehe <a href=\"../b/\">K</a>.</p>", "Siehe [[b|K]]."),
        ("<p>Siehe <a href=\"https://stadt.example/dienste/b/?\">K</a>.</p>", "Siehe [[b|K]]."),
        ("Siehe [K](https://andere.example/dienste/b).", "Siehe [K](https://andere.example/dienste/b)."),
        ("| A |\n|---|\n| [[b\\|K]] |", "| A |\n|---|\n| [[b\\|K]] |"),
        ("| A | B |\n|---|---|\n| [K](../b/) | x |", "| A | B |\n|---|---|\n| [[b\\|K]] | x |"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td><a href=\"../b/\">K</a></td><td>x</td></tr></table>",
            "| A | B |\n| --- | --- |\n| [[b\\|K]] | x |"
        ),
    ])
    func `however they are written`(body: String, written: String) throws {
        let (text, _) = try imported(body)
        #expect(text.contains("\n---\n\n\(written)\n"), "\(text)")
    }

    @Test func `by name where nobody knows where the records stood`() throws {
        let (text, lost) = try imported(
            "Siehe [K](../b/), [L](b.html), [M](../../fort/), [[nichts]].", hasAddresses: false)
        #expect(text.contains("Siehe [[b|K]], [[b|L]], M, nichts.\n"), "\(text)")
        #expect(lost.contains("../../fort/") && lost.contains("[[nichts]]"))
    }

    @Test func `an article that is there already is a goal as well`() throws {
        var content = ExistingContent(
            categories: [("x", "X")], articles: ["da": "articles/x/da.md"], paths: ["da": "articles/x/da.md"])
        content.answerLimit = 400
        let records = #"{"id":"a","title":"A","body":"Siehe [[da]] und [[dort]].","category":"X"}"#
        let result = ImportedRecords(jsonLines: Array(records.utf8), municipality: "m", into: content)
        #expect(result.files.first?.text.contains("Siehe [[da]] und dort.") == true)
    }

    @Test func `a text does not lead to itself`() throws {
        let (text, _) = try imported("Siehe [hier](https://stadt.example/dienste/a/) und [[a]].")
        #expect(text.contains("Siehe hier und a.\n"), "\(text)")
    }

    @Test func `records beyond the many that links lead to are told`() {
        let lines = (1...5).map { #"{"id":"r\#($0)","title":"R \#($0)","body":"Siehe [[r1]] und [[r5]]."}"# }
        let result = ImportedRecords(
            jsonLines: Array(lines.joined(separator: "\n").utf8), municipality: "m", into: .init(), linking: 3)
        let told = result.findings.filter { $0.message.english.hasPrefix("Links lead to the first 3 records") }
        #expect(told.count == 1 && told.first?.message.english.contains("the other 2") == true)
        #expect(result.files.first { $0.path.hasSuffix("/r2.md") }?.text.contains("Siehe [[r1]] und r5.") == true)
    }
}
