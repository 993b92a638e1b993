import Diagnostics

/// What an import says of its source and of the files that it meets. The findings are about no content, so they have no pages.
package enum ImportRule: RuleSet {
    case encoding, json, field, table, value, words, missing, id, duplicateId, exists, leika,
        category, link, xml, tooLarge, area, version, unknownObject,
        unplaced, url, noText, answer, frontMatter, head, leftOut, unreadable, nesting, image,
        conflict, unresolved, deletedHere, foreign, gone

    /// Name, weight and texts of the kind.
    package var declaration: RuleDeclaration {
        switch self {
        case .encoding:
            RuleDeclaration(
                id: "import.encoding", .error, exceptional: .note,
                withoutPage: LocalizedText(
                    de: "Eine Zeile der Quelle ist in UTF-8 geschrieben.",
                    en: "A line of the source is written in UTF-8."))
        case .json:
            RuleDeclaration(
                id: "import.json", .error,
                withoutPage: LocalizedText(
                    de: "Jede Zeile der Quelle ist ein JSON-Objekt.",
                    en: "Each line of the source is a JSON object."))
        case .field:
            RuleDeclaration(
                id: "import.field", .error,
                withoutPage: LocalizedText(
                    de:
                        "Ein Datensatz hat die Angaben, die ein Artikel braucht, jede einmal und in der erwarteten Form.",
                    en: "A record has the fields that an article needs, each once and in the expected form."))
        case .table:
            RuleDeclaration(
                id: "import.table", .error, exceptional: .note,
                withoutPage: LocalizedText(
                    de: "Eine Tabelle nennt in der ersten Zeile ihre Spalten, und jede Zeile hat so viele Zellen.",
                    en: "A table names its columns in the first line, and every row has as many cells."))
        case .value:
            RuleDeclaration(
                id: "import.value", .warning,
                withoutPage: LocalizedText(
                    de: "Ein Wert der Quelle ist so geschrieben, dass er sich lesen lässt.",
                    en: "A value of the source is written so that it can be read."))
        case .missing:
            RuleDeclaration(
                id: "import.missing", .warning,
                withoutPage: LocalizedText(
                    de: "Stellen, Artikel und Städte, die ein Datensatz nennt, gibt es.",
                    en: "Offices, articles and cities that a record names exist."))
        case .words:
            RuleDeclaration(
                id: "import.words", .note,
                withoutPage: LocalizedText(
                    de: "Was eine Quelle mit Worten sagt, ist eindeutig.",
                    en: "What a source says in words is certain."))
        case .id:
            RuleDeclaration(
                id: "import.id", .note,
                withoutPage: LocalizedText(
                    de: "Die Kennung eines Datensatzes kann Kennung eines Artikels sein.",
                    en: "The id of a record can be the id of an article."))
        case .duplicateId:
            RuleDeclaration(
                id: "import.duplicate-id", .error,
                withoutPage: LocalizedText(
                    de: "Eine Kennung kommt in der Quelle nur einmal vor.",
                    en: "An id occurs only once in the source."))
        case .exists:
            RuleDeclaration(
                id: "import.exists", .error, exceptional: .note,
                withoutPage: LocalizedText(
                    de: "Ein Import überschreibt keine Datei der Inhalte.",
                    en: "An import does not overwrite a file of the content."))
        case .leika:
            RuleDeclaration(
                id: "import.leika", .warning, exceptional: .note,
                withoutPage: LocalizedText(
                    de: "Ein Datensatz hat höchstens einen LeiKa-Schlüssel, und der hat 14 Ziffern.",
                    en: "A record has at most one LeiKa key, and that has 14 digits."))
        case .category:
            RuleDeclaration(
                id: "import.category", .warning, exceptional: .note,
                withoutPage: LocalizedText(
                    de: "Die Kategorie eines Datensatzes steht in auskunft.yaml.",
                    en: "The category of a record is listed in auskunft.yaml."))
        case .link:
            RuleDeclaration(
                id: "import.link", .note,
                withoutPage: LocalizedText(
                    de: "Ein Link der Quelle führt auch im Artikel zu einem Ziel.",
                    en: "A link in the source leads somewhere in the article as well."))
        case .xml:
            RuleDeclaration(
                id: "import.xml", .error,
                withoutPage: LocalizedText(
                    de: "Die Quelle ist wohlgeformtes XML mit Leistungen oder Organisationseinheiten.",
                    en: "The source is well-formed XML with services or organisational units."))
        case .tooLarge:
            RuleDeclaration(
                id: "import.too-large", .error,
                withoutPage: LocalizedText(
                    de: "Ein Artikel ist höchstens so lang, wie eine Datei der Inhalte sein darf.",
                    en: "An article is no longer than a content file may be."))
        case .area:
            RuleDeclaration(
                id: "import.area", .error, exceptional: .note,
                withoutPage: LocalizedText(
                    de: "Die Quelle gilt für die Stadt, für die importiert wird.",
                    en: "The source applies to the city that the import is for."))
        case .version:
            RuleDeclaration(
                id: "import.version", .warning, exceptional: .note,
                withoutPage: LocalizedText(
                    de: "Was eine zweite Stadt zu einem Artikel sagt, wird ihre Fassung des Artikels.",
                    en: "What a second city says about an article becomes its version of the article."))
        case .unknownObject:
            RuleDeclaration(
                id: "import.unknown-object", .note,
                withoutPage: LocalizedText(
                    de: "Eine Stelle, die zuständig sein soll, steht in der Quelle.",
                    en: "An office that is said to be responsible is in the source."))
        case .unplaced:
            RuleDeclaration(
                id: "import.unplaced", .note,
                withoutPage: LocalizedText(
                    de: "Alles in der Quelle hat einen Platz im Artikel.",
                    en: "Everything in the source has a place in the article."))
        case .url:
            RuleDeclaration(
                id: "import.url", .warning,
                withoutPage: LocalizedText(
                    de: "Die Adresse eines Datensatzes ist eine Webadresse.",
                    en: "The address of a record is a web address."))
        case .noText:
            RuleDeclaration(
                id: "import.no-text", .note,
                withoutPage: LocalizedText(
                    de: "Ein Datensatz hat einen Text.",
                    en: "A record has a text."))
        case .answer:
            RuleDeclaration(
                id: "import.answer", .note,
                withoutPage: LocalizedText(
                    de: "Eine Antwort ist höchstens so lang, wie auskunft.yaml erlaubt.",
                    en: "An answer is no longer than auskunft.yaml allows."))
        case .frontMatter:
            RuleDeclaration(
                id: "import.front-matter", .note,
                withoutPage: LocalizedText(
                    de: "Ein Text beginnt nicht mit dem Kopf einer Datei.",
                    en: "A text does not begin with front matter."))
        case .head:
            RuleDeclaration(
                id: "import.head", .error,
                withoutPage: LocalizedText(
                    de: "Der Kopf einer Datei ist YAML, TOML oder JSON und geschlossen.",
                    en: "The front matter of a file is YAML, TOML or JSON, and closed."))
        case .leftOut:
            RuleDeclaration(
                id: "import.left-out", .note,
                withoutPage: LocalizedText(
                    de: "Was in einem Ordner kein Artikel ist, wird genannt.",
                    en: "What is no article in a folder is named."))
        case .unreadable:
            RuleDeclaration(
                id: "import.unreadable", .error,
                withoutPage: LocalizedText(
                    de: "Dateien der Quelle lassen sich lesen.", en: "Files of the source can be read."))
        case .nesting:
            RuleDeclaration(
                id: "import.nesting", .error,
                withoutPage: LocalizedText(
                    de: "HTML in der Quelle ist höchstens 250 Elemente tief geschachtelt.",
                    en: "HTML in the source is nested at most 250 elements deep."))
        case .image:
            RuleDeclaration(
                id: "import.image", .note,
                withoutPage: LocalizedText(
                    de: "Ein Bild der Quelle bleibt im Artikel.",
                    en: "A picture in the source stays in the article."))
        case .conflict:
            RuleDeclaration(
                id: "import.conflict", .error,
                withoutPage: LocalizedText(
                    de: "Redaktion und Quelle ändern nicht dieselben Zeilen.",
                    en: "Editors and source do not change the same lines."))
        case .unresolved:
            RuleDeclaration(
                id: "import.unresolved", .error,
                withoutPage: LocalizedText(
                    de: "Vor einem Import sind die Konflikte des vorigen gelöst.",
                    en: "Before an import, the conflicts of the previous one are resolved."))
        case .deletedHere:
            RuleDeclaration(
                id: "import.deleted-here", .note,
                withoutPage: LocalizedText(
                    de: "Was die Quelle ändert, ist in den Inhalten noch da.",
                    en: "What the source changes is still there in the content."))
        case .foreign:
            RuleDeclaration(
                id: "import.foreign", .warning,
                withoutPage: LocalizedText(
                    de: "Ein Import ändert nur Dateien, die aus einem Import stammen.",
                    en: "An import changes only files that come from an import."))
        case .gone:
            RuleDeclaration(
                id: "import.gone", .note, exceptional: .warning,
                withoutPage: LocalizedText(
                    de: "Was ein früherer Import brachte, steht noch in der Quelle.",
                    en: "What an earlier import brought is still in the source."))
        }
    }
}
