import Diagnostics

/// What is wrong with a record of a file to import, or was changed in it.
package struct ImportProblem: Error, Sendable {
    /// What it is, with what its words name.
    package enum Kind: Sendable {
        case encoding, list, severalLines, noLines
        /// A file that is read as an encoding other than UTF-8, by its name.
        case read(as: String)
        /// Why a line is not JSON; nil where it is JSON and not an object.
        case json(reason: LocalizedText?)
        case repeated(key: String)
        /// A quotation mark of a table that is not closed.
        case unclosedQuote
        /// Columns of a table of which none is the title.
        case noHeader(columns: String)
        /// Columns of a list of which none is one that it needs: what that is called, and its keys.
        case noListColumn(wanted: [String], keys: [String], columns: String)
        /// A list without a row.
        case noRows
        /// A column that is asked for and not there.
        case noColumn(String, columns: String)
        /// How many cells a row should have and has.
        case cells(expected: Int, found: Int)
        case fewCells(expected: Int, found: Int)
        /// A row without an identifier of its own, whose title another row has.
        case sameTitle(id: String)
        case field(String)
        /// A member whose value has another form, and the form that it must have.
        case form(member: String, expected: LocalizedText)
        /// A member whose words cannot be read, and what is understood.
        case value(member: String, written: String, expected: LocalizedText)
        /// Offices, articles or cities that are not there: the member, how many, and the first of them.
        case missing(member: String, count: Int, names: String)
        /// Offices or districts that are not there, with those that may be meant, and the lines that would make them.
        case unmatched(member: String, count: Int, names: String, entries: String)
        /// A street or house of which a list says different things.
        case contradiction(street: String)
        /// A member that is not certain, and the heading of the section that has its words.
        case words(member: String, heading: String)
        /// The id that the article gets instead of the record's.
        case id(String)
        case duplicate(id: String)
        case leika(String)
        case furtherLeika(String)
        /// What is left of links and images: targets and addresses, in quotation marks.
        case link(String)
        /// How many records links do not lead to, because so many others come before them.
        case beyondLinks(count: Int, most: Int)
        case image(String)
        case address(String)
        /// A file that is there, and whether an earlier import wrote it.
        case exists(path: String, isFromImport: Bool)
        case officeExists(path: String)
        /// A table that is there, and whether an earlier import wrote it; an update adds to it in either case.
        case tableExists(path: String, isFromImport: Bool)
        /// Categories that auskunft.yaml does not have: the first, how many articles, and the lines for auskunft.yaml.
        case category(first: String, articles: Int, fallback: String, entries: String)
        case noCategory(count: Int, fallback: String)
        case noText(title: String)
        /// Of an answer, in characters.
        case longAnswer(limit: Int)
        case frontMatter
        /// Why the head of a file cannot be read.
        case head(LocalizedText)
        /// A page that its source does not publish, by its title.
        case draft(String)
        /// What is left out, how many, and the first of it.
        case leftOut(LocalizedText, count: Int, first: String)
        /// A file that cannot be read.
        case unreadable
        /// What is nested too deep: a field or a record.
        case nesting(String)
        case manyAreas(String)
        case wrongArea(city: String, areas: String)
        /// How many records are for other cities, and the title of the first.
        case area(first: String, count: Int)
        case xml(String)
        case documentType, noRecords
        /// Of a file, in bytes.
        case tooLarge(limit: Int)
        case unknownObject(String)
        /// Something without a place: the elements around it, how often it comes, and the first of it.
        case unplaced(path: String, count: Int, first: String)
        /// How many other elements or members have no place, and how often they come.
        case furtherUnplaced(kinds: Int, count: Int)
        /// An article that is there: the city's own file, where it says anything otherwise, and what it says nothing of.
        case version(article: String, path: String?, shared: [String])
        /// A shared text that needs what the city does not have.
        case thinned(path: String, heading: String, missing: String)
        case otherLeika(path: String, own: String, other: String)
        /// A city that could not be added to those of an article.
        case entry(path: String, city: String)
    }

    /// What it is.
    package let kind: Kind
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int

    /// A place of the source; line and column from 1.
    package init(_ kind: Kind, line: Int, column: Int = 1) {
        self.kind = kind
        self.line = line
        self.column = column
    }

    /// As a finding in a file.
    ///
    /// - Parameter more: how many others of its kind there are.
    package func diagnostic(file: FileID, more: Int = 0) -> Diagnostic {
        let start = Span(Place(file: file, line: line, column: column), length: 0).range
        let others = LocalizedText(
            de: "Ebenso bei \(more) weiteren; --report schreibt alle auf.",
            en: "The same with \(more) more; --report writes all of them down.")
        return Diagnostic(
            rule, at: start, isExceptional: isExceptional, more > 0 ? message.followed(by: others) : message,
            help: help)
    }

    /// Whether nothing is written because of it.
    var isError: Bool { diagnostic(file: 0).severity == .error }

    /// The member that it is about, so that each is summed up by itself.
    var member: String {
        switch kind {
        case .form(let member, _), .value(let member, _, _), .words(let member, _), .missing(let member, _, _): member
        case .unmatched(let member, _, _, _): member
        case .unplaced(let path, _, _): path
        case .leftOut(let what, _, _): what.german
        case .draft: "draft"
        case .beyondLinks: "beyond"
        default: ""
        }
    }

    /// Whether the report needs a line of it: what is lost has lines of its own there, and sums have none.
    var isDetail: Bool {
        switch kind {
        case .link, .image, .leika, .furtherLeika, .address, .frontMatter, .value, .missing, .unplaced,
            .furtherUnplaced,
            .category, .noCategory, .area, .unmatched:
            false
        default: true
        }
    }

    var rule: ImportRule {
        switch kind {
        case .encoding, .read: .encoding
        case .json, .list, .severalLines, .noLines: .json
        case .repeated, .field, .form: .field
        case .unclosedQuote, .noHeader, .noListColumn, .noRows, .noColumn, .cells, .fewCells: .table
        case .value, .contradiction: .value
        case .missing, .unmatched: .missing
        case .words: .words
        case .id, .sameTitle: .id
        case .duplicate: .duplicateId
        case .exists, .officeExists, .tableExists: .exists
        case .leika, .furtherLeika: .leika
        case .category, .noCategory: .category
        case .link, .beyondLinks: .link
        case .xml, .documentType, .noRecords: .xml
        case .tooLarge: .tooLarge
        case .area, .wrongArea, .manyAreas: .area
        case .version, .thinned, .otherLeika, .entry: .version
        case .unknownObject: .unknownObject
        case .unplaced, .furtherUnplaced: .unplaced
        case .address: .url
        case .noText: .noText
        case .longAnswer: .answer
        case .frontMatter: .frontMatter
        case .head: .head
        case .draft, .leftOut: .leftOut
        case .unreadable: .unreadable
        case .nesting: .nesting
        case .image: .image
        }
    }

    /// Whether the problem weighs less than others of its name.
    var isExceptional: Bool {
        switch kind {
        case .read, .fewCells, .furtherLeika, .area, .version, .officeExists, .noCategory: true
        default: false
        }
    }
}
