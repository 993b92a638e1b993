import Foundation
import ImportTestSupport
import Repetition
import TestSupport
import Testing

@testable import Importing

/// Whatever is done to the bytes of a table or of JSON: no crash, no end without end, and what is imported passes the check.
@Suite struct RecordFuzzTests {
    private struct Mutation {
        private var state: UInt64

        init(seed: Int) { state = UInt64(seed) &* 0xD134_2543_DE82_EF95 | 1 }

        mutating func below(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(max(1, count)))
        }

        /// Cuts, flips, doublings, and pieces that mean something somewhere.
        mutating func applied(to text: String) -> [UInt8] {
            var bytes = Array(text.utf8)
            let pieces = [
                "\"", "\"\"", ";", "\n", "\r", "\t", "|", "{", "}", "[", "]", ":", ",", "\\", "\\u", "\u{0}", "é", "€",
                "<b>", "<table>",
                "{{ x }}", ":::", "::: agents\n", "[[x]]", "---\n", "## ", "1e999", "-0", "null", "31.12.2026",
                "99999999999999999999",
            ]
            for _ in 0...below(8) where !bytes.isEmpty {
                let (at, length) = (below(bytes.count), below(60))
                switch below(7) {
                case 0: bytes[at] = UInt8(below(256))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + length))
                case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + length)], at: below(bytes.count))
                case 3: bytes.insert(contentsOf: Array(pieces[below(pieces.count)].utf8), at: at)
                case 4: bytes.removeSubrange(at...)
                case 5: bytes[at] ^= 1 << UInt8(below(8))
                default: bytes.swapAt(at, below(bytes.count))
                }
            }
            return bytes
        }
    }

    private func check(_ result: ImportedRecords, _ name: String) {
        guard !result.files.isEmpty else { return }
        let files = Dictionary(result.files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        #expect(files.count == result.files.count, "\(name)")
        let errors = TestSite(content: files.withState).read().diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.message.english) == [], "\(name): \(files)")
    }

    @Test(arguments: 0..<Repetitions.count(few: 50, all: 300))
    func `changed bytes never make wrong content`(seed: Int) {
        var mutation = Mutation(seed: seed)
        check(
            ImportedRecords(csv: mutation.applied(to: Self.table), municipality: "ruhr", into: .init()),
            "CSV, seed \(seed)")
        check(
            ImportedRecords(jsonLines: mutation.applied(to: Self.lines), municipality: "ruhr", into: .init()),
            "JSON, seed \(seed)")
    }

    /// Each is as long as an article may be, several times, and would take hours if each part were held against all.
    @Test func `long inputs of one kind take no time`() {
        let many = 50_000
        func repeated(_ text: String) -> String { String(repeating: text, count: many) }
        let lines = [
            "\"body\":\"<p>\(repeated("{% "))</p>\"", "\"body\":\"\(repeated("[a b=c "))\"",
            "\"body\":\"x\",\"related\":[\((1...many).map { "\"r\($0)\"" }.joined(separator: ","))]",
            "\"body\":\"x\",\"sections\":[\((1...10_000).map { "{\"heading\":\"h\($0)\",\"body\":\"x\"}" }.joined(separator: ","))]",
            "\"body\":\"x\",\"fees\":\"\(repeated("Kind 5 €, "))\"",
            "\"body\":\"x\",\"duration\":\"\(repeated("2 Wochen "))\"",
            "\"body\":\"x\",\"legal\":\"\(repeated("[a](https://x.example) "))\"",
            "\"body\":\"x\",\"keywords\":\"\(repeated("a,"))\"",
        ].enumerated().map { "{\"id\":\"a\($0)\",\"title\":\"A\",\($1)}" }
        let content = ExistingContent(fileLimit: 10_000_000)
        let result = ImportedRecords(
            jsonLines: Array(lines.joined(separator: "\n").utf8), municipality: "ruhr", into: content)
        #expect(result.articleCount == lines.count)
        for cells in [
            repeated(";"), repeated("\";"), repeated("\"\""), repeated("\n"), repeated("a;\"b\";\"c\"\"d\"\r"),
        ] {
            _ = ImportedRecords(csv: Array(("Titel;Text\n" + cells).utf8), municipality: "ruhr", into: content)
        }
    }

    static let table = """
        id;Titel;Text;Kurztext;Gebühren;Dauer;Frist;Stelle;URL;LeiKa;Unterlagen;Schlagwörter;Online;Stand;gültig ab;gültig bis;Formulare;Rechtsgrundlage
        hund;"Hunde; an- und abmelden";"<p>Hunde <b>meldet</b> man an.</p>";Kurz.;"Kind 5 €, Erwachsene 10 €";2 Wochen;innerhalb von 14 Tagen;Amt;https://x.example;99102013000000;Ausweis|Foto;eins, zwei;https://o.example;31.12.2025;2026-01-01;2026-12-31;Antrag https://f.example/a;§ 1 HundeG
        pass;Pass;"Zeile eins.
        Zeile ""zwei"".

        • Foto
        • Ausweis";;"10 bis 20 €";sofort;;;;;;;;;;;;
        """

    static let lines = """
        {"id":"hund","title":"Hunde","body":"<p>Hunde <b>meldet</b> man an.</p>","fees":[{"name":"Kind","amount":5.5},{"name":"Rest","min":1,"max":2,"from":"2026-01-01","until":"2026-12-31"}],"duration":"2 Wochen","legal":[{"title":"G","url":"https://g.example"}],"sections":[{"heading":"Ablauf","body":"Erst das."},{"heading":"Intern","body":"x","audience":"agents"}],"agents":"Durchwahl","offered":false,"instead":"Der Kreis."}
        {"id":"pass","title":"Pass","body":"# Kopf\\n\\nText mit [Link](https://x.example).","fees":"15,60 €","deadline":"bis 31.12.2026","related":["hund"],"aliases":["reisepass"],"municipalities":{"ruhr":{"fees":[{"free":true}]}},"reviewed":"31.12.2025","review-every":"1 Jahr","audience":"agents","teaser":"Pass!"}
        """
}
