import CSystem

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The files of a folder, and how to read one: a value, so that a test can write a whole tree down.
public struct FileTree: Sendable {
    /// What stands at a path.
    public enum Kind: Sendable, Hashable {
        case file(bytes: Int)
        case symbolicLink
        /// Neither file nor folder: a device, a socket, a pipe.
        case other
        /// Its name is not UTF-8; the path shows what can be shown of it.
        case unreadableName
    }

    /// What the tree has at a path.
    public struct Entry: Sendable, Hashable {
        /// Relative to the folder, with `/`.
        public let path: String
        /// What it is.
        public let kind: Kind

        /// An entry written down.
        public init(path: String, kind: Kind) {
            self.path = path
            self.kind = kind
        }
    }

    /// In order of path, byte by byte.
    public let entries: [Entry]

    /// The bytes of an ordinary file of the tree; nil for everything else, a link out of it above all.
    public func contents(ofFile path: String) -> [UInt8]? {
        // The entries are in order of path.
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].path.utf8.lexicographicallyPrecedes(path.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < entries.count, entries[low].path == path, case .file = entries[low].kind else { return nil }
        return try? read(path)
    }

    /// The bytes of the file at a path of `entries`. Throws ``FileFailure``.
    public let read: @Sendable (_ path: String) throws -> [UInt8]

    /// Entries in any order, and how to read the files among them.
    public init(entries: [Entry], read: @escaping @Sendable (_ path: String) throws -> [UInt8]) {
        self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.read = read
    }

    /// Files held in memory, by path.
    public init(files: [String: [UInt8]]) {
        self.init(entries: files.map { Entry(path: $0.key, kind: .file(bytes: $0.value.count)) }) { path in
            guard let bytes = files[path] else { throw FileFailure(action: .read, path: path, number: ENOENT) }
            return bytes
        }
    }

    /// Files held in memory, by path.
    public init(texts: [String: String]) {
        self.init(files: texts.mapValues { Array($0.utf8) })
    }

    /// The folder of a tree, open for as long as the tree is.
    private final class Root: Sendable {
        let path: String
        private let descriptor: Int32

        init(_ path: String) throws {
            self.path = path
            descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { throw FileFailure(action: .read, path: path, number: errno) }
        }

        deinit { close(descriptor) }

        /// A descriptor of a file or folder below it; a symbolic link is neither.
        func descriptor(of relative: String) throws -> Int32 {
            let opened = open_below(descriptor, relative.isEmpty ? "." : relative)
            guard opened >= 0 else { throw FileFailure(action: .read, path: full(relative), number: errno) }
            return opened
        }

        func status(of relative: String) throws -> stat {
            var status = stat()
            guard fstatat(descriptor, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                throw FileFailure(action: .read, path: full(relative), number: errno)
            }
            return status
        }

        func full(_ relative: String) -> String { relative.isEmpty ? path : path + "/" + relative }
    }

    /// The tree below a folder of this machine. Names that begin with a dot are passed over; symbolic links are listed,
    /// not followed, also those that come in the place of something else before it is read.
    ///
    /// - Throws: ``FileFailure`` where a folder cannot be read.
    public init(directory path: String) throws {
        let root = try Root(path)
        var entries: [Entry] = []
        var pending = [""]
        while let folder = pending.popLast() {
            let descriptor = try root.descriptor(of: folder)
            guard let stream = fdopendir(descriptor) else {
                let number = errno
                close(descriptor)
                throw FileFailure(action: .read, path: root.full(folder), number: number)
            }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
                guard bytes.first != UInt8(ascii: ".") else { continue }
                guard let name = String(validating: bytes, as: UTF8.self) else {
                    let shown = String(decoding: bytes, as: UTF8.self)
                    entries.append(Entry(path: folder.isEmpty ? shown : folder + "/" + shown, kind: .unreadableName))
                    continue
                }
                let relative = folder.isEmpty ? name : folder + "/" + name
                let status = try root.status(of: relative)
                switch status.st_mode & S_IFMT {
                case S_IFDIR: pending.append(relative)
                case S_IFREG: entries.append(Entry(path: relative, kind: .file(bytes: Int(status.st_size))))
                case S_IFLNK: entries.append(Entry(path: relative, kind: .symbolicLink))
                default: entries.append(Entry(path: relative, kind: .other))
                }
            }
        }
        self.init(entries: entries) { relative in
            let descriptor = try root.descriptor(of: relative)
            defer { close(descriptor) }
            return try Self.contents(of: descriptor, at: root.full(relative))
        }
    }

    /// All bytes of a file of this machine; a link is followed.
    ///
    /// - Throws: ``FileFailure``.
    public static func contents(of path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(action: .read, path: path, number: errno) }
        defer { close(descriptor) }
        return try contents(of: descriptor, at: path)
    }

    private static func contents(of descriptor: Int32, at path: String) throws -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileFailure(action: .read, path: path, number: errno) }
        var size = Int(status.st_size)
        var bytes: [UInt8] = []
        // A file may grow between the question for its size and the end of reading.
        while true {
            let room = max(size - bytes.count, 0) + 1
            var failure: Int32 = 0
            let before = bytes.count
            bytes.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                    let got = Self.readRetrying(descriptor, buffer)
                    if got < 0 { failure = errno }
                    count = max(got, 0)
                })
            if failure != 0 { throw FileFailure(action: .read, path: path, number: failure) }
            if bytes.count == before { return bytes }
            if bytes.count > size { size = bytes.count + 65_536 }
        }
    }

    private static func readRetrying(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        while true {
            let got = posixRead(descriptor, buffer)
            if got >= 0 || errno != EINTR { return got }
        }
    }

    private static func posixRead(_ descriptor: Int32, _ buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }
}
