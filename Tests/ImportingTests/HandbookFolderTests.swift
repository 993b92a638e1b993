import Diagnostics
import Foundation
import ImportTestSupport
import Importing
import Knowledge
import TestSupport
import Testing

/// What handbooks have that were not made for a knowledge base.
@Suite struct HandbookFolderTests {
    private func imported(_ files: [String: String]) -> ImportedRecords {
        ImportedRecords(
            markdown: files.mapValues { Array($0.utf8) }, municipality: "musterstadt", into: .init(reserved: ["thema"]),
            map: [:], overwrites: false)
    }

    private func article(_ id: String, of result: ImportedRecords) throws -> String {
        try #require(
            result.files.first { $0.path.hasPrefix("articles/") && $0.path.hasSuffix("/\(id).md") },
            "\(result.files.map(\.path))"
        ).text
    }

    @Test(arguments: [
        ("pages/a/x.md", "pages/b/maus.md", "/b/maus/"), ("pages/a/x.md", "pages/b/maus.md", "../b/maus"),
        ("x.md", "pages/b/maus/index.md", "{% page \"/b/maus/#teil\" %}"),
    ])
    func `addresses begin in the folder of the pages, whatever it is called`(
        path: String, other: String, address: String
    ) throws {
        let result = imported([path: "# X\n\n[M](\(address))", other: "# Maus\n\nText.\n\n## Teil\n\nMehr."])
        #expect(try article("x", of: result).contains(address.contains("#") ? "[[maus#teil|M]]" : "[[maus|M]]"))
    }

    @Test func `the menu names pages whose headings the program fills in`() throws {
        let result = imported([
            "book.json": "{\n  \"root\": \"./text\"\n}", "README.md": "# Das Projekt\n\nText.",
            "text/SUMMARY.md": "# Inhalt\n\n* [Start](README.md)\n  * [Wie es geht](a/Wie_es_geht.md)\n",
            "text/a/Wie_es_geht.md": "# {{ page.title }}\n\nSo geht es.",
            "text/a/Was_es_ist.md": "# {{ page.title }}\n\nDas ist es.",
        ])
        #expect(try article("wie-es-geht", of: result).contains("\ntitle: Wie es geht\n"))
        #expect(try article("was-es-ist", of: result).contains("\ntitle: Was es ist\n"))
        #expect(try !article("was-es-ist", of: result).contains("page.title"))
        #expect(result.files.count { $0.path.hasPrefix("articles/") } == 2)
    }

    @Test func `the page of a folder is in its category, in a folder of a language as well`() throws {
        let result = imported([
            "hugo.toml": "contentDir = \"content\"",
            "content/de/Neues/_index.md": "---\ntitle: Neue Sachen\n---\n\nText.",
            "content/de/Neues/a.md": "---\ntitle: A\n---\n\nText.",
            "content/fr/Neues/a.md": "---\ntitle: A\n---\n\nTexte.",
        ])
        #expect(try article("neues", of: result).contains("\ncategory: neue-sachen\n"))
        #expect(try article("a", of: result).contains("\ncategory: neue-sachen\n"))
    }

    @Test func `a page may be called like a file of the project`() throws {
        let result = imported([
            "SECURITY.md": "# Security\n\nText.", "docs/CONTRIBUTING.md": "# Contributing\n\nText.",
            "de/security.md": "# Sicherheit\n\nText.", "de/a.md": "# A\n\n[S](security)",
        ])
        #expect(try article("a", of: result).contains("[[security|S]]"))
        #expect(result.files.count { $0.path.hasPrefix("articles/") } == 2)
    }

    @Test func `a script before the heading hides no title`() throws {
        let text = "<script setup>\nimport A from \"b\";\n</script>\n\n# FOSS als Dienst\n\nText.\n\n<A\n  x\n/>"
        #expect(try article("fossaas", of: imported(["a/fossaas.md": text])).contains("\ntitle: FOSS als Dienst\n"))
    }

    @Test func `names of rooms are no questions, and two words no answer`() throws {
        let result = imported([
            "a/x.md":
                "---\ntitle: Reisen\nsubtitle: \"Der Leitfaden:\"\nquestions:\n  - reisen\n  - amt@stadt.example\n---\n\nWer reist, fragt vorher.",
            "a/y.md": "---\ntitle: Y\nquestions:\n  - Was kostet das?\n---\n\nText.",
        ])
        let text = try article("x", of: result)
        #expect(text.contains("\nanswer: Wer reist, fragt vorher.\n") && !text.contains("questions:"), "\(text)")
        #expect(try article("y", of: result).contains("questions:\n  - Was kostet das?\n"))
        #expect(Set(result.losses.map(\.path)) == ["subtitle", "questions"])
    }

    @Test func `a tag of the site's own leads to the file that it names`() throws {
        let result = imported([
            "pages/a/x.md": "# X\n\n[Formular]({% download \"dateien/f.pdf\" %}) und [K]({% kanal \"k\" %})",
            "dateien/f.pdf": "%PDF",
        ])
        #expect(try article("x", of: result).contains("[Formular](f.pdf) und K\n"))
    }

    @Test func `lines in place of blanks lead to headings as well`() throws {
        let result = imported([
            "a/x.md": "# X\n\n[K](y.md#Adressauswahl_Dialog)",
            "a/y.md": "# Y\n\nText.\n\n## Adressauswahl-Dialog\n\nMehr.",
        ])
        #expect(try article("x", of: result).contains("[[y#adressauswahl-dialog|K]]"))
    }

    @Test func `what is counted is told at the file that has it first`() throws {
        let result = imported([
            "a/x.md": "# X\n\nText.", "b/y.md": "# Y\n\nText.\n\n{{< youtube abc >}}\n", "z.md": "# Z\n\nText.",
        ])
        let shortcode = try #require(result.findings.first { $0.message.english.contains("shortcode") })
        let category = try #require(result.findings.first { $0.rule.rawValue == "import.category" })
        #expect(shortcode.range.start.file == 2 && shortcode.range.start.line == 5)
        #expect(category.range.start.file == 3)
    }
}
