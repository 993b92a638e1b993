import JSON
import Knowledge

/// The text of a new file, made from the declaration that reads it: what it must say is marked to be filled in, every
/// other key is a comment with an example.
///
/// A comment begins with `# `, a key that is commented out with `#` alone.
package enum Skeleton {
    /// Begins every text that is to be filled in.
    package static let mark = "BITTE AUSFÜLLEN"

    /// - Parameters:
    ///   - headings: the sections of the body.
    ///   - municipalities: ids to choose from.
    package static func article(
        category: String, headings: [String], municipalities: [String], day: CalendarDate
    ) -> String {
        let keys = keys(
            of: ArticleShape.article,
            [
                ("title", nil), ("category", category), ("answer", nil), ("owner", nil), ("reviewed", day.iso8601),
                ("review-every", "1 year"), ("confidence", Confidence.draft.rawValue),
            ], municipalities: municipalities)
        let sections = (headings.isEmpty ? ["Ablauf"] : headings).map {
            "\n## \($0)\n\n\(mark) oder den Abschnitt „\($0)“ löschen.\n"
        }
        return """
            ---
            \(keys)---

            \(mark): Für wen gilt das, und worum geht es? Ein oder zwei Sätze.
            \(sections.joined())
            <!-- Verweis auf einen Artikel: [[kennung]], auf eine Stelle: [[office:kennung]]. -->

            """
    }

    /// What a city says otherwise than the shared article.
    package static func version(of id: String, in municipality: String, headings: [String]) -> String {
        let heading = headings.first ?? "Ablauf"
        let fields = keys(of: ArticleShape.layered, [])
        return """
            ---
            # Nur was in dieser Stadt anders ist; alles andere kommt aus \(id).md.
            owner: \(scalar("\(mark): Wer den Text in dieser Stadt richtig hält"))
            \(fields.replacing(#/\n# [^\n]*\n#owner:[^\n]*\n/#, with: "\n"))---

            ## \(heading)

            \(mark): Was hier anders ist. Der Abschnitt ersetzt den gemeinsamen gleichen Namens; sonst löschen.

            """
    }

    /// - Parameter state: ISO 3166-2.
    package static func municipality(state: String) -> String {
        keys(of: MunicipalityShape.municipality, [("name", nil), ("state", state)])
    }

    /// A new office.
    package static func office() -> String {
        keys(of: OfficeShape.office, [("name", nil)])
    }

    /// A guide that begins with one question.
    package static func guide(category: String, day: CalendarDate) -> String {
        let keys = keys(
            of: GuideShape.guide,
            [
                ("title", nil), ("category", category), ("answer", nil), ("owner", nil), ("reviewed", day.iso8601),
                ("review-every", "1 year"), ("confidence", Confidence.draft.rawValue),
            ], leavingOut: ["start", "questions", "steps"])
        return """
            \(keys)
            # Jede Frage hat eine eigene Seite; „auskunft find --path“ zeigt alle Wege.
            start: erste-frage
            # Die Fragen: je Schlüssel eine, mit ihren Antworten.
            questions:
              erste-frage:
                ask: "\(mark): die Frage, wie sie zu stellen ist"
                #help: Was bei der Antwort hilft.
                answers:
                  # Wohin eine Antwort führt: to (nächste Frage), article, office, body oder say.
                  - text: "\(mark): eine Antwort"
                    say: "\(mark): was zu sagen ist"
                  - text: "\(mark): die andere Antwort"
                    say: "\(mark): was zu sagen ist"

            # Oder statt der Fragen die Schritte eines Weges, die alle zu tun sind:
            #steps:
            #  - text: Neue Wohnung anmelden
            #    article: wohnsitz-anmelden

            """
    }

    /// An entry of the list of other bodies.
    package static func body(_ id: String) -> String {
        let lines = keys(of: PublicBodyShape.body, [("id", id), ("name", nil)]).dropLast().split(
            separator: "\n", omittingEmptySubsequences: false)
        // What an id is for is known to whoever gives one.
        let entry = lines.drop { !$0.hasPrefix("id:") }
        return entry.enumerated().map { number, line in
            (number == 0 ? "- " : line.isEmpty ? "" : "  ") + line + "\n"
        }.joined()
    }

    /// An entry of the facts.
    package static func fact(_ id: String) -> String {
        let value = scalar("\(mark): Der Wert; ein Betrag steht statt dessen als amount")
        let lines = keys(of: FactShape.fact, [("name", nil)]).dropLast().split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        // The values must be there, and which kind they are only the editor knows.
        let values = ["values:", "  - text: \(value)"]
        return
            (["\(id):"]
            + (lines.prefix(1) + values + withoutValues(lines.dropFirst())).map { $0.isEmpty ? "" : "  " + $0 })
            .joined(separator: "\n") + "\n"
    }

    /// Without the example of the key that is written already.
    private static func withoutValues(_ lines: some Sequence<String>) -> [String] {
        var result: [String] = []
        var isSkipping = false
        for line in lines {
            if line.isEmpty { isSkipping = false }
            if line.hasPrefix("#values:") {
                isSkipping = true
                // With the help above it.
                result.removeLast(min(2, result.count))
            }
            if !isSkipping { result.append(line) }
        }
        return result
    }

    /// A table of contacts without a row; the example is a comment.
    ///
    /// - Parameter office: id of an office that there is.
    package static func contacts(of municipality: String, office: String?) -> String {
        table(
            "Wer welche Durchwahl hat: eine Zeile je Team oder Aufgabe, die Spalten durch Tabulatoren getrennt; nur id und office müssen sein.",
            DirectoryTables.contactColumns.map(\.key),
            example: [
                "\(municipality)-unterhalt-a-k", office ?? "\(municipality)-jugendamt", "Unterhaltsvorschuss, Team A–K",
                "",
                "+4920399942", "42", "3.04", "A-K, Sch", "", "", "vormittags besetzt",
            ])
    }

    /// A street index without a row; the example is a comment.
    ///
    /// - Parameters:
    ///   - district: id of a district that there is.
    ///   - further: columns that the city declares.
    package static func streets(district: String?, further: [String]) -> String {
        table(
            "Was eine Straße entscheidet: eine Zeile je Straße oder Hausnummernbereich, die Spalten durch Tabulatoren getrennt.",
            DirectoryTables.streetColumnNames + further,
            example: ["Uferstraße", "1-99 odd", district ?? "mitte", "12345"] + further.map { _ in "" })
    }

    private static func table(_ help: String, _ columns: [String], example: [String]) -> String {
        """
        # \(help)
        # Ein Beispiel, das keines mehr ist, wenn das # davor gelöscht wird:
        #\(example.joined(separator: "\t"))
        \(columns.joined(separator: "\t"))

        """
    }

    /// - Parameters:
    ///   - municipalities: ids to choose from.
    ///   - day: the notice is for this day.
    package static func notice(municipalities: [String], day: CalendarDate) -> String {
        let keys = keys(
            of: NoticeShape.notice,
            [
                ("title", nil), ("from", day.iso8601), ("until", day.iso8601),
                ("severity", Notice.Severity.info.rawValue),
            ], municipalities: municipalities)
        return "---\n\(keys)---\n\n\(mark): Was müssen die Agenten wissen und sagen?\n"
    }

    /// - Parameter first: the keys to begin with; without a value they are to be filled in.
    private static func keys<Root>(
        of shape: Shape<Root>, _ first: [(key: String, value: String?)], municipalities: [String] = [],
        leavingOut others: Set<String> = []
    ) -> String {
        var text = ""
        for (key, value) in first {
            guard let property = shape.fields.first(where: { $0.key == key })?.property else { continue }
            if let value {
                text += "# \(property.help)\n\(key): \(scalar(value))\n"
            } else {
                let help = property.help.hasSuffix(".") ? property.help.dropLast() : property.help[...]
                text += "\(key): \(scalar("\(mark): \(help)"))\n"
            }
        }
        text += "\n# Was gebraucht wird: das # vor der Angabe löschen und das Beispiel ersetzen.\n"
        for property in shape.fields.map(\.property)
        where !first.contains(where: { $0.key == property.key }) && !others.contains(property.key) {
            let names = property.key == "municipalities" ? municipalities : []
            let example = property.value.example(property.example, names: names)
            let lines = ["\(property.key):" + (example.inline.map { " " + $0 } ?? "")] + example.lines
            text += "\n# \(property.help)\n" + lines.map { "#\($0)\n" }.joined()
        }
        return text
    }

    /// A text in YAML, in quotes where others' readers might take it for something else.
    static func scalar(_ text: String) -> String {
        if Moment(text) != nil { return text }
        let scalars = Array(text.unicodeScalars)
        let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
        let isPlain = scalars.enumerated().allSatisfy { index, scalar in
            switch scalar {
            case " ": index + 1 < scalars.count
            case ",", ".", ";", "(", ")", "/", "-", "_", "!", "?", "@": true
            case ":": index + 1 < scalars.count && scalars[index + 1] != " "
            default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            }
        }
        // Numbers and times begin with a digit; an interval such as "6 months" is neither.
        let isSafe = scalars.first?.properties.isAlphabetic == true || text.wholeMatch(of: /[0-9]+ [a-z]+/) != nil
        return isPlain && isSafe && !words.contains(text.lowercased()) ? text : JSONString.quoted(text)
    }
}

extension SchemaNode {
    /// An example in YAML: what follows the key on its line, and the lines below it.
    ///
    /// - Parameters:
    ///   - preferred: a scalar that reads well in this place.
    ///   - names: the items of a list or the keys of a map, where they are known.
    fileprivate func example(_ preferred: String?, names: [String] = []) -> (inline: String?, lines: [String]) {
        switch self {
        case .string(let text):
            let value = preferred ?? text.example ?? "Text"
            return (text.minimum == nil ? Skeleton.scalar(value) : value, [])
        case .integer(let range): return (preferred ?? String(range.lowerBound), [])
        case .boolean: return (preferred ?? "true", [])
        case .choice(let words): return (preferred ?? words.first ?? "", [])
        case .array(let item):
            let examples = names.isEmpty ? [item.example(preferred)] : names.map { item.example($0) }
            return (nil, examples.flatMap { Self.indented($0, first: "  - ", rest: "    ") })
        case .object(let properties, let alternatives):
            let telling = properties.filter {
                $0.isRequired || $0.example != nil || alternatives.first?.required.contains($0.key) == true
            }
            let shown = telling.isEmpty ? Array(properties.prefix(2)) : telling
            let lines = shown.flatMap { property in
                let example = property.value.example(property.example)
                return ["  \(property.key):" + (example.inline.map { " " + $0 } ?? "")]
                    + example.lines.map { "  " + $0 }
            }
            return (nil, lines)
        case .map(let known, let values):
            let keys = names.isEmpty ? [preferred ?? known.example ?? "name"] : names
            return (
                nil,
                keys.flatMap { key in
                    if case .optional = values { return ["  \(key):"] }
                    let example = values.example(nil)
                    return ["  \(key):" + (example.inline.map { " " + $0 } ?? "")] + example.lines.map { "  " + $0 }
                }
            )
        case .either(let value, _), .optional(let value): return value.example(preferred, names: names)
        case .definition(_, let value): return value.example(preferred, names: names)
        }
    }

    /// The lines of a list's item.
    private static func indented(
        _ example: (inline: String?, lines: [String]), first: String, rest: String
    ) -> [String] {
        if let inline = example.inline { return [first + inline] }
        // The lines of a group are indented by two already.
        return example.lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element.dropFirst(2) }
    }
}
