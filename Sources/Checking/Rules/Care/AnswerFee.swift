import Bytes
import Diagnostics
import Knowledge

/// What the answer says of costs is what the fees say.
enum AnswerFee: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.answer-fee", .warning, adjustable: true,
        LocalizedText(
            de: "Ein Betrag in der Antwort ist eine der Gebühren, die gelten, oder eine Summe von ihnen.",
            en: "An amount in the answer is one of the fees in force, or a sum of them."),
        why: LocalizedText(
            de:
                "Wer eine Gebühr ändert, vergisst leicht den Satz darüber: Der Anrufer hört dann den alten Preis und liest den neuen.",
            en:
                "Whoever changes a fee easily forgets the sentence about it: callers then hear the old price and read the new one."
        ),
        wrong: .article("answer: Der Ausweis kostet 46 Euro.\nfees:\n  - amount: 50.00"),
        right: .article("answer: Der Ausweis kostet 50 Euro.\nfees:\n  - amount: 50.00"))

    private static let freeWords = ["kostenlos", "kostenfrei", "gebührenfrei", "unentgeltlich"].map { Array($0.utf8) }

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .topics { number, findings in
                for version in knowledge.topics[number].versions {
                    guard let answer = version.fields.answer, let fees = version.fields.fees?.value else { continue }
                    // What comes may be announced; what is past may not.
                    let current = fees.filter { $0.until.map { $0 >= knowledge.date } ?? true }
                    let prices = Prices(current)
                    guard prices.hasPaid else { continue }
                    let text = SpokenText(answer)
                    for mention in Amounts.mentions(in: text.bytes)
                    where !prices.explain(mention.amount, isRounded: isRounded(mention.range, in: text.bytes)) {
                        findings.add(
                            finding(
                                String(decoding: text.bytes[mention.range], as: UTF8.self), prices,
                                at: text.range(of: mention.range), in: knowledge.ids(version.municipalities)))
                    }
                    if !prices.hasFree, let place = freedom(in: text.bytes) {
                        findings.add(
                            finding(
                                String(decoding: text.bytes[place], as: UTF8.self), prices, at: text.range(of: place),
                                in: knowledge.ids(version.municipalities)))
                    }
                }
            }
        ]
    }

    private static let roundingWords = [
        "rund ", "etwa ", "ungefähr ", "circa ", "zirka ", "ca. ", "knapp ", "gut ", "über ",
    ]

    /// Whether one of the words before it says that the amount is not exact.
    private static func isRounded(_ mention: Range<Int>, in text: [UInt8]) -> Bool {
        let before = String(decoding: text[..<mention.lowerBound].suffix(24), as: UTF8.self)
        return roundingWords.contains { before.contains($0) }
    }

    /// A word that says that nothing is paid, unless `nicht` stands before it.
    private static func freedom(in text: [UInt8]) -> Range<Int>? {
        for word in freeWords {
            guard let place = text.firstWord(word) else { continue }
            let before = String(decoding: text[..<place.lowerBound], as: UTF8.self).lowercased()
            if !before.hasSuffix("nicht ") { return place }
        }
        return nil
    }

    private static func finding(
        _ written: String, _ prices: Prices, at range: SourceRange, in municipalities: [String]
    ) -> Diagnostic {
        let amounts = prices.paid.prefix(4).map { $0.decimal.replacing(".", with: ",") + " €" }.joined(separator: ", ")
        return Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "Die Antwort sagt „\(written)“; unter „fees“ steht \(amounts).",
                en: "The answer says \"\(written)\"; \"fees\" has \(amounts)."),
            help: LocalizedText(
                de:
                    "Antwort und „fees“ in Einklang bringen; was nichts mit der Gebühr zu tun hat, mit einer Ausnahme begründen.",
                en:
                    "Make the answer and \"fees\" agree; if the amount has nothing to do with the fee, say so in an excuse."
            ),
            municipalities: municipalities)
    }
}

/// What an answer may say of costs.
private struct Prices {
    /// Ascending; of ranges both ends.
    private(set) var paid: [Amount] = []
    private var ranges: [ClosedRange<Amount>] = []
    /// In hundredths.
    private var sums: Set<Int> = [0]
    private(set) var hasFree = false

    /// Sums of many fees would explain any amount.
    private static let maximumSummands = 6
    /// What costs so many times the highest fee is an income or a penalty.
    private static let otherMatter = 20
    /// How far a rounded amount may lie from what it stands for.
    private static let rounding = 0.05

    init(_ fees: [Fee]) {
        var summands: [[Int]] = []
        for fee in fees {
            switch fee.price {
            case .fixed(let amount) where amount.hundredths > 0:
                paid.append(amount)
                summands.append([amount.hundredths])
            case .range(let minimum, let maximum):
                paid += [minimum, maximum]
                if minimum <= maximum { ranges.append(minimum...maximum) }
                summands.append([minimum.hundredths, maximum.hundredths])
            case .fixed, .free: hasFree = true
            }
        }
        paid = Set(paid).sorted()
        for amounts in summands.prefix(Self.maximumSummands) {
            sums.formUnion(sums.flatMap { sum in amounts.map { sum + $0 } })
        }
    }

    var hasPaid: Bool { !paid.isEmpty }

    /// - Parameter isRounded: whether the text says that it is not exact.
    func explain(_ amount: Amount, isRounded: Bool) -> Bool {
        guard let highest = paid.last, amount.hundredths <= highest.hundredths * Self.otherMatter else { return true }
        if paid.contains(amount) || sums.contains(amount.hundredths) { return true }
        if ranges.contains(where: { $0.contains(amount) }) { return true }
        return isRounded
            && sums.contains { abs(Double($0 - amount.hundredths)) <= Self.rounding * Double(amount.hundredths) }
    }
}
