import Diagnostics
import Foundation
import Knowledge
import Rendering
import Repetition
import SeededNumbers
import TestSupport
import Testing
import Theme
import XZuFi

/// Every word of an article's text that is no markup, comment, address or placeholder appears on the page, in the plain text, in
/// the Markdown twin and in the exchange format, or a finding stands on its line.
///
/// The texts are made of words that occur once, in any construct, and then damaged as editors damage them. What must appear is
/// read off the source by rules of its own, which know nothing of the parser. `AUSKUNFT_CASES` asks more of them.
@Suite struct WordsSurviveTests {
    private static let cases = Repetitions.count(few: 100, all: 400)

    @Test func inEveryOutput() throws {
        let texts = Texts(language: "de", texts: [:])
        var lost: [String] = []
        for seed in 0..<Self.cases {
            var maker = DamagedText(numbers: SplitMix64(seed: UInt64(seed)))
            let body = maker.body()
            let site = TestSite(["articles/probe.md": article("municipalities: {rhein: }", body: body)])
            let (knowledge, diagnostics) = site.read()
            guard let topic = knowledge.topic("probe"), let rhein = knowledge.municipalityIndex["rhein"],
                let read = topic.body(in: rhein)
            else { continue }
            let context = PieceContext(knowledge, texts)
            var page = BodyRenderer(read, in: context, marksTerms: false)
            var plain = TextRenderer(read, in: context, as: .plain)
            var twin = TextRenderer(read, in: context, as: .markdown)
            let outputs = [
                ("page", page.render()), ("plain text", plain.render()), ("Markdown", twin.render()),
                ("XZuFi", XZuFiExport(knowledge, municipality: rhein).message),
            ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
            let file = topic.file
            var reported: [ClosedRange<Int>] = []
            for diagnostic in diagnostics {
                for range in [diagnostic.range] + diagnostic.related.map(\.range) where range.start.file == file {
                    let first = Int(range.start.line)
                    reported.append(first...max(first, Int(range.endLine)))
                }
            }
            let firstLine =
                article("municipalities: {rhein: }", body: "").split(separator: "\n", omittingEmptySubsequences: false)
                .count - 1
            for (word, line) in WrittenWords.of(body) where !reported.contains(where: { $0.contains(line + firstLine) })
            {
                for (name, output) in outputs where !output.contains(word) {
                    lost.append("seed \(seed): \(name) lacks \(word) of line \(line):\n\(body)")
                }
            }
        }
        #expect(lost.isEmpty, "\(lost.count) words; \(lost.prefix(3).joined(separator: "\n---\n"))")
    }
}

/// What a text must show, read off its source.
private enum WrittenWords {
    /// With their line in the text, from 1.
    static func of(_ body: String) -> [(word: String, line: Int)] {
        var text = body
        // Kept as long as they are, so that lines stay.
        for pattern in [
            "(?s)<!--.*?-->", #"\]\([^)\n]*\)"#, #"(?m)^\s*\[[^\]\n]*\]:.*$"#, #"\{\{[^}]*\}\}"#,
            #"\[\[[^\]|]*(\||\]\])"#,
            #"(?m)^[ >]*(```|~~~).*$"#, #"(?m)^[ >]*:::.*$"#, #"<[^>\n]*>"#,
        ] {
            guard let expression = try? NSRegularExpression(pattern: pattern) else { continue }
            let whole = NSRange(text.startIndex..., in: text)
            for match in expression.matches(in: text, range: whole).reversed() {
                guard let range = Range(match.range, in: text) else { continue }
                text.replaceSubrange(range, with: text[range].map { $0 == "\n" ? "\n" : " " })
            }
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { number, line in
            line.matches(of: /w[0-9]+x/).map { (String($0.output), number + 1) }
        }
    }
}

/// A text of words that occur once.
private struct DamagedText {
    var numbers: SplitMix64
    private var words = 0

    init(numbers: SplitMix64) { self.numbers = numbers }

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }

    private mutating func word() -> String {
        words += 1
        return "w\(words)x"
    }

    mutating func body() -> String {
        var text = (0...below(4)).map { _ in block() }.joined(separator: below(5) == 0 ? "\n" : "\n\n") + "\n"
        for _ in 0..<below(4) { text = damaged(text) }
        return text
    }

    private mutating func block() -> String {
        switch below(16) {
        case 0: return "- \(inline())\n- \(inline())\n  - \(inline())"
        case 1: return "\(below(30)). \(inline())\n\(below(30)). \(inline())"
        case 2: return "| \(inline()) | \(word()) |\n|---|---|\n| \(word()) | \(inline()) |"
        case 3: return "> \(inline())\n> \(inline())"
        case 4: return "> [!NOTE]\n> \(inline())"
        case 5: return "## \(inline())"
        case 6: return "```\n\(word()) <!-- \(word()) -->\n```"
        case 7: return "<!-- \(word()) -->"
        case 8: return "<!-- \(word())\n\n\(word()) --> \(inline())"
        case 9: return "\(word())[^\(words)]\n\n[^\(words)]: \(word())"
        case 10: return "\(inline())\n---"
        case 11: return "    \(word()) \(word())"
        case 12: return "– \(word())\n– \(word())"
        case 13: return "\(word())\t\(word())\n\(word())\t\(word())"
        case 14: return "\(inline())\\\n\(inline())"
        default: return inline()
        }
    }

    private mutating func inline() -> String { (0...below(4)).map { _ in piece() }.joined(separator: " ") }

    private mutating func piece() -> String {
        switch below(16) {
        case 0: return "*\(word())*"
        case 1: return "**\(word()) \(word())**"
        case 2: return "\(word())*\(word())*\(word())"
        case 3: return "~~\(word())~~"
        case 4: return "`\(word())`"
        case 5: return "[\(word())](https://x.example/\(word()))"
        case 6: return "<!-- \(word()) -->"
        case 7: return "„https://x.example/\(word())“"
        case 8: return "[[probe|\(word())]]"
        case 9: return "[\(word())][nix]"
        case 10: return "\\*\(word())\\*"
        case 11: return "&amp;\(word())"
        case 12: return "<b>\(word())</b>"
        default: return word()
        }
    }

    /// Takes a sign out, puts one in, or breaks or indents a line.
    private mutating func damaged(_ text: String) -> String {
        var characters = Array(text)
        guard !characters.isEmpty else { return text }
        let place = below(characters.count)
        let isInWord = characters[place].isNumber || characters[place] == "w" || characters[place] == "x"
        switch below(3) {
        case 0 where !isInWord && characters[place] != "\n": characters.remove(at: place)
        case 1 where !isInWord:
            let signs =
                Array("*_`~|[]()<>#-+!\\&:{}\t").map(String.init) + ["    ", "\n", "<!--", "-->", "```", ":::", "1. "]
            characters.insert(contentsOf: signs[below(signs.count)], at: place)
        default:
            if let lineEnd = characters[place...].firstIndex(of: "\n") {
                characters.insert(contentsOf: ["  ", "    ", "> ", "- ", "\t"][below(5)], at: lineEnd + 1)
            }
        }
        return String(characters)
    }
}
