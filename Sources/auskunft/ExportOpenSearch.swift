import ArgumentParser
import Diagnostics
import OpenSearch

struct ExportOpenSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "opensearch",
        abstract: "Writes an index of OpenSearch or Elasticsearch and what to load into it.",
        discussion: """
            Example: auskunft export opensearch --output suche
                     curl -X PUT  $URL/auskunft -H 'Content-Type: application/json' --data-binary @suche/index.json
                     curl -X POST $URL/auskunft/_bulk -H 'Content-Type: application/x-ndjson' \\
                          --data-binary @suche/bulk-0001.ndjson

            A second export into the same folder also writes what to delete. Exit status: 0 fine, 1 findings that forbid
            publishing, 2 wrong use, 3 the machine failed.
            """)

    @OptionGroup var options: ExportOptions

    func run() throws {
        try options.export { knowledge, theme, folder in
            let outcome = try OpenSearchExport(knowledge, theme: theme).write(to: folder)
            return LocalizedText(
                de: "\(outcome.documents) Dokumente und \(outcome.deletions) Löschungen in \(options.output)",
                en: "\(outcome.documents) documents and \(outcome.deletions) deletions in \(options.output)")
        }
    }
}
