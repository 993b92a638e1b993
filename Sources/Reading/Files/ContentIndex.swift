import Diagnostics
import Knowledge

/// What each file of the content folder is, told by its path alone.
package struct ContentIndex: Sendable {
    /// What a file is.
    package enum Kind: Sendable, Hashable {
        case settings
        case municipality(id: String)
        case office(municipality: String, id: String)
        case article(id: String)
        /// One city's own file of an article.
        case version(id: String, municipality: String)
        case notice(id: String)
        /// Guided questions, or the steps of a journey.
        case guide(id: String)
        case glossary, synonyms, questions
        /// Who answers which extension, in one city.
        case contacts(municipality: String)
        /// The street index of one city.
        case streets(municipality: String)
        /// Authorities that are none of the cities' own.
        case bodies
        /// Values that stand in many places.
        case facts
        /// A picture or document that articles may link to.
        case attachment
        case unknown
    }

    /// A file that is there; it need not be readable.
    package struct File: Sendable {
        /// Its number among all files.
        package let id: FileID
        /// In the content folder, parts separated by `/`.
        package let path: String
        /// Its size.
        package let bytes: Int
        /// What it is.
        package let kind: Kind

        /// From its parts.
        package init(id: FileID, path: String, bytes: Int, kind: Kind) {
            self.id = id
            self.path = path
            self.bytes = bytes
            self.kind = kind
        }

        /// Whether it is YAML from its first line to its last.
        package var isYAML: Bool {
            switch kind {
            case .settings, .municipality, .office, .guide, .glossary, .synonyms, .bodies, .facts: true
            default: false
            }
        }
    }

    /// In order of path.
    package let files: [File]
    /// From path to index in `files`.
    package let byPath: [String: Int]
    /// Ids of all articles, whether or not they can be read.
    package let articleIDs: Set<String>
    /// Ids of all offices, whether or not they can be read.
    package let officeIDs: Set<String>
    /// In order.
    package let municipalityIDs: IndexedList<CityIndex, String>
    /// Of articles, offices and municipalities, in order of path.
    package let identifiers: [String]

    /// What may be published with a page.
    package static let attachmentTypes: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "pdf"]

    /// O(n) in the number of files.
    package init(files: [File]) {
        self.files = files
        var byPath = Dictionary(
            files.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: { a, _ in a })
        // Links name a file as it should be called; that it is not has its finding.
        for (number, file) in files.enumerated() {
            if let path = Self.meantPath(file.path), byPath[path] == nil { byPath[path] = number }
        }
        self.byPath = byPath
        var articles: Set<String> = []
        var offices: Set<String> = []
        var municipalities: [String] = []
        var identifiers: [String] = []
        for file in files {
            switch file.kind {
            case .article(let id): articles.insert(id)
            case .office(_, let id): offices.insert(id)
            case .municipality(let id): municipalities.append(id)
            default: continue
            }
            switch file.kind {
            case .article(let id), .office(_, let id), .municipality(let id): identifiers.append(id)
            default: continue
            }
        }
        self.identifiers = identifiers.filter(Slug.isIdentifier)
        (articleIDs, officeIDs, municipalityIDs) = (articles, offices, IndexedList(municipalities))
    }

    /// The path of a file whose name ends otherwise than files of its kind do (`.MD`, `.yml`), as it should be; nil
    /// where the end is right or belongs to no kind.
    package static func meantPath(_ path: String) -> String? {
        for (end, right) in [(".md", ".md"), (".markdown", ".md"), (".yaml", ".yaml"), (".yml", ".yaml")] {
            guard path.utf8.count > end.utf8.count, path.suffix(end.count).lowercased() == end else { continue }
            let meant = path.dropLast(end.count) + right
            guard meant != path, exactKind(of: String(meant)) != .unknown else { return nil }
            return String(meant)
        }
        return nil
    }

    /// What a file is by its path; one whose name ends otherwise than it should is what it is meant to be.
    package static func kind(of path: String) -> Kind {
        let kind = exactKind(of: path)
        guard kind == .unknown, let meant = meantPath(path) else { return kind }
        return exactKind(of: meant)
    }

    private static func exactKind(of path: String) -> Kind {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.last else { return .unknown }
        switch (parts.count, parts[0]) {
        case (1, "auskunft.yaml"): return .settings
        case (1, "glossary.yaml"): return .glossary
        case (1, "synonyms.yaml"): return .synonyms
        case (1, "questions.tsv"): return .questions
        case (1, "bodies.yaml"): return .bodies
        case (1, "facts.yaml"): return .facts
        case (2, "contacts") where name.hasSuffix(".tsv"): return .contacts(municipality: stem(name, ".tsv"))
        case (2, "streets") where name.hasSuffix(".tsv"): return .streets(municipality: stem(name, ".tsv"))
        case (2, "municipalities") where name.hasSuffix(".yaml"): return .municipality(id: stem(name, ".yaml"))
        case (3, "offices") where name.hasSuffix(".yaml"):
            return .office(municipality: parts[1], id: stem(name, ".yaml"))
        case (2, "guides") where name.hasSuffix(".yaml"): return .guide(id: stem(name, ".yaml"))
        case (2, "notices") where name.hasSuffix(".md"): return .notice(id: stem(name, ".md"))
        case (2..., "articles") where name.hasSuffix(".md"):
            let stem = stem(name, ".md")
            guard let dot = stem.lastIndex(of: ".") else { return .article(id: stem) }
            return .version(id: String(stem[..<dot]), municipality: String(stem[stem.index(after: dot)...]))
        default:
            guard let dot = name.lastIndex(of: "."),
                attachmentTypes.contains(name[name.index(after: dot)...].lowercased())
            else { return .unknown }
            return .attachment
        }
    }

    private static func stem(_ name: String, _ suffix: String) -> String {
        String(name.dropLast(suffix.count))
    }
}
