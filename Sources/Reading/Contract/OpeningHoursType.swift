import Diagnostics
import Knowledge
import ReadingYAML

extension ValueType where Value == OpeningHours {
    fileprivate static let form = LocalizedText(
        de: "eine Zeitangabe wie \"08:00-12:00, 14:00-16:00\"",
        en: "A text such as \"08:00-12:00, 14:00-16:00\"")

    fileprivate static let rangesSchema: SchemaNode = {
        let time = "(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)"
        let range = " *\(time) *- *\(time) *"
        return .text(pattern: "^\(range)(,\(range))*$", example: "08:00-12:00, 14:00-16:00").described(form.german)
    }()

    private static let schema = SchemaNode.object(
        Weekday.allCases.map {
            SchemaProperty(
                key: $0.rawValue, isRequired: false, help: "\(Wording.weekday($0, short: false, .german)).",
                example: nil, value: rangesSchema)
        })

    static let openingHours = ValueType(
        de: "Tage mit Zeiten", en: "Days with times", schema: schema
    ) { node, context in
        guard case .mapping(let entries) = node.content else {
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe mit einem Tag je Schlüssel (mon: \"08:00-16:00\")",
                    en: "A mapping with one day per key (mon: \"08:00-16:00\")"), help: helpForOneText(node))
            return nil
        }
        var hours = OpeningHours()
        for entry in entries where !entry.value.isRefused {
            guard let day = Weekday(rawValue: entry.key) else {
                context.findings.add(unknownDay(entry))
                continue
            }
            guard let ranges = read(entry.value, day: entry.key, &context) else { continue }
            hours.days[day] = ranges
        }
        return hours
    }

    /// The times of one day.
    ///
    /// - Parameter day: the key that they stand under.
    fileprivate static func read(
        _ node: YAMLNode, day: String, _ context: inout ReadingContext
    ) -> [TimeRange]? {
        guard case .scalar(let text, _) = node.content, let ranges = ranges(text) else {
            var repair: Repair?
            var help: LocalizedText?
            if case .scalar(let text, _) = node.content {
                repair = Repair.openingHours(text).flatMap { Self.ranges($0.value) == nil ? nil : $0 }
                if repair == nil {
                    help = text.contains(/[0-9]/) ? clockHelp(text) : HourWords.help(for: day, text)
                }
            }
            context.wrongForm(node, expected: form, repair: repair, help: help)
            return nil
        }
        let located = context.located(text, node)
        if let reversed = ranges.firstIndex(where: { $0.closes <= $0.opens }) {
            context.findings.add(endsBeforeItBegins(ranges[reversed], place(ofRange: reversed, in: located)))
            return nil
        }
        if let later = ranges.indices.dropFirst().first(where: { ranges[$0].opens < ranges[$0 - 1].closes }) {
            context.findings.add(
                Diagnostic(
                    FactRule.officeHours, at: place(ofRange: later, in: located).range,
                    LocalizedText(
                        de: "Öffnungszeiten eines Tages stehen nacheinander und überschneiden sich nicht.",
                        en: "The opening hours of a day must follow each other without overlapping."),
                    help: LocalizedText(
                        de: "Die Zeiten zusammenfassen oder eine berichtigen.",
                        en: "Merge the times, or correct one of them."),
                    related: [
                        Diagnostic.Related(
                            place(ofRange: later - 1, in: located).range,
                            LocalizedText(de: "Die Zeit davor.", en: "The previous hours."))
                    ]))
        }
        return ranges
    }

    private static func helpForOneText(_ node: YAMLNode) -> LocalizedText? {
        guard case .scalar(let text, _) = node.content else { return nil }
        return HourWords.help(insteadOf: text)
    }

    /// A key that is no day, or several.
    private static func unknownDay(_ entry: YAMLNode.Entry) -> Diagnostic {
        let days = Weekday.allCases.map(\.rawValue)
        let meant = HourWords.days(entry.key) ?? []
        var hours: String?
        if case .scalar(let text, _) = entry.value.content {
            hours = ranges(text) != nil ? text : Repair.openingHours(text)?.value
        }
        var help: LocalizedText?
        var fixes: [Diagnostic.Fix] = []
        if meant.count > 1 {
            let lines = HourWords.lines(meant, hours ?? "08:00-12:00")
            help = LocalizedText(
                de: "Jeden Tag auf eine eigene Zeile schreiben:\n\(lines.joined(separator: "\n"))",
                en: "Write each day on a line of its own:\n\(lines.joined(separator: "\n"))")
            let (key, value) = (entry.keySpan, entry.value.span)
            if hours != nil, key.exactly(entry.key) == key, key.place.line == value.place.line {
                let blanks = String(repeating: " ", count: max(0, Int(key.place.column) - 1))
                fixes = [
                    Diagnostic.Fix(
                        Span(key.place, length: Int(value.place.column + value.length - key.place.column)).range,
                        replacement: lines.joined(separator: "\n" + blanks),
                        summary: LocalizedText(de: "Jeden Tag einzeln schreiben", en: "Write each day by itself"),
                        isSafe: true)
                ]
            }
        } else if let nearest = meant.first?.rawValue ?? NearMiss.nearest(to: entry.key, among: days) {
            help = .didYouMean(nearest)
            fixes = [.write(nearest, at: entry.keySpan)]
            // The hours would be refused next.
            if meant.count == 1, let hours, case .scalar(let text, _) = entry.value.content, hours != text {
                let line = "\(nearest): \(Quoting.quoted(hours))"
                help = LocalizedText(de: "So schreiben:\n\(line)", en: "Write:\n\(line)")
            }
        }
        return Diagnostic(
            ContractRule.unknownKey, at: entry.keySpan.range,
            LocalizedText(
                de: "„\(entry.key)“ ist kein Wochentag.", en: "\"\(entry.key)\" is not a day of the week."
            )
            .followed(by: LookAlike.first(in: entry.key)?.sentence),
            help: help
                ?? LocalizedText(
                    de: "Möglich sind: \(days.joined(separator: ", ")).",
                    en: "It must be one of \(days.joined(separator: ", "))."), fixes: fixes)
    }

    private static func clockHelp(_ text: String) -> LocalizedText? {
        let words = text.lowercased()
        if HourWords.alwaysOpen.contains(words) {
            return .didYouMean("00:00-24:00")
        }
        if let repaired = Repair.openingHours(words.replacing(" u. ", with: ", ").replacing(" sowie ", with: ", ")) {
            return .didYouMean(repaired.value)
        }
        if words.hasPrefix("ab ") || words.hasPrefix("bis ") {
            return LocalizedText(
                de: "Zu jeder Zeit gehören Anfang und Ende, zum Beispiel: \"08:00-12:00\"",
                en: "Each time has a beginning and an end, for example: \"08:00-12:00\"")
        }
        return text.contains(/[0-9]:[0-9]/)
            ? clockRange
            : LocalizedText(
                de: "Zum Beispiel: \"08:00-12:00, 14:00-16:00\"", en: "For example: \"08:00-12:00, 14:00-16:00\"")
    }

    private static let clockRange = LocalizedText(
        de: "Stunden gehen von 00 bis 23, Minuten von 00 bis 59; der Tag endet mit 24:00.",
        en: "Hours go from 00 to 23, minutes from 00 to 59; the day ends with 24:00.")

    /// Where a time range is, without the blanks around it.
    private static func place(ofRange number: Int, in text: LocatedText) -> Span {
        let parts = text.value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let part = parts[number]
        let begin = parts[..<number].reduce(0) { $0 + $1.count + 1 }
        let start = begin + part.prefix { $0 == 0x20 }.count
        let end = begin + part.count - part.reversed().prefix { $0 == 0x20 }.count
        return text.place(of: start..<max(start, end))
    }

    private static func endsBeforeItBegins(_ hours: TimeRange, _ place: Span) -> Diagnostic {
        let (opens, closes) = (ClockTime.text(hours.opens), ClockTime.text(hours.closes))
        return Diagnostic(
            FactRule.officeHours, at: place.range,
            LocalizedText(
                de: "Öffnungszeiten enden nach ihrem Beginn; \(opens)-\(closes) nicht.",
                en: "Opening hours must end after they begin; \(opens)-\(closes) do not."),
            help: LocalizedText(
                de: "Die Zeiten prüfen. Was über Mitternacht geht, steht an beiden Tagen: bis 24:00 und ab 00:00.",
                en: "Check the times. Hours past midnight are written on both days: until 24:00 and from 00:00."))
    }

    /// Nil where the form is wrong.
    private static func ranges(_ text: String) -> [TimeRange]? {
        var ranges: [TimeRange] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let trimmed = part.drop { $0 == " " }
            let ends = trimmed.split(separator: "-", omittingEmptySubsequences: false).map { piece in
                piece.filter { $0 != " " }
            }
            guard ends.count == 2, let opens = ClockTime.minute(ends[0]), let closes = ClockTime.minute(ends[1])
            else { return nil }
            ranges.append(TimeRange(opens: opens, closes: closes))
        }
        return ranges
    }
}

extension ValueType where Value == [TimeRange] {
    /// The times of one day.
    static let timeRanges = ValueType(
        de: ValueType<OpeningHours>.form.german, en: ValueType<OpeningHours>.form.english,
        schema: ValueType<OpeningHours>.rangesSchema
    ) { node, context in
        ValueType<OpeningHours>.read(node, day: Weekday.mon.rawValue, &context)
    }
}
