import Diagnostics

extension ImportProblem {
    /// One sentence for the editor.
    package var message: LocalizedText {
        switch kind {
        case .encoding:
            LocalizedText(de: "Die Zeile ist kein UTF-8.", en: "The line is not UTF-8.")
        case .read(let encoding):
            LocalizedText(
                de: "Die Datei ist kein UTF-8 und wurde als \(encoding) gelesen; bitte Umlaute prüfen.",
                en: "The file is not UTF-8 and was read as \(encoding); please check letters with accents.")
        case .json(let reason):
            LocalizedText(
                de: "Jede Zeile ist ein JSON-Objekt: {\"id\": …, \"title\": …, \"body\": …}."
                    + (reason.map { " Diese nicht: \($0.german)" } ?? ""),
                en: "Each line is a JSON object: {\"id\": …, \"title\": …, \"body\": …}."
                    + (reason.map { " This one is not: \($0.english)" } ?? ""))
        case .list:
            LocalizedText(
                de: "Hier beginnt eine JSON-Liste; gelesen wird ein Objekt je Zeile.",
                en: "A JSON list begins here; the import reads one object per line.")
        case .unclosedQuote:
            LocalizedText(
                de: "Dieses Anführungszeichen wird nicht geschlossen; was danach kommt, lässt sich nicht lesen.",
                en: "This quotation mark is not closed; what follows cannot be read.")
        case .noHeader(let columns):
            LocalizedText(
                de: "Die erste Zeile nennt keine Spalte für den Titel. Hier steht: \(columns).",
                en: "The first line names no column for the title. It has: \(columns).")
        case .noListColumn(let wanted, _, let columns):
            LocalizedText(
                de:
                    "Keine Zeile nennt die Spalten der Liste; gebraucht wird \(Self.alternatives(wanted, .german)). Hier steht: \(columns).",
                en:
                    "No row names the columns of the list; it needs \(Self.alternatives(wanted, .english)). It has: \(columns)."
            )
        case .noRows: LocalizedText(de: "Die Datei enthält keine Zeilen.", en: "The file contains no rows.")
        case .noColumn(let name, let columns):
            LocalizedText(
                de: "Eine Spalte „\(name)“ gibt es nicht. Es gibt: \(columns).",
                en: "There is no column \"\(name)\". There are: \(columns).")
        case .cells(let expected, let found):
            LocalizedText(
                de: "Die Zeile hat \(found) Zellen, die Spalten sind \(expected).",
                en: "The row has \(found) cells, and there are \(expected) columns.")
        case .fewCells(let expected, let found):
            LocalizedText(
                de: "Die Zeile hat nur \(found) von \(expected) Zellen; die übrigen gelten als leer.",
                en: "The row has only \(found) of \(expected) cells; the others are taken as empty.")
        case .sameTitle(let id):
            LocalizedText(
                de: "Der Titel kam schon vor, und eine Kennung fehlt; der Artikel heißt \(id).",
                en: "The title was already used, and there is no id; the article is called \(id).")
        case .severalLines:
            LocalizedText(
                de: "Das Objekt geht über mehrere Zeilen; gelesen wird ein Objekt je Zeile.",
                en: "The object takes several lines; the import reads one object per line.")
        case .repeated(let key):
            LocalizedText(
                de: "„\(key)“ steht mehrmals im Datensatz.", en: "\"\(key)\" is in the record more than once."
            )
        case .field(let key):
            LocalizedText(
                de: "„\(key)“ fehlt oder hat eine andere Form als erwartet.",
                en: "\"\(key)\" is missing or does not have the expected form.")
        case .form(let member, let expected):
            LocalizedText(
                de: "„\(member)“ hat eine andere Form als erwartet: \(expected.german).",
                en: "\"\(member)\" does not have the expected form: \(expected.english).")
        case .value(let member, let written, let expected):
            LocalizedText(
                de: "„\(member)“: „\(written)“ lässt sich nicht lesen und fällt weg; erwartet wird \(expected.german).",
                en: "\"\(member)\": \"\(written)\" cannot be read and is left out; expected is \(expected.english).")
        case .missing(let member, let count, let names):
            LocalizedText(
                de: "„\(member)“ nennt, was es hier nicht gibt (\(count)): \(names).",
                en: "\"\(member)\" names what is not here (\(count)): \(names).")
        case .unmatched(let member, let count, let names, _):
            LocalizedText(
                de: "„\(member)“ nennt, was es in dieser Stadt nicht gibt (\(count)): \(names).",
                en: "\"\(member)\" names what this city does not have (\(count)): \(names).")
        case .contradiction(let street):
            LocalizedText(
                de:
                    "„\(street)“ steht mehrmals da, mit verschiedenen Angaben. Für eine Straße gilt, was alle Zeilen sagen, für ein Haus die erste.",
                en:
                    "\"\(street)\" is there more than once and differs. Of a street what all rows say is taken over, of a house the first."
            )
        case .words(let member, let heading):
            LocalizedText(
                de: "„\(member)“ ist nicht eindeutig; die Worte stehen im Abschnitt „\(heading)“.",
                en: "\"\(member)\" is not certain; its words are in the section \"\(heading)\".")
        case .id(let id):
            LocalizedText(
                de: "Eine Kennung besteht aus a–z, 0–9 und -; der Artikel heißt \(id).",
                en: "An id consists of a–z, 0–9 and -; the article is called \(id).")
        case .duplicate(let id):
            LocalizedText(
                de: "Die Kennung „\(id)“ kam schon vor.",
                en: "The id \"\(id)\" was already used.")
        case .exists(let path, isFromImport: true):
            LocalizedText(
                de:
                    "\(path) gibt es schon; --update bringt ein, was sich seit dem letzten Import geändert hat.",
                en: "\(path) already exists; --update brings in what has changed since the last import.")
        case .exists(let path, isFromImport: false):
            LocalizedText(
                de: "\(path) gibt es schon, und nicht aus einem Import.",
                en: "\(path) already exists, and not from an import.")
        case .tableExists(let path, isFromImport: true):
            LocalizedText(
                de: "\(path) gibt es schon; --update bringt ein, was sich seit dem letzten Import geändert hat.",
                en: "\(path) already exists; --update brings in what has changed since the last import.")
        case .tableExists(let path, isFromImport: false):
            LocalizedText(
                de: "\(path) gibt es schon; --update ergänzt neue Zeilen und leere Zellen, was dort steht, bleibt.",
                en: "\(path) already exists; --update adds new rows and fills empty cells, and what is there stays.")
        case .leika(let written):
            LocalizedText(
                de: "„\(written)“ ist kein LeiKa-Schlüssel (14 Ziffern, beginnend mit 99) und fällt weg.",
                en: "\"\(written)\" is not a LeiKa key (14 digits beginning with 99) and is left out.")
        case .furtherLeika(let written):
            LocalizedText(
                de: "Ein Artikel hat einen LeiKa-Schlüssel; von „\(written)“ bleibt der erste.",
                en: "An article has one LeiKa key; only the first of \"\(written)\" is kept.")
        case .category(let first, let articles, let fallback, _):
            LocalizedText(
                de: "Kategorien der Quelle, zuerst „\(first)“, kennt auskunft.yaml nicht; "
                    + "ihre Artikel (\(articles)) stehen in „\(fallback)“.",
                en: "auskunft.yaml lacks categories of the source, the first being \"\(first)\"; "
                    + "their articles (\(articles)) are in \"\(fallback)\".")
        case .link(let targets):
            LocalizedText(
                de: "Dahin führt kein Verweis mehr, nur der Text ist geblieben: \(targets).",
                en: "These are no longer links, only their text is kept: \(targets).")
        case .beyondLinks(let count, let most):
            LocalizedText(
                de:
                    "Links führen zu den ersten \(most) Datensätzen; zu den übrigen \(count) bleiben sie, wie sie in der Quelle stehen, oder nur ihr Text.",
                en:
                    "Links lead to the first \(most) records; those to the other \(count) stay as the source has them, or only their text does."
            )
        case .xml(let words):
            LocalizedText(
                de: "Hier ist die Datei kein wohlgeformtes XML: \(words)",
                en: "The file is not well-formed XML here: \(words)")
        case .documentType:
            LocalizedText(
                de: "Eine Datei mit Dokumenttyp oder Entitäten (<!DOCTYPE, <!ENTITY) wird nicht gelesen.",
                en: "A file with a document type or entities (<!DOCTYPE, <!ENTITY) is not read.")
        case .noRecords:
            LocalizedText(
                de: "Die Datei enthält weder „leistung“ noch „organisationseinheit“.",
                en: "The file contains neither \"leistung\" nor \"organisationseinheit\".")
        case .tooLarge(let limit):
            LocalizedText(
                de: "Der Text ist länger als eine Datei der Inhalte sein darf (\(limit) Bytes).",
                en: "The text is longer than a content file may be (\(limit) bytes).")
        case .area(let first, let count):
            LocalizedText(
                de: "Gilt nicht für diese Stadt und fällt weg (\(count)-mal, zuerst „\(first)“).",
                en: "Not for this city, and left out (\(count) times, first \"\(first)\").")
        case .version(let article, let path, let shared):
            LocalizedText(
                de: "„\(article)“ gibt es schon. "
                    + (path.map { "Was hier anders ist, steht in \($0)." } ?? "Die Quelle sagt nichts anderes.")
                    + (shared.isEmpty
                        ? ""
                        : " Gemeinsam bleibt, wozu die Quelle nichts sagt: \(shared.joined(separator: ", "))."),
                en: "\"\(article)\" already exists. "
                    + (path.map { "What is different here is in \($0)." } ?? "The source says nothing different.")
                    + (shared.isEmpty
                        ? ""
                        : " What the source does not mention stays shared: \(shared.joined(separator: ", ")).")
            )
        case .thinned(let path, let heading, let missing):
            LocalizedText(
                de: "Der gemeinsame Text „\(heading)“ "
                    + (missing.isEmpty ? "sagt der Stadt nichts" : "braucht, was die Stadt nicht hat: \(missing)")
                    + "; in \(path) steht er ohne das.",
                en: "The shared text \"\(heading)\" "
                    + (missing.isEmpty ? "tells the city nothing" : "needs what the city does not have: \(missing)")
                    + "; \(path) has it without that.")
        case .otherLeika(let path, let own, let other):
            LocalizedText(
                de: "\(path) hat den LeiKa-Schlüssel \(other), die Quelle \(own); ist es dieselbe Leistung?",
                en: "\(path) has the LeiKa key \(other), the source \(own); is it the same service?")
        case .entry(let path, let city):
            LocalizedText(
                de: "In \(path) unter „municipalities“ diese Zeile ergänzen: „  \(city): {}“",
                en: "Add this line under \"municipalities\" in \(path): \"  \(city): {}\"")
        case .wrongArea(let city, let areas):
            LocalizedText(
                de:
                    "Nichts in der Datei gilt für \(city). Ihre Gebiete: \(areas). Mit --area eines davon wählen.",
                en: "Nothing in the file is for \(city). Its areas: \(areas). Choose one of them with --area.")
        case .unknownObject(let id):
            LocalizedText(
                de: "„\(id)“ soll zuständig sein, steht aber nicht in der Datei.",
                en: "\"\(id)\" is named as responsible, but is not in the file.")
        case .officeExists(let path):
            LocalizedText(
                de: "\(path) gibt es schon und bleibt, wie es ist.",
                en: "\(path) already exists and stays as it is.")
        case .unplaced(let path, let count, let first):
            LocalizedText(
                de: "„\(path)“ hat hier keinen Platz (\(count)-mal, zuerst „\(first)“).",
                en: "\"\(path)\" has no place here (\(count) times, first \"\(first)\").")
        case .furtherUnplaced(let kinds, let count):
            LocalizedText(
                de: "Noch \(kinds) andere haben hier keinen Platz (\(count)-mal); --report schreibt alle auf.",
                en: "Another \(kinds) have no place here (\(count) times); --report writes all of them down.")
        case .address(let address):
            LocalizedText(
                de: "„\(address)“ ist keine Webadresse (https://…) und fällt weg.",
                en: "\"\(address)\" is not a web address (https://…) and is left out.")
        case .noCategory(1, let fallback):
            LocalizedText(
                de: "Der Artikel nennt keine Kategorie; er steht in „\(fallback)“.",
                en: "The article names no category; it is in \"\(fallback)\".")
        case .noCategory(let count, let fallback):
            LocalizedText(
                de: "\(count) Artikel nennen keine Kategorie, zuerst dieser; sie stehen in „\(fallback)“.",
                en: "\(count) articles name no category, this one first; they are in \"\(fallback)\".")
        case .noText(let title):
            LocalizedText(
                de: "„\(title)“ hat in der Quelle keinen Text; die Antwort ist nur der Titel.",
                en: "\"\(title)\" has no text in the source; the answer is only the title.")
        case .longAnswer(let limit):
            LocalizedText(
                de: "Die Antwort ist länger als \(limit) Zeichen und wurde gekürzt.",
                en: "The answer is longer than \(limit) characters and was shortened.")
        case .frontMatter:
            LocalizedText(
                de: "Der Text begann mit einem Dateikopf (--- … ---); der fällt weg.",
                en: "The text began with front matter (--- … ---), which is left out.")
        case .head(let reason): reason
        case .draft(let title):
            LocalizedText(
                de: "„\(title)“ ist in der Quelle ein Entwurf und bleibt weg.",
                en: "\"\(title)\" is a draft in the source and is left out.")
        case .leftOut(let what, let count, let first):
            LocalizedText(
                de: "Weggelassen: \(what.german) (\(count)), zuerst \(first).",
                en: "Left out: \(what.english) (\(count)), the first being \(first).")
        case .unreadable:
            LocalizedText(de: "Die Datei lässt sich nicht lesen.", en: "The file cannot be read.")
        case .nesting(let name):
            LocalizedText(
                de:
                    "In „\(name)“ sind mehr als 250 Elemente ineinander geschachtelt; das lässt sich nicht lesen.",
                en: "\"\(name)\" has more than 250 elements nested inside each other and cannot be read.")
        case .manyAreas(let areas):
            LocalizedText(
                de: "Die Datei ist für mehrere Gebiete: \(areas). Mit --area das der Stadt wählen, "
                    + "oder in municipalities/<id>.yaml „ars“ eintragen.",
                en: "The file is for several areas: \(areas). Choose the city's with --area, "
                    + "or write \"ars\" into municipalities/<id>.yaml.")
        case .noLines:
            LocalizedText(de: "Die Datei enthält keine Artikel.", en: "The file contains no articles.")
        case .image(let images):
            LocalizedText(
                de: "Von diesen Bildern bleibt nur die Beschreibung: \(images).",
                en: "Only the description of these images is kept: \(images).")
        }
    }

    private static func alternatives(_ names: [String], _ language: Language) -> String {
        names.map { "„\($0)“" }.joined(separator: language == .german ? " oder " : " or ")
    }
}
