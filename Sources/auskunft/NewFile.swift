import Diagnostics
import Foundation

/// Writes files that must not be there yet.
enum NewFile {
    /// Writes a file and the folders that lead to it.
    ///
    /// - Throws: `ExitCode` where the file is there already or the machine fails, after saying so.
    static func write(_ text: String, to path: String) throws {
        do {
            let url = URL(fileURLWithPath: path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url, options: .withoutOverwriting)
        } catch let error as CocoaError where error.code == .fileWriteFileExists {
            Console.refuse(
                de: "\(path) gibt es schon; die Datei bleibt, wie sie ist.",
                en: "\(path) already exists and stays as it is.")
            throw ExitStatus.wrongUse
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            Console.message("auskunft: \(path): \((cause ?? error as NSError).localizedDescription)")
            throw ExitStatus.machine
        }
    }
}

extension Console {
    /// Says why a command does nothing.
    static func refuse(de german: String, en english: String) {
        message("auskunft: " + LocalizedText(de: german, en: english)[language])
    }
}
