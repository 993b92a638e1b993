import SeededNumbers

/// Writes articles of many forms, the same for the same seed.
struct ArticleMaker {
    private var numbers: SplitMix64
    private var hasFootnote = false

    init(seed: UInt64) { numbers = SplitMix64(seed: seed &* 7919 &+ 17) }

    private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &numbers) }
    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    private static let words = [
        "Amt", "Hund", "Steuer", "Antrag", "fristgerecht", "über", "Straße", "5 * 3", "a_b", "§ 5", "„Zitat“", "z. B.",
        "A & B", "x < y", "[eckig]", "50 €", "C:\\\\", "1. Januar", "#Tag", "- Strich", "ja|nein", "*innen", "a~b",
        "a&nbsp;b", "Bürger\\*innen",
    ]

    private mutating func word() -> String { Self.words[below(Self.words.count)] }

    /// Text as YAML takes it in double quotes.
    private mutating func quoted() -> String {
        let text = (0...below(4)).map { _ in word() }.joined(separator: " ").replacing("\\", with: "")
        return "\"\(text.replacing("\"", with: "'"))\""
    }

    mutating func article() -> String {
        var head =
            "title: \(quoted())\ncategory: \(chance(50) ? "alltag" : "wohnen")\nanswer: \(quoted())\nowner: \(quoted())\n"
        if chance(50) {
            head += "keywords: [\(quoted()), \(quoted()), Wort]\n".replacing("\"A & B\", \"A & B\"", with: "Wort")
        }
        if chance(50) { head += fees() }
        if chance(50) { head += "documents: [\(quoted()), Ausweis]\n" }
        if chance(40) { head += "duration: \(quoted())\n" }
        if chance(40) { head += "deadline: \(quoted())\n" }
        if chance(40) { head += "offices: [amt]\n" }
        for key in ["legal", "forms"] where chance(40) {
            head += "\(key):\n  - title: \(quoted())\n    url: https://recht.example/\(key)\n"
        }
        if chance(40) { head += "online: https://x.example/online?a=1&b=2\n" }
        if chance(40) { head += "leika: \"99\(100 + below(900))001002003\"\n" }
        if chance(40) { head += "from: 2026-0\(1 + below(9))-01\n" }
        if chance(40) { head += "until: 2027-0\(1 + below(9))-01\n" }
        if chance(60) { head += "reviewed: 2026-0\(1 + below(9))-14\n" }
        if chance(60) { head += "confidence: \(["example", "draft", "verified"][below(3)])\n" }
        var body = chance(60) ? blocks(0) : ""
        for _ in 0..<below(5) {
            let headings = [
                "Unterlagen", "Ablauf", "Gebühren", "Fristen", "Hinweise", "Sonderfälle", "Rechtsgrundlagen",
                "Formulare",
                "Überblick", "Wer & was", "Dauer", "**Wichtig** zuerst", "Das `Formular` *A*",
            ]
            body += "## \(headings[below(headings.count)])\n\n" + blocks(0)
        }
        if hasFootnote { body += "\n[^1]: \(word()) in **Fußnote**.\n" }
        hasFootnote = false
        return "---\n\(head)---\n\n\(body)"
    }

    /// An office with texts of one line or several.
    mutating func office() -> String {
        var text = "name: \(quoted())\n"
        for key in ["note", "accessible", "transit"] where chance(70) {
            text += "\(key): |\n"
            for _ in 0...below(3) { text += "  \(word()) \(word())\n" }
        }
        if chance(50) { text += "phone: \"+492031234\(below(10))\"\n" }
        if chance(50) { text += "hours:\n  mon: \"08:00-1\(below(3)):30\"\n  thu: \"08:00-12:00, 14:00-18:00\"\n" }
        return text
    }

    private mutating func fees() -> String {
        var text = "fees:\n"
        for _ in 0...below(2) {
            let kind = below(3)
            switch kind {
            case 0: text += "  - amount: \(below(90)).\(10 + below(90))\n"
            case 1: text += "  - min: \(below(9))\n    max: \(10 + below(9))\n"
            default: text += "  - free: true\n"
            }
            // What costs nothing has no currency.
            if kind < 2, chance(20) { text += "    currency: CHF\n" }
            if chance(30) { text += "    from: 2026-0\(1 + below(9))-01\n" }
            if chance(30) { text += "    until: 2027-0\(1 + below(9))-01\n" }
            if chance(50) { text += "    name: \(quoted())\n" }
            if chance(40) { text += "    note: \(quoted())\n" }
        }
        return text
    }

    private mutating func blocks(_ depth: Int) -> String {
        (0...below(3)).map { _ in block(depth) + "\n\n" }.joined()
    }

    private mutating func block(_ depth: Int) -> String {
        guard depth < 3 else { return inline() }
        switch below(12) {
        case 0: return items("- ", depth)
        case 1: return items("1. ", depth)
        case 2: return blocks(depth + 1).trimmedLines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
        case 3:
            let kinds = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"]
            let inner = blocks(depth + 1).trimmedLines.map { $0.isEmpty ? ">" : "> \($0)" }
            return "> [!\(kinds[below(5)])]\n>\n" + inner.joined(separator: "\n")
        case 4: return depth == 0 ? "\(chance(50) ? "###" : "####") \(inline())" : inline()
        case 5: return depth == 0 ? table() : inline()
        case 6: return "```\nlet a = \"<b>\" & 1\n\n  {{ x }}\n```"
        case 7: return depth == 0 ? "::: agents\n\(blocks(depth + 1)):::" : inline()
        case 8: return depth == 0 ? "***" : inline()
        default: return inline()
        }
    }

    private mutating func items(_ marker: String, _ depth: Int) -> String {
        let isLoose = chance(40)
        let items = (0...below(3)).map { _ -> String in
            let lines = (chance(40) ? blocks(depth + 1) : inline()).trimmedLines
            return lines.enumerated().map { number, line in
                number == 0 ? marker + line : line.isEmpty ? "" : String(repeating: " ", count: marker.count) + line
            }.joined(separator: "\n")
        }
        return items.joined(separator: isLoose ? "\n\n" : "\n")
    }

    private mutating func table() -> String {
        let width = 1 + below(3)
        let rows = (0...below(3)).map { _ in
            "| " + (0..<width).map { _ in cell() }.joined(separator: " | ") + " |"
        }
        let rule = (0..<width).map { _ in [" --- |", " :--- |", " :---: |", " ---: |"][below(4)] }
        return rows[0] + "\n|" + rule.joined() + "\n"
            + rows.dropFirst().joined(separator: "\n")
    }

    private mutating func cell() -> String { chance(20) ? "" : piece(0).replacing("|", with: "\\|") }

    private mutating func inline() -> String {
        var text = ""
        for _ in 0...below(5) {
            text += text.isEmpty ? "" : chance(8) ? "\\\n" : chance(10) ? "\n" : " "
            text += piece(0)
        }
        return text
    }

    private mutating func piece(_ depth: Int) -> String {
        guard depth < 2 else { return "Wort" }
        switch below(12) {
        case 0: return "**\(piece(depth + 1))**"
        case 1: return "*\(piece(depth + 1))*"
        case 2: return depth == 0 ? "~~\(word())~~" : "Rand"
        case 3: return depth == 0 ? "[\(piece(depth + 1))](https://x.example/~a_(b)?c=1&d=2)" : "Ziel"
        case 4: return "`a*b|c <d>`"
        case 5: return depth == 0 ? "[[artikel-0]]" : "Artikel"
        case 6:
            guard depth == 0 else { return "Note" }
            hasFootnote = true
            return "Note[^1]"
        default: return word()
        }
    }
}

extension String {
    fileprivate var trimmedLines: [Substring] {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        return lines
    }
}
