import Foundation

/// Writes files that must not be there yet.
enum NewFile {
    /// Writes a text behind what a file has; the file is made where there is none.
    ///
    /// - Throws: where the machine fails.
    static func append(_ text: String, to path: String, in environment: Environment) throws(Refusal) {
        guard environment.kind(of: path) == .file else { return try write(text, to: path, in: environment) }
        guard var whole = environment.text(path) else { throw Refusal.unreadableSource(path) }
        if !whole.isEmpty, !whole.hasSuffix("\n") { whole += "\n" }
        do {
            try Data((whole + text).utf8).write(to: URL(fileURLWithPath: environment.path(path)), options: .atomic)
        } catch {
            throw environment.refusal(error, at: path)
        }
    }

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
