import Diagnostics
import Foundation
import Knowledge

/// A folder in which a small knowledge base begins.
package struct NewKnowledgeBase: Sendable {
    /// Of the content.
    package let folder: String
    /// Paths of the files written, in order.
    package let paths: [String]

    /// Writes the files.
    ///
    /// - Parameters:
    ///   - directory: must be empty, but for a git repository; the content goes to `content` in it.
    ///   - date: of the texts; nil for today.
    /// - Throws: where the folder is not empty or the machine fails.
    package init(in directory: String, date: CalendarDate?, in environment: Environment) throws(Refusal) {
        try Self.refuseOccupied(directory, environment)
        folder = slashed(directory) + "content"
        var paths = [slashed(directory) + ".gitignore"]
        try NewFile.write(Starter.ignoredByGit, to: paths[0], in: environment)
        for file in Starter.files(on: date ?? environment.today(inTimeZone: nil)) {
            let path = folder + "/" + file.path
            try NewFile.write(file.text, to: path, in: environment)
            paths.append(path)
        }
        self.paths = paths
    }

    private static func refuseOccupied(_ directory: String, _ environment: Environment) throws(Refusal) {
        switch environment.kind(of: directory) {
        case .nothing: return
        case .file: throw Refusal(.wrongUse, de: "\(directory) ist kein Ordner.", en: "\(directory) is not a folder.")
        case .folder: break
        }
        let first: String?
        do {
            first = try FileManager.default.contentsOfDirectory(atPath: environment.path(directory))
                .filter { $0 != ".git" }.min()
        } catch {
            throw environment.refusal(error, at: directory)
        }
        guard let first else { return }
        throw Refusal(
            .wrongUse,
            de: "\(directory) ist nicht leer (\(first)); eine Wissensbasis beginnt in einem leeren Ordner.",
            en: "\(directory) is not empty (\(first)); a knowledge base starts in an empty folder.")
    }
}
