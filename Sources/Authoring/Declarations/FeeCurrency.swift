import Bytes
import Diagnostics
import Knowledge

/// Amounts with another currency beside them than the fee's: `amount: 46 USD`. Those with the same one are no matter of the
/// whole fee and are left to the amount.
enum FeeCurrency {
    /// The fee with such amounts as numbers, after reporting them.
    static func separated(_ node: YAMLNode, _ context: inout ReadingContext) -> YAMLNode {
        guard case .mapping(let written) = node.content else { return node }
        var entries = withDecimalCommas(written)
        let given = entries.first { $0.key == "currency" }.flatMap { entry -> String? in
            guard case .scalar(let text, _) = entry.value.content else { return nil }
            return Repair.currency(text)?.value ?? text
        }
        for (number, entry) in entries.enumerated() where ["amount", "min", "max"].contains(entry.key) {
            guard case .scalar(let text, _) = entry.value.content,
                let (amount, currency) = Repair.amountWithCurrency(text), currency != "EUR" || given ?? "EUR" != "EUR"
            else { continue }
            report(entry, amount, currency, given: given, in: node, &context)
            entries[number] = YAMLNode.Entry(
                key: entry.key, keySpan: entry.keySpan,
                value: YAMLNode(content: .scalar(amount.decimal, isPlain: true), span: entry.value.span))
        }
        return YAMLNode(content: .mapping(entries), span: node.span)
    }

    /// In braces YAML reads `{amount: 46,50}` as two keys.
    private static func withDecimalCommas(_ entries: [YAMLNode.Entry]) -> [YAMLNode.Entry] {
        var result: [YAMLNode.Entry] = []
        for entry in entries {
            let isCents = entry.value.isNull && entry.key.utf8.allSatisfy { $0.isASCIIDigit }
            guard isCents, let amount = result.last, ["amount", "min", "max"].contains(amount.key),
                case .scalar(let text, isPlain: true) = amount.value.content,
                case let span = amount.value.span, span.place.line == entry.keySpan.place.line,
                span.place.column + span.length + 1 == entry.keySpan.place.column
            else {
                result.append(entry)
                continue
            }
            let whole = Span(span.place, length: Int(span.length + 1 + entry.keySpan.length))
            result[result.count - 1] = YAMLNode.Entry(
                key: amount.key, keySpan: amount.keySpan,
                value: YAMLNode(content: .scalar(text + "," + entry.key, isPlain: true), span: whole))
        }
        return result
    }

    private static func report(
        _ entry: YAMLNode.Entry, _ amount: Amount, _ currency: String, given: String?, in node: YAMLNode,
        _ context: inout ReadingContext
    ) {
        let form = ValueType<Amount>.amount.form
        let isSafe = Repair.commonCurrencies.contains(currency)
        if given == currency {
            let repair = Repair(value: amount.decimal, isSafe: true, quotes: .forbidden)
            context.wrongForm(entry.value, expected: form, repair: repair)
        } else if let given {
            context.wrongForm(
                entry.value, expected: form,
                help: LocalizedText(
                    de: "„currency: \(given)“ sagt etwas anderes: entscheiden, was stimmt, und nur die Zahl schreiben.",
                    en: "\"currency: \(given)\" says something else: decide which is right, and write only the number.")
            )
        } else {
            context.wrongForm(
                entry.value, expected: form,
                help: LocalizedText(
                    de: "„\(entry.key): \(amount.decimal)“ schreiben und daneben „currency: \(currency)“.",
                    en: "Write \"\(entry.key): \(amount.decimal)\", and \"currency: \(currency)\" beside it."),
                fix: fix(entry, amount, currency, in: node, isSafe: isSafe))
        }
    }

    /// Writes the currency before the amount: what follows that on its line, as a comment does, stays with it. Nil where
    /// there are two amounts, and the currency would come twice.
    private static func fix(
        _ entry: YAMLNode.Entry, _ amount: Amount, _ currency: String, in node: YAMLNode, isSafe: Bool
    ) -> Diagnostic.Fix? {
        let (key, value) = (entry.keySpan, entry.value.span)
        let gap = Int(value.place.column - key.place.column - key.length) - 1
        guard entry.key == "amount", key.exactly(entry.key) == key, value.place.line == key.place.line, gap > 0,
            entry.value.seams.isEmpty, case .mapping(let entries) = node.content, let first = entries.first
        else { return nil }
        let isInBraces = first.keySpan.place != node.span.place
        let parting = isInBraces ? ", " : "\n" + String(repeating: " ", count: Int(key.place.column) - 1)
        let length = Int(value.place.column + value.length - key.place.column)
        return Diagnostic.Fix(
            Span(key.place, length: length).range,
            replacement: "currency: \(currency)\(parting)amount:\(String(repeating: " ", count: gap))\(amount.decimal)",
            summary: LocalizedText(
                de: "Betrag und Währung getrennt schreiben", en: "Write amount and currency separately"), isSafe: isSafe
        )
    }
}
