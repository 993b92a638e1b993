import Diagnostics
import Files
import Foundation

/// Files that are written together: all of them stand ready before the first takes its place.
package final class FileBatch {
    private let environment: Environment
    /// As it was given.
    private let folder: String
    private let root: URL
    /// Nil until there is a file.
    private var staging: StagingArea?
    /// Whether the folder itself was made for the files.
    private var madeRoot = false
    /// Paths below the folder; the number is the name in the staging folder.
    private var paths: [String] = []

    /// - Parameter folder: made where it is not there yet, once there is a file.
    package init(folder: String, in environment: Environment) {
        (self.folder, self.environment) = (folder, environment)
        root = URL(fileURLWithPath: environment.path(folder), isDirectory: true)
    }

    deinit { discard() }

    /// Makes a file ready.
    ///
    /// - Throws: where the machine fails.
    package func add(_ text: String, at path: String) throws(Refusal) { try add(Array(text.utf8), at: path) }

    /// Makes a file ready that is no text.
    ///
    /// - Throws: where the machine fails.
    package func add(_ bytes: [UInt8], at path: String) throws(Refusal) {
        try attempt(path) {
            let staging = try self.staging ?? beginStaging()
            try staging.write("\(paths.count)", bytes)
            paths.append(path)
        }
    }

    /// Puts the files in their places, over those that are there.
    ///
    /// - Throws: where the machine fails; before the first file is in its place if it can be known by then.
    package func commit() throws(Refusal) {
        defer { discard() }
        try attempt("") {
            for path in paths {
                // A file cannot take the place of a folder; better to know before the first is in its place.
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder),
                    isFolder.boolValue
                {
                    throw environment.refusal(EISDIR, at: slashed(folder) + path)
                }
            }
            for folder in Set(paths.map { root.appending(path: $0).deletingLastPathComponent() }) {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            }
            for (number, path) in paths.enumerated() {
                let place = root.appending(path: path).path
                guard let waiting = staging?.path(of: "\(number)"), Self.keepMode(of: place, for: waiting),
                    rename(waiting, place) == 0
                else {
                    throw environment.refusal(errno, at: slashed(folder) + path)
                }
            }
        }
    }

    /// Who may read and write a file stays so when another takes its place.
    ///
    /// - Returns: false where the system would not.
    private static func keepMode(of place: String, for waiting: String) -> Bool {
        var status = stat()
        guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return true }
        return chmod(waiting, status.st_mode & 0o7777) == 0
    }

    /// Leaves everything as it was.
    package func discard() {
        staging?.remove()
        staging = nil
        // Only an empty folder goes away.
        if madeRoot { rmdir(root.path) }
        madeRoot = false
        paths = []
    }

    private func beginStaging() throws -> StagingArea {
        madeRoot = !FileManager.default.fileExists(atPath: root.path)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        let area = try StagingArea(in: root.path, prefix: ".import") { holder in
            environment.remark(
                LocalizedText(
                    de: "\(folder): Hier schreibt gerade der Prozess \(holder); dieser Lauf wartet.",
                    en: "\(folder): The process \(holder) is writing here; this run waits."))
        }
        staging = area
        return area
    }

    /// - Parameter path: below the folder, of the file that is written; empty for all of them.
    private func attempt(_ path: String, _ body: () throws -> Void) throws(Refusal) {
        do {
            try body()
        } catch let failure as FileFailure where staging.map({ failure.path.hasPrefix($0.path(of: "")) }) ?? false {
            // People know the file, not where it waits.
            throw environment.refusal(failure.number, at: path.isEmpty ? folder : slashed(folder) + path)
        } catch {
            throw environment.refusal(error, at: folder)
        }
    }
}
