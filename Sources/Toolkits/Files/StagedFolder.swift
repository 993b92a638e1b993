import CSystem
import Parallel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder that is written beside the one it replaces, and takes its place in one step when complete.
///
/// Readers see the old site or the new one, never a mix; whatever ends the program before `commit` leaves the old one.
public final class StagedFolder: Sendable {
    /// What the operating system would not do.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        /// What was to be done: `create`, `write`, `rename` or `replace`.
        public let action: String
        /// Of the file or folder.
        public let path: String
        /// `errno`.
        public let number: Int32

        /// As people read it, in the words of the system.
        public var description: String { "\(action) \(path): \(String(cString: strerror(number)))" }
    }

    /// Lies in the folder of a site so that nothing else is ever replaced by one.
    static let marker = ".auskunft"

    private let destination: String
    private let stage: String
    private let knownFolders = MutexBox<Set<String>>([])
    private let totals = MutexBox(Totals())

    /// How much was written.
    public struct Totals: Sendable {
        /// Number of files.
        public var files = 0
        /// Size of all of them.
        public var bytes = 0
    }

    /// Makes the folder beside `destination`, removing what an interrupted build left there.
    ///
    /// - Throws: `StagedFolder.Failure`; also where `destination` holds something that is no site.
    public init(destination: String) throws {
        var destination = destination
        while destination.count > 1, destination.hasSuffix("/") { destination.removeLast() }
        self.destination = destination
        // The process number keeps two builds at once apart.
        stage = "\(destination).new-\(getpid())"
        try Self.refuseForeignFolder(destination)
        try Self.makeParents(of: destination)
        Self.removeLeftovers(beside: destination)
        guard mkdir(stage, 0o755) == 0 else { throw Failure(action: "create", path: stage, number: errno) }
        try Self.writeFile(stage + "/" + Self.marker, Array("auskunft\n".utf8))
    }

    /// So far.
    public var written: Totals { totals.withLock { $0 } }

    /// Writes one file below the new folder; safe to call from several threads for different paths.
    ///
    /// - Throws: `StagedFolder.Failure`.
    public func write(_ path: String, _ bytes: [UInt8]) throws {
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(String(path[..<slash])) }
        try Self.writeFile(stage + "/" + path, bytes)
        totals.withLock { total in
            total.files += 1
            total.bytes += bytes.count
        }
    }

    /// Puts the new folder in the place of the old one and removes the old one.
    ///
    /// - Throws: `StagedFolder.Failure`; the old folder then stands where it was.
    public func commit() throws {
        if rename(stage, destination) == 0 { return }
        guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR else {
            throw Failure(action: "rename", path: stage, number: errno)
        }
        if exchange_paths(stage, destination) == 0 {
            Self.remove(stage)
            return
        }
        // A file system without exchange: two steps, with the old folder put back if the second fails.
        let old = "\(destination).old-\(getpid())"
        guard rename(destination, old) == 0 else { throw Failure(action: "rename", path: destination, number: errno) }
        guard rename(stage, destination) == 0 else {
            let number = errno
            _ = rename(old, destination)
            throw Failure(action: "rename", path: stage, number: number)
        }
        Self.remove(old)
    }

    /// Removes what was written; the old folder stands where it was.
    public func discard() {
        Self.remove(stage)
    }

    // MARK: Files

    /// Writes a file over what is there. It does not wait for the disk, as Foundation does: with thousands of files that takes
    /// longer than all else, and what is made can be made again.
    ///
    /// - Throws: ``Failure``
    package static func writeFile(_ path: String, _ bytes: [UInt8]) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Failure(action: "write", path: path, number: errno) }
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                posixWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
            }
            if count < 0 {
                if errno == EINTR { continue }
                let number = errno
                close(descriptor)
                throw Failure(action: "write", path: path, number: number)
            }
            offset += count
        }
        guard close(descriptor) == 0 else { throw Failure(action: "write", path: path, number: errno) }
    }

    private static func posixWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, buffer.baseAddress, buffer.count)
        #else
            Darwin.write(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    private func makeFolder(_ folder: String) throws {
        if knownFolders.withLock({ $0.contains(folder) }) { return }
        if let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) { try makeFolder(String(folder[..<slash])) }
        guard mkdir(stage + "/" + folder, 0o755) == 0 || errno == EEXIST else {
            throw Failure(action: "create", path: stage + "/" + folder, number: errno)
        }
        knownFolders.withLock { _ = $0.insert(folder) }
    }

    private static func makeParents(of path: String) throws {
        var prefix = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/").dropLast() {
            prefix += part
            guard mkdir(prefix, 0o755) == 0 || errno == EEXIST || errno == EISDIR else {
                throw Failure(action: "create", path: prefix, number: errno)
            }
            prefix += "/"
        }
    }

    /// A folder that is neither empty nor made by this program is not replaced.
    private static func refuseForeignFolder(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw Failure(action: "replace", path: path, number: ENOTDIR) }
        if access(path + "/" + marker, F_OK) == 0 || names(in: path).isEmpty { return }
        throw Failure(action: "replace", path: path, number: ENOTEMPTY)
    }

    private static func removeLeftovers(beside destination: String) {
        let slash = destination.lastIndex(of: "/")
        let folder = slash.map { $0 == destination.startIndex ? "/" : String(destination[..<$0]) } ?? "."
        let base = slash.map { String(destination[destination.index(after: $0)...]) } ?? destination
        for name in names(in: folder) {
            for infix in [".new-", ".old-"] where name.hasPrefix(base + infix) {
                guard let process = Int32(name.dropFirst((base + infix).count)), !isAtWork(process) else { continue }
                let path = folder + "/" + name
                // Someone's own folder may be called so.
                if access(path + "/" + marker, F_OK) == 0 || names(in: path).isEmpty { remove(path) }
            }
        }
    }

    /// Whether another process of the number runs, whoever started it.
    private static func isAtWork(_ process: Int32) -> Bool {
        process != getpid() && (kill(process, 0) == 0 || errno == EPERM)
    }

    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Removes a tree, its second level on all cores: a large site is wide there.
    private static func remove(_ path: String) {
        let children = names(in: path).map { path + "/" + $0 }
        let grandchildren = children.flatMap { child in isFolder(child) ? names(in: child).map { child + "/" + $0 } : []
        }
        _ = grandchildren.parallelMap(chunk: 64) { removeTree($0) }
        removeTree(path)
    }

    private static func removeTree(_ path: String) {
        guard isFolder(path) else {
            unlink(path)
            return
        }
        for name in names(in: path) { removeTree(path + "/" + name) }
        rmdir(path)
    }

    /// Whether the path is a folder itself; a symbolic link to one is not.
    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
