import Foundation
import ImportTestSupport
import TestSupport
import Testing

@testable import Importing

/// The answer that an import takes from a text, and what it says of it.
@Suite struct GuessedAnswerTests {
    private func imported(_ body: String, _ more: [String: String] = [:]) throws -> (text: String, rules: [String]) {
        let record = ["id": "a", "title": "Titel", "body": body, "category": "Alltag"].merging(more) { $1 }
        let line = try JSONSerialization.data(withJSONObject: record)
        let result = ImportedRecords(jsonLines: Array(line), municipality: "musterstadt", into: .init())
        let file = try #require(result.files.first { $0.path.hasPrefix("articles/") })
        return (file.text, result.findings.map(\.rule.rawValue))
    }

    private func answer(_ body: String, _ more: [String: String] = [:]) throws -> String {
        let (text, _) = try imported(body, more)
        let files = [
            "articles/a.md": text, "auskunft.yaml": "title: T\ncategories:\n  - id: alltag\n    title: Alltag\n",
        ]
        let knowledge = TestSite(
            content: files.merging(["municipalities/musterstadt.yaml": "name: M\nstate: DE-NW\n"]) { $1 }
        )
        .read().knowledge
        return try #require(knowledge.topic("a")?.versions.first?.fields.answer?.value)
    }

    @Test(arguments: [
        (
            "Mit dem [[ausweis|Ausweis]] kommen Sie ins [[Bürgerbüro]].",
            "Mit dem Ausweis kommen Sie ins Bürgerbüro."
        ),
        (
            "![[foto.png]] Kommen Sie [bald](../b/) [ins Amt][amt].\n\n[amt]: https://amt.example/",
            "Kommen Sie bald ins Amt."
        ),
        ("<p>Hallo <script>alert(1)</script>Welt.</p>", "Hallo Welt."),
        ("<p>Hallo <style>p{}</style>Welt.</p><script>var x = 1.</script>", "Hallo Welt."),
        ("<p>Sie müssen kommen. Es gibt folgende Renten:</p><ul><li>Regelrente</li></ul>", "Sie müssen kommen."),
        (
            "<p>Es gibt folgende Renten:</p><ul><li>Regelrente</li><li>Frührente;</li></ul>",
            "Es gibt folgende Renten: Regelrente, Frührente."
        ),
        ("<p><strong>Neuantrag</strong>\n <br>\n Sie sind neu? Dann kommen Sie.</p>", "Sie sind neu? Dann kommen Sie."),
        ("<p><strong><span>Neuantrag</span></strong><span><br> Kommen Sie.</span></p>", "Kommen Sie."),
        ("<p><b>Wichtig.</b> Kommen Sie.</p>", "Wichtig. Kommen Sie."),
        ("<table><tr><th>Art</th><th>Preis</th></tr><tr><td>ab</td><td>10</td></tr></table>", "Art Preis ab 10"),
        ("<div>eins<div>zwei</div>drei</div>vier<p>fünf", "eins zwei drei vier fünf"),
        ("<h2>Kopf</h2><div>Ein Satz.<ul><li>Punkt.</li></ul>Noch einer.</div>", "Ein Satz. Noch einer."),
        ("<ul><li>Bringen Sie den Ausweis mit.</li></ul>", "Bringen Sie den Ausweis mit."),
        (
            "<p>Wir beantworten Ihre Fragen</p><ul><li>zur Rente</li><li>zur Höhe</li></ul>",
            "Wir beantworten Ihre Fragen: zur Rente, zur Höhe."
        ),
        (
            "<p><b>Anzuwenden bei Fällen mit Austritt ab 2024</b></p><p><a href=\"https://x.example\">Zum Brief</a></p>",
            "Anzuwenden bei Fällen mit Austritt ab 2024"
        ),
    ])
    func `HTML gives the sentences that can be read aloud`(body: String, expected: String) throws {
        #expect(try answer(body) == expected)
    }

    @Test(arguments: [
        ("Der Pass kostet [46 Euro](https://x.de/a_(b)) und *mehr*.", "Der Pass kostet 46 Euro und mehr."),
        ("Hallo <script>alert(1)</script>Welt.", "Hallo Welt."),
        ("Hallo <SCRIPT src=x>alert(1)</SCRIPT >Welt <!-- nicht -->da.", "Hallo Welt da."),
        ("---\ntitle: x\nowner: y\n---\n\nDer Text.", "Der Text."),
        ("# Kopf\n\nErster Satz.\r\n\r\n- Punkt eins\r\n- Punkt zwei\r\n", "Erster Satz."),
        (
            "Kopf\n====\n\n**Neuantrag**\n\nEin Satz über `a_b` und a_b, 5 * 3 &amp; mehr.",
            "Ein Satz über a_b und a_b, 5 * 3 & mehr."
        ),
        ("Siehe <https://x.example/a> oder [das da][1].\n\n[^1]: Fuß.", "Siehe https://x.example/a oder das da."),
        ("```\nCode.\n```\n\n> [!NOTE]\n> Ein Hinweis.", "Ein Hinweis."),
        ("Folgende Renten:\n\n* Regelrente\n* Frührente", "Folgende Renten: Regelrente, Frührente."),
        ("Das __Amt__ ist für Bürger*innen *da*, K77* auch.", "Das Amt ist für Bürger*innen da, K77* auch."),
        (
            "Sie können unter erleichterten Bedingungen in den Ländern der Union leben und arbeiten.\n\n## Wer darf das?\n\nAngehörige aus dritten Ländern.",
            "Sie können unter erleichterten Bedingungen in den Ländern der Union leben und arbeiten."
        ),
        ("Kurz.\n\n## Mehr\n\nDas ist der Rest davon.", "Kurz. Das ist der Rest davon."),
        (
            "**Anzuwenden bei Fällen mit Austritt ab 2024**\n\n[Zum Rundschreiben](https://x.example/a)",
            "Anzuwenden bei Fällen mit Austritt ab 2024"
        ),
        (
            "Liste aller anerkannten Prüferinnen und Prüfer im Land\n\nStand: 2026\n\n© Amt",
            "Liste aller anerkannten Prüferinnen und Prüfer im Land"
        ),
        ("Wir beantworten Ihre Fragen\n\n- zur Rente\n- zur Höhe", "Wir beantworten Ihre Fragen: zur Rente, zur Höhe."),
        (
            "**Information zur Umstellung der Veröffentlichung des Rundschreibens für Kodiererinnen**\\\nSie entfällt.",
            "Sie entfällt."
        ),
    ])
    func `so does Markdown`(body: String, expected: String) throws {
        #expect(try answer(body) == expected)
    }

    @Test func `links to other records are read as their words`() throws {
        let lines = [
            #"{"id":"ausweis","title":"Ausweis","body":"Ja.","category":"Alltag"}"#,
            #"{"id":"a","title":"A","body":"Siehe [Ihren Ausweis](ausweis) und [[ausweis]].","category":"Alltag"}"#,
        ]
        let result = ImportedRecords(
            jsonLines: Array(lines.joined(separator: "\n").utf8), municipality: "musterstadt", into: .init())
        let text = try #require(result.files.first { $0.path.hasSuffix("/a.md") }?.text)
        #expect(text.contains("[[ausweis"))
        #expect(text.contains("answer: Siehe Ihren Ausweis und ausweis.\n"))
    }

    @Test func `a given answer has no script, and says where it was cut`() throws {
        #expect(try answer("x", ["answer": "<b>Hallo</b> <script>alert(1)</script>Welt."]) == "Hallo Welt.")
        let (text, rules) = try imported("x", ["answer": String(repeating: "Das ist ein Satz. ", count: 40)])
        #expect(rules == ["import.answer"])
        #expect(text.contains("\n# Die Antwort der Quelle ist zu lang"))
        #expect(try imported("x", ["answer": "Kurz."]).rules == [])
    }

    @Test func `an article without text says so`() throws {
        let (text, rules) = try imported(" ")
        #expect(rules == ["import.no-text"])
        #expect(text.contains("\n# Die Quelle hat keinen Text") && !text.contains("Aus den ersten Sätzen"))
    }

    @Test func `lines that end in a carriage return stay lines`() throws {
        let markdown = "Erster Satz.\n\n- Punkt eins\n- Punkt zwei\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
        for end in ["\r\n", "\r"] {
            #expect(try imported(markdown.replacing("\n", with: end)).text.hasSuffix("\n---\n\n" + markdown))
        }
    }

    @Test func `the head of a file does not become text`() throws {
        let (text, rules) = try imported("---\ntitle: x\n---\n\nDer Text.")
        #expect(text.hasSuffix("\n---\n\nDer Text.\n") && rules == ["import.front-matter"])
        // A line across the page is none.
        #expect(try imported("---\n\nDer Text: eins.\n\n---\n").rules == [])
    }

    @Test func `a missing category is said once, and in the files`() throws {
        let lines = (1...3).map { "{\"id\":\"a\($0)\",\"title\":\"A\",\"body\":\"Ja.\"}" }.joined(separator: "\n")
        let result = ImportedRecords(jsonLines: Array(lines.utf8), municipality: "m", into: .init())
        #expect(result.findings.map(\.rule.rawValue) == ["import.category"])
        #expect(result.findings.first?.message.german.hasPrefix("3 Artikel") == true)
        #expect(
            result.files.filter {
                $0.text.contains("\n# Die Quelle nennt keine Kategorie; bitte einordnen.\ncategory: ")
            }.count == 3)
        var there = ExistingContent(categories: [("alltag", "Alltag")], hasSettings: true)
        there.hasMunicipality = true
        let other = ImportedRecords(
            jsonLines: Array(#"{"id":"a","title":"A","body":"Ja.","category":"Steuern\nowner: Eve"}"#.utf8),
            municipality: "m", into: there)
        #expect(
            other.files.first?.text.contains("\n# Die Quelle nennt „Steuern owner: Eve“; bitte einordnen.\n") == true)
    }

    @Test func `unknown members and unusable addresses are named`() throws {
        let (text, rules) = try imported("x", ["url": "javascript:alert(1)", "farbe": "blau"])
        #expect(Set(rules) == ["import.url", "import.unplaced"])
        #expect(!text.contains("javascript"))
        #expect(try imported("x", ["url": "www.x.example/a"]).text.contains("](https://www.x.example/a)"))
    }

    @Test(arguments: ["", "\n \n", "\u{FEFF}"])
    func `a file without articles is no import`(text: String) {
        let result = ImportedRecords(jsonLines: Array(text.utf8), municipality: "m", into: .init())
        #expect(result.findings.contains { $0.severity == .error } && result.files.isEmpty)
    }
}
