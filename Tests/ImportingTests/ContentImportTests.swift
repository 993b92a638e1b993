import Checking
import Diagnostics
import Foundation
import ImportTestSupport
import Knowledge
import Markup
import Reading
import TestSupport
import Testing

@testable import Importing

@Suite struct ContentImportTests {
    static let empty = ExistingContent(
        categories: [], articles: [:], hasSettings: false, hasMunicipality: false, reserved: ["thema"], answerLimit: 400
    )

    private func imported(
        _ lines: [String], into surroundings: ExistingContent = empty, without left: Set<String> = [],
        overwrites: Bool = false
    ) -> ImportedRecords {
        ImportedRecords(
            jsonLines: Array(lines.joined(separator: "\n").utf8), municipality: "musterstadt", into: surroundings,
            without: left, overwrites: overwrites)
    }

    @Test func `a record becomes an article that passes the check`() throws {
        let result = imported([
            #"{"id":"hund","title":"Hundesteuer: Anmeldung","body":"<p>Wer einen Hund hält, zahlt Steuer. Melden Sie ihn an.</p>","keywords":["Hund","Hund"],"leika":"99102013000000","fees":"<p>90 Euro</p>","url":"https://x.example/hund","category":"Steuern","documents":["Ausweis"]}"#
        ])
        #expect(result.findings.isEmpty)
        let files = Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.text) })
        let text = try #require(files["articles/steuern/hund.md"])
        #expect(
            text == """
                ---
                title: "Hundesteuer: Anmeldung"
                category: steuern
                # Aus den ersten Sätzen übernommen; vor der Freigabe prüfen.
                answer: Wer einen Hund hält, zahlt Steuer. Melden Sie ihn an.
                keywords:
                  - Hund
                leika: "99102013000000"
                fees:
                  - amount: 90.00
                documents:
                  - Ausweis
                confidence: draft
                municipalities:
                  musterstadt: {}
                ---

                Wer einen Hund hält, zahlt Steuer. Melden Sie ihn an.

                ## Weitere Informationen

                - [Hundesteuer: Anmeldung](https://x.example/hund)

                """)
        let read = TestSite(content: files.withState).read()
        #expect(read.diagnostics.filter { $0.severity == .error }.isEmpty)
        #expect(read.knowledge.topic("hund")?.versions.first?.fields.confidence?.value == .draft)
    }

    @Test(arguments: [
        ("{", "import.json"), ("[]", "import.json"), ("null", "import.json"),
        (#"{"id":"a","title":"b"}"#, "import.field"),
        (#"{"title":"b","body":"c"}"#, "import.field"), (#"{"id":"a","title":" ","body":"c"}"#, "import.field"),
        (#"{"id":["a"],"title":"b","body":"c"}"#, "import.field"),
        (#"{"id":true,"title":"b","body":"c"}"#, "import.field"),
        (#"{"id":"a","title":"b","body":"c","keywords":[1]}"#, "import.field"),
        (#"{"id":"a","title":"b","body":"c","title":"d"}"#, "import.field"),
        (#"{"id":"a","title":"b","body":"\"","\u0074itle":["d"]}"#, "import.field"),
        (#"{"id":"a","title":"b","body":"c","x":{"title":1,"title":[":",{"id":"id"}]}}"#, "import.unplaced"),
        (#"[{"id":"a","title":"b","body":"c"}]"#, "import.json"),
        (#"{"id":"../../etc/passwd","title":"b","body":"c"}"#, "import.id"),
        (#"{"id":"thema","title":"b","body":"c"}"#, "import.id"),
        (#"{"id":"a","title":"b","body":"c","leika":"1"}"#, "import.leika"),
        (String(repeating: "[", count: 100_000), "import.json"),
    ])
    func `what is wrong is named with its line`(line: String, rule: String) {
        let result = imported([#"{"id":"gut","title":"Gut","body":"Ja.","category":"Alltag"}"#, line])
        let findings = result.findings.filter { $0.rule != "import.category" }
        #expect(findings.map(\.rule.rawValue) == [rule])
        #expect(findings.first?.range.start.line == 2)
        for file in result.files { #expect(!file.path.contains("..")) }
    }

    @Test func `what is wrong with JSON is said, and what to do with a list`() {
        let findings = imported([#"{"id":"a" x}"#, "[]", #"{"id":"a","id":"b"}"#]).findings
        #expect(findings.map { $0.message.german.contains("Diese nicht: ") } == [true, false, false])
        #expect(findings.map { $0.help?.german.contains("jq -c '.[]'") ?? false } == [false, true, false])
        #expect(findings.last?.message.german == "„id“ steht mehrmals im Datensatz.")
        // A list over many lines is one mistake.
        #expect(imported(["[", "  {", #"    "id": "a""#, "  }", "]"]).findings.map(\.rule.rawValue) == ["import.json"])
    }

    @Test func `categories that auskunft_yaml lacks are said once, as lines to add`() throws {
        func line(_ id: Int, _ category: String) -> String {
            #"{"id":"a\#(id)","title":"A","body":"Ja.","category":"\#(category)"}"#
        }
        let lines = [line(1, "Alltag"), line(2, "Müll: Abfuhr"), line(3, "Wald"), line(4, "müll abfuhr"), line(5, "!")]
        var there = Self.empty
        there.categories = [("alltag", "Alltag")]
        there.hasSettings = true
        let findings = imported(lines, into: there).findings
        #expect(findings.map(\.rule.rawValue) == ["import.category"] && findings.first?.range.start.line == 2)
        #expect(findings.first?.message.german.contains("(4)") == true)
        let help = try #require(findings.first?.help?.german)
        #expect(
            help.hasSuffix(
                ":\n- id: muell-abfuhr\n  title: \"Müll: Abfuhr\"\n- id: wald\n  title: Wald\n"), "\(help)")
        // With them every article has its place.
        there.categories += [("muell-abfuhr", "Müll: Abfuhr"), ("wald", "Wald")]
        #expect(imported(Array(lines.dropLast()), into: there).findings.isEmpty)
    }

    @Test func `a line that is no text is named`() {
        // A file in which others are UTF-8.
        let result = ImportedRecords(
            jsonLines: Array("{\"ä\":".utf8) + [0xFF, 0x7D], municipality: "a", into: Self.empty)
        #expect(result.findings.map(\.rule.rawValue) == ["import.encoding"])
    }

    @Test func `an id comes once, and a file that is there stays`() {
        let line = #"{"id":"a","title":"A","body":"Ja.","category":"Alltag"}"#
        #expect(imported([line, line]).findings.map(\.rule.rawValue) == ["import.duplicate-id"])
        var there = Self.empty
        there.articles = ["a": "articles/x/a.md"]
        there.categories = [("alltag", "Alltag")]
        #expect(imported([line], into: there).findings.map(\.rule.rawValue) == ["import.exists"])
        #expect(imported([line], into: there).findings.first?.help?.german.contains("löschen") == true)
        there.earlierImports = ["a": .init(id: "a", key: "a", kind: .article)]
        #expect(imported([line], into: there).findings.first?.message.german.contains("--update") == true)
        let updated = imported([line], into: there, overwrites: true)
        #expect(updated.findings.isEmpty)
        #expect(updated.files.first?.path == "articles/x/a.md")
    }

    @Test(arguments: [
        "Titel\\n---\\nowner: Eve", "a: b # c", "- x", "\\\"quoted\\\" \\\\", "{{ x }}", "true", "\\u0000\\u202e", "'",
        "| >", "*a", "&a !b %c @d",
    ])
    func `no text gets out of its field`(title: String) throws {
        let result = imported([#"{"id":"a","title":"x\#(title)","body":"\#(title)","answer":"\#(title) y"}"#])
        let files = Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.text) })
        let read = TestSite(content: files.withState).read()
        #expect(read.diagnostics.filter { $0.severity == .error }.map(\.rule.rawValue) == [])
        #expect(read.knowledge.topic("a")?.shared.owner == nil)
        #expect(read.knowledge.topic("a")?.shared.title?.value.hasPrefix("x") == true)
    }

    @Test func `fields can be left out`() throws {
        let line = #"{"id":"a","title":"A","body":"Ja.","keywords":["k"],"questions":["q?"]}"#
        let text = try #require(imported([line], without: ["keywords", "questions"]).files.first?.text)
        #expect(!text.contains("keywords") && !text.contains("questions"))
    }

    static let services = URL(filePath: #filePath).appending(path: "../../../../shared/data/munich.jsonl").standardized

    @Test(.enabled(if: FileManager.default.fileExists(atPath: services.path), "skipped: the services are not here"))
    func `a city's services come in without error, word for word`() throws {
        let result = ImportedRecords(
            jsonLines: Array(try Data(contentsOf: Self.services)), municipality: "stadt", into: Self.empty)
        #expect(result.articleCount == 287)
        let files = Dictionary(uniqueKeysWithValues: result.files.map { ($0.path, $0.text) })
        let (knowledge, findings) = TestSite(content: files.withState).read()
        #expect(findings.filter { $0.severity == .error }.isEmpty)
        let lines = try String(contentsOf: Self.services, encoding: .utf8).split(separator: "\n")
        for line in lines {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let id = try #require(object["id"] as? String)
            let body = try #require(knowledge.topic(id)?.bodies.first)
            let shown = body.documents.map { document in
                document.topLevel(in: document.nodes.indices).map { document.plainText(of: $0) }.joined(separator: " ")
            }.joined(separator: " ")
            // Paragraphs that begin with numbers are a list, whose numbers are no text any more.
            let written = MarkupTree(html: object["body"] as? String ?? "").plainText
            #expect(
                Self.letters(written).isEmpty || Self.letters(shown).contains(Self.letters(written))
                    || Self.letters(shown, withDigits: false).contains(Self.letters(written, withDigits: false))
                        && Self.numbers(written).subtracting((1...9).map(String.init)).isSubset(of: Self.numbers(shown)),
                "\(id)")
            let fees = MarkupTree(html: object["fees"] as? String ?? "").plainText
            guard let fields = knowledge.topic(id)?.shared.fees?.value else {
                #expect(fees.isEmpty || Self.letters(shown).contains(Self.letters(fees)), "\(id)")
                continue
            }
            // What became fields has lost its sentence and none of its numbers.
            let told =
                shown + " "
                + fields.map { "\(Wording.fee($0, .german)) \($0.note?.value ?? "")" }.joined(separator: " ")
            #expect(Self.numbers(fees).isSubset(of: Self.numbers(told)), "\(id): \(fees)")
        }
    }

    /// Numbers as they are written, without cents of nothing.
    private static func numbers(_ text: String) -> Set<String> {
        let words = text.split { !($0.isNumber || $0 == "," || $0 == ".") }
        return Set(
            words.map { word in
                let number = word.replacing(".", with: "").trimmingCharacters(in: CharacterSet(charactersIn: ","))
                return number.hasSuffix(",00") ? String(number.dropLast(3)) : number
            }.filter { !$0.isEmpty })
    }

    private static func letters(_ text: String, withDigits: Bool = true) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.properties.isAlphabetic || withDigits && ("0"..."9").contains($0) }))
    }
}
