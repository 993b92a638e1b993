import Knowledge
import Markup

/// Fees as cities write them, where all of the words are fees: „15,60 €“, „Kind 5 €, Erwachsene 10 €“, „10 bis 20 Euro“,
/// „kostenlos“, a list or a table of two columns.
enum WrittenFees {
    private static let freeWords: Set<String> = [
        "kostenlos", "kostenfrei", "gebührenfrei", "gebuehrenfrei", "frei", "gratis", "umsonst", "unentgeltlich",
    ]
    private static let freeSentences: Set<String> = [
        "es fallen keine gebühren an", "es fallen keine kosten an", "es entstehen keine kosten",
        "es entstehen keine gebühren", "keine kosten", "die leistung ist kostenlos", "die leistung ist kostenfrei",
        "die leistung ist gebührenfrei", "die anmeldung ist kostenlos", "gebühren fallen nicht an",
        "kosten fallen nicht an",
        "gebühren: keine", "kosten: keine", "diese leistung ist kostenlos", "diese leistung ist gebührenfrei",
        "der service ist kostenlos", "keine", "keine gebühr", "keine gebühren",
    ]
    /// Behind a colon they say that it costs nothing.
    private static let nothing = ["keine", "keine gebühr", "keine gebühren", "keine kosten"]
    /// What a fee is called that has no name of its own.
    private static let plainNames: Set<String> = [
        "gebühr", "gebühren", "kosten", "preis", "die gebühr beträgt", "die gebühren betragen", "die kosten betragen",
        "gebühr in höhe von", "es wird eine gebühr von", "es kostet", "betrag",
    ]
    /// Behind them an amount is no certain one.
    private static let limits: Set<String> = [
        "ab", "bis", "zu", "ca", "ca.", "circa", "etwa", "rund", "mindestens", "höchstens", "maximal", "max", "max.",
        "min",
        "min.", "über", "unter", "von", "zwischen", "zuzüglich", "zzgl", "zzgl.", "plus", "und", "oder", "nicht",
        "bisher",
        "durchschnittlich", "mind.", "+", "weitere", "jeweils",
    ]
    /// Words of sentences: who says more than a price says something else.
    private static let verbs: Set<String> = [
        "beträgt", "betragen", "kostet", "kosten", "ist", "sind", "wird", "werden", "fällt", "fallen", "erhoben",
        "richtet",
        "richten", "zahlen", "zahlt", "zuzüglich", "zzgl.", "zzgl", "kann", "können", "muss", "müssen", "entsteht",
        "entstehen", "wenn", "falls", "sofern", "kommt", "kommen", "regel", "grundsätzlich",
    ]

    /// - Parameter known: fees that the article has already.
    /// - Returns: nil where any of the words could say something else.
    static func read(_ markdown: String, beside known: [Fee] = []) -> [Fee]? {
        guard markdown.utf8.count <= 2_000, let lines = WrittenFacts.plainLines(withTableRows(markdown)) else {
            return nil
        }
        var fees: [Fee] = []
        for line in lines {
            for part in line.split(separator: ";") {
                let text = trimmed(String(part))
                if text.isEmpty { continue }
                // Of several, each is tried by itself first: else the first would be taken for part of the last one's name.
                guard let found = several(text) ?? fee(text).map({ [$0] }) else { return nil }
                fees += found
            }
        }
        guard (1...20).contains(fees.count) else { return nil }
        // Of several each must say for whom it is.
        let names = (known + fees).map { $0.name?.value ?? "" }
        guard names.count == 1 || names.allSatisfy({ !$0.isEmpty }) && Set(names).count == names.count else {
            return nil
        }
        return fees
    }

    /// `Kind 5 €, Erwachsene 10 €`
    private static func several(_ text: String) -> [Fee]? {
        for separator in [", ", " / ", " und ", " sowie "] where text.contains(separator) {
            var parts = text.components(separatedBy: separator)
            // The last one of a list follows "und".
            if separator == ", ", let last = parts.last, let and = last.firstRange(of: " und ") {
                let two = [String(last[..<and.lowerBound]), String(last[and.upperBound...])]
                if two.allSatisfy({ fee(trimmed($0)) != nil }) { parts = parts.dropLast() + two }
            }
            let fees = parts.compactMap { fee(trimmed($0)) }
            if fees.count == parts.count { return fees }
        }
        return nil
    }

    /// One price, with or without what it is for.
    private static func fee(_ text: String) -> Fee? {
        if WrittenMoney.isFree(text) || freeSentences.contains(text.lowercased())
            || freeWords.contains(text.lowercased())
        {
            return Fee(price: .free)
        }
        if let price = price(text, needsCurrency: false) { return Fee(price: price) }
        let words = text.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
        guard words.count <= 20 else { return nil }
        if let last = words.last?.lowercased(), freeWords.contains(last) {
            return named(words.dropLast().joined(separator: " "), .free)
        }
        // `Kinder: keine`
        if let colon = text.lastIndex(of: ":"), case let rest = trimmed(String(text[colon...].dropFirst())),
            nothing.contains(rest.lowercased())
        {
            return named(String(text[..<colon]), .free)
        }
        // The price at the end, or at the beginning; the longest that is one.
        for start in 1..<max(words.count, 1) {
            guard let price = price(words[start...].joined(separator: " "), needsCurrency: true) else { continue }
            guard let before = words[..<start].last?.lowercased(), !limits.contains(before) else { return nil }
            return named(words[..<start].joined(separator: " "), price)
        }
        for end in (1..<max(words.count, 1)).reversed() {
            guard let price = price(words[..<end].joined(separator: " "), needsCurrency: true) else { continue }
            let rest = words[end...].joined(separator: " ")
            // A capital begins another sentence, unless it stands in brackets.
            guard rest.first.map({ $0.isLowercase || $0 == "(" }) == true else { return nil }
            return named(rest, price)
        }
        return between(words)
    }

    /// `Austrittserklärung: 25 Euro pro Person`: a name, the price, and for how much of it.
    private static func between(_ words: [String]) -> Fee? {
        guard let unit = words.lastIndex(where: { units.contains($0.lowercased()) }), unit >= 2 else { return nil }
        for start in 1..<unit {
            guard let price = price(words[start..<unit].joined(separator: " "), needsCurrency: true) else { continue }
            guard let before = words[..<start].last?.lowercased(), !limits.contains(before),
                var fee = named(words[..<start].joined(separator: " "), price), fee.name != nil,
                let note = named(words[unit...].joined(separator: " "), price)?.note
            else { return nil }
            fee.note = note
            return fee
        }
        return nil
    }

    private static let units: Set<String> = ["pro", "je", "jährlich", "monatlich", "einmalig", "pauschal"]

    private static func named(_ words: String, _ price: Fee.Price) -> Fee? {
        var name = words.trimming { " :-–=,.".contains($0) }
        // All of it in brackets.
        if name.hasPrefix("("), name.hasSuffix(")"), !name.dropFirst().dropLast().contains(where: { "()".contains($0) })
        {
            name = String(name.dropFirst().dropLast())
        }
        if name.isEmpty || plainNames.contains(name.lowercased()) { return Fee(price: price) }
        let parts = name.lowercased().split(separator: " ").map { $0.trimming { ".,;:()".contains($0) } }
        guard name.unicodeScalars.count <= 80, name.contains(where: \.isLetter), !parts.contains(where: verbs.contains),
            !parts.contains(where: freeWords.contains),
            !name.contains("€"), !parts.contains("euro"), !parts.contains("eur"), !name.contains("%"),
            FirstSentences.split(name).count == 1,
            parts.first.map({ !["und", "oder", "zzgl", "plus", "+"].contains($0) }) == true
        else { return nil }
        // For how much of it is no name.
        if let first = parts.first, units.contains(first) { return Fee(price: price, note: DraftArticle.located(name)) }
        return Fee(name: DraftArticle.located(name), price: price)
    }

    /// `15,60 €`, `10 bis 20 Euro`, `10,00 € - 20,00 €`; with `needsCurrency` no number alone.
    private static func price(_ text: String, needsCurrency: Bool) -> Fee.Price? {
        let plain = PlainSigns.hyphens(text)
        let hasCurrency = ["€", "Euro", "EUR"].contains { plain.hasSuffix($0) || plain.hasPrefix($0) }
        guard hasCurrency || !needsCurrency else { return nil }
        if let amount = amount(plain) { return amount.hundredths == 0 ? .free : .fixed(amount) }
        var range = plain
        for word in ["von ", "zwischen "] where range.lowercased().hasPrefix(word) {
            range = String(range.dropFirst(word.count))
        }
        for separator in [" bis ", " und ", " - ", "-"] {
            let ends = range.components(separatedBy: separator)
            if separator == " und ", !plain.lowercased().hasPrefix("zwischen ") { continue }
            guard ends.count == 2, let lower = amount(ends[0]), let upper = amount(ends[1]), lower < upper else {
                continue
            }
            return .range(minimum: lower, maximum: upper)
        }
        return nil
    }

    private static func amount(_ text: String) -> Amount? {
        let bare = PlainSigns.trimmed(text)
        guard bare.contains(where: \.isNumber) else { return nil }
        return WrittenMoney.amount(bare)?.amount
    }

    private static func trimmed(_ text: String) -> String {
        var text = text.trimming { " ,\u{A0}".contains($0) }
        // A full stop ends the sentence, and the dash in place of cents stays.
        while text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// Rows of two cells as lines; a row of names above them says nothing more.
    private static func withTableRows(_ markdown: String) -> String {
        guard markdown.contains("|") else { return markdown }
        let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().compactMap { number, line -> String? in
            guard line.hasPrefix("|") else { return String(line) }
            if line.allSatisfy({ "|-: ".contains($0) }) { return nil }
            let cells = line.split(separator: "|").map { PlainSigns.trimmed($0) }.filter { !$0.isEmpty }
            let isHead =
                number + 1 < lines.count && lines[number + 1].hasPrefix("|")
                && lines[number + 1].allSatisfy { "|-: ".contains($0) }
            if isHead, !cells.contains(where: { $0.contains(where: \.isNumber) }) { return nil }
            return cells.joined(separator: " ")
        }.joined(separator: "\n")
    }
}
