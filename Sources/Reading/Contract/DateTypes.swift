import Diagnostics
import Knowledge

extension SchemaNode {
    fileprivate static let datePattern = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
}

extension ValueType where Value == CalendarDate {
    static let date = scalar(
        de: "ein Datum wie 2026-03-31", en: "A date such as 2026-03-31",
        schema: .text(pattern: "^\(SchemaNode.datePattern)$", format: "date", example: "2026-03-31"),
        repair: Repair.date, advice: DateWords.advice
    ) { text, _ in CalendarDate(text) }
}

extension ValueType where Value == Moment {
    static let moment = scalar(
        de: "ein Datum wie 2026-03-31, mit Uhrzeit 2026-03-31T14:30",
        en: "A date such as 2026-03-31, or with a time 2026-03-31T14:30",
        schema: .text(
            pattern: "^\(SchemaNode.datePattern)([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?)?$",
            example: "2026-03-31T14:30"), repair: Repair.date, advice: DateWords.advice
    ) { text, _ in Moment(text) }
}

extension ValueType where Value == DateRange {
    static let dateRange = scalar(
        de: "ein Datum wie 2026-12-24 oder ein Zeitraum wie 2026-12-24/2026-12-31",
        en: "A date such as 2026-12-24 or a period such as 2026-12-24/2026-12-31",
        schema: .text(
            pattern: "^\(SchemaNode.datePattern)(/\(SchemaNode.datePattern))?$", example: "2026-12-24/2026-12-31"),
        repair: Repair.dateRange, advice: DateWords.rangeAdvice
    ) { text, _ in
        ends(text).flatMap { $0 <= $1 ? DateRange(from: $0, until: $1) : nil }
    }

    /// Days and periods, none of which ends before it begins.
    static let orderedDateRange = ValueType(
        de: dateRange.form.german, en: dateRange.form.english, schema: dateRange.schema
    ) { node, context in
        if case .scalar(let text, _) = node.content, let (from, until) = ends(text), until < from {
            context.findings.add(
                Diagnostic(
                    FactRule.dateOrder, at: node.span.range,
                    LocalizedText(
                        de: "Ein Zeitraum endet nicht, bevor er beginnt.", en: "A period must not end before it begins."
                    ),
                    help: .didYouMean("\(until.iso8601)/\(from.iso8601)"),
                    fixes: node.span.exactly(text).map { [.write("\(until.iso8601)/\(from.iso8601)", at: $0)] } ?? []))
            return nil
        }
        return dateRange.read(node, &context)
    }

    /// First and last day; nil where the form is wrong.
    private static func ends(_ text: String) -> (CalendarDate, CalendarDate)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let from = parts.first.flatMap({ CalendarDate($0) }) else { return nil }
        if parts.count == 1 { return (from, from) }
        guard parts.count == 2, let until = CalendarDate(parts[1]) else { return nil }
        return (from, until)
    }
}

extension ValueType where Value == ReviewInterval {
    static let reviewInterval = scalar(
        de: "ein Abstand wie „6 months“ oder „1 year“", en: "An interval such as \"6 months\" or \"1 year\"",
        schema: .text(
            pattern: "^(([1-9][0-9]?|1[01][0-9]|120) months?|([1-9]|10) years?)$", example: "1 year"),
        repair: Repair.reviewInterval
    ) { text, _ in
        let parts = text.split(separator: " ")
        guard parts.count == 2, let count = Int(parts[0]), (1...120).contains(count) else { return nil }
        switch parts[1] {
        case "month", "months": return ReviewInterval(months: count)
        case "year", "years": return count <= 10 ? ReviewInterval(months: count * 12) : nil
        default: return nil
        }
    }
}
