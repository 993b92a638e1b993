import Diagnostics
import Knowledge
import ReadingYAML

/// How a price is written: an amount, a range, or that it costs nothing.
struct PriceDraft: Sendable {
    var amount: Located<Amount>?
    var min: Located<Amount>?
    var max: Located<Amount>?
    var free: Located<Bool>?
    var currency: LocatedText?

    static let fields: [Field<PriceDraft>] = [
        Field("amount", at: \.amount, as: .amount, help: "Der Betrag."),
        Field("min", at: \.min, as: .amount, help: "Der niedrigste Betrag einer Spanne."),
        Field("max", at: \.max, as: .amount, help: "Der höchste Betrag einer Spanne."),
        Field("free", at: \.free, as: .bool, help: "true, wenn es nichts kostet."),
        Field("currency", at: \.currency, as: .currency, help: "Die Währung; ohne diese Angabe EUR."),
    ]

    /// Whether anything of a price is written, be it wrong.
    var isWritten: Bool { amount != nil || min != nil || max != nil || free?.value == true }

    /// Where it is written.
    var span: Span? { amount?.span ?? min?.span ?? free?.span }

    /// The price; nil, with what is wrong, where it is none.
    ///
    /// - Parameters:
    ///   - before: what was found before the entry was read; where there is more, that a price is missing is no news.
    ///   - missing: that there is none, or more than one.
    func price(
        _ node: YAMLNode, since before: Findings.Mark, _ context: inout ReadingContext,
        orElse missing: () -> Diagnostic
    ) -> Fee.Price? {
        switch (amount, min, max, free?.value ?? false) {
        case (let amount?, nil, nil, false):
            if amount.value.hundredths == 0 { context.findings.add(.costsNothing(amount.span, node)) }
            return .fixed(amount.value)
        case (nil, let min?, let max?, false):
            if max.value < min.value { context.findings.add(.rangeReversed(min.span, max.span)) }
            return .range(minimum: min.value, maximum: max.value)
        case (nil, nil, nil, true): return .free
        default:
            // A wrong amount has been reported; that one is missing besides would be noise.
            if !context.findings.hasAny(since: before) { context.findings.add(missing()) }
            return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func rangeReversed(_ min: Span, _ max: Span) -> Diagnostic {
        Diagnostic(
            FactRule.feeRange, at: max.range,
            LocalizedText(
                de: "„max“ darf nicht kleiner sein als „min“.", en: "\"max\" must not be less than \"min\"."),
            help: LocalizedText(
                de: "Die beiden Beträge tauschen oder einen berichtigen.",
                en: "Swap the two amounts, or correct one of them."),
            related: [Related(min.range, LocalizedText(de: "„min“ steht hier.", en: "\"min\" is here."))])
    }
}
