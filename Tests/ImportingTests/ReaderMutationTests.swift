import Checking
import Diagnostics
import Files
import Foundation
import ImportTestSupport
import Importing
import Knowledge
import Reading
import Repetition
import TestSupport
import Testing

/// Whatever stands in a file, whoever reads it comes to an end, and what it says about the file lies inside it.
///
/// Inputs that bring out something new, another set of rules, are changed further, so that long runs get deeper.
@Suite struct ReaderMutationTests {
    /// Who reads the bytes.
    enum Reader: String, CaseIterable, CustomTestStringConvertible {
        case settings = "auskunft.yaml"
        case municipality = "municipalities/"
        case office = "offices/"
        case article = "articles/"
        case notice = "notices/"
        case glossary = "glossary.yaml"
        case synonyms = "synonyms.yaml"
        case questions = "questions.tsv"
        case picture = ".svg"
        case table = "CSV"
        case lines = "JSON Lines"
        case markup = "HTML"
        case message = "XZuFi"
        case folder = "Markdown of others"

        var testDescription: String { rawValue }

        /// Whether it reads a file of the content folder.
        var isOfContent: Bool {
            switch self {
            case .table, .lines, .markup, .message, .folder: false
            default: true
            }
        }

        func reads(_ path: String) -> Bool {
            isOfContent && (path.hasPrefix(rawValue) || path.hasSuffix(".svg") && self == .picture)
        }
    }

    /// A file to be changed, among others that stay.
    private struct Sample {
        let path: String
        let bytes: [UInt8]
        let others: [String: [UInt8]]
        /// What the others say by themselves; theirs is the same each time.
        let memory: ReadingMemory?
    }

    /// More are not kept.
    private static let mostSamples = 400

    @Test(arguments: Reader.allCases)
    func everyReaderComesToAnEnd(reader: Reader) throws {
        var samples = Self.samples(for: reader)
        try #require(!samples.isEmpty)
        var mutations = Mutations(seed: UInt64(samples.count))
        var known: Set<[RuleID]> = []
        for number in 0..<Repetitions.count(few: 60, all: 1_000) {
            let sample = samples[mutations.below(samples.count)]
            let bytes = mutations.mutated(sample.bytes)
            let rules = try read(bytes, of: sample, by: reader, asksRules: number % 8 == 0)
            guard known.insert(rules).inserted, samples.count < Self.mostSamples else { continue }
            samples.append(
                Sample(path: sample.path, bytes: bytes, others: sample.others, memory: sample.memory))
        }
    }

    /// - Returns: the rules that found something, in order.
    private func read(_ bytes: [UInt8], of sample: Sample, by reader: Reader, asksRules: Bool) throws -> [RuleID] {
        var findings: [Diagnostic]
        switch reader {
        case .table:
            findings = ImportedRecords(csv: bytes, municipality: "ruhr", into: .init()).findings
        case .lines:
            findings = ImportedRecords(jsonLines: bytes, municipality: "ruhr", into: .init()).findings
        case .markup:
            let text = String(decoding: bytes, as: UTF8.self)
            let line = try JSONEncoder().encode(["id": "a", "title": "A", "body": text])
            findings = ImportedRecords(jsonLines: Array(line), municipality: "ruhr", into: .init()).findings
        case .message: findings = try ImportedXZuFi(bytes: bytes).findings
        case .folder:
            let files = sample.others.merging([sample.path: bytes]) { _, new in new }
            findings = ImportedRecords(markdown: files, municipality: "ruhr", into: .init()).findings
        default:
            let tree = FileTree(files: sample.others.merging([sample.path: bytes]) { _, new in new })
            let parsed = ParsedContent(ContentSurvey(tree), edition: .agents, reusing: sample.memory)
            let date = try #require(CalendarDate("2026-11-22"))
            let resolution = parsed.resolve(date: date, edition: .agents)
            findings = resolution.findings
            if asksRules { findings = Rules.review(resolution.knowledge, reading: findings) }
            let sources = resolution.knowledge.sources
            reportPlaces(of: findings.filter { sources.path(of: $0.range.start.file) == sample.path }, in: bytes)
        }
        return Set(findings.map(\.rule)).sorted()
    }

    /// Every place lies in the file: on one of its lines, and no further to the right than behind its last character.
    private func reportPlaces(of findings: [Diagnostic], in bytes: [UInt8]) {
        guard !findings.isEmpty else { return }
        var lengths = [0]
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars.normalisedLineEnds {
            if scalar == "\n" { lengths.append(0) } else { lengths[lengths.count - 1] += 1 }
        }
        for finding in findings {
            let range = finding.range
            let (first, last) = (Int(range.start.line), Int(range.endLine))
            // An empty place behind the last character is shown as one of length 1.
            let isInside =
                first >= 1 && first <= last && last <= lengths.count && range.start.column >= 1
                && Int(range.start.column) <= lengths[first - 1] + 1 && range.endColumn >= 1
                && Int(range.endColumn) <= lengths[last - 1] + 2
            guard !isInside else { continue }
            Issue.record(
                "\(finding.rule.rawValue) at \(first):\(range.start.column)–\(last):\(range.endColumn) of \(lengths.count) lines: \(String(decoding: bytes, as: UTF8.self).debugDescription)"
            )
        }
    }

    // MARK: Samples

    /// The examples of all rules hold every construct of the contract; of the imports, one rich source each.
    private static func samples(for reader: Reader) -> [Sample] {
        switch reader {
        case .table: [Sample(path: "", bytes: Array(RecordFuzzTests.table.utf8), others: [:], memory: nil)]
        case .lines: [Sample(path: "", bytes: Array(RecordFuzzTests.lines.utf8), others: [:], memory: nil)]
        case .markup: markup.map { Sample(path: "", bytes: Array($0.utf8), others: [:], memory: nil) }
        case .message: [Sample(path: "", bytes: Array(HostileImportTests.rich.utf8), others: [:], memory: nil)]
        case .folder:
            folder.keys.sorted().map { path in
                Sample(
                    path: path, bytes: Array((folder[path] ?? "").utf8), others: folder.mapValues { Array($0.utf8) },
                    memory: nil)
            }
        default: examples(for: reader)
        }
    }

    private static func examples(for reader: Reader) -> [Sample] {
        let examples = Rules.declarations.compactMap(\.explanation).flatMap { [$0.wrong, $0.right] }
        let trees =
            [TestSite.defaults]
            + examples.map { example in
                TestSite.defaults.merging(example.files.map { ($0.path, $0.text) }) { _, new in new }
            }
        var seen: Set<String> = []
        return trees.flatMap { tree in
            let others = tree.mapValues { Array($0.utf8) }
            let memory = Self.memory(of: others)
            return tree.filter { reader.reads($0.key) && seen.insert($0.value).inserted }.sorted { $0.key < $1.key }
                .map { Sample(path: $0.key, bytes: Array($0.value.utf8), others: others, memory: memory) }
        } + (reader == .picture ? [picture] : [])
    }

    private static func memory(of files: [String: [UInt8]]) -> ReadingMemory {
        ParsedContent(ContentSurvey(FileTree(files: files)), edition: .agents).memory
    }

    private static let picture = Sample(
        path: "anlagen/bild.svg",
        bytes: Array(
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"a()\"><!-- x --><script>a()</script><a href=\"javascript:a()\"/></svg>"
                .utf8), others: TestSite.defaults.mapValues { Array($0.utf8) }, memory: nil)

    private static let markup = [
        "<h3>Kopf</h3><p>Ein <b>fetter</b> <a href=\"https://x.example/a?b=1&amp;c=2\">Link</a>, z. B. <em>so</em>.<br>Zeile</p>",
        "<ul><li>Ausweis<ul><li>neu</li></ul></li></ul><ol start=3><li>Drei</ol><dl><dt>A<dd>B</dl>",
        "<table><caption>T</caption><tr><th colspan=2>A</th></tr><tr><td>1|2</td><td><p>2</p><p>3</p></td></tr></table>",
        "<p>- Ausweis</p><p>- Foto</p><p>• eins<br>• zwei</p><blockquote>Zitat</blockquote><pre>  code</pre><img src=a.png alt=B>",
        "[vc_row]Text[/vc_row] {% if a %}x{% endif %} www.a.example a@b.de 02041 70-4712 <script>x</script><!-- y -->",
        "# Kopf\n\nText mit [Link](https://x.example) und `Code`.\n\n| A | B |\n|---|---|\n| 1 | 2<br>3 |\n",
    ]

    private static let folder = [
        "_index.md": "+++\ntitle = \"Alles\"\nweight = 1\n+++\n",
        "mkdocs.yml": "site_name: A\nnav:\n  - Start: index.md\n",
        "steuern/hund.md":
            "---\ntitle: Hund\ndescription: \"Wer einen Hund hält.\"\ntags: [Hund, 'Steuer']\ncategories:\n  - Steuern\nlastmod: 2026-03-04\naliases:\n  - /alt/dog/\n---\n\n# Hund\n\n{{< alert type=\"warning\" >}}\nAchtung!\n{{< /alert >}}\n\nSiehe [Pass](../pass.md#kosten) und [[pass|Ausweis]].\n\n!!! note \"Merke\"\n    So ist es.\n\n::: tip\nTipp\n:::\n\n<details><summary>Mehr</summary>\nText\n</details>\n\n![Bild](bild.png){: .gross }\n",
        "pass.md":
            "+++\ntitle = 'Pass' # so\ndate = 2026-01-02T03:04:05Z\ntags = [\"a\",\n \"b\"]\n[extra]\nx = { y = 1, z = \"\"\"lang\"\"\" }\n+++\n## Kosten {#kosten}\n\n- [x] eins\n- [ ] zwei[^1]\n\n[^1]: Note\n\n```js\nlet a\n```\n\n<Tabs><TabItem value=\"a\">A</TabItem></Tabs>\n",
        "umzug.md":
            "{\n \"title\": \"Umzug\",\n \"tags\": [\"a\"],\n \"draft\": false\n}\n\nText {{ site.a }} {% include b.html %} <https://a.example> %%x%%\n",
    ]
}

extension Sequence<Unicode.Scalar> {
    /// As an editor counts lines: a carriage return ends one, with the line feed behind it or alone. A byte order mark at the
    /// beginning is no character.
    fileprivate var normalisedLineEnds: [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var isAfterReturn = false
        var isFirst = true
        for scalar in self {
            defer { (isAfterReturn, isFirst) = (scalar == "\r", false) }
            if isFirst, scalar == "\u{FEFF}" { continue }
            if scalar == "\n", isAfterReturn { continue }
            result.append(scalar == "\r" ? "\n" : scalar)
        }
        return result
    }
}
