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

    @Test(arguments: [
        ("Siehe [K](../b/#was-es-kostet).", "Siehe [[b#was-es-kostet|K]].", nil),
        ("Siehe [K](../b/#kosten).", "Siehe [[b#was-es-kostet|K]].", nil),
        ("Siehe [[b#Was es kostet|K]].", "Siehe [[b#was-es-kostet|K]].", nil),
        ("<p>Siehe <a href=\"/dienste/b#ablauf\">K</a>.</p>", "Siehe [[b#ablauf|K]].", nil),
        ("Siehe [M](https://stadt.example/seite.php?id=3#teil).", "Siehe [[c-3#teil|M]].", nil),
        ("Siehe [K](../b/#nie).", "Siehe [[b|K]].", "../b/#nie"), ("Siehe [[b#nie]].", "Siehe [[b]].", "[[b#nie]]"),
        ("<p>Siehe <a href=\"../b/#nie\">K</a>.</p>", "Siehe [[b|K]].", "../b/#nie"),
        ("Siehe [hier](../a/#unten).\n\n## Unten\n\nText.", "Siehe [hier](#unten).", nil),
    ])
    func `a heading that the other has is kept, one that it has not is reported`(
        body: String, written: String, lost: String?
    ) throws {
        let records = [
            ["id": "a", "title": "Hund", "body": body, "url": "https://stadt.example/dienste/a/"],
            [
                "id": "b", "title": "Katze", "url": "https://stadt.example/dienste/b",
                "body": "<p>Text.</p><h2 id=\"kosten\">Was es kostet</h2><p>5 Euro.</p><p><b>Ablauf</b></p><p>So.</p>",
            ],
            [
                "id": "C 3", "title": "Maus", "body": "Text.\n\n## Teil\n\nMehr.",
                "url": "https://stadt.example/seite.php?id=3",
            ],
        ]
        let lines = try records.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) }
        let result = ImportedRecords(
            jsonLines: Array(lines.joined(separator: "\n").utf8), municipality: "m", into: .init())
        let file = try #require(result.files.first { $0.path.hasSuffix("/a.md") })
        #expect(file.text.contains("\n---\n\n\(written)\n"), "\(file.text)")
        #expect(result.losses.map(\.value) == [lost].compactMap(\.self))
        let texts = Dictionary(
            uniqueKeysWithValues: result.files.map {
                ($0.path, $0.text.replacing("# state: DE-BW", with: "state: DE-BW"))
            })
        #expect(
            TestSite(content: texts).read().diagnostics.filter { $0.severity == .error }.map(\.message.english) == [])
    }

    @Test func `an address on the records' own site names the record by its number`() throws {
        let records = [
            [
                "id": "1063475", "title": "A",
                "body":
                    "Siehe [B](https://www.stadt.example/finder/1063476/n0/) und [C](https://andere.example/1063476).",
                "url": "https://stadt.example/service/info/a/1063475/",
            ],
            ["id": "1063476", "title": "B", "body": "Text.", "url": "https://stadt.example/service/info/b/1063476/"],
        ]
        let lines = try records.map { String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) }
        let result = ImportedRecords(
            jsonLines: Array(lines.joined(separator: "\n").utf8), municipality: "m", into: .init())
        let file = try #require(result.files.first { $0.path.hasSuffix("/1063475.md") })
        #expect(file.text.contains("Siehe [[1063476|B]] und [C](https://andere.example/1063476)."), "\(file.text)")
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
