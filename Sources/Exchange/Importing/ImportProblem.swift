import Diagnostics

/// What is wrong with a line of a file to import, or was changed in it.
package struct ImportProblem: Error, Sendable {
    package enum Kind: Sendable {
        case encoding, json, list, repeated, field, id, duplicate, leika, furtherLeika, link, image
        case address
        /// A file that is there, and whether an earlier import wrote it.
        case exists(isFromImport: Bool)
        /// Categories that auskunft.yaml does not have, as lines for it, and where their articles are.
        case category(articles: Int, fallback: String, entries: String)
        case noCategory(count: Int)
        case noText, longAnswer, frontMatter, nesting, noLines, manyAreas
        case xml, documentType, noRecords, tooLarge, unknownObject, officeExists
        /// How many records are for other cities.
        case area(count: Int)
        /// Something without a place: the elements around it, and how often it comes.
        case unplaced(path: String, count: Int)
        /// An article that is there: the city's own file, where it says anything otherwise, and what it says nothing of.
        case version(path: String?, shared: [String])
        /// A shared text needs what the city does not have.
        case thinned(path: String, heading: String)
        case otherLeika(String, String)
        /// A city that could not be added to those of an article.
        case entry(String)
        case wrongArea(city: String)
    }

    package let kind: Kind
    package let line: Int
    package let detail: String?

    package init(_ kind: Kind, _ line: Int, detail: String?) {
        self.kind = kind
        self.line = line
        self.detail = detail
    }

    /// As a finding in a file.
    package func diagnostic(file: FileID) -> Diagnostic {
        let name = detail ?? ""
        let (rule, severity, message): (RuleID, Severity, LocalizedText) =
            switch kind {
            case .encoding:
                (
                    "import.encoding", .error,
                    LocalizedText(de: "Die Zeile ist kein UTF-8.", en: "The line is not UTF-8.")
                )
            case .json:
                (
                    "import.json", .error,
                    LocalizedText(
                        de: "Jede Zeile ist ein JSON-Objekt: {\"id\": …, \"title\": …, \"body\": …}."
                            + (name.isEmpty ? "" : " Diese nicht: \(name)"),
                        en: "Each line is a JSON object: {\"id\": …, \"title\": …, \"body\": …}."
                            + (name.isEmpty ? "" : " This one is not: \(name)"))
                )
            case .list:
                (
                    "import.json", .error,
                    LocalizedText(
                        de: "Hier beginnt eine JSON-Liste; gelesen wird ein Objekt je Zeile.",
                        en: "A list of JSON begins here; what is read is an object a line.")
                )
            case .repeated:
                (
                    "import.field", .error,
                    LocalizedText(
                        de: "„\(name)“ steht mehrmals im Datensatz.", en: "\"\(name)\" is in the record more than once."
                    )
                )
            case .field:
                (
                    "import.field", .error,
                    LocalizedText(
                        de: "„\(name)“ fehlt oder hat eine andere Form als erwartet.",
                        en: "\"\(name)\" is missing or has another form than expected.")
                )
            case .id:
                (
                    "import.id", .note,
                    LocalizedText(
                        de: "Eine Kennung besteht aus a–z, 0–9 und -; der Artikel heißt \(name).",
                        en: "An id consists of a–z, 0–9 and -; the article is called \(name).")
                )
            case .duplicate:
                (
                    "import.duplicate-id", .error,
                    LocalizedText(
                        de: "Die Kennung „\(name)“ kam schon vor.",
                        en: "The id \"\(name)\" came before.")
                )
            case .exists(isFromImport: true):
                (
                    "import.exists", .error,
                    LocalizedText(
                        de:
                            "\(name) gibt es schon; --update bringt ein, was sich seit dem letzten Import geändert hat.",
                        en: "\(name) is there already; --update brings in what changed since the last import.")
                )
            case .exists(isFromImport: false):
                (
                    "import.exists", .error,
                    LocalizedText(
                        de: "\(name) gibt es schon, und nicht aus einem Import.",
                        en: "\(name) is there already, and not from an import.")
                )
            case .leika:
                (
                    "import.leika", .warning,
                    LocalizedText(
                        de: "„\(name)“ ist kein LeiKa-Schlüssel (14 Ziffern, beginnend mit 99) und fällt weg.",
                        en: "\"\(name)\" is no LeiKa key (14 digits that begin with 99) and is left out.")
                )
            case .furtherLeika:
                (
                    "import.leika", .note,
                    LocalizedText(
                        de: "Ein Artikel hat einen LeiKa-Schlüssel; von „\(name)“ bleibt der erste.",
                        en: "An article has one LeiKa key; of \"\(name)\" the first stays.")
                )
            case .category(let articles, let fallback, _):
                (
                    "import.category", .warning,
                    LocalizedText(
                        de: "Kategorien der Quelle, zuerst „\(name)“, kennt auskunft.yaml nicht; "
                            + "ihre Artikel (\(articles)) stehen in „\(fallback)“.",
                        en: "auskunft.yaml does not have categories of the source, first \"\(name)\"; "
                            + "their articles (\(articles)) are in \"\(fallback)\".")
                )
            case .link:
                (
                    "import.link", .note,
                    LocalizedText(
                        de: "Dahin führt kein Verweis mehr, nur der Text ist geblieben: \(name).",
                        en: "No link leads there any more, only the text stays: \(name).")
                )
            case .xml:
                (
                    "import.xml", .error,
                    LocalizedText(
                        de: "Hier ist die Datei kein wohlgeformtes XML: \(name)",
                        en: "The file is not well-formed XML here: \(name)")
                )
            case .documentType:
                (
                    "import.xml", .error,
                    LocalizedText(
                        de: "Eine Datei mit Dokumenttyp oder Entitäten (<!DOCTYPE, <!ENTITY) wird nicht gelesen.",
                        en: "A file with a document type or entities (<!DOCTYPE, <!ENTITY) is not read.")
                )
            case .noRecords:
                (
                    "import.xml", .error,
                    LocalizedText(
                        de: "Die Datei enthält weder „leistung“ noch „organisationseinheit“.",
                        en: "The file has neither \"leistung\" nor \"organisationseinheit\".")
                )
            case .tooLarge:
                (
                    "import.too-large", .error,
                    LocalizedText(
                        de: "Der Text ist länger als eine Datei der Inhalte sein darf (\(name) Bytes).",
                        en: "The text is longer than a content file may be (\(name) bytes).")
                )
            case .area(let count):
                (
                    "import.area", .note,
                    LocalizedText(
                        de: "Gilt nicht für diese Stadt und fällt weg (\(count)-mal, zuerst „\(name)“).",
                        en: "Is not for this city and is left out (\(count) times, first \"\(name)\").")
                )
            case .version(let path, let shared):
                (
                    "import.version", .note,
                    LocalizedText(
                        de: "„\(name)“ gibt es schon. "
                            + (path.map { "Was hier anders ist, steht in \($0)." } ?? "Die Quelle sagt nichts anderes.")
                            + (shared.isEmpty
                                ? ""
                                : " Gemeinsam bleibt, wozu die Quelle nichts sagt: \(shared.joined(separator: ", "))."),
                        en: "\"\(name)\" is there already. "
                            + (path.map { "What is different here is in \($0)." } ?? "The source says nothing else.")
                            + (shared.isEmpty
                                ? ""
                                : " Shared stays what the source says nothing of: \(shared.joined(separator: ", ")).")
                    )
                )
            case .thinned(let path, let heading):
                (
                    "import.version", .warning,
                    LocalizedText(
                        de: "Der gemeinsame Text „\(heading)“ "
                            + (name.isEmpty ? "sagt der Stadt nichts" : "braucht, was die Stadt nicht hat: \(name)")
                            + "; in \(path) steht er ohne das.",
                        en: "The shared text \"\(heading)\" "
                            + (name.isEmpty ? "tells the city nothing" : "needs what the city does not have: \(name)")
                            + "; in \(path) it stands without that.")
                )
            case .otherLeika(let own, let other):
                (
                    "import.version", .warning,
                    LocalizedText(
                        de: "\(name) hat den LeiKa-Schlüssel \(other), die Quelle \(own); ist es dieselbe Leistung?",
                        en: "\(name) has the LeiKa key \(other), the source \(own); is it the same service?")
                )
            case .entry(let city):
                (
                    "import.version", .warning,
                    LocalizedText(
                        de: "In \(name) unter „municipalities“ diese Zeile ergänzen: „  \(city): {}“",
                        en: "Add this line under \"municipalities\" in \(name): \"  \(city): {}\"")
                )
            case .wrongArea(let city):
                (
                    "import.area", .error,
                    LocalizedText(
                        de:
                            "Nichts in der Datei gilt für \(city). Ihre Gebiete: \(name). Mit --area eines davon wählen.",
                        en: "Nothing in the file is for \(city). Its areas: \(name). Choose one of them with --area.")
                )
            case .unknownObject:
                (
                    "import.unknown-object", .note,
                    LocalizedText(
                        de: "„\(name)“ soll zuständig sein, steht aber nicht in der Datei.",
                        en: "\"\(name)\" is said to be responsible, but is not in the file.")
                )
            case .officeExists:
                (
                    "import.exists", .note,
                    LocalizedText(
                        de: "\(name) gibt es schon und bleibt, wie es ist.",
                        en: "\(name) is there already and stays as it is.")
                )
            case .unplaced(let path, let count):
                (
                    "import.unplaced", .note,
                    LocalizedText(
                        de: "„\(path)“ hat hier keinen Platz (\(count)-mal, zuerst „\(name)“).",
                        en: "\"\(path)\" has no place here (\(count) times, first \"\(name)\").")
                )
            case .address:
                (
                    "import.url", .warning,
                    LocalizedText(
                        de: "„\(name)“ ist keine Webadresse (https://…) und fällt weg.",
                        en: "\"\(name)\" is no web address (https://…) and is left out.")
                )
            case .noCategory(let count):
                (
                    "import.category", .note,
                    LocalizedText(
                        de: "\(count) Artikel nennen keine Kategorie, zuerst dieser; sie stehen in „\(name)“.",
                        en: "\(count) articles name no category, this one first; they are in \"\(name)\".")
                )
            case .noText:
                (
                    "import.no-text", .note,
                    LocalizedText(
                        de: "„\(name)“ hat in der Quelle keinen Text; die Antwort ist nur der Titel.",
                        en: "\"\(name)\" has no text in the source; the answer is but the title.")
                )
            case .longAnswer:
                (
                    "import.answer", .note,
                    LocalizedText(
                        de: "Die Antwort ist länger als \(name) Zeichen und wurde gekürzt.",
                        en: "The answer is longer than \(name) characters and was shortened.")
                )
            case .frontMatter:
                (
                    "import.front-matter", .note,
                    LocalizedText(
                        de: "Der Text begann mit einem Dateikopf (--- … ---); der fällt weg.",
                        en: "The text began with the head of a file (--- … ---), which is left out.")
                )
            case .nesting:
                (
                    "import.nesting", .error,
                    LocalizedText(
                        de:
                            "In „\(name)“ sind mehr als 250 Elemente ineinander geschachtelt; das lässt sich nicht lesen.",
                        en: "In \"\(name)\" more than 250 elements are nested in each other, which cannot be read.")
                )
            case .manyAreas:
                (
                    "import.area", .error,
                    LocalizedText(
                        de: "Die Datei ist für mehrere Gebiete: \(name). Mit --area das der Stadt wählen, "
                            + "oder in municipalities/<id>.yaml „ars“ eintragen.",
                        en: "The file is for several areas: \(name). Choose the city's with --area, "
                            + "or write \"ars\" into municipalities/<id>.yaml.")
                )
            case .noLines:
                (
                    "import.json", .error,
                    LocalizedText(de: "Die Datei enthält keine Artikel.", en: "The file has no articles.")
                )
            case .image:
                (
                    "import.image", .note,
                    LocalizedText(
                        de: "Von diesen Bildern bleibt nur die Beschreibung: \(name).",
                        en: "Of these images only the description stays: \(name).")
                )
            }
        return Diagnostic(
            rule, severity, Span(Place(file: file, line: line, column: 1), length: 0).range, message, help: help)
    }
}
