import Diagnostics
import Files
import Foundation
import Importing
import MarkdownFolder
import Reading
import ReadingFiles

extension ImportSession {
    /// Takes articles from a folder of Markdown, with the pictures and files that they show.
    ///
    /// - Parameters:
    ///   - folder: of another system.
    ///   - map: by field, what the folder calls it.
    /// - Throws: where the folder, the content or the report cannot be read or written.
    package static func markdown(
        _ folder: String, map: [RecordField: String], _ order: ImportOrder, in environment: Environment
    ) throws(Refusal) -> (session: ImportSession, review: Review) {
        let files = try files(of: folder, order, in: environment)
        return try records(
            format: "markdown", order, files: files.paths, attachments: files.read, in: environment
        ) { content in
            let found = MarkdownFolder(
                files, into: content, map: map, types: ContentIndex.attachmentTypes)
            return { MarkdownFolderSource(found, map: map, without: order.without, into: content) }
        }
    }

    private static func files(
        of folder: String, _ order: ImportOrder, in environment: Environment
    ) throws(Refusal) -> MarkdownFolder.Files {
        switch environment.kind(of: folder) {
        case .folder: break
        case .file:
            throw Refusal(
                .wrongUse,
                de: "\(folder) ist eine Datei; „import markdown“ nimmt den Ordner, in dem die Texte liegen.",
                en: "\(folder) is a file; \"import markdown\" takes the folder that the texts are in.")
        case .nothing: throw Refusal.unreadableSource(folder)
        }
        let root = environment.absolutePath(folder)
        let target = environment.absolutePath(order.content)
        // What was imported would be imported again, and the source's own files be taken for the content's.
        guard !(target + "/").hasPrefix(root == "/" ? "/" : root + "/") else {
            throw Refusal(
                .wrongUse,
                de:
                    "Der Ordner des Inhalts (\(order.content)) liegt im Ordner der Quelle; --content nennt einen anderen.",
                en: "The content folder (\(order.content)) is inside the source's folder; --content names another one.")
        }
        do {
            let tree = try environment.tree(environment.path(folder))
            var paths: [String] = []
            var sizes: [String: Int] = [:]
            var links: [String] = []
            for entry in tree.entries {
                switch entry.kind {
                case .file(let bytes):
                    paths.append(entry.path)
                    sizes[entry.path] = bytes
                case .symbolicLink: links.append(entry.path)
                case .other, .unreadableName: continue
                }
            }
            return MarkdownFolder.Files(
                paths, sizes: sizes, hidden: hidden(in: folder, of: paths, in: environment), links: links,
                read: tree.read)
        } catch {
            throw environment.refusal(error, at: folder)
        }
    }

    /// What the listing of a folder passes over.
    private static func hidden(in folder: String, of paths: [String], in environment: Environment) -> [String] {
        var folders: Set<String> = [""]
        for path in paths {
            var parts = path.split(separator: "/").dropLast()
            while !parts.isEmpty, folders.insert(parts.joined(separator: "/")).inserted { parts.removeLast() }
        }
        let root = environment.path(folder)
        return folders.flatMap { inner -> [String] in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + inner)) ?? []
            return names.filter { $0.hasPrefix(".") }.map { inner.isEmpty ? $0 : inner + "/" + $0 }
        }.sorted()
    }
}
