import Diagnostics

/// What is wrong with a record of a file to import, or was changed in it.
package struct ImportProblem: Error, Sendable {
    /// What it is, with what its words name.
    package enum Kind: Sendable {
        case encoding, list, noLines
        /// Why a line is not JSON; nil where it is JSON and not an object.
        case json(reason: String?)
        case repeated(key: String)
        case field(String)
        /// The id that the article gets instead of the record's.
        case id(String)
        case duplicate(id: String)
        case leika(String)
        case furtherLeika(String)
        /// What is left of links and images: targets and addresses, in quotation marks.
        case link(String)
        case image(String)
        case address(String)
        /// A file that is there, and whether an earlier import wrote it.
        case exists(path: String, isFromImport: Bool)
        case officeExists(path: String)
        /// Categories that auskunft.yaml does not have: the first, how many articles, and the lines for auskunft.yaml.
        case category(first: String, articles: Int, fallback: String, entries: String)
        case noCategory(count: Int, fallback: String)
        case noText(title: String)
        /// Of an answer, in characters.
        case longAnswer(limit: Int)
        case frontMatter
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

    /// - Parameter line: of the source, from 1.
    package init(_ kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }

    /// As a finding in a file.
    package func diagnostic(file: FileID) -> Diagnostic {
        let start = Span(Place(file: file, line: line, column: 1), length: 0).range
        return Diagnostic(rule, at: start, isExceptional: isExceptional, message, help: help)
    }

    private var rule: ImportRule {
        switch kind {
        case .encoding: .encoding
        case .json, .list, .noLines: .json
        case .repeated, .field: .field
        case .id: .id
        case .duplicate: .duplicateId
        case .exists, .officeExists: .exists
        case .leika, .furtherLeika: .leika
        case .category, .noCategory: .category
        case .link: .link
        case .xml, .documentType, .noRecords: .xml
        case .tooLarge: .tooLarge
        case .area, .wrongArea, .manyAreas: .area
        case .version, .thinned, .otherLeika, .entry: .version
        case .unknownObject: .unknownObject
        case .unplaced: .unplaced
        case .address: .url
        case .noText: .noText
        case .longAnswer: .answer
        case .frontMatter: .frontMatter
        case .nesting: .nesting
        case .image: .image
        }
    }

    /// Whether the problem weighs less than others of its name.
    private var isExceptional: Bool {
        switch kind {
        case .furtherLeika, .area, .version, .officeExists, .noCategory: true
        default: false
        }
    }
}
