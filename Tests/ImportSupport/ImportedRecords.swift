import Bytes
import CSV
import Diagnostics
import Importing
import JSONLines
import MarkdownFolder
import Markup

/// What the import of a source in memory gives.
package struct ImportedRecords {
    package private(set) var files: [ImportedFile] = []
    package private(set) var losses: [ImportLoss] = []
    /// Lines of the report that are no losses.
    package private(set) var details: [ImportProblem] = []
    package let findings: [Diagnostic]
    package let articleCount: Int

    /// One JSON object a line.
    package init(
        jsonLines bytes: [UInt8], municipality: String, into content: ExistingContent, without left: Set<String> = [],
        overwrites: Bool = false, linking linked: Int = ImportedLinks.most
    ) {
        let reader = RecordReader(without: left)
        self.init(municipality, content, overwrites: overwrites, linking: linked) {
            let encoding = try SourceEncoding(of: ByteArraySource(bytes))
            return {
                JSONLinesSource(ByteArraySource(bytes), encoding, reader: reader, fileLimit: content.fileLimit)
            }
        }
    }

    /// A table.
    package init(
        csv bytes: [UInt8], municipality: String, into content: ExistingContent, map: [RecordField: String] = [:],
        without left: Set<String> = [], overwrites: Bool = false
    ) {
        self.init(municipality, content, overwrites: overwrites) {
            let encoding = try SourceEncoding(of: ByteArraySource(bytes))
            let sample = try DecodedSource(ByteArraySource(bytes), encoding).beginning(of: 1 << 16)
            let names = RecordNames(map: map)
            let dialect = CSVDialect(of: sample) { names.field(of: $0) != nil }
            return {
                CSVSource(
                    ByteArraySource(bytes), encoding, dialect, map: map, without: left, fileLimit: content.fileLimit)
            }
        }
    }

    /// A folder of Markdown, by path.
    package init(
        markdown files: [String: [UInt8]], municipality: String, into content: ExistingContent,
        map: [RecordField: String] = [:], without left: Set<String> = [], overwrites: Bool = false
    ) {
        struct Missing: Error {}
        self.init(municipality, content, overwrites: overwrites) {
            let folder = MarkdownFolder(
                MarkdownFolder.Files(
                    files.keys.sorted(), sizes: files.mapValues(\.count),
                    read: { path in
                        guard let bytes = files[path] else { throw Missing() }
                        return bytes
                    }), into: content, map: map, types: ["png", "jpg", "jpeg", "gif", "svg", "pdf"])
            return { MarkdownFolderSource(folder, map: map, without: left, into: content) }
        }
    }

    private init(
        _ municipality: String, _ content: ExistingContent, overwrites: Bool, linking linked: Int = ImportedLinks.most,
        _ begin: () throws -> () throws -> any RecordSource
    ) {
        var importer = RecordImport(municipality: municipality, into: content, overwrites: overwrites, linking: linked)
        var (files, losses, details): ([ImportedFile], [ImportLoss], [ImportProblem]) = ([], [], [])
        do {
            try importer.run(try begin()) { detail in
                switch detail {
                case .loss(let loss): losses.append(loss)
                case .problem(let problem, _): details.append(problem)
                }
            } put: {
                files.append($0)
            }
        } catch {
            // Bytes in memory can always be read.
            details.append(ImportProblem(.encoding, line: 0))
        }
        (self.files, self.losses, self.details) = (files, losses, details)
        (findings, articleCount) = (importer.findings, importer.articleCount)
    }
}
