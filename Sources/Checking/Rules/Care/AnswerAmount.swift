import Diagnostics
import Knowledge

/// An amount of the fees stands in the answer as a placeholder.
enum AnswerAmount: SingleFindingRule {
    static let declaration = RuleDeclaration(
        id: "care.answer-amount", .note, adjustable: true,
        LocalizedText(
            de: "Ein Betrag, der unter „fees“ steht, ist in der Antwort ein Platzhalter.",
            en: "An amount that is under \"fees\" is a placeholder in the answer."),
        why: LocalizedText(
            de:
                "Was vorgelesen wird, kann der Tabelle daneben dann nicht widersprechen, auch an dem Tag nicht, an dem sich die Gebühr ändert.",
            en:
                "What is read aloud can then not contradict the table beside it, not even on the day on which the fee changes."
        ),
        wrong: .article("answer: Der Ausweis kostet 50 Euro.\nfees:\n  - amount: 50.00"),
        right: .article("answer: Der Ausweis kostet {{ fees.0.amount }}.\nfees:\n  - amount: 50.00"))

    static func checks(_ knowledge: KnowledgeBase) -> [ContentCheck] {
        [
            .topics { number, findings in
                let topic = knowledge.topics[number]
                // An answer that several versions share is one text, and its placeholder must suit all of them.
                var seen: Set<SourceRange> = []
                for version in topic.versions {
                    guard let answer = version.fields.answer, seen.insert(answer.span.range).inserted else { continue }
                    let readers = topic.versions.filter { $0.fields.answer?.span == answer.span }
                    let text = SpokenText(answer)
                    for mention in Amounts.mentions(in: text.bytes) {
                        let found = readers.map { place(of: mention, text.bytes, in: $0.fields, on: knowledge.date) }
                        guard let place = found.first ?? nil, found.allSatisfy({ $0 == place }) else { continue }
                        findings.add(
                            finding(
                                String(decoding: text.bytes[place.range], as: UTF8.self), place,
                                at: text.range(of: place.range),
                                isWritable: answer.takesBraces(at: place.range.lowerBound, isItem: false),
                                in: knowledge.ids(readers.flatMap(\.municipalities))))
                    }
                }
            }
        ]
    }

    private struct Place: Hashable {
        /// What to write; nil of a fee to come.
        let placeholder: Placeholder?
        /// Whether it is one end of a range.
        var isBound = false
        /// Whether no other fee is as high.
        let isOnly: Bool
        /// What it stands for, of the answer's bytes.
        let range: Range<Int>
    }

    /// The placeholder of the fee that the mention is on the day; nil where it is none.
    private static func place(
        of mention: Amounts.Mention, _ text: [UInt8], in fields: ArticleFields, on date: CalendarDate
    ) -> Place? {
        let all = (fields.fees?.value ?? []).filter { $0.currency == "EUR" }
        let fees = all.filter { $0.period.contains(date) }
        func range(of price: Fee.Price) -> Range<Int>? {
            switch price {
            case .fixed(let amount): return amount == mention.amount ? mention.range : nil
            case .range(_, let maximum):
                guard maximum == mention.amount else { return nil }
                // As it is said, from its beginning.
                let words = Array(Wording.spokenPrice(price, currency: "EUR", .german).utf8)
                let start = mention.range.upperBound - words.count
                let isWhole = start >= 0 && text[start..<mention.range.upperBound].elementsEqual(words)
                return isWhole ? start..<mention.range.upperBound : nil
            case .free: return nil
            }
        }
        let same = fees.indices.filter { range(of: fees[$0].price) != nil }
        guard let first = same.first, let range = range(of: fees[first].price) else {
            let bound = fees.firstIndex { fee in
                if case .range(let low, let high) = fee.price { [low, high].contains(mention.amount) } else { false }
            }
            if let bound {
                return Place(placeholder: .feeAmount(bound), isBound: true, isOnly: false, range: mention.range)
            }
            let isComing = all.contains { fee in
                fee.price == .fixed(mention.amount) && fee.from.map { date < $0 } ?? false
            }
            return isComing ? Place(placeholder: nil, isOnly: false, range: mention.range) : nil
        }
        let placeholder = fees[first].fact.map { Placeholder.fact(id: $0.value) } ?? .feeAmount(first)
        return Place(placeholder: placeholder, isOnly: same.count == 1, range: range)
    }

    private static func finding(
        _ written: String, _ place: Place, at range: SourceRange, isWritable: Bool, in municipalities: [String]
    ) -> Diagnostic {
        guard let named = place.placeholder else {
            return Diagnostic(
                declaration, at: range,
                LocalizedText(
                    de: "„\(written)“ steht auch unter „fees“, von einem späteren Tag an.",
                    en: "\"\(written)\" is under \"fees\" as well, from a later day on."),
                help: LocalizedText(
                    de:
                        "Nur den heutigen Betrag als Platzhalter nennen; der spätere steht daneben und kommt an seinem Tag von selbst.",
                    en:
                        "Name today's amount only, as a placeholder; the later one stands beside it and comes by itself on its day."
                ), municipalities: municipalities)
        }
        let placeholder = "{{ \(named.path) }}"
        if place.isBound {
            return Diagnostic(
                declaration, at: range,
                LocalizedText(
                    de: "„\(written)“ ist eine Grenze einer Spanne unter „fees“.",
                    en: "\"\(written)\" is one end of a range under \"fees\"."),
                help: LocalizedText(
                    de: "Die Spanne nennen: \(placeholder)", en: "Name the range: \(placeholder)"),
                municipalities: municipalities)
        }
        let summary = LocalizedText(de: "„\(placeholder)“ schreiben", en: "write \"\(placeholder)\"")
        return Diagnostic(
            declaration, at: range,
            LocalizedText(
                de: "„\(written)“ steht auch unter „fees“.", en: "\"\(written)\" is under \"fees\" as well."),
            help: LocalizedText(de: "Schreiben: \(placeholder)", en: "Write: \(placeholder)"),
            fixes: isWritable
                ? [
                    Diagnostic.Fix(
                        range, replacement: placeholder, summary: summary, isSafe: place.isOnly)
                ] : [], municipalities: municipalities)
    }
}
