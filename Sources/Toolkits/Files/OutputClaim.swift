import CSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Why a folder cannot be published where it was asked for, or not wholly.
public enum OutputRefusal: Error, Sendable, Hashable {
    /// The output is a mount point, which cannot be exchanged.
    case mountPoint(path: String)
    /// The output holds files, and no site.
    case foreignFolder(path: String)
    /// The output is a file, or a link to none.
    case noFolder(path: String)
    /// Fewer or more files stand ready than were written: somebody changed the folder meanwhile.
    case incomplete(path: String, written: Int, found: Int)
    /// What somebody put at the output path meanwhile lies at this path now; the new site is published.
    case putAside(path: String)
}

/// The place of a folder that is to be published, claimed for this process until it is given back.
///
/// Claiming it finds what a killed build left there: its unfinished folder goes, and an old site that it had taken away, where
/// folders cannot be exchanged in one step, is put back.
public final class OutputClaim: Sendable {
    /// Lies in the folder of a site so that nothing else is ever replaced by one.
    static let marker = ".auskunft"

    let parent: OpenFolder
    /// Of the output in its parent.
    let name: String
    let lock: OutputLock
    /// What is replaced; nil where there is nothing yet.
    let replaced: FileIdentity?

    /// - Parameters:
    ///   - destination: a path, not empty; folders above it are made. A symbolic link stands for what it leads to.
    ///   - onWait: told once who is publishing there, where somebody is; then it waits.
    /// - Throws: ``FileFailure``, ``OutputRefusal``
    public init(_ destination: String, onWait: (_ holder: String) -> Void = { _ in }) throws {
        let path = try Self.resolved(destination)
        let slash = path.lastIndex(of: "/")
        name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard !name.isEmpty, name != ".", name != ".." else { throw OutputRefusal.noFolder(path: destination) }
        try Self.makeParents(of: path)
        parent = try OpenFolder(path: slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? ".")
        lock = try OutputLock(name + ".lock", in: parent, onWait: onWait)
        Self.clearUp(lock.journal, name, in: parent)
        do {
            replaced = try Self.replaceable(name, in: parent, path: destination)
        } catch {
            lock.release()
            throw error
        }
        try lock.note(OutputLock.Journal())
    }

    /// Whether there is a folder to claim a place in: without one nothing of an earlier build can be there.
    public static func hasPlace(for destination: String) -> Bool {
        guard let path = try? resolved(destination) else { return true }
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return true }
        return access(String(path[..<slash]), F_OK) == 0
    }

    /// Gives the place back; nothing of the claim is left there.
    public func release() {
        lock.release()
    }

    // MARK: Before the work

    /// Without slashes at the end, and of a symbolic link its target.
    private static func resolved(_ destination: String) throws -> String {
        var path = destination
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
        guard let target = realpath(path, nil) else { throw OutputRefusal.noFolder(path: destination) }
        defer { free(target) }
        return String(cString: target)
    }

    private static func makeParents(of path: String) throws {
        var prefix = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/").dropLast() {
            prefix += part
            guard mkdir(prefix, 0o755) == 0 || errno == EEXIST || errno == EISDIR else {
                throw FileFailure(action: .create, path: prefix, number: errno)
            }
            prefix += "/"
        }
    }

    /// A folder that is neither empty nor made by this program is not replaced.
    private static func replaceable(
        _ name: String, in parent: OpenFolder, path: String
    ) throws -> FileIdentity? {
        guard let entry = parent.entry(name) else { return nil }
        guard entry.isFolder else { throw OutputRefusal.noFolder(path: path) }
        guard is_mount_point(parent.descriptor, name) == 0 else { throw OutputRefusal.mountPoint(path: path) }
        guard isSite(name, in: parent) else { throw OutputRefusal.foreignFolder(path: path) }
        return entry.identity
    }

    /// Whether a folder bears the mark of this program, or holds nothing.
    static func isSite(_ name: String, in parent: OpenFolder) -> Bool {
        guard let folder = try? OpenFolder(name, in: parent) else { return false }
        return folder.entry(marker) != nil || folder.isEmpty
    }

    /// Undoes what a killed build left half done.
    private static func clearUp(_ journal: OutputLock.Journal, _ name: String, in parent: OpenFolder) {
        if let old = journal.old, isOurs(old, of: name), parent.entry(name) == nil,
            let entry = parent.entry(old), entry.identity == journal.replaced
        {
            renameat(parent.descriptor, old, parent.descriptor, name)
        }
        for case let leftover? in [journal.stage, journal.old] where isOurs(leftover, of: name) {
            parent.removeLeftover(leftover) { identity in
                identity == journal.made || (identity == journal.replaced && isSite(leftover, in: parent))
            }
        }
    }

    private static func isOurs(_ leftover: String, of name: String) -> Bool {
        !leftover.contains("/") && (leftover.hasPrefix(name + ".new-") || leftover.hasPrefix(name + ".old-"))
    }
}
