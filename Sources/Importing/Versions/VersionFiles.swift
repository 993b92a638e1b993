import Diagnostics
import Knowledge

/// A record that is about an article of other cities, until all articles of the import are known.
struct PendingVersion {
    let draft: DraftArticle
    let existing: ExistingArticle
    /// Of the record.
    let key: String
    let line: Int
}

/// What becomes of a record that is about an article of other cities.
struct VersionFiles {
    /// The city's own file, and the article with the city among those it names.
    let files: [ContentImport.File]
    let problems: [ImportProblem]

    /// - Parameter isImported: whether the import brings an article.
    init(
        _ pending: PendingVersion, municipality: String, into surroundings: ContentImport.Surroundings,
        isImported: @escaping (_ id: String) -> Bool
    ) {
        let (draft, existing, key, line) = (pending.draft, pending.existing, pending.key, pending.line)
        let before = surroundings.brought[key]
        let article = surroundings.topics.text(existing.path)
        let version = CityVersion(
            draft, of: existing, body: MarkdownSections.body(ofFile: article ?? ""), municipality: municipality
        ) { id in
            surroundings.paths[id]?.hasPrefix("offices/\(municipality)/") ?? true
        } article: { id in
            guard let other = surroundings.topics[id] else { return (true, id) }
            return (other.isForCity || isImported(other.id), other.fields.title?.value ?? id)
        }
        let path = existing.ownPath(municipality)
        // A file that is there cannot become none.
        let text = version.text.isEmpty && existing.ownFile != nil ? "---\n---\n" : version.text
        var files = [
            ContentImport.File(
                path: path, text: text, isNew: existing.ownFile == nil,
                origin: ContentImport.Origin(id: before?.id ?? existing.id, key: key, kind: .version))
        ]
        var problems: [ImportProblem] = []
        // What the editors made of it since stays.
        if before == nil {
            problems.append(
                ImportProblem(
                    .version(
                        article: existing.fields.title?.value ?? existing.id, path: version.text.isEmpty ? nil : path,
                        shared: version.shared), line: line))
            problems += version.thinned.map {
                ImportProblem(
                    .thinned(path: path, heading: $0.heading, missing: $0.missing.joined(separator: ", ")), line: line)
            }
            if let own = draft.leika, let other = existing.fields.leika?.value, own != other {
                problems.append(ImportProblem(.otherLeika(path: existing.path, own: own, other: other), line: line))
            }
            if !existing.isForCity {
                if let added = article.flatMap({ MunicipalitiesEntry.added(municipality, to: $0) }) {
                    files.append(ContentImport.File(path: existing.path, text: added, isNew: false))
                } else {
                    problems.append(ImportProblem(.entry(path: existing.path, city: municipality), line: line))
                }
            }
        }
        self.files = files
        self.problems = problems
    }
}
