import Diagnostics
import Files
import Knowledge
import Reading
import Repetition
import SeededNumbers
import TestSupport
import Testing

/// Whatever happens to a file, reading it ends, and what it says of the file lies inside it.
struct MutationTests {
    private static let samples = [
        """
        ---
        title: Sperrmüll anmelden
        category: alltag
        answer: "Bis zu drei Kubikmeter holt die Stadt ab; ein Anruf genügt."
        keywords: [Möbel, Sofa, 'alter Schrank']
        leika: "99107023000000"
        fees:
          - {name: Abholung, amount: 22.80, from: 2026-01-01}
          - name: Express
            min: 30
            max: 45
        offices: [rhein-amt]
        online: https://probe.example/sperrmuell
        reviewed: 2026-08-31
        review-every: 6 months
        aliases: [alter-name]
        municipalities:
          rhein:
          ruhr:
            answer: |
              In der Ruhrstadt
              anders.
            offices: [ruhr-amt]
        ---

        Kosten: {{ fees }} bei {{ offices.0.name }}, {{ offices.0.phone }}.

        ## Ablauf

        1. Anrufen[^1]
        ::: rhein
        2. Warten
        :::
        3. Rausstellen am *Vortag* ab **18 Uhr**

        > [!WARNING]
        > Kein `{{ Bauschutt }}`, siehe [[zweite|den zweiten]] und [Ablauf](#ablauf).

        | Menge | Preis |
        |-------|:-----:|
        | 1 m³  | 10 €  |
        ::: agents
        | 2 m³  | [intern](../b/zweite.md#kosten) |
        :::

        [^1]: Oder [online](https://probe.example) {{ municipality.name }}.

        """,
        """
        ---
        title: Zweite
        category: alltag
        answer: Kurz.
        audience: public
        from: 2026-01-01
        until: 2027-12-31
        related: [erste]
        ---
        Einleitung mit 😀 und <b>HTML</b>.

        ```
        ::: kein Bereich
        {{ keine }} [[Platzhalter]]
        ```

        ::: not ruhr
        - [ ] offen
        - [x] erledigt [[erste]]

          ![Bild](../a/bild.png "Titel")
        :::

        ## Kosten

        > Zitat
        > ::: agents
        > intern [[office:rhein-amt]]
        > :::

        <!-- Kommentar -->

        """,
    ]

    private static let syntax = [
        ":::", "::: rhein", "\n:::\n", "{{", "}}", "{{ fees }}", "[[", "]]", "[[a|b]]", "](", "![", "`", "```",
        "\n```\n", "    ",
        "\t", "---", "\n---\n", "> ", "- ", "1. ", "| ", "|-|", "*", "**", "_", "~~", "#", "\n## ", "<", "-->", "<!--",
        "[^1]",
        "[^1]: ", ": ", "\"", "'", "&x ", "*x", "[", "]", "{", "}", ",", "?", "!", "%", "@", "|\n  ", "\r\n", "\n",
        "\n\n",
        "\u{FEFF}", "\u{A0}", "ü", "😀", "e\u{301}", "\0", "\u{1B}", "null", "~", "true", "2026-02-30", "<<: *x",
    ].map { Array($0.utf8) }

    private static func mutated(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            guard !bytes.isEmpty else { break }
            let at = Int.random(in: bytes.indices, using: &random)
            let length = min(Int.random(in: 1...12, using: &random), bytes.count - at)
            switch Int.random(in: 0..<10, using: &random) {
            case 0, 1: bytes.removeSubrange(at..<(at + length))
            case 2, 3: bytes.insert(contentsOf: Array(bytes[at..<(at + length)]), at: at)
            case 4: bytes.swapAt(at, Int.random(in: bytes.indices, using: &random))
            case 5: bytes[at] = UInt8.random(in: 0...127, using: &random)
            default: bytes.insert(contentsOf: syntax.randomElement(using: &random) ?? [], at: at)
            }
        }
        // How a carriage return alone counts is another test's matter.
        return bytes.enumerated().filter { index, byte in
            byte != 0x0D || (index + 1 < bytes.count && bytes[index + 1] == 0x0A)
        }.map(\.element)
    }

    /// Numbers of characters of the lines, as places count them: a line ends at LF or CR LF, a byte-order mark at the
    /// beginning does not count.
    private static func lengths(_ bytes: [UInt8]) -> [Int] {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        if scalars.first == "\u{FEFF}" { scalars = scalars.dropFirst() }
        var lengths = [0]
        for scalar in scalars where scalar != "\r" {
            if scalar == "\n" { lengths.append(0) } else { lengths[lengths.count - 1] += 1 }
        }
        return lengths
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func readingNeverFailsAndEveryPlaceLiesInItsFile(seed: UInt64) throws {
        let date = try #require(CalendarDate("2026-11-22"))
        var random = SplitMix64(seed: seed)
        let paths = ["articles/a/erste.md", "articles/b/zweite.md"]
        let sources = Self.samples.map { Array($0.utf8) }
        for number in 0..<Repetitions.count(few: 250, all: 1_000) {
            let changed = number % 2
            var files = TestSite.defaults.mapValues { Array($0.utf8) }
            files["articles/a/bild.png"] = []
            for (index, path) in paths.enumerated() {
                files[path] = index == changed ? Self.mutated(sources[index], &random) : sources[index]
            }
            let bytes = files[paths[changed]] ?? []
            let (knowledge, found) = FileTree(files: files).readAlone(date: date)
            let lengths = Self.lengths(bytes)
            for diagnostic in found where knowledge.sources.path(of: diagnostic.range.start.file) == paths[changed] {
                let places =
                    [diagnostic.range]
                    + diagnostic.related.map(\.range).filter { $0.start.file == diagnostic.range.start.file }
                for range in places where !Self.isInside(range, lengths) {
                    Issue.record(
                        """
                        seed \(seed), mutation \(number): \(diagnostic.rule.rawValue) at \(range.start.line):\(range.start.column)\
                        –\(range.endLine):\(range.endColumn), the file has \(lengths.count) lines
                        \(diagnostic.message.english)
                        \(String(decoding: bytes, as: UTF8.self).debugDescription)
                        """)
                    return
                }
            }
        }
    }

    /// A range may begin just behind the last character of a line, and hold the line's end.
    private static func isInside(_ range: SourceRange, _ lengths: [Int]) -> Bool {
        func isPlace(_ line: Int32, _ column: Int32) -> Bool {
            guard line >= 1, column >= 1, Int(line) <= lengths.count else { return false }
            return Int(column) <= lengths[Int(line) - 1] + 1
        }
        guard isPlace(range.start.line, range.start.column), isPlace(range.endLine, max(range.endColumn - 1, 1)) else {
            return false
        }
        return (range.endLine, range.endColumn) >= (range.start.line, range.start.column)
    }

    /// The samples themselves are right, so that a mutation is what is found.
    @Test func theSamplesAreRight() {
        let files = [
            "articles/a/erste.md": Self.samples[0], "articles/b/zweite.md": Self.samples[1], "articles/a/bild.png": "",
        ]
        let rules = TestSite(files).readAlone().diagnostics.filter { $0.severity == .error }.map(\.rule.rawValue)
        #expect(rules.isEmpty)
    }
}
