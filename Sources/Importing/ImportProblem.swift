import Diagnostics

/// What is wrong with a line of a file to import, or was changed in it.
public struct ImportProblem: Error, Sendable {
    enum Kind: Sendable {
        case encoding, json, field, id, duplicate, exists, leika, furtherLeika, category, link, image
        case address
        case noCategory(count: Int)
        case noText, longAnswer, frontMatter, nesting, noLines, manyAreas
        case xml, documentType, noRecords, tooLarge, area, unknownObject, officeExists
        /// Something without a place: the elements around it, and how often it comes.
        case unplaced(path: String, count: Int)
    }

    let kind: Kind
    let line: Int
    let detail: String?

    init(_ kind: Kind, _ line: Int, detail: String?) {
        self.kind = kind
        self.line = line
        self.detail = detail
    }

    /// As a finding in a file.
    func diagnostic(file: FileID) -> Diagnostic {
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
                        de: "Jede Zeile ist ein JSON-Objekt: {\"id\": …, \"title\": …, \"body\": …}.",
                        en: "Each line is a JSON object: {\"id\": …, \"title\": …, \"body\": …}.")
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
            case .exists:
                (
                    "import.exists", .error,
                    LocalizedText(
                        de:
                            "\(name) gibt es schon; --update bringt ein, was sich seit dem letzten Import geändert hat.",
                        en: "\(name) is there already; --update brings in what changed since the last import.")
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
            case .category:
                (
                    "import.category", .warning,
                    LocalizedText(
                        de: "Die Kategorie „\(name)“ kennt auskunft.yaml nicht; der Artikel steht in der ersten.",
                        en: "auskunft.yaml has no category \"\(name)\"; the article is in the first one.")
                )
            case .link:
                (
                    "import.link", .note,
                    LocalizedText(
                        de: "\(name) Verweise ohne Ziel, dem man folgen kann, sind jetzt nur Text.",
                        en: "\(name) links without a target to follow are mere text now.")
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
            case .area:
                (
                    "import.area", .note,
                    LocalizedText(
                        de: "Gilt nicht für diese Stadt und fällt weg: \(name).",
                        en: "Is not for this city and is left out: \(name).")
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
                    "import.area", .warning,
                    LocalizedText(
                        de: "Die Datei nennt mehrere Gebiete (\(name)); ohne „ars“ der Stadt kommt alles herein. "
                            + "In municipalities/<id>.yaml eintragen und noch einmal importieren.",
                        en: "The file names several areas (\(name)); without the city's \"ars\" all of it comes in. "
                            + "Write it into municipalities/<id>.yaml and import again.")
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
                        de: "\(name) Bilder wurden nicht übernommen, nur ihre Beschreibung.",
                        en: "\(name) images were not taken over, only their descriptions.")
                )
            }
        return Diagnostic(
            rule, severity, Span(Place(file: file, line: line, column: 1), length: 0).range, message)
    }
}
