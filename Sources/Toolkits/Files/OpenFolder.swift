import Parallel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What tells one file of a machine from all others, whatever it is called at the moment.
package struct FileIdentity: Sendable, Hashable {
    let device: UInt64
    /// The inode.
    let number: UInt64

    init(device: UInt64, number: UInt64) {
        self.device = device
        self.number = number
    }

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        number = UInt64(truncatingIfNeeded: status.st_ino)
    }
}

/// A folder held open. What is done in it is done by its descriptor: a link or another folder that somebody puts in its
/// place meanwhile changes nothing.
package final class OpenFolder: Sendable {
    let descriptor: Int32
    /// As it was opened, for messages.
    let path: String

    /// Symbolic links in the path are followed: it is what the user named.
    ///
    /// - Throws: ``FileFailure``
    init(path: String) throws {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        self.path = path
        guard descriptor >= 0 else { throw FileFailure(action: .open, path: path, number: errno) }
    }

    /// A folder of another; a symbolic link is none.
    ///
    /// - Throws: ``FileFailure``
    init(_ name: String, in parent: OpenFolder) throws {
        descriptor = openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        path = parent.path(of: name)
        guard descriptor >= 0 else { throw FileFailure(action: .open, path: path, number: errno) }
    }

    private init(_ child: Child, in parent: OpenFolder) throws {
        descriptor = openat(parent.descriptor, child.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        path = parent.path
        guard descriptor >= 0 else { throw FileFailure(action: .open, path: path, number: errno) }
    }

    deinit { close(descriptor) }

    func path(of name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

    // MARK: Looking

    /// What a name stands for in a folder.
    struct Entry {
        let identity: FileIdentity
        /// Itself, and no symbolic link to one.
        let isFolder: Bool
        let isSymbolicLink: Bool
    }

    /// What the name stands for; nil where there is nothing of that name.
    func entry(_ name: String) -> Entry? {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        let kind = status.st_mode & S_IFMT
        return Entry(
            identity: FileIdentity(status), isFolder: kind == S_IFDIR, isSymbolicLink: kind == S_IFLNK)
    }

    var identity: FileIdentity? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? FileIdentity(status) : nil
    }

    /// Whether nothing lies in it.
    var isEmpty: Bool { Self.children(of: descriptor).isEmpty }

    /// How many files lie in it and below, folders not counted.
    ///
    /// - Complexity: O(files), on all cores.
    func fileCount() -> Int {
        let children = Self.children(of: descriptor)
        let counts = children.filter(\.isFolder).parallelMap(chunk: 16) { child in
            Self.fileCount(of: child.name, in: self.descriptor)
        }
        return counts.reduce(children.count { !$0.isFolder }, +)
    }

    private static func fileCount(of name: [CChar], in parent: Int32) -> Int {
        let folder = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return 0 }
        defer { close(folder) }
        return children(of: folder).reduce(0) { sum, child in
            sum + (child.isFolder ? fileCount(of: child.name, in: folder) : 1)
        }
    }

    // MARK: Writing

    /// - Throws: ``FileFailure`` unless the folder is there afterwards.
    func makeFolder(_ name: String) throws {
        guard mkdirat(descriptor, name, 0o755) == 0 || errno == EEXIST else {
            throw FileFailure(action: .create, path: path(of: name), number: errno)
        }
    }

    /// Writes a file that is not there yet.
    ///
    /// - Throws: ``FileFailure``
    func writeNewFile(_ name: String, _ bytes: [UInt8]) throws {
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw FileFailure(action: .write, path: path(of: name), number: errno) }
        do {
            try writeAll(bytes, to: file, path: path(of: name))
        } catch {
            close(file)
            throw error
        }
        guard close(file) == 0 else { throw FileFailure(action: .write, path: path(of: name), number: errno) }
    }

    // MARK: Removing

    /// Removes a folder that a killed process left: with all that lies in it where it is known to be that process's, else only
    /// where it is empty, since a process may end before it notes what it made.
    func removeLeftover(_ name: String, isKnown: (FileIdentity) -> Bool) {
        guard let entry = entry(name), entry.isFolder else { return }
        if isKnown(entry.identity) { remove(name) } else { unlinkat(descriptor, name, AT_REMOVEDIR) }
    }

    /// Removes what the name stands for with all that lies in it; of a symbolic link the link.
    func remove(_ name: String) {
        let cName = Array(name.utf8CString)
        guard entry(name)?.isFolder == true, let folder = try? OpenFolder(name, in: self) else {
            unlinkat(descriptor, cName, 0)
            return
        }
        // A large site is wide at its second level.
        for child in Self.children(of: folder.descriptor) {
            guard child.isFolder, let inner = try? OpenFolder(child, in: folder) else {
                Self.remove(child, in: folder.descriptor)
                continue
            }
            _ = Self.children(of: inner.descriptor).parallelMap(chunk: 64) { grandchild in
                Self.remove(grandchild, in: inner.descriptor)
            }
            unlinkat(folder.descriptor, child.name, AT_REMOVEDIR)
        }
        unlinkat(descriptor, cName, AT_REMOVEDIR)
    }

    private static func remove(_ child: Child, in parent: Int32) {
        guard child.isFolder else {
            unlinkat(parent, child.name, 0)
            return
        }
        let folder = openat(parent, child.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return }
        for child in children(of: folder) { remove(child, in: folder) }
        close(folder)
        unlinkat(parent, child.name, AT_REMOVEDIR)
    }

    /// A name in a folder, as the system has it: it need not be UTF-8.
    private struct Child: Sendable {
        /// Ends with 0.
        let name: [CChar]
        let isFolder: Bool
    }

    private static func children(of folder: Int32) -> [Child] {
        // A descriptor of its own, since reading moves its place.
        let again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard again >= 0, let stream = fdopendir(again) else {
            if again >= 0 { close(again) }
            return []
        }
        defer { closedir(stream) }
        var children: [Child] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
            }
            if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
            let kind = Int32(entry.pointee.d_type)
            var isFolder = kind == Int32(DT_DIR)
            if kind == Int32(DT_UNKNOWN) {
                var status = stat()
                isFolder =
                    fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
            }
            children.append(Child(name: name, isFolder: isFolder))
        }
        return children
    }
}
