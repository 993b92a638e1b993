import Knowledge
import Markup

/// What sources say of a field in words, where it is certain.
enum WrittenFacts {
    /// Puts the value into the article; false where the words are not certain, and then the article is as it was.
    ///
    /// - Parameter markdown: the words.
    static func take(_ markdown: String, as field: FactField, into draft: inout DraftArticle) -> Bool {
        guard markdown.utf8.contains(where: { $0 > 0x20 }) else { return true }
        switch field {
        case .fees:
            guard let fees = WrittenFees.read(markdown, beside: draft.fees) else { return false }
            draft.fees += fees
        case .duration:
            guard draft.duration == nil, let span = WrittenSpans.duration(markdown) else { return false }
            draft.duration = span
        case .deadline:
            guard draft.deadline == nil, let span = WrittenSpans.deadline(markdown) else { return false }
            draft.deadline = span
        case .forms:
            guard let links = WrittenLinks.read(markdown) else { return false }
            draft.forms += links
        case .legal:
            guard let links = WrittenLinks.read(markdown) else { return false }
            draft.legal += links
        }
        return true
    }

    /// The lines of a text in plain words, without the marks of lists; nil where it has headings, links, pictures or code.
    static func plainLines(_ markdown: String) -> [String]? {
        guard !markdown.contains("](") && !markdown.contains("`") && !markdown.contains("\n:::") else { return nil }
        var lines: [String] = []
        for line in markdown.split(whereSeparator: \.isNewline) {
            var bare = line.drop { $0 == " " }
            guard !bare.hasPrefix("#"), !bare.hasPrefix(">") else { return nil }
            if let mark = MarkdownMarks.listMark(bare) { bare = bare.drop { $0 != mark }.dropFirst(2) }
            if bare.hasSuffix("\\") { bare = bare.dropLast() }
            let text = MarkdownText.line(MarkdownPlain.of(String(bare)))
            if !text.isEmpty { lines.append(text) }
        }
        return lines
    }
}

/// Lengths of time and days until which something must be done, in words. Both are texts in the contract too: what has to
/// be certain is that the words say that, all of it, and nothing else.
enum WrittenSpans {
    private static let immediately: Set<String> = [
        "sofort", "umgehend", "unmittelbar", "unverzüglich", "am selben tag", "am gleichen tag", "sofortige erledigung",
        "direkt vor ort", "sofort vor ort", "sofort bei vorsprache", "wird sofort erledigt", "keine wartezeit",
        "keine", "keine frist", "keine fristen", "es gibt keine frist", "es gibt keine fristen", "jederzeit",
    ]
    /// Words that begin another thought: a condition, an exception.
    private static let turns: Set<String> = [
        "wenn", "falls", "sofern", "soweit", "außer", "jedoch", "aber", "sonst", "andernfalls", "abhängig", "je",
        "wobei",
        "danach", "kosten", "gebühr", "euro",
    ]

    /// One phrase with a length of time, of at most 80 characters: „2 Wochen“, „etwa 4 bis 6 Wochen“, „sofort“.
    static func duration(_ markdown: String) -> String? {
        guard let text = phrase(markdown, longest: 80) else { return nil }
        if immediately.contains(text.lowercased()) || beginsAtOnce(text) { return text }
        return Durations.mentions(in: text).count == 1 ? text : nil
    }

    /// `Sofort (bei Vorlage aller Unterlagen)`
    private static func beginsAtOnce(_ text: String) -> Bool {
        let first = text.prefix { $0.isLetter }.lowercased()
        return ["sofort", "umgehend", "unverzüglich", "unmittelbar"].contains(first)
            && Durations.mentions(in: text).isEmpty
    }

    /// One phrase with a length of time or a day, of at most 120 characters: „innerhalb von 14 Tagen nach dem Umzug“, „bis 31.
    /// Juli 2026“, „spätestens am 15. Januar“.
    static func deadline(_ markdown: String) -> String? {
        guard let text = phrase(markdown, longest: 120) else { return nil }
        if immediately.contains(text.lowercased()) || beginsAtOnce(text) { return text }
        return Durations.mentions(in: text).count == 1 || hasDay(text) ? text : nil
    }

    private static func phrase(_ markdown: String, longest: Int) -> String? {
        guard let lines = WrittenFacts.plainLines(markdown), lines.count == 1, var text = lines.first,
            !text.contains("|"), !text.contains(";"), !text.contains(":")
        else { return nil }
        while text.hasSuffix(".") { text.removeLast() }
        guard text.unicodeScalars.count <= longest, !text.isEmpty, FirstSentences.split(text).count == 1 else {
            return nil
        }
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        guard !words.contains(where: turns.contains), !text.contains("€") else { return nil }
        return text
    }

    /// `31.12.2026`, `31.12.`, `31. Dezember`, `2026-12-31`.
    private static func hasDay(_ text: String) -> Bool {
        let words = text.split(separator: " ").map { $0.trimming { ",()".contains($0) } }
        for (number, word) in words.enumerated() {
            if WrittenDate.read(word) != nil || WrittenDate.read(word + "2024") != nil { return true }
            guard word.hasSuffix("."), let day = Int(word.dropLast()), (1...31).contains(day), number + 1 < words.count,
                words[number + 1].first?.isUppercase == true, words[number + 1].count >= 3
            else { continue }
            if WrittenDate.month(words[number + 1].lowercased().trimming { ".".contains($0) }) != nil { return true }
        }
        return false
    }
}

/// Links as people list them: each on a line of its own.
enum WrittenLinks {
    /// Nil where a line is no link or is more than one.
    static func read(_ markdown: String) -> [DraftArticle.Reference]? {
        var links: [DraftArticle.Reference] = []
        for line in markdown.split(whereSeparator: \.isNewline) {
            var bare = line.drop { $0 == " " }
            if let mark = MarkdownMarks.listMark(bare) { bare = bare.drop { $0 != mark }.dropFirst(2) }
            let text = MarkdownText.line(String(bare))
            if text.isEmpty { continue }
            guard let link = link(text) else { return nil }
            links.append(link)
        }
        return links
    }

    private static func link(_ text: String) -> DraftArticle.Reference? {
        if text.hasPrefix("["), text.hasSuffix(")"), let middle = text.firstRange(of: "](") {
            let title = MarkdownText.line(
                MarkdownPlain.of(String(text[text.index(after: text.startIndex)..<middle.lowerBound])))
            let address = String(text[middle.upperBound...].dropLast())
            guard !address.contains("["), let url = WebAddress.cleaned(address), !title.isEmpty else { return nil }
            return DraftArticle.Reference(title: title, url: url)
        }
        // A name and an address behind it, or an address alone.
        let words = text.split(separator: " ").map { $0.trimming { "<>".contains($0) } }
        guard let last = words.last, let url = WebAddress.cleaned(last), last.contains(".") else { return nil }
        let name = words.dropLast().joined(separator: " ").trimming { " :,-–".contains($0) }
        guard !name.contains("http"), !name.contains("](") else { return nil }
        let plain = MarkdownText.line(MarkdownPlain.of(name))
        return DraftArticle.Reference(title: plain.isEmpty ? url : plain, url: url)
    }
}

extension StringProtocol {
    /// Without the characters at both ends that are of a kind.
    func trimming(where isLeftOut: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, isLeftOut(first) { text = text.dropFirst() }
        while let last = text.last, isLeftOut(last) { text = text.dropLast() }
        return String(text)
    }
}
