import Foundation
import ImportTestSupport
import Knowledge
import TestSupport
import Testing

@testable import Importing

/// Tables as spreadsheets and portals save them.
@Suite struct CSVImportTests {
    private func imported(_ text: String, map: [RecordField: String] = [:]) -> ImportedRecords {
        ImportedRecords(csv: Array(text.utf8), municipality: "ruhr", into: .init(), map: map)
    }

    private func articles(_ text: String, map: [RecordField: String] = [:]) -> [String] {
        imported(text, map: map).files.filter { $0.path.hasPrefix("articles/") }.map(\.text)
    }

    @Test(arguments: [";", ",", "\t", "|"])
    func `the delimiter is found out`(delimiter: String) throws {
        let rows = [
            ["id", "Titel", "Text", "Kategorie"], ["hund", "Hunde", "Hunde meldet man an.", "Alltag"],
            ["pass", "Pass", "Ja.", "Alltag"],
        ]
        let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n")
        let result = imported(text)
        #expect(result.findings.isEmpty && result.articleCount == 2)
        #expect(result.files.map(\.path).prefix(2) == ["articles/alltag/hund.md", "articles/alltag/pass.md"])
    }

    @Test func `German columns become the fields of an article`() throws {
        let table = """
            sep=;
            Titel;Kurztext;Text;Gebühren;Schlagwörter;URL;LeiKa-Schlüssel;Unterlagen;Bearbeitungsdauer;Stand;Online-Dienst
            Hundesteuer;Hunde meldet man an.;"<p>Das geht <b>online</b>.</p>";"1.234,50 €";Hund, Steuer;www.x.example/h;99 102 013 000 000;Ausweis|Chip;2 Wochen;31.12.2025;https://o.example
            """
        let result = imported(table)
        let text = try #require(result.files.first?.text)
        #expect(result.files.first?.path == "articles/dienstleistungen/hundesteuer.md")
        for part in [
            "title: Hundesteuer\n", "answer: Hunde meldet man an.\n", "keywords:\n  - Hund\n  - Steuer\n",
            "leika: \"99102013000000\"\n",
            "fees:\n  - amount: 1234.50\n", "documents:\n  - Ausweis\n  - Chip\n", "duration: \"2 Wochen\"\n",
            "online: https://o.example\n",
            "reviewed: 2025-12-31\n", "\nDas geht **online**.\n", "](https://www.x.example/h)",
        ] { #expect(text.contains(part), "\(part) in \(text)") }
        #expect(result.findings.map(\.rule.rawValue) == ["import.category"])
        let read = TestSite(
            content: Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.text) }).withState
        )
        .read()
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message.english) == [])
    }

    @Test func `cells have line breaks, doubled marks and delimiters in them`() throws {
        let text = try #require(
            articles(
                "Titel,Text\r\n\"Pass, \"\"neu\"\"\",\"Erste Zeile.\r\nZweite Zeile.\r\n\r\n• Ausweis\r\n• Foto, bunt\"\r\n"
            ).first)
        #expect(text.contains("title: \"Pass, \\\"neu\\\"\"\n"))
        #expect(text.hasSuffix("\n---\n\nErste Zeile.\\\nZweite Zeile.\n\n- Ausweis\n- Foto, bunt\n"), "\(text)")
    }

    @Test(arguments: [
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b\n"),
        ("**fett** und [da](https://x.example)", "**fett** und [da](https://x.example)\n"),
        ("5 * 3 < 20 [x] a_b", "5 \\* 3 \\< 20 \\[x\\] a_b\n"), ("# Kopf\n\nText", "## Kopf\n\nText\n"),
        ("1. Mai", "1\\. Mai\n"),
    ])
    func `a cell is HTML, Markdown or plain text`(cell: String, markdown: String) throws {
        let text = try #require(articles("id;title;body\na;A;\"\(cell)\"").first)
        #expect(text.hasSuffix("\n---\n\n" + markdown), "\(text)")
    }

    @Test func `lists are told apart by signs or lines`() throws {
        let text = try #require(
            articles(
                "title;body;Fragen;Unterlagen;Stichwörter\nA;x;\"Was kostet es?\nWo, wann?\";Ausweis | Foto, neu;eins, zwei"
            ).first)
        #expect(
            text.contains("questions:\n  - Was kostet es?\n  - \"Wo, wann?\"\n") || text.contains("  - Wo, wann?\n"))
        #expect(
            text.contains("documents:\n  - Ausweis\n  - Foto, neu\n")
                && text.contains("keywords:\n  - eins\n  - zwei\n"))
    }

    @Test(arguments: [
        ("Titel;Text\nA;\"x\nB;y\n", "import.table", 2, 3), ("a;b\n1;2\n", "import.table", 1, 1),
        ("Titel;Text\nA;x;y\n", "import.table", 2, 5), ("Titel;Text\n;x\n", "import.field", 2, 1),
        ("", "import.json", 1, 1),
        ("Titel;Text\nA;x\nB\n", "import.table", 3, 1),
    ])
    func `what is wrong is told with line and column`(text: String, rule: String, line: Int32, column: Int32) throws {
        let finding = try #require(imported(text).findings.first { $0.rule != "import.category" })
        #expect(finding.rule.rawValue == rule)
        #expect(finding.range.start.line == line && finding.range.start.column == column, "\(finding)")
    }

    @Test func `a cell too few is a note, cells beyond that are empty say nothing`() {
        let result = imported("Titel;Text\nA;x;;\nB\n\n;;\n")
        #expect(result.articleCount == 2 && result.findings.allSatisfy { $0.severity != .error })
    }

    @Test func `other names are told by a map`() throws {
        let map: [RecordField: String] = [.article(.title): "Leistung kurz", .body: "Erläuterung"]
        let text = try #require(articles("Nr;Leistung kurz;Erläuterung;Titel\n7;Pass;Ja.;nein", map: map).first)
        #expect(text.contains("title: Pass\n") && text.hasSuffix("Ja.\n"))
        let missing = try #require(imported("Titel;Text\nA;B", map: [.body: "Inhalt"]).findings.first)
        #expect(missing.rule == "import.table" && missing.message.german.contains("„Inhalt“"))
        // Without a name for the title, the columns are listed.
        #expect(imported("Nr;Was\n1;2").findings.first?.message.german.contains("„Nr“, „Was“") == true)
    }

    @Test func `two rows of one title have two ids`() throws {
        let result = imported("Titel;Text\nPass;a\nPass;b\n")
        #expect(result.files.map(\.path).prefix(2).map { $0.split(separator: "/").last } == ["pass.md", "pass-2.md"])
        #expect(result.findings.map(\.rule.rawValue).contains("import.id"))
    }

    @Test func `encodings are found out`() throws {
        let table = "Titel;Text\nÄpfel;Für 5 €\n"
        let little = table.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        for bytes in [
            Array(table.utf8), [0xEF, 0xBB, 0xBF] + Array(table.utf8), [0xFF, 0xFE] + little,
            Array(table.data(using: .windowsCP1252) ?? Data()),
        ] {
            let result = ImportedRecords(csv: bytes, municipality: "ruhr", into: .init())
            #expect(
                result.files.first?.text.contains("title: Äpfel\n") == true
                    && result.files.first?.text.hasSuffix("Für 5 €\n") == true)
        }
    }

    @Test(arguments: ["question,answer,answer_html,name", "Frage;Antwort;Antwort_html;Name"])
    func `in a table of questions and answers the question is the title`(header: String) throws {
        let sign = header.contains(";") ? ";" : ","
        let long = Array(repeating: "Das ist ein Satz von vielen.", count: 30).joined(separator: " ")
        let rows = [
            header, ["Was ist das?", "Ein Amt.", "<p>Ein <b>Amt</b>.</p>", "Fragen"].joined(separator: sign),
            ["Und das?", long, "", "Fragen"].joined(separator: sign),
        ]
        let result = ImportedRecords(
            csv: Array(rows.joined(separator: "\n").utf8), municipality: "m", into: .init())
        let files = result.files.filter { $0.path.hasPrefix("articles/") }.map(\.text)
        #expect(
            files.contains { $0.contains("title: Was ist das?") || $0.contains("title: \"Was ist das?\"") }, "\(files)")
        // A long answer is shortened above, and whole below.
        #expect(files.contains { $0.contains("\n\n\(long)\n") }, "\(files)")
    }
}
