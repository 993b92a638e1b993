import Markup

/// What imports of one format into one city have made, as it is kept beside the content: the source's identifiers, and the
/// files as they were written.
package struct ImportLog: Sendable, Equatable {
    /// Path of the folder of all imports in the content folder. Its name begins with a dot, so that no build reads it.
    package static let root = ".auskunft/import"

    /// Path of the folder of one city and format in the content folder.
    package static func folder(municipality: String, format: String) -> String { "\(root)/\(municipality)/\(format)" }

    /// In the log's folder.
    package static let fileName = "ids.tsv"

    /// By the source's identifier.
    package private(set) var origins: [String: ImportOrigin] = [:]

    /// The log of no import.
    package init() {}

    /// Reads what `text` wrote; lines of another form are passed over.
    package init(_ text: String) {
        // Version control may have written the lines of another system's ends.
        for line in MarkdownText.unixLines(text).split(separator: "\n") where !line.hasPrefix("#") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 3, let kind = ImportOrigin.Kind(rawValue: fields[1]) else { continue }
            add(ImportOrigin(id: fields[2], key: fields[0], kind: kind))
        }
    }

    /// Notes what a record became.
    package mutating func add(_ origin: ImportOrigin) {
        // Identifiers are one line of text each, but other people's.
        let key = origin.key.replacing("\t", with: " ").replacing("\n", with: " ")
        origins[key] = ImportOrigin(id: origin.id, key: key, kind: origin.kind)
    }

    /// Ids that were given, by the source's identifiers.
    package var ids: [String: String] { origins.mapValues(\.id) }

    /// In order of the identifiers, so that version control shows what changed.
    package var text: String {
        var lines = ["# Kennung der Quelle, Art, Kennung hier; geschrieben von auskunft import."]
        for origin in origins.values.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            lines.append("\(origin.key)\t\(origin.kind.rawValue)\t\(origin.id)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Where the file is kept as the last import wrote it, in the log's folder.
    package static func path(of origin: ImportOrigin) -> String {
        let end =
            switch origin.kind {
            case .article, .version: "md"
            case .office: "yaml"
            case .file: "hash"
            case .table: "tsv"
            }
        return "\(origin.kind.rawValue)/\(origin.id).\(end)"
    }
}
