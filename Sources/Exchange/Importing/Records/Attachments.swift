import Knowledge
import Markup

/// The pictures and files that come along with an article.
enum Attachments {
    /// Those of a record that a file shows, beside it.
    ///
    /// - Complexity: O(length).
    static func shown(in file: ImportedFile, of record: SourceRecord) -> [ImportedFile] {
        guard !record.attachments.isEmpty, file.origin != nil else { return [] }
        let folder = file.path.lastIndex(of: "/").map { String(file.path[...$0]) } ?? ""
        var seen: Set<String> = []
        var found: [ImportedFile] = []
        var rest = file.text[...]
        while let opening = rest.firstRange(of: "](") {
            rest = rest[opening.upperBound...]
            let name = String(rest.prefix { $0 != ")" && $0 != " " && $0 != "\n" })
            guard let source = record.attachments[name], seen.insert(name).inserted else { continue }
            let path = folder + name
            found.append(
                ImportedFile(
                    path: path, copyOf: source, origin: ImportOrigin(id: path, key: "file:" + source, kind: .file)))
        }
        return found
    }
}
