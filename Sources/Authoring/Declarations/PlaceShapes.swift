import Diagnostics
import Knowledge

enum MunicipalityShape {
    static let municipality = Shape<Municipality>(
        [
            Field("name", \.name, .text, required: true),
            Field("state", \.state, .state, required: true),
            Field("ags", \.ags, .digits(8, de: "ein Gemeindeschlüssel", en: "A municipality key (AGS)")),
            Field("ars", \.ars, .digits(12, de: "ein Regionalschlüssel", en: "A regional key (ARS)")),
            Field("status", \.status, .choice()),
            Field("since", \.since, .date),
            Field("lines", \.lines, .phones),
            Field("switchboard", \.switchboard, .phone),
            Field("website", \.website, .secureURL),
            Field("accent", \.accent, .colour),
            Field("accessibility", \.accessibility, .secureURL),
            Field("feedback", \.feedback, .email),
        ], make: { Municipality() })
}

enum OfficeShape {
    static let office = Shape<Office>(
        [
            Field("name", \.name, .text, required: true),
            Field("address", \.address, .object(address)),
            Field("phone", \.phone, .phone),
            Field("transfer", \.transfer, .text),
            Field("email", \.email, .email),
            Field("hours", \.hours, .openingHours),
            Field("closed", \.closed, .dateRanges),
            Field("appointment", \.appointment, .secureURL),
            Field("accessible", \.accessible, .text),
            Field("transit", \.transit, .text),
            Field("note", \.note, .text),
        ], make: { Office() })

    static let address = Shape<Address>(
        [
            Field("street", \.street, .text, required: true),
            Field("postcode", \.postcode, .postcode, required: true),
            Field("city", \.city, .text, required: true),
        ], make: { Address() })
}

extension ValueType where Value == OpeningHours {
    private static let form = LocalizedText(
        de: "Zeiten wie \"08:00-12:00, 14:00-16:00\"", en: "Times such as \"08:00-12:00, 14:00-16:00\"")

    static let openingHours = ValueType(de: "Tage mit Zeiten", en: "Days with times") { node, context in
        guard case .mapping(let entries) = node.content else {
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe mit einem Tag je Schlüssel (mon: \"08:00-16:00\")",
                    en: "A group with a day for each key (mon: \"08:00-16:00\")"))
            return nil
        }
        var hours = OpeningHours()
        for entry in entries {
            guard let day = Weekday(rawValue: entry.key) else {
                let days = Weekday.allCases.map(\.rawValue)
                let nearest = NearMiss.nearest(to: entry.key, among: days)
                context.findings.add(
                    Diagnostic(
                        "contract.unknown-key", .error, entry.keySpan.range,
                        LocalizedText(
                            de: "„\(entry.key)“ ist kein Wochentag.", en: "\"\(entry.key)\" is not a day of the week."),
                        help: LocalizedText(
                            de: nearest.map { "Ist „\($0)“ gemeint?" }
                                ?? "Möglich sind: \(days.joined(separator: ", ")).",
                            en: nearest.map { "Did you mean \"\($0)\"?" }
                                ?? "Possible are: \(days.joined(separator: ", "))."),
                        fixes: nearest.map {
                            [
                                Diagnostic.Fix(
                                    entry.keySpan.range, replacement: $0,
                                    summary: LocalizedText(de: "„\($0)“ schreiben", en: "Write \"\($0)\""))
                            ]
                        } ?? []))
                continue
            }
            guard case .scalar(let text, _) = entry.value.content, let ranges = ranges(text) else {
                context.wrongForm(entry.value, expected: form)
                continue
            }
            for (earlier, later) in zip(ranges, ranges.dropFirst()) where later.opens < earlier.closes {
                context.findings.add(
                    Diagnostic(
                        "office.hours", .error, entry.value.span.range,
                        LocalizedText(
                            de: "Öffnungszeiten eines Tages stehen nacheinander und überschneiden sich nicht.",
                            en: "Opening hours of a day follow each other and do not overlap.")))
                break
            }
            hours.days[day] = ranges
        }
        return hours
    }

    /// Nil where the form is wrong or a stretch ends before it begins.
    private static func ranges(_ text: String) -> [TimeRange]? {
        var ranges: [TimeRange] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let trimmed = part.drop { $0 == " " }
            let ends = trimmed.split(separator: "-", omittingEmptySubsequences: false).map { piece in
                piece.filter { $0 != " " }
            }
            guard ends.count == 2, let opens = ClockTime.minute(ends[0]), let closes = ClockTime.minute(ends[1]),
                opens < closes
            else { return nil }
            ranges.append(TimeRange(opens: opens, closes: closes))
        }
        return ranges
    }
}

enum NoticeShape {
    static let notice = Shape<Notice>(
        [
            Field("title", \.title, .text, required: true),
            Field("municipalities", \.municipalities, .identifiers),
            Field("from", \.from, .moment),
            Field("until", \.until, .moment),
            Field("severity", \.severity, .choice()),
            Field("articles", \.articles, .identifiers),
            Field("offices", \.offices, .identifiers),
        ], make: { Notice() })
}

enum SettingsShape {
    static let settings = Shape<Settings>(
        [
            Field("title", \.title, .text, required: true),
            Field("language", \.language, .language),
            Field("time-zone", \.timeZone, .timeZone),
            Field("base-url", \.baseURL, .webURL),
            Field("categories", \.categories, .list(.object(category)), required: true),
            Field("sections", \.sections, .list(.object(section))),
            Field("limits", \.limits, .object(limits)),
            Field("care", \.care, .object(care)),
            Field("rules", \.rules, .ruleSettings),
        ], make: { Settings() })

    static let category = Shape<Settings.Category>(
        [Field("id", \.id, .identifier, required: true), Field("title", \.title, .text, required: true)],
        make: { Settings.Category() })

    static let section = Shape<Settings.Section>(
        [
            Field("heading", \.heading, .text, required: true),
            Field("module", \.module, .digits(2, de: "ein Textmodul", en: "A text module")),
            Field("expected", \.expected, .bool),
        ], make: { Settings.Section() })

    static let care = Shape<Settings.Care>(
        [
            Field("review-grace", \.grace, .reviewInterval),
            Field("sentence-words", \.sentenceWords, .integer(10...100)),
        ], make: { Settings.Care() })

    static let limits = Shape<Settings.Limits>(
        [
            Field("file-bytes", \.fileBytes, .integer(1_000...50_000_000)),
            Field("answer-length", \.answerLength, .integer(50...2_000)),
            Field("nesting", \.nesting, .integer(5...500)),
        ], make: { Settings.Limits() })
}

extension ValueType where Value == [RuleSetting] {
    /// Rule id to `off`, `note`, `warning` or `error`; whether there is such a rule is checked with the rules.
    static let ruleSettings = ValueType(
        de: "eine Gruppe mit einer Regel je Schlüssel", en: "A group with a rule for each key"
    ) { node, context in
        guard case .mapping(let entries) = node.content else {
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe mit einer Regel je Schlüssel (link.http: error)",
                    en: "A group with a rule for each key (link.http: error)"))
            return nil
        }
        return entries.compactMap { entry in
            ValueType<RuleSetting.Level>.choice().located.read(entry.value, &context).map {
                RuleSetting(rule: Located(entry.key, entry.keySpan), level: $0)
            }
        }
    }
}
