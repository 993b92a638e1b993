import Diagnostics
import Knowledge
import ReadingYAML

/// Which keys the file of a city may have.
package enum MunicipalityShape {
    /// `municipalities/<id>.yaml`.
    package static let municipality = Shape<Municipality>(
        [
            Field("name", at: \.name, as: .text, required: true, help: "Name der Stadt.", example: "Musterstadt"),
            Field(
                "state", at: \.state, as: .state, required: true,
                help: "Bundesland nach ISO 3166-2; es bestimmt die gesetzlichen Feiertage."),
            Field(
                "ags", at: \.ags, as: .digits(8, de: "ein Gemeindeschlüssel", en: "A municipality key (AGS)"),
                help: "Amtlicher Gemeindeschlüssel (AGS).", example: "05112000"),
            Field(
                "ars", at: \.ars, as: .digits(12, de: "ein Regionalschlüssel", en: "A regional key (ARS)"),
                help: "Amtlicher Regionalschlüssel (ARS).", example: "051120000000"),
            Field(
                "status", at: \.status, as: .choice(),
                help: "Wie die Stadt dabei ist: pilot (Probebetrieb) oder permanent (Dauerbetrieb)."),
            Field("since", at: \.since, as: .date, help: "Tag, seit dem das Servicecenter für die Stadt antwortet."),
            Field(
                "lines", at: \.lines, as: .phones,
                help: "Nummern, die Anrufende wählen; an ihnen ist die Stadt zu erkennen."),
            Field("switchboard", at: \.switchboard, as: .phone, help: "Nummer der Zentrale."),
            Field("website", at: \.website, as: .secureURL, help: "Seite der Stadt."),
            Field(
                "accent", at: \.accent, as: .colour, help: "Farbe, an der die Stadt auf jeder Seite zu erkennen ist.",
                whenEmpty: LocalizedText(
                    de: "Mit # beginnt ein Kommentar; die Farbe gehört in Anführungszeichen, wie \"#005ea5\".",
                    en: "A comment begins with #; the colour belongs in quotes, such as \"#005ea5\".")),
            Field(
                "accessibility", at: \.accessibility, as: .secureURL,
                help: "Seite mit der Erklärung zur Barrierefreiheit.",
                example: "https://www.musterstadt.example/barrierefreiheit"),
            Field(
                "feedback", at: \.feedback, as: .email, help: "Mailadresse für Rückmeldungen zur Barrierefreiheit.",
                example: "barrierefreiheit@musterstadt.example"),
        ], unread: \.unread, make: { Municipality() })
}

/// Which keys the file of an office may have.
package enum OfficeShape {
    /// `offices/<municipality>/<id>.yaml`.
    package static let office = Shape<Office>(
        [
            Field(
                "name", at: \.name, as: .text, required: true, help: "Name der Stelle.",
                example: "Bürgerbüro Musterstadt"),
            Field("address", at: \.address, as: .object(address), help: "Anschrift, an der die Stelle zu finden ist."),
            Field("phone", at: \.phone, as: .phone, help: "Nummer für Anrufende."),
            Field(
                "transfer", at: \.transfer, as: .text,
                help: "Interne Nummer zum Verbinden; sie erscheint nur im Servicecenter.", example: "4711"),
            Field("email", at: \.email, as: .email, help: "Mailadresse der Stelle."),
            Field(
                "hours", at: \.hours, as: .openingHours,
                help: "Öffnungszeiten einer gewöhnlichen Woche; ein Tag, der fehlt, ist geschlossen."),
            Field("closed", at: \.closed, as: .dateRanges, help: "Tage und Zeiträume, an denen geschlossen ist."),
            Field(
                "appointment", at: \.appointment, as: .secureURL, help: "Seite, auf der Termine vergeben werden.",
                example: "https://www.musterstadt.example/termine"),
            Field(
                "accessible", at: \.accessible, as: .text, help: "Wie die Stelle ohne Barrieren zu erreichen ist.",
                example: "Der Eingang ist stufenlos."),
            Field(
                "transit", at: \.transit, as: .text, help: "Haltestelle und Linien.",
                example: "Haltestelle Rathaus, Buslinie 1"
            ),
            Field(
                "note", at: \.note, as: .text, help: "Ein Hinweis für Anrufende.",
                example: "Die Kasse schließt eine Viertelstunde früher."),
        ], unread: \.unread, make: { Office() })

    static let address = Shape<Address>(
        [
            Field(
                "street", at: \.street, as: .text, required: true, help: "Straße und Hausnummer.",
                example: "Marktplatz 1"),
            Field("postcode", at: \.postcode, as: .postcode, required: true, help: "Postleitzahl."),
            Field("city", at: \.city, as: .text, required: true, help: "Ort.", example: "Musterstadt"),
        ], make: { Address() })
}

extension ValueType where Value == OpeningHours {
    private static let form = LocalizedText(
        de: "eine Zeitangabe wie \"08:00-12:00, 14:00-16:00\"",
        en: "A text such as \"08:00-12:00, 14:00-16:00\"")

    private static let schema: SchemaNode = {
        let time = "(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)"
        let range = " *\(time) *- *\(time) *"
        let ranges = SchemaNode.text(
            pattern: "^\(range)(,\(range))*$", example: "08:00-12:00, 14:00-16:00"
        ).described(form.german)
        return .object(
            Weekday.allCases.map {
                SchemaProperty(
                    key: $0.rawValue, isRequired: false, help: "\(Wording.weekday($0, short: false, .german)).",
                    example: nil, value: ranges)
            })
    }()

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
            guard case .scalar(let text, _) = entry.value.content, let ranges = ranges(text) else {
                var repair: Repair?
                var help: LocalizedText?
                if case .scalar(let text, _) = entry.value.content {
                    repair = Repair.openingHours(text).flatMap { Self.ranges($0.value) == nil ? nil : $0 }
                    if repair == nil {
                        help = text.contains(/[0-9]/) ? clockHelp(text) : HourWords.help(for: entry.key, text)
                    }
                }
                context.wrongForm(entry.value, expected: form, repair: repair, help: help)
                continue
            }
            let located = context.located(text, entry.value)
            if let reversed = ranges.firstIndex(where: { $0.closes <= $0.opens }) {
                context.findings.add(endsBeforeItBegins(ranges[reversed], place(ofRange: reversed, in: located)))
                continue
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
            hours.days[day] = ranges
        }
        return hours
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

/// Which keys a notice may have.
package enum NoticeShape {
    /// Front matter of `notices/<date>-<slug>.md`.
    package static let notice = Shape<Notice>(
        [
            Field(
                "title", at: \.title, as: .text, required: true, help: "Worum es geht, in einer Zeile.",
                example: "Bürgerbüro heute geschlossen"),
            Field(
                "municipalities", at: \.municipalities, as: .identifiers,
                help: "Kennungen der Städte, die es betrifft; ohne diese Angabe alle.", example: "musterstadt"),
            Field("from", at: \.from, as: .moment, help: "Von wann an die Meldung gilt."),
            Field(
                "until", at: \.until, as: .moment, help: "Bis wann die Meldung gilt; ein Tag gilt bis zu seinem Ende."),
            Field(
                "severity", at: \.severity, as: .choice(),
                help: "Wie wichtig sie ist: info (Hinweis), warning (Warnung) oder urgent (dringend)."),
            Field(
                "articles", at: \.articles, as: .references, help: "Kennungen der Artikel, bei denen sie steht.",
                example: "personalausweis"),
            Field(
                "offices", at: \.offices, as: .references, help: "Kennungen der Stellen, bei denen sie steht.",
                example: "musterstadt-buergerbuero"),
        ], make: { Notice() })
}

/// Which keys auskunft.yaml may have.
package enum SettingsShape {
    /// `auskunft.yaml`.
    package static let settings = Shape<Settings>(
        [
            Field(
                "title", at: \.title, as: .text, required: true, help: "Name der Wissensbasis.",
                example: "Auskunft Musterstadt"
            ),
            Field(
                "language", at: \.language, as: .language, help: "Sprache der Oberfläche; ohne diese Angabe Deutsch."),
            Field(
                "time-zone", at: \.timeZone, as: .timeZone,
                help: "Zeitzone, in der Tage und Zeiten gelten; ohne diese Angabe Europe/Berlin."),
            Field(
                "base-url", at: \.baseURL, as: .webURL,
                help: "Adresse, unter der die Seiten erscheinen; Sitemap, Feed und Suchbeschreibung brauchen sie.",
                example: "https://auskunft.example/"),
            Field(
                "categories", at: \.categories, as: .list(.object(category)), required: true,
                help: "Kategorien in der Reihenfolge, in der die Seiten sie zeigen.", keepsParts: true),
            Field(
                "sections", at: \.sections, as: .list(.object(section)),
                help: "Überschriften zweiter Ebene, die Artikel gemeinsam haben, in ihrer Reihenfolge.",
                keepsParts: true),
            Field(
                "limits", at: \.limits, as: .object(limits), help: "Grenzen für Größe und Länge.",
                keepsParts: true),
            Field(
                "care", at: \.care, as: .object(care),
                help: "Ab wann ein Text als veraltet oder schwer verständlich gilt.", keepsParts: true),
            Field(
                "search", at: \.search, as: .object(search), help: "Wie gut die Suche die Testfragen beantworten muss.",
                keepsParts: true),
            Field(
                "rules", at: \.rules, as: .ruleSettings,
                help:
                    "Kennung einer Prüfregel (link.http) oder einer Gruppe von Regeln (care) und ihr Gewicht: off, note, "
                    + "warning oder error. Was zu einer Regel selbst steht, geht vor; Regeln, ohne die die Website falsch "
                    + "würde, behalten ihr Gewicht.", keepsParts: true),
        ], unread: \.unread, make: { Settings() })

    static let category = Shape<Settings.Category>(
        [
            Field("id", at: \.id, as: .identifier, required: true, help: "Kennung der Kategorie.", example: "ausweise"),
            Field(
                "title", at: \.title, as: .text, required: true, help: "Name der Kategorie.",
                example: "Ausweise und Dokumente"),
        ],
        make: { Settings.Category() })

    static let section = Shape<Settings.Section>(
        [
            Field(
                "heading", at: \.heading, as: .text, required: true, help: "Die Überschrift.", example: "Unterlagen"),
            Field(
                "module", at: \.module, as: .digits(2, de: "ein Textmodul", en: "A text module"),
                help: "Nummer des Textmoduls im Leistungskatalog.", example: "08"),
            Field("expected", at: \.expected, as: .bool, help: "true, wenn jeder Artikel diesen Abschnitt haben soll."),
        ], make: { Settings.Section() })

    static let care = Shape<Settings.Care>(
        [
            Field(
                "notice-days", at: \.noticeDays, as: .integer(0...365),
                help: "Wie viele Tage vorher gewarnt wird, wenn eine Gebühr endet oder eine Prüfung fällig wird.",
                example: "30"),
            Field(
                "sentence-words", at: \.sentenceWords, as: .integer(10...100),
                help: "Höchstzahl der Wörter eines Satzes."),
        ], make: { Settings.Care() })

    static let search = Shape<Settings.Search>(
        [
            Field(
                "success-at-1", at: \.successAt1, as: .integer(0...100),
                help: "Wie viel Prozent der Testfragen den richtigen Artikel an erster Stelle finden müssen."),
            Field(
                "success-at-3", at: \.successAt3, as: .integer(0...100),
                help: "Wie viel Prozent ihn unter den ersten drei finden müssen."),
            Field(
                "success-at-5", at: \.successAt5, as: .integer(0...100),
                help: "Wie viel Prozent ihn unter den ersten fünf finden müssen."),
            Field(
                "thesaurus", at: \.thesaurus, as: .bool,
                help: "true, wenn der auf dem Rechner vorhandene Thesaurus (mythes-de) gelesen werden darf."),
        ], make: { Settings.Search() })

    static let limits = Shape<Settings.Limits>(
        [
            Field(
                "file-bytes", at: \.fileBytes, as: .integer(1_000...50_000_000),
                help: "Höchste Größe einer Datei in Bytes."),
            Field(
                "answer-length", at: \.answerLength, as: .integer(50...2_000),
                help: "Höchste Länge von „answer“ in Zeichen."),
            Field(
                "nesting", at: \.nesting, as: .integer(5...500),
                help: "Höchste Tiefe von Listen, Zitaten und Bereichen."),
            Field(
                "added-bytes", at: \.addedBytes, as: .integer(1_000...5_000_000),
                help: "Wie viel Tabellen, Marken und Platzhalter einem Text hinzufügen dürfen, in Bytes."),
        ], make: { Settings.Limits() })
}

extension ValueType where Value == [RuleSetting] {
    /// Id or group of rules to `off`, `note`, `warning` or `error`; whether there is such a rule is checked with the rules.
    static let ruleSettings = ValueType(
        de: "eine Gruppe mit einer Regel oder Regelgruppe je Schlüssel",
        en: "A mapping with one rule or group of rules per key",
        schema: .map(
            names: SchemaText(pattern: #"^[a-z-]+(\.[a-z-]+)?$"#, example: "link.http"),
            values: ValueType<RuleSetting.Level>.choice().schema)
    ) { node, context in
        guard case .mapping(let entries) = node.content else {
            context.wrongForm(
                node,
                expected: LocalizedText(
                    de: "eine Gruppe mit einer Regel oder Regelgruppe je Schlüssel (link.http: error)",
                    en: "A mapping with one rule or group of rules per key (link.http: error)"))
            return nil
        }
        return entries.compactMap { entry in
            ValueType<RuleSetting.Level>.choice().located.read(entry.value, &context).map {
                RuleSetting(rule: Located(entry.key, entry.keySpan), level: $0)
            }
        }
    }
}
