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
            Field(
                "districts", at: \.districts, as: .list(.object(district)),
                help: "Stadtteile oder Bezirke, nach denen Straßen und Stellen verteilt sind.", keepsParts: true),
            Field(
                "postcodes", at: \.postcodes, as: .list(ValueType<String>.postcode.located),
                help: "Postleitzahlen der Stadt; an ihnen ist sie zu finden.", example: "12345"),
            Field(
                "dialling-codes", at: \.diallingCodes, as: .list(ValueType<String>.diallingCode.located),
                help: "Vorwahlen der Stadt; an ihnen ist sie zu finden.", example: "0123"),
            Field(
                "streets", at: \.streetColumns, as: .streetColumns,
                help:
                    "Weitere Spalten des Straßenverzeichnisses (streets/), jede mit „title“ und, wo einer mehr sagt, „article“.",
                keepsParts: true),
        ], unread: \.unread, make: { Municipality() })
}

extension MunicipalityShape {
    static let district = Shape<District>(
        [
            Field(
                "id", at: \.id, as: .identifier, required: true, help: "Kennung des Stadtteils; Straßen nennen sie.",
                example: "nord"),
            Field(
                "name", at: \.name, as: .text, required: true, help: "Name des Stadtteils.", example: "Nord"),
            Field(
                "office", at: \.office, as: .reference, help: "Kennung der Stelle, die für ihn da ist.",
                example: "musterstadt-bezirksamt-nord"),
            Field(
                "keywords", at: \.keywords, as: .texts, help: "Ortsteile und wie Anrufende ihn nennen.",
                example: "Altnord"),
        ], make: { District() })
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
            Field(
                "closed", at: \.closed, as: .list(ValueType<SpecialDays>.closedDays.located),
                help:
                    "Tage und Zeiträume, an denen geschlossen ist; mit Grund als Gruppe aus „date“ oder „from“ und „until“ und „reason“."
            ),
            Field(
                "special-hours", at: \.specialHours, as: .list(ValueType<SpecialDays>.specialHours.located),
                help:
                    "Tage mit anderen Zeiten als in einer gewöhnlichen Woche, auch zusätzliche Öffnungen: „date“ oder „from“ und „until“, „hours“ oder „closed: true“, und „reason“."
            ),
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
                "parent", at: \.parent, as: .reference, help: "Kennung der Stelle, zu der sie gehört.",
                example: "musterstadt-buergeramt"),
            Field(
                "keywords", at: \.keywords, as: .texts, help: "Wie Anrufende die Stelle nennen.",
                example: "Meldeamt"),
            Field(
                "districts", at: \.districts, as: .identifiers,
                help: "Kennungen der Stadtteile, für die sie da ist.", example: "nord"),
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
                "repository", at: \.repository, as: .object(repository),
                help: "Wo die Dateien im Git-Host liegen; die Arbeitsliste der Redaktion verweist dorthin.",
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

    static let repository = Shape<Settings.Repository>(
        [
            Field(
                "url", at: \.url, as: .webURL, required: true, help: "Adresse des Repositorys.",
                example: "https://github.com/musterstadt/wissen"),
            Field(
                "branch", at: \.branch, as: .text,
                help: "Der Zweig, aus dem veröffentlicht wird; ohne diese Angabe main.",
                example: "main"),
            Field(
                "folder", at: \.folder, as: .text,
                help: "Der Ordner der Inhalte im Repository; ohne diese Angabe content, „.“ ist das Repository selbst.",
                example: "content"),
            Field(
                "file", at: \.file, as: .text,
                help:
                    "Adresse einer Zeile einer Datei, mit {path} und {line}; nötig, wo der Git-Host nicht an seiner Adresse zu erkennen ist.",
                example: "https://git.musterstadt.example/wissen/src/branch/main/{path}#L{line}"),
            Field(
                "issues", at: \.issues, as: .text,
                help:
                    "Adresse, unter der ein Vorgang angelegt wird; „Fehlt: melden“ öffnet sie ausgefüllt. Bei GitHub, GitLab, Forgejo und Gitea ergibt sich die Form, sonst stehen {title} und {text} darin.",
                example: "https://github.com/musterstadt/wissen/issues/new"),
        ], make: { Settings.Repository() })

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
