import Files
import Foundation

/// Files that are written together: all of them stand ready before the first takes its place.
package final class FileBatch {
    /// Of the staging folder's name; the process follows.
    private static let prefix = ".import-"

    private let environment: Environment
    /// As it was given.
    private let folder: String
    private let root: URL
    private let staging: URL
    /// Whether the folder itself was made for the files.
    private var madeRoot = false
    /// Paths below the folder; the number is the name in the staging folder.
    private var paths: [String] = []

    /// - Parameter folder: made where it is not there yet, once there is a file.
    package init(folder: String, in environment: Environment) {
        (self.folder, self.environment) = (folder, environment)
        root = URL(fileURLWithPath: environment.path(folder), isDirectory: true)
        staging = root.appending(
            path: Self.prefix + "\(ProcessInfo.processInfo.processIdentifier)", directoryHint: .isDirectory)
    }

    deinit { discard() }

    /// Makes a file ready.
    ///
    /// - Throws: where the machine fails.
    package func add(_ text: String, at path: String) throws(Refusal) {
        try attempt(path) {
            if paths.isEmpty {
                madeRoot = !FileManager.default.fileExists(atPath: root.path)
                removeLeftovers()
                try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
            }
            try StagedFolder.writeFile(staging.appending(path: "\(paths.count)").path, Array(text.utf8))
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
                guard rename(staging.appending(path: "\(number)").path, root.appending(path: path).path) == 0 else {
                    throw environment.refusal(errno, at: slashed(folder) + path)
                }
            }
        }
    }

    /// Leaves everything as it was.
    package func discard() {
        guard !paths.isEmpty else { return }
        try? FileManager.default.removeItem(at: staging)
        // Only an empty folder goes away.
        if madeRoot { rmdir(root.path) }
        paths = []
    }

    /// What a process that was killed had made ready.
    private func removeLeftovers() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? [] {
            guard name.hasPrefix(Self.prefix), let id = Int32(name.dropFirst(Self.prefix.count)), id > 0,
                kill(id, 0) != 0, errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(at: root.appending(path: name))
        }
    }

    /// - Parameter path: below the folder, of the file that is written; empty for all of them.
    private func attempt(_ path: String, _ body: () throws -> Void) throws(Refusal) {
        do {
            try body()
        } catch let failure as StagedFolder.Failure where failure.path.hasPrefix(staging.path) {
            // People know the file, not where it waits.
            throw environment.refusal(failure.number, at: path.isEmpty ? folder : slashed(folder) + path)
        } catch {
            throw environment.refusal(error, at: folder)
        }
    }
}
