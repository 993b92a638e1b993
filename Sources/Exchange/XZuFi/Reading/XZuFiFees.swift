import Bytes
import Diagnostics
import Knowledge
import Markup
import XML

/// Reads `kosten`.
enum XZuFiFees {
    /// What cannot be read as a fee is left for the report.
    static func read(_ module: Int, _ cursor: inout RecordCursor) -> [Fee] {
        cursor.children(of: module, "kosten").compactMap { fee($0, &cursor) }
    }

    private static func fee(_ index: Int, _ cursor: inout RecordCursor) -> Fee? {
        let fixed = cursor.descendants(of: index, "betrag").first
        let lower = cursor.descendants(of: index, "betragUntergrenze").first
        let upper = cursor.descendants(of: index, "betragObergrenze").first
        func amount(_ element: Int?) -> Amount? {
            element.flatMap { Amount(written: MarkdownText.line(cursor.tree.plainText(of: $0))) }
        }
        let type = MarkupTree.localName(cursor.attribute("type", of: index) ?? "").lowercased()
        let isFree =
            type == "kostenfrei"
            || cursor.tree.nodes[index..<cursor.tree.nodes[index].end].contains {
                $0.element?.lowercased() == "kostenfrei"
            }
        let code = [fixed, lower, upper].compactMap { $0 }.compactMap { cursor.attribute("currencyCode", of: $0) }.first
        // An amount of unknown money is no fee in euros.
        guard code.map({ $0.utf8.count == 3 && $0.utf8.allSatisfy { $0.isASCIIUppercase } }) ?? true else {
            return nil
        }
        let price: Fee.Price
        switch (amount(fixed), amount(lower), amount(upper)) {
        case (let amount?, nil, nil): price = .fixed(amount)
        case (nil, let lower?, let upper?) where lower <= upper: price = .range(minimum: lower, maximum: upper)
        case (nil, nil, nil) where isFree: price = .free
        default: return nil
        }
        for element in [fixed, lower, upper] { if let element { cursor.take(element) } }
        for element in cursor.descendants(of: index, "kostenFrei", "KostenFrei") {
            if MarkdownText.line(cursor.tree.plainText(of: element)).isEmpty { cursor.take(element) }
        }
        var (name, note) = described(cursor.markup(cursor.descendants(of: index, "beschreibung")), &cursor)
        if let variation = cursor.plain(cursor.descendants(of: index, "beschreibungVariabilitaet")) {
            note = [note, variation].compactMap { $0 }.joined(separator: "; ")
        }
        if name == nil, let type = cursor.children(of: index, "typ").first {
            // The kind of fee by name is better than none; its number says nothing to readers.
            name = cursor.line(of: cursor.descendants(of: type, "name").first)
        }
        var fee = Fee(
            name: name.map(located), price: price, currency: code ?? "EUR", note: note.map(located))
        let period = cursor.descendants(of: index, "gueltigkeit").first
        if let period { (fee.from, fee.until) = XZuFiPeriods.period(period, &cursor) }
        return fee
    }

    /// Bold words are what the fee is for, and the rest is a note; so is a paragraph. A short text is what it is for.
    private static func described(
        _ source: RecordText?, _ cursor: inout RecordCursor
    ) -> (name: String?, note: String?) {
        guard let source else { return (nil, nil) }
        let tree = cursor.plainTree(source)
        let text = MarkdownText.line(tree.plainText)
        guard !text.isEmpty else { return (nil, nil) }
        if let bold = tree.nodes.indices.first(where: { ["strong", "b"].contains(tree.nodes[$0].element) }) {
            let name = MarkdownText.line(tree.plainText(of: bold))
            let before = tree.nodes[..<bold].contains { !MarkdownText.line($0.text).isEmpty }
            if !before, !name.isEmpty {
                let rest = MarkdownText.line(tree.nodes[tree.nodes[bold].end...].map(\.text).joined(separator: " "))
                return (name, rest.isEmpty ? nil : rest)
            }
        }
        let isNote = source.text.lowercased().contains("<p") || text.count > 100
        return isNote ? (nil, text) : (text, nil)
    }

    private static func located(_ text: String) -> LocatedText { LocatedText(text, .start(of: 0)) }
}

/// Reads spans of time and days.
enum XZuFiPeriods {
    /// From when until when, taken; what ends before it begins is left for the report.
    static func period(_ index: Int, _ cursor: inout RecordCursor) -> (from: CalendarDate?, until: CalendarDate?) {
        let (begins, ends) = (cursor.children(of: index, "beginn").first, cursor.children(of: index, "ende").first)
        if let from = day(begins, cursor), let until = day(ends, cursor), until < from { return (nil, nil) }
        return (date(begins, &cursor), date(ends, &cursor))
    }

    /// A day, with or without a time, taken.
    static func date(_ index: Int?, _ cursor: inout RecordCursor) -> CalendarDate? {
        guard let index, let date = day(index, cursor) else { return nil }
        cursor.take(index)
        return date
    }

    private static func day(_ index: Int?, _ cursor: RecordCursor) -> CalendarDate? {
        guard let index else { return nil }
        return CalendarDate(String(MarkdownText.line(cursor.tree.plainText(of: index)).prefix(10)))
    }

    /// `3 Wochen`, `2 bis 4 Wochen`, `vom 01.03.2026 bis 31.03.2026`, taken; nil where nothing can be made of it.
    static func read(_ index: Int, _ cursor: inout RecordCursor) -> String? {
        if let duration = duration(index, &cursor) { return described(duration, of: index, &cursor) }
        let from = date(cursor.descendants(of: index, "von").first, &cursor)
        let until = date(cursor.descendants(of: index, "bis").first, &cursor)
        switch (from, until) {
        case (let from?, let until?):
            return described(
                "vom \(Wording.date(from, .german)) bis \(Wording.date(until, .german))", of: index, &cursor)
        case (let from?, nil): return described("ab \(Wording.date(from, .german))", of: index, &cursor)
        case (nil, let until?): return described("bis \(Wording.date(until, .german))", of: index, &cursor)
        case (nil, nil): return nil
        }
    }

    private static func described(_ text: String, of index: Int, _ cursor: inout RecordCursor) -> String {
        guard let more = cursor.plain(cursor.children(of: index, "beschreibung")) else { return text }
        return "\(text) (\(more))"
    }

    private static func duration(_ index: Int, _ cursor: inout RecordCursor) -> String? {
        guard let amount = cursor.descendants(of: index, "dauer").first(where: { number($0, cursor) != nil }),
            let unitElement = cursor.descendants(of: index, "einheit").first, let unit = unit(unitElement, cursor),
            let count = number(amount, cursor)
        else { return nil }
        cursor.take(amount)
        cursor.take(unitElement)
        guard let upperElement = cursor.descendants(of: index, "dauerBis").first,
            let upper = number(upperElement, cursor)
        else { return "\(count) \(form(unit, count))" }
        cursor.take(upperElement)
        let upperUnitElement = cursor.descendants(of: index, "einheitBis").first
        let upperUnit = upperUnitElement.flatMap { self.unit($0, cursor) } ?? unit
        if let upperUnitElement { cursor.take(upperUnitElement) }
        if upperUnit == unit { return "\(count) bis \(upper) \(form(unit, upper))" }
        return "\(count) \(form(unit, count)) bis \(upper) \(form(upperUnit, upper))"
    }

    private static func number(_ index: Int, _ cursor: RecordCursor) -> Int? {
        Int(MarkdownText.line(cursor.tree.plainText(of: index))).flatMap { (0...100_000).contains($0) ? $0 : nil }
    }

    /// The unit's name; a number of a code list that is not at hand says nothing.
    private static func unit(_ index: Int, _ cursor: RecordCursor) -> String? {
        let element =
            cursor.descendants(of: index, "name").first ?? cursor.descendants(of: index, "code").first ?? index
        let text = MarkdownText.line(cursor.tree.plainText(of: element))
        return text.contains(where: \.isLetter) ? text : nil
    }

    private static let units: [(String, one: String, many: String)] = [
        ("minute", "Minute", "Minuten"), ("stunde", "Stunde", "Stunden"), ("arbeitstag", "Arbeitstag", "Arbeitstage"),
        ("werktag", "Werktag", "Werktage"), ("tag", "Tag", "Tage"), ("woche", "Woche", "Wochen"),
        ("monat", "Monat", "Monate"), ("quartal", "Quartal", "Quartale"), ("jahr", "Jahr", "Jahre"),
    ]

    private static func form(_ unit: String, _ count: Int) -> String {
        guard let known = units.first(where: { unit.lowercased().hasPrefix($0.0) }) else { return unit }
        return count == 1 ? known.one : known.many
    }
}
