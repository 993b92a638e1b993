#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What lies below folders, as far as one who waits for changes needs to know it.
enum FolderWalk {
    /// The folders below `root` and itself, links not followed, names with a dot at the beginning passed over.
    ///
    /// - Parameter visit: called for every file and folder with its path.
    /// - Complexity: O(files); asks the system for more than names only where a file system does not tell kinds.
    static func folders(below root: String, visit: (_ path: String) -> Void = { _ in }) -> [String] {
        var folders: [String] = []
        var pending = [root]
        while let folder = pending.popLast() {
            guard let stream = opendir(folder) else { continue }
            defer { closedir(stream) }
            folders.append(folder)
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
                guard name.first != UInt8(ascii: ".") else { continue }
                let path = folder + "/" + String(decoding: name, as: UTF8.self)
                visit(path)
                if isFolder(path, kind: Int32(entry.pointee.d_type)) { pending.append(path) }
            }
        }
        return folders
    }

    private static func isFolder(_ path: String, kind: Int32) -> Bool {
        if kind != Int32(DT_UNKNOWN) { return kind == Int32(DT_DIR) }
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Changes when a file below the folders is written, comes or goes.
    static func fingerprint(_ roots: [String]) -> Int {
        var sum = 0
        for root in roots {
            _ = folders(below: root) { path in
                var status = stat()
                guard lstat(path, &status) == 0 else { return }
                var hasher = Hasher()
                hasher.combine(path)
                hasher.combine(status.st_ino)
                hasher.combine(status.st_size)
                #if canImport(Darwin)
                    let time = status.st_mtimespec
                #else
                    let time = status.st_mtim
                #endif
                hasher.combine(time.tv_sec)
                hasher.combine(time.tv_nsec)
                // A sum, because folders are read in no order.
                sum &+= hasher.finalize()
            }
        }
        return sum
    }
}
