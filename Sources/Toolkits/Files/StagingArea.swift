#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder of files that wait to take their places in the folder around it. One process at a time has it, and what a killed
/// one left in it goes when the next comes.
package final class StagingArea: Sendable {
    private let folder: OpenFolder
    private let lock: OutputLock
    private let name: String
    private let staged: OpenFolder

    /// - Parameters:
    ///   - path: the folder around it, which is there.
    ///   - prefix: of the names that it and its lock have in the folder.
    ///   - onWait: told once who is at work there, where somebody is; then it waits.
    /// - Throws: ``FileFailure``
    package init(in path: String, prefix: String, onWait: (_ holder: String) -> Void = { _ in }) throws {
        folder = try OpenFolder(path: path)
        lock = try OutputLock(prefix + ".lock", in: folder, onWait: onWait)
        let left = lock.journal
        if let stage = left.stage, stage.hasPrefix(prefix + "-"), !stage.contains("/") {
            folder.removeLeftover(stage) { $0 == left.made }
        }
        name = OutputLock.freshName(prefix + "-")
        do {
            try lock.note(OutputLock.Journal(stage: name))
            guard mkdirat(folder.descriptor, name, 0o755) == 0 else {
                throw FileFailure(action: .create, path: folder.path(of: name), number: errno)
            }
            staged = try OpenFolder(name, in: folder)
            try lock.note(OutputLock.Journal(stage: name, made: staged.identity))
        } catch {
            lock.release()
            throw error
        }
    }

    /// Makes a file ready.
    ///
    /// - Throws: ``FileFailure``
    package func write(_ name: String, _ bytes: [UInt8]) throws { try staged.writeNewFile(name, bytes) }

    /// Where a file waits.
    package func path(of name: String) -> String { staged.path(of: name) }

    /// Removes it with all that still waits, and gives the place back.
    package func remove() {
        if folder.entry(name)?.identity == staged.identity { folder.remove(name) }
        lock.release()
    }
}
