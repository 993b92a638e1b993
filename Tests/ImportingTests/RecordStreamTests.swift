import Foundation
import ImportTestSupport
import Testing

@testable import Importing

/// How files with records are read: encodings, ends of lines, places of mistakes, and how much is said.
@Suite struct RecordStreamTests {
    private func imported(_ bytes: [UInt8], into content: ExistingContent = .init()) -> ImportedRecords {
        ImportedRecords(jsonLines: bytes, municipality: "ruhr", into: content)
    }

    private static let line = #"{"id":"a","title":"Äpfel – 5 €","body":"Für „alle“.","category":"Alltag"}"#

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    }

    private static let encodings: [(name: String, bytes: [UInt8])] = [
        ("UTF-8", Array(line.utf8)), ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(line.utf8)),
        ("UTF-16 LE", [0xFF, 0xFE] + utf16(line, bigEndian: false)),
        ("UTF-16 BE", [0xFE, 0xFF] + utf16(line, bigEndian: true)),
        ("UTF-16 LE without a mark", utf16(line, bigEndian: false)),
        ("UTF-16 BE without a mark", utf16(line, bigEndian: true)),
        ("Windows-1252", Array(line.data(using: .windowsCP1252) ?? Data())),
        ("carriage returns", Array((line + "\r\n\r\n").utf8)),
    ]

    @Test(arguments: encodings.indices)
    func `a file is read in the encoding that it has`(number: Int) throws {
        let (name, bytes) = Self.encodings[number]
        let result = imported(bytes)
        let text = try #require(result.files.first?.text, "\(name)")
        #expect(text.contains("title: Äpfel – 5 €\n") && text.hasSuffix("\n\nFür „alle“.\n"), "\(name): \(text)")
        // Whoever may have to look at umlauts is told so.
        let isTold = name == "Windows-1252"
        #expect(result.findings.map(\.rule.rawValue) == (isTold ? ["import.encoding"] : []), "\(name)")
        #expect(result.findings.allSatisfy { $0.severity == .note })
    }

    @Test func `Latin-1 is read, and one damaged line among others is told`() throws {
        let latin = Array(
            Self.line.replacing("–", with: "-").replacing("€", with: "Euro").replacing("„alle“", with: "alle").data(
                using: .isoLatin1) ?? Data())
        #expect(imported(latin).files.first?.text.contains("title: Äpfel - 5 Euro\n") == true)
        let damaged =
            Array((Self.line + "\n{\"id\":\"b\",\"title\":\"B").utf8) + [0xE4] + Array("\",\"body\":\"x\"}".utf8)
        let result = imported(damaged)
        #expect(
            result.findings.map(\.rule.rawValue) == ["import.encoding"] && result.findings.first?.range.start.line == 2)
        #expect(result.articleCount == 1)
    }

    @Test(arguments: [
        (#"{"id":"ä","title" "x"}"#, 19, "Doppelpunkt"), (#"{"id":"a","title":"ö","body":"x""#, 33, "mittendrin"),
        (#"{"id":"a",}"#, 11, "Name"), (#"{"id":"a" "title":"b"}"#, 11, "Komma"), (#"{"id":'a'}"#, 7, "Wert"),
        (#"{"id":"a}"#, 7, "Anführungszeichen"), (#"{"id":"\x"}"#, 8, "Hinter \\"), (#"{"id":01}"#, 7, "Zahl"),
        (#"{"id":1.}"#, 9, "Zahl"), (#"{"id":"a"} x"#, 12, "Hinter dem Ende"),
        ("{\"id\":\"a\tb\"}", 9, "Steuerzeichen"),
        (#"{"id":nul}"#, 7, "Wert"), (#"{"id":"\u12g4"}"#, 8, "Hinter \\"),
        ("{\"id\":" + String(repeating: "[", count: 300), 206, "geschachtelt"),
    ])
    func `what is wrong with JSON is said at its line and column`(line: String, column: Int32, words: String) throws {
        let finding = try #require(imported(Array((Self.line + "\n" + line).utf8)).findings.first)
        #expect(finding.rule == "import.json" && finding.range.start.line == 2)
        #expect(
            finding.range.start.column == column && finding.message.german.contains(words), "\(finding.message.german)")
    }

    @Test func `escapes are read as JSON has them`() throws {
        let line = #"{"id":"a","title":"\u00c4pfel \uD83C\uDF4F \"x\" \/","body":"A\nB\ud800","category":"Alltag"}"#
        let text = try #require(imported(Array(line.utf8)).files.first?.text)
        #expect(text.contains("title: \"Äpfel 🍏 \\\"x\\\" /\"") && text.hasSuffix("A\nB\u{FFFD}\n"))
    }

    @Test func `an object over several lines is one mistake`() {
        let result = imported(Array("{\n  \"id\": \"a\",\n  \"title\": \"A\"\n}\n".utf8))
        #expect(result.findings.map(\.rule.rawValue) == ["import.json"])
        #expect(result.findings.first?.help?.german.contains("jq -c .") == true)
    }

    @Test func `what many records have in common is summed up, and all of it is in the report`() throws {
        let lines = (1...72).map { number in
            #"{"id":"A \#(number)","title":"T\#(number)","body":"<p>Text <a href='../x'>da</a> <img src='b.png'></p>","fees":"nach Aufwand","leika":"7","reviewed":"bald","neu":1}"#
        }
        let result = imported(Array(lines.joined(separator: "\n").utf8))
        #expect(result.articleCount == 72)
        #expect(result.findings.count <= 10, "\(result.findings.map(\.message.german))")
        let link = try #require(result.findings.first { $0.rule == "import.link" })
        #expect(link.message.german.hasSuffix("Ebenso bei 71 weiteren; --report schreibt alle auf."))
        #expect(result.losses.filter { $0.path.contains("a[href]") }.count == 72)
        #expect(
            Set(result.details.map { "\($0.line) \($0.rule.id.rawValue)" }).isSuperset(
                of: (1...72).flatMap { ["\($0) import.id", "\($0) import.words"] }))
    }

    @Test func `bad records are named singly, the first twenty of a kind`() throws {
        let result = imported(Array((1...50).map { _ in "{}" }.joined(separator: "\n").utf8))
        #expect(result.findings.map(\.range.start.line) == (1...20).map(Int32.init))
        #expect(result.findings.last?.message.german.contains("Ebenso bei 30 weiteren") == true)
        #expect(result.details.map(\.line) == Array(1...50))
    }

    @Test func `a record may be as long as an article, and a line not endless`() throws {
        let body = String(repeating: "Wort ", count: 20_000)
        let long = #"{"id":"b","title":"B","body":"\#(body)"}"#
        let content = ExistingContent(fileLimit: 30_000)
        let result = imported(Array((long + "\n" + Self.line).utf8), into: content)
        #expect(result.findings.map(\.rule.rawValue).contains("import.too-large") && result.articleCount == 1)
    }
}
