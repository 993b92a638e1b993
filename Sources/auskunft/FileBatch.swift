import Foundation

/// Files that are written together: all of them stand ready before the first takes its place.
struct FileBatch {
    private let files: [(path: String, text: String)]

    init(_ files: [(path: String, text: String)]) { self.files = files }

    /// Writes the files into a folder, replacing those that are there.
    ///
    /// - Throws: `ExitCode` where the machine fails, after saying so; then no file was replaced.
    func write(to folder: String) throws {
        let root = URL(fileURLWithPath: folder, isDirectory: true)
        let staging = root.appending(
            path: ".import-\(ProcessInfo.processInfo.processIdentifier)", directoryHint: .isDirectory)
        let manager = FileManager.default
        do {
            try manager.createDirectory(at: staging, withIntermediateDirectories: true)
            defer { try? manager.removeItem(at: staging) }
            for (number, file) in files.enumerated() {
                try Data(file.text.utf8).write(to: staging.appending(path: "\(number)"))
                try manager.createDirectory(
                    at: root.appending(path: file.path).deletingLastPathComponent(), withIntermediateDirectories: true)
            }
            for (number, file) in files.enumerated() {
                let target = root.appending(path: file.path)
                let source = staging.appending(path: "\(number)")
                guard rename(source.path, target.path) == 0 else {
                    throw CocoaError(
                        .fileWriteUnknown, userInfo: [NSLocalizedDescriptionKey: String(cString: strerror(errno))])
                }
            }
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            Console.message("auskunft: \(folder): \((cause ?? error as NSError).localizedDescription)")
            throw ExitStatus.machine
        }
    }
}
