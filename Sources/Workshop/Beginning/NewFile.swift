import Foundation

/// Writes files that must not be there yet.
enum NewFile {
    /// Writes a file and the folders that lead to it.
    ///
    /// - Throws: where the file is there already or the machine fails.
    static func write(_ text: String, to path: String, in environment: Environment) throws(Refusal) {
        do {
            let url = URL(fileURLWithPath: environment.path(path))
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url, options: .withoutOverwriting)
        } catch let error as CocoaError where error.code == .fileWriteFileExists {
            throw Refusal(
                .wrongUse, de: "\(path) gibt es schon; die Datei bleibt, wie sie ist.",
                en: "\(path) already exists and stays as it is.")
        } catch {
            throw environment.refusal(error, at: path)
        }
    }
}
