import Diagnostics
import Knowledge

/// A record that is about an article of other cities, until all articles of the import are known.
package struct PendingVersion {
    package let draft: DraftArticle
    package let existing: ExistingArticle
    /// Of the record.
    package let key: String
    package let line: Int

    package init(draft: DraftArticle, existing: ExistingArticle, key: String, line: Int) {
        (self.draft, self.existing, self.key, self.line) = (draft, existing, key, line)
    }
}

/// What becomes of a record that is about an article of other cities.
package struct VersionFiles {
    /// The city's own file, and the article with the city among those it names.
    package let files: [ImportedFile]
    package let problems: [ImportProblem]

    /// - Parameter isImported: whether the import brings an article.
    package init(
        _ pending: PendingVersion, municipality: String, into content: ExistingContent,
        isImported: @escaping (_ id: String) -> Bool
    ) {
        let (draft, existing, key, line) = (pending.draft, pending.existing, pending.key, pending.line)
        let before = content.earlierImports[key]
        let article = content.topics.text(existing.path)
        let version = CityVersion(
            draft, of: existing, body: MarkdownSections.body(ofFile: article ?? ""), municipality: municipality
        ) { id in
            content.paths[id]?.hasPrefix("offices/\(municipality)/") ?? true
        } article: { id in
            guard let other = content.topics[id] else { return (true, id) }
            return (other.isForCity || isImported(other.id), other.fields.title?.value ?? id)
        }
        let path = existing.ownPath(municipality)
        // A file that is there cannot become none.
        let text = version.text.isEmpty && existing.ownFile != nil ? "---\n---\n" : version.text
        var files = [
            ImportedFile(
                path: path, text: text, isNew: existing.ownFile == nil,
                origin: ImportOrigin(id: before?.id ?? existing.id, key: key, kind: .version))
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
                    files.append(ImportedFile(path: existing.path, text: added, isNew: false))
                } else {
                    problems.append(ImportProblem(.entry(path: existing.path, city: municipality), line: line))
                }
            }
        }
        self.files = files
        self.problems = problems
    }
}
